"""How long each activity was planned for, and how long it took."""

import sqlite3

from msgspec import Struct

from workshop.journal.tables import rows


class Used(Struct, frozen=True):
    """The time of one activity in one session, in seconds."""

    session: str
    activity: str
    planned: float
    seconds: float


def save(connection: sqlite3.Connection, used: Used) -> None:
    """Remember an activity's time, in place of what was known before."""
    connection.execute(
        "INSERT INTO used (session, activity, planned, seconds) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (session, activity) DO UPDATE SET planned = excluded.planned, "
        "seconds = excluded.seconds",
        (used.session, used.activity, used.planned, used.seconds),
    )


def load(connection: sqlite3.Connection, session: str) -> tuple[Used, ...]:
    """The time of every activity of a session that has one."""
    return rows.structs(
        Used,
        connection.execute(
            "SELECT session, activity, planned, seconds FROM used WHERE session = ? "
            "ORDER BY activity",
            (session,),
        ),
    )
