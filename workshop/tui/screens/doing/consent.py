"""The question whether one's line may be seen beside the other's, this once."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from workshop.ground.language import _
from workshop.ground.partner import Seat, other
from workshop.sitting.pulse import Own
from workshop.tui.screens.doing.asking import Asking
from workshop.tui.screens.private import PrivateScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words

YES, NO = "yes", "no"


class UpOrDown(ChoiceList):
    """Two lines: one key points at the upper one, one at the lower, so that both sound alike."""

    def __init__(self, upper: tuple[str, str, str], lower: tuple[str, str, str]) -> None:
        """Each line: id, what stands first, and a quieter remark behind it."""
        super().__init__((upper, lower), sure=True)

    def action_cursor_up(self) -> None:
        """The upper line."""
        self.highlighted = 0

    def action_cursor_down(self) -> None:
        """The lower line."""
        self.highlighted = 1


class ConsentScreen(PrivateScreen):
    """Asks one of the two, alone. It looks the same, and goes on to the same, for yes and for no.

    There is no way back from here either.
    """

    AUTO_FOCUS = "ChoiceList"

    def __init__(self, asking: Asking, seat: Seat, mine: Own | None) -> None:
        """`mine`: the numbers it is about; None where the drawer stayed closed."""
        super().__init__()
        self._asking = asking
        self._seat: Seat = seat
        self._mine = mine

    def compose_body(self) -> ComposeResult:
        """The question, and two lines of which none is suggested."""
        couple = self._asking.couple
        name = couple.at(other(self._seat)).called
        with Vertical(classes="page"):
            yield Words(couple.at(self._seat).called, classes=f"title heading {self._seat}")
            yield Words(_(self._asking.QUESTION).format(name=name), classes="measure")
            for words in self._asking.SAID:
                yield Words(_(words).format(name=name), classes="measure quiet")
            yield UpOrDown((YES, _("Yes, this once"), ""), (NO, _("No, not today"), ""))
            yield Words(_("A number or an arrow points at it; Enter takes it."), classes="quiet")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """On to the other one, or to both."""
        self._asking.said.answer(self._seat, self._mine, event.option_id == YES)
        self._mine = None
        if self._seat == "left":
            from workshop.tui.screens.doing.alone import AskedAloneScreen

            self.app.switch_screen(AskedAloneScreen(self._asking, "right"))
        else:
            from workshop.tui.screens.doing.together import CallBackScreen

            self.app.switch_screen(CallBackScreen(self._asking))
