"""Whose is it? The door to what is yours."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from workshop.ground.language import _
from workshop.ground.partner import SEATS, Couple, Seat, other
from workshop.sitting.telling.terms import yours_terms
from workshop.tui.actions import CLOSE
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.screens.yours.alone import AloneScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words


class WhoseScreen(CalmScreen):
    """Which of the two it is for."""

    STYLE = "around"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, couple: Couple) -> None:
        super().__init__()
        self._couple = couple

    def compose_body(self) -> ComposeResult:
        """Two names, and the same words for both."""
        with Vertical(classes="page"):
            yield Words(_("What is yours"), classes="title heading")
            yield Words(yours_terms(), classes="measure")
            yield Words(_("Who is it for?"), classes="after")
            yield ChoiceList([(seat, self._couple.at(seat).called, "") for seat in SEATS])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """First the other one looks away."""
        seat: Seat = "left" if event.option_id == "left" else "right"
        house = self.workshop.house
        assert house is not None
        waiting = self._couple.at(other(seat))
        self.app.switch_screen(AloneScreen(house, self._couple.at(seat), waiting))

    def action_close(self) -> None:
        """Back home."""
        self.dismiss()
