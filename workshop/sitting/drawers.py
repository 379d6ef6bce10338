"""The drawers at a sitting: opened by their partner's passphrase, closed when the turn is over."""

from collections.abc import Mapping

import msgspec

from workshop.ground.partner import SEATS, Couple, Seat, Who
from workshop.journal.journal import Journal
from workshop.journal.passphrase import drawers
from workshop.journal.passphrase.drawers import Closed, Drawer, Kept
from workshop.journal.tables.rows import Connection
from workshop.session import Entry, Script, State
from workshop.session.moves import without_idle_question
from workshop.session.state import Entries


class Drawers:
    """Which of the two has a passphrase of their own, and the drawer that is open now.

    While it is open, what its partner writes and does not show goes there and nowhere else.
    """

    def __init__(self, journal: Journal | None, couple: Couple) -> None:
        """Without a journal nothing is kept, and nobody has a drawer."""
        self._journal = journal
        self._couple = couple
        sealed = journal.read(drawers.with_passphrase) if journal else frozenset()
        self.sealed: frozenset[Seat] = frozenset(
            seat for seat in SEATS if couple.at(seat).id in sealed
        )
        self.seat: Seat | None = None
        """Whose drawer is open."""
        self.open_one: Drawer | None = None

    def open(self, seat: Seat, passphrase: str) -> bool:
        """Whether this passphrase opens the drawer of this seat. Takes a moment.

        Raises:
            JournalError: It can't be read.
        """
        assert self._journal, "only a journal has drawers"
        partner = self._couple.at(seat).id

        def look(connection: Connection) -> Closed | None:
            return drawers.load(connection, partner)

        closed = self._journal.read(look)
        self.open_one = closed.open(passphrase) if closed else None
        self.seat = seat if self.open_one else None
        return self.seat is not None

    def close(self) -> None:
        """Let go of the key and of every word."""
        self.seat, self.open_one = None, None

    def asks(self, script: Script, state: State) -> Seat | None:
        """Whose passphrase is asked for before the turn that comes; None where none is."""
        if state.interlude or state.status != "open":
            return None
        stage = script.at(state.position).stage
        if stage.does != "handover" and not (state.covered and stage.alone):
            return None
        seat = asked_for(script, state.position)
        return seat if seat in self.sealed and seat != self.seat else None

    def taken_out(self, script: Script, state: State, session: str) -> State:
        """The state with what the open drawer holds for the turn that comes."""
        assert self.open_one
        return with_kept(state, self.open_one, session, private_run(script, state.position))

    def after_turn(self, script: Script, state: State, session: str) -> State:
        """The state; where a turn is over, without what went into that one's drawer."""
        seat, drawer = self.seat, self.open_one
        stage = script.at(state.position).stage
        alone = stage.alone and stage.seat == seat and state.status == "open"
        if seat is None or drawer is None:
            return state
        if alone and not state.covered and not state.interlude:
            return state
        left = without_kept(state.entries, drawer, session, seat)
        state = msgspec.structs.replace(state, entries=left)
        return without_idle_question(script, state)

    def takes(self, who: Who) -> Drawer | None:
        """The drawer that takes what this one keeps; None where it goes into the journal."""
        return self.open_one if who == self.seat else None


def asked_for(script: Script, position: str) -> Seat | None:
    """Whose passphrase the hand-over before this private run asks for.

    None where nothing is written in it, as around a safety card.
    """
    run = private_run(script, position)
    return run[0][1] if run else None


def private_run(script: Script, position: str) -> list[tuple[str, Seat]]:
    """The activities that are answered in this turn, with their seat.

    Those before this position too, where one is in the middle of the turn: one can go back there.
    """
    found: list[tuple[str, Seat]] = []
    seat: Who | None = None
    begins = script.index(position)
    while script.places[begins].stage.does == script.places[begins - 1].stage.does == "turn":
        begins -= 1
    for place in script.places[begins:]:
        stage = place.stage
        if stage.does != "handover" and not stage.alone:
            break
        if stage.seat == "both" or seat not in (None, stage.seat):
            break
        if stage.does == "handover" and seat is not None:
            break
        seat = stage.seat
        if stage.does == "turn":
            found.append((stage.activity, seat))
    return found


def with_kept(state: State, drawer: Drawer, session: str, run: list[tuple[str, Seat]]) -> State:
    """The state with what lies in the drawer for the answers of this turn."""
    entries = dict(state.entries)
    for activity, seat in run:
        kept: Mapping[str, Kept] = {
            one.state: one
            for one in drawer.kept.values()
            if (one.session, one.activity) == (session, activity)
        }
        here = entries.get((activity, seat))
        if (restored := _restored(here, kept)) is not None:
            entries[activity, seat] = restored
    return msgspec.structs.replace(state, entries=entries)


def _restored(here: Entry | None, kept: Mapping[str, Kept]) -> Entry | None:
    if not kept or (here is not None and here.revealed):
        return here
    if "own" in kept:
        return Entry(kept["own"].content, own=True)
    words = {key: value for one in kept.values() for key, value in one.content.items()}
    if here is None:
        return Entry(words)
    return msgspec.structs.replace(here, answers={**words, **here.answers})


def without_kept(entries: Entries, drawer: Drawer, session: str, seat: Seat) -> Entries:
    """The entries without what lies in this partner's drawer.

    What was given stays; so does what was kept before the drawer was opened, which stands in the
    journal until the sitting is over.
    """
    left: Entries = {}
    for (activity, who), entry in entries.items():
        rows = entry.rows()
        open_ = {
            name: answers
            for name, answers in rows.items()
            if who != seat or (session, activity, name) not in drawer.kept
        }
        if open_:
            left[activity, who] = entry if open_ == rows else Entry.from_rows(open_)
    return left
