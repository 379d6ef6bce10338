"""A couple's journal: the one door through which everything else reads and writes it."""

import atexit
import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Self, TypeVar

from workshop.ground.language import N_, _
from workshop.journal import driver, making, migrate, place
from workshop.journal.checking import check, no_journal
from workshop.journal.errors import (
    JournalBusy,
    JournalError,
    JournalReadOnly,
    JournalUnreachable,
)
from workshop.journal.lock import Held, WriterLock
from workshop.journal.passphrase import unlocking
from workshop.journal.reader import Reader
from workshop.journal.tables import search
from workshop.journal.time_source import TimeSource
from workshop.journal.upkeep import backups
from workshop.journal.writer import Writer

T = TypeVar("T")

IN_ANOTHER_WINDOW = N_("This journal is open in another window. Here you can read; writing is off.")
NOT_WRITABLE = N_(
    "This journal's file or folder can't be written. Here you can read; writing is off."
)


class Journal:
    """An open journal. Its methods may be called from any thread."""

    MARK: ClassVar[int] = driver.APPLICATION_ID
    """What stands in the header of its file, and says which tables are in it."""

    path: Path | None
    """Where it is; None in memory."""
    read_only: bool
    """Whether everything that writes is refused."""
    read_only_reason: str
    """Why, as a sentence; empty when it can be written, or when reading is what was asked for."""
    key: bytes | None
    """What its file is encrypted with; None for a plain one."""
    on_error: Callable[[JournalError], None]
    """Called, on the writer's thread, with what nobody waits for and was not written."""

    def __init__(
        self,
        path: Path | None,
        connection: sqlite3.Connection | None = None,
        *,
        key: bytes | None = None,
        lock: WriterLock | None = None,
        read_only_reason: str = "",
        clock: TimeSource | None = None,
    ) -> None:
        """Made by `open` and `in_memory`. Without a connection to write with, it only reads."""
        self.path = path
        self.key = key
        self.read_only = connection is None
        self.read_only_reason = read_only_reason
        self.on_error = lambda _: None
        self._lock = lock
        self._reader = self._new_reader()
        self._writer = connection and Writer(
            connection, path=path, on_error=lambda error: self.on_error(error), clock=clock
        )
        atexit.register(self.close)  # a program that forgets to close loses nothing

    def _new_reader(self) -> Reader | None:
        if self.path is None:
            return None
        return Reader(self.path, key=self.key, beside_writer=not self.read_only)

    @classmethod
    def open(
        cls,
        path: Path | None = None,
        *,
        passphrase: str | None = None,
        read_only: bool = False,
        clock: TimeSource | None = None,
        today: Callable[[], date] = date.today,
    ) -> Self:
        """Open the journal at this path, or at the usual place.

        To write: it is made where there is none, and brought up to date where it is older. When
        another process writes it already, or nothing can be written there, it is opened to read
        and `read_only_reason` says so. To read: nothing is made, changed or locked.

        Args:
            path: Where it is; None for the usual place.
            passphrase: What opens a locked one: its passphrase, or its recovery code.
            read_only: Whether it is only to be read.
            clock: The time by which changes gather.
            today: The day by which the backup before a migration is named.

        Raises:
            JournalLocked: It is locked, and no passphrase or a wrong one was given.
            JournalError: It can't be opened; the text says what to do. Nothing was changed.
        """
        path = cls._place(path)
        there = place.is_there(path)
        if there:  # by its own name: whoever comes by a link meets the same lock and the same log
            path = path.resolve()
        if read_only:
            if not there:
                raise cls.missing(path)
            return cls._reading(path, unlocking.key_of(path, passphrase), "")
        key = None
        if there:
            key = unlocking.key_of(path, passphrase)
            check(path, key, mark=cls.MARK)
            if not place.is_writable(path):
                return cls._reading(path, key, _(NOT_WRITABLE))
        else:
            place.make_folder(path.parent)
        try:
            return cls._writing(path, key, clock, today)
        except Held:
            if not place.is_there(path):
                raise JournalBusy(
                    _("Another window is just making {path}. Try again in a moment.").format(
                        path=path
                    )
                ) from None
            return cls._reading(path, key, _(IN_ANOTHER_WINDOW))
        except (JournalReadOnly, JournalUnreachable):
            if not there:
                raise
            return cls._reading(path, key, _(NOT_WRITABLE))

    @classmethod
    def _place(cls, path: Path | None) -> Path:
        return place.journal_path(path)

    @classmethod
    def missing(cls, path: Path) -> JournalError:
        """The error for a place where nothing is, and nothing may be made."""
        return no_journal(path)

    @classmethod
    def _reading(cls, path: Path, key: bytes | None, reason: str) -> Self:
        check(path, key, mark=cls.MARK, up_to_date=True)
        return cls(path, key=key, read_only_reason=reason)

    @classmethod
    def _writing(
        cls, path: Path, key: bytes | None, clock: TimeSource | None, today: Callable[[], date]
    ) -> Self:
        try:
            lock = WriterLock(path)
        except OSError as error:
            raise place.cannot_write(path.parent) from error
        try:
            if not place.is_there(path):
                making.make(path, cls.MARK)
            making.tidy(path)
            connection = driver.connect(path, key=key)
            try:
                with driver.speaking(path):
                    driver.try_to_write(connection)
                    backups.make_before_migration(connection, path, key, today())
                    migrate.migrate(connection, path)
                    behind = search.is_behind(connection)
            except BaseException:
                connection.close()
                raise
        except BaseException:
            lock.release()
            raise
        journal = cls(path, connection, key=key, lock=lock, clock=clock)
        if behind:
            journal._catch_up()
        return journal

    @classmethod
    def in_memory(cls, *, clock: TimeSource | None = None) -> Self:
        """A new journal that never touches the disk and is gone when closed."""
        connection = driver.connect_in_memory()
        with driver.speaking(None):
            driver.mark_as(connection, cls.MARK)
            migrate.migrate(connection, None)
        return cls(None, connection, clock=clock)

    def _catch_up(self) -> None:
        """Put older sessions into the index, some at a time, between what others ask for."""

        def go_on(done: "Future[bool]") -> None:
            if done.exception() is None and done.result():
                with suppress(JournalError):  # closing; the next one goes on from there
                    self._catch_up()

        self.write(search.catch_up).add_done_callback(go_on)

    def write(self, fn: Callable[[sqlite3.Connection], T]) -> Future[T]:
        """Run `fn` in a transaction on the writer's thread, after everything asked before.

        The future has its result once that is durable. Where it fails, all of it is undone, and
        the future has the JournalError, or whatever else `fn` raised.
        """
        return self._writer.write(fn) if self._writer else self._refused()

    def erase(self, fn: Callable[[sqlite3.Connection], T]) -> Future[T]:
        """Like `write`, and then leave no trace of what `fn` deleted, in the file or its log.

        The whole file is written anew: some milliseconds for a year of evenings, and half a second
        of processor time for each 100 MB.
        """
        return self._writer.write(fn, erases=True) if self._writer else self._refused()

    def later(self, key: str, fn: Callable[[sqlite3.Connection], Any]) -> None:
        """Run the newest `fn` of this key within 0.4 s, and before anything asked after it.

        For what changes often and is replaced as a whole: a draft, the time used. What fails goes
        to `on_error` and is tried again with whatever is written next.
        """
        if self._writer:
            self._writer.later(key, fn)
        else:
            self.on_error(self._refusal())

    def read(self, fn: Callable[[sqlite3.Connection], T]) -> T:
        """What `fn` makes of one consistent state, on the calling thread. It may run twice.

        It sees every write whose future is done. Not for the thread that paints.

        Raises:
            JournalError: It can't be read.
        """
        if self._reader:
            return self._reader.read(fn)
        assert self._writer, "a journal in memory has a writer"
        return self._writer.look(fn).result()

    def flush(self) -> None:
        """Return when everything asked so far is durable.

        Raises:
            JournalError: Something given to `later` is still not written.
        """
        if self._writer:
            self._writer.flush()

    def delete(self, fn: Callable[[sqlite3.Connection], object]) -> Future[None]:
        """Like `erase`, in the backups as well: they first, so that a cut leaves it here at worst.

        `fn` runs once for the journal and once for every backup.
        """
        if not self._writer:
            return self._refused()
        path, key = self.path, self.key

        def everywhere(connection: sqlite3.Connection) -> None:
            if path is not None:
                backups.delete_from_all(path, key, fn)
            fn(connection)

        return self._writer.write(everywhere, erases=True)

    def back_up(self, today: date) -> Path:
        """Make the backup of this day, in place of one that is there.

        Raises:
            JournalError: It can't be made.
        """
        if not self._writer or self.path is None:
            raise self._refusal()
        name = backups.name_of(today)
        self._back_up(self._writer, self.path, name).result()
        return backups.folder(self.path) / name

    def put_aside(self, today: date) -> Path:
        """Make a backup beside that of the day, before something changes much at once.

        Raises:
            JournalError: It can't be made.
        """
        if not self._writer or self.path is None:
            raise self._refusal()
        name = backups.unused_name(self.path, today, backups.BEFORE_IMPORT)
        self._back_up(self._writer, self.path, name).result()
        return backups.folder(self.path) / name

    def back_up_later(self, today: date) -> None:
        """The same, when what was asked before is done; nobody waits, and where it fails, so be it.

        In memory, and where nothing can be written, there is nothing to be made.
        """
        if self._writer and self.path is not None:
            self._back_up(self._writer, self.path, backups.name_of(today))

    def _back_up(self, writer: Writer, path: Path, name: str) -> Future[None]:
        def make(
            connection: sqlite3.Connection,
        ) -> tuple[sqlite3.Connection, Exception | None]:
            try:
                backups.make(connection, path, self.key, name)
            except JournalError as error:
                return connection, error
            return connection, None

        return writer.exchange(make)

    def exchange(self, work: Callable[[], None], key: bytes | None) -> None:
        """Put another file in this one's place while nobody is connected to it, and go on with it.

        Args:
            work: Does it, on the writer's thread. What it raises leaves the old file in use.
            key: What the new file is encrypted with; None for a plain one.

        Raises:
            JournalError: It could not be done.
        """
        assert self._writer and self.path, "only a journal that is written has a file to exchange"
        path, reader = self.path, self._reader

        def job(
            connection: sqlite3.Connection,
        ) -> tuple[sqlite3.Connection, Exception | None]:
            if reader:
                reader.close()
            trouble: Exception | None = None
            if driver.empty_the_log(connection):
                connection.close()
                try:
                    work()
                    self.key = key
                except Exception as error:
                    trouble = error
                connection = driver.connect(path, key=self.key)
            else:
                trouble = JournalBusy(
                    _("Another window is reading this journal. Close it there and try again.")
                )
            self._reader = self._new_reader()
            return connection, trouble

        self._writer.exchange(job).result()

    def close(self) -> None:
        """Write everything, leave one single file, and let others write. May be called again."""
        atexit.unregister(self.close)
        if self._reader:
            self._reader.close()
        if self._writer:
            self._writer.close()
        if self._lock:
            self._lock.release()

    def _refused(self) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(self._refusal())
        return future

    def _refusal(self) -> JournalReadOnly:
        return JournalReadOnly(self.read_only_reason or _("This journal is only open for reading."))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
