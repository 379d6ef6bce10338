"""Bringing a journal up to date, one numbered SQL file after the other."""

import sqlite3
from functools import cache
from pathlib import Path

from workshop.ground.language import _
from workshop.journal import driver
from workshop.journal.errors import NewerJournal, OlderJournal

FOLDER = Path(__file__).with_name("migrations")
EVENINGS = Path(__file__).with_name("evenings") / "migrations"


@cache
def migrations(folder: Path = FOLDER) -> tuple[tuple[int, Path], ...]:
    """Every migration by its number, in order: `0001_first.sql` is 1."""
    return tuple((int(path.name[:4]), path) for path in sorted(folder.glob("[0-9]*.sql")))


def newest(connection: sqlite3.Connection | None = None) -> int:
    """The version this program writes of a journal, or of what is open here."""
    return _of(connection)[-1][0]


def _of(connection: sqlite3.Connection | None) -> tuple[tuple[int, Path], ...]:
    """The migrations of this file; its mark says which they are."""
    if connection and driver.application_id(connection) == driver.EVENINGS_ID:
        return migrations(EVENINGS)
    return migrations()


def migrate(connection: sqlite3.Connection, path: Path | None) -> None:
    """Take the file through every migration it lacks, each in a transaction of its own.

    Raises:
        NewerJournal: The journal is from a newer program; nothing was changed.
        sqlite3.Error: A migration failed; once the connection is closed, the journal is as it
            was before that migration.
    """
    refuse_newer(connection, path)
    for number, file in _of(connection):
        if number > driver.version(connection):
            script = file.read_text(encoding="utf-8")
            # executescript would commit a transaction begun outside of it, so it stands inside.
            connection.executescript(
                f"BEGIN IMMEDIATE;\n{script}\n;PRAGMA user_version = {number};\nCOMMIT;"
            )


def refuse_newer(connection: sqlite3.Connection, path: Path | None) -> None:
    """Raise NewerJournal for a version this program does not know."""
    if driver.version(connection) > newest(connection):
        raise NewerJournal(
            _(
                "{path} was made by a newer version of this program. Update the program to open it."
            ).format(path=path)
        )


def refuse_older(connection: sqlite3.Connection, path: Path | None) -> None:
    """Raise OlderJournal for a version that must be migrated before it can be read."""
    if driver.version(connection) < newest(connection):
        raise OlderJournal(
            _(
                "{path} is from an older version. "
                "Open it once in the workshop to bring it up to date."
            ).format(path=path)
        )
