"""One time of sitting down with a session: joins the walk, the journal and the clock.

Faces call `act` and show `view`; what they show next is in the journal before they show it.
"""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from functools import partial
from typing import Literal
from zlib import crc32

from workshop import session
from workshop.activities import Activity
from workshop.ground.partner import Couple
from workshop.guide import Guide
from workshop.session import Action, Script, State, Stop, Tick, WriteDown
from workshop.session.clock import LAPSES, LONGEST_GAP, seconds_left
from workshop.sitting.drawers import Drawers
from workshop.sitting.earlier import Earlier
from workshop.sitting.keeping import Keeping
from workshop.sitting.later import ForLater, Left
from workshop.sitting.tidy import counted_anew
from workshop.sitting.view import InRoom, View
from workshop.sitting.viewing import Where, view_of
from workshop.sitting.writes import Writes

TIME_KEPT_EVERY = 4.0
"""Seconds between two savings of the time used. With a tick a second and what the journal lets
gather, a power cut never costs more than 5.5 seconds of it."""


Happened = Literal["", "slept", "lapsed", "called"]
"""What a tick found that has to be seen to."""


class Sitting:
    """A walk through one session, saved as it goes."""

    def __init__(
        self,
        *,
        journal: Writes,
        keeping: Keeping,
        guide: Guide,
        script: Script,
        state: State,
        couple: Couple,
        clock: Callable[[], float],
        wall: Callable[[], datetime],
        drawers: Drawers | None = None,
        for_later: tuple[ForLater, ...] = (),
        earlier: Earlier | None = None,
        kept: bool = True,
    ) -> None:
        """Begin or go on.

        Args:
            journal: What is asked to write.
            keeping: Says what is to be written.
            guide: What is run.
            script: Its stages.
            state: Where it stands.
            couple: Who sits there.
            clock: The monotonic clock, in seconds.
            wall: The wall clock, in UTC.
            drawers: Those of the two; None where nobody has one.
            for_later: What the two left for each other another day; opened where both look.
            earlier: Words of earlier sessions that the guide shows again.
            kept: Whether what is done here is in a journal afterwards.
        """
        self.kept = kept
        self.guide = guide
        self.couple = couple
        self.state = state
        self._journal = journal
        self._keeping = keeping
        self._earlier = earlier or {}
        self._left = Left(for_later)
        self._drawers = drawers or Drawers(None, couple)
        self._drawer_due = False
        """Whether the open drawer is to be closed at the next chance."""
        self._script = script
        self._clock = clock
        self._wall = wall
        self._last_key = wall()
        self._time_kept = state.seen
        self._ticked = wall()

    @property
    def session_id(self) -> str:
        """The permanent id of the session."""
        return self._keeping.session

    @property
    def addresses(self) -> tuple[str, str, str]:
        """Where the walk stands: ids of the stage, the activity, the module."""
        place = self._script.at(self.state.position)
        return (place.stage.id, place.stage.activity, place.module)

    def view(self) -> View:
        """The present stage as plain values."""
        self._close_drawer()
        return view_of(
            Where(self.guide, self._script, self.state, self.couple, self._wall(), self._earlier),
            seed=crc32(self.session_id.encode()),
            kept=self.kept,
            asks_passphrase=self._drawers.asks(self._script, self.state) is not None,
            drawers=bool(self._drawers.sealed),
            opened=self._left.blocks,
        )

    # --- drawers --------------------------------------------------------------------------------

    def open_drawer(self, passphrase: str) -> bool:
        """Whether this opens the drawer of the one whose turn comes; its words are there then.

        Takes a moment: not for the thread that paints.

        Raises:
            JournalError: The drawer can't be read.
        """
        seat = self._drawers.asks(self._script, self.state)
        if seat is None or not self._drawers.open(seat, passphrase):
            return False
        self.state = self._drawers.taken_out(self._script, self.state, self.session_id)
        return True

    def _after_turn(self, state: State) -> State:
        return self._drawers.after_turn(self._script, state, self.session_id)

    def _close_drawer(self) -> None:
        """Lets go of the key and the words of a turn that is over, and safe on disk.

        Never on the writer's thread: a tick beside it could bring the words back.
        """
        if self._drawer_due:
            self._drawer_due = False
            self.state = self._after_turn(self.state)
            self._drawers.close()

    def seconds_left(self) -> float:
        """Seconds left on this stage; below zero when its time is over."""
        return seconds_left(self._script.at(self.state.position).stage, self.state)

    def _activity(self) -> Activity:
        return self.guide.activity(self._script.at(self.state.position).stage.activity)

    def act(self, action: Action) -> Future[None]:
        """Does this; the future is done when it is safe on disk.

        When it cannot be saved the future holds a JournalError, and nothing has changed.
        """
        self._close_drawer()
        self._last_key = self._wall()
        if isinstance(action, WriteDown):
            action = WriteDown(self._activity().tidy(action.answers))
        now = self._clock()
        before = session.step(self._script, self.state, Tick(self._last_key), now)
        after = counted_anew(self.guide, session.step(self._script, before, action, now))
        opens = self._left.may_open(self._script, after)
        if opens:
            after = self._left.open(after, self.session_id)
        self.state = after
        done: Future[None] = Future()
        if isinstance(action, WriteDown):
            self._keep_draft(before, after)
            done.set_result(None)
            return done
        job = self._keeping.job(self._script, before, after, self._last_key)
        if opens:
            job = self._left.job(job, self._last_key)
        if job is None:
            self._turn_is_safe(after)
            done.set_result(None)
            return done
        # Words that were wiped must leave no trace in the file, not even for an expert.
        written = (self._journal.erase if _wipes(before, after) else self._journal.write)(job)
        written.add_done_callback(partial(self._settle, before, after, done))
        if _ends(before, after):
            self._journal.back_up_later(self._last_key.astimezone().date())
        return done

    def _settle(
        self, before: State, after: State, done: "Future[None]", written: "Future[None]"
    ) -> None:
        """Runs on the writer's thread: what could not be saved has not happened."""
        error = written.exception()
        if error is None:
            left = self._turn_is_safe(after)
            self._keeping.mark_safe(self._script, before, after, left.entries)
            done.set_result(None)
        else:
            self.state = before
            if after.interlude == "opening" != before.interlude:
                self._left.close_again()
            done.set_exception(error)

    # --- what was left for another day ----------------------------------------------------------

    def open_at_once(self) -> None:
        """Opens what was left for the two, where both look at the first page already.

        Raises:
            JournalError: It can't be saved.
        """
        if self._left.may_open(self._script, self.state):
            self.state = self._left.open(self.state, self.session_id)
            self._journal.write(self._left.job(None, self._last_key)).result()

    def _turn_is_safe(self, after: State) -> State:
        """What is left of this state in memory once it is on disk."""
        left = self._after_turn(after)
        self._drawer_due = self._drawer_due or left is not after
        return left

    def _keep_draft(self, before: State, after: State) -> None:
        """A draft is in the journal 0.4 s after its first key at the latest."""
        for (activity, seat), entry in after.entries.items():
            if before.entries.get((activity, seat)) is not entry:
                job = self._keeping.draft_job(activity, seat, entry, self._last_key)
                self._journal.later(f"draft {activity} {seat}", job)

    @property
    def walks_with_room(self) -> bool:
        """Whether a room says when it goes on."""
        return False

    def in_room(self) -> InRoom | None:
        """The room they joined, as its line tells it; None outside of one."""
        return None

    def called(self) -> Action | None:
        """What a room asks of them now; None outside of one."""
        return None

    def tick(self) -> Happened:
        """Reads the clock; keeps the time used every few seconds. What has to be done about it.

        slept: the computer slept, or the program was frozen, so whoever sits there now is asked
        first. lapsed: the last key was two hours ago, so the sitting is over.
        """
        self._close_drawer()
        if self.lapsed():
            return "lapsed"
        slept = self.slept()
        self._ticked = self._wall()
        self._read_clock()
        return "slept" if slept else ""

    def _read_clock(self) -> None:
        before = self.state
        self.state = session.step(self._script, before, Tick(self._wall()), self._clock())
        if self.state.away != before.away:  # the wall clock was set back
            self._journal.later("time", self._keeping.time_job(self._script, self.state))
        if self.state.since is None or self._script.atomic(self.state.position):
            return
        if self.state.seen - self._time_kept >= TIME_KEPT_EVERY:
            self._time_kept = self.state.seen
            self._journal.later("time", self._keeping.time_job(self._script, self.state))

    def slept(self) -> bool:
        """Whether the computer slept, or the program was frozen, since the last tick.

        Told by the wall clock: a monotonic one may stand still meanwhile.
        """
        return (self._wall() - self._ticked).total_seconds() > LONGEST_GAP

    def lapsed(self) -> bool:
        """Whether the last key was two hours ago, so that this sitting is over."""
        return self._wall() - self._last_key >= LAPSES

    def put_away(self) -> Future[None]:
        """Leaves without ending the sitting: the clock stands, everything is safe.

        Used by quick exit and by a lost terminal. Coming back within two hours goes on here. Who
        leaves the landing has stopped for today, and what was kept is wiped as there.
        """
        if self.state.interlude == "landing":
            return self.act(Stop())
        self.state = session.step(self._script, self.state, Tick(), self._clock())
        done: Future[None] = Future()
        done.set_result(None)
        if self._script.atomic(self.state.position) or self.state.status != "open":
            return done
        return self._journal.write(self._keeping.time_job(self._script, self.state))


def _wipes(before: State, after: State) -> bool:
    """Whether something must go without trace.

    When the sitting is over: what was kept, and what was typed over. When a time-out is: whose it
    was, and that it was.
    """
    return _ends(before, after) or (before.away is not None and after.away is None)


def _ends(before: State, after: State) -> bool:
    return before.status == "open" and after.status != "open"
