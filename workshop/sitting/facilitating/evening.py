"""One evening as a facilitator leads it: every step is kept before anybody sees it."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime, timedelta
from typing import Protocol

from msgspec import Struct

from workshop.guide import Guide
from workshop.room.agenda import Agenda
from workshop.room.evening import Does, Standing, Step, stands, taken


class Note(Struct, frozen=True):
    """A private note of the facilitator."""

    id: str
    written: datetime
    """In UTC."""
    part: str
    """Id of the part it was written in; empty before the evening and after it."""
    text: str


class Keeps(Protocol):
    """What an evening asks of the facilitator's file. A future is done when it is on disk."""

    def step(self, step: Step, now: datetime) -> "Future[None]":
        """Keeps a step."""

    def take_back(self, now: datetime) -> "Future[None]":
        """The latest step that holds does not count any more."""

    def note(self, note: Note) -> "Future[None]":
        """Keeps a note, in place of an older one with its id."""

    def drop_note(self, id: str) -> "Future[None]":
        """Deletes a note, without a trace."""


class Leading:
    """An evening under way. Seconds are counted from the moment it was to begin.

    They are taken from the wall clock, not from a monotonic one: whatever happens to this
    computer meanwhile, twenty past eight in the room is twenty past eight.
    """

    def __init__(
        self,
        *,
        guide: Guide,
        plan: Agenda,
        begins: datetime,
        keeps: Keeps,
        wall: Callable[[], datetime],
        new_id: Callable[[], str],
        steps: Sequence[Step] = (),
        notes: Sequence[Note] = (),
    ) -> None:
        """Begin, or go on with what was kept.

        Args:
            guide: What is walked.
            plan: The agenda, as it was planned.
            begins: When the evening was to begin, with its time zone.
            keeps: The facilitator's file.
            wall: The wall clock, with its time zone.
            new_id: Makes an id that nothing else has.
            steps: What was done so far, without what was taken back.
            notes: What was noted so far.
        """
        self.guide = guide
        self.plan = plan
        self.begins = begins
        self.at = stands(plan, steps)
        self.notes = list(notes)
        self._keeps = keeps
        self._wall = wall
        self._new_id = new_id
        self._steps = list(steps)

    def now(self) -> float:
        """The present second. A clock that was set back stands until it is where it was."""
        now = (self._wall() - self.begins).total_seconds()
        return max(now, self._steps[-1].at) if self._steps else now

    def clock(self, second: float) -> datetime:
        """What the clock on the wall shows at this second of the evening."""
        return (self.begins + timedelta(seconds=second)).astimezone()

    # --- steps ----------------------------------------------------------------------------------

    def do(self, does: Does, *, part: str = "", minutes: float = 0) -> "Future[None]":
        """Takes a step. What does not fit here changes nothing.

        When it cannot be kept the future holds a JournalError, and the room stands where it was.
        """
        step = Step(does, self.now(), part, minutes)
        after = taken(self.plan, self.at, step)
        if after == self.at:
            return _nothing()
        return self._settled(self._keeps.step(step, self._wall()), [*self._steps, step], after)

    def may_take_back(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._steps)

    def take_back(self) -> "Future[None]":
        """As if the last step had not been taken; time has gone on all the same."""
        if not self._steps:
            return _nothing()
        left = self._steps[:-1]
        return self._settled(self._keeps.take_back(self._wall()), left, stands(self.plan, left))

    def _settled(
        self, written: "Future[None]", steps: list[Step], after: Standing
    ) -> "Future[None]":
        """It has happened once it is on disk; this is then on the writer's thread."""
        done: Future[None] = Future()

        def settle(future: "Future[None]") -> None:
            error = future.exception()
            if error is not None:
                done.set_exception(error)
                return
            self._steps, self.at = steps, after
            done.set_result(None)

        written.add_done_callback(settle)
        return done

    # --- notes ----------------------------------------------------------------------------------

    def empty_note(self) -> Note:
        """A note with the present time and part, in which nothing stands; it is not kept yet."""
        part = self.at.running.id if self.at.status == "open" else ""
        return Note(self._new_id(), self._wall(), part, "")

    def keep_note(self, note: Note) -> "Future[None]":
        """Keeps a note, in place of an older wording of it; one in which nothing stands goes."""
        others = [one for one in self.notes if one.id != note.id]
        if not note.text:
            known = len(others) < len(self.notes)
            self.notes = others
            return self._keeps.drop_note(note.id) if known else _nothing()
        self.notes = sorted([*others, note], key=lambda one: one.written)
        return self._keeps.note(note)


def _nothing() -> "Future[None]":
    done: Future[None] = Future()
    done.set_result(None)
    return done
