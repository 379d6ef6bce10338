"""Evenings with a group: which guide, when, and as part of which series."""

import sqlite3
from datetime import datetime

from msgspec import Struct

from workshop.journal.tables import rows
from workshop.journal.tables.times import stamp


class EveningRow(Struct, frozen=True, kw_only=True):
    """One evening. Its guide is kept beside it, see `guides.keep`."""

    id: str
    guide_hash: str
    guide_id: str
    title: str
    """Of the guide."""
    sitting: int | None = None
    """Which sitting of the guide; None for all of them."""
    begins: datetime
    """When it is to begin. The seconds of its steps count from here."""
    agenda: str
    """What was planned, as JSON text of whoever writes it: `room.agenda.Agenda`."""
    series: str = ""
    """Names the series it belongs to; empty for an evening by itself."""
    number: int | None = None
    """Which evening of the series it is, from 1."""
    created: datetime
    ended: datetime | None = None


_COLUMNS = ", ".join(EveningRow.__struct_fields__)


def begin(connection: sqlite3.Connection, evening: EveningRow) -> None:
    """Remember a new evening. Its guide is there."""
    connection.execute(
        f"INSERT INTO evening ({_COLUMNS}) "
        f"VALUES ({', '.join('?' for _ in EveningRow.__struct_fields__)})",
        [
            stamp(value) if isinstance(value, datetime) else value
            for value in (getattr(evening, name) for name in EveningRow.__struct_fields__)
        ],
    )


def plan(connection: sqlite3.Connection, id: str, *, begins: datetime, agenda: str) -> None:
    """Put another beginning and agenda in place of what was planned, before the first step."""
    connection.execute(
        "UPDATE evening SET begins = ?, agenda = ? WHERE id = ?", (stamp(begins), agenda, id)
    )


def end(connection: sqlite3.Connection, id: str, ended: datetime) -> None:
    """Remember that it is over; its room, and numbers that were not shown, go.

    Run it by `Journal.erase`, so that they leave no trace.
    """
    connection.execute("UPDATE evening SET ended = ? WHERE id = ?", (stamp(ended), id))
    connection.execute("DELETE FROM room WHERE evening = ?", (id,))
    connection.execute("DELETE FROM given WHERE evening = ?", (id,))


def delete(connection: sqlite3.Connection, id: str) -> None:
    """Remove an evening with all that belongs to it, and its guide where no other one walked it.

    Run it by `Journal.delete`, so that no trace stays.
    """
    connection.execute("DELETE FROM evening WHERE id = ?", (id,))
    connection.execute("DELETE FROM guide WHERE hash NOT IN (SELECT guide_hash FROM evening)")


def by_id(connection: sqlite3.Connection, id: str) -> EveningRow | None:
    """The evening with this id, or None."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM evening WHERE id = ?", (id,))
    return rows.only(rows.structs(EveningRow, found))


def newest_first(connection: sqlite3.Connection) -> tuple[EveningRow, ...]:
    """Every evening, by when it was to begin."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM evening ORDER BY begins DESC, id")
    return rows.structs(EveningRow, found)


def unended(connection: sqlite3.Connection) -> tuple[EveningRow, ...]:
    """The evenings that were never ended: planned, going on, or cut off. Newest first."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM evening WHERE ended IS NULL ORDER BY begins DESC, id"
    )
    return rows.structs(EveningRow, found)


def of_series(connection: sqlite3.Connection, series: str) -> tuple[EveningRow, ...]:
    """The evenings of a series, the oldest first; it may have been held more than once."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM evening WHERE series = ? AND series <> '' ORDER BY begins, id",
        (series,),
    )
    return rows.structs(EveningRow, found)


def starting_with(connection: sqlite3.Connection, start: str) -> tuple[str, ...]:
    """The ids that begin so."""
    found = connection.execute(
        "SELECT id FROM evening WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id", (start,)
    )
    return tuple(row[0] for row in found)
