"""What a facilitator did in an evening, one row each. Where the room stands follows from them.

A step is written before anybody is told of it. Taking one back marks it and removes nothing.
"""

import sqlite3
from datetime import datetime

from msgspec import Struct

from workshop.journal.tables import rows
from workshop.journal.tables.times import stamp


class StepRow(Struct, frozen=True, kw_only=True):
    """One step: `room.evening.Step`, and when it was done by the wall clock."""

    evening: str
    number: int
    """From 1, in the order in which they were done."""
    does: str
    at: float
    """Seconds since the evening was to begin."""
    part: str = ""
    minutes: float = 0.0
    done: datetime
    undone: datetime | None = None
    """When it was taken back; None where it counts."""


_COLUMNS = ", ".join(StepRow.__struct_fields__)


def add(
    connection: sqlite3.Connection,
    evening: str,
    does: str,
    *,
    at: float,
    done: datetime,
    part: str = "",
    minutes: float = 0.0,
) -> int:
    """Remember one more step; its number."""
    (number,) = connection.execute(
        "SELECT coalesce(max(number), 0) + 1 FROM step WHERE evening = ?", (evening,)
    ).fetchone()
    connection.execute(
        "INSERT INTO step (evening, number, does, at, part, minutes, done) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (evening, number, does, float(at), part, float(minutes), stamp(done)),
    )
    return int(number)


def take_back(connection: sqlite3.Connection, evening: str, when: datetime) -> StepRow | None:
    """Take back the newest step that counts; that step, or None where there is none."""
    counting = taken(connection, evening)
    if not counting:
        return None
    newest = counting[-1]
    connection.execute(
        "UPDATE step SET undone = ? WHERE evening = ? AND number = ?",
        (stamp(when), evening, newest.number),
    )
    return newest


def taken(connection: sqlite3.Connection, evening: str) -> tuple[StepRow, ...]:
    """The steps that count, in order."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM step WHERE evening = ? AND undone IS NULL ORDER BY number",
        (evening,),
    )
    return rows.structs(StepRow, found)


def every(connection: sqlite3.Connection, evening: str) -> tuple[StepRow, ...]:
    """All steps, those that were taken back as well, in order."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM step WHERE evening = ? ORDER BY number", (evening,)
    )
    return rows.structs(StepRow, found)
