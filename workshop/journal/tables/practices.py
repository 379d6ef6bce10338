"""Practices: the days on which a ritual was done."""

import sqlite3
from datetime import date, datetime

from workshop.journal import driver
from workshop.journal.errors import JournalDamaged
from workshop.journal.tables.rituals import SINCE
from workshop.journal.tables.times import stamp
from workshop.rituals import Practice


def save(connection: sqlite3.Connection, practice: Practice, now: datetime) -> None:
    """Remember that it was done on this day, in place of what was known of that day."""
    connection.execute(
        "INSERT INTO practice (ritual, day, note, changed) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (ritual, day) DO UPDATE SET note = excluded.note, changed = excluded.changed",
        (practice.ritual, practice.day.isoformat(), practice.note, stamp(now)),
    )


def drop(connection: sqlite3.Connection, ritual: str, day: date) -> None:
    """It was not done on this day after all. Run it by `Journal.delete`."""
    if driver.version(connection) >= SINCE:
        connection.execute(
            "DELETE FROM practice WHERE ritual = ? AND day = ?", (ritual, day.isoformat())
        )


def between(
    connection: sqlite3.Connection, first: date, last: date
) -> tuple[tuple[Practice, ...], int]:
    """Every time something was done from `first` to `last`, by day; and how many can't be read.

    Those stay as they are, and take no other away.
    """
    if driver.version(connection) < SINCE:
        return (), 0
    where = "WHERE day BETWEEN ? AND ? ORDER BY day, ritual"
    return _readable(connection, where, (first.isoformat(), last.isoformat()))


def all_of_them(connection: sqlite3.Connection) -> tuple[Practice, ...]:
    """Every time anything was done; by day. Raises JournalDamaged."""
    if driver.version(connection) < SINCE:
        return ()
    found = connection.execute("SELECT ritual, day, note FROM practice ORDER BY day, ritual")
    return tuple(_read(*row) for row in found)


def note_of(connection: sqlite3.Connection, ritual: str, day: date) -> str | None:
    """The line of this day, empty where there is none; None where it was not done."""
    row = connection.execute(
        "SELECT note FROM practice WHERE ritual = ? AND day = ?", (ritual, day.isoformat())
    ).fetchone()
    return None if row is None else str(row[0])


def noted(connection: sqlite3.Connection, ritual: str) -> tuple[Practice, ...]:
    """The times of a ritual that have a line, the newest first; without what can't be read."""
    where = "WHERE ritual = ? AND note <> '' ORDER BY day DESC"
    return _readable(connection, where, (ritual,))[0]


def _readable(
    connection: sqlite3.Connection, where: str, given: tuple[str, ...]
) -> tuple[tuple[Practice, ...], int]:
    # As bytes: where they are no text, SQLite would refuse the rows behind them as well.
    columns = "CAST(ritual AS BLOB), CAST(day AS BLOB), CAST(note AS BLOB)"
    found, damaged = [], 0
    for row in connection.execute(f"SELECT {columns} FROM practice {where}", given):
        try:
            found.append(_read(*(part.decode("utf-8") for part in row)))
        except (JournalDamaged, UnicodeDecodeError):
            damaged += 1
    return tuple(found), damaged


def _read(ritual: str, day: str, note: str) -> Practice:
    try:
        return Practice(ritual, date.fromisoformat(day), note)
    except ValueError as error:
        raise driver.damaged(None) from error
