"""Rituals: habits both agreed on. What one holds is told in `workshop.rituals.ritual`."""

import sqlite3
from datetime import datetime

import msgspec
from msgspec import Struct

from workshop.journal import driver
from workshop.journal.errors import JournalDamaged
from workshop.journal.tables import gone, put_off, ritual_drafts
from workshop.journal.tables.times import stamp
from workshop.rituals import Ritual

SINCE = 5
"""The migration that brought them; an older journal, such as a backup, has none."""


class Kept(Struct, frozen=True):
    """A ritual, and when it was written down last."""

    ritual: Ritual
    changed: datetime


_DECODER = msgspec.json.Decoder(Ritual)


def save(connection: sqlite3.Connection, ritual: Ritual, now: datetime) -> None:
    """Remember a ritual, in place of what was known of it before."""
    connection.execute(
        "INSERT INTO ritual (id, content, changed) VALUES (?, ?, ?) ON CONFLICT (id) "
        "DO UPDATE SET content = excluded.content, changed = excluded.changed",
        (ritual.id, msgspec.json.encode(ritual).decode(), stamp(now)),
    )


def load(connection: sqlite3.Connection) -> tuple[Ritual, ...]:
    """Every ritual there is or was, the oldest first; for what must not overlook one.

    Raises:
        JournalDamaged: One holds something else.
    """
    found, damaged = readable(connection)
    if damaged:
        raise driver.damaged(None)
    return found


def readable(connection: sqlite3.Connection) -> tuple[tuple[Ritual, ...], int]:
    """Every ritual that can be read, the oldest first, and how many can't.

    Those stay as they are: one that is damaged takes no other away, and may be mended one day.
    """
    if driver.version(connection) < SINCE:
        return (), 0
    found, damaged = [], 0
    # As bytes: where they are no text, SQLite would refuse the rows behind them as well.
    for (content,) in connection.execute("SELECT CAST(content AS BLOB) FROM ritual ORDER BY id"):
        try:
            found.append(_read(content))
        except JournalDamaged:
            damaged += 1
    return tuple(sorted(found, key=lambda one: (one.begins, one.id))), damaged


def kept(connection: sqlite3.Connection) -> tuple[Kept, ...]:
    """Every ritual with when it was changed, by id. Raises JournalDamaged."""
    found = connection.execute("SELECT CAST(content AS BLOB), changed FROM ritual ORDER BY id")
    return tuple(_kept(*row) for row in found)


def kept_by_id(connection: sqlite3.Connection, id: str) -> Kept | None:
    """The ritual with this id, with when it was changed, or None. Raises JournalDamaged."""
    found = connection.execute(
        "SELECT CAST(content AS BLOB), changed FROM ritual WHERE id = ?", (id,)
    ).fetchone()
    return found and _kept(*found)


def by_id(connection: sqlite3.Connection, id: str) -> Ritual | None:
    """The ritual with this id, or None. Raises JournalDamaged."""
    row = connection.execute(
        "SELECT CAST(content AS BLOB) FROM ritual WHERE id = ?", (id,)
    ).fetchone()
    return row and _read(row[0])


def of_agreement(
    connection: sqlite3.Connection, session: str, activity: str = ""
) -> tuple[Ritual, ...]:
    """What was agreed in a session, or in one activity of it, and became a ritual.

    Raises:
        JournalDamaged: One holds something else.
    """
    return tuple(
        one for one in load(connection) if one.session == session and activity in ("", one.activity)
    )


def drop(connection: sqlite3.Connection, id: str) -> None:
    """Remove a ritual and every time it was done. Run it by `Journal.delete`.

    No trace stays but a hash of its id; see `gone.py`.
    """
    if driver.version(connection) >= SINCE:
        gone.remember(connection, [gone.hash_of(id)])
        put_off.forget(connection, id)
        ritual_drafts.forget(connection, id)
        connection.execute("DELETE FROM ritual WHERE id = ?", (id,))


def drop_of(connection: sqlite3.Connection, session: str, activity: str) -> None:
    """Remove what was agreed there. Run it by `Journal.delete`."""
    for ritual in of_agreement(connection, session, activity):
        drop(connection, ritual.id)


def part_from(connection: sqlite3.Connection, session: str) -> None:
    """A session goes and its rituals stay: they do not tell any more where they come from.

    One that can't be read stays as it is.
    """
    for ritual in readable(connection)[0]:
        if ritual.session == session:
            _loosen(connection, ritual)


def part_from_absent(connection: sqlite3.Connection) -> None:
    """The same for every session that is not there. Raises JournalDamaged."""
    known = {row[0] for row in connection.execute("SELECT id FROM session")}
    for ritual in load(connection):
        if ritual.session and ritual.session not in known:
            _loosen(connection, ritual)


def _loosen(connection: sqlite3.Connection, ritual: Ritual) -> None:
    loose = msgspec.structs.replace(ritual, session="", activity="")
    connection.execute(
        "UPDATE ritual SET content = ? WHERE id = ?",
        (msgspec.json.encode(loose).decode(), ritual.id),
    )


def _kept(content: bytes, changed: str) -> Kept:
    try:
        return Kept(_read(content), datetime.fromisoformat(changed))
    except ValueError as error:
        raise driver.damaged(None) from error


def _read(content: bytes) -> Ritual:
    try:
        return _DECODER.decode(content)
    except (msgspec.MsgspecError, ValueError) as error:
        raise driver.damaged(None) from error
