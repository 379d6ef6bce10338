"""Lines in, lines out: a terminal, or whatever stands in its place."""

import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TextIO

from workshop.ground.text import clean
from workshop.plain.blocks import wrapped
from workshop.plain.waking import Waking

CLEAR = "\x1b[2J\x1b[3J\x1b[H"
"""Clears the screen, what it keeps to scroll back to, and begins at its top (ECMA-48, xterm)."""

BELL = "\a"

SETTLES = 0.5
"""Seconds; in less nobody has read a page, and an Enter is the one of the page before."""


def _edited(prompt: str) -> str:
    with suppress(ImportError):
        import readline

        # What one has typed must not come back to the other by an arrow key.
        readline.set_auto_history(False)
    return input(prompt)


class Lines:
    """Reads lines from one stream and writes lines to another."""

    def __init__(
        self,
        read: Callable[[], str] | None = None,
        out: TextIO | None = None,
        *,
        settles: float = SETTLES,
    ) -> None:
        """`read` gives a line with its end, and nothing at the end of all lines.

        Without it lines come from standard input; at a terminal with a line editor, which takes
        lines of any length and remembers none of them.

        `settles`: seconds a page has to stand at a terminal before a bare Enter can leave it.
        """
        self._read = read
        self._out = out or sys.stdout
        self.settles = settles if self.clears else 0.0
        self._waking = Waking()

    @property
    def clears(self) -> bool:
        """Whether what stands here can be taken away again."""
        return self._out.isatty()

    def say(self, *paragraphs: str) -> None:
        """Paragraphs, each on lines of its own."""
        for paragraph in paragraphs:
            for line in wrapped("", paragraph):
                self.put(line)

    def put(self, line: str = "") -> None:
        """One line as it is."""
        print(clean(line), file=self._out, flush=True)

    def items(self, lines: Sequence[str], headings: Mapping[int, str] | None = None) -> None:
        """Lines to choose from, each behind its number.

        `headings`: what stands over a line, by its place counted from 0.
        """
        width = len(str(len(lines)))
        for number, words in enumerate(lines, 1):
            if headings and number - 1 in headings:
                self.put(headings[number - 1])
            for line in wrapped(f"{number:>{width}}  ", words):
                self.put(line)

    def wake(self) -> bool:
        """Ends the waiting for a line that nobody has begun; False where that can't be.

        For another thread, and to be tried again: see `Waking.wake`.
        """
        return self._waking.wake()

    def ask(self, prompt: str, *, wakes: bool = False) -> str:
        """One line that was typed, without its end.

        Args:
            prompt: What stands before it.
            wakes: Whether `wake` may end the waiting for it.

        Raises:
            EOFError: There are no more lines.
            Woken: `wake` did.
        """
        if self._read is None and self.clears and sys.stdin.isatty():
            shown = clean(f"{prompt} ")
            if not wakes:
                return clean(_edited(shown))
            with self._waking.line():
                return clean(input(shown))
        print(clean(f"{prompt} "), end="", file=self._out, flush=True)
        line = (self._read or sys.stdin.readline)()
        if not line:
            raise EOFError
        if not self.clears:  # nobody's Enter ended the line of the prompt
            self.put()
        return clean(line.rstrip("\r\n"))

    def ask_secret(self, prompt: str) -> str:
        """One line that is not shown while it is typed, where there is a terminal.

        Raises:
            EOFError: There are no more lines.
        """
        if self._read is not None or not sys.stdin.isatty():
            return self.ask(prompt)
        from getpass import getpass  # late: hardly ever needed

        return getpass(clean(f"{prompt} "))

    def forget_typed(self) -> None:
        """Lets go of keys that were pressed before anything was asked."""
        if self._read is None and sys.stdin.isatty():
            with suppress(ImportError, OSError):
                import termios

                termios.tcflush(sys.stdin, termios.TCIFLUSH)

    def clear(self) -> None:
        """Takes away what stands here, as far as that can be done."""
        if self.clears:
            print(CLEAR, end="", file=self._out, flush=True)
        else:
            self.put()

    def ring(self) -> None:
        """The bell of a terminal; nothing elsewhere."""
        if self.clears:
            print(BELL, end="", file=self._out, flush=True)
