"""Sittings: one time of sitting down with a session."""

import sqlite3
from datetime import datetime

from msgspec import Struct

from workshop.journal.tables import rows
from workshop.journal.tables.times import stamp


class SittingRow(Struct, frozen=True):
    """From opening a session until stopping, or until two hours after the last key."""

    id: str
    session: str
    started: datetime
    last_key: datetime
    ended: datetime | None = None


_COLUMNS = ", ".join(SittingRow.__struct_fields__)


def begin(connection: sqlite3.Connection, id: str, session: str, now: datetime) -> None:
    """Remember that a sitting began."""
    connection.execute(
        f"INSERT INTO sitting ({_COLUMNS}) VALUES (?, ?, ?, ?, NULL)",
        (id, session, stamp(now), stamp(now)),
    )


def put(connection: sqlite3.Connection, sitting: SittingRow) -> None:
    """Remember a sitting that is over."""
    connection.execute(
        f"INSERT INTO sitting ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)",
        (
            sitting.id,
            sitting.session,
            stamp(sitting.started),
            stamp(sitting.last_key),
            stamp(sitting.ended or sitting.last_key),
        ),
    )


def touch(connection: sqlite3.Connection, id: str, last_key: datetime) -> None:
    """Remember when a key was last pressed."""
    connection.execute("UPDATE sitting SET last_key = ? WHERE id = ?", (stamp(last_key), id))


def end(connection: sqlite3.Connection, id: str, ended: datetime) -> None:
    """Remember that the sitting is over."""
    connection.execute("UPDATE sitting SET ended = ? WHERE id = ?", (stamp(ended), id))


def last(connection: sqlite3.Connection, session: str) -> SittingRow | None:
    """The newest sitting of a session, or None."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM sitting WHERE session = ? "
        "ORDER BY started DESC, rowid DESC LIMIT 1",
        (session,),
    )
    return rows.only(rows.structs(SittingRow, found))


def of_guide_since(
    connection: sqlite3.Connection, guide_id: str, since: datetime
) -> tuple[SittingRow, ...]:
    """The sittings with any session of this guide that began after this time, oldest first."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM sitting WHERE started > ? "
        "AND session IN (SELECT id FROM session WHERE guide_id = ?) ORDER BY started",
        (stamp(since), guide_id),
    )
    return rows.structs(SittingRow, found)


def any_ended(connection: sqlite3.Connection) -> bool:
    """Whether a sitting was ever brought to its end."""
    found = connection.execute("SELECT 1 FROM sitting WHERE ended IS NOT NULL LIMIT 1")
    return found.fetchone() is not None


def unended(connection: sqlite3.Connection) -> tuple[SittingRow, ...]:
    """Every sitting that was never ended: cut off, or going on. Newest first."""
    return rows.structs(
        SittingRow,
        connection.execute(
            f"SELECT {_COLUMNS} FROM sitting WHERE ended IS NULL ORDER BY started DESC, rowid DESC"
        ),
    )
