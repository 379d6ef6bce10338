"""What the two left for each other, closed until they both sit there another day.

Whether one of them left something or both did looks the same until it is opened.
"""

from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from workshop.activities.blocks import Block
from workshop.activities.parts import Answers
from workshop.activities.write import Write
from workshop.ground.partner import SEATS, Couple, Who
from workshop.journal.tables import entries, sessions
from workshop.journal.tables.entries import EntryRow
from workshop.journal.tables.rows import Connection
from workshop.session import Script, State
from workshop.session.moves import may_open, opened
from workshop.sitting.house import House
from workshop.sitting.keeping import Job

RESTS = timedelta(hours=6)
"""How long it stays closed at least, so that it is not opened on the evening it was written."""


class ForLater(Struct, frozen=True):
    """What was left in one activity."""

    session: str
    activity: str
    blocks: tuple[Block, ...]
    """How it reads, each line at the seat its writer has now."""


class Left:
    """What was left for the two who sit there: closed, until both look at the same page."""

    def __init__(self, closed: tuple[ForLater, ...]) -> None:
        """`closed`: what can be opened at this sitting."""
        self._closed = closed
        self._open: tuple[ForLater, ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What is on view of it, or was."""
        return tuple(block for one in self._open for block in one.blocks)

    def may_open(self, script: Script, state: State) -> bool:
        """Whether there is something, and both can look at it now."""
        return bool(self._closed) and may_open(script, state)

    def open(self, state: State, session: str) -> State:
        """The state with all of it on view; some may be of this very session."""
        self._open, self._closed = self._closed, ()
        own = {one.activity for one in self._open if one.session == session}
        shown = {
            key: replace(entry, revealed=True) if key[0] in own and entry.shown else entry
            for key, entry in state.entries.items()
        }
        return opened(replace(state, entries=shown))

    def close_again(self) -> None:
        """It could not be saved that it is open, so it is not."""
        self._closed, self._open = self._open, ()

    def job(self, job: Job | None, now: datetime) -> Job:
        """This job, and what was left is open from then on."""
        those = self._open

        def write(connection: Connection) -> None:
            if job is not None:
                job(connection)
            opening(connection, those, now)

        return write


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
