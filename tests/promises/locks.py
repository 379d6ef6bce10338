"""Four journals: plain or locked, and in each one partner with a drawer or nobody."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from helpers.walker import LEFT, RIGHT, Time
from workshop.journal.passphrase import locking, sealing
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.yours import Yours

FOUR, MINE = "four words are good", "mine alone to open"


class Lock(NamedTuple):
    """What opens a journal, and the drawer of the one on the left."""

    name: str
    passphrase: str | None = None
    drawer: str = ""


LOCKS = (
    Lock("plain"),
    Lock("locked", FOUR),
    Lock("plain, one drawer", drawer=MINE),
    Lock("locked, one drawer", FOUR, MINE),
)


@contextmanager
def quick_guesses() -> Iterator[None]:
    """A guess at a passphrase costs next to nothing."""
    effort = sealing.EFFORT
    sealing.EFFORT = sealing.Effort(memory=64, passes=1, lanes=1)
    try:
        yield
    finally:
        sealing.EFFORT = effort


def opened(path: Path, lock: Lock, seconds: float = 0.0, *, read_only: bool = False) -> House:
    """This journal, by a clock of its own."""
    time = Time(seconds)
    return House.open(
        path,
        passphrase=lock.passphrase,
        read_only=read_only,
        clock=time.clock,
        wall=time.wall,
    )


def prepare(path: Path, lock: Lock) -> None:
    """A journal with two names; nothing where it is plain: the walk itself makes that one."""
    if lock == LOCKS[0]:
        path.parent.mkdir(parents=True, exist_ok=True)
        return
    with closing(opened(path, Lock("new"))) as house:
        couple = name_couple(house, LEFT, RIGHT)
        if lock.drawer:
            Yours(house, couple.left.id).set_passphrase(lock.drawer)
        if lock.passphrase:
            locking.lock(house.journal, lock.passphrase)


@contextmanager
def own_guide(home: Path, name: str, toml: str) -> Iterator[None]:
    """A guide of one's own in this data folder, and that folder as the one in use."""
    file = home / "guides" / f"{name}.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(toml, encoding="utf-8")
    before = os.environ.get("WORKSHOP_HOME")
    os.environ["WORKSHOP_HOME"] = str(home)
    try:
        yield
    finally:
        if before is None:
            del os.environ["WORKSHOP_HOME"]
        else:
            os.environ["WORKSHOP_HOME"] = before
