"""What of a walk goes into the journal: the difference between two states, as one transaction."""

from collections.abc import Callable
from datetime import datetime

import msgspec

from workshop.ground.partner import Couple, Who
from workshop.guide import Guide
from workshop.journal import entries, sessions, sittings, used
from workshop.journal.rows import Connection
from workshop.session import Entry, Saved, Script, State, to_save
from workshop.session.state import Entries

ENTRY_FORMAT = 1
"""The version of what entries hold; stored with each, so that old ones can always be read."""

_STATES: tuple[entries.State, ...] = ("draft", "kept", "given", "revealed", "own")

Job = Callable[[Connection], None]


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
    ) -> None:
        """`seconds`: used so far, by activity. `entries`: those that are on disk; none if new."""
        self.session = session
        self._sitting = sitting
        self._guide = guide
        self._couple = couple
        self._seconds = seconds
        self._safe = entries or {}

    def job(self, script: Script, before: State, after: State, last_key: datetime) -> Job | None:
        """What to write when one state followed another; None when nothing has to be kept.

        It holds all that is not known to be on disk: a draft may have found no room there.
        """
        moved = before.position != after.position
        changed = {
            key: after.entries.get(key)
            for key in self._safe.keys() | after.entries.keys()
            if self._safe.get(key) != after.entries.get(key)
        }
        kept = to_save(script, after)
        if kept == to_save(script, before) and not changed:
            return None
        seconds = self._seconds_after(script, before, after)

        def write(connection: Connection) -> None:
            for (activity, seat), entry in changed.items():
                self._write_entry(connection, activity, seat, entry, last_key)
            self._write_position(connection, script, after, kept, seconds)
            if moved:
                self._write_used(connection, script, before.position, seconds)
            if before.evening != after.evening:
                sessions.set_evening(connection, self.session, after.evening)
            sittings.touch(connection, self._sitting, last_key)
            if after.status != "open":
                entries.close_gaps(connection)
                sittings.end(connection, self._sitting, last_key)
            if after.status == "done":
                sessions.finish(connection, self.session, last_key)

        return write

    def mark_safe(self, script: Script, before: State, after: State) -> None:
        """What `job` gave for these two states is on disk."""
        self._seconds.update(self._seconds_after(script, before, after))
        self._safe = after.entries

    def _seconds_after(self, script: Script, before: State, after: State) -> dict[str, float]:
        """Seconds used by activity, with those of a stage that was left."""
        if before.position == after.position or script.atomic(before.position):
            return dict(self._seconds)
        activity = script.at(before.position).stage.activity
        used = self._seconds.get(activity, 0.0) + before.elapsed()
        return {**self._seconds, activity: used}

    def draft_job(self, activity: str, seat: Who, entry: Entry, last_key: datetime) -> Job:
        """Writes what stands in an answer now."""

        def write(connection: Connection) -> None:
            self._write_entry(connection, activity, seat, entry, last_key)
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
        here = 0.0 if script.atomic(state.position) else state.elapsed()
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

    def _write_entry(
        self,
        connection: Connection,
        activity: str,
        seat: Who,
        entry: Entry | None,
        now: datetime,
    ) -> None:
        kind = self._guide.activity(activity)
        rows = entry.rows() if entry else {}
        for state in _STATES:
            answers = kind.tidy(rows[state]) if state in rows else {}
            if not answers:
                entries.drop(connection, self.session, activity, seat, state)
                continue
            entries.save(
                connection,
                entries.EntryRow(
                    session=self.session,
                    activity=activity,
                    seat=seat,
                    state=state,
                    kind=kind.kind,
                    format=ENTRY_FORMAT,
                    content=answers,
                    changed=now,
                    partner=None if seat == "both" else self._couple.at(seat).id,
                ),
            )
