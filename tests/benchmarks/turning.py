"""Run inside the measured process: stages shown forth and back, and what that leaves in memory.

    python -m benchmarks.turning FOLDER STAGES REPORT
    python -X tracemalloc -m benchmarks.turning FOLDER STAGES REPORT

Walks the main workshop once, in a new journal in FOLDER, and keeps one stage of each sort that it
comes by. Shows them forth and back until all is loaded that is loaded once, and Textual's caches
of what it painted are as full as they get; then shows STAGES more.
Writes to REPORT what the process holds before and after, and how many stages there were: bytes, as
the system counts them; or as Python does where it traces them, which takes memory itself.
"""

import asyncio
import gc
import sys
import tracemalloc
from itertools import cycle, islice
from pathlib import Path
from resource import getpagesize

from benchmarks.journals import FILE, walk
from workshop.sitting.house import House
from workshop.sitting.view import View
from workshop.tui.app import WorkshopApp
from workshop.tui.stages import screen_for

WARM_UP = 160
"""Stages before the first measurement."""

AWAY = 0.5
"""Seconds in which the last stage is certainly taken away."""


def resident() -> int:
    """Bytes of the process that are in memory now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * getpagesize()


class Turning(WorkshopApp):
    """Turns stages over by itself, then leaves."""

    def __init__(self, folder: Path, stages: int, report: Path) -> None:
        self._views = list({type(screen_for(view)): view for view in walk(folder)}.values())
        super().__init__(lambda passphrase: House.open(folder / FILE, passphrase=passphrase))
        self._stages = stages
        self._report = report

    def on_ready(self) -> None:
        """Begins."""
        super().on_ready()
        self.run_worker(self._turn())

    async def _turn(self) -> None:
        await self.action_open_home()
        views = self._views
        there_and_back = cycle([*views, *views[-2:0:-1]])
        before = await self._held_after(islice(there_and_back, WARM_UP))
        after = await self._held_after(islice(there_and_back, self._stages))
        self._report.write_text(f"{before} {after} {len(views)}", encoding="ascii")
        self.exit()

    async def _held_after(self, views: "islice[View]") -> int:
        """Bytes held when these have been shown, one in place of the other."""
        for view in views:
            screen = screen_for(view)
            painted = asyncio.Event()
            self.to_screen(screen)
            screen.call_after_refresh(painted.set)
            await painted.wait()
            if self.screen is not screen:
                raise RuntimeError("The stage is not on view.")
        await asyncio.sleep(AWAY)
        return held()


def held() -> int:
    """Bytes the program cannot do without now."""
    gc.collect()
    return tracemalloc.get_traced_memory()[0] if tracemalloc.is_tracing() else resident()


def main() -> None:
    """See the top of this file."""
    folder, stages, report = sys.argv[1:]
    Turning(Path(folder), int(stages), Path(report)).run()


if __name__ == "__main__":
    main()
