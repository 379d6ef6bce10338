"""Entries: what a partner, or both, gave in an activity, and whether it has been shown."""

import sqlite3
from contextlib import closing
from datetime import datetime
from typing import Literal

import msgspec
from msgspec import Struct

from workshop.ground.partner import Who
from workshop.journal.tables import rows, search
from workshop.journal.tables.times import stamp

State = Literal["draft", "kept", "given", "revealed", "own"]
"""Being written; for its owner alone; to be shown; shown; a number of its giver's own."""


class EntryRow(Struct, frozen=True, kw_only=True):
    """One answer in one state. There is at most one for each activity, seat and state."""

    session: str
    activity: str
    seat: Who
    state: State
    kind: str
    """The activity's kind, whose format the content has."""
    format: int
    content: dict[str, str | int]
    """Part id to value."""
    changed: datetime
    partner: str | None = None
    """The permanent id of who gave it; None where both wrote it together."""


_COLUMNS = "session, activity, seat, state, partner, kind, format, content, changed"


def save(connection: sqlite3.Connection, entry: EntryRow) -> None:
    """Remember an entry, in place of the one of the same activity, seat and state.

    Words that stand there already keep their time: a later one would tell for ever that something
    beside them was wiped then. What is revealed can be found from now on.
    """
    connection.execute(
        f"INSERT INTO entry ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (session, activity, seat, state) DO UPDATE SET partner = excluded.partner, "
        "kind = excluded.kind, format = excluded.format, content = excluded.content, "
        "changed = iif(content = excluded.content, changed, excluded.changed)",
        (
            entry.session,
            entry.activity,
            entry.seat,
            entry.state,
            entry.partner,
            entry.kind,
            entry.format,
            msgspec.json.encode(entry.content).decode(),
            stamp(entry.changed),
        ),
    )
    if entry.state == "revealed":
        search.put(connection, entry.session, entry.activity)


def drop(
    connection: sqlite3.Connection, session: str, activity: str, seat: Who, state: State
) -> None:
    """Remove one entry; nothing happens when it is not there."""
    where, key = "session = ? AND activity = ? AND seat = ? AND state = ?", (activity, seat, state)
    found = connection.execute(f"SELECT 1 FROM entry WHERE {where}", (session, *key)).fetchone()
    if found is None:
        return
    if state == "revealed":
        search.forget(connection, session, activity)
    connection.execute(f"DELETE FROM entry WHERE {where}", (session, *key))
    if state == "revealed":
        search.put(connection, session, activity)


def load(connection: sqlite3.Connection, session: str) -> tuple[EntryRow, ...]:
    """Every entry of a session in every state. Only for going on with it, never for showing it."""
    return _found(connection, "session = ?", session)


def revealed(connection: sqlite3.Connection, session: str) -> tuple[EntryRow, ...]:
    """What both have seen of a session, in the order it was begun."""
    return _found(connection, "session = ? AND state = 'revealed'", session)


def revealed_by_guide(connection: sqlite3.Connection, guide: str) -> tuple[EntryRow, ...]:
    """What both have seen in all sessions of a guide, by its id."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM entry WHERE state = 'revealed' "
        "AND session IN (SELECT id FROM session WHERE guide_id = ?) ORDER BY number",
        (guide,),
    )
    return rows.structs(EntryRow, found, json="content")


def agreed_at(connection: sqlite3.Connection, session: str) -> dict[str, datetime]:
    """When what both stand behind in this session was agreed on, by activity."""
    return {
        row.activity: row.changed for row in revealed(connection, session) if row.seat == "both"
    }


def private_of(connection: sqlite3.Connection, partner: str) -> tuple[EntryRow, ...]:
    """What this partner has given to nobody: drafts, what was kept, numbers of one's own."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM entry WHERE partner = ? AND state IN ('draft', 'kept', 'own') "
        "ORDER BY number",
        (partner,),
    )
    return rows.structs(EntryRow, found, json="content")


