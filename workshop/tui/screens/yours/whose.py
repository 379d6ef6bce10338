"""Whose is it? The door to what is yours."""

from textual.screen import Screen

from workshop.ground.language import _
from workshop.ground.partner import Seat, other
from workshop.sitting.house import House
from workshop.sitting.telling.terms import yours_terms
from workshop.tui.screens.one_of_two import OneOfTwoScreen
from workshop.tui.screens.yours.alone import AloneScreen


class WhoseScreen(OneOfTwoScreen):
    """Which of the two it is for."""

    def heading(self) -> str:
        """As it is called at home."""
        return _("What is yours")

    def explained(self) -> tuple[str, ...]:
        """What each has for oneself."""
        return (yours_terms(),)

    def question(self) -> str:
        """Whose it is."""
        return _("Who is it for?")

    def behind(self, house: House, seat: Seat) -> Screen[object]:
        """The other one looks away."""
        return AloneScreen(house, self._couple.at(seat), self._couple.at(other(seat)))
