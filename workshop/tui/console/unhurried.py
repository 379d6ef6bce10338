"""A key that is held down, or pressed twice, counts once: a step moves a whole room of couples."""

from collections.abc import Callable

ROOM_APART = 1.0
"""Seconds between two steps of the room with the same key.

A key that is held down comes again after a quarter of a second to a whole one, as its system is
set; then many times a second.
"""

APART = 0.3
"""The same for keys of which two in a row can be meant: two minutes more, one step undone."""


class Unhurried:
    """Takes a key once. One that comes too early is not taken, and the wait begins anew."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """`clock`: seconds that only grow."""
        self._clock = clock
        self._last = ("", float("-inf"))
        self._told = False

    def takes(self, do: str, apart: float) -> bool:
        """Whether this is done now, and not a key too many after it was done."""
        before, at = self._last
        now = self._clock()
        self._last = (do, now)
        taken = do != before or now - at >= apart
        self._told = self._told and not taken
        return taken

    def tells(self) -> bool:
        """Whether to tell of a key that was not taken: of those of one hold, only once."""
        told, self._told = self._told, True
        return not told
