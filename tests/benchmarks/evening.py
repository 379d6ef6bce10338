"""An evening at the console: what it holds in memory from its first quarter of an hour to its end.

Three hours of looks at the clock, four a second, in a program without a terminal and with a wall
clock that is moved from look to look; every two minutes a step, every ten a note. What it costs a
look in processor time stands beside it.
"""

import asyncio
import gc
import resource
import subprocess
import sys
import time
from pathlib import Path

from helpers.leading import Wall, leading
from helpers.terminal import ROOT
from workshop.tui.console.app import ConsoleApp
from workshop.tui.console.page import TICK, ConsolePage

HOURS = 3
GOAL = 1.1
"""Times the memory after the first quarter of an hour: flat."""


def _resident() -> float:
    """Megabytes this process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


async def _sit(hours: float) -> list[float]:
    """Megabytes every quarter of an hour, and at last the processor's seconds of a look."""
    wall = Wall()
    app = ConsoleApp(leading(wall), clock=wall.steady)
    found: list[float] = []
    looks = round(hours * 3600 / TICK)
    quarter = round(900 / TICK)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("space")
        spent = 0.0
        for look in range(1, looks + 1):
            wall.passes(seconds=TICK)
            screen = app.screen
            assert isinstance(screen, ConsolePage)
            began = time.process_time()
            screen.refresh_console()
            await asyncio.sleep(0)
            spent += time.process_time() - began
            if look % round(120 / TICK) == 0 and app.leading.at.status == "open":
                await pilot.press("space")
            if look % round(600 / TICK) == 0:
                await pilot.press("n", *"a note", "f2")
            if look % quarter == 0:
                await pilot.pause()
                gc.collect()
                found.append(_resident())
        assert len(app.leading.notes) == looks // round(600 / TICK)
    return [*found, spent / looks]


def measure(hours: float = HOURS) -> dict[str, float]:
    """Prints and returns the memory at the end as times that after a quarter of an hour."""
    child = subprocess.run(
        [sys.executable, "-m", "benchmarks.evening", str(hours)],
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=True,
        text=True,
    )
    *memory, look = map(float, child.stdout.split())
    times = memory[-1] / memory[0]
    print(
        f"{f'memory of the console over {hours:g} hours':<44} {times:5.2f} ×  "
        f"({memory[0]:.1f} MB after a quarter of an hour, {memory[-1]:.1f} MB at the end, "
        f"{max(memory):.1f} MB at most) [{GOAL}]"
    )
    print(f"{'a look at the clock, processor time':<44} {look * 1000:5.2f} ms")
    return {"memory": times, "look": look}


if __name__ == "__main__":
    print(*asyncio.run(_sit(float(sys.argv[1]))))
