"""The same activity over all sessions: found by its permanent id, by who sat where, only shown."""

from contextlib import closing
from datetime import date
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from helpers.lived import live, open_house, walk
from workshop.ground.partner import Couple
from workshop.guide import Guide, by_id
from workshop.journal.journal import Journal
from workshop.sitting import comparing
from workshop.sitting.comparing import Time, changes, guides_with, namesakes, occasion, times
from workshop.sitting.demo import write_demo
from workshop.sitting.demo.seasons import write_seasons
from workshop.sitting.house import House
from workshop.sitting.sit_down import start

TODAY = date(2026, 8, 20)


@pytest.fixture(scope="module")
def house() -> House:
    """The made-up couple, with a year of evenings."""
    journal = Journal.in_memory()
    write_demo(journal, today=TODAY)
    write_seasons(journal, today=TODAY)
    return House(journal, clock=lambda: 0.0)


def test_a_year_of_the_made_up_couple_can_be_compared(house: House) -> None:
    """At least three times, both partners each time, and something different each time."""
    for guide, activity in (
        ("needs-told", "seven-needs"),
        ("needs-told", "need-missing-care"),
        ("looking-back", "small-wins"),
    ):
        found = [occasion(house, time) for time in times(house, guide, activity)]
        assert len(found) >= 3
        assert all(one and set(one.answer.shown) == {"left", "right"} for one in found)
        moments = [one.line.started for one in found if one]
        assert moments == sorted(moments, reverse=True)
        assert (moments[0] - moments[-1]).days > 120
        for now, then in pairwise(found):
            assert now and then
            assert changes(then, now)


def test_own_numbers_are_never_compared(house: House) -> None:
    for guide in house.kept_guides().values():
        for _module, activity in guide.activities():
            if getattr(activity, "pulse", False):
                assert times(house, guide.id, activity.id) == []


def test_unknown_ones_are_nowhere(house: House) -> None:
    assert times(house, "main", "never-there") == []
    assert times(house, "never-there", "signs") == []
    assert occasion(house, Time("f" * 16, "signs")) is None
    assert guides_with(house, "signs") == ["main"]
    assert guides_with(house, "never-there") == []


def test_kept_words_and_unshown_ones_never_come_near(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    whole, cut = live(path)
    with closing(House.open(path, read_only=True)) as house:
        found = []
        for _module, activity in by_id("main")[0].activities():
            for time in times(house, "main", activity.id):
                found.append(occasion(house, time))
        assert found
        assert {one.line.id for one in found if one} == {whole, cut}
        assert "CANARY" not in repr(found)
        assert "UNSEEN" not in repr(found)


def renamed(guide: Guide, old: str, new: str, *, id: str | None = None) -> Guide:
    """The guide with an activity that has another id now."""
    modules = [
        msgspec.structs.replace(
            module,
            activities=tuple(
                msgspec.structs.replace(one, id=new, was=(old,)) if one.id == old else one
                for one in module.activities
            ),
        )
        for module in guide.modules
    ]
    was = (guide.id,) if id else ()
    return msgspec.structs.replace(guide, modules=tuple(modules), id=id or guide.id, was=was)


def test_an_activity_is_found_under_every_id_it_had() -> None:
    first = by_id("main")[0]
    second = renamed(first, "signs", "nine-signs")
    third = renamed(second, "nine-signs", "small-signs", id="workshop")
    guides = {"1": first, "2": second, "3": third, "4": by_id("daily-talk")[0]}
    right = {("1", ("signs",)), ("2", ("nine-signs",)), ("3", ("small-signs",))}
    for guide, activity in (("main", "signs"), ("main", "nine-signs"), ("workshop", "small-signs")):
        found = namesakes(guides, guide, activity)
        assert {(place.guide_hash, place.activities) for place in found} == right


def test_who_changed_seats_is_compared_with_themselves(tmp_path: Path) -> None:
    house, time = open_house(tmp_path / "journal.db")
    with closing(house):
        walk(start(house, "main"), time)
        found = times(house, "main", "signs")
        now = occasion(house, found[0])
        assert now
        swapped = comparing.Occasion(
            now.line,
            Couple(now.couple.right, now.couple.left),
            msgspec.structs.replace(
                now.answer,
                shown={"left": {"felt/waved-away": 1}, "right": {"felt/put-off": 1}},
            ),
        )
        now = msgspec.structs.replace(
            now,
            answer=msgspec.structs.replace(
                now.answer,
                shown={"left": {"felt/put-off": 1}, "right": {"felt/waved-away": 1}},
            ),
        )
        assert changes(swapped, now) == []
        assert len(changes(msgspec.structs.replace(swapped, couple=now.couple), now)) == 4
