"""The words on every hand-out and run sheet: all there, in every language, in our tone."""

import re

import pytest

from workshop.ground import language
from workshop.ground.group_pages import GroupPage, Section, load

NAMES = ("hand-out", "run-sheet")


def pages() -> list[GroupPage]:
    found = []
    for code in language.known():
        language.use(code)
        found += [load(name) for name in NAMES]  # type: ignore[arg-type]
    language.use(language.ENGLISH)
    return found


SECTIONS = [
    pytest.param(page, section, id=f"{page.language}/{page.id}/{section.id}")
    for page in pages()
    for section in page.sections
]


@pytest.mark.parametrize("page", pages(), ids=lambda page: f"{page.language}/{page.id}")
def test_every_section_has_a_name_of_its_own(page: GroupPage) -> None:
    assert page.format == 1
    ids = [section.id for section in page.sections]
    assert len(set(ids)) == len(ids) >= 6
    assert page.section(ids[-1]).id == ids[-1]
    with pytest.raises(KeyError):
        page.section("nothing")


def test_both_are_there_in_every_language() -> None:
    assert [page.language for page in pages()] == [c for c in language.known() for _ in NAMES]


@pytest.mark.parametrize(("page", "section"), SECTIONS)
def test_the_tone(page: GroupPage, section: Section) -> None:
    text = "\n\n".join((section.title, section.text, *section.points, *section.say))
    assert "!" not in text
    assert not re.search(r"neglecter|evidence-based|wife|husband|spouse|you are safe", text, re.I)
    for sentence in re.split(r"[.?:;…“”„]\s?|\n\n", text):
        assert len(sentence.split()) <= 24, sentence


@pytest.mark.parametrize(("page", "section"), SECTIONS)
def test_a_run_sheet_says_when_each_is_needed_and_nothing_is_empty(
    page: GroupPage, section: Section
) -> None:
    assert bool(section.when) == (page.id == "run-sheet")
    assert section.text or section.points or section.say or section.id == "wrong-thing"


def test_what_the_safety_page_asks_of_a_group_is_said() -> None:
    ours, sheet = load("hand-out"), load("run-sheet")
    rules = " ".join(ours.section("rules").points)
    assert "between two stays between two" in rules
    assert "Ask your partner before you share" in rules
    assert "not therapy" in ours.section("wrong-thing").text
    assert "Do not write on this page" in ours.section("card").text
    needed = {"invite", "room", "pages", "second", "come-by", "tears", "anger", "violence"}
    needed |= {"not-living", "role", "early", "alone", "stops", "never", "afterwards"}
    assert needed <= {section.id for section in sheet.sections}
