"""The room of an evening, so that a console that starts anew goes on with the same one.

It is there while the evening lasts: `evenings.end` forgets it.
"""

import sqlite3
from urllib.parse import urlsplit

from msgspec import Struct

from workshop.journal.tables import rows


class RoomRow(Struct, frozen=True, kw_only=True):
    """A room that couples can join."""

    evening: str
    kept: bytes
    """Its keys, and which start of the program this is: `room.wire.kept.Kept`, in msgpack."""
    port: int = 0
    """Where our own broker listens, so that couples find it again."""
    broker: str = ""
    """Address of a broker that is not ours, without a password; empty for our own."""


_COLUMNS = ", ".join(RoomRow.__struct_fields__)


def keep(connection: sqlite3.Connection, room: RoomRow) -> None:
    """Remember the room of an evening, in place of an earlier one.

    Raises:
        ValueError: The broker's address holds a password; those are never kept.
    """
    if urlsplit(room.broker).password is not None:
        raise ValueError("The address of a broker is kept without its password.")
    connection.execute(
        f"INSERT OR REPLACE INTO room ({_COLUMNS}) VALUES (?, ?, ?, ?)",
        tuple(getattr(room, name) for name in RoomRow.__struct_fields__),
    )


def of_evening(connection: sqlite3.Connection, evening: str) -> RoomRow | None:
    """The room of an evening, or None."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM room WHERE evening = ?", (evening,))
    return rows.only(rows.structs(RoomRow, found))


def forget(connection: sqlite3.Connection, evening: str) -> None:
    """Forget the room of an evening. Run it by `Journal.erase`, so that its key is gone."""
    connection.execute("DELETE FROM room WHERE evening = ?", (evening,))
