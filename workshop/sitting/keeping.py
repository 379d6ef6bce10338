"""What of a walk goes into the journal: the difference between two states, as one transaction."""

from collections.abc import Callable
from datetime import datetime

import msgspec

from workshop.activities.agree import Agree
from workshop.ground.partner import Couple, Who
from workshop.guide import Guide
from workshop.journal.passphrase.drawers import Drawer, Kept
from workshop.journal.passphrase.drawers import save as save_drawer
from workshop.journal.tables import entries, sessions, sittings, used
from workshop.journal.tables.rows import Connection
from workshop.session import Entry, Saved, Script, State, to_save
from workshop.session.clock import seconds_counted
from workshop.session.state import Entries
from workshop.sitting import agreeing
from workshop.sitting.drawers import Drawers

ENTRY_FORMAT = 1
"""The version of what entries hold; stored with each, so that old ones can always be read."""

_STATES: tuple[entries.State, ...] = ("draft", "kept", "given", "revealed", "own")

Job = Callable[[Connection], None]

Begins = Callable[[Connection, datetime], None]
"""Writes down that a sitting began at this time."""


class Keeping:
    """Writes one session of one sitting. Knows what of it is on disk, and how much time it took."""

    def __init__(
        self,
        session: str,
        sitting: str,
        guide: Guide,
        couple: Couple,
        seconds: dict[str, float],
        entries: Entries | None = None,
        drawers: Drawers | None = None,
        begins: Begins | None = None,
    ) -> None:
        """What is known of a sitting that is taken up, or begins.

        Args:
            session: Id of the session.
            sitting: Id of the sitting.
            guide: What is walked.
            couple: Who sits there.
            seconds: Used so far, by activity.
            entries: Those that are on disk; none if new.
            drawers: Where what a partner keeps goes while it is open; None where nobody has one.
            begins: What has to be written first; None where it is on disk.
        """
        self.session = session
        self._sitting = sitting
        self._guide = guide
        self._couple = couple
        self._seconds = seconds
        self._safe = entries or {}
        self._drawers = drawers
        self._begins = begins

    def begin_job(self, now: datetime) -> Job | None:
        """Writes down that the sitting begins; None where that is on disk."""
        begins = self._begins
        return (lambda connection: begins(connection, now)) if begins else None

    @property
    def begun(self) -> bool:
        """Whether it is on disk that the sitting began."""
        return self._begins is None

    def mark_begun(self) -> None:
        """What `begin_job` gave is on disk."""
        self._begins = None

    def job(self, script: Script, before: State, after: State, last_key: datetime) -> Job | None:
        """What to write when one state followed another; None when nothing has to be kept.

        It holds all that is not known to be on disk: a draft may have found no room there.

        A sitting that begins with the safety card is written down when the card is behind both:
        from an earlier time, or a later one, it could be told how long somebody read.
        """
        if not self.begun and script.atomic(after.position):
            return None
        moved = before.position != after.position
        changed = {
            key: after.entries.get(key)
            for key in sorted(self._safe.keys() | after.entries.keys())
            if self._safe.get(key) != after.entries.get(key)
        }
        kept, kept_before = to_save(script, after), to_save(script, before)
        if kept == kept_before and not changed and self.begun:
            return None
        begin = self.begin_job(last_key)
        seconds = self._seconds_after(script, before, after)
        drawer = self._open_one()

        def write(connection: Connection) -> None:
            if begin:
                begin(connection)
            for (activity, seat), entry in changed.items():
                self._write_entry(connection, activity, seat, entry, last_key, drawer)
                if seat == "both" and entry is not None:
                    self._take_up(connection, activity, entry, last_key)
            self._write_position(connection, script, after, kept, seconds)
            if moved:
                self._write_used(connection, script, before.position, seconds)
            if kept.evening != kept_before.evening or begin:
                sessions.set_evening(connection, self.session, kept.evening)
            if not _goes_to_the_card(script, before, after):
                sittings.touch(connection, self._sitting, last_key)
            if drawer is not None:  # a turn changes it, whether anything was written or not
                save_drawer(connection, drawer[1])
            if after.status != "open":
                entries.wipe_unshown(connection, self.session)
                sittings.end(connection, self._sitting, last_key)
            if after.status == "done":
                sessions.finish(connection, self.session, last_key)

        return write

    def mark_safe(self, script: Script, before: State, after: State, entries: Entries) -> None:
        """What `job` gave for these two states is on disk; these entries are gone on with."""
        self._seconds.update(self._seconds_after(script, before, after))
        self._safe = entries
        self.mark_begun()

    def _seconds_after(self, script: Script, before: State, after: State) -> dict[str, float]:
        """Seconds used by activity, with those of a stage that was left."""
        if before.position == after.position or script.atomic(before.position):
            return dict(self._seconds)
        if _goes_to_the_card(script, before, after):
            return dict(self._seconds)
        if script.index(after.position) < script.index(before.position):  # back in one's turn
            stage = script.at(after.position).stage
            counted = -seconds_counted(stage, before, solo=script.solo)
        else:
            stage = script.at(before.position).stage
            counted = seconds_counted(stage, before, solo=script.solo)
        used = max(0.0, self._seconds.get(stage.activity, 0.0) + counted)
        return {**self._seconds, stage.activity: used}

    def draft_job(self, activity: str, seat: Who, entry: Entry, last_key: datetime) -> Job:
        """Writes what stands in an answer now."""
        drawer = self._open_one()

        def write(connection: Connection) -> None:
            self._write_entry(connection, activity, seat, entry, last_key, drawer)
            sittings.touch(connection, self._sitting, last_key)

        return write

    def time_job(self, script: Script, state: State) -> Job:
        """Writes where the clock stands."""
        kept = to_save(script, state)
        seconds = dict(self._seconds)

        def write(connection: Connection) -> None:
            self._write_position(connection, script, state, kept, seconds)

        return write

    def _write_position(
        self,
        connection: Connection,
        script: Script,
        state: State,
        kept: Saved,
        seconds: dict[str, float],
    ) -> None:
        alone = script.at(state.position).stage.alone and not script.solo
        here = 0.0 if alone else state.elapsed()
        sessions.move(
            connection,
            self.session,
            position=kept.position,
            small=msgspec.json.encode(kept).decode(),
            seconds_used=sum(seconds.values()) + here,
        )

    def _write_used(
        self,
        connection: Connection,
        script: Script,
        position: str,
        seconds: dict[str, float],
    ) -> None:
        activity = script.at(position).stage.activity
        if activity in seconds:
            planned = self._guide.activity(activity).minutes * 60
            used.save(connection, used.Used(self.session, activity, planned, seconds[activity]))

    def _take_up(self, connection: Connection, activity: str, entry: Entry, now: datetime) -> None:
        """A ritual both confirmed comes round from now on."""
        kind = self._guide.activity(activity)
        agreed = entry.rows().get("revealed")
        if isinstance(kind, Agree) and kind.about == "ritual" and agreed:
            agreeing.take_up(connection, kind, kind.tidy(agreed), self.session, now)

    def _open_one(self) -> tuple[Who, Drawer] | None:
        """The drawer that is open as the writing is asked for; it may be closed when it is done."""
        drawers = self._drawers
        if drawers is None or drawers.seat is None or drawers.open_one is None:
            return None
        return drawers.seat, drawers.open_one

    def _write_entry(
        self,
        connection: Connection,
        activity: str,
        seat: Who,
        entry: Entry | None,
        now: datetime,
        opened: tuple[Who, Drawer] | None,
    ) -> None:
        kind = self._guide.activity(activity)
        known = {part.id for part in (*kind.parts(), *kind.unseen())}
        rows = entry.rows() if entry else {}
        drawer = opened[1] if opened and opened[0] == seat else None
        for state in _STATES:
            # Tidy as a whole already: of a part alone the kind would make something else.
            answers = {part: value for part, value in rows.get(state, {}).items() if part in known}
            kept = drawer is not None and state in ("draft", "kept", "own")
            if not answers or kept:
                entries.drop(connection, self.session, activity, seat, state)
            if drawer is not None and kept:
                drawer.take(self.session, activity, state)
            if not answers:
                continue
            row = entries.EntryRow(
                session=self.session,
                activity=activity,
                seat=seat,
                state=state,
                kind=kind.kind,
                format=ENTRY_FORMAT,
                content=answers,
                changed=now,
                partner=None if seat == "both" else self._couple.at(seat).id,
            )
            if drawer is not None and kept:
                drawer.put(Kept.of(row))
            else:
                entries.save(connection, row)
        if drawer is not None:
            save_drawer(connection, drawer)


def _goes_to_the_card(script: Script, before: State, after: State) -> bool:
    """Whether two go straight on, from the rest after one part to the card of the next.

    When they did is not kept, nor how long they rested: what is left of the evening would be how
    long they read.
    """
    rests = script.at(before.position).stage.does == "rest"
    return rests and after.status == "open" and script.atomic(after.position)
