"""What home still speaks of: an appointment stands until it was kept, or lies far back."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import pytest

from helpers.walker import Time, do, step
from workshop.journal.journal import Journal
from workshop.session import CallTimeOut, Confirm, GoOn, TimeOut, WriteDown
from workshop.sitting.appointment import STANDS
from workshop.sitting.home import home
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.rituals import due_today
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.sitting import Sitting


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def house(time: Time) -> Iterator[House]:
    house = House(Journal.in_memory(), clock=time.clock, wall=time.wall)
    name_couple(house, "Ana", "Jo")
    with closing(house):
        yield house


def about(house: House) -> list[str]:
    couple = house.couple()
    assert couple
    return [agreed.about for agreed in home(house, couple).agreed]


def walk(sitting: Sitting, time: Time, *, stages: int = 1000) -> str:
    """Through this sitting, or a few stages of it; the id of its session."""
    for _ in range(stages):
        if sitting.view().status != "open":
            break
        if sitting.view().stage.id == "second-evening/agree/both" and not sitting.view().covered:
            words = WriteDown({"day": "Sunday in two weeks", "time": "after breakfast"})
            for action in (words, GoOn(), Confirm("left"), Confirm("right"), GoOn()):
                sitting.act(action).result()
        else:
            do(sitting, time, step(sitting.view()))
    return sitting.session_id


@pytest.fixture
def session(house: House, time: Time) -> str:
    """The first evening, at whose end the two agree on the second."""
    session = walk(start(house, "main"), time)
    assert about(house) == ["appointment"]  # the ritual is due today, in a line of its own
    assert [one.ritual.activity for one in due_today(house)] == ["small-ritual"]
    return session


def test_a_short_talk_in_between_takes_no_date_away(house: House, time: Time, session: str) -> None:
    time.seconds += 24 * 3600
    walk(start(house, "daily-talk"), time)
    assert "appointment" in about(house)


def test_nor_does_looking_in_for_a_moment(house: House, time: Time, session: str) -> None:
    time.seconds += 24 * 3600
    walk(go_on(house, session), time, stages=2)
    assert "appointment" in about(house)


def test_the_evening_it_was_made_for_ends_it(house: House, time: Time, session: str) -> None:
    time.seconds += 5 * 24 * 3600
    sitting = go_on(house, session)
    walk(sitting, time, stages=10)
    time.seconds += 600
    walk(sitting, time, stages=10)
    assert "appointment" not in about(house)


def test_after_a_month_it_is_over_and_the_ritual_stays(
    house: House, time: Time, session: str
) -> None:
    time.seconds += (STANDS + timedelta(days=1)).total_seconds()
    assert about(house) == []
    assert [one.ritual.activity for one in due_today(house)] == ["small-ritual"]


def test_home_tells_when_two_who_are_apart_meet_again(house: House, time: Time) -> None:
    sitting = start(house)
    walk(sitting, time, stages=6)
    couple = house.couple()
    assert couple
    [waiting] = home(house, couple).waiting
    assert waiting.apart is None
    sitting.tick()
    sitting.act(CallTimeOut()).result()
    sitting.act(TimeOut("left", 30.0)).result()
    [waiting] = home(house, couple).waiting
    assert waiting.apart == house.wall() + timedelta(minutes=30)
    time.seconds += 31 * 60
    [waiting] = home(house, couple).waiting
    assert waiting.apart is None, "the time has come"
