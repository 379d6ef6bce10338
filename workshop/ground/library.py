"""Something to read, at any time: signs, needs, questions couples ask. One file a page."""

import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache

import msgspec
from msgspec import Struct

from workshop.ground import language
from workshop.ground.resources import resource_path

_ORDER = ("signs", "needs", "growing-apart", "myths", "questions", "help", "research")
"""The pages in the order in which they are offered; any other comes after them."""


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """A few paragraphs under one title."""

    id: str
    title: str
    text: str
    source: str = ""
    """Where a finding comes from."""

    @property
    def paragraphs(self) -> list[str]:
        """Its paragraphs, each on one line."""
        return [" ".join(piece.split()) for piece in self.text.strip().split("\n\n")]


class Page(Struct, frozen=True, forbid_unknown_fields=True):
    """One page of the library."""

    format: int
    id: str
    title: str
    language: str
    summary: str
    sections: tuple[Section, ...]


def load() -> tuple[Page, ...]:
    """Every page, in the language at hand; read once, then remembered."""
    return _load(language.code())


@cache
def _load(_language: str) -> tuple[Page, ...]:
    stems = {path.stem for path in resource_path("sessions", "library").glob("*.toml")}
    known = [stem for stem in _ORDER if stem in stems]
    paths = [
        language.text_path("library", f"{stem}.toml")
        for stem in (*known, *sorted(stems - {*known}))
    ]
    return tuple(msgspec.convert(tomllib.loads(path.read_text("utf-8")), Page) for path in paths)


def search(pages: Iterable[Page], typed: str) -> list[tuple[Page, Section]]:
    """The sections that hold every word typed, or its beginning; accents and case do not matter.

    Nothing typed finds all of them.
    """
    wanted = _plain(typed).split()
    return [
        (page, section)
        for page in pages
        for section in page.sections
        if _holds(_plain(f"{page.title} {section.title} {section.text}").split(), wanted)
    ]


def _holds(words: list[str], wanted: list[str]) -> bool:
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c if c.isalnum() else " " for c in bare if not unicodedata.combining(c))
