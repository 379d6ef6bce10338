"""How an evening with a group went, beside how it was planned: worked out from its steps."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from workshop.ground.lengths import minutes_between
from workshop.room.agenda import Agenda, Part
from workshop.room.evening import Standing, Step, taken
from workshop.room.refit import as_planned


class Spent(Struct, frozen=True):
    """One part of the agenda, as it was planned and as it was. Seconds since the planned begin."""

    part: Part
    planned: int
    """When it was to begin."""
    then: int
    """When the next one was to begin, or the last one to be done."""
    runs: tuple[tuple[float, float | None], ...] = ()
    """When it was done, from and to; several where it was gone back to. None: it still runs."""
    rests: tuple[tuple[float, float], ...] = ()
    """What of these was a rest, from and to."""
    left_out: bool = False

    @property
    def seconds(self) -> float | None:
        """How long it took, without rests; None where it was not done, or still runs."""
        if not self.runs or self.runs[-1][1] is None:
            return None
        done = sum(until - since for since, until in self.runs if until is not None)
        return done - sum(until - since for since, until in self.rests)

    def planned_minutes(self, begins: datetime) -> int:
        """Minutes until the next part, as it was planned for an evening that begins then."""
        return _minutes(begins, self.planned, self.then)

    def minutes(self, begins: datetime) -> int | None:
        """`seconds` as minutes by the clock of an evening that was to begin then.

        Of all parts and rests together they are those from the first time to the last, as the
        clock shows them.
        """
        if self.seconds is None:
            return None
        done = sum(_minutes(begins, since, until or since) for since, until in self.runs)
        return done - sum(_minutes(begins, since, until) for since, until in self.rests)


def _minutes(begins: datetime, since: float, until: float) -> int:
    return minutes_between(begins + timedelta(seconds=since), begins + timedelta(seconds=until))


class Rested(Struct, frozen=True):
    """A break that nobody had planned."""

    part: str
    """Id of the part it came in."""
    since: float
    until: float | None = None
    """None while it lasts."""


class Record(Struct, frozen=True):
    """How an evening went."""

    ends: int
    """When it was to end."""
    parts: tuple[Spent, ...]
    """All that were planned, in that order."""
    rests: tuple[Rested, ...]
    shortened: tuple[float, ...]
    """When the rest of the evening was shortened to fit."""
    began: float | None
    over: float | None
    """When it really ended; None where it was not ended."""

    @property
    def late(self) -> float | None:
        """Seconds after its planned end; below zero where it was over before."""
        return None if self.over is None else self.over - self.ends


def record(plan: Agenda, steps: Sequence[Step]) -> Record:
    """How an evening went that was planned so, with these steps."""
    at = Standing(plan.parts, plan.ends)
    rests: list[Rested] = []
    shortened: list[float] = []
    for step in steps:
        before, at = at, taken(plan, at, step)
        if before.rest is None and at.rest is not None:
            rests.append(Rested(at.running.id, step.at))
        elif before.rest is not None and at.rest is None:
            rests[-1] = Rested(rests[-1].part, rests[-1].since, step.at)
        if step.does == "fit" and before.parts != at.parts:
            shortened.append(step.at)
    laid = as_planned(plan.parts, 0, plan.ends)
    thens = (*laid.starts[1:], laid.ends)
    return Record(
        plan.ends,
        tuple(
            _spent(part, start, then, at, rests)
            for part, start, then in zip(plan.parts, laid.starts, thens, strict=True)
        ),
        tuple(rests),
        tuple(shortened),
        at.ran[0].began if at.ran else None,
        at.over,
    )


def _spent(part: Part, start: int, then: int, at: Standing, rests: Sequence[Rested]) -> Spent:
    runs = tuple((ran.began, ran.ended) for ran in at.ran if ran.part == part.id)
    rested = tuple(
        (rest.since, rest.until)
        for rest in rests
        if rest.part == part.id and rest.until is not None
    )
    left_out = not runs and all(one.id != part.id for one in at.parts)
    return Spent(part, start, then, runs, rested, left_out)
