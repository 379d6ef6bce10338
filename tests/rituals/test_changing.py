"""However a ritual is changed, what lies behind stays as it was."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from rituals.made import cadences, rituals
from workshop.rituals import Cadence, Rest, Ritual, Span, changing

BEGINS = date(2026, 1, 1)
SPAN = Span(BEGINS, Cadence("daily", BEGINS))
DAILY = Ritual("r1", "One question", (SPAN,))

Change = Callable[[Ritual, date], Ritual]

ahead = st.integers(0, 40).map(timedelta)


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """Something done on a day that is today for those who do it."""
    kind = draw(st.sampled_from(["planned", "told", "rest", "rest open", "on", "end", "up"]))
    cadence = draw(cadences(st.just(BEGINS)))
    first, length = draw(ahead), draw(ahead)

    def change(ritual: Ritual, today: date) -> Ritual:
        match kind:
            case "planned":
                return changing.planned(ritual, Span(today + first, cadence))
            case "told":
                return changing.told(ritual, what="Two questions", minutes=5)
            case "rest":
                start = today + first
                return changing.resting(ritual, start, start + length)
            case "rest open":
                return changing.resting(ritual, today + first)
            case "on":
                return changing.going_on(ritual, today)
            case "end":
                return changing.ended(ritual, today + first, "It was good.")
            case _:
                return changing.taken_up(ritual, today)

    return change


def seen(ritual: Ritual, first: date, last: date) -> list[str]:
    """For each day whether it was due, or rested. One that had ended asks for as little as a rest,
    and the time in which it had ended becomes one when it is taken up."""
    due = set(ritual.falls_on(first, last))
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [
        "quiet" if not ritual.runs_on(day) or ritual.rests_on(day) else "due" if day in due else ""
        for day in days
    ]


@effort(100)
@given(st.lists(st.tuples(changes(), st.integers(0, 30)), max_size=12))
def test_no_change_touches_a_day_that_is_over(steps: list[tuple[Change, int]]) -> None:
    ritual, today = DAILY, BEGINS
    for change, days_later in steps:
        today += timedelta(days=days_later)
        before, ritual = ritual, change(ritual, today)
        assert ritual.changes >= before.changes
        assert ritual == before or ritual.changes > before.changes
        assert (ritual.id, ritual.session) == (before.id, before.session)
        yesterday = today - timedelta(days=1)
        assert seen(ritual, BEGINS, yesterday) == seen(before, BEGINS, yesterday)
        for one, after in pairwise(ritual.rests):
            assert one.last is not None and one.last < after.first
        assert all(one.since < after.since for one, after in pairwise(ritual.spans))
        assert msgspec.json.decode(msgspec.json.encode(ritual), type=Ritual) == ritual


@effort(60)
@given(rituals(), st.dates(date(2016, 1, 1), date(2026, 12, 31)), cadences())
def test_a_new_plan_holds_from_its_day_on(ritual: Ritual, day: date, cadence: Cadence) -> None:
    new = changing.planned(ritual, Span(day, cadence, "21:00"))
    far = day + timedelta(days=500)
    assert new.falls_on(day, far) == cadence.falls_on(day, far)
    before = day - timedelta(days=1)
    assert new.falls_on(date(2016, 1, 1), before) == ritual.falls_on(date(2016, 1, 1), before)


def rests(ritual: Ritual) -> list[tuple[str, str]]:
    return [(str(rest.first)[5:], str(rest.last)[5:]) for rest in ritual.rests]


def day(words: str) -> date:
    return date.fromisoformat(f"2026-{words}")


def test_a_rest_within_a_rest_changes_nothing_but_how_it_is_told() -> None:
    ritual = changing.resting(DAILY, day("02-01"), day("02-28"))
    ritual = changing.resting(ritual, day("02-10"), day("02-12"))
    assert rests(ritual) == [("02-01", "02-09"), ("02-10", "02-12"), ("02-13", "02-28")]
    ritual = changing.resting(ritual, day("01-20"), day("03-05"))
    assert rests(ritual) == [("01-20", "03-05")]


def test_a_rest_without_an_end_lasts_until_they_go_on() -> None:
    ritual = changing.resting(DAILY, day("02-01"))
    assert ritual.rests_on(date(2999, 1, 1))
    ritual = changing.resting(ritual, day("02-10"), day("02-12"))
    assert ritual.rests_on(date(2999, 1, 1))
    ritual = changing.going_on(ritual, day("02-11"))
    assert rests(ritual) == [("02-01", "02-09"), ("02-10", "02-10")]
    assert changing.going_on(ritual, day("02-01")).rests == ()


def test_what_has_ended_rested_when_it_is_taken_up_again() -> None:
    over = changing.ended(DAILY, day("03-01"), "It was good.")
    assert (over.ended, over.thanks, over.runs_on(day("02-28"))) == (
        day("03-01"),
        "It was good.",
        True,
    )
    assert not over.runs_on(day("03-01"))
    assert [over.is_over_on(day(when)) for when in ("02-28", "03-01", "03-02")] == [
        False,
        True,
        True,
    ]
    assert not DAILY.is_over_on(day("12-31"))
    back = changing.taken_up(over, day("05-01"))
    assert (back.ended, back.thanks, rests(back)) == (None, "", [("03-01", "04-30")])
    assert changing.taken_up(over, day("03-01")).rests == ()
    assert changing.taken_up(DAILY, day("03-01")) is DAILY


def test_to_end_it_again_does_not_bring_back_the_days_between() -> None:
    over = changing.ended(DAILY, day("03-01"))
    again = changing.ended(over, day("05-01"), "A late thank-you.")
    assert (again.ended, again.thanks) == (day("03-01"), "A late thank-you.")
    assert changing.ended(over, day("02-01")).ended == day("02-01")


def test_what_ends_before_it_began_never_was_due() -> None:
    over = changing.ended(DAILY, day("01-01") - timedelta(days=9))
    assert over.falls_on(BEGINS, day("12-31")) == []
    assert not over.runs_on(BEGINS)


def test_a_rest_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError):
        changing.resting(DAILY, day("02-02"), day("02-01"))


FAR = date(3000, 1, 1)
REST = Rest(day("02-01"), day("02-10"))


@pytest.mark.parametrize(
    "fields",
    [
        {"spans": ()},
        {"spans": (SPAN, SPAN)},
        {"spans": (Span(day("02-01"), SPAN.cadence), SPAN)},
        {"spans": tuple(Span(BEGINS + timedelta(n), SPAN.cadence) for n in range(1001))},
        {"spans": (Span(FAR, Cadence("daily", BEGINS)),)},
        {"spans": (Span(BEGINS, Cadence("daily", BEGINS, until=FAR)),)},
        {"rests": (REST, REST)},
        {"rests": (REST, Rest(day("02-10"), day("02-11")))},
        {"rests": (Rest(day("01-01")), REST)},
        {"rests": (REST, Rest(day("01-01"), day("01-02")))},
        {"rests": (Rest(BEGINS, FAR),)},
        {"ended": FAR},
        {"minutes": -1},
        {"minutes": 601},
        {"changes": -1},
        {"what": "x" * 501},
        {"thanks": "x" * 501},
        {"id": "x" * 101},
        {"guide": "x" * 101},
    ],
)
def test_what_no_ritual_can_be_is_not_made_or_read(fields: dict) -> None:
    with pytest.raises(ValueError):
        Ritual(**({"id": "r", "what": "x", "spans": (SPAN,)} | fields))
    whole = msgspec.to_builtins(DAILY) | msgspec.to_builtins(fields)
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode(whole), type=Ritual)


@pytest.mark.parametrize("at", ["9", "9:00", "24:00", "21:60", "21.00", "２１:００", "21:00 "])
def test_a_plan_has_a_time_of_day_or_none(at: str) -> None:
    with pytest.raises(ValueError):
        Span(BEGINS, SPAN.cadence, at)
