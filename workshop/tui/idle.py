"""How long nobody has touched the keyboard."""

import time
from collections.abc import Callable


class Idle:
    """Time since the last key, by two clocks: one may stand still while the computer sleeps."""

    def __init__(self, clock: Callable[[], float], wall: Callable[[], float] = time.time) -> None:
        """Both clocks count seconds; the second one may be put back or forth."""
        self._clocks = (clock, wall)
        self._pressed = self._now()

    def _now(self) -> tuple[float, ...]:
        return tuple(clock() for clock in self._clocks)

    def pressed(self) -> None:
        """A key was pressed now, or the two are busy otherwise."""
        self._pressed = self._now()

    def is_longer_than(self, minutes: int) -> bool:
        """Whether no key was pressed for so many minutes; for 0, never."""
        gone = max(now - then for now, then in zip(self._now(), self._pressed, strict=True))
        return 0 < minutes * 60 <= gone
