"""Reading a journal's file, from any thread, also while another process writes it."""

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

from workshop.ground.language import _
from workshop.journal import driver
from workshop.journal.errors import JournalBusy, JournalClosed

T = TypeVar("T")

TRIES = 20
"""How often a read begins anew when a writer came and went meanwhile."""


class _Sight(NamedTuple):
    """What the file looked like from outside; unequal sights mean somebody wrote."""

    inode: int
    changed: int
    size: int
    log_size: int


class _Line(NamedTuple):
    """A connection, and what the file looked like when it was opened as settled (else None)."""

    connection: sqlite3.Connection
    settled: _Sight | None
    inode: int
    """Of the file it is connected to; another one may have been put in its place since."""


class Reader:
    """Reads one journal; may be used by several threads at once.

    As long as nobody has written into the log beside the file, the file alone is the journal: it
    is read as settled, which makes no file, takes no lock, and works where nothing can be
    written. What was read that way counts only if the file still looks the same afterwards.
    Otherwise SQLite's own way is used, which sees every commit of the writer.
    """

    def __init__(
        self, path: Path, *, key: bytes | None = None, beside_writer: bool = False
    ) -> None:
        """Prepare to read.

        Args:
            path: The journal's file.
            key: What it is encrypted with; None for a plain one.
            beside_writer: Whether this process writes to the same journal.
        """
        self._path = path
        self._key = key
        self._log = path.with_name(path.name + "-wal")
        self._beside_writer = beside_writer
        self._idle: list[_Line] = []
        self._guard = threading.Lock()
        self._closed = False

    def read(self, fn: Callable[[sqlite3.Connection], T]) -> T:
        """What `fn` makes of one consistent state of the journal. It may be called again.

        Raises:
            JournalError: The journal can't be read, or was closed.
        """
        with driver.speaking(self._path):
            for _ in range(TRIES):
                line = self._take()
                try:
                    result = _look(line.connection, fn)
                    driver.refuse_damaged(line.connection, self._path)
                except BaseException as error:
                    line.connection.close()
                    if driver.is_database_error(error) and self._moved(line):
                        continue
                    raise
                if not self._moved(line):
                    self._give_back(line)
                    return result
                line.connection.close()
        raise JournalBusy(
            _("{path} is being written all the time. Try again in a moment.").format(
                path=self._path
            )
        )

    def close(self) -> None:
        """Close what is idle now, and what is still in use as soon as it comes back."""
        with self._guard:
            self._closed = True
            lines, self._idle = self._idle, []
        for line in lines:
            line.connection.close()

    def _take(self) -> _Line:
        sight = self._sight()
        inode = 0 if sight is None else sight.inode
        if sight is not None and (sight.log_size or self._beside_writer):
            sight = None
        with self._guard:
            if self._closed:
                raise JournalClosed(_("The journal is closed."))
            while self._idle:
                line = self._idle.pop()
                if line.inode == inode and line.settled in (None, sight):
                    return line
                line.connection.close()
        settled = sight is not None
        connection = driver.connect(self._path, key=self._key, read_only=True, settled=settled)
        return _Line(connection, sight, inode)

    def _give_back(self, line: _Line) -> None:
        with self._guard:
            if not self._closed:
                self._idle.append(line)
                return
        line.connection.close()

    def _moved(self, line: _Line) -> bool:
        return line.settled is not None and line.settled != self._sight()

    def _sight(self) -> _Sight | None:
        try:
            file = self._path.stat()
        except OSError:
            return None  # connecting will say what is wrong
        try:
            log_size = self._log.stat().st_size
        except OSError:
            log_size = 0
        return _Sight(file.st_ino, file.st_mtime_ns, file.st_size, log_size)


def _look(connection: sqlite3.Connection, fn: Callable[[sqlite3.Connection], T]) -> T:
    connection.execute("BEGIN")
    try:
        return fn(connection)
    finally:
        connection.execute("ROLLBACK")
