"""Run inside the measured process: a program whose time passes faster, and what its ticks cost.

    python -m benchmarks.ticking PROGRAM FASTER TICKS REPORT

PROGRAM is `bare`, or the folder with a journal whose session stands on the stage to be shown. Every
second lasts 1/FASTER of one, for both alike: ticks, a blinking cursor, the writer's waiting. What
Textual itself needs to paint is as it is. Processor time is counted over TICKS ticks, once the
first have passed, and written to REPORT.
"""

import sys
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from textual.app import App
from textual.message_pump import MessagePump
from textual.timer import Timer

from benchmarks.bare.digits import Countdown
from benchmarks.journals import FILE
from workshop.journal.journal import Journal
from workshop.journal.tables.sessions import unfinished
from workshop.session import GoOn, MoreTime
from workshop.sitting.house import House
from workshop.sitting.sit_down import go_on
from workshop.sitting.sitting import Sitting
from workshop.sitting.view import View
from workshop.tui.app import WorkshopApp
from workshop.tui.screens.stage_screen import StageScreen

WARM_UP = 40
"""Ticks before counting."""

LEAST = 0.2
"""Seconds: shorter intervals are Textual's own, between two frames."""


class Meter:
    """Counts ticks; in the end, writes down what they cost and ends the program."""

    def __init__(self, ticks: int, report: Path) -> None:
        self._ticks = ticks
        self._report = report
        self._seen = 0
        self._cpu = 0.0

    def tick(self, app: App[Any]) -> None:
        """One tick is over."""
        self._seen += 1
        if self._seen == WARM_UP:
            self._cpu = time.process_time()
        elif self._seen == WARM_UP + self._ticks:
            self._report.write_text(f"{time.process_time() - self._cpu}")
            app.exit()


def hurry(faster: float) -> None:
    """Makes every interval of widgets shorter."""
    real = MessagePump.set_interval

    def set_interval(self: MessagePump, interval: float, *rest: Any, **options: Any) -> Timer:
        return real(self, interval / faster if interval >= LEAST else interval, *rest, **options)

    MessagePump.set_interval = set_interval  # type: ignore[method-assign]


class FastClock:
    """The journal's time, as fast as the rest."""

    def __init__(self, faster: float) -> None:
        self._faster = faster

    def now(self) -> float:
        """Seconds since some fixed moment."""
        return time.monotonic() * self._faster

    def wait(self, wake: threading.Condition, seconds: float | None) -> None:
        """Waits for a notification."""
        wake.wait(None if seconds is None else seconds / self._faster)


class Ours(WorkshopApp):
    """Goes to the stage by itself, with plenty of time on its clock."""

    def on_ready(self) -> None:
        """Opens the journal, sits down, and takes the keyboard."""
        super().on_ready()
        self.run_worker(self._to_the_stage())

    async def _to_the_stage(self) -> None:
        await self.action_open_home()
        assert self.house is not None
        (session,) = self.house.journal.read(unfinished)
        await self.sit_down(lambda house: go_on(house, session.id))
        assert self.sitting is not None
        while _waits(self.sitting.view()):
            await self.act(GoOn())
        for _ in range(60):
            await self.act(MoreTime())


def _waits(view: View) -> bool:
    """Whether the clock of the stage does not run yet."""
    return bool(view.covered or view.interlude or view.small.part == "begin")


def ours(home: Path, faster: float, tick: Callable[[App[Any]], None]) -> App[Any]:
    """The program on this journal."""
    began = datetime.now(UTC) - timedelta(seconds=time.monotonic() * faster)

    def open_house() -> House:
        clock = FastClock(faster)
        journal = Journal.open(home / FILE, clock=clock)
        return House(journal, clock=clock.now, wall=lambda: began + timedelta(seconds=clock.now()))

    real = StageScreen.tick

    async def counted(self: StageScreen) -> None:
        await real(self)
        tick(self.app)

    StageScreen.tick = counted  # type: ignore[method-assign]
    # A stutter of a fifth of a second is no sleep of the computer, though it is here seven seconds.
    Sitting.slept = lambda self: False  # type: ignore[method-assign]
    return Ours(open_house)


def bare(tick: Callable[[App[Any]], None]) -> App[Any]:
    """The big digits."""

    class Counted(Countdown):
        def tick(self) -> None:
            super().tick()
            tick(self)

    return Counted(3600)


def main() -> None:
    """See the top of this file."""
    program, faster, ticks, report = sys.argv[1:]
    hurry(float(faster))
    meter = Meter(int(ticks), Path(report))
    app = bare(meter.tick) if program == "bare" else ours(Path(program), float(faster), meter.tick)
    app.run()


if __name__ == "__main__":
    main()
