"""Every shipped guide is walked by two people: a keepsake holds what they showed, and no more."""

import json
import re
import tomllib
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from helpers.kept_words import read_html
from helpers.lived import open_house, walk
from workshop.guide import load_file, shipped_paths
from workshop.keepsake.forms import FORMS, written_out
from workshop.keepsake.keepsake import Keepsake
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
