"""Where to turn: lines by country, each with its source, and a few paragraphs for anybody."""

import tomllib
from functools import cache

import msgspec
from msgspec import Struct

from workshop.ground import language


class HelpText(Struct, frozen=True, forbid_unknown_fields=True):
    """A few paragraphs under one title."""

    id: str
    title: str
    paragraphs: tuple[str, ...]


class Helpline(Struct, frozen=True, forbid_unknown_fields=True):
    """One number. None is shipped without its source."""

    country: str
    code: str
    """Two letters of ISO 3166-1."""
    what_for: str
    number: str
    source: str
    date: str = ""
    """Of the source, where it has one: `2022-01` or `2024`."""


class Helplines(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole page."""

    format: int
    language: str
    title: str
    emergency: str
    elsewhere: str
    """For countries that are not listed."""
    current: str
    """Asks to check that a number still holds."""
    texts: tuple[HelpText, ...]
    lines: tuple[Helpline, ...]


def load() -> Helplines:
    """The page that ships with the program, in the language at hand; read once, then remembered."""
    return _load(language.code())


@cache
def _load(_language: str) -> Helplines:
    data = tomllib.loads(language.text_path("helplines.toml").read_text("utf-8"))
    return msgspec.convert(data, Helplines)
