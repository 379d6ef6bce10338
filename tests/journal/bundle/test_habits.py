"""Rituals in a bundle: they travel, become one when they meet, and nothing else comes in."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from journal.bundle.lives import (
    BEGAN,
    ONE,
    TWO,
    agree,
    brought_in,
    change,
    content,
    delete,
    did,
    exported,
    fill,
    forged,
    moved,
    words,
)
from workshop.journal.bundle import format as form
from workshop.journal.bundle import habits
from workshop.journal.bundle.joining import Outcome
from workshop.journal.errors import BundleDamaged
from workshop.journal.journal import Journal
from workshop.journal.tables import practices, rituals, small_moments
from workshop.journal.tables.rituals import Kept
from workshop.journal.upkeep import backups
from workshop.rituals import Cadence, Ritual, Span

WALK, TALK = "a" * 16, "b" * 16
VERSION_1 = Path(__file__).with_name("version_1.bundle")
"""What `fill` makes, written by a program that knew no rituals."""


@pytest.fixture
def journal() -> Iterator[Journal]:
    with Journal.in_memory() as journal:
        fill(journal)
        journal.write(lambda c: agree(c, WALK, ONE, 10)).result()
        journal.write(lambda c: agree(c, TALK, "", 20)).result()
        journal.write(lambda c: did(c, WALK, 3, "By the pond.")).result()
        journal.write(lambda c: did(c, WALK, 4, "")).result()
        yield journal


@pytest.fixture
def other(journal: Journal) -> Iterator[Journal]:
    with Journal.in_memory() as other:
        moved(journal, other)
        yield other


def what(journal: Journal) -> dict[str, str]:
    return {one.id: one.what for one in journal.read(rituals.load)}


def done(journal: Journal) -> list[tuple[str, int, str]]:
    found = journal.read(practices.all_of_them)
    return sorted((one.ritual, (one.day - BEGAN.date()).days, one.note) for one in found)


def test_all_of_them_travel_to_the_byte(journal: Journal, other: Journal) -> None:
    assert exported(other) == exported(journal)
    assert done(other) == [(WALK, 3, "By the pond."), (WALK, 4, "")]
    assert moved(journal, other) == Outcome()


def test_many_days_go_into_several_records(journal: Journal) -> None:
    def every_day(connection: Any) -> None:
        for day in range(3 * form.PRACTICES_IN_ONE):
            did(connection, TALK, day, "x" if day % 7 else "")

    journal.write(every_day).result()
    with Journal.in_memory() as new:
        moved(journal, new)
        assert done(new) == done(journal)
        assert exported(new) == exported(journal)


def test_the_one_that_was_changed_oftener_stays_as_a_whole(
    journal: Journal, other: Journal
) -> None:
    journal.write(lambda c: change(c, WALK, 30)).result()
    journal.write(lambda c: change(c, WALK, 31)).result()
    other.write(lambda c: change(c, WALK, 40)).result()
    assert moved(other, journal) == Outcome()
    assert moved(journal, other) == Outcome(rituals_changed=1)
    assert what(journal) == what(other) == {WALK: "ritual 31", TALK: "ritual 20"}


def test_of_two_changed_as_often_the_newer_stays(journal: Journal, other: Journal) -> None:
    journal.write(lambda c: change(c, WALK, 30)).result()
    other.write(lambda c: change(c, WALK, 40)).result()
    moved(other, journal)
    moved(journal, other)
    assert what(journal)[WALK] == what(other)[WALK] == "ritual 40"
    assert content(journal) == content(other)


def test_what_was_done_is_united_and_both_lines_of_a_day_stay(
    journal: Journal, other: Journal
) -> None:
    journal.write(lambda c: did(c, WALK, 5, "It rained.")).result()
    other.write(lambda c: did(c, WALK, 5, "Arm in arm.")).result()
    other.write(lambda c: did(c, WALK, 3, "By the pond.")).result()
    other.write(lambda c: did(c, WALK, 4, "Late.")).result()
    other.write(lambda c: did(c, TALK, 6, "")).result()
    moved(other, journal)
    moved(journal, other)
    assert done(journal) == done(other)
    assert done(journal) == [
        (WALK, 3, "By the pond."),
        (WALK, 4, "Late."),
        (WALK, 5, "Arm in arm. · It rained."),
        (TALK, 6, ""),
    ]
    moved(other, journal)
    assert ("Arm in arm. · It rained.") in [note for _, _, note in done(journal)]


def test_a_deleted_ritual_stays_deleted_with_all_that_was_done(
    journal: Journal, other: Journal
) -> None:
    other.write(lambda c: did(c, WALK, 9, "later")).result()
    other.write(lambda c: change(c, WALK, 50)).result()
    journal.delete(lambda c: rituals.drop(c, WALK)).result()
    assert moved(other, journal) == Outcome()
    assert moved(journal, other) == Outcome(rituals_deleted=1)
    assert set(what(journal)) == set(what(other)) == {TALK}
    assert done(journal) == done(other) == []
    assert content(journal) == content(other)


def test_one_that_was_deleted_elsewhere_is_in_no_file_any_more(
    tmp_path: Path, journal: Journal
) -> None:
    path = tmp_path / "journal.db"
    with Journal.open(path) as here:
        moved(journal, here)
        here.back_up(date(2026, 3, 2))
        assert [one for one in tmp_path.rglob("*.db") if b"By the pond." in one.read_bytes()]
        journal.delete(lambda c: rituals.drop(c, WALK)).result()
        moved(journal, here)
        found = [p.name for p in tmp_path.rglob("*") if p.is_file() and b"pond" in p.read_bytes()]
        assert found == []
        assert backups.found(path)


def test_a_ritual_outlives_its_session_which_it_forgets(journal: Journal, other: Journal) -> None:
    delete(journal, ONE)
    moved(other, journal)
    moved(journal, other)
    for one in (journal, other):
        walk = one.read(lambda c: rituals.by_id(c, WALK))
        assert (walk.session, walk.activity) == ("", "")
    assert content(journal) == content(other)


def test_a_session_without_its_ritual_is_no_reason_to_make_one(
    journal: Journal, other: Journal
) -> None:
    journal.delete(lambda c: rituals.drop(c, WALK)).result()
    moved(journal, other)
    assert words(other, ONE) == words(journal, ONE)
    assert set(what(other)) == {TALK}


# --- from an older program ------------------------------------------------------------------------


def test_a_bundle_of_before_there_were_rituals_still_comes_in(journal: Journal) -> None:
    data = VERSION_1.read_bytes()
    assert data.startswith(b"workshop bundle 1\n")
    with Journal.in_memory() as new:
        brought_in(new, data)
        assert words(new, ONE) and words(new, TWO)
        assert exported(new).startswith(b"workshop bundle 2\n")
    before = what(journal), done(journal)
    brought_in(journal, data)
    assert (what(journal), done(journal)) == before, "what it does not know stays"


def test_an_older_program_says_that_this_one_is_newer(journal: Journal) -> None:
    data = exported(journal)
    with patch.object(form, "FORMAT", 1), pytest.raises(type(form.newer())):
        brought_in(journal, data)


# --- from a stranger ------------------------------------------------------------------------------


def of_ritual(forge: Callable[[dict[str, Any]], object]) -> Callable[[list[Any]], object]:
    return lambda found: forge(next(one for one in found if one["type"] == "ritual"))


def of_practices(forge: Callable[[dict[str, Any]], object]) -> Callable[[list[Any]], object]:
    return lambda found: forge(next(one for one in found if one["type"] == "practices"))


def field(name: str, value: Any) -> Callable[[list[Any]], object]:
    return of_ritual(lambda one: one["ritual"].update({name: value}))


def first_span(**fields: Any) -> Callable[[list[Any]], object]:
    return of_ritual(lambda one: one["ritual"]["spans"][0].update(fields))


def cadence(**fields: Any) -> Callable[[list[Any]], object]:
    return of_ritual(lambda one: one["ritual"]["spans"][0]["cadence"].update(fields))


def swapped(found: list[Any]) -> None:
    places = [n for n, one in enumerate(found) if one["type"] == "ritual"]
    found[places[0]], found[places[1]] = found[places[1]], found[places[0]]


def too_many(found: list[Any]) -> None:
    place = next(n for n, one in enumerate(found) if one["type"] == "ritual")
    one = found[place]
    found[place : place + 2] = [
        {**one, "ritual": {**one["ritual"], "id": f"{number:016}"}} for number in range(10_001)
    ]
    found[:] = [one for one in found if one["type"] != "practices"]


FORGED: dict[str, Callable[[list[Any]], object]] = {
    "no id": field("id", ""),
    "an id that is a path": field("id", "../x"),
    "a long line": field("what", "x" * 501),
    "a line that moves the cursor": field("what", "x\u001b[2J"),
    "two lines": field("where", "x\ny"),
    "a link of another sort": field("session", "a/b"),
    "no plan": field("spans", []),
    "too many plans": of_ritual(
        lambda one: one["ritual"].update(
            spans=[
                {**one["ritual"]["spans"][0], "since": str(date(1990, 1, 1) + timedelta(n))}
                for n in range(1001)
            ]
        )
    ),
    "a day before our time": first_span(since="1899-12-31"),
    "a day far ahead": first_span(since="3000-01-01"),
    "a day that there is not": first_span(since="2026-02-30"),
    "no time of day": first_span(at="24:00"),
    "a zone that moves the cursor": first_span(zone="x\u0007"),
    "a zone too long": first_span(zone="x" * 101),
    "no such cadence": cadence(often="hourly"),
    "a gap of none": cadence(often="gap", gap=0),
    "a gap of years": cadence(often="gap", gap=1000),
    "rests in a knot": field("rests", [{"first": "2026-03-05"}, {"first": "2026-03-06"}]),
    "a rest backwards": field("rests", [{"first": "2026-03-05", "last": "2026-03-04"}]),
    "hours and hours": field("minutes", 601),
    "changed for ever": field("changes", 2**62),
    "more than there is": field("more", 1),
    "a time without a zone": of_ritual(lambda one: one.update(changed="2026-03-01T19:00:00")),
    "another order": swapped,
    "too many": too_many,
    "days of none": of_practices(lambda one: one.update(ritual="c" * 16)),
    "no days": of_practices(lambda one: one.update(done=[])),
    "a day twice": of_practices(lambda one: one["done"].append(one["done"][-1])),
    "days backwards": of_practices(lambda one: one["done"].reverse()),
    "a day long ago": of_practices(lambda one: one["done"].insert(0, ["1899-01-01", ""])),
    "a day that is none": of_practices(lambda one: one["done"].append(["soon", ""])),
    "a note that moves the cursor": of_practices(
        lambda one: one["done"][0].__setitem__(1, "\u001b")
    ),
    "a note too long": of_practices(lambda one: one["done"][0].__setitem__(1, "x" * 10_001)),
    "too many days in one": of_practices(
        lambda one: one.update(
            done=[[str(date(1990, 1, 1) + timedelta(n)), ""] for n in range(1001)]
        )
    ),
}


@pytest.mark.parametrize("forge", FORGED.values(), ids=FORGED.keys())
def test_what_no_journal_could_hold_is_refused_as_a_whole(
    forge: Callable[[list[Any]], object], journal: Journal
) -> None:
    data, before = exported(journal), content(journal)
    brought_in(journal, forged(data, lambda found: None))
    with pytest.raises(BundleDamaged):
        brought_in(journal, forged(data, forge))
    assert content(journal) == before


# --- one of two -----------------------------------------------------------------------------------

_DAY = date(2026, 3, 1)


@st.composite
def copies(draw: st.DrawFn) -> Kept:
    """Copies of one ritual that differ in little."""
    ritual = Ritual(
        WALK,
        draw(st.sampled_from(["a", "b"])),
        (Span(_DAY, Cadence("daily", _DAY)),),
        changes=draw(st.integers(0, 1)),
        session=draw(st.sampled_from(["", "s1", "s2"])),
    )
    return Kept(ritual, datetime(2026, 3, 1, draw(st.integers(0, 1)), tzinfo=UTC))


@effort(300)
@given(st.lists(copies(), min_size=3, max_size=3))
def test_any_three_copies_become_one_whichever_meet_first(found: list[Kept]) -> None:
    results = set()
    for one, two, three in permutations(found):
        assert habits.joined(one, one) == one
        assert habits.joined(one, two) == habits.joined(two, one)
        both = habits.joined(one, two)
        assert habits.joined(both, two) == both
        results.add(str(habits.joined(both, three)))
        results.add(str(habits.joined(one, habits.joined(two, three))))
    assert len(results) == 1


lines = st.lists(st.sampled_from(["", "a", "b", "b · a", "a · b", "·", " · ", "c"]), min_size=3)


@effort(300)
@given(lines.map(lambda found: found[:3]))
def test_so_do_any_three_lines_of_a_day(found: list[str]) -> None:
    results = set()
    for one, two, three in permutations(found):
        assert habits.both_lines(one, one) == one
        both = habits.both_lines(one, two)
        assert both == habits.both_lines(two, one)
        assert habits.both_lines(both, two) == both == habits.both_lines(both, one)
        results.add(habits.both_lines(both, three))
        results.add(habits.both_lines(one, habits.both_lines(two, three)))
    assert len(results) == 1


def test_lines_without_end_stay_within_bounds() -> None:
    note = ""
    for number in range(100):
        note = habits.both_lines(note, f"{number:03}" + "x" * 490)
        assert len(note) <= habits.LONGEST_NOTE


def test_small_moments_travel_and_of_two_counts_the_larger_stays(
    journal: Journal, other: Journal
) -> None:
    day = BEGAN.date()
    for _ in range(3):
        journal.write(lambda c: small_moments.add(c, day, "reach")).result()
    other.write(lambda c: small_moments.add(c, day, "reach")).result()
    other.write(lambda c: small_moments.add(c, day, "answer")).result()
    for _ in range(2):
        moved(journal, other)
        moved(other, journal)
        for one in (journal, other):
            noted = one.read(small_moments.all_of_them)
            assert noted == ((day, "answer", 1), (day, "reach", 3))
    assert exported(other) == exported(journal)
