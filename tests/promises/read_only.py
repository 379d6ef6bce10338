"""A journal in a folder that can't be written, also one that was cut off before.

It opens for reading, and past sessions read as they were; or one sentence says what to do. Nothing
is changed. When it can be written again everything acknowledged is there.
"""

import random
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from journal.conftest import folder_in_memory
from journal.samples import as_someone_ordinary
from sitting.promises import broken
from workshop.journal.errors import JournalError
from workshop.sitting import past
from workshop.sitting.sit_down import start

from .figures import Figure
from .forked import broke, promised
from .killed import kill
from .locks import LOCKS, Lock, opened, prepare


@contextmanager
def not_writable(folder: Path, files_too: bool) -> Iterator[None]:
    """Nobody may write into this folder, nor, where asked for, into the files in it."""
    changed = [folder, *(folder.rglob("*") if files_too else ())]
    modes = [path.stat().st_mode for path in changed]
    for path, mode in zip(changed, modes, strict=True):
        path.chmod(mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    try:
        yield
    finally:
        for path, mode in zip(changed, modes, strict=True):
            path.chmod(mode)


def content(folder: Path) -> dict[str, bytes]:
    """Every file, but for SQLite's own notes on who reads."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.name: path.read_bytes() for path in files if not path.name.endswith("-shm")}


def used(path: Path, lock: Lock, now: float) -> tuple[bool, list[str]]:
    """What one who can't write sees: whether it could be read, and what is wrong with that."""
    try:
        house = opened(path, lock, now)
    except JournalError as error:
        return False, [] if len(str(error)) > 20 else [f"no sentence: {error!r}"]
    wrong = []
    try:
        if not house.journal.read_only:
            wrong.append("it says it can be written")
        if not house.notice:
            wrong.append("it does not say that it can only be read")
        try:
            start(house, "daily-talk")
            wrong.append("a session could begin")
        except JournalError:
            pass
        for line in past.session_lines(house):
            past.book(house, line.id)
    finally:
        house.close()
    return True, wrong


def tried(path: Path, lock: Lock, now: float, files_too: bool) -> tuple[bool, list[str]]:
    """The same as somebody who is not root, whatever breaks."""
    before = content(path.parent)
    with not_writable(path.parent, files_too):
        try:
            could, wrong = as_someone_ordinary(lambda: used(path, lock, now))
        except Exception as error:
            could, wrong = False, [f"a traceback: {type(error).__name__}: {error}"]
        if content(path.parent) != before:
            wrong.append("a file was changed")
    return could, wrong


def measure(times: int, seed: int) -> list[Figure]:
    """A tenth as often: each is a walk that was killed, then a folder that can't be written."""
    figures = []
    for number, lock in enumerate(LOCKS):
        figure = Figure(f"read-only folder, any guide, {lock.name}")
        chance = random.Random(f"{seed} read-only {number}")
        read = 0
        while figure.tries < max(1, times // 10 // len(LOCKS)):
            with folder_in_memory(Path("/tmp")) as folder:
                path = folder / "home" / "journal.db"
                path.parent.mkdir()
                prepare(path, lock)
                told = kill(path, lock, 0.0, chance)
                wrong = broke(told)
                if not path.exists():
                    continue
                if chance.random() < 0.5:  # else its log still lies beside it
                    opened(path, lock, 1.0).close()
                could, found = tried(path, lock, 2.0, chance.random() < 0.5)
                read += could
                if told := promised(told):
                    found += broken(path, told, lock.passphrase, lock.drawer)
                figure.tried([*wrong, *found], f"(seed {seed})")
        figures.append(figure.done(f"{read} could be read, to the others a sentence was said"))
    return figures
