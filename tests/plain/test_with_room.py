"""A couple at the linear face whose computer is joined to a room."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from helpers.simulated_room import SimulatedRoom
from helpers.walker import Time
from plain.robot import Terminal, house_at
from workshop.plain.face import Face
from workshop.plain.lines import Lines
from workshop.plain.turning import Leaving
from workshop.sitting.house import House
from workshop.sitting.joined.joining import join
from workshop.sitting.sitting import Sitting

Typed = str | Callable[[], None]


class Joined:
    """Types what is written down; what can be called is done before the next line is typed."""

    def __init__(self, house: House, time: Time) -> None:
        self.time = time
        self.room = SimulatedRoom(time)
        self.sitting: Sitting = join(house, self.room)
        self.terminal = Terminal()
        self.asked: list[str] = []
        self._lines: list[Typed] = []
        self.face = Face(
            self.sitting, Lines(self._read, self.terminal, settles=0.0), sleep=self._sleep
        )

    def types(self, *lines: Typed) -> None:
        self._lines = ["", *lines, "/leave"]
        with pytest.raises(Leaving):
            self.face.lead()
        assert self._lines == []

    def _read(self) -> str:
        self.asked.append(self.terminal.shown)
        self.time.seconds += 1
        line = self._lines.pop(0)
        while callable(line):
            line()
            self.face.tick()
            line = self._lines.pop(0)
        return f"{line}\n"

    def _sleep(self, seconds: float) -> None:
        self.time.seconds += seconds

    def go(self, leg: str, seconds: float | None = None) -> Callable[[], None]:
        return lambda: self.room.go(leg, seconds)

    def card(self) -> list[Typed]:
        """Both through the card."""
        return [self.go("card/handover/first"), *["", "", "", "1"] * 2]


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Joined]:
    time = Time()
    with closing(house_at(tmp_path, time)) as house:
        yield Joined(house, time)


def test_they_wait_are_told_and_follow(table: Joined) -> None:
    table.types("", table.go("card/handover/first"), "")
    assert "You are in the room." in table.asked[1]
    assert "The room goes on. Press Enter." in table.terminal.all
    assert "Please hand the keyboard to Ana." in table.terminal.all
    table.face.put_away()
    assert table.room.left


def test_who_comes_late_is_told_where_the_room_is(table: Joined) -> None:
    table.room.go("first-talk/floor/first", 0)
    table.sitting.tick()
    table.types(*table.card()[1:], "", "/time")
    said = " ".join(table.terminal.all.split())
    assert "The room has gone on meanwhile. It is at “Something small” now." in said
    assert "You have a minute here, or until the room goes on." in said
    assert "Time is up" not in said
    assert "The time is over" not in said


def test_what_one_typed_is_kept_and_decided_about(table: Joined) -> None:
    table.room.go("one-thing/handover/first")
    table.sitting.tick()
    on = table.card()[1:]
    table.types(
        *on,
        "",
        "the balcony",
        table.go("one-thing/reveal/both"),
        "and the sea",
        "2",
    )
    shown = table.terminal.all
    assert "The room goes on." in shown
    assert "“the balcony / and the sea”" in shown or "the balcony" in shown
    entry = table.sitting.state.entries["one-thing", "left"]
    assert entry.answers["moment"] == "the balcony\nand the sea"
    assert entry.shown == frozenset()
    assert table.sitting.state.position == "one-thing/reveal/both"


def test_the_clock_is_the_rooms_and_a_moment_raises_the_hand(table: Joined) -> None:
    table.room.go("first-talk/floor/first", 100)
    table.types(*table.card()[1:], "", "/more", "/pause", "/help", "/moment", "1")
    assert table.terminal.all.count("The room has one clock for all. Type /moment") == 2
    assert "/more" not in table.terminal.all.partition("/help  this list")[0].rpartition("/pass")[2]
    assert (True, False) in table.room.told
    assert "sees that a couple needs a minute" in " ".join(table.terminal.all.split())


def test_lost_heard_and_over(table: Joined) -> None:
    table.room.go("card/handover/first")

    def lost() -> None:
        table.room.heard = False

    table.types(*table.card()[1:], lost, "", "1")
    said = " ".join(table.terminal.all.split())
    assert "You are done here." in said
    assert "The room is not heard just now. You go on by yourselves." in said
    assert table.sitting.state.position == "first-talk/read/both"
    assert table.sitting.state.interlude == ""
