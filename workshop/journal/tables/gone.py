"""What was deleted as a whole, remembered by a hash of its id, so that no bundle brings it back.

A hash says nothing to somebody who has not got the id, that is, a copy of what was deleted. They
are kept in their own order, which tells neither when something was deleted nor by whom. For words
that one partner takes out there is nothing here: see `bundle/branches.py` for how those stay away.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence

from workshop.journal import driver


def root(id: str) -> str:
    """The id a session, or a sitting, began with: two ways on from one session have the same."""
    return id.partition("-")[0]


def mark_of(id: str, others: Iterable[Sequence[str]], sittings: Sequence[str]) -> str:
    """By which id a session is remembered once it is deleted.

    Its first one; or, where another way on from the same session stays, that of the sitting in
    which this one went its own way.

    Args:
        id: Of the session.
        others: For each that stays and has the same root, the ids of its sittings.
        sittings: Those of this session, the oldest first.
    """
    staying = {root(sitting) for other in others for sitting in other}
    own = [root(sitting) for sitting in sittings if root(sitting) not in staying]
    return own[0] if staying and own else root(id)


def hash_of(id: str) -> str:
    """What is remembered of this id."""
    return hashlib.sha256(f"workshop gone {id}".encode()).hexdigest()[:32]


def marks_of(connection: sqlite3.Connection, session: str) -> tuple[str, ...]:
    """The hashes by which this session is remembered once it is deleted; none where it is not."""
    start = root(session)
    others = connection.execute(
        "SELECT id FROM session WHERE (id = ? OR (id > ? AND id < ?))",
        (start, f"{start}-", f"{start}."),
    )
    sittings = {id: _sittings(connection, id) for (id,) in others.fetchall()}
    own = sittings.pop(session, None)
    return () if own is None else (hash_of(mark_of(session, sittings.values(), own)),)


def _sittings(connection: sqlite3.Connection, session: str) -> list[str]:
    found = connection.execute(
        "SELECT id FROM sitting WHERE session = ? ORDER BY started, id", (session,)
    )
    return [row[0] for row in found]


def remember(connection: sqlite3.Connection, hashes: Iterable[str]) -> None:
    """Remember these, in a journal that can; a backup from an older version can't, and need not."""
    if driver.has_table(connection, "gone"):
        connection.executemany(
            "INSERT INTO gone (hash) VALUES (?) ON CONFLICT DO NOTHING", [(one,) for one in hashes]
        )


def forget(connection: sqlite3.Connection, hashes: Iterable[str]) -> None:
    """Forget these: what they stand for is there again."""
    connection.executemany("DELETE FROM gone WHERE hash = ?", [(one,) for one in hashes])


def known(connection: sqlite3.Connection) -> frozenset[str]:
    """All that is remembered."""
    return frozenset(row[0] for row in connection.execute("SELECT hash FROM gone"))
