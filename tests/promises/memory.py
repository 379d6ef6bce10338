"""The memory of the real program after Ctrl+L: not one word that it had on its screen or typed.

The program runs in a terminal of its own. It is unlocked, two people look around in it, and lock
it. Then all of the memory of the process is written out, and searched for every word. The same is
done right before, to see that the words would be found.
"""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from helpers.lived import BEGAN
from helpers.pty_screen import PtyScreen
from journal.conftest import folder_in_memory
from workshop.journal.passphrase import locking

from .canaries import ENCODINGS, Table
from .figures import Figure

PREFIXES = tuple(form.encode(encoding) for form in ("canary", "CANARY") for encoding in ENCODINGS)
"""With these every word begins, as it was typed or in the large letters of a hand-over."""

TURN = "write/turn/left"
"""Where a session waits: a private turn, with words in it, behind a passphrase of one's own."""

SETTLES = 1.0
"""Seconds a page is given to load what it loads behind its back."""


class Evening:
    """The program, unlocked, in a terminal; and what can be typed in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.table = Table(folder)
        self.table.live(self.table.begin())
        # An hour and a half ago by the clock of the program: no card comes first.
        now = (datetime.now(UTC) - BEGAN).total_seconds()
        self.table.time.seconds = now - 1.5 * 3600.0
        waits = self.table.begin()
        self.table.live(waits, until=TURN)
        waits.put_away().result()
        self.passphrase = self.table.words.new("passphrase") + " of both"
        locking.lock(self.table.house.journal, self.passphrase)
        self.table.house.close()
        shutil.rmtree(folder / "guides")  # a plain file of theirs, which the program reads anew
        self.t = PtyScreen([sys.executable, "-m", "workshop"], env={"WORKSHOP_HOME": str(folder)})

    def unlock(self) -> None:
        """From the cover to home."""
        self.t.wait_for("Press Enter")
        self.until("enter", "This journal is locked")
        self.t.send(self.passphrase)
        self.t.press("enter")
        self.t.wait_for("Past sessions")

    def until(self, key: str, words: str) -> None:
        """A key, again and again until this is to be seen: pages take none before they stood."""
        for _ in range(40):
            self.t.press(key)
            with suppress(AssertionError):
                self.t.wait_for(words, timeout=0.9)
                return
        self.t.wait_for(words)

    def lock(self) -> None:
        """Ctrl+L, and the cover stands."""
        for _ in range(20):
            self.t.press("ctrl+l")
            with suppress(AssertionError):
                self.t.wait_for("Press Enter", timeout=2.0)
                break
        self.t.wait_for("Press Enter")

    def settle(self) -> None:
        """Time to load."""
        until = time.monotonic() + SETTLES
        while (left := until - time.monotonic()) > 0:
            self.t.listen(left)

    def core(self, *more: str) -> bytes:
        """The memory of the process; with `-a` all of it, also what wishes to be left out."""
        prefix = self.folder / "core"
        pid = self.t.process.pid
        done = subprocess.run(
            ["gcore", *more, "-o", str(prefix), str(pid)],
            capture_output=True,
            text=True,
            check=False,
        )
        file = Path(f"{prefix}.{pid}")
        assert file.exists(), done.stderr[-500:]
        content = file.read_bytes()
        file.unlink()
        return content


def home(_: Evening) -> None:
    """Only home was seen."""


def book(evening: Evening) -> None:
    """A past session was read."""
    evening.until("3", "Read it")
    evening.settle()
    evening.until("enter", "canary")
    evening.settle()


def drawer(evening: Evening) -> None:
    """One has opened a drawer and seen what lies in it."""
    evening.until("9", "Who is it for?")
    evening.until("1", "I am alone here")
    evening.settle()
    evening.t.send(evening.table.drawer)
    evening.until("enter", "Your drawer is open")
    evening.settle()


def turn(evening: Evening) -> None:
    """One is just typing in a private turn, behind a passphrase of one's own."""
    evening.until("enter", "your own passphrase")
    evening.settle()
    evening.t.send(evening.table.drawer)
    word = evening.table.words.new("draft")
    evening.until("enter", "’s turn")
    evening.settle()
    evening.t.send(f"{word} ж typed a moment ago")
    evening.t.wait_for(word)


WAYS: tuple[Callable[[Evening], None], ...] = (home, book, drawer, turn)


def hits(core: bytes) -> list[str]:
    """What is found of the words, with a little of what stands beside it."""
    found = []
    for prefix in PREFIXES:
        at = core.find(prefix)
        while at >= 0 and len(found) < 20:
            found.append(repr(core[at : at + 4 * len(prefix)]))
            at = core.find(prefix, at + 1)
    return found


def measure(times: int, seed: int) -> list[Figure]:
    """Each way a three-hundredth as often, with one core at the cover and one at the question."""
    if not shutil.which("gcore"):
        print("memory: left out, gcore (of gdb) is not installed")
        return []
    figures = []
    for way in WAYS:
        figure = Figure(f"words in memory after Ctrl+L: {way.__name__}")
        size = seen = 0
        for _ in range(max(1, times // 300)):
            with folder_in_memory(Path("/tmp")) as folder:
                evening = Evening(folder)
                with evening.t:
                    evening.unlock()
                    try:
                        way(evening)
                    except AssertionError as error:
                        figure.tried([f"it could not be reached: {str(error)[:200]}"])
                        continue
                    seen = len(hits(evening.core()))
                    if not seen:
                        figure.tried(["before it was locked no word was found either"])
                    evening.lock()
                    evening.settle()
                    core = evening.core("-a")
                    size = len(core) // 2**20
                    figure.tried(hits(core), "at the cover")
                    evening.until("enter", "This journal is locked")
                    figure.tried(hits(evening.core()), "where the passphrase is asked for")
                    evening.t.press("ctrl+q")
                    evening.t.wait_exit()
        figures.append(figure.done(f"cores of {size} MB; {seen} hits or more before"))
    return figures
