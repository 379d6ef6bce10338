"""When a couple that is left in peace says it is done: of a light evening, or one that stopped.

Done at once with every part, or in a break, it would stand out among the others.
"""

from collections.abc import Callable

from workshop.sitting.joined.calling import is_break
from workshop.sitting.joined.room import RoomNow

EARLIEST, LATEST = 0.5, 0.1
"""Parts of a stage's time that are left when it says so; between them chance chooses."""


class InPeace:
    """What such a couple tells of each stage the room comes to."""

    def __init__(self, chance: Callable[[], float]) -> None:
        """`chance` gives a number from 0 up to 1 every time."""
        self._chance = chance
        self._leg = ""
        self._most = 0.0
        self._part = 0.0
        self._done = False

    def is_done(self, now: RoomNow) -> bool:
        """Whether it is done with what the room does now. To be asked at every look at the room."""
        if now.leg and now.leg != self._leg:
            self._leg, self._most, self._done = now.leg, 0.0, False
            self._part = LATEST + (EARLIEST - LATEST) * self._chance()
        if now.heard and not now.rests and now.left is not None and not is_break(now):
            self._most = max(self._most, now.left)
            self._done = self._done or now.left <= self._most * self._part
        return self._done
