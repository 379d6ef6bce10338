"""How we are doing, line by line: one's own numbers as a table, and nothing of it left."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.weeks import Numbers, lived
from plain.robot import Terminal
from workshop.ground.settings import USUAL
from workshop.plain.home import sit_down
from workshop.plain.lines import Lines
from workshop.plain.settings import Chosen
from workshop.sitting.house import House
from workshop.sitting.yours import Yours

FOUR = "four words are good"

WEEKS: tuple[Numbers, ...] = (
    {"left": (1, 2, 2, 2, 2), "right": (9, 9, 9, 9, 8)},
    {"left": (3, 3, 3, 3, 2), "right": (7, 7, 7, 7, 8)},
)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    time = lived(tmp_path / "journal.db", *WEEKS)
    opened = House.open(tmp_path / "journal.db", clock=time.clock, wall=time.wall)
    yield opened
    opened.close()


def typed_at_the_door(house: House, *lines: str, real: bool = True) -> Terminal:
    """Types lines at the list of what can be begun; "doing" is the number of that page there."""
    waiting, terminal = list(lines), Terminal(real=real)

    def read() -> str:
        line = waiting.pop(0) if waiting else None
        if line == "doing":
            shown = [row for row in terminal.shown.splitlines() if "How we are doing" in row]
            line = shown[-1].split()[0]
        return "" if line is None else line + "\n"

    with pytest.raises(EOFError):
        sit_down(house, Lines(read, terminal, settles=0.0), "", Chosen(USUAL))
    return terminal


def rows(terminal: Terminal) -> list[list[str]]:
    """Date left away: the mean and the numbers of each row, as they stand there."""
    found = [line.split() for line in terminal.all.splitlines()]
    return [row[-6:] for row in found if len(row) == 9 and "." in row[3]]


def test_a_row_for_each_of_ones_own_answers_the_newest_first(house: House) -> None:
    assert rows(typed_at_the_door(house, "doing", "1", "1")) == [
        ["2.8", "3", "3", "3", "3", "2"],
        ["1.8", "1", "2", "2", "2", "2"],
    ]
    assert rows(typed_at_the_door(house, "doing", "2", "1"))[0] == ["7.2", *"77778"]


def test_nothing_is_shown_before_that_one_is_alone(house: House) -> None:
    door = typed_at_the_door(house, "doing", "2")
    assert "Ana, look away" in door.all
    assert rows(door) == []
    assert rows(typed_at_the_door(house, "doing", "2", "2")) == [], "and may go back"


def test_nothing_of_it_stays_where_both_look(house: House) -> None:
    door = typed_at_the_door(house, "doing", "1", "1", "")
    assert rows(door)
    assert "2.8" not in door.shown
    assert "How we are doing" in door.shown, "the list stands there again"


def test_what_is_sealed_opens_by_its_own_passphrase_and_is_never_thrown_away(house: House) -> None:
    couple = house.couple()
    assert couple
    Yours(house, couple.left.id).set_passphrase(FOUR)
    door = typed_at_the_door(house, "doing", "1", "something else", "", "2")
    assert rows(door) == []
    assert "I forgot it" not in door.all
    assert rows(typed_at_the_door(house, "doing", "1", FOUR))


def test_who_gave_no_numbers_is_told_where_they_come_from(tmp_path: Path) -> None:
    time = lived(tmp_path / "other.db")
    house = House.open(tmp_path / "other.db", clock=time.clock, wall=time.wall)
    door = typed_at_the_door(house, "doing", "1", "1")
    assert "There are no numbers of yours yet." in " ".join(door.all.split())
    house.close()


def test_where_nothing_can_be_cleared_no_number_is_written(house: House) -> None:
    door = typed_at_the_door(house, "doing", real=False)
    assert "at a terminal only" in " ".join(door.all.split())
    assert rows(door) == []
