"""The single writer's lock: the operating system's, on a file beside the journal.

It falls when the process ends, however it ends. The journal's own file is never opened here:
closing any handle of it would drop the locks SQLite holds in this process.
"""

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Held(Exception):
    """Another window or process has the lock."""


class WriterLock:
    """The right to write to one journal, from making this object until `release`."""

    def __init__(self, journal: Path) -> None:
        """Take the lock of this journal.

        Raises:
            Held: Someone else has it.
            OSError: The lock's file can't be made or locked here.
        """
        path = journal.with_name(journal.name + ".lock")
        self._handle: int | None = os.open(path, os.O_CREAT | os.O_RDWR | _NO_INHERIT, 0o600)
        try:
            _take(self._handle)
        except OSError as error:
            self.release()
            if isinstance(error, (BlockingIOError, PermissionError)):
                raise Held from error
            raise

    def release(self) -> None:
        """Let go. The lock's file stays: removing it would race with the next one to come."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


_NO_INHERIT = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOINHERIT", 0)
