"""The board of rituals: twenty over three years against one over a month.

What is over does not slow it down: it reads the weeks that are on view. Two things are measured:
what the board is made of, for the eight weeks that are mostly in view, against as many rituals
that are two months old; and the page itself, from the key on home to the painted rows.
"""

import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.figures import Pair, ratio, told
from benchmarks.start import COVER_SAYS
from benchmarks.watched import Moment, Watched, environment
from helpers.terminal import ROOT
from workshop.journal.tables import practices
from workshop.journal.tables import rituals as table
from workshop.rituals import Cadence, Practice, Ritual, Span
from workshop.sitting import rituals
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.rituals import LOOKS_BACK

GOAL = 1.3
PAIRS = 15
TIMES = 20
"""So often the board is made for one figure: once is a thousandth of a second."""

ONE = (1, 30)
YOUNG = (20, 60)
MANY = (20, 3 * 365)
"""Rituals, and days since they were begun."""

NAME = "Walk"
FIRST = f"{NAME} 00"
KEY = "2"
"""Leads from home to the board."""

PROGRAM = [sys.executable, "-m", "workshop"]


def cadence(number: int, begins: date) -> Cadence:
    """They come round in every way."""
    return (
        Cadence("daily", begins),
        Cadence("weekly", begins, days=(0, 3)),
        Cadence("gap", begins, gap=3),
        Cadence("monthly", begins, days=(6,), nth=-1),
        Cadence("weekdays", begins),
    )[number % 5]


def make(path: Path, size: tuple[int, int]) -> None:
    """A journal with so many rituals, done on two days of three."""
    number, days = size
    now = datetime.now(UTC)
    today = now.astimezone().date()
    begins = today - timedelta(days=days)
    path.parent.mkdir(parents=True, exist_ok=True)

    def write(connection: Any) -> None:
        for one in range(number):
            plan = Span(begins, cadence(one, begins), "19:30", "Europe/Berlin")
            ritual = Ritual(f"r{one:03}", f"{NAME} {one:02}", (plan,))
            table.save(connection, ritual, now)
            for count, day in enumerate(plan.cadence.falls_on(begins, today)):
                if count % 3:
                    practices.save(connection, Practice(ritual.id, day), now)

    with closing(House.open(path)) as house:
        name_couple(house, "Ana", "Jo")
        house.journal.write(write).result()


def made(house: House, today: date) -> float:
    """Seconds for one board."""
    begun = time.perf_counter()
    for _ in range(TIMES):
        board = rituals.board(house, today, LOOKS_BACK)
    seconds = (time.perf_counter() - begun) / TIMES
    assert all(any("kept" in week for week in row.weeks) for row in board.rows)
    return seconds


def opened(home: Path) -> Moment:
    """From the key on home to the painted rows."""
    env = {**environment(home), "PYTHONPATH": str(ROOT)}
    with Watched(PROGRAM, env) as program:
        program.wait_for(COVER_SAYS)
        program.look(0.5)
        program.press("enter")
        program.wait_for("Past sessions", "Leave")
        program.settle(0.3)
        before, cpu = len(program.heard), program.cpu()
        pressed = program.press(KEY)
        moment = program.wait_for(FIRST, "Presence, not perfection", since=pressed, beyond=before)
        moment = Moment(moment.seconds, moment.cpu - cpu)
        program.settle(0.3)
        program.leave()
    return moment


def measure(pairs: int = PAIRS) -> dict[str, float]:
    """Prints and returns the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        one, young, many = (Path(folder) / name for name in ("one", "young", "many"))
        for home, size in ((one, ONE), (young, YOUNG), (many, MANY)):
            make(home / "journal.db", size)
        ratios = {}
        today = datetime.now(UTC).astimezone().date()
        with (
            closing(House.open(many / "journal.db", read_only=True)) as ours,
            closing(House.open(young / "journal.db", read_only=True)) as theirs,
        ):
            found = [Pair(made(ours, today), made(theirs, today)) for _ in range(pairs)]
        what = "the board of three years, against two months"
        ratios[what] = ratio(found)
        print(told(what, found, GOAL))
        opened(one)
        moments = [(opened(many), opened(one)) for _ in range(pairs)]
        what = "20 rituals of three years, against a new one"
        wall = [Pair(ours.seconds, theirs.seconds) for ours, theirs in moments]
        ratios[what] = ratio(wall)
        print(told(what, wall, GOAL))
        cpu = [Pair(ours.cpu, theirs.cpu) for ours, theirs in moments]
        print(told("    the same in processor time", cpu, None))
    return ratios


if __name__ == "__main__":
    measure()
