"""Setting, changing and removing a passphrase, cut off at random moments: the old or the new.

Either the journal is as it was, or as it was to be; what the two had said is there each time, and
once it is locked and was opened again no file holds a word of it.
"""

import random
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

from helpers import powerloss
from helpers.lived import Time, open_house, walk
from journal.conftest import folder_in_memory
from workshop.journal import driver
from workshop.journal.errors import JournalError, WrongPassphrase
from workshop.journal.passphrase import locking, unlocking
from workshop.journal.upkeep import backups
from workshop.sitting import past
from workshop.sitting.house import House
from workshop.sitting.sit_down import start

from .figures import Figure
from .forked import Say, fork, said
from .locks import FOUR

OTHER = "another four good words"
WAYS = ("lock", "change", "unlock")
OLD = {"lock": "plain", "change": FOUR, "unlock": FOUR}
NEW = {"lock": FOUR, "change": OTHER, "unlock": "plain"}
DAY = 24 * 3600.0

LAST = 16
"""Of all changes of files so many at the end are cut as often as all the others."""


def house_at(path: Path, passphrase: str | None = None) -> House:
    """The journal, a day later."""
    time = Time()
    time.seconds = DAY
    return House.open(path, passphrase=passphrase, clock=time.clock, wall=time.wall)


def books(house: House) -> Any:
    """All that can be read of past sessions."""
    return [past.book(house, line.id) for line in past.session_lines(house)]


def make(folder: Path) -> Any:
    """A journal with a backup, plain in `plain` and locked in `locked`; what can be read of it."""
    path = folder / "plain" / "journal.db"
    house, time = open_house(path)
    walk(start(house, "daily-talk"), time)
    house.close()
    with closing(house_at(path)) as house:
        assert backups.found(path)
        right = books(house)
    shutil.copytree(path.parent, folder / "locked")
    with closing(house_at(folder / "locked" / "journal.db")) as house:
        locking.lock(house.journal, FOUR)
    assert right
    return right


def change(how: str, path: Path, log: Path | None, stop_after: int | None, say: Say) -> None:
    """Does it, and says when it begins and when it is done."""
    if log:
        powerloss.start(log, path.parent, stop_after=stop_after)
    house = house_at(path, None if how == "lock" else FOUR)

    def tell(word: str) -> None:
        if log:
            powerloss.mark(word)
        say(word)

    tell("begins")
    if how == "lock":
        locking.lock(house.journal, FOUR)
    elif how == "change":
        locking.change(house.journal, FOUR, OTHER)
    else:
        locking.unlock_for_good(house.journal, FOUR)
    tell("done")
    house.close()


def wrong_with(path: Path, how: str, right: Any, done: bool) -> tuple[str, list[str]]:
    """Which state is found, as people would, and what is wrong with it."""
    states: list[str] = []
    wrong: list[str] = []
    locked = unlocking.is_locked(path)
    for passphrase in (FOUR, OTHER) if locked else (None,):
        try:
            with closing(house_at(path, passphrase)) as house:
                if house.journal.read(driver.what_is_wrong):
                    wrong.append("it is not whole")
                if books(house) != right:
                    wrong.append("other words")
            states.append(passphrase or "plain")
        except WrongPassphrase:
            continue
        except JournalError as error:
            wrong.append(f"{type(error).__name__}: {error}")
        except Exception as error:
            wrong.append(f"a traceback: {type(error).__name__}: {error}")
    if len(states) != 1:
        wrong.append(f"opened by {states or 'nothing'}")
    elif states[0] not in (OLD[how], NEW[how]) or (done and states[0] != NEW[how]):
        wrong.append(f"found {states[0]}, done: {done}")
    if locked:
        files = [file for file in path.parent.rglob("*") if file.is_file()]
        wrong += [f"words in {file.name}" for file in files if b"SHOWN" in file.read_bytes()]
    return states[0] if states else "", wrong


def _source(folder: Path, how: str) -> Path:
    return folder / ("plain" if how == "lock" else "locked")


def power(folder: Path, how: str, right: Any, times: int, chance: random.Random) -> Figure:
    """One trace, cut at so many moments."""
    figure = Figure(f"{how}: power lost")
    home, log = folder / "home", folder / "log"
    shutil.copytree(_source(folder, how), home)
    said(fork(lambda say: change(how, home / "journal.db", log, None, say)))
    shutil.rmtree(home)
    told = powerloss.events(log)
    begins = next(n for n, event in enumerate(told) if event.name == "begins")
    ends = (told[begins:], told[-LAST:])  # one rename near the end decides which state it is
    moments = sorted(chance.choice(ends[number % 2]).end for number in range(times))
    states = {"old": 0, "new": 0}
    lucky = [chance if number % 3 else None for number in range(times)]
    for cut, marks, files in powerloss.replays(log, moments, lambda number: lucky[number]):
        powerloss.write_files(files, home)
        state, wrong = wrong_with(home / "journal.db", how, right, "done" in marks)
        states["new" if state == NEW[how] else "old"] += 1
        figure.tried(wrong, f"(cut at {cut})")
        shutil.rmtree(home)
    log.unlink()
    return figure.done(f"{states['old']} times the old, {states['new']} the new")


def killed(folder: Path, how: str, right: Any, times: int, chance: random.Random) -> Figure:
    """Half at a random time, half right before a random change of a file."""
    figure = Figure(f"{how}: SIGKILL")
    states = {"old": 0, "new": 0}
    home, log = folder / "home", folder / "log"
    changes, longest = _measured(folder, how)
    for number in range(times):
        shutil.copytree(_source(folder, how), home)
        path = home / "journal.db"
        if number % 2:
            after = chance.randint(0, changes)
            child = fork(lambda say, path=path, after=after: change(how, path, log, after, say))
            lines = said(child)
        else:
            child = fork(lambda say, path=path: change(how, path, None, None, say))
            lines = said(child, 1, chance.uniform(0, longest))
        state, wrong = wrong_with(path, how, right, any("done" in line for line in lines))
        states["new" if state == NEW[how] else "old"] += 1
        figure.tried(wrong, f"(number {number})")
        shutil.rmtree(home)
        log.unlink(missing_ok=True)
    return figure.done(f"{states['old']} times the old, {states['new']} the new")


def _measured(folder: Path, how: str) -> tuple[int, float]:
    """How many changes of files it makes, and how many seconds it takes."""
    import time

    home, log = folder / "home", folder / "log"
    for traced in (log, None):
        shutil.copytree(_source(folder, how), home)
        child = fork(lambda say, t=traced: change(how, home / "journal.db", t, None, say))
        child.lines.readline()
        began = time.perf_counter()
        assert child.lines.readline(), "it was not done"
        seconds = time.perf_counter() - began
        said(child)
        shutil.rmtree(home)
    changes = sum(event.do != "mark" for event in powerloss.events(log))
    log.unlink()
    return changes, seconds


def measure(times: int, seed: int) -> list[Figure]:
    """Three in ten times as often, for each way and each sort of cut."""
    chance = random.Random(f"{seed} changing")
    number = max(2, times * 3 // 10)
    figures = []
    with folder_in_memory(Path("/tmp")) as folder:
        right = make(folder)
        for how in WAYS:
            if not powerloss.why_not():
                figures.append(power(folder, how, right, number, chance))
            figures.append(killed(folder, how, right, number, chance))
    return figures
