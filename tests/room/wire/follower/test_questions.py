"""When a couple asks what time it is in the room: often until it knows, seldom afterwards."""

from itertools import pairwise

import pytest

from workshop.room.wire.follower.questions import (
    EXPIRES,
    FIRST,
    LATER,
    LONGER,
    OPEN,
    SURE,
    UNSURE,
    URGENT,
    Questions,
)
from workshop.room.wire.peer import EVERY

INFINITE = float("inf")


def asked(questions: Questions, begins: float, seconds: float, unsure: float) -> list[float]:
    """When it asks, looked at as often as a link does."""
    moments = [begins + count * EVERY for count in range(int(seconds / EVERY))]
    return [at for at in moments if questions.is_due(at, urgent=False, unsure=unsure)]


def made(pace: float = 0.0) -> Questions:
    questions = Questions(bytes(32), lambda: 0.5)
    questions.pace = pace
    return questions


def pauses(moments: list[float]) -> list[float]:
    return [later - at for at, later in pairwise(moments)]


def test_a_clock_that_is_sure_is_asked_for_once_and_then_seldom() -> None:
    assert asked(made(), 100, 34, SURE) == [100 + LATER * count for count in range(4)]


@pytest.mark.parametrize("unsure", [SURE + 0.01, INFINITE])
def test_while_it_is_not_sure_it_asks_on_and_each_pause_is_longer(unsure: float) -> None:
    found = pauses(asked(made(), 0, 600, unsure))
    assert found == sorted(found)
    assert found[:4] == [FIRST] * 4
    for count, pause in enumerate(found, start=1):
        least = min(max(FIRST, count * LONGER), UNSURE)
        assert least <= pause <= least + EVERY
    assert found[-1] == UNSURE


def test_as_soon_as_it_is_not_sure_any_more_it_asks_at_once() -> None:
    questions = made()
    asked(questions, 0, 100, SURE)
    assert asked(questions, 100, 1, SURE + 1)[:3] == [100, 100 + FIRST, 100 + 2 * FIRST]


def test_as_soon_as_it_is_sure_it_asks_seldom() -> None:
    questions = made()
    last = asked(questions, 0, 20, SURE + 1)[-1]
    assert asked(questions, 20, 60, SURE)[0] == last + LATER


def test_before_a_leader_said_how_often_it_asks_once_a_second() -> None:
    assert asked(Questions(bytes(32), lambda: 0.5), 0, 4, INFINITE) == [0, 1, 2, 3]


def test_a_leader_of_many_is_asked_no_more_often_than_it_says() -> None:
    assert pauses(asked(made(4.0), 0, 100, SURE + 1)) == [4.0] * 24
    assert pauses(asked(made(1e7), 0, 100, SURE + 1)) == [LATER] * 9


def test_many_questions_without_an_answer_slow_it_down() -> None:
    questions = made()
    found = []
    for at in (count * EVERY for count in range(200)):
        if questions.is_due(at, urgent=False, unsure=INFINITE):
            questions.new(b"evening", at)
            found.append(at)
    assert pauses(found)[: OPEN + 2] == [*[FIRST] * (OPEN - 1), *[URGENT] * 3]


def test_what_was_asked_too_long_ago_is_not_waited_for() -> None:
    questions = made()
    old, new = (questions.new(b"evening", at).nonce for at in (0.0, 1.0))
    assert questions.answered(new, 1 + EXPIRES) == (b"evening", 1.0)
    assert questions.answered(old, 1 + EXPIRES) is None


def test_after_a_new_connection_it_asks_at_once() -> None:
    questions = made()
    asked(questions, 0, 100, INFINITE)
    questions.hurry()
    assert asked(questions, 100, 1, INFINITE) == [100, 100.25, 100.5, 100.75]


def test_what_is_urgent_is_asked_often_for_as_long_as_it_is() -> None:
    questions = made()
    asked(questions, 0, 100, 0.0)
    moments = [200 + count * EVERY for count in range(400)]
    found = [at for at in moments if questions.is_due(at, urgent=True, unsure=0.0)]
    assert found == [200 + count * URGENT for count in range(40)]
