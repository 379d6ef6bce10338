"""The room's time on a couple's computer: right to a tenth of a second for an evening."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from workshop.room.wire.follower.clock import DRIFT, KEPT, RoomClock

ASKS = 10.0


class Two:
    """A leader's clock and a couple's: each begins somewhere and has its own speed."""

    def __init__(self, seed: int, ppm: tuple[float, float]) -> None:
        self.random = random.Random(seed)
        self.speeds = tuple(1 + each * 1e-6 for each in ppm)
        self.zeros = (self.random.uniform(0, 1e5), self.random.uniform(0, 1e7))
        self.clock = RoomClock()

    def room(self, at: float) -> float:
        return self.zeros[0] + at * self.speeds[0]

    def own(self, at: float) -> float:
        return self.zeros[1] + at * self.speeds[1]

    def ask(self, at: float, there: float, thinks: float, back: float) -> None:
        came = at + there + thinks + back
        received, sent = self.room(at + there), self.room(at + there + thinks)
        assert self.clock.answered(self.own(at), received, sent, self.own(came))

    def wrong(self, at: float) -> float:
        return abs(self.clock.room(self.own(at)) - self.room(at))


PPM = st.floats(-50, 50)


@effort(25)
@given(st.integers(0, 2**32), st.tuples(PPM, PPM), st.floats(0.02, 0.18))
def test_an_hour_of_questions_is_never_wrong_by_a_tenth_of_a_second(
    seed: int, ppm: tuple[float, float], slowest: float
) -> None:
    """Also five minutes in, when the network is lost for a while, and right after."""
    two = Two(seed, ppm)
    at = 0.0
    while at < 3600:
        if not 300 < at < 305:
            ways = two.random.uniform(0.001, slowest), two.random.uniform(0.001, slowest)
            two.ask(at, ways[0], 0.01, ways[1])
            at += sum(ways) + 0.01
        assert two.wrong(at) < 0.1
        at += two.random.uniform(0.5, ASKS)
        assert two.wrong(at) < 0.1


@effort(100)
@given(st.integers(0, 2**32), st.tuples(PPM, PPM), st.integers(1, 60))
def test_with_delays_of_two_seconds_it_is_within_half_the_best_round_trip(
    seed: int, ppm: tuple[float, float], questions: int
) -> None:
    two = Two(seed, ppm)
    trips: list[float] = []
    at = 0.0
    for _ in range(questions):
        there, back = two.random.uniform(0, 2), two.random.uniform(0, 2)
        two.ask(at, there, 0, back)
        at += there + back
        trips.append(there + back)
        slack = DRIFT * (KEPT * 15 + 10)
        assert two.wrong(at) <= two.clock.unsure(two.own(at)) + 1e-6
        assert two.wrong(at) <= min(trips[-KEPT:]) / 2 + slack
        at += two.random.uniform(0.5, ASKS)
        assert two.wrong(at) <= two.clock.unsure(two.own(at)) + 1e-6


def test_the_quickest_way_there_and_the_quickest_way_back_need_not_be_of_one_question() -> None:
    two = Two(1, (0, 0))
    two.ask(0, 0.01, 0, 1.0)
    assert two.wrong(5) > 0.4
    two.ask(10, 1.0, 0, 0.01)
    assert two.wrong(15) < 0.02


@effort(100)
@given(st.integers(0, 2**32), st.integers(1, KEPT + 5), st.floats(0, 3))
def test_it_is_the_middle_of_what_all_answers_allow(seed: int, count: int, slowest: float) -> None:
    """Said again in the plain way: every bound loosened by the drift since it was made."""
    two = Two(seed, (0, 0))
    bounds: list[tuple[float, float, float, float]] = []
    at = 0.0
    for _ in range(count):
        there, back = two.random.uniform(0, slowest), two.random.uniform(0, slowest)
        two.ask(at, there, 0, back)
        asked, came = two.own(at), two.own(at + there + back)
        bounds.append((two.room(at + there) - came, came, two.room(at + there) - asked, asked))
        at += there + back + two.random.uniform(0, 20)
    now = two.own(at)
    least = max(each[0] - DRIFT * (now - each[1]) for each in bounds[-KEPT:])
    most = min(each[2] + DRIFT * (now - each[3]) for each in bounds[-KEPT:])
    assert two.clock.room(now) == pytest.approx(now + (least + most) / 2, abs=1e-6, rel=0)
    assert two.clock.unsure(now) == pytest.approx((most - least) / 2, abs=1e-6, rel=0)


def test_before_the_first_answer_nothing_is_known() -> None:
    clock = RoomClock()
    assert clock.unsure(5) == float("inf")
    with pytest.raises(ValueError, match="first answer"):
        clock.room(5)


def test_an_answer_without_a_delay_is_exact() -> None:
    clock = RoomClock()
    assert clock.answered(asked=1e6 / 3, received=7, sent=7, came=1e6 / 3)
    assert clock.room(1e6 / 3 + 1) == pytest.approx(8, abs=1e-6)
    assert 0 <= clock.unsure(1e6 / 3 + 1) <= DRIFT * 1.1


def test_after_the_computer_slept_the_first_answer_sets_it_right() -> None:
    two = Two(2, (0, 0))
    for at in range(0, 100, 10):
        two.ask(at, 0.01, 0, 0.01)
    two.zeros = (two.zeros[0] + 3600, two.zeros[1])
    two.ask(200, 0.01, 0, 0.01)
    assert two.wrong(200.1) < 0.011


def test_what_can_not_be_true_is_not_taken() -> None:
    clock = RoomClock()
    assert not clock.answered(asked=10, received=50, sent=50, came=9)
    assert not clock.answered(asked=10, received=50, sent=49, came=11)
    assert not clock.answered(asked=10, received=50, sent=55, came=11)
    assert not clock.is_set


def test_an_hour_without_a_network_costs_half_a_second_at_most() -> None:
    two = Two(3, (50, -50))
    two.ask(0, 0.01, 0, 0.01)
    assert two.wrong(3600) <= 0.37 <= two.clock.unsure(two.own(3600))
