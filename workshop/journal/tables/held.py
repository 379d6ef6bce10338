"""When sessions were held, and no more of them: loaded by what a shell's prompt waits for."""

import sqlite3
from datetime import datetime

from msgspec import Struct

from workshop.journal.tables import rows
from workshop.journal.tables.times import stamp


class HeldRow(Struct, frozen=True):
    """A session as its times tell it."""

    guide_id: str
    status: str
    """open, done or closed."""
    started: datetime
    ended: datetime | None
    minutes_planned: float


def lately(connection: sqlite3.Connection, since: datetime) -> tuple[HeldRow, ...]:
    """The sessions that began or ended since then, newest first."""
    found = connection.execute(
        "SELECT guide_id, status, started, ended, minutes_planned FROM session "
        "WHERE started >= ? OR ended >= ? ORDER BY started DESC, id DESC",
        (stamp(since), stamp(since)),
    )
    return rows.structs(HeldRow, found)
