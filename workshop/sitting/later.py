"""What the two left for each other, closed until they both sit there another day.

Whether one of them left something or both did looks the same until it is opened.
"""

from datetime import datetime, timedelta

from msgspec import Struct

from workshop.activities.blocks import Block
from workshop.activities.parts import Answers
from workshop.activities.write import Write
from workshop.ground.partner import SEATS, Couple, Who
from workshop.journal.tables import entries, sessions
from workshop.journal.tables.entries import EntryRow
from workshop.journal.tables.rows import Connection
from workshop.sitting.house import House

RESTS = timedelta(hours=6)
"""How long it stays closed at least, so that it is not opened on the evening it was written."""


class ForLater(Struct, frozen=True):
    """What was left in one activity."""

    session: str
    activity: str
    blocks: tuple[Block, ...]
    """How it reads, each line at the seat its writer has now."""


def anything(house: House) -> bool:
    """Whether something can be opened. Raises JournalError."""
    return bool(_rows(house))


def waiting(house: House, couple: Couple) -> tuple[ForLater, ...]:
    """What can be opened, the oldest first. Raises JournalError.

    Args:
        house: Whose journal.
        couple: Who sits there now, and where.
    """
    found: dict[tuple[str, str], tuple[Write, dict[Who, Answers]]] = {}
    for row, activity in _rows(house):
        seats = [seat for seat in SEATS if couple.at(seat).id == row.partner]
        if seats:
            _, shown = found.setdefault((row.session, row.activity), (activity, {}))
            shown[seats[0]] = row.content
    return tuple(
        ForLater(session, name, tuple(activity.blocks(shown)))
        for (session, name), (activity, shown) in found.items()
    )


def opening(connection: Connection, those: tuple[ForLater, ...], now: datetime) -> None:
    """They are open from now on: both have seen them, and they stand in the book."""
    for one in those:
        entries.reveal(connection, one.session, one.activity, now)


def open_all(house: House, couple: Couple) -> tuple[Block, ...]:
    """Opens all that was left, and gives it to be read. Raises JournalError."""
    those = waiting(house, couple)
    if those:
        house.journal.write(lambda c: opening(c, those, house.wall())).result()
    return tuple(block for one in those for block in one.blocks)


def _rows(house: House) -> list[tuple[EntryRow, Write]]:
    """What was given to be opened another day, where that day has come."""
    found = []
    for row in house.journal.read(entries.closed):
        activity = _activity(house, row)
        if activity is not None and house.wall() - row.changed >= RESTS:
            found.append((row, activity))
    return found


def _activity(house: House, row: EntryRow) -> Write | None:
    """What it was written in; None where that is shown in its own session."""
    session = house.journal.read(lambda c: sessions.by_id(c, row.session))
    if session is None or row.kind != Write.kind:
        return None
    activity = house.guide_of(session).activity(row.activity)
    return activity if isinstance(activity, Write) and activity.later else None
