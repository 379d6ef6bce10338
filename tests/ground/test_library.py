"""Something to read: every page sound, worded as the house speaks, and found by its words."""

import re

import pytest

from workshop.ground import language, library
from workshop.ground.library import Page, Section, load, search

PAGES = load()
SECTIONS = [
    pytest.param(page, section, id=f"{page.id}/{section.id}")
    for page in PAGES
    for section in page.sections
]


def test_the_pages_that_have_to_be_there_are_there_in_order() -> None:
    ids = [page.id for page in PAGES]
    assert ids == ["signs", "needs", "growing-apart", "myths", "questions", "help", "research"]
    assert len(next(page for page in PAGES if page.id == "questions").sections) == 16
    for page in PAGES:
        assert page.format == 1
        assert len({section.id for section in page.sections}) == len(page.sections) >= 5


@pytest.mark.parametrize(("page", "section"), SECTIONS)
def test_the_tone(page: Page, section: Section) -> None:
    text = f"{section.title}. {' '.join(section.paragraphs)}"
    assert "!" not in text
    assert not re.search(r"neglecter|evidence-based|wife|husband|spouse|you are safe", text, re.I)
    for sentence in re.split(r"[.?:;…]\s|\n\n", text):
        assert len(sentence.split()) <= 24, sentence


def test_every_finding_has_its_source_and_nothing_is_claimed_of_us() -> None:
    research = next(page for page in PAGES if page.id == "research")
    assert sum(bool(section.source) for section in research.sections) == 9
    assert "No trial has been run" in " ".join(research.sections[0].paragraphs)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", sum(len(page.sections) for page in PAGES)),
        ("xyzzy", 0),
    ],
)
def test_nothing_typed_finds_all_and_nonsense_nothing(typed: str, found: int) -> None:
    assert len(search(PAGES, typed)) == found


def test_words_are_found_by_their_beginning_whatever_their_case_and_accents() -> None:
    page = Page(1, "p", "Café", "en", "S", (Section("s", "Rôles", "Listening, slowly."),))
    for typed in ("listen", "LISTENING slow", "cafe", "roles", "  slowly,  "):
        assert search([page], typed), typed
    assert not search([page], "istening")
    assert not search([page], "listening quickly")


def test_it_is_there_in_english_where_it_is_not_translated() -> None:
    language.use("de")
    assert [page.id for page in library.load()] == [page.id for page in PAGES]
