"""The journal of many years that is measured with."""

from pathlib import Path

import pytest

from benchmarks import many
from workshop.journal.journal import Journal
from workshop.journal.tables import entries, sessions
from workshop.sitting.house import House
from workshop.sitting.past import book, session_lines


def _answers(path: Path, passphrase: str | None = None) -> list[tuple[object, ...]]:
    with Journal.open(path, passphrase=passphrase, read_only=True) as journal:
        found = journal.read(
            lambda c: [(row.id, *entries.revealed(c, row.id)) for row in sessions.newest_first(c)]
        )
    return list(found)


def test_it_holds_as_many_as_asked_for_and_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one.db", "two.db"):
        many.make(tmp_path / name, 12, 250)
    one, two = (_answers(tmp_path / name) for name in ("one.db", "two.db"))
    assert one == two
    assert len(one) == 12
    assert sum(len(each) - 1 for each in one) == 250


def test_a_locked_one_holds_the_same(tmp_path: Path) -> None:
    pytest.importorskip("sqlcipher3")
    many.make(tmp_path / "plain.db", 2, 40)
    many.make(tmp_path / "locked.db", 2, 40, "walnut river lamp")
    assert _answers(tmp_path / "locked.db", "walnut river lamp") == _answers(tmp_path / "plain.db")
    assert b"SQLite format" not in (tmp_path / "locked.db").read_bytes()


def test_its_sessions_can_be_read_as_books(tmp_path: Path) -> None:
    many.make(tmp_path / "journal.db", 8, 160)
    house = House.open(tmp_path / "journal.db", read_only=True)
    try:
        for line in session_lines(house):
            pages = book(house, line.id).pages
            assert sum(len(answer.blocks()) for page in pages for answer in page.answers)
    finally:
        house.close()


def test_more_answers_than_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="at most"):
        many.shares(1, 1000)
