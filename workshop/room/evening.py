"""An evening with a group as it goes: what its facilitator did, and what follows from it.

An evening is its agenda and the steps that were taken, each with its second. Where the room
stands is always worked out from them anew: so it goes on at the right second after a crash, and
taking a step back is leaving it out.
"""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from workshop.room.agenda import Agenda, Part
from workshop.room.legs import Leg
from workshop.room.refit import Fitted, as_planned, fitted

MORE_SECONDS = 120
"""What "+2 minutes" adds."""

Does = Literal["begin", "next", "back", "more", "fit", "rest", "go_on", "leave_out", "end"]
"""What a facilitator does.

more: two minutes more · fit: shorten the rest so that it fits · rest: a break that was not planned
· go_on: back from it · leave_out: one part is not done tonight · end: over, wherever it stands.
"""


class Step(Struct, frozen=True):
    """One thing a facilitator did."""

    does: Does
    at: float
    """When, in seconds since the evening was to begin; below zero before that."""
    part: str = ""
    """Id of the part that is left out."""
    minutes: float = 0
    """How long a rest is to be; 0: until it goes on."""


class Ran(Struct, frozen=True):
    """When a part really was."""

    part: str
    began: float
    ended: float | None = None
    """None while it runs."""


class Rest(Struct, frozen=True):
    """A break that was not planned. The leg it came in waits as it is."""

    since: float
    until: float | None
    """None: until it goes on."""


class Standing(Struct, frozen=True):
    """Where a room stands."""

    parts: tuple[Part, ...]
    """All of the evening, as long as they are now."""
    ends: int
    """When the evening is over, whatever happens."""
    status: Literal["before", "open", "over"] = "before"
    part: int = 0
    """Place of the part that runs."""
    leg: int = 0
    """Place of the leg in it."""
    began: float = 0.0
    """When this leg began; rests are taken off."""
    rest: Rest | None = None
    ran: tuple[Ran, ...] = ()
    """What was done so far, in order; a part that was gone back to stands there again."""
    over: float | None = None
    """When the evening ended."""

    @property
    def running(self) -> Part:
        """The part that runs; before the evening, the first."""
        return self.parts[self.part]

    @property
    def now(self) -> Leg:
        """The leg that runs."""
        return self.running.legs[self.leg]

    @property
    def deadline(self) -> float:
        """When this leg's time is over; while a rest lasts, as if it ended when it began."""
        begins = max(self.began, self.running.at or self.began)
        return begins + self.now.seconds

    def following(self) -> tuple[Part, Leg] | None:
        """The leg after this one, and its part; None at the last."""
        if self.leg + 1 < len(self.running.legs):
            return self.running, self.running.legs[self.leg + 1]
        if self.part + 1 < len(self.parts):
            part = self.parts[self.part + 1]
            return part, part.legs[0]
        return None

    def seconds_left(self, now: float) -> float:
        """Seconds left of this leg, below zero when its time is over; it stands in a rest."""
        return self.deadline - (self.rest.since if self.rest else now)

    def ahead(self, now: float) -> Fitted:
        """What comes after the running part, and when, as things stand at this second."""
        if self.status == "before":
            return as_planned(self.parts, round(now), self.ends)
        if self.status == "over":
            return self._done(now)
        return as_planned(self.parts[self.part + 1 :], round(self._free(now)), self.ends)

    def tight(self, now: float, planned: Agenda) -> Fitted:
        """The same as it would be if the rest were shortened to fit, from what was planned."""
        if self.status == "before":
            return fitted(self._of(planned, self.parts), round(now), self.ends)
        if self.status == "over":
            return self._done(now)
        left = self._of(planned, self.parts[self.part + 1 :])
        return fitted(left, round(self._free(now)), self.ends)

    def _of(self, planned: Agenda, parts: Sequence[Part]) -> list[Part]:
        """These parts as they were planned."""
        wanted = {part.id for part in parts}
        return [part for part in planned.parts if part.id in wanted]

    def _done(self, now: float) -> Fitted:
        over = round(now if self.over is None else self.over)
        return Fitted((), (), over, max(0, over - self.ends))

    def _free(self, now: float) -> float:
        """When the running part is done: what it has left, and at least now."""
        resting = 0.0
        if self.rest:
            resting = max(0.0, (self.rest.until or now) - now)
        left = max(0.0, self.seconds_left(now))
        later = sum(leg.seconds for leg in self.running.legs[self.leg + 1 :])
        return now + resting + left + later


