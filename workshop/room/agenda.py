"""The agenda of an evening with a group: what comes when, and what must not move.

All times are whole seconds since the evening began.
"""

from collections.abc import Collection, Iterable
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from workshop.activities.base import Activity
from workshop.guide import Guide
from workshop.session.evening import SHORT, SHORTEST
from workshop.session.script import Script

_GROUNDING = ("breathe", "check")
"""Kinds of activity of which nothing is ever taken."""


class Piece(Struct, frozen=True):
    """One stretch of a part: a stage, or the two stages of both partners, which last alike."""

    seconds: int
    """Planned for each of them."""
    least: int
    """Below this none of them is shortened."""
    turns: int = 1
    """How many last so long, one after the other: 2 where each partner has one."""

    @property
    def total(self) -> int:
        """Seconds of all of them."""
        return self.seconds * self.turns


class Part(Struct, frozen=True):
    """One line of the agenda: an activity, a break, a meal."""

    id: str
    title: str
    kind: Literal["activity", "break", "meal"]
    pieces: tuple[Piece, ...]
    at: int | None = None
    """When it begins, whatever happens (a meal); None where it follows what is before it."""

    @property
    def seconds(self) -> int:
        """How long it takes."""
        return sum(piece.total for piece in self.pieces)

    @property
    def least(self) -> int:
        """How long it takes at least."""
        return sum(piece.least * piece.turns for piece in self.pieces)


class Agenda(Struct, frozen=True):
    """The parts of an evening in their order."""

    parts: tuple[Part, ...]
    ends: int
    """When the evening is over, whatever happens."""


def agenda(guide: Guide, script: Script, *, sitting: int = 1) -> Agenda:
    """The agenda of one sitting of a guide, without breaks, in the minutes its author gave.

    The safety card, grounding, and the last chapter (landing and closing) are never shortened; of
    a talk, a floor or a turn at least half is left, and a minute of what had one.
    """
    stages: dict[str, list[tuple[str, float, bool]]] = {}
    for place in script.places:
        if place.sitting == sitting and place.stage.does != "rest":
            stage = place.stage
            shorter = stage.aloud or stage.does == "turn"
            stages.setdefault(stage.activity, []).append((stage.step, stage.seconds, shorter))
    last = guide.modules[-1].id
    parts = tuple(
        Part(
            activity.id,
            activity.title,
            "activity",
            _pieces(stages[activity.id], fixed=_is_fixed(activity, module.id == last)),
        )
        for module, activity in guide.activities()
        if activity.id in stages
    )
    return Agenda(parts, sum(part.seconds for part in parts))


def with_break(
    plan: Agenda, before: str, title: str, seconds: int, *, least: int = 0, at: int | None = None
) -> Agenda:
    """The same with a break before a part; a meal, where it begins at a fixed time.

    Raises:
        KeyError: No part has this id.
    """
    number = _number(plan, before)
    kind: Literal["break", "meal"] = "break" if at is None else "meal"
    pause = Part(f"{kind}-{number}", title, kind, (Piece(seconds, least or seconds),), at)
    parts = (*plan.parts[:number], pause, *plan.parts[number:])
    return replace(plan, parts=parts, ends=plan.ends + seconds)


def without(plan: Agenda, ids: Collection[str]) -> Agenda:
    """The same without these parts; it ends when it was to end."""
    return replace(plan, parts=tuple(part for part in plan.parts if part.id not in ids))


def _number(plan: Agenda, id: str) -> int:
    for number, part in enumerate(plan.parts):
        if part.id == id:
            return number
    raise KeyError(id)


def _is_fixed(activity: Activity, in_last: bool) -> bool:
    return in_last or activity.kind in _GROUNDING


def _pieces(stages: Iterable[tuple[str, float, bool]], *, fixed: bool) -> tuple[Piece, ...]:
    """One piece for each step; both partners' stages of one step are one, and last alike."""
    found: dict[tuple[str, int], Piece] = {}
    for step, planned, shorter in stages:
        seconds = round(planned)
        piece = found.get((step, seconds))
        if piece is not None:
            found[(step, seconds)] = replace(piece, turns=piece.turns + 1)
            continue
        least = seconds
        if shorter and not fixed:
            least = min(seconds, max(round(SHORTEST), round(seconds * SHORT)))
        found[(step, seconds)] = Piece(seconds, least)
    return tuple(found.values())
