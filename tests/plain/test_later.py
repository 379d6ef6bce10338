"""A line left for another day, at the linear face: opened before a session, or in it."""

from contextlib import closing
from pathlib import Path

from helpers.for_later import ANA, BOTH, JO, another_day, workshop
from helpers.walker import Time, named
from plain.robot import Everything, Table
from plain.test_home import GUIDES, Typist, number
from workshop.ground.settings import USUAL
from workshop.plain.home import sit_down
from workshop.plain.settings import Chosen
from workshop.sitting.later import anything


def test_both_are_asked_first_and_it_is_read_out_once(tmp_path: Path) -> None:
    time = Time()
    with closing(named(tmp_path / "journal.db", time)) as house:
        workshop(house, time, BOTH)
        another_day(time)
        talk = number("daily-talk", GUIDES)
        typist = Typist("2", talk)
        sit_down(house, typist.lines, "", Chosen(USUAL))
        assert "Left for each other" in typist.said
        assert ANA not in typist.said.partition("Another time")[0]


def test_opened_before_a_session(tmp_path: Path) -> None:
    time = Time()
    with closing(named(tmp_path / "journal.db", time)) as house:
        workshop(house, time, BOTH)
        another_day(time)
        typist = Typist("1", "", number("daily-talk", GUIDES))
        sitting = sit_down(house, typist.lines, "", Chosen(USUAL))
        assert ANA in typist.said
        assert JO in typist.said
        assert sitting.view().page[1] != "opening"
        assert not anything(house)


def test_opened_in_a_session_where_both_look(tmp_path: Path) -> None:
    time = Time()
    with closing(named(tmp_path / "journal.db", time)) as house:
        workshop(house, time, {"right": JO})
        another_day(time)
        table = Table(house, time, "talk-time", Everything())
        assert table.lead_to_the_end().status == "done"
        assert JO in table.terminal.all
        assert not anything(house)
