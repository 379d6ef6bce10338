"""How the database is spoken to: connecting, its settings, and its errors as ours.

Only this file knows that there are two drivers: the standard library's for a plain file, and
SQLCipher's for a locked one. What they give is used alike.
"""

import secrets
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from workshop.ground.language import _
from workshop.journal.errors import (
    DiskFull,
    JournalBusy,
    JournalDamaged,
    JournalError,
    JournalReadOnly,
    JournalUnreachable,
    NoLocks,
    NotAJournal,
    SqliteTooOld,
    Unstorable,
)

APPLICATION_ID = int.from_bytes(b"Wshp")
"""Marks an SQLite file as a journal of this program, in every version, for ever."""

EVENINGS_ID = int.from_bytes(b"Wsev")
"""The same for the file in which a facilitator keeps evenings with a group."""

PATIENCE = 2.0
"""Seconds to wait for another program that holds the file."""

OLDEST_SQLITE = (3, 40, 0)


def connect(
    path: Path, *, key: bytes | None = None, read_only: bool = False, settled: bool = False
) -> sqlite3.Connection:
    """Open the database file at an absolute path; it is never made here.

    Args:
        path: An empty file, or a database.
        key: What the file is encrypted with; None for a plain one.
        read_only: Nothing can be changed through this connection.
        settled: Promises that nobody writes meanwhile. Then a folder that can't be written will
            do, and no file appears beside the journal.

    Raises:
        JournalError: The file can't be opened, or is no database.
    """
    mode = "immutable=1" if settled else "mode=ro" if read_only else "mode=rw"
    with speaking(path):
        connection = _open(f"{path.as_uri()}?{mode}", key)
        try:
            if not (read_only or settled):
                connection.execute("PRAGMA journal_mode = WAL")
                _prepare_writing(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def connect_in_memory() -> sqlite3.Connection:
    """A database that exists only while the connection is open, and never touches the disk."""
    connection = _open(":memory:")
    _prepare_writing(connection)
    return connection


def _open(uri: str, key: bytes | None = None) -> sqlite3.Connection:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise SqliteTooOld(
            _(
                "This Python brings SQLite {version}; the journal needs 3.40 or newer. "
                "Use a newer Python."
            ).format(version=sqlite3.sqlite_version)
        )
    connection = cast(
        "sqlite3.Connection",
        (sqlite3 if key is None else _sqlcipher()).connect(
            uri,
            uri=True,
            timeout=PATIENCE,
            isolation_level=None,  # transactions begin and end where we say so
            check_same_thread=False,  # handed from thread to thread, used by one at a time
        ),
    )
    if key is not None:
        _unlock(connection, key)
    # No spilling into temporary files; and no function of ours runs from a foreign schema.
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _sqlcipher() -> Any:
    """The driver for locked files, loaded when the first one is opened."""
    try:
        from sqlcipher3 import dbapi2
    except ImportError as error:
        raise NoLocks(
            _(
                "This journal is locked, and this computer lacks what opens it: "
                "the Python packages sqlcipher3 and cryptography."
            )
        ) from error
    return dbapi2


def refuse_without_locks() -> None:
    """Raise NoLocks where this computer can't open a locked file."""
    _sqlcipher()


def _unlock(connection: sqlite3.Connection, key: bytes) -> None:
    """Give the connection its key: first of all, and before SQLCipher could print from C."""
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")


def copy_into(path: Path, key: bytes | None, new: Path, new_key: bytes | None) -> None:
    """Write all of one database, which nobody uses meanwhile, into an empty file.

    Either may be plain or locked.

    Raises:
        JournalError: It can't be read or written. The new file is worth nothing then.
    """
    with speaking(path):
        source = _sqlcipher().connect(
            f"{path.as_uri()}?immutable=1", uri=True, isolation_level=None
        )
        try:
            source.execute("PRAGMA cipher_log_level = NONE")
            if key is not None:
                _unlock(source, key)
            source.execute("PRAGMA temp_store = MEMORY")
            marks = application_id(source), version(source)
            hexed = "" if new_key is None else f"x'{new_key.hex()}'"
            source.execute("ATTACH DATABASE ? AS new KEY ?", (f"{new.as_uri()}?mode=rw", hexed))
            source.execute("PRAGMA new.synchronous = FULL")
            source.execute("SELECT sqlcipher_export('new')").fetchall()
            source.execute(f"PRAGMA new.application_id = {marks[0]}")
            source.execute(f"PRAGMA new.user_version = {marks[1]}")
            source.execute("DETACH DATABASE new")
            if key is not None:
                refuse_damaged(source, path)
        finally:
            source.close()


def snapshot(connection: sqlite3.Connection, new: Path) -> None:
    """Write the present state into an empty file, as plain or as locked as this one is."""
    connection.execute("VACUUM INTO ?", (str(new),))
    refuse_damaged(connection, None)


def refuse_damaged(connection: sqlite3.Connection, path: Path | None) -> None:
    """Raise JournalDamaged where a page that was just read could not be decrypted.

    Of the end of a long text SQLCipher then gives zeros, without an error; only its state tells.
    The standard library's driver has no such state.
    """
    status = connection.execute("PRAGMA cipher_status").fetchone()
    if status is not None and int(status[0]) == 0:
        raise damaged(path)


def what_is_wrong(connection: sqlite3.Connection) -> list[str]:
    """What SQLite finds broken in the file, a line each; empty where all is well."""
    found = [row[0] for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    found += [
        f"{row[0]} {row[1]}: {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")
    ]
    found += [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")]
    return found


def _prepare_writing(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")  # macOS: through the disk's own cache as well
    connection.execute("PRAGMA checkpoint_fullfsync = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")


def mark_as(connection: sqlite3.Connection, mark: int) -> None:
    """Write into the file's header what it is: `APPLICATION_ID` or `EVENINGS_ID`."""
    connection.execute(f"PRAGMA application_id = {mark}")


def try_to_write(connection: sqlite3.Connection) -> None:
    """Raise the database's error where the file, or the folder its log needs, can't be written."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")


def application_id(connection: sqlite3.Connection) -> int:
    """The mark in the file's header that says whose database it is."""
    return int(connection.execute("PRAGMA application_id").fetchone()[0])


def has_table(connection: sqlite3.Connection, name: str) -> bool:
    """Whether there is such a table; a backup may be of an older version."""
    found = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (name,)
    )
    return found.fetchone() is not None


def version(connection: sqlite3.Connection) -> int:
    """The number of the last migration that this database has been through."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is written and durable at the end, or none of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk may have rolled back already
            connection.execute("ROLLBACK")
        raise


def empty_the_log(connection: sqlite3.Connection) -> bool:
    """Move what the write-ahead log holds into the file, and cut the log to nothing.

    False where a reader kept it from being cut; then old text may still stand in the log.
    """
    busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return not busy


def rewrite(connection: sqlite3.Connection) -> None:
    """Write the whole file anew, with nothing left of what was deleted.

    `secure_delete` alone is not enough: where rows move between pages, SQLite leaves copies of
    them in the unused part of a page, and those outlive the row.

    SQLite counts in the file's header how often that was done, and so how often somebody took
    something out. Any other number does as well there, as long as it is a new one.
    """
    connection.execute("VACUUM")
    renumber(connection)


def renumber(connection: sqlite3.Connection) -> None:
    """Another number in place of that which counts how often the file was written anew."""
    connection.execute(f"PRAGMA schema_version = {secrets.randbelow(2**31 - 1) + 1}")


@contextmanager
def speaking(path: Path | None) -> Iterator[None]:
    """Turn the database's own errors into ours, about the journal at this path."""
    try:
        yield
    except Exception as error:
        if not (is_database_error(error) or isinstance(error, (UnicodeError, OverflowError))):
            raise
        raise as_journal_error(error, path) from error


def is_database_error(error: BaseException) -> bool:
    """Whether one of the two drivers raised this. Each has its own family of errors."""
    if isinstance(error, sqlite3.Error):
        return True
    cipher = sys.modules.get("sqlcipher3.dbapi2")
    return cipher is not None and isinstance(error, cipher.Error)


def as_journal_error(error: Exception, path: Path | None) -> JournalError:
    """The sentence for an error of the database, or of a value it can't take."""
    name = str(path) if path else _("the journal in memory")
    if isinstance(error, (UnicodeError, OverflowError)):
        return Unstorable(
            _("This text holds something that can't be stored. Please write it anew.")
        )
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_NOTADB:
            return not_a_journal(path)
        case sqlite3.SQLITE_FULL:
            return DiskFull(
                _("The disk is full. Make some room, then go on; nothing saved is lost.")
            )
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return JournalBusy(
                _("Another program is using {name}. Close it there and try again.").format(
                    name=name
                )
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return JournalReadOnly(
                _("{name} can't be written. Check who may write to it.").format(name=name)
            )
        case sqlite3.SQLITE_CORRUPT:
            return damaged(path)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR | sqlite3.SQLITE_NOLFS:
            return JournalUnreachable(
                _("The disk would not open, read or write {name}. Check it.").format(name=name)
            )
        case sqlite3.SQLITE_TOOBIG:
            return Unstorable(_("This text is too long to be stored. Please shorten it."))
    return JournalError(_("The journal did not take that ({error}).").format(error=error))


def damaged(path: Path | None) -> JournalDamaged:
    """The error for a journal that can't be read as a whole."""
    return JournalDamaged(
        _(
            "Part of {name} is damaged. Keep a copy of it, and put a backup in its place: "
            "workshop doctor says how."
        ).format(name=path or _("this journal"))
    )


def other_than(path: Path, mark: int, found: int) -> NotAJournal:
    """The error for a file that is marked as something else than was looked for."""
    if (mark, found) == (APPLICATION_ID, EVENINGS_ID):
        return NotAJournal(
            _(
                "{path} holds evenings with a group, not a journal of two. "
                "Choose a journal with --journal."
            ).format(path=path)
        )
    if (mark, found) == (EVENINGS_ID, APPLICATION_ID):
        return NotAJournal(
            _(
                "{path} is a journal of two, not the file for evenings with a group. "
                "Choose another folder with --journal."
            ).format(path=path)
        )
    return not_a_journal(path)


def not_a_journal(path: Path | None) -> NotAJournal:
    """The error for a file that is something else."""
    return NotAJournal(
        _(
            "{path} is not a journal of this program, or its key file {key} is missing. "
            "Choose another with --journal."
        ).format(path=path, key=f"{path.name}.key" if path else "")
    )
