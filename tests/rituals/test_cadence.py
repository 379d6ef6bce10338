"""A ritual comes round on the days on which any calendar has it."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from rituals.made import FIRST, LAST, cadences, days
from workshop.rituals import Cadence
from workshop.rituals.cadence import LONGEST_GAP, day_of, time_of


def by_the_calendar(cadence: Cadence, first: date, last: date) -> list[date]:
    """Its days as the rule has them that goes into a calendar file."""
    if cadence.often == "once":
        ends = cadence.until or cadence.begins
        return [cadence.begins] if first <= cadence.begins <= min(last, ends) else []
    rule = rrulestr(cadence.rule(), dtstart=datetime(*cadence.begins.timetuple()[:3]))
    found = rule.between(_midnight(first), _midnight(last), inc=True)
    return [moment.date() for moment in found]


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)


@effort(250)
@given(cadences())
def test_its_days_over_ten_years_are_those_of_its_rule(cadence: Cadence) -> None:
    assert cadence.falls_on(FIRST, LAST) == by_the_calendar(cadence, FIRST, LAST)


@effort(400)
@given(cadences(), days, st.integers(-3, 70))
def test_so_are_those_of_any_window(cadence: Cadence, first: date, length: int) -> None:
    last = first + timedelta(days=length)
    assert cadence.falls_on(first, last) == by_the_calendar(cadence, first, last)


@effort(300)
@given(cadences(), st.lists(days, min_size=2, max_size=9).map(sorted))
def test_cutting_a_window_into_pieces_changes_no_day(cadence: Cadence, cuts: list[date]) -> None:
    pieces = [
        day
        for start, end in pairwise(cuts)
        for day in cadence.falls_on(start, end - timedelta(days=1))
    ]
    assert pieces == cadence.falls_on(cuts[0], cuts[-1] - timedelta(days=1))


def test_a_month_too_short_for_the_day_has_it_on_its_last_one() -> None:
    on_31 = Cadence("monthly", date(2027, 10, 31))
    assert [str(day) for day in on_31.falls_on(date(2028, 1, 1), date(2028, 4, 30))] == [
        "2028-01-31",
        "2028-02-29",
        "2028-03-31",
        "2028-04-30",
    ]


def test_it_reaches_to_the_last_day_a_date_can_be() -> None:
    for often in ("daily", "weekdays", "monthly"):
        days_of_it = Cadence(often, date(2026, 1, 31)).falls_on(date(9999, 12, 1), date.max)
        assert days_of_it[-1] == date.max


@pytest.mark.parametrize(
    "fields",
    [
        {"often": "hourly"},
        {"often": "weekly"},
        {"often": "weekly", "days": (7,)},
        {"often": "weekly", "days": (-1,)},
        {"often": "weekly", "days": (1, 0)},
        {"often": "weekly", "days": (1, 1)},
        {"often": "weekly", "days": (1,), "nth": 1},
        {"often": "daily", "days": (1,)},
        {"often": "daily", "gap": 2},
        {"often": "gap", "gap": 0},
        {"often": "gap", "gap": LONGEST_GAP + 1},
        {"often": "monthly", "nth": 1},
        {"often": "monthly", "nth": 1, "days": (1, 2)},
        {"often": "monthly", "nth": 5, "days": (1,)},
        {"often": "monthly", "days": (1,)},
        {"often": "once", "nth": -1, "days": (1,)},
    ],
)
def test_what_does_not_go_together_is_no_cadence(fields: dict) -> None:
    with pytest.raises(ValueError):
        Cadence(begins=date(2026, 1, 1), **fields)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("21:00", "21:00"),
        ("9", "09:00"),
        (" 9.30 ", "09:30"),
        ("0930", "09:30"),
        ("21h15", "21:15"),
        ("21 15", "21:15"),
        ("00:00", "00:00"),
        ("24:00", None),
        ("9:60", None),
        ("9:5", None),
        ("-1", None),
        ("", None),
        ("nine", None),
        ("21:00:00", None),
    ],
)
def test_a_time_of_day_can_be_typed_in_many_ways(typed: str, meant: str | None) -> None:
    found = time_of(typed)
    assert (found and f"{found:%H:%M}") == meant


@effort(300)
@given(st.text())
def test_any_text_is_a_day_or_a_time_or_none(text: str) -> None:
    day_of(text)
    time_of(text)


def test_a_day_is_typed_as_year_month_day() -> None:
    assert day_of(" 2026-11-22 ") == date(2026, 11, 22)
    assert [day_of(text) for text in ("2026-02-30", "1999-12-31", "3000-01-01", "soon")] == 4 * [
        None
    ]
