"""What two are asked for, each alone: the same pages, whatever the lines are for."""

from typing import TYPE_CHECKING, ClassVar

from workshop.ground.language import N_
from workshop.ground.partner import Couple
from workshop.sitting.house import House
from workshop.sitting.pulse import Own, SideBySide

if TYPE_CHECKING:
    from workshop.tui.screens.doing.together import CallBackScreen

LOOK_AWAY = N_("Each of you is asked, one after the other, while the other looks away.")
NO_ANSWER = N_("A no today needs no answer. Please do not ask each other afterwards.")
ASKED_ANEW = N_("Only if you both say yes. The next time each of you is asked anew.")
NO_REASON = N_(
    "No needs no reason, and nothing is kept of it. If {name} says yes and you say no, "
    "{name} may guess it. No page says it."
)


class Asking:
    """One time of asking both for their lines. It lives as long as its pages.

    Subclasses say what it is for, and what comes when both are back.
    """

    TITLE: ClassVar[str]
    TERMS: ClassVar[tuple[str, ...]]
    """Read together, before anyone is asked."""
    QUESTION: ClassVar[str]
    SAID: ClassVar[tuple[str, ...]]
    """What to know before one answers."""

    def __init__(self, house: House, couple: Couple) -> None:
        self.house = house
        self.couple = couple
        self.said = SideBySide()

    async def both_are_back(self, page: "CallBackScreen", shown: tuple[Own, Own] | None) -> None:
        """Goes on from this page; `shown` is None in every case but that of two who said yes."""
        raise NotImplementedError
