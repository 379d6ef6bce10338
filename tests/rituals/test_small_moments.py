"""A week of small moments as a picture: signs, day by day, and nothing added up."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from workshop.rituals.small_moments import KINDS, MOST, Day, week

SUNDAY = date(2026, 11, 22)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
COUNTS = st.dictionaries(st.tuples(st.integers(-9, 9), st.sampled_from(KINDS)), st.integers(1))


@given(DAYS)
def test_a_week_is_seven_days_from_monday_and_holds_its_day(day: date) -> None:
    days = [one.day for one in week(day, {})]
    assert days[0].weekday() == 0
    assert days == [days[0] + timedelta(days=n) for n in range(7)]
    assert day in days


@given(DAYS, COUNTS)
def test_each_day_has_its_own_and_no_other(day: date, counts: dict) -> None:  # type: ignore[type-arg]
    noted = {(day + timedelta(days=n), kind): number for (n, kind), number in counts.items()}
    for one in week(day, noted):
        assert one.reaches == noted.get((one.day, "reach"), 0)
        assert one.answers == noted.get((one.day, "answer"), 0)


def test_a_day_as_signs() -> None:
    assert Day(SUNDAY, 3, 2).drawn("o", "*") == "o o o   * *"
    assert Day(SUNDAY, 0, 1).drawn("o", "*") == "*"
    assert Day(SUNDAY, 0, 0).drawn("o", "*") == "", "an empty day is an empty place"


@given(st.integers(0), st.integers(0))
def test_many_are_many_however_many(reaches: int, answers: int) -> None:
    drawn = Day(SUNDAY, reaches, answers).drawn("o", "*")
    assert drawn.count("o") == min(reaches, MOST)
    assert drawn.count("*") == min(answers, MOST)
    assert drawn.count("…") == (reaches > MOST) + (answers > MOST)
    assert len(drawn) <= 4 * MOST + 6
