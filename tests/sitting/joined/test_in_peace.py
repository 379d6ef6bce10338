"""A couple that is left in peace is done neither at once nor always at the same part of a stage."""

import pytest

from workshop.sitting.joined.in_peace import InPeace
from workshop.sitting.joined.room import RoomNow


@pytest.mark.parametrize(("chance", "left"), [(0.0, 10.0), (0.5, 30.0), (0.98, 49.0)])
def test_it_is_done_when_chance_says(chance: float, left: float) -> None:
    peace = InPeace(lambda: chance)
    assert not peace.is_done(RoomNow("signs/turn/first", left=100.0))
    assert not peace.is_done(RoomNow("signs/turn/first", left=left + 1))
    assert peace.is_done(RoomNow("signs/turn/first", left=left))
    assert peace.is_done(RoomNow("signs/turn/first", left=120.0)), "two minutes more undo nothing"
    assert not peace.is_done(RoomNow("signs/turn/second", left=100.0)), (
        "the next stage is another one"
    )


def test_it_is_not_done_with_a_break_or_by_one() -> None:
    peace = InPeace(lambda: 0.5)
    assert not peace.is_done(RoomNow("signs/turn/first", left=100.0))
    assert not peace.is_done(RoomNow("signs/turn/first", left=1.0, rests=True))
    assert not peace.is_done(RoomNow("break-before-signs/break/both", left=600.0))
    assert not peace.is_done(RoomNow("break-before-signs/break/both", left=-5.0))


def test_silence_decides_nothing() -> None:
    peace = InPeace(lambda: 0.5)
    assert not peace.is_done(RoomNow("signs/turn/first", left=100.0))
    assert not peace.is_done(RoomNow(heard=False))
    assert not peace.is_done(RoomNow("signs/turn/first", left=1.0, heard=False))
    assert not peace.is_done(RoomNow("signs/turn/first", left=90.0))
    assert peace.is_done(RoomNow("signs/turn/first", left=30.0))
