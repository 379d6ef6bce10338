"""Whether somebody asked the program to end, and how the one who waits for a line hears of it."""

import os
import signal
import threading
from contextlib import suppress

REQUESTS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
"""What asks a program to end, on any system."""


class Requests:
    """Whether somebody asked the program to end.

    A request that comes between the painting of a prompt and the waiting for its line is heard by
    nobody until the next key; so whoever reads the clock asks here, and wakes the one who waits.
    """

    def __init__(self) -> None:
        self._reader, self._writer = os.pipe()
        self._before: int | None = None
        for end in (self._reader, self._writer):
            os.set_blocking(end, False)
        with suppress(ValueError):  # not the main thread, or no such thing here
            self._before = signal.set_wakeup_fd(self._writer, warn_on_full_buffer=False)

    def came(self) -> bool:
        """Whether one came since this was asked last."""
        try:
            numbers = os.read(self._reader, 4096)
        except BlockingIOError:
            return False
        return any(getattr(signal, name, 0) in numbers for name in REQUESTS)

    def close(self) -> None:
        """Nothing is listened to any more."""
        if self._before is not None:
            signal.set_wakeup_fd(self._before)
        os.close(self._reader)
        os.close(self._writer)


def interrupt() -> None:
    """What Ctrl+C does, from another thread: the one that waits for a line wakes up."""
    main = threading.main_thread().ident
    if hasattr(signal, "pthread_kill") and main is not None:
        signal.pthread_kill(main, signal.SIGINT)
    else:  # Windows: as soon as the next line is there
        signal.raise_signal(signal.SIGINT)
