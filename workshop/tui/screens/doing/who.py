"""How we are doing: who is looking? One of the two alone, or both side by side."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from workshop.ground.language import N_, _
from workshop.ground.partner import SEATS, Couple, Seat
from workshop.tui.actions import CLOSE
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words

BOTH = "both"

EXPLAINED = (
    N_(
        "In some guides each of you puts five numbers to the week, alone. Here they are, over time."
    ),
    N_("A line belongs to the one who gave it. The other sees it only by that one’s own yes."),
)


class WhoLooksScreen(CalmScreen):
    """Who is looking: this page is the same whatever there is to see."""

    STYLE = "around"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, couple: Couple) -> None:
        super().__init__()
        self._couple = couple

    def compose_body(self) -> ComposeResult:
        """What it is, and three lines."""
        with Vertical(classes="page"):
            yield Words(_("How we are doing"), classes="title heading")
            for words in EXPLAINED:
                yield Words(_(words), classes="measure")
            yield Words(_("Who is looking?"), classes="after")
            alone = _("alone, at your own line")
            choices = [(seat, self._couple.at(seat).called, alone) for seat in SEATS]
            side_by_side = _("side by side, if each of you says yes, alone")
            yield ChoiceList([*choices, (BOTH, _("Both of us"), side_by_side)])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The other one looks away; or both read first what will be asked."""
        house = self.workshop.house
        assert house is not None
        if event.option_id == BOTH:
            from workshop.tui.screens.doing.terms import TermsScreen
            from workshop.tui.screens.doing.together import LookTogether

            self.app.switch_screen(TermsScreen(LookTogether(house, self._couple)))
            return
        from workshop.tui.screens.doing.alone import LookAloneScreen

        seat: Seat = "left" if event.option_id == "left" else "right"
        self.app.switch_screen(LookAloneScreen(house, self._couple, seat))

    def action_close(self) -> None:
        """Back home."""
        self.dismiss()
