"""Deleting: an agreement, or a whole session; and the page on which everything goes."""

from textual import work
from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.content import Content
from textual.widgets import Input, OptionList

from workshop.activities.agree import Agree
from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.ground.text import quoted
from workshop.journal.tables.removed import Removed
from workshop.keepsake.book import Book
from workshop.sitting.house import House
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words

EVERYTHING = UserAction(
    "delete", "f4", N_("Delete everything"), N_("Delete the journal and all of its backups.")
)
WHOLE = "session"

IN_PAST = N_("You can bring it back for five minutes, as long as you stay in Past sessions.")


class ForgetScreen(CalmScreen):
    """What of a session shall go. Gives what went, or None when nothing did."""

    STYLE = "around"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book

    def compose_body(self) -> ComposeResult:
        """Its agreements, and all of it."""
        with Vertical(classes="page"):
            day = dates.short(self._book.line.started.astimezone())
            title = self._book.line.title
            yield Words(
                Content.assemble(title, (f"   {day}", "not bold $quiet")), classes="title heading"
            )
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
        """Asks once more, and does it."""
        chosen = event.option_id or ""

        def answered(sure: object) -> None:
            if sure:
                self._delete(chosen)

        self.app.push_screen(SureScreen(*self._question(chosen)), answered)

    @work(exclusive=True)
    async def _delete(self, chosen: str) -> None:
        session = self._book.line.id
        gone: list[Removed] = []

        def delete(house: House) -> None:
            if chosen == WHOLE:
                gone.append(house.delete_session(session))
            else:
                gone.append(house.delete_agreement(session, chosen))

        trouble = await self.workshop.keep(delete)
        if trouble:
            self.query_one("#remark", Words).update(trouble)
        else:
            self.dismiss(gone[0])

    def _question(self, chosen: str) -> tuple[str, str]:
        """What is asked, and what goes."""
        line = self._book.line
        if chosen == WHOLE:
            asked = _("Delete “{title}” of {day}?").format(
                title=line.title, day=dates.short(line.started.astimezone())
            )
            return asked, _("All that both of you showed in it goes, here and in every backup.")
        answer = next(one for one in self._book.agreements if one.activity.id == chosen)
        assert isinstance(answer.activity, Agree)
        words = " · ".join(answer.activity.agreed(answer.shown.get("both", {})))
        asked = _("Delete the agreement “{title}”?").format(title=answer.activity.title)
        return asked, quoted(words) + "\n" + _("It goes here and in every backup.")

    def action_close(self) -> None:
        """Nothing goes."""
        self.dismiss(None)


class SureScreen(CalmScreen):
    """Says what will go, and asks. Gives whether it shall."""

    STYLE = "around"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, question: str, goes: str, back: str = "") -> None:
        """`back`: how long, and where, it can be brought back; usually in Past sessions."""
        super().__init__()
        self._question = question
        self._goes = goes
        self._back = back or _(IN_PAST)

    def compose_body(self) -> ComposeResult:
        """The question, what goes, and two answers of which none is suggested."""
        with Vertical(classes="page"):
            yield Words(self._question, classes="title heading")
            yield Words(self._goes, classes="measure")
            yield Words(self._back, classes="measure quiet")
            yield ChoiceList(
                [("keep", _("No, keep it"), ""), ("delete", _("Yes, delete it"), "")],
                sure=True,
            )

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The answer."""
        self.dismiss(event.option_id == "delete")

    def action_close(self) -> None:
        """It stays."""
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
