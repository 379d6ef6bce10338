"""Points over time: in order, in their range, and never drawn where nobody answered."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from workshop.ground.partner import Partner
from workshop.keepsake.trend import (
    LONGEST_GAP,
    OVERALL,
    RANGES,
    Line,
    Point,
    Trend,
    begins,
    days_after,
    ends,
    in_order,
    since,
    stretches,
)

BERLIN = ZoneInfo("Europe/Berlin")
ANA = Partner("a" * 16, "Ana", "left")

moments = st.datetimes(datetime(2024, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))
numbers = st.dictionaries(st.sampled_from(("one", "two", "three")), st.integers(0, 10))
answers = st.lists(st.tuples(moments, numbers), max_size=12)
zones = st.sampled_from(
    (UTC, BERLIN, ZoneInfo("America/New_York"), ZoneInfo("Australia/Lord_Howe"))
)
days = st.dates(date(2024, 1, 1), date(2028, 12, 31))

Answers = list[tuple[datetime, Mapping[str, int]]]


def of(points: tuple[Point, ...]) -> Trend:
    return Trend((), (Line(ANA, points),), ())


@effort(60)
@given(answers, zones)
def test_every_answer_is_one_point_and_later_ones_come_later(told: Answers, zone: ZoneInfo) -> None:
    points = in_order(told, zone)
    instants = [point.when.astimezone(UTC) for point in points]
    assert instants == sorted(when for when, given in told if given)
    first = date(2023, 12, 1)
    places = [days_after(point.when, first) for point in points]
    assert places == sorted(places)
    for point, place in zip(points, places, strict=True):
        days = (point.when.date() - first).days
        assert days - 0.1 < place < days + 1.1, "on its own day, an hour of daylight or so"


def test_the_night_the_clocks_go_back() -> None:
    early = datetime(2026, 10, 25, 0, 50, tzinfo=UTC)  # 02:50, in summer
    late = datetime(2026, 10, 25, 1, 10, tzinfo=UTC)  # 02:10, in winter
    points = in_order([(late, {"one": 1}), (early, {"one": 9})], BERLIN)
    assert [point.numbers["one"] for point in points] == [9, 1]
    assert [point.when.hour for point in points] == [2, 2]
    assert [len(stretch) for stretch in stretches(points, "one")] == [2]


def test_two_answers_of_one_day_stay_two() -> None:
    noon = datetime(2026, 3, 1, 12, tzinfo=UTC)
    points = in_order([(noon, {"one": 4}), (noon + timedelta(hours=2), {"one": 6})], UTC)
    assert [point.value("one") for point in points] == [4, 6]
    assert (
        0.5
        == days_after(points[0].when, date(2026, 3, 1))
        < days_after(points[1].when, date(2026, 3, 1))
        < 1
    )


@effort(60)
@given(numbers.filter(bool))
def test_overall_is_the_plain_mean_of_what_was_answered(given: dict[str, int]) -> None:
    point = Point(datetime(2026, 3, 1, tzinfo=UTC), given)
    assert point.value(OVERALL) == sum(given.values()) / len(given)
    assert {item: point.value(item) for item in given} == given
    assert point.value("another") is None


@effort(60)
@given(answers, days, st.sampled_from(RANGES))
def test_a_range_holds_what_is_in_it(told: Answers, today: date, chosen: str) -> None:
    points = in_order(told, BERLIN)
    whole = of(points)
    first = begins(whole, chosen, today)  # type: ignore[arg-type]
    last = ends(whole, today)
    inside = since(whole, first).lines[0].points
    assert inside == tuple(point for point in points if first <= point.when.date() <= last)
    assert last >= today
    length = (today - first).days
    if chosen == "month":
        assert 28 <= length <= 31
    elif chosen == "half-year":
        assert 181 <= length <= 184
    else:
        assert inside == points
        assert length >= 28, "even of one answer a month is shown"


def test_a_month_before_the_end_of_march_is_the_end_of_february() -> None:
    assert begins(of(()), "month", date(2024, 3, 31)) == date(2024, 2, 29)
    assert begins(of(()), "half-year", date(2026, 3, 31)) == date(2025, 9, 30)
    assert begins(of(()), "month", date(2026, 1, 5)) == date(2025, 12, 5)


@effort(60)
@given(answers, st.sampled_from((OVERALL, "one")))
def test_nothing_is_joined_over_a_long_gap_nor_parted_in_a_short_one(
    told: Answers, item: str
) -> None:
    points = in_order(told, UTC)
    found = stretches(points, item)
    joined = [point for stretch in found for point in stretch]
    assert joined == [point for point in points if point.value(item) is not None]
    for stretch in found:
        gaps = [b.when - a.when for a, b in pairwise(stretch)]
        assert all(gap <= LONGEST_GAP for gap in gaps)
    for one, after in pairwise(found):
        assert after[0].when - one[-1].when > LONGEST_GAP
