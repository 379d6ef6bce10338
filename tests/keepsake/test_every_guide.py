"""Every shipped guide is walked by two people: a keepsake holds what they showed, and no more."""

import html
import json
import re
import tomllib
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from helpers.kept_words import read_html
from helpers.lived import open_house, walk
from workshop.activities.blocks import Columns, Ordered, Series, Years
from workshop.guide import load_file, shipped_paths
from workshop.journal.journal import Journal
from workshop.keepsake.book import Answer
from workshop.keepsake.forms import FORMS, written_out
from workshop.keepsake.keepsake import Keepsake
from workshop.sitting.demo import write_demo
from workshop.sitting.house import House
from workshop.sitting.keepsakes import of_all, of_session
from workshop.sitting.past import book, session_lines
from workshop.sitting.sit_down import go_on, start

FOR_TWO = [guide.id for guide in map(load_file, shipped_paths()) if not guide.alone]

EVENINGS = 30
"""After so many a guide must be over."""

SAID = re.compile(r"SHOWN [a-z0-9-]+ [a-z0-9/-]+ (?:left|right|both)")


def lived_through(path: Path, guide: str) -> str:
    """A journal in which this guide was walked to its end; the session."""
    house, time = open_house(path)
    with closing(house):
        sitting = start(house, guide)
        for _ in range(EVENINGS):
            walk(sitting, time)
            if sitting.view().status == "done":
                return sitting.session_id
            time.seconds += timedelta(days=1).total_seconds()
            sitting = go_on(house, sitting.session_id)
    raise AssertionError(f"{guide} never ended")


@pytest.mark.parametrize("guide", FOR_TWO)
def test_all_that_was_shown_and_nothing_else(guide: str, tmp_path: Path) -> None:
    session = lived_through(tmp_path / "journal.db", guide)
    with closing(House.open(tmp_path / "journal.db", read_only=True)) as house:
        keepsake = of_session(house, session)
        assert of_all(house).books == tuple(b for b in keepsake.books if b.pages)
    texts = {
        value
        for page in keepsake.books[0].pages
        for answer in page.answers
        for answers in answer.shown.values()
        for value in answers.values()
        if isinstance(value, str)
    }
    page = html.unescape(written_out(keepsake, "html"))
    for label in {label for b in keepsake.books[0].pages for a in b.answers for label in labels(a)}:
        assert label in page
    found = json.loads(written_out(keepsake, "json"))
    assert [
        {entry["seat"]: {one["id"]: one["value"] for one in entry["answers"]} for entry in entries}
        for module in found["sessions"][0]["modules"]
        for entries in (activity["entries"] for activity in module["activities"])
    ] == [dict(a.shown) for b in keepsake.books[0].pages for a in b.answers]
    titles = {a.activity.title for page in keepsake.books[0].pages for a in page.answers}
    for form in FORMS:
        written = written_out(keepsake, form)
        assert "CANARY" not in written
        told = set(SAID.findall(written))
        assert told == texts, form
        assert written.count("Ana") if texts else True
        for title in titles if form in ("toml", "json") else ():
            assert json.dumps(title, ensure_ascii=False)[1:-1] in written
    assert tomllib.loads(written_out(keepsake, "toml")) == json.loads(written_out(keepsake, "json"))
    read_html(written_out(keepsake, "html"))


def labels(answer: Answer) -> Iterator[str]:
    """Every line that was marked, put in order or given a number."""
    for block in answer.blocks():
        match block:
            case Columns(_, left, both, right):
                yield from (*left, *both, *right)
            case Ordered(_, _, lines):
                yield from (text for _, text in lines)
            case Series(_, names):
                yield from (name for name in names if "{" not in name)
            case Years(stations):
                yield from (station.label for station in stations)


def test_all_of_them_are_there_the_oldest_first_and_empty_ones_are_not(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db") as journal:
        write_demo(journal, today=date(2026, 11, 22))
    with closing(House.open(tmp_path / "journal.db", read_only=True)) as house:
        everything, agreed = of_all(house), of_all(house, only_agreements=True)
        lines = session_lines(house)
    days = [book.line.started for book in everything.books]
    assert days == sorted(days)
    assert 3 < len(days) < len(lines)
    assert all(book.pages for book in everything.books)
    assert [b.line.id for b in agreed.books] == [
        b.line.id for b in everything.books if b.agreements
    ]
    for form in FORMS:
        assert "made_up" in written_out(everything, form) or "made up" in written_out(
            everything, form
        )


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lived") / "journal.db"
    house, time = open_house(path)
    sitting = start(house, "main")
    walk(sitting, time)
    house.close()
    return path


def test_only_the_agreements(lived: Path) -> None:
    with closing(House.open(lived, read_only=True)) as house:
        line = session_lines(house)[0]
        everything = of_session(house, line.id)
        agreed = of_session(house, line.id, only_agreements=True)
    expected = {
        words
        for answer in everything.books[0].agreements
        for words in answer.shown["both"].values()
    }
    assert expected
    for form in FORMS:
        assert set(SAID.findall(written_out(agreed, form))) == expected


def test_names_and_sides_are_those_of_today(lived: Path) -> None:
    from workshop.ground.partner import Couple
    from workshop.sitting.naming import rename

    with closing(House.open(lived)) as house:
        couple = house.couple()
        assert couple is not None
        rename(house, Couple(couple.right, couple.left), "Joanna", "Anabel")
        found = Keepsake((book(house, session_lines(house)[0].id),))
    page = written_out(found, "html")
    assert "Joanna and Anabel" in page
    who = re.findall(r'<p class="who (left|right)" dir="auto">(\w+)</p>', page)
    assert set(who) == {("left", "Joanna"), ("right", "Anabel")}
    assert who[:2] == [("left", "Joanna"), ("right", "Anabel")], "left comes first"
    assert {
        p["name"] for p in json.loads(written_out(found, "json"))["sessions"][0]["partners"]
    } == {
        "Joanna",
        "Anabel",
    }
