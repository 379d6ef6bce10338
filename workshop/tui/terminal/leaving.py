"""The one way out of a running program: at once, with a clean terminal, from anywhere.

Textual's own way out waits for keys, widgets and workers, for 300 ms at best and for ever at worst.
Whoever needs to leave needs to leave now. Everything is saved already, so the process is ended as
soon as the terminal is clean and the last half second of typing is flushed.
"""

import os
import sys
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import NamedTuple, NoReturn

SOON = 0.04
"""Seconds the terminal has for itself before the flush begins beside it; it needs about 2 ms."""

FLUSH = 0.1
"""Seconds the flush may take when somebody wants to leave."""

FLUSH_AND_ERASE = 1.0
"""Seconds where something must leave no trace: then the file is written anew."""

FLUSH_AFTER_CRASH = 1.0
"""Seconds the flush may take after a crash: nobody is in a hurry, and the words count."""

SLOW_TERMINAL = 2.0
"""Seconds a terminal may take that does not read what it is sent (a connection that hangs)."""


class _Request(NamedTuple):
    status: int
    flush: float
    words: Callable[[bool], str]
    anew: bool = False
    """Whether the same program is started again in place of this one."""


class Leaving:
    """Ends the process on request, from any thread and from any signal handler.

    A thread of its own waits for the first request; asking only puts it in a queue that may be
    used in a signal handler. So nothing that hangs elsewhere can keep anyone from leaving.
    """

    def __init__(self, clean_terminal: Callable[[], None], flush: Callable[[float], bool]) -> None:
        """Be ready; nothing happens before start().

        Args:
            clean_terminal: gives the terminal back as it was, with nothing of ours on it.
            flush: writes down what is not written yet, within the seconds given; whether it did.
        """
        self._clean_terminal = clean_terminal
        self._flush = flush
        self._asked = False
        self._requests: SimpleQueue[_Request] = SimpleQueue()
        self._thread = threading.Thread(target=self._wait, name="leaving", daemon=True)

    def start(self) -> None:
        """Begin to wait for a request."""
        self._thread.start()

    def leave(self, flush: float = FLUSH) -> None:
        """Somebody wants to leave: status 0, not a word. The flush may take so many seconds."""
        self._ask(_Request(0, flush, lambda saved: ""))

    def restart(self) -> None:
        """The same program anew, in this terminal; of this process's memory nothing is left.

        Python keeps copies of freed text, so forgetting is not enough. Where the system can't put
        one process in place of another, this one only ends.
        """
        self._ask(_Request(0, FLUSH_AFTER_CRASH, lambda saved: "", anew=os.name == "posix"))

    def crash(self, words: Callable[[bool], str]) -> None:
        """The program broke: status 1, and words on the terminal once it is clean.

        words is told whether everything could be saved.
        """
        self._ask(_Request(1, FLUSH_AFTER_CRASH, words))

    def wait_if_asked(self) -> None:
        """If somebody has asked, wait for the end and do not return."""
        if self._asked:
            self._thread.join()

    def _ask(self, request: _Request) -> None:
        self._asked = True
        self._requests.put(request)

    def _wait(self) -> NoReturn:
        request = self._requests.get()
        status = 1
        try:
            terminal = threading.Thread(target=self._clean_terminal, name="terminal", daemon=True)
            terminal.start()
            terminal.join(SOON)
            saved = self._flush(request.flush)
            terminal.join(SLOW_TERMINAL)
            words = request.words(saved)
            if words and not terminal.is_alive():
                os.write(sys.__stderr__.fileno() if sys.__stderr__ else 2, words.encode())
            status = request.status
            if request.anew:
                os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
        finally:
            os._exit(status)
