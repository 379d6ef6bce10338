"""How long to wait before trying again: longer each time, never all at the same moment. Pure."""

from collections.abc import Callable

SHORTEST = 0.2
"""Seconds before the first new try."""

LONGEST = 1.0
"""Seconds at most: a room that is back is to have everybody back within two."""

GROWTH = 1.6


class Pauses:
    """The pauses of one link."""

    def __init__(self, random: Callable[[], float]) -> None:
        """`random` gives numbers from 0 to 1; a hundred couples then come back one by one."""
        self._random = random
        self._next = SHORTEST

    def next(self) -> float:
        """Seconds before the next try."""
        pause = self._next * (0.5 + self._random() / 2)
        self._next = min(LONGEST, self._next * GROWTH)
        return pause

    def over(self) -> None:
        """It went well: the next trouble begins with a short pause again."""
        self._next = SHORTEST
