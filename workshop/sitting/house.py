"""A couple's journal opened for use: who they are, what is there, and sitting down to a session."""

import hashlib
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from workshop import session
from workshop.ground.partner import SEATS, Couple, Partner, Seat
from workshop.ground.text import clean_line
from workshop.guide import Guide, by_id, load
from workshop.journal import entries, guides, meta, partners, sessions, sittings, used
from workshop.journal.errors import JournalError, JournalReadOnly
from workshop.journal.journal import Journal
from workshop.journal.rows import Connection, new_id
from workshop.session import Entry, Saved, Script, engine
from workshop.session.state import Entries
from workshop.sitting.keeping import Keeping
from workshop.sitting.sitting import LAPSES, Sitting

LONGEST_NAME = 24
"""Characters of a name; more does not fit on one side of a small screen."""


def wall_now() -> datetime:
    """The wall clock, in UTC."""
    return datetime.now(UTC)


class House:
    """Everything a face can ask of one journal. Its methods may wait for the disk."""

    def __init__(
        self,
        journal: Journal,
        *,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] = wall_now,
    ) -> None:
        self.journal = journal
        self.clock = clock
        self.wall = wall
        self._guides: dict[str, Guide] = {}

    @classmethod
    def open(
        cls,
        path: Path | None = None,
        *,
        read_only: bool = False,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] = wall_now,
    ) -> "House":
        """Opens the journal at this path, or at the usual place.

        Words that were not shown and whose sitting is long over are let go here.

        Raises:
            JournalError: It can't be opened; the text says what to do.
        """
        house = cls(Journal.open(path, read_only=read_only), clock=clock, wall=wall)
        if not house.journal.read_only:
            house.let_go_of_lapsed()
        return house

    def close(self) -> None:
        """Writes what is left and lets others write."""
        self.journal.close()

    @property
    def notice(self) -> str:
        """A sentence both should know, such as that nothing can be written; mostly empty."""
        return self.journal.read_only_reason

    def made_up(self) -> bool:
        """Whether this journal belongs to an invented couple."""
        return self.journal.read(lambda c: meta.get(c, meta.MADE_UP)) is not None

    # Who they are

    def couple(self) -> Couple | None:
        """Both partners by where they sit; None before they gave their names."""
        known = self.journal.read(partners.load)
        by_seat = {partner.seat: partner for partner in known}
        if len(by_seat) < len(SEATS):
            return None
        return Couple(by_seat["left"], by_seat["right"])

    def name_couple(self, left: str, right: str) -> Couple:
        """Keeps the names of two new partners. Two equal names get a mark each.

        Raises:
            ValueError: A name is empty; the text says what to do.
            JournalError: It can't be saved.
        """
        new = Couple(Partner(new_id(), left, "left"), Partner(new_id(), right, "right"))
        return self.rename(new, left, right)

    def rename(self, couple: Couple, left: str, right: str) -> Couple:
        """Keeps these two partners with other names, each on the side where they stand here.

        Raises:
            ValueError: A name is empty; the text says what to do.
            JournalError: It can't be saved.
        """
        names = {"left": clean_line(left, LONGEST_NAME), "right": clean_line(right, LONGEST_NAME)}
        if not all(names.values()):
            raise ValueError("Please give a name, or any word, for each of you.")
        same = names["left"].casefold() == names["right"].casefold()
        marks = {"left": "1", "right": "2"} if same else {"left": "", "right": ""}
        changed = {
            seat: msgspec.structs.replace(
                couple.at(seat), name=names[seat], seat=seat, mark=marks[seat]
            )
            for seat in SEATS
        }
        couple = Couple(changed["left"], changed["right"])

        def write(connection: Connection) -> None:
            partners.save(connection, couple.left)
            partners.save(connection, couple.right)

        self.journal.write(write).result()
        return couple

    # Sitting down

    def start(self, guide_id: str) -> Sitting:
        """Begins a new session of a shipped guide.

        Raises:
            KeyError: No guide has this id.
            JournalError: It can't be saved.
        """
        self._refuse_to_read_along()
        guide, body = by_id(guide_id)
        couple = self.couple()
        if couple is None:
            raise JournalError("Two names come first. Start the workshop and give them.")
        self.let_go_of_lapsed(all_but="")
        earlier = self.journal.read(sessions.newest_first)
        first: Seat = "left" if len(earlier) % 2 == 0 else "right"
        script = session.unfold(guide, first, asks_enough=not earlier)
        state = engine.begin(script, self.clock())
        now = self.wall()
        kept = guides.KeptGuide(
            hashlib.sha256(body).hexdigest(),
            guide.id,
            guide.title,
            guide.language,
            guide.format,
            body,
        )
        row = sessions.SessionRow(
            id=new_id(),
            guide_hash=kept.hash,
            guide_id=guide.id,
            title=guide.title,
            started=now,
            left_partner=couple.left.id,
            right_partner=couple.right.id,
            first=first,
            position=state.position,
            small=msgspec.json.encode(engine.saved(script, state)).decode(),
            minutes_planned=script.minutes(),
        )
        sitting = new_id()

        def write(connection: Connection) -> None:
            guides.keep(connection, kept)
            sessions.start(connection, row, msgspec.json.encode(script).decode())
            sittings.begin(connection, sitting, row.id, now)

        self.journal.write(write).result()
        keeping = Keeping(row.id, sitting, guide, couple, {})
        return self._sit_down(keeping, guide, script, state, couple)

    def go_on(self, session_id: str) -> Sitting:
        """Goes on with a session where it stopped: same stage, same words, same time left.

        Raises:
            JournalError: There is no such session, or it can't be read.
        """
        self._refuse_to_read_along()
        self.let_go_of_lapsed(all_but=session_id)
        read = self.journal.read
        row = read(lambda c: sessions.by_id(c, session_id))
        if row is None:
            raise JournalError("This session is not in the journal.")
        guide = self.guide_of(row)
        script = msgspec.json.decode(
            read(lambda c: sessions.script(c, session_id)) or "", type=Script
        )
        people = {partner.id: partner for partner in read(partners.load)}
        couple = Couple(people[row.left_partner], people[row.right_partner])
        now = self.wall()
        last = read(lambda c: sittings.last(c, session_id))
        fresh = last is None or last.ended is not None or now - last.last_key >= LAPSES
        saved = msgspec.json.decode(row.small, type=Saved)
        state = engine.wake(script, saved, self._entries(session_id), self.clock(), fresh=fresh)
        sitting = new_id() if fresh or last is None else last.id
        if fresh:
            kept = engine.saved(script, state)

            def begin(connection: Connection) -> None:
                sittings.begin(connection, sitting, session_id, now)
                # Cut off within the card, the next start must still ask how tonight is.
                sessions.move(
                    connection,
                    session_id,
                    position=kept.position,
                    small=msgspec.json.encode(kept).decode(),
                    seconds_used=row.seconds_used,
                )
                sessions.set_evening(connection, session_id, kept.evening)

            self.journal.write(begin).result()
        seconds = {row.activity: row.seconds for row in read(lambda c: used.load(c, session_id))}
        keeping = Keeping(session_id, sitting, guide, couple, seconds, state.entries)
        return self._sit_down(keeping, guide, script, state, couple)

    def _refuse_to_read_along(self) -> None:
        """In a second window a session could be watched, drafts and all, so it is not opened."""
        if self.journal.read_only:
            reason = self.notice or "This journal is only open for reading."
            raise JournalReadOnly(f"{reason} Past sessions can be read.")

    def _sit_down(
        self,
        keeping: Keeping,
        guide: Guide,
        script: Script,
        state: session.State,
        couple: Couple,
    ) -> Sitting:
        return Sitting(
            journal=self.journal,
            keeping=keeping,
            guide=guide,
            script=script,
            state=state,
            couple=couple,
            clock=self.clock,
            wall=self.wall,
        )

    def guide_of(self, row: sessions.SessionRow) -> Guide:
        """The guide as it was when this session was run. Raises JournalError."""
        # Many sessions share one guide, and reading one takes milliseconds.
        if row.guide_hash not in self._guides:
            kept = self.journal.read(lambda c: guides.by_hash(c, row.guide_hash))
            if kept is None:
                raise JournalError("The guide of this session is missing from the journal.")
            self._guides[row.guide_hash] = load(kept.body, row.title)
        return self._guides[row.guide_hash]

    def _entries(self, session_id: str) -> Entries:
        rows: dict[tuple[str, str], dict[str, dict[str, str | int]]] = {}
        for entry in self.journal.read(lambda c: entries.load(c, session_id)):
            rows.setdefault((entry.activity, entry.seat), {})[entry.state] = entry.content
        return {key: Entry.from_rows(states) for key, states in rows.items()}  # type: ignore[misc]

    def let_go_of_lapsed(self, *, all_but: str | None = None) -> None:
        """Ends sittings whose last key was two hours ago, and wipes what was not shown in them.

        `all_but`: a session that is sat down to now; the sittings of all others are over.
        """
        now = self.wall()
        lapsed = [
            sitting
            for sitting in self.journal.read(sittings.unended)
            if now - sitting.last_key >= LAPSES or all_but not in (None, sitting.session)
        ]
        if not lapsed:
            return

        def wipe(connection: Connection) -> None:
            for sitting in lapsed:
                entries.wipe_unshown(connection, sitting.session)
                sittings.end(connection, sitting.id, sitting.last_key)

        self.journal.erase(wipe).result()
