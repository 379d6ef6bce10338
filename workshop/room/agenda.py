"""The agenda of an evening with a group: what comes when, and what must not move.

All times are whole seconds since the moment the evening was to begin.
"""

from collections.abc import Collection, Sequence
from math import ceil
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from workshop.activities.base import Activity
from workshop.guide import Guide
from workshop.room.legs import Leg, legs
from workshop.session.evening import SHORT, SHORTEST
from workshop.session.script import Script

PartKind = Literal["activity", "break", "meal"]
"""What a line of the agenda is."""

_GROUNDING = ("breathe", "check")
"""Kinds of activity of which nothing is ever taken (safety page, 1 and 8)."""


class Part(Struct, frozen=True):
    """One line of the agenda: an activity (with those of the same turn), a break, a meal."""

    id: str
    title: str
    kind: PartKind
    legs: tuple[Leg, ...]
    at: int | None = None
    """When it begins, whatever happens (a meal); None where it follows what is before it."""
    spare: bool = False
    """Can be left out where time is short."""

    @property
    def seconds(self) -> int:
        """How long it takes."""
        return sum(leg.seconds for leg in self.legs)

    @property
    def least(self) -> int:
        """How long it takes at least."""
        return sum(leg.fixed + leg.least for leg in self.legs)


class Agenda(Struct, frozen=True):
    """The parts of an evening in their order."""

    parts: tuple[Part, ...]
    ends: int
    """When the evening is over, whatever happens."""

    def number(self, id: str) -> int:
        """The place of the part with this id. Raises KeyError."""
        for number, part in enumerate(self.parts):
            if part.id == id:
                return number
        raise KeyError(id)


def agenda(guide: Guide, script: Script, *, sitting: int | None = None) -> Agenda:
    """The agenda of a guide, of one sitting or of all, without breaks.

    The safety card, grounding, and how it ends (landing and closing, see `Guide.closing`) are never
    shortened. Of everything else that is spoken or written, what its author says is left;
    without a word, half of it, and a minute of what had one.
    """
    walked = legs(script, sitting=sitting)
    closing = guide.closing(sitting or 0)
    parts: list[Part] = []
    for lead, group in _by_turn(script, walked):
        activities = [guide.activity(id) for id in group]
        fixed = any(a.kind in _GROUNDING or a.id in closing for a in activities)
        found = tuple(leg for leg in walked if leg.activity in group)
        parts.append(
            Part(
                lead,
                " · ".join(activity.title for activity in activities),
                "activity",
                found if fixed else _with_least(found, activities),
                spare=not fixed and all(activity.spare for activity in activities),
            )
        )
    return Agenda(tuple(parts), sum(part.seconds for part in parts))


def with_break(
    plan: Agenda, before: str, title: str, seconds: int, *, least: int = 0, at: int | None = None
) -> Agenda:
    """The same with a break before a part; a meal, where it begins at a fixed time.

    The evening ends so much later.

    Raises:
        KeyError: No part has this id.
    """
    number = plan.number(before)
    kind: PartKind = "break" if at is None else "meal"
    id = f"{kind}-before-{before}"
    pause = Leg(f"{id}/break/both", id, "break", "both", seconds, least=least or seconds)
    parts = (*plan.parts[:number], Part(id, title, kind, (pause,), at), *plan.parts[number:])
    return replace(plan, parts=parts, ends=plan.ends + seconds)


def without(plan: Agenda, ids: Collection[str]) -> Agenda:
    """The same without these parts; it ends when it was to end."""
    return replace(plan, parts=tuple(part for part in plan.parts if part.id not in ids))


def _by_turn(script: Script, walked: Sequence[Leg]) -> list[tuple[str, list[str]]]:
    """The activities that share a private turn, under the one it begins in, in order.

    The two walk through all of them alone before the first is looked at, so they are one part.
    """
    of = {place.stage.id: place.stage.activity for place in script.places}
    groups: dict[str, list[str]] = {}
    lead_of: dict[str, str] = {}
    for leg in walked:
        for stage in leg.stages:
            lead = lead_of.setdefault(of[stage], lead_of.get(leg.activity, leg.activity))
            group = groups.setdefault(lead, [])
            if of[stage] not in group:
                group.append(of[stage])
    return list(groups.items())


def _with_least(found: Sequence[Leg], activities: Sequence[Activity]) -> tuple[Leg, ...]:
    """These legs with what is always left of each."""
    given = [activity.least * 60 for activity in activities]
    if all(given):
        return _leaving(found, sum(given))
    floor = (min(leg.share, max(round(SHORTEST), round(leg.share * SHORT))) for leg in found)
    return tuple(replace(leg, least=least) for leg, least in zip(found, floor, strict=True))


def _leaving(found: Sequence[Leg], seconds: float) -> tuple[Leg, ...]:
    """These legs, of which at least so many seconds are left; all are shortened in proportion."""
    shares = sum(leg.share for leg in found)
    spare = sum(leg.seconds for leg in found) - seconds
    part = max(0.0, min(1.0, spare / shares)) if shares else 0.0
    return tuple(replace(leg, least=ceil(round(leg.share * (1 - part), 6))) for leg in found)
