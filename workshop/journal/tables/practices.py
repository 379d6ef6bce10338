"""Practices: the days on which a ritual was done."""

import sqlite3
from datetime import date, datetime

from workshop.journal import driver
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
    """It was not done on this day after all."""
    connection.execute(
        "DELETE FROM practice WHERE ritual = ? AND day = ?", (ritual, day.isoformat())
    )


def between(connection: sqlite3.Connection, first: date, last: date) -> tuple[Practice, ...]:
    """Every time something was done from `first` to `last`, both included; by day."""
    if driver.version(connection) < SINCE:
        return ()
    found = connection.execute(
        "SELECT ritual, day, note FROM practice WHERE day BETWEEN ? AND ? ORDER BY day, ritual",
        (first.isoformat(), last.isoformat()),
    )
    return tuple(Practice(row[0], date.fromisoformat(row[1]), row[2]) for row in found)


def noted(connection: sqlite3.Connection, ritual: str) -> tuple[Practice, ...]:
    """The times of a ritual that have a line, the newest first."""
    found = connection.execute(
        "SELECT ritual, day, note FROM practice WHERE ritual = ? AND note <> '' ORDER BY day DESC",
        (ritual,),
    )
    return tuple(Practice(row[0], date.fromisoformat(row[1]), row[2]) for row in found)
