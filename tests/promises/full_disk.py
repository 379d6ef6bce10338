"""A disk that is full now and then, during walks through random guides, and at the opening.

Whatever found no room is refused with a sentence and has not happened; what was acknowledged
before is there. Every other walk is killed somewhere, the disk full or not.
"""

import json
import random
from pathlib import Path

from helpers import powerloss
from journal.conftest import folder_in_memory
from sitting.promises import broken

from .couple import WalkOnFullDisk, open_on_full_disk
from .figures import Figure
from .forked import Say, broke, fork, promised, said
from .locks import LOCKS, Lock, prepare

CHANGES = 40
"""Changes of files after which a disk is full, at most, while a journal is opened."""


def walk(folder: Path, lock: Lock, chance: random.Random) -> list[str]:
    """Two evenings on such a disk; every other one is killed. What was said."""
    home = folder / "home"
    home.mkdir()
    path = home / "journal.db"
    prepare(path, lock)
    seed = chance.randrange(10**9)

    def run(say: Say) -> None:
        powerloss.start(folder / "log", home)
        opens = random.Random(seed)
        seconds = 0.0
        for evening in range(2):
            after = opens.randint(0, CHANGES)
            say("refused", seconds, open_on_full_disk(path, lock, after, seconds))
            there = WalkOnFullDisk(path, seconds, seed + evening, say, lock)
            there.evening()
            there.close()
            seconds = there.seconds + 24 * 3600.0

    lines = chance.choice([1_000_000, chance.randint(20, 600)])
    return said(fork(run), lines, chance.uniform(0, 0.01))


def measure(times: int, seed: int) -> list[Figure]:
    """So often, for each way in which a journal can be locked, that something found no room."""
    if reason := powerloss.why_not():
        print(f"full_disk: left out, {reason}")
        return []
    figures = []
    for number, lock in enumerate(LOCKS):
        figure = Figure(f"disk full, any guide, {lock.name}")
        chance = random.Random(f"{seed} full {number}")
        walks = refused = 0
        while refused < max(1, times // len(LOCKS)):
            with folder_in_memory(Path("/tmp")) as folder:
                told = walk(folder, lock, chance)
                walks += 1
                here = sum(line.startswith('["refused"') for line in told)
                refused += here
                wrong = broke(told)
                if told := promised(told):
                    # An evening that is over is followed by another; the last one counts.
                    path = folder / "home" / "journal.db"
                    wrong += broken(path, _since_opened(told), lock.passphrase, lock.drawer)
                figure.tried(wrong, f"(seed {seed}, walk {walks})")
                figure.tries += max(0, here - 1)
        figures.append(figure.done(f"{walks} walks, checked at the end of each"))
    return figures


def _since_opened(told: list[str]) -> list[str]:
    """The lines of the last evening that promised anything; none where it may just have begun."""
    begins = 0
    for number in range(1, len(told)):
        if json.loads(told[number])[1] - json.loads(told[number - 1])[1] >= 24 * 3600.0:
            begins = number
    last = told[begins:]
    if any(line.startswith('["safe"') for line in last):
        return last
    return [] if any(line.startswith('["about"') for line in last) else told[:begins]
