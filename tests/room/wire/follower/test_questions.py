"""When a couple asks what time it is in the room: often until it knows, seldom afterwards."""

from itertools import pairwise

import pytest

from workshop.room.wire.follower.questions import (
    AT_FIRST,
    LATER,
    SOON,
    SURE,
    UNSURE,
    UNTIL_SURE,
    Questions,
)
from workshop.room.wire.peer import EVERY

INFINITE = float("inf")


def asked(questions: Questions, begins: float, seconds: float, unsure: float) -> list[float]:
    """When it asks, looked at as often as a link does."""
    moments = [begins + count * EVERY for count in range(int(seconds / EVERY))]
    return [at for at in moments if questions.is_due(at, urgent=False, unsure=unsure)]


def made() -> Questions:
    return Questions(bytes(32), lambda: 0.5)


def test_a_clock_that_is_sure_is_asked_for_a_few_times_and_then_seldom() -> None:
    found = asked(made(), 100, 34, SURE)
    assert found == [100 + count * SOON for count in range(AT_FIRST)] + [
        100 + (AT_FIRST - 1) * SOON + LATER * count for count in (1, 2)
    ]


OFTEN = AT_FIRST * SOON + (UNTIL_SURE - AT_FIRST) * UNSURE
"""Seconds in which it asks as often as it ever does, unless it is urgent."""


@pytest.mark.parametrize("unsure", [SURE + 0.01, INFINITE])
def test_while_it_is_not_sure_it_asks_on_but_not_for_ever(unsure: float) -> None:
    questions = made()
    found = asked(questions, 0, OFTEN, unsure)
    assert len(found) == UNTIL_SURE
    pauses = [later - at for at, later in pairwise(found)]
    assert pauses == [SOON] * (AT_FIRST - 1) + [UNSURE] * (UNTIL_SURE - AT_FIRST)
    assert len(asked(questions, OFTEN, 60, unsure)) == 60 / LATER


def test_as_soon_as_it_is_sure_it_asks_seldom() -> None:
    questions = made()
    assert len(asked(questions, 0, 20, SURE + 1)) == AT_FIRST + 6
    assert len(asked(questions, 20, 60, SURE)) == 60 / LATER


def test_after_a_new_connection_it_asks_often_again() -> None:
    questions = made()
    asked(questions, 0, 100, INFINITE)
    questions.hurry()
    assert len(asked(questions, 100, OFTEN, INFINITE)) == UNTIL_SURE


def test_what_is_urgent_is_asked_often_for_as_long_as_it_is() -> None:
    questions = made()
    asked(questions, 0, 100, 0.0)
    moments = [200 + count * EVERY for count in range(400)]
    found = [at for at in moments if questions.is_due(at, urgent=True, unsure=0.0)]
    assert found == [200 + count * UNSURE for count in range(40)]
