"""Small moments: how many reaches and answers the two noted on a day."""

import sqlite3
from datetime import date

from workshop.journal import driver
from workshop.rituals.small_moments import Kind, Noted

SINCE = 7
"""The migration that brought them; an older journal, such as a backup, has none."""


def add(connection: sqlite3.Connection, day: date, kind: Kind) -> None:
    """One more on this day."""
    connection.execute(
        "INSERT INTO moment (day, kind, count) VALUES (?, ?, 1) "
        "ON CONFLICT (day, kind) DO UPDATE SET count = count + 1",
        (day.isoformat(), kind),
    )


def take_back(connection: sqlite3.Connection, day: date, kind: Kind) -> None:
    """One less; nothing happens where there is none."""
    where = (day.isoformat(), kind)
    connection.execute("DELETE FROM moment WHERE day = ? AND kind = ? AND count = 1", where)
    connection.execute("UPDATE moment SET count = count - 1 WHERE day = ? AND kind = ?", where)


def between(connection: sqlite3.Connection, first: date, last: date) -> Noted:
    """What was noted from `first` to `last`, both included."""
    if driver.version(connection) < SINCE:
        return {}
    found = connection.execute(
        "SELECT day, kind, count FROM moment WHERE day BETWEEN ? AND ?",
        (first.isoformat(), last.isoformat()),
    )
    return {(date.fromisoformat(day), kind): count for day, kind, count in found}


def drop_all(connection: sqlite3.Connection) -> None:
    """Remove every one. Run it by `Journal.delete`."""
    if driver.version(connection) >= SINCE:
        connection.execute("DELETE FROM moment")
