"""What the lock costs: reading a past session of sixty entries, and the first paint.

The passphrase itself costs what it is meant to cost, once a start; that is not counted here.
"""

import os
import time
from contextlib import closing
from pathlib import Path
from statistics import median

import tomli_w

from benchmarks import journals
from benchmarks.figures import Pair, ratio, told
from benchmarks.start import COVER_SAYS, SCRIPT, first_paint
from helpers.lived import open_house, walk
from journal.conftest import folder_in_memory
from workshop.journal.journal import Journal
from workshop.journal.passphrase import locking
from workshop.sitting import past
from workshop.sitting.house import House
from workshop.sitting.sit_down import start

from .figures import Figure
from .locks import FOUR, own_guide

GOAL = 1.3
WRITES = 30
"""Activities of the session that is read; each is answered by both."""


def guide() -> str:
    """One in which both write thirty times."""
    write = {"kind": "write", "text": "For you alone.", "turn": 1.0, "minutes": 3.0}
    activities = [
        write
        | {"id": f"write-{number}", "title": f"About {number}"}
        | {"prompts": [{"id": "first", "text": "How was it?"}]}
        for number in range(WRITES)
    ]
    head = {"format": 1, "id": "long", "title": "A long one", "language": "en", "summary": "Long."}
    module = {"id": "m", "title": "A chapter", "sitting": 1, "activities": activities}
    return tomli_w.dumps(head | {"modules": [module]})


def make(folder: Path) -> Path:
    """A plain journal with this session, walked to its end."""
    path = folder / "journal.db"
    with own_guide(folder, "long", guide()):
        house, clock = open_house(path)
        walk(start(house, "long"), clock, word="SHOWN " * 40)
        line = past.session_lines(house)[0]
        answers = [one for page in past.book(house, line.id).pages for one in page.answers]
        assert sum(len(one.shown) for one in answers) == 2 * WRITES
        house.close()
    return path


def read(house: House) -> float:
    """Seconds until the list and the session are read."""
    house._guides.clear()
    began = time.perf_counter()
    line = past.session_lines(house)[0]
    past.book(house, line.id)
    return time.perf_counter() - began


def measure(times: int, seed: int) -> list[Figure]:
    """Pairs, locked and plain by turns: a twentieth as often for what is painted."""
    figures = []
    pairs = max(2, times // 5)
    with folder_in_memory(Path("/tmp")) as folder:
        path = make(folder)
        locked = make(folder / "locked")
        with Journal.open(locked) as journal:
            locking.lock(journal, FOUR)
            key = journal.key
        warm = Figure(f"a past session of {2 * WRITES} entries, locked against plain")
        with (
            closing(House.open(locked, passphrase=FOUR, read_only=True)) as one,
            closing(House.open(path, read_only=True)) as other,
        ):
            found = [Pair(read(one), read(other)) for _ in range(pairs)]
        figures.append(_figure(warm, found, "the same pages again"))
        cold = Figure("the same, by a connection that has read nothing yet")
        found = []
        for _ in range(pairs):
            with (
                closing(House(Journal(locked, key=key))) as one,
                closing(House(Journal(path))) as other,
            ):
                found.append(Pair(read(one), read(other)))
        figures.append(_figure(cold, found, "a new connection each"))
    figures.append(_painted(max(2, times // 50)))
    return figures


def _painted(pairs: int) -> Figure:
    figure = Figure("the first paint of a locked journal against the same, plain")
    with folder_in_memory(Path("/tmp")) as folder:
        plain, locked = folder / "plain", folder / "locked"
        for home in (plain, locked):
            journals.demo(home)
        with Journal.open(locked / journals.FILE) as journal:
            locking.lock(journal, FOUR)
        found = []
        for number in range(pairs + 1):
            ours = first_paint(SCRIPT, COVER_SAYS, locked)
            other = first_paint(SCRIPT, COVER_SAYS, plain)
            if number:  # the first one wrote the bytecode
                found.append(Pair(ours.seconds, other.seconds))
    return _figure(figure, found, f"load {os.getloadavg()[0]:.1f}")


def _figure(figure: Figure, pairs: list[Pair], remark: str) -> Figure:
    print(told(figure.what, pairs, GOAL))
    figure.tries = len(pairs)
    figure.failures = int(ratio(pairs) > GOAL)
    milliseconds = median(pair.ours for pair in pairs) * 1000
    return figure.done(f"{ratio(pairs):.2f} ×, goal {GOAL} ×, {milliseconds:.1f} ms; {remark}")
