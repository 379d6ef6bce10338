"""How we are doing: who is looking? One of the two alone, or both side by side."""

from textual.screen import Screen

from workshop.ground.language import _
from workshop.ground.partner import Seat
from workshop.sitting.house import House
from workshop.tui.screens.one_of_two import OneOfTwoScreen


class WhoLooksScreen(OneOfTwoScreen):
    """Who is looking."""

    def heading(self) -> str:
        """As it is called at home."""
        return _("How we are doing")

    def explained(self) -> tuple[str, ...]:
        """Where the numbers come from, and whose they are."""
        return (
            _(
                "In some guides each of you puts five numbers to the week, alone. Here they are, "
                "over time."
            ),
            _(
                "A line belongs to the one who gave it. The other sees it only by that one’s own "
                "yes."
            ),
        )

    def question(self) -> str:
        """Who looks."""
        return _("Who is looking?")

    def alone(self) -> str:
        """The same for each."""
        return _("alone, at your own line")

    def together(self) -> str:
        """Two lines take two who say yes."""
        return _("side by side, if each of you says yes, alone")

    def behind(self, house: House, seat: Seat) -> Screen[object]:
        """The other one looks away."""
        from workshop.tui.screens.doing.alone import LookAloneScreen

        return LookAloneScreen(house, self._couple, seat)

    def behind_for_both(self, house: House) -> Screen[object]:
        """What will be asked."""
        from workshop.tui.screens.doing.terms import TermsScreen
        from workshop.tui.screens.doing.together import LookTogether

        return TermsScreen(LookTogether(house, self._couple))
