"""An evening is planned around its breaks, a meal and its end."""

import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest

from helpers.leading import BEGINS
from workshop.guide import by_id
from workshop.room.refit import as_planned
from workshop.sitting.facilitating.planning import PlanError, Wished, begins_at, next_at, planned

MAIN = by_id("main")[0]


def test_one_sitting_is_as_long_as_its_minutes_and_breaks() -> None:
    plan = planned(MAIN, Wished(BEGINS, sitting=1))
    activities = sum(m.minutes for m in MAIN.modules if m.sitting == 1)
    breaks = sum(part.seconds for part in plan.parts if part.kind == "break")
    assert plan.ends == round(activities * 60) + breaks


def test_both_sittings_in_one_evening_have_a_break_between_them() -> None:
    plan = planned(MAIN, Wished(BEGINS))
    second = next(m for m in MAIN.modules if m.sitting == 2).activities[0].id
    number = plan.number(second)
    assert plan.parts[number - 1].kind == "break"
    assert plan.parts[0].kind == "activity"


def test_a_meal_comes_at_its_time_and_a_break_beside_it_gives_way() -> None:
    at = BEGINS + timedelta(minutes=50)
    plan = planned(MAIN, Wished(BEGINS, meal=at, meal_minutes=40))
    laid = as_planned(plan.parts, 0, plan.ends)
    meals = [n for n, part in enumerate(plan.parts) if part.kind == "meal"]
    assert len(meals) == 1
    meal = meals[0]
    assert (plan.parts[meal].at, plan.parts[meal].seconds) == (50 * 60, 40 * 60)
    assert laid.starts[meal] >= 50 * 60
    for beside in (meal - 1, meal + 1):
        assert plan.parts[beside].kind == "activity"


def test_the_end_stays_where_it_was_wished() -> None:
    plan = planned(MAIN, Wished(BEGINS, sitting=1, ends=BEGINS + timedelta(minutes=30)))
    assert plan.ends == 1800


@pytest.mark.parametrize(
    ("guide", "wished", "why"),
    [
        ("caring-for-myself", Wished(BEGINS), "one person"),
        ("main", Wished(BEGINS, sitting=7), "no sitting 7"),
        ("main", Wished(BEGINS, ends=BEGINS), "before it begins"),
        ("main", Wished(BEGINS, meal=BEGINS - timedelta(minutes=5)), "between"),
        ("main", Wished(BEGINS, meal=BEGINS + timedelta(hours=9)), "between"),
    ],
)
def test_what_can_t_be_is_said(guide: str, wished: Wished, why: str) -> None:
    with pytest.raises(PlanError, match=why):
        planned(by_id(guide)[0], wished)


@pytest.fixture
def in_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Where this computer stands."""

    def stands(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield stands
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("eve", "hours"), [(datetime(2027, 3, 27, 22, 0), 10), (datetime(2026, 10, 24, 22, 0), 12)]
)
def test_a_night_in_which_clocks_are_changed_moves_no_evening(
    eve: datetime, hours: int, in_zone: Callable[[str], None]
) -> None:
    in_zone("Europe/Berlin")
    found = next_at((9, 0), eve.astimezone())
    assert f"{found.astimezone():%H:%M}" == "09:00"
    assert found - eve.astimezone() == timedelta(hours=hours)


def test_a_time_is_the_next_one_a_clock_will_show(in_zone: Callable[[str], None]) -> None:
    in_zone("UTC")
    assert next_at((19, 0), BEGINS) == BEGINS + timedelta(hours=1)
    assert next_at((18, 0), BEGINS + timedelta(seconds=30)) == BEGINS
    assert next_at((17, 30), BEGINS) == BEGINS + timedelta(hours=23, minutes=30)


def test_who_starts_late_means_tonight(in_zone: Callable[[str], None]) -> None:
    in_zone("UTC")
    assert begins_at((18, 0), BEGINS + timedelta(minutes=4)) == BEGINS
    assert begins_at((18, 0), BEGINS - timedelta(hours=9)) == BEGINS
    assert begins_at((23, 50), BEGINS + timedelta(hours=6, minutes=10)) == BEGINS + timedelta(
        hours=5, minutes=50
    )
    assert begins_at((14, 0), BEGINS) == BEGINS + timedelta(hours=20)
