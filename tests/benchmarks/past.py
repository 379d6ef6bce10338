"""Past sessions of twenty years against those of some months: the first rows, a page, memory.

Both journals are opened by the same program, one after the other; bare Textual is a greeting.
"""

import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from benchmarks import many
from benchmarks.figures import Pair, ratio, told
from benchmarks.start import COVER_SAYS, HELLO, HELLO_SAYS
from benchmarks.watched import Moment, Watched, environment
from helpers.terminal import ROOT
from workshop.ground import dates
from workshop.sitting import listing
from workshop.sitting.house import House
from workshop.sitting.listing import Filter

OPENING, SCROLLING, MEMORY = 1.5, 1.2, 1.3
PAIRS = 9
PAGES = 5

FEW = (100, 2_500)
"""Sessions, and answers shown in all."""
MANY = (many.SESSIONS, many.ENTRIES)

ROWS = 19
"""Rows of the list in a window of 24 lines."""

PROGRAM = [sys.executable, "-m", "workshop"]


class Figures(NamedTuple):
    """One run."""

    opening: Moment
    """From the key on home to the painted rows."""
    pages: tuple[Moment, ...]
    """From the key to the next rows, each time."""
    memory: float
    """Bytes of the process, with the list open."""


def first_lines(home: Path, pages: int) -> list[str]:
    """What stands in the last row of the first screenful, and of those after it."""
    house = House.open(home / "journal.db", read_only=True)
    try:
        ids = listing.ids(house, Filter())
        last = [ids[ROWS * number - 1] for number in range(1, pages + 2)]
        lines = listing.lines(house, last)
        return [dates.short(lines[id].started.astimezone()) for id in last]
    finally:
        house.close()


def run(home: Path, days: list[str]) -> Figures:
    """Opens the list, and goes down page by page."""
    env = {**environment(home), "PYTHONPATH": str(ROOT)}
    with Watched(PROGRAM, env) as program:
        program.wait_for(COVER_SAYS)
        program.look(0.5)
        program.press("enter")
        program.wait_for("Past sessions", "Leave")
        program.settle(0.3)
        moments = []
        for number, day in enumerate(days):
            before, cpu = len(program.heard), program.cpu()
            pressed = program.press("right" if number else "3")
            moment = program.wait_for(day, since=pressed, beyond=before)
            moments.append(Moment(moment.seconds, moment.cpu - cpu))
            program.settle(0.3)
        used = resident(program)
        program.leave()
    return Figures(moments[0], tuple(moments[1:]), used)


def resident(program: Watched) -> float:
    """Bytes of memory that the process itself holds, without what it shares with others."""
    lines = Path(f"/proc/{program.process.pid}/smaps_rollup").read_text(encoding="ascii")
    return sum(
        1024 * float(line.split()[1])
        for line in lines.splitlines()
        if line.startswith(("Private_Clean", "Private_Dirty"))
    )


def bare(home: Path) -> float:
    """The memory of a greeting."""
    with Watched(HELLO, environment(home)) as program:
        program.wait_for(HELLO_SAYS)
        program.settle(0.3)
        used = resident(program)
        program.leave()
    return used


def measure(pairs: int = PAIRS) -> dict[str, float]:
    """Prints and returns the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        homes = {"few": Path(folder) / "few", "many": Path(folder) / "many"}
        for name, size in (("few", FEW), ("many", MANY)):
            homes[name].mkdir()
            many.make(homes[name] / "journal.db", *size)
        return compare(homes["few"], homes["many"], pairs)


def compare(few: Path, much: Path, pairs: int) -> dict[str, float]:
    """The ratios for two journals that are there."""
    # Only so many pages as the small one has, without the last, which is not a whole one.
    pages = min(PAGES, FEW[0] // ROWS - 1)
    days = {home: first_lines(home, pages) for home in (few, much)}
    run(few, days[few])
    runs = [(run(much, days[much]), run(few, days[few]), bare(few)) for _ in range(pairs)]
    opening = [(ours.opening, theirs.opening) for ours, theirs, _ in runs]
    paging = [
        pair for ours, theirs, _ in runs for pair in zip(ours.pages, theirs.pages, strict=True)
    ]
    ratios = {}
    for what, moments, goal in (
        ("opening the list to its first rows", opening, OPENING),
        ("scrolling a page", paging, SCROLLING),
    ):
        wall = [Pair(ours.seconds, theirs.seconds) for ours, theirs in moments]
        cpu = [Pair(ours.cpu, theirs.cpu) for ours, theirs in moments]
        ratios[what] = ratio(wall)
        print(told(what, wall, goal))
        print(told("    the same in processor time", cpu, None))
    for what, against, goal in (
        ("memory with the list open, against 100 sessions", [r[1].memory for r in runs], MEMORY),
        ("memory with the list open, against a greeting", [r[2] for r in runs], None),
    ):
        memory = [Pair(r[0].memory, base) for r, base in zip(runs, against, strict=True)]
        ratios[what] = ratio(memory)
        megabytes = " against ".join(f"{value / 2**20:.1f} MB" for value in memory[0])
        verdict = "" if goal is None else f"  goal {goal} ×: "
        verdict += "" if goal is None else ("reached" if ratio(memory) <= goal else "MISSED")
        print(f"{what:<44} {ratio(memory):5.2f} ×  ({megabytes}){verdict}")
    return ratios


if __name__ == "__main__":
    measure()
