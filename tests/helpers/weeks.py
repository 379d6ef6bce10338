"""Weeks of two people: each sits down to the weekly date, and gives the five numbers alone."""

from collections.abc import Sequence
from pathlib import Path

from helpers.walker import PULSE, Time, do, named, stands_at, step
from workshop.ground.partner import SEATS, Seat
from workshop.session import GoOn, Pass, WriteDown
from workshop.sitting.house import House
from workshop.sitting.sit_down import start

WEEK = 7 * 24 * 3600.0
"""Seconds."""

Numbers = dict[Seat, Sequence[int]]
"""The five numbers of each, in order; none where the page was passed."""


def one_week(house: House, time: Time, numbers: Numbers) -> str:
    """One weekly date, left after the numbers; its session."""
    sitting = start(house, "weekly-date")
    waiting = set(SEATS)
    while waiting:
        view = sitting.view()
        if stands_at(view) not in {f"pulse-week/turn/{seat}" for seat in waiting} or view.covered:
            do(sitting, time, step(view, straight_on=True))
            time.let(1.0, sitting)
            continue
        seat: Seat = "left" if view.stage.seat == "left" else "right"
        waiting.remove(seat)
        given = numbers.get(seat, ())
        if given:
            sitting.act(WriteDown(dict(zip(PULSE, given, strict=True)))).result()
        sitting.act(GoOn() if given else Pass()).result()
    sitting.put_away().result()
    time.seconds += WEEK
    return sitting.session_id


def lived(path: Path, *weeks: Numbers) -> Time:
    """A journal of Ana and Jo with these weeks; its time."""
    time = Time()
    house = named(path, time, "Ana", "Jo")
    for numbers in weeks:
        one_week(house, time, numbers)
    house.close()
    return time
