"""SIGKILL at random moments of walks through random guides: nothing acknowledged is lost."""

import json
import random
from pathlib import Path

from journal.conftest import folder_in_memory
from sitting.promises import broken
from workshop.journal.tables import entries, sessions

from .couple import AnyWalk
from .figures import Figure
from .forked import broke, fork, promised, said
from .locks import LOCKS, Lock, opened, prepare

LIVES = 10
"""Kills that one journal lives through."""

FARTHEST = 250
"""Lines after which it is killed at the latest."""


def shown(path: Path, lock: Lock, now: float) -> set[str]:
    """What both have seen in any session."""
    house = opened(path, lock, now)
    try:
        rows = house.journal.read(sessions.newest_first)
        return {
            json.dumps([row.id, one.activity, one.seat, one.content])
            for row in rows
            for one in house.journal.read(lambda c, id=row.id: entries.revealed(c, id))
        }
    finally:
        house.close()


def kill(path: Path, lock: Lock, now: float, chance: random.Random) -> list[str]:
    """One walk, and its sudden end; what it said until then."""
    seed = chance.randrange(10**9)

    def run(say: object) -> None:
        seconds = now
        for evening in range(1000):
            walk = AnyWalk(path, seconds, seed + evening, say, lock)  # type: ignore[arg-type]
            walk.evening()
            walk.close()
            seconds = walk.seconds + 24 * 3600.0

    return said(fork(run), chance.randint(1, FARTHEST), chance.uniform(0, 0.01))


def measure(times: int, seed: int) -> list[Figure]:
    """So many kills for each two ways in which a journal can be locked."""
    figures = []
    for number, lock in enumerate(LOCKS):
        figure = Figure(f"SIGKILL, any guide, {lock.name}")
        chance = random.Random(f"{seed} killed {number}")
        lines = 0
        while figure.tries < max(1, times // len(LOCKS)):
            with folder_in_memory(Path("/tmp")) as folder:
                path = folder / "journal.db"
                prepare(path, lock)
                now, seen = 0.0, set[str]()
                for life in range(LIVES):
                    told = kill(path, lock, now, chance)
                    lines += len(told)
                    wrong = broke(told)
                    if told := promised(told):
                        wrong += broken(path, told, lock.passphrase, lock.drawer)
                        now = json.loads(told[-1])[1] + chance.choice([2.0, 60.0, 3000.0])
                    if path.exists():
                        after = shown(path, lock, now)
                        wrong += [f"gone: {one}" for one in seen - after]
                        seen = after
                    figure.tried(wrong, f"(seed {seed}, life {life})")
                    if figure.tries >= max(1, times // len(LOCKS)):
                        break
        figures.append(figure.done(f"{lines} lines were promised"))
    return figures
