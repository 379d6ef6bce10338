"""Rituals that two are writing and have not agreed on yet. They go with the ritual they change."""

import sqlite3

import msgspec

from workshop.journal.tables import meta
from workshop.rituals import Ritual

_DECODER = msgspec.json.Decoder(list[Ritual])


def load(connection: sqlite3.Connection) -> list[Ritual]:
    """Each under the id of the ritual it changes; a new one has none."""
    try:
        return _DECODER.decode(meta.get(connection, meta.RITUAL_DRAFTS) or "[]")
    except (msgspec.MsgspecError, ValueError):
        return []  # written by another version; nothing was agreed on in it


def put(connection: sqlite3.Connection, written: Ritual) -> None:
    """Remember what is being written, in place of what was."""
    others = [one for one in load(connection) if one.id != written.id]
    _save(connection, [*others, written])


def forget(connection: sqlite3.Connection, id: str) -> None:
    """It is agreed on, not wanted any more, or its ritual goes."""
    known = load(connection)
    left = [one for one in known if one.id != id]
    if left != known:
        _save(connection, left)


def _save(connection: sqlite3.Connection, drafts: list[Ritual]) -> None:
    if drafts:
        meta.put(connection, meta.RITUAL_DRAFTS, msgspec.json.encode(drafts).decode())
    else:
        meta.forget(connection, meta.RITUAL_DRAFTS)
