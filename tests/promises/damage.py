"""Every byte of a locked journal, and of its key file, changed in turn.

Each time the journal is opened as a program would: what it reads is right, or one sentence says
what to do. Nothing else is ever written to where errors go, by the libraries in C neither.
"""

import multiprocessing
import os
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from helpers.lived import Time, open_house, walk
from journal.conftest import folder_in_memory
from workshop.guide.starter import starter
from workshop.journal.errors import JournalError
from workshop.journal.passphrase import keyfile, locking
from workshop.sitting import past
from workshop.sitting.house import House
from workshop.sitting.sit_down import start

from .figures import Figure
from .locks import FOUR, own_guide, quick_guesses

Reads = Callable[[Path], Any]


def make(folder: Path) -> Path:
    """A locked journal of some pages, with a session of a small guide of one's own in it."""
    path = folder / "journal.db"
    with own_guide(folder, "mine", starter("mine")):
        house, time = open_house(path)
        walk(start(house, "mine"), time)
        house.close()
    with closing(House.open(path, clock=time.clock, wall=time.wall)) as house:
        locking.lock(house.journal, FOUR, recovery=True)
        assert past.book(house, past.session_lines(house)[0].id).pages
    return path


def read_only(path: Path) -> Any:
    """All that can be read of it."""
    return _read(path, read_only=True)


def to_write(path: Path) -> Any:
    """The same, opened to go on with."""
    return _read(path, read_only=False)


def _read(path: Path, *, read_only: bool) -> Any:
    time = Time()
    time.seconds = 30 * 3600.0
    with closing(
        House.open(path, passphrase=FOUR, read_only=read_only, clock=time.clock, wall=time.wall)
    ) as house:
        lines = past.session_lines(house)
        return house.couple(), lines, [past.book(house, line.id) for line in lines]


@contextmanager
def outputs() -> Iterator[Path]:
    """Where everything goes meanwhile that is written to both outputs, by C too."""
    with tempfile.NamedTemporaryFile() as file:
        kept = os.dup(1), os.dup(2)
        try:
            for number in (1, 2):
                os.dup2(file.fileno(), number)
            yield Path(file.name)
        finally:
            for number, handle in enumerate(kept, 1):
                os.dup2(handle, number)
                os.close(handle)


def flipped(
    source: Path, name: str, reads: Reads, right: Any, bits: int, places: list[int]
) -> tuple[int, int, list[str]]:
    """Changes these bytes of this file in turn: tries, sentences, and what was wrong."""
    wrong, sentences = [], 0
    with quick_guesses(), folder_in_memory(Path("/tmp")) as folder, outputs() as said:
        home = folder / "home"
        shutil.copytree(source, home)
        file = home / name
        whole = file.read_bytes()
        for at in places:
            byte = whole[at] ^ (bits or random.Random(at).randrange(1, 256))
            file.write_bytes(whole[:at] + bytes([byte]) + whole[at + 1 :])
            try:
                if reads(home / "journal.db") != right:
                    wrong.append(f"byte {at}: other words")
            except JournalError as error:
                sentences += 1
                if not str(error).endswith("."):
                    wrong.append(f"byte {at}: no sentence: {error!r}")
            except Exception as error:
                wrong.append(f"byte {at}: {type(error).__name__}: {error}")
            if reads is to_write:  # whatever that did, the next byte begins from the same files
                shutil.rmtree(home)
                shutil.copytree(source, home)
        if printed := said.read_text(errors="replace"):
            wrong.append(f"something was printed: {printed[:300]!r}")
    return len(places), sentences, wrong


def wrong_keys(source: Path, number: int) -> tuple[int, int, list[str]]:
    """The same for wrong passphrases: each gets its sentence, and nothing is printed."""
    wrong = []
    with quick_guesses(), outputs() as said:
        for one in range(number):
            try:
                House.open(source / "journal.db", passphrase=f"{FOUR}{one}", read_only=True)
                wrong.append("it opened")
            except JournalError as error:
                if not str(error).endswith("."):
                    wrong.append(f"no sentence: {error!r}")
            except Exception as error:
                wrong.append(f"{type(error).__name__}: {error}")
        if printed := said.read_text(errors="replace"):
            wrong.append(f"something was printed: {printed[:300]!r}")
    return number, number, wrong


def shared_out(places: list[int], piece: int = 500) -> list[list[int]]:
    """In pieces for several processes."""
    return [places[at : at + piece] for at in range(0, len(places), piece)]


def measure(times: int, seed: int) -> list[Figure]:
    """Every byte from a thousand times on; else so few of them as there are fewer times."""
    step = max(1, 1000 // times)
    figures = []
    with folder_in_memory(Path("/tmp")) as folder:
        path = make(folder)
        key = keyfile.beside(path).name
        size, key_size = path.stat().st_size, keyfile.beside(path).stat().st_size
        right = read_only(path)
        jobs: list[tuple[str, str, Reads, int, range]] = [
            (f"every byte of {size} of a locked journal", path.name, read_only, 0, range(size)),
            ("one byte of 16 of it, opened to write", path.name, to_write, 0, range(0, size, 16)),
            *(
                (
                    f"every byte of its key file, bit {bit}",
                    key,
                    read_only,
                    1 << bit,
                    range(key_size),
                )
                for bit in range(8)
            ),
            ("every byte of its key file, opened to write", key, to_write, 0, range(key_size)),
        ]
        with multiprocessing.get_context("spawn").Pool(os.cpu_count()) as pool:
            for what, name, reads, bits, places in jobs:
                figure = Figure(what)
                sentences = 0
                for tries, told, wrong in pool.imap_unordered(
                    partial(flipped, folder, name, reads, right, bits),
                    shared_out(list(places)[seed % step :: step]),
                ):
                    sentences += told
                    figure.tries += tries
                    for one in wrong:
                        figure.tried([one])
                        figure.tries -= 1
                figures.append(figure.done(f"{sentences} times a sentence, else all was right"))
        figure = Figure("a wrong passphrase: one sentence, nothing printed")
        figure.tries, _told, wrong = wrong_keys(folder, max(1, times // 2))
        figure.failures = len(wrong)
        figures.append(figure.done("; ".join(wrong[:2])))
    return figures
