"""Asks both, each alone, whether their lines may stand in a keepsake that is about to be made."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from workshop.ground.language import N_
from workshop.ground.partner import Couple
from workshop.keepsake.picture import Picture
from workshop.sitting.house import House
from workshop.sitting.pulse import Own, picture
from workshop.tui.screens.doing.asking import ASKED_ANEW, LOOK_AWAY, NO_ANSWER, NO_REASON, Asking

if TYPE_CHECKING:
    from workshop.tui.screens.doing.together import CallBackScreen


class IntoKeepsake(Asking):
    """For two lines in one file."""

    TITLE = N_("How you are doing, in a keepsake")
    TERMS = (
        N_("The picture holds a line of each of you: the mean of the numbers you gave, over time."),
        LOOK_AWAY,
        N_("It is drawn only where both say yes, and only in this one keepsake."),
        N_(
            "In every other case the keepsake is made without it, and you both see the same "
            "sentences. They tell nothing of who said what, and nothing is kept of it."
        ),
        N_("A file is not locked, and no line can be taken out of it later."),
        NO_ANSWER,
    )
    QUESTION = N_("Put your line beside {name}’s, into this one keepsake?")
    SAID = (
        N_("The file stays. Anyone who opens it can see the line, and it can’t be taken back."),
        ASKED_ANEW,
        NO_REASON,
    )

    def __init__(
        self, house: House, couple: Couple, make: Callable[[Picture | None], object]
    ) -> None:
        """`make` makes the keepsake, with the picture or without one."""
        super().__init__(house, couple)
        self._make = make

    async def both_are_back(self, page: "CallBackScreen", shown: tuple[Own, Own] | None) -> None:
        """Back to the page of the keepsake, which is made now."""
        page.dismiss()
        self._make(picture(*shown) if shown else None)
