"""Seconds that nobody sets, on whatever system."""

import time

import pytest

from workshop.ground import steady


def test_they_only_grow() -> None:
    found = [steady.seconds() for _ in range(100)]
    assert found == sorted(found)


def test_a_system_without_such_a_clock_has_the_monotonic_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(steady, "_CLOCK", None)
    before = time.monotonic()
    assert before <= steady.seconds() <= time.monotonic()


def test_a_clock_that_the_system_refuses_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(clock: int) -> float:
        raise OSError

    monkeypatch.setattr(time, "clock_gettime", refused, raising=False)
    assert steady._clock() is None
