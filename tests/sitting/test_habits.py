"""What the made-up couple does between the sessions: irregular, with a rest, one ended."""

from datetime import UTC, datetime

import pytest

from workshop.journal.journal import Journal
from workshop.sitting import rituals
from workshop.sitting.demo import write_demo
from workshop.sitting.demo.habits import write_habits
from workshop.sitting.house import House

NOW = datetime(2026, 11, 22, 20, 15, tzinfo=UTC)


@pytest.fixture
def house() -> House:
    journal = Journal.in_memory()
    write_demo(journal, today=NOW.date(), sessions=3)
    write_habits(journal, today=NOW.date())
    return House(journal, clock=lambda: 0.0, wall=lambda: NOW)


def test_three_rituals_of_which_one_rested_and_one_has_ended(house: House) -> None:
    known = rituals.all_of_them(house)
    assert len(known) == 3
    assert [bool(one.rests) for one in known].count(True) == 1
    assert [one.ended is not None and bool(one.thanks) for one in known].count(True) == 1


def test_something_is_due_today_and_not_everything_was_kept(house: House) -> None:
    (today,) = rituals.due_today(house)
    assert not today.done
    rows = rituals.board(house, NOW.date(), 8).rows
    for row in rows:
        assert row.rhythm.kept > 0
    assert any(row.rhythm.kept < row.rhythm.due for row in rows)
    assert any(rituals.notes(house, row.ritual.id) for row in rows)
