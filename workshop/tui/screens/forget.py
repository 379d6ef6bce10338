"""Deleting an agreement, or a whole session."""

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList

from workshop.activities.agree import Agree
from workshop.ground import dates
from workshop.ground.language import _
from workshop.ground.text import quoted
from workshop.journal.tables.removed import Removed
from workshop.keepsake.book import Book
from workshop.sitting.house import House
from workshop.tui.actions import CLOSE
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.screens.sure import SureScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words

WHOLE = "session"


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
