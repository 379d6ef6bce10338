"""What a room is told follows from where its evening stands, and from nothing else."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.leading import Memory, Wall, leading
from workshop.guide import by_id
from workshop.room.wire.leader.kept import new_evening
from workshop.room.wire.net.address import Address
from workshop.sitting.facilitating.evening import Leading
from workshop.sitting.facilitating.hosting import HostedRoom, where


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def evening(wall: Wall) -> Iterator[Leading]:
    yield leading(wall, Memory())


def until(evening: Leading, part: str) -> None:
    while evening.at.running.id != part:
        evening.do("next").result()


def test_before_it_begins_couples_know_which_evening_it_is(wall: Wall) -> None:
    wall.passes(minutes=-5)
    told = where(leading(wall, sitting=2))
    assert (told.stage, told.part, told.left, told.held) == ("", "card-again", 300, None)


def test_a_leg_has_its_deadline_and_two_minutes_more_are_a_new_one(
    wall: Wall, evening: Leading
) -> None:
    evening.do("begin").result()
    wall.passes(seconds=15)
    told = where(evening)
    assert (told.stage, told.part, told.left) == ("card/handover/first", "card", 60)
    until(evening, "the-floor")
    evening.do("next").result()
    before = where(evening).left
    evening.do("more").result()
    assert before is not None
    assert where(evening).left == before + 120
    wall.passes(minutes=90)
    assert where(evening).left == 0, "never less than nothing"


def test_a_rest_holds_the_leg_and_says_when_it_goes_on(wall: Wall, evening: Leading) -> None:
    evening.do("begin").result()
    wall.passes(seconds=15)
    evening.do("rest", minutes=10).result()
    wall.passes(minutes=4)
    told = where(evening)
    assert (told.stage, told.held, told.left) == ("card/handover/first", 60, 360)
    evening.do("go_on").result()
    evening.do("rest").result()
    assert (where(evening).held, where(evening).left) == (60, None)


def test_a_break_is_told_with_the_part_after_it(evening: Leading) -> None:
    evening.do("begin").result()
    while evening.at.running.kind != "break":
        evening.do("next").result()
    told = where(evening)
    assert told.stage.startswith("break-before-")
    assert told.part == told.stage.removeprefix("break-before-").partition("/")[0]


def test_numbers_are_asked_for_before_and_after(evening: Leading) -> None:
    assert where(evening).asks == "before"
    evening.do("begin").result()
    until(evening, "our-ritual")
    assert where(evening).asks == "before"
    until(evening, "pulse-after")
    assert where(evening).asks == "after"


def test_a_guide_without_a_pulse_asks_for_no_numbers(wall: Wall) -> None:
    assert where(leading(wall, guide="curious-again")).asks == ""


def test_over_is_over(evening: Leading) -> None:
    evening.do("begin").result()
    evening.do("end").result()
    told = where(evening)
    assert (told.over, told.stage, told.left) == (True, "", None)


@pytest.mark.parametrize("minutes", [-60, 60])
def test_no_deadline_that_was_sent_moves_with_the_wall_clock(
    wall: Wall, evening: Leading, minutes: int
) -> None:
    kept = new_evening(wall().timestamp())
    hosted = HostedRoom(kept, evening, by_id("main")[1], port=1, clock=wall.steady)
    evening.do("begin").result()
    wall.passes(seconds=15)
    hosted.show()
    before = hosted._leader._now
    wall.is_set(minutes=minutes)
    wall.passes(seconds=10)
    hosted.show()
    assert hosted._leader._now.ends == before.ends
    evening.do("more").result()
    hosted.show()
    assert before.ends is not None
    assert hosted._leader._now.ends == before.ends + 120


def test_an_evening_goes_on_where_the_broker_does_not_let_it_in(
    evening: Leading, tmp_path: Path
) -> None:
    """The link has ended for good; the console's next step must not end the console."""
    refused = Address("127.0.0.1", 1, tls=True, authority=str(tmp_path / "none.pem"))
    told = threading.Event()
    hosted = HostedRoom(
        new_evening(time.time()), evening, by_id("main")[1], broker=refused, changed=told.set
    )
    hosted.start()
    assert told.wait(30)
    for thread in threading.enumerate():
        if thread.name == "room":
            thread.join(30)
    hosted.show()
    hosted.close()
    assert "none.pem" in hosted.state()
