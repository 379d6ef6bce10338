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
    private_key: bytes
    code: str
    """The spoken words."""
    last_number: int = 0
    """Of the last message that may have been sent."""
    port: int = 0
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
        f"INSERT OR REPLACE INTO room ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
        tuple(getattr(room, name) for name in RoomRow.__struct_fields__),
    )


def count(connection: sqlite3.Connection, evening: str, last_number: int) -> None:
    """Remember the number of the last message; it never goes back.

    Write it before a message with it goes out, or some numbers ahead: after a crash the next
    number has to be greater than any that was heard.
    """
    connection.execute(
        "UPDATE room SET last_number = max(last_number, ?) WHERE evening = ?",
        (last_number, evening),
    )


def of_evening(connection: sqlite3.Connection, evening: str) -> RoomRow | None:
    """The room of an evening, or None."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM room WHERE evening = ?", (evening,))
    return rows.only(rows.structs(RoomRow, found))


def forget(connection: sqlite3.Connection, evening: str) -> None:
    """Forget the room of an evening. Run it by `Journal.erase`, so that its key is gone."""
    connection.execute("DELETE FROM room WHERE evening = ?", (evening,))
