"""Whether one's own numbers go into the sum of the room. Nothing is preselected."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from workshop.ground.language import _
from workshop.session import GiveNumbers
from workshop.sitting.telling.room import GIVE_OR_NOT, NUMBERS_ASKED, NUMBERS_TERMS
from workshop.sitting.telling.showing import given
from workshop.sitting.view import View
from workshop.tui.actions import MENU, UserAction
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words


class NumbersScreen(StageScreen):
    """Yes or no, alone."""

    ACTIONS = ALWAYS
    AUTO_FOCUS = "ChoiceList"

    def compose_page(self) -> ComposeResult:
        """The question, what becomes of them, the numbers."""
        yield Words(_(NUMBERS_ASKED), classes="prompt")
        for line in NUMBERS_TERMS:
            yield Words(_(line), classes="quiet")
        yield ChoiceList(
            [("yes" if yes else "no", _(label), "") for yes, label in GIVE_OR_NOT], sure=True
        )
        yield Words(_("Press a number, then Enter."), classes="quiet")
        with Vertical(id="mine"):
            for _part, line in given(self.view):
                yield Words(line, classes="mine")

    def bar_actions(self) -> tuple[UserAction, ...]:
        """The two answers are on the page."""
        return (MENU,)

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """One of the two."""
        await self.workshop.act(GiveNumbers(event.option_id == "yes"))


def screen(view: View) -> NumbersScreen:
    """The question to the one whose numbers they are."""
    return NumbersScreen(view)
