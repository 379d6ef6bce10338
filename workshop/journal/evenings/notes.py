"""A facilitator's private notes: written in an evening, changed and deleted when they like."""

import sqlite3
from datetime import datetime

from msgspec import Struct

from workshop.journal.tables import rows
from workshop.journal.tables.times import stamp


class NoteRow(Struct, frozen=True, kw_only=True):
    """One note."""

    id: str
    evening: str
    part: str
    """Id of the part it was written in; empty before and after the evening."""
    leg: str
    """Id of the leg; empty as well."""
    text: str
    written: datetime
    changed: datetime | None = None


_COLUMNS = ", ".join(NoteRow.__struct_fields__)


def add(connection: sqlite3.Connection, note: NoteRow) -> None:
    """Remember a new note."""
    connection.execute(
        "INSERT INTO note (id, evening, part, leg, text, written) VALUES (?, ?, ?, ?, ?, ?)",
        (note.id, note.evening, note.part, note.leg, note.text, stamp(note.written)),
    )


def change(connection: sqlite3.Connection, id: str, text: str, when: datetime) -> None:
    """Put other words in a note. By `Journal.erase`, what stood there leaves no trace."""
    connection.execute(
        "UPDATE note SET text = ?, changed = ? WHERE id = ?", (text, stamp(when), id)
    )


def delete(connection: sqlite3.Connection, id: str) -> None:
    """Remove a note. Run it by `Journal.delete`, so that no trace stays."""
    connection.execute("DELETE FROM note WHERE id = ?", (id,))


def of_evening(connection: sqlite3.Connection, evening: str) -> tuple[NoteRow, ...]:
    """The notes of an evening, the oldest first."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM note WHERE evening = ? ORDER BY written, rowid", (evening,)
    )
    return rows.structs(NoteRow, found)