def stands(plan: Agenda, steps: Sequence[Step]) -> Standing:
    """Where a room stands after these steps; one that does not fit where it comes is as nothing."""
    at = Standing(plan.parts, plan.ends)
    for step in steps:
        at = taken(plan, at, step)
    return at


def taken(plan: Agenda, at: Standing, step: Step) -> Standing:
    """Where a room stands after one more step; just there, if the step does not fit."""
    if at.status == "over":
        return at
    if step.does == "leave_out":
        return _without(at, step.part)
    if step.does == "fit":
        return _shortened(plan, at, step.at)
    if at.status == "before":
        return _entered(at, 0, 0, step.at) if step.does in ("begin", "next") else at
    if step.does == "end":
        return _over(at, step.at)
    if at.rest is not None:
        return _gone_on(at, step.at) if step.does in ("go_on", "next") else at
    if step.does == "rest":
        until = step.at + step.minutes * 60 if step.minutes else None
        return replace(at, rest=Rest(step.at, until))
    if step.does == "next":
        return _next(at, step.at)
    if step.does == "back":
        return _back(at, step.at)
    if step.does == "more":
        return _longer(at)
    return at


def may_have_more(at: Standing) -> bool:
    """Whether two minutes can be added: not to the second alone of two who have alike."""
    return at.status == "open" and at.rest is None and not _is_second(at)


def _is_second(at: Standing) -> bool:
    leg = at.now
    return bool(leg.pair) and any(one.pair == leg.pair for one in at.running.legs[: at.leg])


def _entered(at: Standing, part: int, leg: int, now: float) -> Standing:
    """On this leg; a part that is new begins, and the one before it has ended."""
    ran = at.ran
    if at.status == "before" or part != at.part:
        ran = (*_ended(at, now), Ran(at.parts[part].id, now))
    return replace(at, status="open", part=part, leg=leg, began=now, ran=ran, rest=None)


def _ended(at: Standing, now: float) -> tuple[Ran, ...]:
    if not at.ran or at.ran[-1].ended is not None:
        return at.ran
    return (*at.ran[:-1], replace(at.ran[-1], ended=now))


def _over(at: Standing, now: float) -> Standing:
    return replace(at, status="over", ran=_ended(at, now), over=now, rest=None)


def _next(at: Standing, now: float) -> Standing:
    at = _with_as_much_for_the_second(at, now)
    if at.leg + 1 < len(at.running.legs):
        return _entered(at, at.part, at.leg + 1, now)
    if at.part + 1 < len(at.parts):
        return _entered(at, at.part + 1, 0, now)
    return _over(at, now)


def _back(at: Standing, now: float) -> Standing:
    if at.leg:
        return _entered(at, at.part, at.leg - 1, now)
    if at.part:
        return _entered(at, at.part - 1, len(at.parts[at.part - 1].legs) - 1, now)
    return _entered(at, at.part, 0, now)


def _gone_on(at: Standing, now: float) -> Standing:
    assert at.rest is not None
    return replace(at, began=at.began + now - at.rest.since, rest=None)


def _longer(at: Standing) -> Standing:
    """Two minutes more: for the second of two who have alike as well, and for no second alone."""
    if not may_have_more(at):
        return at
    leg = at.now
    alike = leg.pair or leg.id
    return _with_share(at, alike, leg.share + MORE_SECONDS)


def _with_as_much_for_the_second(at: Standing, now: float) -> Standing:
    """Whoever speaks second has as long as the first one really had, if that was longer."""
    leg = at.now
    if not leg.pair or leg.alone or _is_second(at):
        return at
    had = round(now - at.began) - leg.fixed
    return _with_share(at, leg.pair, had) if had > leg.share else at


def _with_share(at: Standing, alike: str, share: int) -> Standing:
    """This share for all legs of the running part that are alike."""
    legs = tuple(
        replace(leg, share=share) if alike in (leg.pair, leg.id) else leg for leg in at.running.legs
    )
    return _with_parts(at, {at.running.id: replace(at.running, legs=legs)})


def _with_parts(at: Standing, parts: dict[str, Part]) -> Standing:
    return replace(at, parts=tuple(parts.get(part.id, part) for part in at.parts))


def _shortened(plan: Agenda, at: Standing, now: float) -> Standing:
    fit = at.tight(now, plan)
    return _with_parts(at, {part.id: part for part in fit.parts})


def _without(at: Standing, id: str) -> Standing:
    """Without a part that has not begun; never the last one."""
    first = 0 if at.status == "before" else at.part + 1
    number = next((n for n, part in enumerate(at.parts) if part.id == id), -1)
    if number < first or len(at.parts) == 1:
        return at
    return replace(at, parts=tuple(part for part in at.parts if part.id != id))
