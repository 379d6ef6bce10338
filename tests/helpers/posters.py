"""Posters as an evening makes them, and any poster there can be."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import NamedTuple

from hypothesis import strategies as st

from workshop.guide import Guide, by_id
from workshop.room.agenda import Agenda, agenda, with_break
from workshop.room.evening import Standing, Step, stands, taken
from workshop.room.poster import Poster, poster
from workshop.session import unfold

BEGINS = datetime(2026, 11, 22, 19, 0, tzinfo=UTC)
"""When the evening was to begin."""


class Moment(NamedTuple):
    """A poster, and when somebody looks at it."""

    poster: Poster
    now: datetime


def plan_of(guide: Guide) -> Agenda:
    """The agenda of its first sitting."""
    return agenda(guide, unfold(guide), sitting=1)


def walked(guide: Guide) -> Iterator[tuple[Standing, Poster]]:
    """Every leg of a guide, all its sittings, with its poster, each begun when the last is over."""
    plan = agenda(guide, unfold(guide))
    now = 0.0
    at = stands(plan, [Step("begin", now)])
    while at.status != "over":
        yield at, poster(guide, at, now, BEGINS + timedelta(seconds=now))
        now = at.deadline
        at = taken(plan, at, Step("next", now))


@cache
def evening() -> dict[str, Moment]:
    """Moments of the first evening of the main workshop that look otherwise."""
    guide = by_id("main")[0]
    plan = plan_of(guide)
    plan = with_break(plan, plan.parts[4].id, "A break", 900)
    at = stands(plan, [])
    found = {"before": _moment(guide, at, -600.0, -600.0)}
    now = 0.0
    at = taken(plan, at, Step("begin", now))
    while at.status != "over":
        leg = at.now
        for name, does, whose, look in (
            ("turn-alone", "turn", "first", leg.seconds - 20),
            ("read", "read", "both", 10),
            ("floor-first", "floor", "first", 15),
            ("floor-second", "floor", "second", leg.seconds - 40),
            ("over-time", "floor", "second", leg.seconds + 5),
            ("talk", "talk", "first", leg.seconds * 0.6),
            ("agree", "agree", "both", 20),
            ("break", "break", "both", 60),
        ):
            fits = (leg.does, leg.whose) == (does, whose)
            # A long time, where there is one: only these tell of their last minute.
            if fits and (name not in found or leg.seconds > found[name].poster.seconds):
                found[name] = _moment(guide, at, now, now + look)
        now = at.deadline
        at = taken(plan, at, Step("next", now))
    found["over"] = _moment(guide, at, now, now + 5)
    return found


def _moment(guide: Guide, at: Standing, now: float, look: float) -> Moment:
    shown = poster(guide, at, now, BEGINS + timedelta(seconds=now))
    return Moment(shown, BEGINS + timedelta(seconds=look))


_words = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=60)


@st.composite
def posters(draw: st.DrawFn) -> Poster:
    """Any poster the console could write."""
    written = BEGINS + timedelta(seconds=draw(st.integers(-7200, 20_000)))
    until = draw(
        st.none() | st.integers(-3600, 90_000).map(lambda s: written + timedelta(seconds=s))
    )
    return Poster(
        status=draw(st.sampled_from(("before", "open", "rest", "over"))),
        written=written,
        title=draw(_words),
        does=draw(st.sampled_from(("turn", "talk", "floor", "draw", "read", "agree", "new"))),
        whose=draw(st.sampled_from(("first", "second", "both"))),
        says_back=draw(st.booleans()),
        prompt=tuple(draw(st.lists(_words.filter(str.strip), max_size=5))),
        until=until,
        seconds=draw(st.integers(0, 86_400)),
        next=draw(_words),
    )
