"""The room's time on a couple's computer: right to a tenth of a second for an evening."""

import random
from math import sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from workshop.room.wire.follower.clock import DRIFT, WANDER, RoomClock

ASKS = 10.0
WARMTH = 120.0
"""Seconds in which a computer gets warmer, and cooler again after three times as many."""


class Two:
    """A leader's clock and a couple's: each begins somewhere and has its own speed."""

    def __init__(self, seed: int, ppm: tuple[float, float], warms: float = 0.0) -> None:
        self.random = random.Random(seed)
        self.speeds = tuple(1 + each * 1e-6 for each in ppm)
        self.warms = warms * 1e-6
        self.zeros = (self.random.uniform(0, 1e5), self.random.uniform(0, 1e7))
        self.clock = RoomClock()

    def room(self, at: float) -> float:
        return self.zeros[0] + at * self.speeds[0]

    def own(self, at: float) -> float:
        beats = self.warms * WARMTH * sin(at / WARMTH)
        return self.zeros[1] + at * self.speeds[1] + beats

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
@given(st.integers(0, 2**32), st.tuples(PPM, PPM), st.integers(1, 60), st.floats(0, 15))
def test_it_knows_how_wrong_it_can_be(
    seed: int, ppm: tuple[float, float], questions: int, warms: float
) -> None:
    """Also while the drift changes, as it does while a computer warms."""
    two = Two(seed, ppm, warms)
    trips: list[tuple[float, float]] = []
    at = 0.0
    for _ in range(questions):
        there, back = two.random.uniform(0, 2), two.random.uniform(0, 2)
        two.ask(at, there, 0, back)
        at += there + back
        trips.append((there + back, at))
        assert two.wrong(at) <= two.clock.unsure(two.own(at)) + 1e-6
        slack = min(trip / 2 + 2 * DRIFT * (at - came + trip) for trip, came in trips)
        assert two.wrong(at) <= slack + 1e-6
        at += two.random.uniform(0.5, ASKS)
        assert two.wrong(at) <= two.clock.unsure(two.own(at)) + 1e-6


def test_the_quickest_way_there_and_the_quickest_way_back_need_not_be_of_one_question() -> None:
    two = Two(1, (0, 0))
    two.ask(0, 0.01, 0, 1.0)
    assert two.wrong(5) > 0.4
    two.ask(10, 1.0, 0, 0.01)
    assert two.wrong(15) < 0.02


@effort(50)
@given(st.integers(0, 2**32), st.integers(1, 30), st.floats(0, 3))
def test_it_is_what_every_drift_leaves(seed: int, count: int, slowest: float) -> None:
    """Said again in the plain way: every bound loosened by drift and wander since it was made."""
    two = Two(seed, (0, 0))
    least: list[tuple[float, float]] = []
    most: list[tuple[float, float]] = []
    left = [each * WANDER for each in range(-10, 11)]
    at = own = 0.0
    spans: dict[float, tuple[float, float]] = {}
    for _ in range(count):
        there, back = two.random.uniform(0, slowest), two.random.uniform(0, slowest)
        two.ask(at, there, 0, back)
        asked, own, room = two.own(at), two.own(at + there + back), two.room(at + there)
        least.append((room - own, own))
        most.append((room - asked, asked))
        for drift in left:
            low = max(gap + (drift - WANDER) * (own - then) for gap, then in least)
            spans[drift] = low, min(gap + (drift + WANDER) * (own - then) for gap, then in most)
        left = [drift for drift in left if spans[drift][0] <= spans[drift][1]]
        at += there + back + two.random.uniform(0, 20)
    middle = weights = 0.0
    for drift in left:
        low, high = spans[drift]
        weight = (high - low + 1e-6) * (11 * WANDER - abs(drift))
        middle, weights = middle + weight * (low + high) / 2, weights + weight
        assert two.clock.unsure(own) >= (high - low) / 2 - 1e-6
    assert two.clock.room(own) == pytest.approx(own + middle / weights, abs=1e-5, rel=0)


@effort(100)
@given(st.integers(0, 2**32), st.floats(-50, 50), st.floats(0.001, 2))
def test_it_learns_how_fast_the_clocks_drift_apart(seed: int, ppm: float, slowest: float) -> None:
    """After half an hour it knows them far better than two quartz clocks in general."""
    two = Two(seed, (ppm, 0))
    for at in range(0, 1800, 10):
        two.ask(at, two.random.uniform(0, slowest), 0, two.random.uniform(0, slowest))
    own = two.own(1800)
    speed = (two.clock.room(own + 600) - two.clock.room(own)) / 600
    assert abs(speed - 1 - ppm * 1e-6) <= 2 * WANDER + 2 * slowest / 1800


def test_before_the_first_answer_nothing_is_known() -> None:
    clock = RoomClock()
    assert clock.unsure(5) == float("inf")
    with pytest.raises(ValueError, match="first answer"):
        clock.room(5)


def test_an_answer_without_a_delay_is_exact() -> None:
    clock = RoomClock()
    assert clock.answered(asked=1e6 / 3, received=7, sent=7, came=1e6 / 3)
    assert clock.room(1e6 / 3 + 1) == pytest.approx(8, abs=1e-6)
    assert 0 <= clock.unsure(1e6 / 3 + 1) <= (DRIFT + WANDER) * 1.01


def test_after_the_computer_slept_the_first_answer_sets_it_right() -> None:
    two = Two(2, (0, 0))
    for at in range(0, 100, 10):
        two.ask(at, 0.01, 0, 0.01)
    two.zeros = (two.zeros[0] + 3600, two.zeros[1])
    two.ask(200, 0.01, 0, 0.01)
    assert two.wrong(200.1) < 0.011


def test_a_clock_that_was_set_by_a_little_is_right_with_the_newest_answers_that_agree() -> None:
    two = Two(4, (20, -20))
    for at in range(0, 1200, 10):
        two.ask(at, two.random.uniform(0, 0.1), 0, two.random.uniform(0, 0.1))
    two.zeros = (two.zeros[0] + 0.3, two.zeros[1])
    for at in range(1200, 1300, 10):
        two.ask(at, two.random.uniform(0, 0.1), 0, two.random.uniform(0, 0.1))
        assert two.wrong(at + 1) < 0.1
    assert two.wrong(1300) < 0.03


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
