"""What is yours, line by line: read, taken out, sealed; and nothing of it left on the screen."""

from contextlib import closing
from pathlib import Path

import pytest

from helpers.lived import open_house, walk
from plain.robot import Terminal
from workshop.ground.settings import USUAL
from workshop.plain.home import sit_down
from workshop.plain.lines import Lines
from workshop.plain.settings import Chosen
from workshop.sitting.house import House
from workshop.sitting.sit_down import start
from workshop.sitting.yours import Yours

FOUR = "four words are good"


class AtTheDoor:
    """Types lines at the list of what can be begun, and sees what stands there."""

    def __init__(self, house: House, *typed: str) -> None:
        self._typed = list(typed)
        self.terminal = Terminal()
        lines = Lines(self._read, self.terminal, settles=0.0)
        with pytest.raises(EOFError):
            sit_down(house, lines, "", Chosen(USUAL))

    def _read(self) -> str:
        if not self._typed:
            return ""
        line = self._typed.pop(0)
        if line == "yours":  # its number in the list
            shown = [one for one in self.terminal.shown.splitlines() if "What is yours" in one]
            line = shown[-1].split()[0]
        return line + "\n"

    @property
    def said(self) -> str:
        return " ".join(self.terminal.all.split())


def lived(folder: Path) -> House:
    house, time = open_house(folder / "journal.db")
    walk(start(house, "main"), time, word="SHOWN")
    return house


def yours_of_left(house: House) -> Yours:
    couple = house.couple()
    assert couple
    return Yours(house, couple.left.id)


def test_words_are_read_and_taken_out_after_a_question(tmp_path: Path) -> None:
    with closing(lived(tmp_path)) as house:
        before = yours_of_left(house).given()
        assert len(before) > 1
        door = AtTheDoor(house, "yours", "1", "1", "2", "1", "2", "2")
        assert before[0].lines[0] in door.said
        assert len(yours_of_left(house).given()) == len(before), "the second answer was no"
        AtTheDoor(house, "yours", "1", "1", "2", "1", "2", "1")
        assert [one.title for one in yours_of_left(house).given()] == [
            one.title for one in before[1:]
        ]


def test_a_passphrase_is_set_asked_for_and_goes_with_its_drawer(tmp_path: Path) -> None:
    with closing(lived(tmp_path)) as house:
        door = AtTheDoor(house, "yours", "1", "1", "3", FOUR, "something else", FOUR, FOUR)
        assert "These two are not the same." in door.said
        assert yours_of_left(house).open(FOUR)
        door = AtTheDoor(house, "yours", "1", "not these words", FOUR, "4", "1", "1", "")
        assert "This does not open it." in door.said
        assert "Nothing is kept here." in door.said, "it was emptied"
        too_short = AtTheDoor(house, "yours", "1", FOUR, "3", "short", "short", "")
        assert "Please take at least 8" in too_short.said
        assert yours_of_left(house).open(FOUR)
        door = AtTheDoor(house, "yours", "1", "", "2", "1")
        assert not yours_of_left(house).has_passphrase()


def test_nothing_of_it_stays_where_both_look(tmp_path: Path) -> None:
    with closing(lived(tmp_path)) as house:
        words = yours_of_left(house).given()[0].lines[0]
        back = str(len(yours_of_left(house).given()) + 1)
        door = AtTheDoor(house, "yours", "1", "1", "2", "1", "1", back, "4")
        assert words in door.said
        assert words not in " ".join(door.terminal.shown.split())
        assert "What is yours" in door.terminal.shown, "the list stands there again"


def test_a_passphrase_may_begin_with_a_stroke(tmp_path: Path) -> None:
    with closing(lived(tmp_path)) as house:
        AtTheDoor(house, "yours", "1", "1", "3", "/my own secret", "/my own secret")
        assert yours_of_left(house).open("/my own secret")
