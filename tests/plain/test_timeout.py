"""The time-out, line by line: called, apart, and the way back in."""

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from helpers.walker import Time
from plain.robot import Everything, Table, house_at
from workshop.plain.face import Face
from workshop.plain.lines import BELL, CLEAR, Lines
from workshop.plain.turning import Leaving
from workshop.sitting.house import House
from workshop.sitting.sit_down import go_on
from workshop.sitting.view import View

MINUTE = 60.0
SECRET = "only for me"


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def house(tmp_path: Path, time: Time) -> Iterator[House]:
    with closing(house_at(tmp_path, time)) as house:
        yield house


class Typist:
    """Types everything up to a stage, and from there on what is written down; then leaves.

    A number among the lines lets so many seconds pass first.
    """

    def __init__(self, time: Time, stage: str, *lines: str | float) -> None:
        self._time = time
        self._stage = stage
        self._lines = [*lines, "/leave"]
        self._everything: Callable[[View, str], str] = Everything()
        self._began = False

    def __call__(self, view: View, prompt: str) -> str:
        self._began = self._began or view.stage.id == self._stage
        if not self._began:
            return self._everything(view, prompt)
        line = self._lines.pop(0)
        while not isinstance(line, str):
            self._time.seconds += line
            line = self._lines.pop(0)
        return line


def at_the(house: House, time: Time, stage: str, *lines: str | float, guide: str = "main") -> Table:
    table = Table(house, time, guide, Typist(time, stage, *lines))
    table.leave()
    return table


def shown(table: Table) -> list[str]:
    """What stood on the screen at each question, from the first page of a time-out on."""
    pages = [page for _, page in table.pages]
    first = next(number for number, page in enumerate(pages) if "A time-out" in page)
    return pages[first:]


def test_who_until_when_apart_and_back(house: House, time: Time) -> None:
    lines = ("/timeout", "2", "2", "1", 30 * MINUTE, "1", "1", "1")
    table = at_the(house, time, "first-talk/floor/left", *lines)
    who, when, apart, too_early, way_back, back, *_ = shown(table)
    assert "Who calls it?" in who and "2  Jo" in who
    assert "6  tomorrow at this time (what you kept to yourself is wiped)" in when
    for page in (apart, too_early):
        assert "Back at" in page and "Jo comes back first" in page
        assert "1  Is it time?" in page, "nobody is called back yet"
        assert "It waits." in page
    assert "Jo:\nYou asked for this pause. Come first: go to Ana" in way_back
    assert "It was Ana’s turn" in back
    assert table.sitting.view().interlude == ""


def test_in_a_private_turn_nothing_typed_is_left_and_nobody_is_asked_who(
    house: House, time: Time
) -> None:
    stage = "one-thing/turn/left"
    lines = (SECRET, "/timeout", "1", 21 * MINUTE, "1", "1")
    table = at_the(house, time, stage, *lines)
    pages = shown(table)
    assert "Who calls it?" not in table.terminal.all
    assert len(pages) == 4
    assert not any(SECRET in page for page in pages)
    assert "Ana:\nYou asked for this pause." in pages[2]
    assert "Please hand the keyboard to Ana" in pages[3]
    assert SECRET in table.terminal.all.rpartition(CLEAR)[0]
    assert table.sitting.view().covered


def test_after_twenty_minutes_both_may_come_back(house: House, time: Time) -> None:
    lines = ("/timeout", "1", "4", 19 * MINUTE, "1", 1 * MINUTE, "1", "1")
    table = at_the(house, time, "first-talk/floor/left", *lines)
    pages = shown(table)
    assert "Is it time?" in pages[3]
    assert "Both back" in pages[4]
    assert "Ana:\nYou asked for this pause." in pages[5]


def test_an_answer_to_a_page_that_is_over_does_not_skip_the_way_back(
    house: House, time: Time
) -> None:
    """The time comes while the page with “Both back” stands there."""
    lines = ("/timeout", "1", "2", "1", 25 * MINUTE, "1", 10 * MINUTE, "1")
    table = at_the(house, time, "first-talk/floor/left", *lines)
    pages = shown(table)
    assert "Both back" in pages[4]
    assert "Ana:\nYou asked for this pause." in pages[5]


def test_a_breath_and_small_things(house: House, time: Time) -> None:
    lines = ("/timeout", "1", "1", "2", "", "3", "1", "2")
    table = at_the(house, time, "first-talk/floor/left", *lines)
    assert "Breathe in for 4 seconds, and out for 6." in table.terminal.all
    assert "five things to see" in table.terminal.all
    assert "Back at" in shown(table)[-1]


@pytest.mark.parametrize("lines", [("3",), ("1", "7")])
def test_thinking_better_of_it(lines: tuple[str, ...], house: House, time: Time) -> None:
    table = at_the(house, time, "first-talk/floor/left", "/timeout", *lines)
    view = table.sitting.view()
    assert (view.interlude, view.apart) == ("", None)


def test_not_tonight(house: House, time: Time) -> None:
    table = at_the(house, time, "first-talk/floor/left", "/timeout", "1", "1", "4", "1")
    assert "Two minutes to land" in table.terminal.all
    assert table.sitting.view().status == "resting"


def test_a_little_longer_and_left_meanwhile(house: House, time: Time) -> None:
    lines = ("/timeout", "2", "1", 21 * MINUTE, "1", "2")
    table = at_the(house, time, "first-talk/floor/left", *lines)
    assert "Jo comes back first" in shown(table)[-1]
    time.seconds += 21 * MINUTE
    assert go_on(house, table.session).view().interlude == "way_back"


@pytest.mark.parametrize(
    ("stage", "guide"),
    [("card/handover/left", "main"), ("about-you/read/both", "caring-for-myself")],
)
def test_where_there_is_none_the_list_does_not_name_it(
    stage: str, guide: str, house: House, time: Time
) -> None:
    table = at_the(house, time, stage, "/help", "/timeout", guide=guide)
    assert "/moment" in table.terminal.all
    assert "/timeout" not in table.terminal.all.partition("/moment")[2].partition("/leave")[0]
    assert "A time-out" not in table.terminal.all


def test_the_list_names_it_elsewhere(house: House, time: Time) -> None:
    assert "/timeout" in at_the(house, time, "signs/turn/left", "/help").terminal.all


def test_it_rings_and_says_when_the_time_has_come(house: House, time: Time) -> None:
    def typed(view: View, prompt: str) -> str:
        line = typist(view, prompt)
        if view.interlude == "timeout" and "It is time" not in table.terminal.all:
            for _ in range(30):
                time.seconds += MINUTE
                face.tick()
        return line

    lines = ("/timeout", "1", "1", "1")
    typist = Typist(time, "first-talk/floor/left", *lines)
    table = Table(house, time, "main", typed)
    face = Face(table.sitting, Lines(table._read, table.terminal, settles=0.0), sleep=table._sleep)
    with suppress(Leaving):
        face.lead()
    assert table.terminal.all.count("It is time to meet again.") == 1
    assert table.terminal.all.count(BELL) == 1
    assert "Ana:\nYou asked for this pause." in shown(table)[3]