def own_of(connection: sqlite3.Connection, partner: str) -> tuple[EntryRow, ...]:
    """Numbers of this partner's own that lie in no drawer. For this partner alone."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM entry WHERE partner = ? AND state = 'own' ORDER BY number",
        (partner,),
    )
    return rows.structs(EntryRow, found, json="content")


def agreements(connection: sqlite3.Connection) -> tuple[EntryRow, ...]:
    """What both stand behind, in every session, the oldest first."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM entry WHERE seat = 'both' AND kind = 'agree' "
        "AND state = 'revealed' ORDER BY changed, number"
    )
    return rows.structs(EntryRow, found, json="content")


def drop_private_of(connection: sqlite3.Connection, partner: str) -> None:
    """Remove what this partner has given to nobody. Run it by `Journal.delete`."""
    connection.execute(
        "DELETE FROM entry WHERE partner = ? AND state IN ('draft', 'kept', 'own')", (partner,)
    )
    close_gaps(connection)


def given_by(connection: sqlite3.Connection, partner: str) -> tuple[EntryRow, ...]:
    """What this partner has shown, or has decided to show; the newest first."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM entry WHERE partner = ? AND state IN ('given', 'revealed') "
        "ORDER BY changed DESC, number",
        (partner,),
    )
    return rows.structs(EntryRow, found, json="content")


def closed(connection: sqlite3.Connection) -> tuple[EntryRow, ...]:
    """What was given and not yet shown, in every session; the oldest first."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM entry WHERE state = 'given' ORDER BY changed, number"
    )
    return rows.structs(EntryRow, found, json="content")


def reveal(connection: sqlite3.Connection, session: str, activity: str, now: datetime) -> None:
    """What was given in an activity has been on view from now on, and can be found."""
    connection.execute(
        "UPDATE entry SET state = 'revealed', changed = ? "
        "WHERE session = ? AND activity = ? AND state = 'given'",
        (stamp(now), session, activity),
    )
    search.put(connection, session, activity)


def take_out(connection: sqlite3.Connection, session: str, activity: str, seat: Who) -> None:
    """Remove what was given in an activity, in whatever state. Run it by `Journal.delete`."""
    search.forget(connection, session, activity)
    connection.execute(
        "DELETE FROM entry WHERE session = ? AND activity = ? AND seat = ?",
        (session, activity, seat),
    )
    search.put(connection, session, activity)
    close_gaps(connection)


def wipe_unshown(connection: sqlite3.Connection, session: str) -> None:
    """Remove drafts and what was kept. Run it by `Journal.erase`, so that no trace stays."""
    connection.execute(
        "DELETE FROM entry WHERE session = ? AND state IN ('draft', 'kept')", (session,)
    )
    close_gaps(connection)


def wipe_all_unshown(connection: sqlite3.Connection) -> None:
    """Remove every draft, and all that was kept: for a copy, in which nobody goes on."""
    connection.execute("DELETE FROM entry WHERE state IN ('draft', 'kept')")
    close_gaps(connection)


def any_unshown(connection: sqlite3.Connection) -> bool:
    """Whether there is a draft, or anything that was kept."""
    found = connection.execute("SELECT 1 FROM entry WHERE state IN ('draft', 'kept') LIMIT 1")
    return found.fetchone() is not None


def close_gaps(connection: sqlite3.Connection) -> None:
    """Number the entries behind the first gap anew, in their order; nothing where there is none.

    A gap would tell for ever that something was wiped, and between whose words it stood.
    """
    count, last = connection.execute("SELECT count(*), max(number) FROM entry").fetchone()
    missing = (last or 0) - count
    if not missing:
        return
    behind: list[int] = []
    with closing(connection.execute("SELECT number FROM entry ORDER BY number DESC")) as found:
        for (number,) in found:
            missing -= (behind[-1] if behind else last + 1) - 1 - number
            if not missing:  # no number is missing below this one
                break
            behind.append(number)
    # From the lowest on, so that each goes to a number that is free by then.
    connection.executemany(
        "UPDATE entry SET number = ? WHERE number = ?",
        enumerate(reversed(behind), count - len(behind) + 1),
    )


def _found(connection: sqlite3.Connection, where: str, session: str) -> tuple[EntryRow, ...]:
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM entry WHERE {where} ORDER BY number", (session,)
    )
    return rows.structs(EntryRow, found, json="content")
