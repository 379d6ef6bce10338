"""What every test terminal can do, whatever stands behind it.

Waiting means: look, and if it is not there yet, wait for the terminal to say something new, until
the deadline. Nothing here sleeps for a fixed time.
"""

import os
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).resolve().parents[2]
"""The checkout; programs under test run here."""

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "backspace": "\x7f",
    "space": " ",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "delete": "\x1b[3~",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    **{f"ctrl+{letter}": chr(ord(letter) - 96) for letter in "abcdefghijklmnopqrstuvwxyz"},
}
"""What a terminal sends for a key, by the name Textual gives the key."""

PATIENCE = 20.0
"""Seconds a test waits for something before it gives up; far more than anything takes."""


def key_bytes(name: str) -> str:
    """What a terminal sends for the key called name; a single character stands for itself."""
    if len(name) == 1:
        return name
    return KEYS[name]


def clean_environment(env: Mapping[str, str] | None = None) -> dict[str, str]:
    """A small environment like a plain login's, with env on top; nothing of the tester's own."""
    names = ("PATH", "HOME", "TMPDIR", "XDG_DATA_HOME")
    kept = {name: os.environ[name] for name in names if name in os.environ}
    return {
        **kept,
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1" if sys.dont_write_bytecode else "",
        **(env or {}),
    }


class Terminal(ABC):
    """A program running in a terminal: send keys to it, wait for what it shows."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    @abstractmethod
    def raw(self) -> bytes:
        """Every byte the program sent to the terminal so far."""

    @abstractmethod
    def text(self) -> str:
        """What can be seen now: the lines of the screen, without the spaces at their ends."""

    @abstractmethod
    def scrollback(self) -> str:
        """The lines that have left the screen at the top and can still be scrolled back to."""

    @abstractmethod
    def send(self, characters: str) -> None:
        """Send characters as they are, as if typed or pasted without brackets."""

    @abstractmethod
    def kill(self, signal: int) -> None:
        """Send a signal to the program."""

    @abstractmethod
    def wait_exit(self, timeout: float = PATIENCE) -> int:
        """Wait until the program has ended; its exit status, negative for a signal."""

    @abstractmethod
    def close(self) -> None:
        """End the program, if it still runs, and give everything back."""

    @abstractmethod
    def _hear(self, timeout: float) -> bool:
        """Take in what the terminal says, waiting for at most timeout seconds.

        Returns False once nothing more will ever come.
        """

    def listen(self, seconds: float) -> None:
        """Take in what the terminal says, if it says something within so many seconds."""
        self._hear(seconds)

    def press(self, *names: str) -> None:
        """Press keys, by Textual's names ("enter", "ctrl+q", "f2") or as single characters."""
        for name in names:
            self.send(key_bytes(name))

    def wait_until(
        self, holds: Callable[[], bool], what: str = "", timeout: float = PATIENCE
    ) -> None:
        """Wait until holds() is true, looking again whenever the terminal has said something.

        Raises:
            AssertionError: it was not true in time, with the screen as it was then.
        """
        deadline = time.monotonic() + timeout
        alive = True
        while not holds():
            left = deadline - time.monotonic()
            if left <= 0 or not alive:
                why = f"not within {timeout} s" if alive else "the program ended"
                raise AssertionError(f"{why}: {what or holds}\n{self.picture()}")
            alive = self._hear(left)

    def wait_for(self, words: str, timeout: float = PATIENCE) -> None:
        """Wait until words can be seen on the screen, on one line.

        Raises:
            AssertionError: they did not come in time, with the screen as it was then.
        """
        self.wait_until(lambda: words in self.text(), f"no {words!r} to be seen", timeout)

    def wait_gone(self, words: str, timeout: float = PATIENCE) -> None:
        """Wait until words can no longer be seen on the screen.

        Raises:
            AssertionError: they are still there, with the screen as it was then.
        """
        self.wait_until(lambda: words not in self.text(), f"{words!r} still seen", timeout)

    def picture(self) -> str:
        """The screen in a frame, for messages."""
        return "\n".join(f"│ {line}" for line in self.text().splitlines())
