"""Guides as they were run, so that an old session always reads as it was."""

import sqlite3

from msgspec import Struct

from workshop.journal.tables import rows


class KeptGuide(Struct, frozen=True):
    """A guide's file as it was on the day of a session."""

    hash: str
    """Of `body`; the same guide run twice is stored once."""
    guide_id: str
    title: str
    language: str
    format: int
    body: bytes


def keep(connection: sqlite3.Connection, guide: KeptGuide) -> None:
    """Store a guide, unless the same one is stored already."""
    connection.execute(
        "INSERT INTO guide (hash, guide_id, title, language, format, body) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING",
        (guide.hash, guide.guide_id, guide.title, guide.language, guide.format, guide.body),
    )


def drop_unused(connection: sqlite3.Connection) -> None:
    """Remove the guides that no session ran."""
    connection.execute("DELETE FROM guide WHERE hash NOT IN (SELECT guide_hash FROM session)")


def by_hash(connection: sqlite3.Connection, hash: str) -> KeptGuide | None:
    """The guide with this hash, or None."""
    found = connection.execute(
        "SELECT hash, guide_id, title, language, format, body FROM guide WHERE hash = ?", (hash,)
    )
    return rows.only(rows.structs(KeptGuide, found))
