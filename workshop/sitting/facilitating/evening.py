"""One evening as a facilitator leads it: every step is kept before anybody sees it."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime
from typing import Protocol

from msgspec import Struct

from workshop.ground.steady import seconds
from workshop.guide import Guide
from workshop.room.agenda import Agenda
from workshop.room.evening import Does, Step, stands, taken
from workshop.sitting.facilitating.seconds import SAME, Seconds


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
    """An evening under way. Seconds are counted from the moment it was to begin."""

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
        steady: Callable[[], float] = seconds,
        set_by: float = 0.0,
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
            steady: Seconds that nobody sets, and that go on while the computer sleeps.
            set_by: By how many seconds the wall clock had been set during the evening.
        """
        self.guide = guide
        self.plan = plan
        self.begins = begins
        self.at = stands(plan, steps)
        self.notes = list(notes)
        self._keeps = keeps
        self._new_id = new_id
        self._steps = list(steps)
        self._soon = list(steps)
        """The steps there will be when all that was asked for is on disk."""
        self._waiting = 0
        """Steps on their way to the disk."""
        self._seconds = Seconds(begins, wall, steady)
        self._difference = self._seconds.difference()
        if self.at.status != "before":
            self._seconds.by_wall(set_by=set_by, least=self._last())

    def now(self) -> float:
        """The present second. Before the evening begins, it goes by the wall clock."""
        if self.at.status == "before":
            return self._seconds.by_wall(least=self._last())
        return self._seconds.now()

    def _last(self) -> float:
        return self._soon[-1].at if self._soon else float("-inf")

    def clock(self, second: float) -> datetime:
        """What the clock on the wall shows at this second of the evening."""
        return self._seconds.shown(second)

    def wall(self) -> datetime:
        """The wall clock, with the time zone of this computer."""
        return self._seconds.wall().astimezone()

    def was_set(self) -> bool:
        """Whether somebody set the wall clock since this was asked last."""
        before, self._difference = self._difference, self._seconds.difference()
        return abs(self._difference - before) >= SAME

    # --- steps ----------------------------------------------------------------------------------

    def do(self, does: Does, *, part: str = "", minutes: float = 0) -> "Future[None]":
        """Takes a step. What does not fit here changes nothing.

        Whoever is quick may take the next step before this one is on disk. When one cannot be
        kept its future holds a JournalError, and the room stands as if it had not been taken.
        """
        step = Step(does, self.now(), part, minutes)
        soon = stands(self.plan, self._soon)
        if taken(self.plan, soon, step) == soon:
            return _nothing()
        self._soon.append(step)
        return self._settled(
            self._keeps.step(step, self._seconds.wall()), lambda: self._steps.append(step)
        )

    def may_take_back(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._soon)

    def take_back(self) -> "Future[None]":
        """As if the last step had not been taken; time has gone on all the same."""
        if not self._soon:
            return _nothing()
        self._soon.pop()
        return self._settled(self._keeps.take_back(self._seconds.wall()), self._steps.pop)

    def _settled(self, written: "Future[None]", happens: Callable[[], object]) -> "Future[None]":
        """It happens once it is on disk: on the writer's thread, in the order of the file."""
        done: Future[None] = Future()
        self._waiting += 1

        def settle(future: "Future[None]") -> None:
            self._waiting -= 1
            error = future.exception()
            if error is None:
                happens()
                self.at = stands(self.plan, self._steps)
            if not self._waiting:
                self._soon = list(self._steps)
            if error is None:
                done.set_result(None)
            else:
                done.set_exception(error)

        written.add_done_callback(settle)
        return done

    # --- notes ----------------------------------------------------------------------------------

    def empty_note(self) -> Note:
        """A note with the present time and part, in which nothing stands; it is not kept yet."""
        part = self.at.running.id if self.at.status == "open" else ""
        return Note(self._new_id(), self._seconds.wall(), part, "")

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
