"""What leaving at once leaves behind: told alike wherever it is told, and true."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from helpers.walker import Time, do, named, step, walk_to
from workshop.sitting.house import House
from workshop.sitting.sit_down import start
from workshop.sitting.sitting import Sitting
from workshop.sitting.telling import leaving, pauses
from workshop.sitting.view import View
from workshop.sitting.yours import Yours

FOUR = "four words are good"


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def house(tmp_path: Path, time: Time) -> Iterator[House]:
    with closing(named(tmp_path / "journal.db", time)) as house:
        yield house


def on_the_way(sitting: Sitting, time: Time) -> Iterator[View]:
    """Every moment of a walk to its end."""
    while (view := sitting.view()).status == "open":
        yield view
        do(sitting, time, step(view, straight_on=True))


@pytest.mark.parametrize(
    ("place", "stays"),
    [
        ("card/card/left", "nothing"),
        ("card/tonight/left", "nothing"),
        ("signs/turn/left", "page"),
        ("signs/reveal/both", "everything"),
    ],
)
def test_it_is_as_much_as_the_stage_keeps(house: House, time: Time, place: str, stays: str) -> None:
    assert leaving.stays(walk_to(start(house), time, place).view()) == stays


def test_where_no_session_goes_on_nothing_can_be_lost() -> None:
    assert leaving.left_behind(None) == "Everything is saved already."


def test_of_an_evening_without_a_record_nothing_stays_anywhere(house: House, time: Time) -> None:
    sitting = start(house, kept=False)
    places = set()
    for view in on_the_way(sitting, time):
        places.add(view.stage.does)
        told = (leaving.left_behind(view), leaving.in_short(view), pauses.goes_in_short(view))
        assert {words.strip(".").casefold() for words in told} == {"nothing of this is kept"}
    assert {"card", "turn"} <= places
    assert leaving.has_left(kept=sitting.kept) == "Left. Nothing of it is kept."


@pytest.mark.parametrize("sealed", [False, True], ids=["no passphrase", "one's own passphrase"])
def test_the_short_line_and_the_sentence_never_differ(
    house: House, time: Time, *, sealed: bool
) -> None:
    if sealed:
        couple = house.couple()
        assert couple
        Yours(house, couple.right.id).set_passphrase(FOUR)
    told = set()
    for view in on_the_way(start(house), time):
        short = leaving.in_short(view).removeprefix("Ctrl+Q; ")
        assert leaving.left_behind(view).casefold().startswith(short)
        told.add(short)
    assert len(told) == 3


@pytest.mark.parametrize("sealed", [False, True], ids=["no passphrase", "one's own passphrase"])
def test_what_a_stop_takes_is_told_alike_in_short_and_in_full(
    house: House, time: Time, *, sealed: bool
) -> None:
    if sealed:
        couple = house.couple()
        assert couple
        Yours(house, couple.right.id).set_passphrase(FOUR)
    view = walk_to(start(house), time, "signs/turn/left").view()
    assert ("drawer" in pauses.goes(view)) == ("drawer" in pauses.goes_in_short(view)) == sealed
