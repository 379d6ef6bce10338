"""The plug is pulled during walks through random guides: what was acknowledged was synced before.

Each walk is traced once, through two evenings. Then the folder is made as the disk would hold it
after a cut, at many moments of it: what was synced, and in every other cut, by chance, some of
what was not. In the end the walks are traced without syncing, where the same must fail.
"""

import json
import random
import shutil
from pathlib import Path

from helpers import powerloss
from journal.conftest import folder_in_memory
from sitting.promises import broken

from .couple import AnyWalk
from .figures import Figure
from .forked import broke, fork, promised, said
from .locks import LOCKS, Lock, prepare

CUTS = 64
"""Moments of one walk."""


def traced(folder: Path, lock: Lock, seed: int, level: str = "") -> tuple[Path, list[str]]:
    """The log of two evenings, and what went wrong in them."""
    home, log = folder / "home", folder / "log"
    home.mkdir()
    prepare(home / "journal.db", lock)

    def run(say: object) -> None:
        powerloss.start(log, home)
        if level:
            powerloss.weaken(level)
        seconds = 0.0

        def tell(*what: object) -> None:
            powerloss.mark(json.dumps(what))

        for evening in range(2):
            walk = AnyWalk(home / "journal.db", seconds, seed + evening, tell, lock)
            walk.evening()
            walk.close()
            seconds = walk.seconds + 24 * 3600.0

    wrong = broke(said(fork(run)))
    shutil.rmtree(home)
    return log, wrong


def cuts(log: Path, number: int, chance: random.Random) -> list[int]:
    """Lengths of the log: after each of some acknowledgements, and at any other event."""
    events = powerloss.events(log)
    safe = [event.end for event in events if event.name.startswith('["safe"')]
    others = [event.end for event in events]
    half = number // 2
    return sorted([*chance.choices(safe, k=half), *chance.choices(others, k=number - half)])


def broken_at(
    log: Path, moments: list[int], folder: Path, lock: Lock, chance: random.Random
) -> list[list[str]]:
    """What is broken after each of these cuts."""
    found = []
    lucky = [chance if number % 2 else None for number in range(len(moments))]
    for _cut, marks, files in powerloss.replays(log, moments, lambda number: lucky[number]):
        after = folder / "after"
        powerloss.write_files(files, after)
        told = promised(marks)
        found.append(
            broken(after / "journal.db", told, lock.passphrase, lock.drawer) if told else []
        )
        shutil.rmtree(after)
    return found


def measure(times: int, seed: int) -> list[Figure]:
    """So many cuts; and one walk that is not synced, to show that it would be seen."""
    if reason := powerloss.why_not():
        print(f"power: left out, {reason}")
        return []
    figures = []
    for number, lock in enumerate(LOCKS):
        figure = Figure(f"power lost, any guide, {lock.name}")
        chance = random.Random(f"{seed} power {number}")
        wanted, walks = max(2, times // len(LOCKS)), 0
        while figure.tries < wanted:
            with folder_in_memory(Path("/tmp")) as folder:
                log, wrong = traced(folder, lock, chance.randrange(10**9))
                walks += 1
                if wrong:
                    figure.tried(wrong, f"(seed {seed}, walk {walks})")
                    continue
                moments = cuts(log, min(CUTS, wanted - figure.tries), chance)
                for one in broken_at(log, moments, folder, lock, chance):
                    figure.tried(one, f"(seed {seed}, walk {walks})")
        figures.append(figure.done(f"{walks} walks"))
    figures.append(_control(seed))
    return figures


def _control(seed: int) -> Figure:
    """Without syncing, at least half of the same cuts must be seen to lose something."""
    figure = Figure("power lost, not synced: that this would be seen")
    chance = random.Random(f"{seed} power control")
    with folder_in_memory(Path("/tmp")) as folder:
        log, wrong = traced(folder, LOCKS[0], chance.randrange(10**9), "OFF")
        found = broken_at(log, cuts(log, 8, chance), folder, LOCKS[0], chance)
    seen = sum(map(bool, found))
    figure.tried([*wrong, *([] if seen >= len(found) // 3 else [f"only {seen} were seen"])])
    return figure.done(f"{seen} of {len(found)} cuts lost something")
