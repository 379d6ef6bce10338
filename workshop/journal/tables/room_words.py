"""Out of what the two get random words in a room, for as long as that evening lasts.

Neither of the words stands here, nor whose they would be: both follow from it only together with
the six words of the room, which no journal holds. It is there for every couple that joined,
whether anybody gave a number or not.
"""

import sqlite3
from datetime import datetime

import msgspec
from msgspec import Struct

from workshop.journal.tables import meta


class RoomWords(Struct, frozen=True):
    """What a program that is started again needs, to give under the same words."""

    evening: str
    """What tells the evening from all others, and says nothing by itself."""
    secret: bytes
    until: datetime
    """When it goes, whatever comes."""


def load(connection: sqlite3.Connection) -> RoomWords | None:
    """What is kept; None where nothing is."""
    kept = meta.get(connection, meta.ROOM_WORDS)
    return None if kept is None else msgspec.json.decode(kept, type=RoomWords)


def keep(connection: sqlite3.Connection, words: RoomWords) -> None:
    """Keep it, in place of that of another evening. Run it by `Journal.erase`."""
    meta.put(connection, meta.ROOM_WORDS, msgspec.json.encode(words).decode())


def forget(connection: sqlite3.Connection) -> None:
    """Forget it. Run it by `Journal.erase`, so that no trace stays."""
    meta.forget(connection, meta.ROOM_WORDS)


def is_stale(connection: sqlite3.Connection, now: datetime) -> bool:
    """Whether something is left of an evening that was cut off long ago."""
    kept = load(connection)
    return kept is not None and now >= kept.until
