"""A ritual of today: done, done with a line, or not today. Nothing asks why."""

from collections.abc import Callable
from functools import partial

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from workshop.ground.language import _
from workshop.rituals.sentence import sentence
from workshop.sitting import rituals
from workshop.sitting.house import House
from workshop.sitting.rituals import Today
from workshop.sitting.sit_down import start_with
from workshop.tui.actions import CLOSE
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.screens.rituals.line import LineScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words


def line_about(what: str, note: str = "") -> LineScreen:
    """The page on which a line about it is written."""
    return LineScreen(
        what,
        _("A line for the two of you, if you like. Both can read it, now and later."),
        line=note,
        hint=_("for example: we laughed about the soup"),
    )


class TodayScreen(CalmScreen):
    """Gives what is to be kept in the journal, as a function of the house; None for nothing."""

    STYLE = "around"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, today: Today) -> None:
        super().__init__()
        self._today = today

    def compose_body(self) -> ComposeResult:
        """The ritual as it was agreed on, and what there is to say of today."""
        ritual, done = self._today.ritual, self._today.done
        with Vertical(classes="page"):
            yield Words(ritual.what, classes="title heading")
            yield Words(sentence(ritual), classes="measure")
            if self._today.note:
                yield Words(self._today.note, classes="measure said")
            choices = [("done", _("We did it"), ""), ("line", _("We did it, with a line"), "")]
            if done:
                choices = [
                    ("line", _("A line about it"), ""),
                    ("undo", _("Not done after all"), _("its place is open again")),
                ]
            else:
                choices.append(("later", _("Not today"), _("it leaves no mark")))
            if ritual.guide and not done:
                choices.append(("begin", _("Begin its session"), ""))
            yield ChoiceList(choices, preselect=True)

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The answer."""
        ritual = self._today.ritual
        match event.option_id:
            case "done":
                self._give(partial(rituals.did_it, ritual=ritual.id))
            case "undo":
                self._give(partial(rituals.did_not, ritual=ritual.id))
            case "later":
                self._give(partial(rituals.not_today, ritual=ritual.id))
            case "begin":
                lenses = self.workshop.settings.lenses
                await self.workshop.sit_down(lambda house: start_with(house, ritual, lenses=lenses))
            case _:
                self.app.push_screen(line_about(ritual.what, self._today.note), self._written)

    def _written(self, line: object) -> None:
        if isinstance(line, str):
            self._give(partial(rituals.did_it, ritual=self._today.ritual.id, note=line))

    def _give(self, change: Callable[[House], object]) -> None:
        self.dismiss(change)

    def action_close(self) -> None:
        """Nothing is said of it."""
        self.dismiss(None)
