"""When sessions were held, and no more of them: loaded by what a shell's prompt waits for."""

import sqlite3
from datetime import datetime

from msgspec import Struct

from workshop.journal.tables import rows


class HeldRow(Struct, frozen=True):
    """A session as its times tell it."""

    guide_id: str
    status: str
    """open, done or closed."""
    started: datetime
    ended: datetime | None
    minutes_planned: float


def newest_first(connection: sqlite3.Connection) -> tuple[HeldRow, ...]:
    """Every session."""
    found = connection.execute(
        "SELECT guide_id, status, started, ended, minutes_planned FROM session "
        "ORDER BY started DESC, id DESC"
    )
    return rows.structs(HeldRow, found)
