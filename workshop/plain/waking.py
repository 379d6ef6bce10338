"""Whoever waits for a line and types nothing can be woken, and no key is lost by it.

A line that was begun is left alone: its writer ends it. A signal cuts the waiting short, and its
handler looks whether anything was typed so far. It may also run when the line has just been ended,
before the program has it. A line editor puts such a line into its history first, and that is how
it is told; nothing stays there.
"""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Woken(Exception):
    """Something has to be said, and nobody was typing."""


class Waking:
    """At most one line is waited for at a time, on the main thread of a terminal."""

    def __init__(self) -> None:
        self._main: int | None = None
        """The thread that waits for a line, and may be woken; None while there is none."""
        self._begun = False

    def wake(self) -> bool:
        """Wakes whoever waits; False where nobody does, or a line was found begun.

        For another thread. One that comes while a key is taken in is not heard, so it is to be
        tried again as long as there is something to say.
        """
        main = self._main
        if main is None or self._begun:
            self._begun = False  # it may be empty again when this is tried next
            return False
        signal.pthread_kill(main, signal.SIGUSR1)
        return True

    @contextmanager
    def line(self) -> Iterator[None]:
        """Meanwhile a line is waited for, by `input`. Elsewhere than on Unix nobody is woken.

        Raises:
            Woken: It was woken.
        """
        try:
            import readline
        except ImportError:
            yield
            return
        if sys.platform == "win32":
            yield
            return

        def hear(_signal: int, _frame: object) -> None:
            if self._main is None:
                return
            ended = readline.get_current_history_length() > 0
            self._begun = ended or bool(readline.get_line_buffer()) or _is_key_there()
            if not self._begun:
                self._main = None
                raise Woken

        readline.clear_history()
        readline.set_auto_history(True)
        self._begun = False
        signal.signal(signal.SIGUSR1, hear)
        try:
            self._main = threading.get_ident()
            yield
        finally:
            self._main = None
            signal.signal(signal.SIGUSR1, signal.SIG_IGN)
            readline.set_auto_history(False)
            readline.clear_history()


def _is_key_there() -> bool:
    """Whether a key was pressed that the line editor has not taken in."""
    import select

    with suppress(OSError, ValueError):
        return bool(select.select([sys.stdin], [], [], 0)[0])
    return False
