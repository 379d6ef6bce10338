"""The room of an evening, so that a console that starts anew goes on with the same one.

It is there while the evening lasts: `evenings.end` forgets it, and `drop_lapsed` where nobody ended
the evening. Its key opens what couples sent, so it must not stay.
"""

import sqlite3
from datetime import datetime
from urllib.parse import urlsplit

from msgspec import Struct

from workshop.journal.tables import rows
from workshop.journal.tables.times import stamp


class RoomRow(Struct, frozen=True, kw_only=True):
    """A room that couples can join."""

    evening: str
    kept: bytes
    """Its keys, and which start of the program this is: `room.wire.kept.Kept`, in msgpack."""
    port: int = 0
    """Where our own broker listens, so that couples find it again."""
    broker: str = ""
    """Address of a broker that is not ours, without a password; empty for our own."""
    authority: str = ""
    """File with the certificates to trust there; empty for those of the system."""
    announced: int = 1
    """1 where our own can be found on the local network, else 0."""


_COLUMNS = ", ".join(RoomRow.__struct_fields__)


def keep(connection: sqlite3.Connection, room: RoomRow) -> None:
    """Remember the room of an evening, in place of an earlier one.

    Raises:
        ValueError: The broker's address holds a password; those are never kept.
    """
    if urlsplit(room.broker).password is not None:
        raise ValueError("The address of a broker is kept without its password.")
    connection.execute(
        f"INSERT OR REPLACE INTO room ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
        tuple(getattr(room, name) for name in RoomRow.__struct_fields__),
    )


def of_evening(connection: sqlite3.Connection, evening: str) -> RoomRow | None:
    """The room of an evening, or None."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM room WHERE evening = ?", (evening,))
    return rows.only(rows.structs(RoomRow, found))


def forget(connection: sqlite3.Connection, evening: str) -> None:
    """Forget the room of an evening. Run it by `Journal.erase`, so that its key is gone."""
    connection.execute("DELETE FROM room WHERE evening = ?", (evening,))


def any_lapsed(connection: sqlite3.Connection, since: datetime) -> bool:
    """Whether rooms are left of evenings that were to begin before this time."""
    found = connection.execute(f"SELECT 1 {_LAPSED} LIMIT 1", (stamp(since),))
    return found.fetchone() is not None


def drop_lapsed(connection: sqlite3.Connection, since: datetime) -> None:
    """Forget those: the evening was cut off. Run it by `Journal.erase`, so that no key is left."""
    connection.execute(f"DELETE {_LAPSED}", (stamp(since),))


_LAPSED = "FROM room WHERE evening IN (SELECT id FROM evening WHERE begins < ?)"
