"""The program in a world where time runs faster, for tests in real terminals.

    python fast_app.py JOURNAL

Everything is the product's own but the two clocks, which `House.open` takes as arguments, and the
second between two ticks of a safety card. Its forty seconds pass in a fifth of a second; a sitting
still ends two of its hours after the last key. And a page takes keys as soon as it stands: the
people at it press none too many. A floor may be as short as they like, and no leap of its time is
taken for a sleep of the computer.
The product has no such switch.
"""

import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from workshop.session import on_stage
from workshop.sitting.house import House, wall_now
from workshop.sitting.sitting import Sitting
from workshop.tui.app import WorkshopApp
from workshop.tui.screens import unhurried_screen
from workshop.tui.stages.check import CardScreen

TICKS_A_SECOND = 40
LONGEST_STEP = 4.0
"""Seconds the clock moves between two readings at most: a longer gap would count as a pause."""

FASTER = 200


class FastTime:
    """A clock that runs faster than the world, and never leaps."""

    def __init__(self) -> None:
        self._real = time.monotonic()
        self._seconds = 0.0
        self._began = wall_now()

    def clock(self) -> float:
        """Seconds, for the stage's clock."""
        now = time.monotonic()
        self._seconds += min(LONGEST_STEP, (now - self._real) * FASTER)
        self._real = now
        return self._seconds

    def wall(self) -> datetime:
        """The time of day, as far as this world has come."""
        return self._began + timedelta(seconds=self._seconds)


def faster() -> FastTime:
    """Makes this process such a world; its clock."""
    real_interval = CardScreen.set_interval

    # A card is shown in full and nothing on it can be pressed; so only here the ticks are faster.
    def set_interval(self: CardScreen, interval: float, *rest: object, **more: object) -> object:
        return real_interval(self, interval / TICKS_A_SECOND, *rest, **more)  # type: ignore[arg-type]

    CardScreen.set_interval = set_interval  # type: ignore[assignment, method-assign]
    unhurried_screen.SETTLES = 0.0
    on_stage.SHORTEST_ASKED = 0.0
    Sitting.slept = lambda self: False  # type: ignore[method-assign]
    return FastTime()


def main(journal: Path) -> int:
    """Shows the program on this journal; the exit status."""
    fast = faster()
    return WorkshopApp(lambda _: House.open(journal, clock=fast.clock, wall=fast.wall)).run()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
