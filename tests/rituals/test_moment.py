"""At what moment it is due: by the clock of its place, also in the nights when that is moved.

What a clock shows at a moment is looked up by `dateutil`, which reads the zones by itself; ours
goes from the day to the moment. So the two meet from both sides.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

import pytest
from dateutil import tz
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from rituals.made import cadences, rituals
from workshop.rituals import Cadence, Rest, Ritual, Span
from workshop.rituals.moment import is_due, moment, next_day, span_on, zone_of

ZONES = [
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",  # half an hour of summer time
    "Asia/Kolkata",  # none at all
    "Pacific/Apia",  # one day of 2011 never was
    "America/Sao_Paulo",  # put forward at midnight, until 2019
    "Asia/Kathmandu",
    "UTC",
]

MOVED = [
    *(date(2026, 3, 28) + timedelta(days=n) for n in range(3)),
    *(date(2026, 10, 24) + timedelta(days=n) for n in range(3)),
    *(date(2026, 3, 7) + timedelta(days=n) for n in range(3)),
    *(date(2026, 10, 31) + timedelta(days=n) for n in range(3)),
    *(date(2026, 4, 4) + timedelta(days=n) for n in range(3)),
    *(date(2026, 10, 3) + timedelta(days=n) for n in range(3)),
    *(date(2011, 12, 28) + timedelta(days=n) for n in range(5)),
    *(date(2018, 11, 3) + timedelta(days=n) for n in range(3)),
    *(date(2019, 2, 16) + timedelta(days=n) for n in range(3)),
]
"""Days around those on which one of these clocks was or is moved."""

days = st.one_of(st.sampled_from(MOVED), st.dates(date(2005, 1, 1), date(2036, 12, 31)))


def due_at(day: date, at: str, zone: str) -> datetime:
    found = moment(Span(day, Cadence("daily", day), at, zone), day)
    assert found is not None and found.tzinfo is UTC
    return found


def shown(when: datetime, zone: str) -> datetime:
    """What a clock there shows at this moment, by other means than ours."""
    return when.astimezone(tz.gettz(zone)).replace(tzinfo=None, fold=0)


def gap_before(day: date, clock: datetime, zone: str) -> timedelta | None:
    """How far a clock there was put forward over this time; None where it shows it."""
    start = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=2)
    for minutes in range(0, 5 * 24 * 60, 15):
        earlier = shown(start + timedelta(minutes=minutes), zone)
        later = shown(start + timedelta(minutes=minutes + 15), zone)
        if earlier < clock < later and later - earlier > timedelta(minutes=15):
            return later - earlier - timedelta(minutes=15)
    return None


@effort(300)
@given(days, st.sampled_from(range(0, 24 * 60, 15)), st.sampled_from(ZONES))
def test_the_clock_shows_the_time_or_skips_it(day: date, minutes: int, zone: str) -> None:
    clock = datetime(day.year, day.month, day.day, minutes // 60, minutes % 60)
    found = due_at(day, f"{clock:%H:%M}", zone)
    seen = shown(found, zone)
    if seen == clock:
        for earlier in (30, 60):  # one that comes twice is meant the first time
            assert shown(found - timedelta(minutes=earlier), zone) != clock
        return
    # Skipped: by as much as the clock was put forward it shows a later time.
    assert tz.datetime_exists(clock, tz.gettz(zone)) is False
    before = shown(found, zone) - clock
    assert before == gap_before(day, clock - timedelta(seconds=1), zone)


@pytest.mark.parametrize(
    ("day", "at", "zone", "utc"),
    [
        ("2026-11-22", "21:00", "Europe/Berlin", "2026-11-22T20:00"),
        ("2026-07-22", "21:00", "Europe/Berlin", "2026-07-22T19:00"),
        ("2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:30"),  # shown as 03:30
        ("2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30"),  # the first of two
        ("2026-03-08", "02:30", "America/New_York", "2026-03-08T07:30"),
        ("2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30"),
        ("2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03T15:45"),  # shown as 02:45
        ("2026-04-05", "01:45", "Australia/Lord_Howe", "2026-04-04T14:45"),
        ("2026-01-01", "07:00", "Asia/Kolkata", "2026-01-01T01:30"),
        ("2011-12-29", "21:00", "Pacific/Apia", "2011-12-30T07:00"),
        ("2011-12-30", "21:00", "Pacific/Apia", "2011-12-31T07:00"),  # that day never was
        ("2011-12-31", "21:00", "Pacific/Apia", "2011-12-31T07:00"),
        ("2018-11-04", "00:30", "America/Sao_Paulo", "2018-11-04T03:30"),  # shown as 01:30
        ("2019-02-16", "23:30", "America/Sao_Paulo", "2019-02-17T01:30"),
        ("2026-11-22", "21:00", "America/Sao_Paulo", "2026-11-23T00:00"),
    ],
)
def test_these_moments_were_worked_out_by_hand(day: str, at: str, zone: str, utc: str) -> None:
    found = due_at(date.fromisoformat(day), at, zone)
    assert found == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@contextmanager
def local_zone(name: str) -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = name
    time.tzset()
    try:
        yield
    finally:
        os.environ.pop("TZ")
        if before is not None:
            os.environ["TZ"] = before
        time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone can't be set here")
@pytest.mark.parametrize("zone", ["", "Middle/Earth", "Europe", "../../etc/passwd", "\0", "x" * 99])
def test_where_nobody_knows_the_zone_the_clock_here_counts(zone: str) -> None:
    with local_zone("Europe/Berlin"):
        for day in MOVED:
            for at in ("00:30", "02:30", "21:00"):
                assert due_at(day, at, zone) == due_at(day, at, "Europe/Berlin")


def test_without_a_time_there_is_no_moment() -> None:
    day = date(2026, 11, 22)
    span = Span(day, Cadence("daily", day), "", "Europe/Berlin")
    assert moment(span, day) is None
    zone = zone_of(span)
    assert zone is not None and zone.key == "Europe/Berlin"


@effort(60)
@given(rituals(), st.dates(date(2016, 1, 1), date(2027, 12, 31)), st.integers(0, 40))
def test_the_next_day_is_the_first_on_which_it_is_due(
    ritual: Ritual, day: date, resting: int
) -> None:
    rest = Rest(day, day + timedelta(days=resting))
    for one in (ritual, Ritual("r", "x", ritual.spans, rests=(rest,))):
        later = (day + timedelta(days=n) for n in range(1, 401))
        assert next_day(one, day) == next((d for d in later if is_due(one, d)), None)


@effort(60)
@given(rituals(), st.dates(date(2016, 1, 1), date(2026, 12, 31)))
def test_the_plan_of_a_day_is_the_last_that_had_begun(ritual: Ritual, day: date) -> None:
    held = span_on(ritual, day)
    assert held.since <= day or held is ritual.spans[0]
    assert all(one.since > day or one.since <= held.since for one in ritual.spans)
    assert (day in ritual.falls_on(day, day)) == (
        held.since <= day and day in held.cadence.falls_on(day, day)
    )


@effort(50)
@given(cadences())
def test_a_day_of_rest_is_none_on_which_it_is_due(cadence: Cadence) -> None:
    plan = Span(cadence.begins, cadence)
    day = cadence.begins + timedelta(days=3)
    ritual = Ritual("r", "x", (plan,), rests=(Rest(day, day),))
    assert not is_due(ritual, day)
