"""What a facilitator's console says: the agenda as it is and as it was planned, in plain values."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from workshop.activities.read import Read
from workshop.ground.language import N_, _
from workshop.ground.lengths import minutes_between
from workshop.room.agenda import Part
from workshop.room.evening import may_have_more
from workshop.room.legs import Leg
from workshop.room.poster import poster
from workshop.room.refit import Fitted, as_planned
from workshop.sitting.facilitating.evening import Leading

_LEGS = {
    ("turn", "first"): N_("Each alone: whoever begins is at the screen, the other looks away."),
    ("turn", "second"): N_("Each alone: now the other one is at the screen."),
    ("floor", "first"): N_("Whoever begins speaks. The other one listens."),
    ("floor", "second"): N_("The other one speaks. Whoever began listens."),
    ("talk", "first"): N_("They talk. Whoever begins speaks first."),
    ("talk", "second"): N_("They talk. Now the other one speaks."),
    ("talk", "both"): N_("They talk with each other."),
    ("reveal", "both"): N_("They look at what both have shown."),
    ("draw", "first"): N_("A card for whoever begins."),
    ("draw", "second"): N_("A card for the other one."),
    ("agree", "both"): N_("They agree on something, and both confirm it."),
    ("breathe", "both"): N_("Quiet. Nobody says anything."),
    ("break", "both"): N_("Everybody rests."),
}
"""What the couples do on a leg."""

_ALOUD = N_("One of them reads aloud.")
_IN_SILENCE = N_("Each of them reads in silence.")
"""A card: which it is, the author says."""


class Line(Struct, frozen=True):
    """One part of the agenda."""

    id: str
    title: str
    state: Literal["done", "now", "ahead", "left_out"]
    planned: datetime
    """When it was to begin."""
    begins: datetime | None
    """When it began, or will begin as things stand; None where it is left out."""
    minutes: int
    """From this time to the next one in the column, both as the clock shows them; 0 left out."""
    rests: bool
    """Whether it is a break or a meal."""


class Told(Struct, frozen=True):
    """All that the console shows."""

    status: Literal["before", "open", "over"]
    title: str
    """The part that runs, or the evening."""
    doing: str
    """What the couples do now."""
    next: str
    """What comes then; empty at the end."""
    say: tuple[str, ...]
    """Talking points of this part."""
    seconds_left: float
    """Below zero when the time is over."""
    seconds: float
    """Planned for what runs now; 0 where nothing is planned."""
    rests_until: datetime | None
    """When a break that was not planned is over; None where there is none, or it has no end."""
    resting: bool
    ends: datetime
    """When the evening will be over as things stand."""
    late: int
    """Whole minutes by which it is late for its end, or for a meal; some seconds are not late."""
    fits: bool
    """Whether shortening the rest would help."""
    short: int
    """Minutes it would still be late then."""
    more: bool
    """Whether two minutes can be added now."""
    may_leave_out: tuple[str, ...]
    """Ids of parts that can be left out, those first that can best be missed."""
    lines: tuple[Line, ...]


def told(leading: Leading) -> Told:
    """What the console shows at this moment."""
    at, now = leading.at, leading.now()
    soonest = max(0.0, now) if at.status == "before" else now
    ahead = at.ahead(soonest)
    tight = at.tight(soonest, leading.plan)
    opened = at.status == "open"
    following = at.following() if opened else None
    return Told(
        status=at.status,
        title=at.running.title if opened else leading.guide.title,
        doing=_doing(leading),
        next=_next(leading, following) if opened else "",
        say=_say(leading),
        seconds_left=at.seconds_left(now) if opened else -now,
        seconds=at.now.seconds if opened else 0,
        rests_until=leading.clock(at.rest.until) if at.rest and at.rest.until else None,
        resting=at.rest is not None,
        ends=leading.clock(ahead.ends),
        late=round(ahead.late) // 60,
        fits=at.status != "over" and tight.ends < ahead.ends and ahead.late > 0,
        short=_minutes(tight.late),
        more=may_have_more(at),
        may_leave_out=_may_leave_out(leading),
        lines=_lines(leading, ahead),
    )


def read_by_couples(leading: Leading) -> tuple[str, ...]:
    """What the couples read now, and the projector shows, in paragraphs without names."""
    now = leading.now()
    return poster(leading.guide, leading.at, now, leading.wall()).prompt


def _minutes(seconds: float) -> int:
    """Whole minutes, and one for a begun one."""
    return -(-round(seconds) // 60)


def _doing(leading: Leading) -> str:
    at = leading.at
    if at.status == "before":
        return _("Everybody arrives.")
    if at.status == "over":
        return _("The evening is over.")
    if at.rest:
        return _("A break, and then on where you were.")
    if at.part == 0 and at.running.kind == "break":
        return _("Everybody arrives, and you say your own words.")
    return _leg_words(leading, at.now)


def _leg_words(leading: Leading, leg: Leg) -> str:
    if leg.does != "read":
        return _(_LEGS.get((leg.does, leg.whose), _LEGS["talk", "both"]))
    activity = leading.guide.activity(leg.activity)
    silent = isinstance(activity, Read) and activity.reader == "each"
    return _(_IN_SILENCE if silent else _ALOUD)


def _next(leading: Leading, following: tuple[Part, Leg] | None) -> str:
    if following is None:
        return _("the end of the evening")
    part, leg = following
    return _leg_words(leading, leg) if part == leading.at.running else part.title


def _say(leading: Leading) -> tuple[str, ...]:
    """What the author gives a facilitator for the part that runs, and for its module."""
    at = leading.at
    if at.status == "over":
        return (
            _(
                "Stay until everybody has gone, and have a word for whoever lingers. "
                "Then write a note while you still remember."
            ),
            _("“workshop evenings” shows how the evening went, once you have left."),
        )
    if at.status == "before":
        return (
            *_more_than_one(leading),
            _("Put the clock where all can see it: “workshop project” in a second window."),
            _("Hand out the pages. Who brought a computer joins by six words: R shows them."),
            _("Every key stands under F1. Nothing is lost if this computer stops."),
        )
    rests = at.running.kind != "activity"
    parts = at.parts[at.part + 1 :] if rests else (at.running,)
    for module in leading.guide.modules:
        for number, activity in enumerate(module.activities):
            if parts and activity.id == parts[0].id:
                opening = module.facilitator if number == 0 else ()
                # In a break, too, what opens the part after it: some of it is said before both.
                return opening if rests else (*opening, *activity.facilitator)
    return ()


def _more_than_one(leading: Leading) -> tuple[str, ...]:
    """That an evening holds several sittings of its guide, which is seldom what was meant."""
    there = {part.id for part in leading.plan.parts}
    sittings = {
        module.sitting
        for module in leading.guide.modules
        if there.intersection(activity.id for activity in module.activities)
    }
    if len(sittings) < 2:
        return ()
    words = _(
        "All {number} sittings of this guide are in this evening. To lead only one, "
        "leave and begin again with --sitting 1 --new."
    )
    return (words.format(number=len(sittings)),)


def _may_leave_out(leading: Leading) -> tuple[str, ...]:
    at = leading.at
    if at.status == "over":
        return ()
    left = at.parts[at.part + 1 :] if at.status == "open" else at.parts[1:]
    return tuple(part.id for part in sorted(left, key=lambda part: not part.spare))


def _lines(leading: Leading, fitted: Fitted) -> tuple[Line, ...]:
    at, plan = leading.at, leading.plan
    ahead = dict(zip((part.id for part in fitted.parts), fitted.starts, strict=True))
    planned = as_planned(plan.parts, 0, plan.ends).starts
    began = {ran.part: ran.began for ran in reversed(at.ran)}
    present = {part.id for part in at.parts}
    lines: list[Line] = []
    for part, start in zip(plan.parts, planned, strict=True):
        state: Literal["done", "now", "ahead", "left_out"] = "ahead"
        if part.id not in present or (at.status == "over" and part.id not in began):
            state = "left_out"
        elif at.status == "open" and part.id == at.running.id:
            state = "now"
        elif part.id in began and part.id not in ahead:
            state = "done"
        begins = ahead.get(part.id, began.get(part.id)) if state == "ahead" else began.get(part.id)
        lines.append(
            Line(
                part.id,
                part.title,
                state,
                leading.clock(start),
                leading.clock(begins) if begins is not None and state != "left_out" else None,
                0,
                part.kind != "activity",
            )
        )
    return tuple(_with_minutes(lines, leading.clock(fitted.ends)))


def _with_minutes(lines: Sequence[Line], until: datetime) -> Iterator[Line]:
    """Each line with its minutes up to the next one that has a time, the last one up to the end."""
    for number, line in enumerate(lines):
        if line.begins is None:
            yield line
            continue
        later = (one.begins for one in lines[number + 1 :] if one.begins is not None)
        yield replace(line, minutes=minutes_between(line.begins, next(later, until)))
