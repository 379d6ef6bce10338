"""The made-up couple's numbers: about a year of them, with ups, downs and gaps."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from workshop.journal.journal import Journal
from workshop.keepsake.trend import LONGEST_GAP, OVERALL, stretches
from workshop.sitting.demo import write_demo
from workshop.sitting.demo.weeks import write_weeks
from workshop.sitting.house import House
from workshop.sitting.past import session_lines
from workshop.sitting.pulse import Own, own

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def lines() -> tuple[Own, Own]:
    with Journal.in_memory() as journal:
        write_demo(journal, today=TODAY)
        write_weeks(journal, today=TODAY)
        house = House(journal)
        couple = house.couple()
        assert couple is not None
        return own(house, couple, "left", None), own(house, couple, "right", None)


def test_about_a_year_with_a_summer_without(lines: tuple[Own, Own]) -> None:
    for mine in lines:
        points = mine.line.points
        assert len(points) >= 20
        assert timedelta(days=330) < points[-1].when - points[0].when < timedelta(days=370)
        assert len(stretches(points, OVERALL)) >= 2
        assert any(b.when - a.when > LONGEST_GAP for a, b in pairwise(points))


def test_up_and_down_and_no_straight_way(lines: tuple[Own, Own]) -> None:
    for mine in lines:
        means = [point.value(OVERALL) or 0.0 for point in mine.line.points]
        moves = [later - earlier for earlier, later in pairwise(means)]
        assert sum(move > 0 for move in moves) >= 6
        assert sum(move < 0 for move in moves) >= 6
        assert all(0 <= mean <= 10 for mean in means)


def test_some_lines_are_left_out(lines: tuple[Own, Own]) -> None:
    assert any(len(point.numbers) < 5 for mine in lines for point in mine.line.points)


def test_the_sessions_of_the_demo_stay_as_they_were() -> None:
    with Journal.in_memory() as alone, Journal.in_memory() as both:
        write_demo(alone, today=TODAY)
        write_demo(both, today=TODAY)
        write_weeks(both, today=TODAY)
        before, after = (session_lines(House(journal)) for journal in (alone, both))
    assert [line for line in after if line.guide != "weekly-date"] == before
