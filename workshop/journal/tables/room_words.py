"""What an evening in a room leaves here for as long as it lasts: a secret, and the way back in.

Out of the secret the two get their random words in the room. Neither of the words stands here, nor
whose they would be: both follow from it only together with the room's own key. The way back is the
six words of the room, from which that key follows too, and where the room is: a program that was
killed asks for nothing again. All of it is there for every couple that joined, whether anybody gave
a number or not.
"""

import sqlite3
from datetime import datetime

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from workshop.journal.tables import meta


class WayBack(Struct, frozen=True):
    """What leads into the room once more."""

    words: str
    """The six words of the room, in English."""
    at: str = ""
    """Its address, never with a password; empty where it is found by itself."""
    authority: str = ""
    """A file with the certificates to trust; empty where the system's own are."""
    asks: bool = True
    """Whether a start asks about it; not after they said: not now."""


class RoomWords(Struct, frozen=True):
    """What a program that is started again needs, to give under the same words."""

    evening: str
    """What tells the evening from all others, and says nothing by itself."""
    secret: bytes
    until: datetime
    """When it goes, whatever comes."""
    back: WayBack | None = None
    """None where they left on purpose."""


def load(connection: sqlite3.Connection) -> RoomWords | None:
    """What is kept; None where nothing is."""
    kept = meta.get(connection, meta.ROOM_WORDS)
    return None if kept is None else msgspec.json.decode(kept, type=RoomWords)


def keep(connection: sqlite3.Connection, words: RoomWords) -> None:
    """Keep it, in place of what was kept before. By `Journal.erase`, so that of that nothing stays.

    Where nothing was kept, `Journal.write` does it too.
    """
    meta.put(connection, meta.ROOM_WORDS, msgspec.json.encode(words).decode())


def ask_no_more(connection: sqlite3.Connection) -> None:
    """They said: not now. The way back stays."""
    kept = load(connection)
    if kept is not None and kept.back is not None:
        keep(connection, replace(kept, back=replace(kept.back, asks=False)))


def forget_way(connection: sqlite3.Connection) -> None:
    """Nothing leads back any more. Run it by `Journal.erase`, so that no trace stays."""
    kept = load(connection)
    if kept is not None:
        keep(connection, replace(kept, back=None))


def forget(connection: sqlite3.Connection) -> None:
    """Forget all of it. Run it by `Journal.erase`, so that no trace stays."""
    meta.forget(connection, meta.ROOM_WORDS)


def is_stale(connection: sqlite3.Connection, now: datetime) -> bool:
    """Whether something is left of an evening that was cut off long ago."""
    kept = load(connection)
    return kept is not None and now >= kept.until
