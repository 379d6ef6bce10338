"""Which second of an evening it is, and what the clock on the wall shows then.

Until it begins, an evening goes by the wall clock: half past seven is half past seven. From then on
it goes by a clock that nobody sets, so that no deadline moves when somebody sets the wall clock.
What is shown is the wall clock's time all the same: the agenda moves with it.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

SAME = 2.0
"""Seconds by which a wall clock may be off without having been set."""

_SHOWN = 45.0
"""Seconds by which it has to be set before the agenda, which shows minutes, moves by one."""


class Seconds:
    """Those of one evening."""

    def __init__(
        self, begins: datetime, wall: Callable[[], datetime], steady: Callable[[], float]
    ) -> None:
        """Begin by the wall clock.

        Args:
            begins: When the evening was to begin, with its time zone.
            wall: The wall clock, with its time zone.
            steady: Seconds that nobody sets.
        """
        self._begins = begins
        self._wall = wall
        self._steady = steady
        self._minutes_set = 0
        self._zero = 0.0
        self.by_wall()

    def by_wall(self, *, set_by: float = 0.0, least: float = float("-inf")) -> float:
        """The present second by the wall clock; from here it is counted by the steady one.

        Args:
            set_by: Seconds by which the wall clock had been set since the evening began.
            least: The second of the last step, before which it can't be.
        """
        now = max(self._wall_second() - set_by, least)
        self._zero = self._steady() - now
        return now

    def now(self) -> float:
        """The present second."""
        return self._steady() - self._zero

    def wall(self) -> datetime:
        """The wall clock."""
        return self._wall()

    def difference(self) -> float:
        """Wall clock less steady one: another one than before means that the wall clock was set."""
        return self._wall_second() - self._steady()

    def shown(self, second: float) -> datetime:
        """What the clock on the wall shows at this second, as it goes now."""
        set_by = self._wall_second() - self.now()
        if abs(set_by - self._minutes_set * 60) > _SHOWN:
            self._minutes_set = round(set_by / 60)
        at = self._begins + timedelta(seconds=second, minutes=self._minutes_set)
        return at.astimezone()

    def _wall_second(self) -> float:
        return (self._wall() - self._begins).total_seconds()
