"""Small moments in the journal: noted, taken back, deleted; never whose, and never at what time."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from helpers.walker import Time, named
from workshop.journal.driver import version
from workshop.journal.journal import Journal
from workshop.journal.tables import small_moments as table
from workshop.sitting.house import House
from workshop.sitting.small_moments import delete_all, note, take_back, this_week, week_of


def signs(house: House) -> list[str]:
    return [day.drawn("o", "*") for day in this_week(house)]


def test_what_is_noted_stands_in_the_week(tmp_path: Path) -> None:
    time = Time()
    with closing(named(tmp_path / "journal.db", time)) as house:  # it is a Sunday
        note(house, "reach")
        note(house, "answer")
        note(house, "reach")
        assert signs(house) == [""] * 6 + ["o o   *"]
        time.seconds += 24 * 3600
        note(house, "answer")
        assert signs(house) == ["*", *[""] * 6], "a new week"
        before = this_week(house)[0].day - timedelta(days=1)
        assert week_of(house, before)[6].drawn("o", "*") == "o o   *"


def test_a_slip_is_taken_back_without_trace(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with closing(named(path, Time())) as house:
        day = note(house, "reach")
        note(house, "reach")
        take_back(house, "reach", day)
        assert signs(house)[6] == "o"
        take_back(house, "reach", day)
        take_back(house, "reach", day)
        take_back(house, "answer", day)
        assert signs(house) == [""] * 7
        assert house.journal.read(lambda c: c.execute("SELECT * FROM moment").fetchall()) == []


def test_nothing_of_it_says_whose_or_when(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with closing(named(path, Time())) as house:
        note(house, "reach")
    with closing(sqlite3.connect(path)) as plain:
        rows = plain.execute("SELECT * FROM moment").fetchall()
    assert rows == [("2026-11-22", "reach", 1)]


def test_all_of_them_can_be_deleted(tmp_path: Path) -> None:
    with closing(named(tmp_path / "journal.db", Time())) as house:
        note(house, "reach")
        delete_all(house)
        assert signs(house) == [""] * 7


def test_a_journal_that_is_older_has_none(tmp_path: Path) -> None:
    with closing(named(tmp_path / "journal.db", Time())):
        pass
    with closing(sqlite3.connect(tmp_path / "journal.db")) as plain:
        plain.execute("DROP TABLE moment")
        plain.execute("DROP INDEX entry_given")
        plain.execute("PRAGMA user_version = 6")
        assert version(plain) == 6
        day = Time().wall().date()
        assert table.between(plain, day, day) == {}
        table.drop_all(plain)
    with Journal.open(tmp_path / "journal.db") as journal:
        assert journal.read(version) == 7
