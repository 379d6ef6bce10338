"""Lengths of time as people say them."""

from datetime import UTC, datetime, timedelta

import pytest

from workshop.ground.lengths import about, minutes_between, spoken, whole_minutes


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (10, "a few breaths"),
        (30, "half a minute"),
        (45, "under a minute"),
        (60, "a minute"),
        (75, "a good minute"),
        (90, "a minute and a half"),
        (120, "two minutes"),
        (150, "two and a half minutes"),
        (240, "four minutes"),
        (2400, "40 minutes"),
    ],
)
def test_spoken(seconds: float, said: str) -> None:
    assert spoken(seconds) == said


@pytest.mark.parametrize(
    ("minutes", "said"), [(3, 10), (12, 10), (13, 15), (44.75, 45), (33.6, 35)]
)
def test_about(minutes: float, said: int) -> None:
    assert about(minutes) == f"about {said} minutes"


def test_minutes_are_those_between_two_times_as_the_clock_shows_them() -> None:
    at = datetime(2026, 11, 26, 18, 59, 50, tzinfo=UTC)
    assert minutes_between(at, at + timedelta(seconds=9)) == 0
    assert minutes_between(at, at + timedelta(seconds=20)) == 1
    assert minutes_between(at, at + timedelta(minutes=10)) == 10


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ([2.5, 2.25, 4.5, 13], [3, 2, 4, 13]),
        ([0.75, 0.75, 0.75, 0.75], [1, 1, 0, 1]),
        ([20, 10], [20, 10]),
        ([], []),
    ],
)
def test_whole_minutes_of_parts_add_up_to_those_of_the_whole(
    parts: list[float], whole: list[int]
) -> None:
    assert whole_minutes(parts) == whole
    assert abs(sum(whole) - sum(parts)) <= 0.5
