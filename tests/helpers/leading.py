"""An evening to lead, kept in memory, with a clock that tests move."""

from concurrent.futures import Future
from datetime import UTC, datetime, timedelta
from itertools import count

from workshop.guide import by_id
from workshop.room.agenda import Agenda
from workshop.room.evening import Step
from workshop.sitting.facilitating.evening import Leading, Note
from workshop.sitting.facilitating.planning import Wished, planned

BEGINS = datetime(2026, 11, 26, 18, 0, tzinfo=UTC)


class Wall:
    """A wall clock, and a steady one beside it."""

    def __init__(self, now: datetime = BEGINS) -> None:
        self.now = now
        self._set = timedelta()

    def __call__(self) -> datetime:
        return self.now

    def passes(self, *, minutes: float = 0, seconds: float = 0) -> None:
        self.now += timedelta(minutes=minutes, seconds=seconds)

    def is_set(self, *, minutes: float = 0, seconds: float = 0) -> None:
        """Somebody sets it; no time passes."""
        self.passes(minutes=minutes, seconds=seconds)
        self._set += timedelta(minutes=minutes, seconds=seconds)

    def steady(self) -> float:
        """Seconds that nobody sets."""
        return (self.now - self._set - BEGINS).total_seconds()


class Memory:
    """Keeps an evening as long as the test runs; `refuses` is what writing ends with."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.notes: dict[str, Note] = {}
        self.refuses: Exception | None = None

    def _done(self) -> "Future[None]":
        done: Future[None] = Future()
        if self.refuses is not None:
            done.set_exception(self.refuses)
        else:
            done.set_result(None)
        return done

    def step(self, step: Step, now: datetime) -> "Future[None]":
        if self.refuses is None:
            self.steps.append(step)
        return self._done()

    def take_back(self, now: datetime) -> "Future[None]":
        if self.refuses is None:
            self.steps.pop()
        return self._done()

    def note(self, note: Note) -> "Future[None]":
        self.notes[note.id] = note
        return self._done()

    def drop_note(self, id: str) -> "Future[None]":
        del self.notes[id]
        return self._done()


def leading(
    wall: Wall,
    memory: Memory | None = None,
    *,
    guide: str = "main",
    plan: Agenda | None = None,
    **wished: object,
) -> Leading:
    """An evening that begins at six in the evening, UTC."""
    found, _body = by_id(guide)
    memory = memory or Memory()
    numbers = count(1)
    return Leading(
        guide=found,
        plan=plan or planned(found, Wished(BEGINS, **wished)),  # type: ignore[arg-type]
        begins=BEGINS,
        keeps=memory,
        wall=wall,
        new_id=lambda: f"note-{next(numbers)}",
        steps=tuple(memory.steps),
        notes=tuple(memory.notes.values()),
        steady=wall.steady,
    )
