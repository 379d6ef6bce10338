"""Deleting: an agreement, or a whole session; and the page on which everything goes."""

from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.widgets import Input, OptionList

from workshop.ground.language import N_, _
from workshop.keepsake.book import Book
from workshop.sitting.house import House
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words

DELETE = UserAction(
    "delete", "f4", N_("Delete it"), N_("Delete what was chosen, here and in every backup.")
)
EVERYTHING = UserAction(
    "delete", "f4", N_("Delete everything"), N_("Delete the journal and all of its backups.")
)
WHOLE = "session"


class ForgetScreen(CalmScreen):
    """What of a session shall go."""

    STYLE = "around"
    ACTIONS = (DELETE, CLOSE)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book
        self._chosen = ""

    def compose_body(self) -> ComposeResult:
        """Its agreements, and all of it."""
        with Vertical(classes="page"):
            yield Words(self._book.line.title, classes="title heading")
            yield Words(_("What shall go? Decide it together."), classes="measure")
            yield ChoiceList(
                [
                    *(
                        (answer.activity.id, answer.activity.title, _("an agreement"))
                        for answer in self._book.agreements
                    ),
                    (WHOLE, _("This whole session"), _("all that both of you showed in it")),
                ],
                sure=True,
            )
            yield Words("", id="remark", classes="notice")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Says what the key will do."""
        self._chosen = event.option_id or ""
        self.query_one("#remark", Words).update(
            _("F4 deletes it, here and in every backup. It cannot be brought back.")
        )

    async def action_delete(self) -> None:
        """What was chosen with Enter."""
        if not self._chosen:
            self.query_one("#remark", Words).update(_("Choose a line with Enter first."))
            return
        session, chosen = self._book.line.id, self._chosen

        def delete(house: House) -> None:
            if chosen == WHOLE:
                house.delete_session(session)
            else:
                house.delete_agreement(session, chosen)

        trouble = await self.workshop.keep(delete)
        if trouble:
            self.query_one("#remark", Words).update(trouble)
        else:
            self.dismiss(True)

    def action_close(self) -> None:
        """Nothing goes."""
        self.dismiss(False)


class ForgetEverythingScreen(CalmScreen):
    """The whole journal. One word has to be typed, so that nobody gets here by a key too many."""

    STYLE = "around"
    ACTIONS = (EVERYTHING, CLOSE)
    AUTO_FOCUS = "#word"

    def compose_body(self) -> ComposeResult:
        """What goes, what stays, and the field."""
        with Vertical(classes="middle-page"):
            yield Words(_("Delete everything"), classes="title centre")
            yield Words(
                _(
                    "The journal, its backups and its passphrase go: every session, every "
                    "agreement, every word of both of you. It cannot be brought back."
                ),
                classes="centre",
            )
            yield Words(
                _("Copies that you, or a backup of this computer, made elsewhere stay."),
                classes="centre quiet",
            )
            with Center():
                yield Input(id="word", classes="secret", placeholder=_("type: delete"))
            yield Words("", id="remark", classes="centre notice")

    async def action_delete(self) -> None:
        """When the word stands there."""
        typed = self.query_one("#word", Input).value
        if typed.strip().casefold() != _("delete").casefold():
            self.query_one("#remark", Words).update(
                _("Type the word {word} first.").format(word=_("delete"))
            )
            return
        trouble = await self.workshop.forget_everything()
        if trouble:
            self.query_one("#remark", Words).update(trouble)

    async def action_close(self) -> None:
        """Nothing goes."""
        await self.workshop.go_home()
