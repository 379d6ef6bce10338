"""Before a session, line by line: the list, and beginning without a record."""

import io
from contextlib import closing
from pathlib import Path

import pytest

from helpers.walker import Time, named
from workshop.ground.settings import USUAL
from workshop.plain.home import sit_down
from workshop.plain.lines import Lines
from workshop.plain.settings import Chosen
from workshop.sitting.house import House
from workshop.sitting.offer import GuideLine, offer
from workshop.sitting.past import session_lines
from workshop.sitting.shelf import Known, arranged, in_order
from workshop.sitting.sitting import Sitting


class Typist:
    """Types these lines one after the other; `said` is what they read."""

    def __init__(self, *typed: str) -> None:
        self._typed = list(typed)
        self.out = io.StringIO()
        self.lines = Lines(self._read, self.out, settles=0.0)

    def _read(self) -> str:
        return self._typed.pop(0) + "\n" if self._typed else ""

    @property
    def said(self) -> str:
        return " ".join(self.out.getvalue().split())


GUIDES = in_order(arranged(offer(), Known()))
PAIRS = [guide for guide in GUIDES if not guide.alone]
LAST = str(len(GUIDES) + 1)


def begun(house: House, typist: Typist) -> Sitting:
    return sit_down(house, typist.lines, "", Chosen(USUAL))


def number(guide: str, among: list[GuideLine]) -> str:
    """What to type for this guide where these stand in the list."""
    return str([each.id for each in among].index(guide) + 1)


def test_the_last_line_keeps_nothing_and_says_first_what_that_means(tmp_path: Path) -> None:
    with closing(named(tmp_path / "journal.db", Time())) as house:
        typist = Typist(LAST, number("nine-steps", PAIRS), "1")
        sitting = begun(house, typist)
        assert (sitting.guide.id, sitting.kept) == ("nine-steps", False)
        assert "It has 9 parts" in typist.said
        assert "Without power it is gone." in typist.said
        assert session_lines(house) == []


def test_whoever_thinks_better_of_it_is_back_at_the_list(tmp_path: Path) -> None:
    with closing(named(tmp_path / "journal.db", Time())) as house:
        sitting = begun(
            house, Typist(LAST, number("daily-talk", PAIRS), "2", number("daily-talk", GUIDES))
        )
        assert sitting.kept
        assert [line.guide for line in session_lines(house)] == ["daily-talk"]


def test_none_for_one_alone_stands_among_those_to_choose_from(tmp_path: Path) -> None:
    with closing(named(tmp_path / "journal.db", Time())) as house:
        typist = Typist(LAST)
        with pytest.raises(EOFError):
            begun(house, typist)
        second = typist.said.partition("One of these, and nothing is kept")[2]
        assert "Nine steps" in second
        assert "for one" not in second


def test_where_nothing_can_be_written_every_guide_keeps_nothing(tmp_path: Path) -> None:
    named(tmp_path / "journal.db", Time()).close()
    with closing(House.open(tmp_path / "journal.db", read_only=True)) as house:
        typist = Typist(number("main", GUIDES), "1")
        assert not begun(house, typist).kept
        assert "One of these" not in typist.said
        assert "This time nothing is kept." in typist.said


def test_quiet_headings_stand_over_the_guides_and_what_suits_now_comes_first(
    tmp_path: Path,
) -> None:
    with closing(named(tmp_path / "journal.db", Time())) as house:
        typist = Typist()
        with pytest.raises(EOFError):
            begun(house, typist)
    lines = [line.strip() for line in typist.out.getvalue().splitlines()]
    now = lines.index("For now")
    assert lines[now + 1].startswith("1  The workshop")
    assert lines[now + 2].startswith("2  The daily talk")
    assert lines[now + 3] == "A short talk"
    assert lines.index("For one alone") < lines.index("Also here")
    numbers = [int(line.split()[0]) for line in lines[now:] if line[:1].isdigit()]
    assert numbers == list(range(1, len(numbers) + 1)), "what stands over them is not counted"
