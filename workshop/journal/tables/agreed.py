"""What both agreed on lately, with the guide in which they did."""

import sqlite3
from datetime import datetime

from msgspec import Struct

from workshop.journal.tables import rows
from workshop.journal.tables.times import stamp


class AgreedRow(Struct, frozen=True):
    """One agreement as both confirmed it."""

    session: str
    activity: str
    content: dict[str, str | int]
    """Prompt id to what was written under it."""
    changed: datetime
    """When it was confirmed."""
    guide_id: str
    guide_hash: str


def since(connection: sqlite3.Connection, moment: datetime) -> tuple[AgreedRow, ...]:
    """What was agreed on after this time: the newest session first, of one the last thing first."""
    found = connection.execute(
        "SELECT entry.session, activity, content, changed, guide_id, guide_hash "
        "FROM entry JOIN session ON session.id = entry.session "
        "WHERE kind = 'agree' AND seat = 'both' AND state = 'revealed' AND changed > ? "
        "ORDER BY session.started DESC, session.id DESC, number DESC",
        (stamp(moment),),
    )
    return rows.structs(AgreedRow, found, json="content")
