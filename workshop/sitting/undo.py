"""Bringing back what was just deleted, as long as one stays on the page.

On the disk it is gone at once. What could bring it back is in memory only, for some minutes; it
goes with the page, with a lock, with the program.
"""

from collections.abc import Callable

from workshop.journal.tables import removed
from workshop.journal.tables.removed import Removed
from workshop.sitting.house import House

LONGEST = 300.0
"""Seconds after which it is let go of, though the page is still on view."""


class Undo:
    """Holds the last thing that was deleted, and nothing else."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """`clock` counts seconds."""
        self._clock = clock
        self._removed: Removed | None = None
        self._since = 0.0

    def hold(self, what: Removed | None) -> None:
        """From now on this can be brought back, and nothing that went before."""
        self._removed = what
        self._since = self._clock()

    def let_go(self) -> None:
        """Nothing can be brought back any more."""
        self._removed = None

    def is_there(self) -> bool:
        """Whether something can be brought back. Lets go of it when its time is over."""
        if self._removed is not None and self._clock() - self._since >= LONGEST:
            self.let_go()
        return self._removed is not None

    def bring_back(self, house: House) -> None:
        """Put it back as it was; it can be done once. Raises JournalError, and still holds it."""
        if not self.is_there():
            return
        what = self._removed
        assert what is not None
        # Erasing makes the index anew: it would tell that it was written to once more.
        house.journal.erase(lambda c: removed.put_back(c, what)).result()
        house.keep_times()
        self.let_go()
