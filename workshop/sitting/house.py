"""A couple's journal opened for use: who they are, which guides it keeps, what it lets go of."""

import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from workshop.ground.language import _
from workshop.ground.partner import SEATS, Couple, Who
from workshop.guide import Guide, load
from workshop.journal.errors import JournalError
from workshop.journal.journal import Journal
from workshop.journal.passphrase import sealing
from workshop.journal.tables import (
    entries,
    guides,
    listing,
    meta,
    partners,
    put_off,
    removed,
    rituals,
    room_words,
    sessions,
    sittings,
)
from workshop.journal.tables.removed import Removed
from workshop.journal.tables.rows import Connection
from workshop.session import Saved
from workshop.session.clock import LAPSES
from workshop.sitting import due


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
        passphrase: str | None = None,
        read_only: bool = False,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] = wall_now,
    ) -> "House":
        """Opens the journal at this path, or at the usual place; a locked one by its passphrase.

        Words that were not shown and whose sitting is long over are let go here.

        Raises:
            JournalLocked: It is locked, and no passphrase or a wrong one was given.
            JournalError: It can't be opened; the text says what to do.
        """
        house = cls(
            Journal.open(
                path,
                passphrase=passphrase,
                read_only=read_only,
                today=lambda: wall().astimezone().date(),
            ),
            clock=clock,
            wall=wall,
        )
        if not house.journal.read_only:
            house.let_go_of_lapsed()
            house._let_go_of_put_off()
            house._let_go_of_room_words()
            house.keep_times()
        return house

    def close(self) -> None:
        """Writes what is left and lets others write."""
        if not self.journal.read_only:
            self.keep_times()
        self.journal.close()

    def keep_times(self) -> None:
        """What is due may have changed: the file of times says so too, where there is one."""
        due.keep_times(self.journal, self.wall())

    @property
    def notice(self) -> str:
        """A sentence both should know, such as that nothing can be written; mostly empty."""
        return self.journal.read_only_reason

    def made_up(self) -> bool:
        """Whether this journal belongs to an invented couple."""
        return self.journal.read(lambda c: meta.get(c, meta.MADE_UP)) is not None

    # What goes

    def delete_session(self, session_id: str) -> Removed:
        """Delete a session, here and in every backup; what went. Raises JournalError."""
        return self.delete(
            lambda c: removed.of_session(c, session_id), lambda c: sessions.delete(c, session_id)
        )

    def delete_agreement(self, session_id: str, activity_id: str) -> Removed:
        """Delete what both agreed on in an activity, here and in every backup; what went.

        Raises:
            JournalError: It can't be deleted.
        """
        return self.take_out(session_id, activity_id, ("both",))

    def take_out(self, session_id: str, activity_id: str, seats: Sequence[Who]) -> Removed:
        """Take what these gave in an activity out of the journal and every backup; what went.

        Raises:
            JournalError: It can't be taken out.
        """

        def take(connection: Connection) -> None:
            for seat in seats:
                entries.take_out(connection, session_id, activity_id, seat)
            if "both" in seats:
                rituals.drop_of(connection, session_id, activity_id)

        return self.delete(lambda c: removed.of_entries(c, session_id, activity_id, seats), take)

    def delete(
        self, look: Callable[[Connection], Removed], delete: Callable[[Connection], object]
    ) -> Removed:
        """Run `delete` here and in every backup; what `look` saw of it before.

        Raises:
            JournalError: It can't be done.
        """
        # On the writer's thread, so that nothing comes between the two but what both wait for. And
        # by itself: a delete also runs in every backup, some of them older than this program.
        found = self.journal.write(look).result()
        self.journal.delete(delete).result()
        self.keep_times()
        return found

    # The passphrase

    def offers_passphrase(self) -> bool:
        """Whether to tell the two, once and after their first session, that there can be one."""
        journal = self.journal
        if journal.read_only or journal.path is None or journal.key is not None:
            return False
        if not sealing.is_available() or self.made_up():
            return False

        def due(connection: Connection) -> bool:
            told = meta.get(connection, meta.PASSPHRASE_OFFERED) is not None
            return not told and sittings.any_ended(connection)

        return journal.read(due)

    def passphrase_was_offered(self) -> None:
        """They know it now. Raises JournalError."""
        self.journal.write(lambda c: meta.put(c, meta.PASSPHRASE_OFFERED, "1")).result()

    # Who they are

    def couple(self) -> Couple | None:
        """Both partners by where they sit; None before they gave their names."""
        known = self.journal.read(partners.load)
        by_seat = {partner.seat: partner for partner in known}
        if len(by_seat) < len(SEATS):
            return None
        return Couple(by_seat["left"], by_seat["right"])

    def guide_of(self, row: sessions.SessionRow) -> Guide:
        """The guide as it was when this session was run. Raises JournalError."""
        guide = self._kept_guide(row.guide_hash, row.title)
        if guide is None:
            raise JournalError(_("The guide of this session is missing from the journal."))
        return guide

    def kept_guides(self) -> dict[str, Guide]:
        """Every guide as it was run, by its hash. Raises JournalError."""
        found = {
            hash: self._kept_guide(hash, title)
            for hash, title in self.journal.read(listing.guides_run).items()
        }
        return {hash: guide for hash, guide in found.items() if guide is not None}

    def _kept_guide(self, hash: str, title: str) -> Guide | None:
        # Many sessions share one guide, and reading one takes milliseconds.
        if hash not in self._guides:
            kept = self.journal.read(lambda c: guides.by_hash(c, hash))
            if kept is None:
                return None
            self._guides[hash] = load(kept.body, title)
        return self._guides[hash]

    def let_go_of_lapsed(self, *, all_but: str | None = None) -> None:
        """Ends sittings that are over, and wipes what was not shown in them.

        Over is a sitting whose last key was two hours ago, or in which the two had said stop and
        left before the landing was done.

        Args:
            all_but: A session that is sat down to now; the sittings of all others are over.
        """
        now = self.wall()
        lapsed = [
            sitting
            for sitting in self.journal.read(sittings.unended)
            if now - sitting.last_key >= LAPSES
            or all_but not in (None, sitting.session)
            or self._was_landing(sitting.session)
        ]
        if not lapsed:
            return

        def wipe(connection: Connection) -> None:
            for sitting in lapsed:
                entries.wipe_unshown(connection, sitting.session)
                sessions.leave_question(connection, sitting.session)
                _forget_evening(connection, sitting.session)
                sittings.end(connection, sitting.id, sitting.last_key)

        self.journal.erase(wipe).result()

    def _let_go_of_put_off(self) -> None:
        """What was put off yesterday leaves no trace."""
        day = self.wall().astimezone().date()
        if self.journal.read(lambda c: put_off.is_stale(c, day)):
            self.journal.erase(lambda c: meta.forget(c, meta.PUT_OFF)).result()

    def _let_go_of_room_words(self) -> None:
        """Of an evening in a room that was cut off nothing tells whose numbers were whose."""
        now = self.wall()
        if self.journal.read(lambda c: room_words.is_stale(c, now)):
            self.journal.erase(room_words.forget).result()

    def _was_landing(self, session_id: str) -> bool:
        row = self.journal.read(lambda c: sessions.by_id(c, session_id))
        return row is not None and msgspec.json.decode(row.small, type=Saved).landing


def _forget_evening(connection: Connection, session_id: str) -> None:
    """How an evening was goes with it, also where it was cut off."""
    row = sessions.by_id(connection, session_id)
    if row is None or row.evening is None:
        return
    saved = msgspec.structs.replace(msgspec.json.decode(row.small, type=Saved), evening=None)
    sessions.set_evening(connection, session_id, None)
    sessions.move(
        connection,
        session_id,
        position=row.position,
        small=msgspec.json.encode(saved).decode(),
        seconds_used=row.seconds_used,
    )
