"""Planning an evening: a guide, its breaks, a meal at its time, and when everybody goes home."""

from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from workshop.ground.language import _
from workshop.guide import Guide, Module
from workshop.guide.series import Evening
from workshop.room.agenda import Agenda, agenda, with_break
from workshop.room.refit import as_planned
from workshop.session import unfold

BREAK_MINUTES = 15
"""A break where a guide was written for two days, and a group walks both in one evening."""

LEAST_BREAK = 0.5
"""What a break is shortened to at most, when the evening runs late."""

WELCOME = 0.8
"""The part of an evening's free minutes that stands at its beginning."""

LONGEST_WELCOME = 30

LATE_AT_MOST = timedelta(hours=3)
"""How long ago an evening may have been to begin that is planned only now."""


class Wished(Struct, frozen=True):
    """What a facilitator wants of an evening."""

    begins: datetime
    """With its time zone."""
    sitting: int | None = None
    """One sitting of the guide; None for all of it."""
    ends: datetime | None = None
    """When everybody goes home; None: when the guide is through."""
    meal: datetime | None = None
    """When the meal stands on the table; None where there is none."""
    meal_minutes: float = 30
    welcome: float = 0
    """Minutes at the beginning, to arrive and for the facilitator's own words."""


class PlanError(ValueError):
    """An evening that can't be; the text says why, and what to do."""


def planned(guide: Guide, wished: Wished) -> Agenda:
    """The agenda of an evening.

    Raises:
        PlanError: The guide is for one person alone, it has no such sitting, or a time lies
            outside the evening.
    """
    if guide.alone:
        raise PlanError(_("“{guide}” is for one person alone.").format(guide=guide.title))
    if not any(wished.sitting in (None, module.sitting) for module in guide.modules):
        raise PlanError(
            _("“{guide}” has no sitting {number}.").format(guide=guide.title, number=wished.sitting)
        )
    plan = agenda(guide, unfold(guide, "left"), sitting=wished.sitting)
    plan = _with_breaks(plan, guide, wished.sitting)
    if wished.welcome:
        plan = with_break(plan, plan.parts[0].id, _("Welcome"), round(wished.welcome * 60))
    if wished.meal is not None:
        plan = _with_meal(plan, _seconds(wished, wished.meal), round(wished.meal_minutes * 60))
    laid = as_planned(plan.parts, 0, plan.ends)
    ends = laid.ends if wished.ends is None else _seconds(wished, wished.ends)
    if ends <= 0:
        raise PlanError(_("The evening can't end before it begins. Give a later end."))
    return replace(plan, ends=ends)


def of_series(evening: Evening, guide: Guide, wished: Wished) -> Wished:
    """The same for an evening of a series: its sitting, its end, and time to arrive.

    What an evening has beside its guide is for arriving and for questions: most of it, but no
    more than half an hour, stands at the beginning.
    """
    spare = evening.ends(guide) - evening.guide_minutes(guide)
    ends = wished.begins + timedelta(minutes=evening.ends(guide))
    return replace(
        wished,
        sitting=evening.sitting or None,
        ends=wished.ends or ends,
        welcome=wished.welcome or max(0, min(LONGEST_WELCOME, round(spare * WELCOME))),
    )


def next_at(clock: tuple[int, int], after: datetime) -> datetime:
    """The first moment at or after this one when a clock on the wall here shows these digits.

    Clocks may be changed in between: nine in the morning is nine after that night as well.
    """
    here = after.astimezone().replace(tzinfo=None, second=0, microsecond=0)
    at = here.replace(hour=clock[0], minute=clock[1])
    return (at if at >= here else at + timedelta(days=1)).astimezone()


def begins_at(clock: tuple[int, int], now: datetime) -> datetime:
    """The next moment with these hours and minutes, or one that has only just gone by.

    Whoever starts the console at four minutes past seven means seven tonight, and is late.
    """
    return next_at(clock, now - LATE_AT_MOST)


def _seconds(wished: Wished, at: datetime) -> int:
    return round((at - wished.begins).total_seconds())


def _with_breaks(plan: Agenda, guide: Guide, sitting: int | None) -> Agenda:
    """The breaks a guide asks for, and one wherever it goes to bed."""
    before: Module | None = None
    for module in guide.modules:
        if sitting not in (None, module.sitting):
            continue
        minutes: float = module.break_before
        if before is not None and module.sitting != before.sitting:
            minutes = minutes or BREAK_MINUTES
        first = next(
            (part.id for part in plan.parts if part.id in {a.id for a in module.activities}), ""
        )
        if before is not None and minutes and first:
            seconds = round(minutes * 60)
            least = round(seconds * LEAST_BREAK)
            plan = with_break(plan, first, _("Break"), seconds, least=least)
        before = module
    return plan


def _with_meal(plan: Agenda, at: int, seconds: int) -> Agenda:
    """The meal before the part that comes nearest to its time; a break just there gives way."""
    laid = as_planned(plan.parts, 0, plan.ends)
    if not 0 < at < laid.ends:
        raise PlanError(_("The meal has to lie between the beginning and the end."))
    number = min(range(1, len(laid.parts)), key=lambda n: abs(laid.starts[n] - at), default=0)
    if not number:
        raise PlanError(_("This guide has no place for a meal. Choose one of several parts."))
    if laid.parts[number].kind == "break":
        plan = replace(plan, parts=(*plan.parts[:number], *plan.parts[number + 1 :]))
    elif laid.parts[number - 1].kind == "break":
        number -= 1
        plan = replace(plan, parts=(*plan.parts[:number], *plan.parts[number + 1 :]))
    return with_break(plan, plan.parts[number].id, _("Meal"), seconds, at=at)
