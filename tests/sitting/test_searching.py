"""Looking for words in what both have seen: what is found is what stands in the book, no more."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.lived import live
from workshop.sitting.house import House
from workshop.sitting.past import book
from workshop.sitting.searching import AHEAD, MOST_LINES, WIDE, Line, look
from workshop.sitting.yours import Yours

SHOWN, CANARY = "SHOWN", "CANARY"


@pytest.fixture
def lived(tmp_path: Path) -> Iterator[tuple[House, str]]:
    whole, _cut = live(tmp_path / "journal.db")
    house = House.open(tmp_path / "journal.db")
    yield house, whole
    house.close()


def marked(line: Line) -> list[str]:
    return [line.text[start:end] for start, end in line.marks]


def test_what_was_shown_is_found_and_marked(lived: tuple[House, str]) -> None:
    house, whole = lived
    found = look(house, SHOWN.lower())
    assert found.hits
    assert not found.more
    there = {answer.activity.id for page in book(house, whole).pages for answer in page.answers}
    for hit in found.hits:
        assert hit.session == whole
        assert hit.activity in there, "there is a place in the book to go to"
        assert 1 <= len(hit.lines) <= MOST_LINES
        assert all(SHOWN in marked(line) for line in hit.lines)
        assert {line.name for line in hit.lines} <= {"Ana", "Jo", ""}


def test_what_was_kept_is_not_found(lived: tuple[House, str]) -> None:
    house, _ = lived
    assert look(house, CANARY).hits == ()
    assert look(house, CANARY[:3].lower()).hits == ()


def test_titles_and_questions_are_found(lived: tuple[House, str]) -> None:
    house, whole = lived
    titles = look(house, "workshop").hits
    assert [hit.activity for hit in titles] == ["", ""]
    assert all(marked(hit.title) == ["workshop"] for hit in titles)
    page = book(house, whole).pages[0]
    answer = page.answers[0]
    hits = [hit for hit in look(house, answer.activity.title).hits if hit.activity]
    assert answer.activity.id in {hit.activity for hit in hits}
    assert any(marked(hit.titles[-1]) for hit in hits)


def test_what_one_takes_out_is_found_no_more(lived: tuple[House, str]) -> None:
    house, _ = lived
    couple = house.couple()
    assert couple
    mine = Yours(house, couple.left.id)
    for one in mine.given():
        mine.take_out(one)
    names = {line.name for hit in look(house, SHOWN).hits for line in hit.lines}
    assert names == {"Jo", ""}


@pytest.mark.parametrize(
    "typed", ["", " ", "a", '"', "*", "AND", "x NEAR(", "^:{}-", "\x00", "\ud800"]
)
def test_whatever_is_typed_is_no_error(lived: tuple[House, str], typed: str) -> None:
    look(lived[0], typed)


def test_of_very_many_places_the_newest_are_shown(lived: tuple[House, str]) -> None:
    house, _ = lived
    everything = look(house, SHOWN)
    found = look(house, SHOWN, 2)
    assert found.more
    assert found.hits == everything.hits[:2]
    started = [hit.started for hit in everything.hits]
    assert started == sorted(started, reverse=True)


def test_of_a_long_answer_the_piece_around_the_words_is_shown(tmp_path: Path) -> None:
    words = "before it " * 500 + "balcony " + "behind it " * 500
    whole, _cut = live(tmp_path / "journal.db")
    house = House.open(tmp_path / "journal.db")
    try:
        house.journal.write(
            lambda c: (
                c.execute(
                    "UPDATE entry SET content = json_object('sentence', ?) "
                    "WHERE activity = 'to-keep' AND state = 'revealed'",
                    (words,),
                ).rowcount
            )
        ).result()
        from workshop.journal.tables import search

        house.journal.write(lambda c: search.put(c, whole, "to-keep")).result()
        ((hit),) = look(house, "balconies").hits
        line = hit.lines[0]
        assert marked(line) == ["balcony"]
        assert len(line.text) <= WIDE + 2
        assert line.text.startswith("…")
        assert line.text.endswith("…")
        assert line.marks[0][0] <= AHEAD + 1
    finally:
        house.close()
