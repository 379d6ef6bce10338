"""What is one partner's alone: the drawer with its passphrase, and their own words in the record.

Each decides about theirs alone. Nothing here tells the other one anything: no count, no time.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from msgspec import Struct

from workshop.activities import Activity
from workshop.activities.choose import Choose
from workshop.activities.parts import SPOKEN
from workshop.ground.partner import SEATS, Seat
from workshop.journal.passphrase import drawers, locking
from workshop.journal.passphrase.drawers import Drawer, Kept
from workshop.journal.tables import entries, sessions
from workshop.journal.tables.entries import EntryRow
from workshop.journal.tables.removed import Removed
from workshop.journal.tables.rows import Connection
from workshop.sitting import elsewhere
from workshop.sitting.house import House


class Mine(Struct, frozen=True):
    """One answer of a partner's own."""

    session: str
    activity: str
    seat: Seat
    when: datetime
    """UTC."""
    title: str
    lines: tuple[str, ...]
    """How it reads."""
    in_common: bool = False
    """Whether it says the same of the other: then it goes for both."""


class Yours:
    """What belongs to one partner. Holds the open drawer as long as its page is on view."""

    def __init__(self, house: House, partner: str) -> None:
        """`partner`: the permanent id."""
        self._house = house
        self.partner = partner
        self.drawer: Drawer | None = None

    def has_passphrase(self) -> bool:
        """Whether this partner set one. Raises JournalError."""
        return self.partner in self._house.journal.read(drawers.with_passphrase)

    def open(self, passphrase: str) -> bool:
        """Whether this opens the drawer. Takes a moment. Raises JournalError."""
        closed = self._house.journal.read(lambda c: drawers.load(c, self.partner))
        self.drawer = closed.open(passphrase) if closed else None
        return self.drawer is not None

    def close(self) -> None:
        """Lets go of the key and of every word."""
        self.drawer = None

    # --- the passphrase -------------------------------------------------------------------------

    def set_passphrase(self, passphrase: str) -> None:
        """The first one: what this partner has given to nobody goes into the drawer.

        Another one, while the drawer is open: the old one opens nothing any more, in no backup.

        Raises:
            TooShort: It has too few characters.
            JournalError: It can't be kept.
        """
        locking.refuse_short(passphrase)
        locking.refuse_where_unavailable()
        if self.drawer is not None:
            opened = self.drawer
            again = drawers.rewrap(opened, passphrase)
            if opened.done_with:  # first what had come from another computer gets its place
                self._house.journal.write(lambda c: drawers.save(c, opened)).result()
            self._delete(lambda c: drawers.set_wrap(c, opened, again))
            return
        drawer, wrap = drawers.new(self.partner, passphrase)
        for row in self._house.journal.read(lambda c: entries.private_of(c, self.partner)):
            drawer.put(Kept.of(row))

        def write(connection: Connection) -> None:
            drawers.save(connection, drawer, wrap)
            entries.drop_private_of(connection, self.partner)

        self._delete(write)
        self.drawer = drawer

    def remove_passphrase(self) -> None:
        """Throw the drawer away with all that is in it. It need not be open for that."""
        self._delete(lambda c: drawers.discard(c, self.partner))
        self.close()

    def empty(self) -> None:
        """Take everything out of the open drawer, without a trace."""
        drawer = self.drawer
        assert drawer is not None, "only an open drawer can be emptied"
        drawer.empty()

        def write(connection: Connection) -> None:
            drawers.save(connection, drawer)
            drawers.forget_aside(connection, self.partner)

        self._delete(write)

    # --- words ----------------------------------------------------------------------------------

    def kept(self) -> list[Mine]:
        """What lies in the open drawer, the newest first."""
        found = self.drawer.kept.values() if self.drawer else ()
        seats = self._seats()
        return [
            mine
            for one in sorted(found, key=lambda one: one.changed, reverse=True)
            if one.session in seats and (mine := self._mine(one, seats))
        ]

    def given(self) -> list[Mine]:
        """What this partner has shown in any session, or decided to show; the newest first."""
        seats = self._seats()
        rows = self._house.journal.read(lambda c: entries.given_by(c, self.partner))
        return [mine for row in rows if (mine := self._mine(row, seats))]

    def take_out(self, mine: Mine) -> Removed:
        """Take one's own words out of the record, and of every backup. Nothing tells of it.

        A session of words from elsewhere goes with them: it is empty then. What went is for this
        one's page, as long as it is on view.
        """
        seats = SEATS if mine.in_common else (mine.seat,)
        if elsewhere.goes_with(self._house, mine.session, mine.activity, seats):
            return self._house.delete_session(mine.session)
        return self._house.take_out(mine.session, mine.activity, seats)

    def _delete(self, change: Callable[[Connection], object]) -> None:
        self._house.journal.delete(change).result()

    def _seats(self) -> Mapping[str, Seat]:
        """Where this partner sat, by session."""
        rows = self._house.journal.read(sessions.newest_first)
        return {row.id: "left" if row.left_partner == self.partner else "right" for row in rows}

    def _mine(self, one: EntryRow | Kept, seats: Mapping[str, Seat]) -> Mine | None:
        session = self._house.journal.read(lambda c: sessions.by_id(c, one.session))
        if session is None:
            return None
        kind = self._house.guide_of(session).activity(one.activity)
        return Mine(
            one.session,
            one.activity,
            seats[one.session],
            one.changed,
            kind.title,
            _lines(kind, one.content),
            in_common=isinstance(kind, Choose) and kind.mutual and one.state == "revealed",
        )


def _lines(kind: Activity, content: Mapping[str, str | int]) -> tuple[str, ...]:
    """Every part that was answered: words as they were written, the rest by its name."""
    return tuple(
        value if isinstance(value := content[part.id], str) else part.in_short(value)
        for part in kind.parts()
        if part.id in content and part.id != SPOKEN
    )
