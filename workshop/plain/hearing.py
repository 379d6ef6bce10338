"""Whoever waits for a line hears a signal at once, and no signal takes away what was typed."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

REQUESTS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
"""What asks a program to end, on any system."""

AGAIN = 0.1
"""Seconds that a request may stay unheard before it is sent again."""

_LEAVE_KEY = b"\x11"
"""Ctrl+Q, which leaves the other face too."""


class EndAsked(KeyboardInterrupt):
    """The system asks the program to end; nobody at the keys does."""


_BY_SYSTEM = ("SIGTERM", "SIGHUP")
"""Which of them no key sends."""


@contextmanager
def hearing() -> Iterator[None]:
    """Meanwhile a request to end does what Ctrl+C does, and none has to wait for the next key.

    A line editor looks for signals only when its waiting for a key is cut short. One that comes
    while a key is being taken in is noted, and then the next key is waited for. So a thread is
    told of every signal, and sends it again until the main thread has heard.
    """
    watch = _Watch()
    for name in REQUESTS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), watch.hear)
    if not hasattr(signal, "pthread_kill"):
        yield
        return
    watch.begin()
    try:
        yield
    finally:
        watch.close()


class _Watch:
    """Whether a request was heard, and the thread that sees to it."""

    def __init__(self) -> None:
        self._heard = False
        self._main = threading.get_ident()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="hearing", daemon=True)

    def hear(self, number: int, _frame: object) -> None:
        """Runs on the main thread. Always raises: two may be heard at once."""
        self._heard = True
        by_system = number in [getattr(signal, name, 0) for name in _BY_SYSTEM]
        raise EndAsked if by_system else KeyboardInterrupt

    def begin(self) -> None:
        """From here on the thread is told of every signal."""
        self._reader, self._writer = os.pipe()
        os.set_blocking(self._writer, False)
        self._told_before = signal.set_wakeup_fd(self._writer, warn_on_full_buffer=False)
        self._thread.start()

    def _run(self) -> None:
        while not self._over.is_set():
            numbers = os.read(self._reader, 4096)
            asked = [n for n in numbers if n in [getattr(signal, name, 0) for name in REQUESTS]]
            while asked and not self._over.wait(AGAIN) and not self._heard:
                signal.pthread_kill(self._main, asked[0])

    def close(self) -> None:
        """Nothing is listened to any more."""
        self._over.set()
        signal.set_wakeup_fd(self._told_before)
        with suppress(BlockingIOError):  # as full as that, it is read anyway
            os.write(self._writer, b"\0")
        self._thread.join()
        os.close(self._reader)
        os.close(self._writer)


def interrupt() -> None:
    """What Ctrl+C does, from another thread: the one that waits for a line wakes up."""
    main = threading.main_thread().ident
    if hasattr(signal, "pthread_kill") and main is not None:
        signal.pthread_kill(main, signal.SIGINT)
    else:  # Windows: as soon as the next line is there
        signal.raise_signal(signal.SIGINT)


@contextmanager
def keys() -> Iterator[None]:
    """Ctrl+Q asks to end meanwhile, where there is a terminal that can be told so.

    At a terminal it goes on with what Ctrl+S held back; neither is needed here.

    No such key throws away what was typed before it. A terminal does so by itself, and a line
    editor that was just told of a key would then wait for one, and be deaf to signals meanwhile.
    Instead it is let go of in the end, so that no word of theirs becomes a command of a shell.
    """
    if sys.platform == "win32" or not sys.stdin.isatty():
        yield
        return
    import termios

    before = termios.tcgetattr(sys.stdin)
    ours: list[Any] = list(before)
    ours[0] &= ~termios.IXON
    ours[3] |= termios.NOFLSH
    ours[6] = list(before[6])
    ours[6][termios.VQUIT] = _LEAVE_KEY
    termios.tcsetattr(sys.stdin, termios.TCSANOW, ours)
    try:
        yield
    finally:
        with suppress(termios.error):  # it may have gone
            termios.tcflush(sys.stdin, termios.TCIFLUSH)
            termios.tcsetattr(sys.stdin, termios.TCSANOW, before)
