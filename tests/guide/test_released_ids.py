"""Ids are for ever: what a couple answered years ago is found by them."""

import copy

import pytest

from guide.release_ids import flat, lines_of, now, released
from helpers.samples import choose, lines
from workshop.activities.parts import Option

AGAIN = "Run: python -m tests.guide.release_ids"


def test_there_is_something_to_guard() -> None:
    known = flat(released())
    assert len(known) > 100
    assert "guides/main/activities/signs/options/nobody-asks" in known
    assert any(line.startswith("words/feelings/") for line in known)
    assert "series/four-evenings/after-a-month" in known


def test_no_released_id_is_gone() -> None:
    gone = sorted(flat(released()) - flat(now()))
    assert not gone, "Released ids are permanent. On a rename, add the old one to `was`."


def test_every_id_is_written_down() -> None:
    new = sorted(flat(now()) - flat(released()))
    assert not new, AGAIN


@pytest.mark.parametrize("kind", ["modules", "activities"])
def test_a_lost_id_would_be_seen(kind: str) -> None:
    less = copy.deepcopy(now())
    main = less["guides"]["main"][kind]
    lost = next(iter(main))
    del main[lost if isinstance(main, dict) else 0]
    assert f"guides/main/{kind}/{lost}" in flat(now()) - flat(less)


def test_a_former_id_counts() -> None:
    activity = choose(options=(Option("new", "New", was=("old",)),), columns=lines("felt", "done"))
    assert lines_of(activity) == ["options/new", "options/old", "columns/felt", "columns/done"]
