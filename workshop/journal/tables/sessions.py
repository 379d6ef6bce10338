"""Sessions: which guide, who sat where, how far they came."""

import sqlite3
from datetime import datetime
from typing import Literal

from msgspec import Struct

from workshop.ground.partner import Seat
from workshop.journal.tables import entries, gone, guides, rituals, rows, search
from workshop.journal.tables.times import stamp
from workshop.session.state import Evening

Status = Literal["open", "done"]
"""Going on, or walked to its end."""


class SessionRow(Struct, frozen=True, kw_only=True):
    """One run of a guide by a couple. `options` and `small` are JSON text of whoever writes it."""

    id: str
    guide_hash: str
    guide_id: str
    title: str
    started: datetime
    left_partner: str
    """The permanent id of the partner on the left in this session."""
    right_partner: str
    first: Seat
    """Who begins."""
    position: str
    """Id of the stage."""
    minutes_planned: float
    status: Status = "open"
    ended: datetime | None = None
    options: str = "{}"
    small: str = "{}"
    """What of its state survives a power cut, as JSON: `session.Saved`."""
    seconds_used: float = 0.0
    evening: Evening | None = None


_COLUMNS = ", ".join(SessionRow.__struct_fields__)


def start(connection: sqlite3.Connection, session: SessionRow, script: str) -> None:
    """Remember a new session and its script (JSON text). Its guide and partners are there."""
    connection.execute(
        f"INSERT INTO session ({_COLUMNS}) "
        f"VALUES ({', '.join('?' for _ in SessionRow.__struct_fields__)})",
        [
            stamp(value) if isinstance(value, datetime) else value
            for value in (getattr(session, name) for name in SessionRow.__struct_fields__)
        ],
    )
    set_script(connection, session.id, script)
    search.put_session(connection, session.id)


def move(
    connection: sqlite3.Connection, id: str, *, position: str, small: str, seconds_used: float
) -> None:
    """Remember where the session stands: its stage, that stage's small state, all time used."""
    connection.execute(
        "UPDATE session SET position = ?, small = ?, seconds_used = ? WHERE id = ?",
        (position, small, seconds_used, id),
    )


def set_evening(connection: sqlite3.Connection, id: str, evening: Evening | None) -> None:
    """Remember how much tonight holds; None when it is not known yet."""
    connection.execute("UPDATE session SET evening = ? WHERE id = ?", (evening, id))


def set_script(connection: sqlite3.Connection, id: str, script: str) -> None:
    """Put another script (JSON text) in place of the session's own."""
    connection.execute(
        "INSERT INTO script (session, body) VALUES (?, ?) "
        "ON CONFLICT (session) DO UPDATE SET body = excluded.body",
        (id, script),
    )


def leave_question(connection: sqlite3.Connection, id: str) -> None:
    """Forget that the session stood at the question what to show: it told there was something.

    For when that is wiped; the walk goes on before the question.
    """
    connection.execute(_LEAVE_QUESTION + "AND id = ?", (id,))


def leave_questions(connection: sqlite3.Connection) -> None:
    """The same for every session: for a copy, in which nobody goes on."""
    connection.execute(_LEAVE_QUESTION)


def any_question(connection: sqlite3.Connection) -> bool:
    """Whether any session stands at the question what to show."""
    found = connection.execute(f"SELECT 1 FROM session WHERE {_AT_QUESTION} LIMIT 1")
    return found.fetchone() is not None


_AT_QUESTION = "json_extract(small, '$.small.part') = 'share'"
_LEAVE_QUESTION = (
    f"UPDATE session SET small = json_remove(small, '$.small.part') WHERE {_AT_QUESTION} "
)


def finish(connection: sqlite3.Connection, id: str, ended: datetime) -> None:
    """Remember that the session was walked to its end."""
    connection.execute(
        "UPDATE session SET status = 'done', ended = ? WHERE id = ?", (stamp(ended), id)
    )


def delete(connection: sqlite3.Connection, id: str) -> None:
    """Remove a session with all that belongs to it, and its guide where no other one ran it.

    Run it by `Journal.delete`, so that no trace stays but a hash of its id; see `gone.py`.
    """
    gone.remember(connection, gone.marks_of(connection, id))
    rituals.part_from(connection, id)
    connection.execute("DELETE FROM session WHERE id = ?", (id,))
    guides.drop_unused(connection)
    entries.close_gaps(connection)


def by_id(connection: sqlite3.Connection, id: str) -> SessionRow | None:
    """The session with this id, or None."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM session WHERE id = ?", (id,))
    return rows.only(rows.structs(SessionRow, found))


def script(connection: sqlite3.Connection, id: str) -> str | None:
    """The JSON text of the session's script, or None for an unknown session."""
    row = connection.execute("SELECT body FROM script WHERE session = ?", (id,)).fetchone()
    return None if row is None else str(row[0])


def newest_first(connection: sqlite3.Connection) -> tuple[SessionRow, ...]:
    """Every session."""
    return rows.structs(
        SessionRow,
        connection.execute(f"SELECT {_COLUMNS} FROM session ORDER BY started DESC, id"),
    )


def lately(connection: sqlite3.Connection, since: datetime) -> tuple[SessionRow, ...]:
    """The sessions that began or ended since then, newest first."""
    return rows.structs(
        SessionRow,
        connection.execute(
            f"SELECT {_COLUMNS} FROM session WHERE started >= ? OR ended >= ? "
            "ORDER BY started DESC, id",
            (stamp(since), stamp(since)),
        ),
    )


def unfinished(connection: sqlite3.Connection) -> tuple[SessionRow, ...]:
    """The sessions that can go on, newest first."""
    return rows.structs(
        SessionRow,
        connection.execute(
            f"SELECT {_COLUMNS} FROM session WHERE status = 'open' ORDER BY started DESC, id"
        ),
    )
