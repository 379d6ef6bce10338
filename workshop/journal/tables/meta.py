"""What the journal knows about itself: a few words by key."""

import sqlite3

MADE_UP = "made_up"
"""Present in a journal of an invented couple, with how it was made."""

ERASING = "erasing"
"""Present while deleted words may still leave traces in the file."""

PASSPHRASE_OFFERED = "passphrase_offered"
"""Present once the two were told that the journal can have a passphrase."""

PUT_OFF = "put_off"
"""A day, and the rituals that are not asked for again on it; see `put_off.py`."""

ROOM_WORDS = "room_words"
"""What an evening in a room is to forget when it is over; see `room_words.py`."""

RITUAL_DRAFTS = "ritual_drafts"
"""Rituals two people are just agreeing on, or changing, as JSON; absent while there are none."""


def put(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Remember a value; the newest counts."""
    connection.execute(
        "INSERT INTO meta (key, value) VALUES (?, ?) "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def get(connection: sqlite3.Connection, key: str) -> str | None:
    """The value of a key, or None."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def forget(connection: sqlite3.Connection, key: str) -> None:
    """Remove a key; nothing happens when it is not there."""
    connection.execute("DELETE FROM meta WHERE key = ?", (key,))
