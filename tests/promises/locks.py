"""Four journals: plain or locked, and in each one partner with a drawer or nobody."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from helpers.walker import LEFT, RIGHT, Time
from workshop.journal import locking, sealing
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
