"""Where to turn: lines by country, each with its source, and a few paragraphs for anybody."""

import tomllib
from functools import cache

import msgspec
from msgspec import Struct

from workshop.ground import country, language
from workshop.ground.language import N_, _

OTHERS = N_("Other countries")
"""Stands over all lines but those of the user's own country, which come first."""

CAN_BE_FIRST = N_("One of these countries can come first: say which under Settings.")
"""Said where no country of the list was named."""


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

    @property
    def own(self) -> tuple[Helpline, ...]:
        """The lines of the user's own country, to come first; none where none was said."""
        return tuple(line for line in self.lines if line.code == country.code())

    @property
    def others(self) -> tuple[Helpline, ...]:
        """The lines of all other countries."""
        return tuple(line for line in self.lines if line.code != country.code())

    def sources(self) -> str:
        """Where the numbers are from, each source once, in the order of the page."""
        said = (
            f"{line.country}: {', '.join(filter(None, (line.source, line.date)))}"
            for line in (*self.own, *self.others)
        )
        return "; ".join(dict.fromkeys(said))

    def countries(self) -> dict[str, str]:
        """Every country that has a line: its code, and what it is called."""
        return {line.code: line.country for line in self.lines}

    def told(self, code: str) -> str:
        """Whose numbers come first where this country was chosen, as settings tell it."""
        name = self.countries().get(code)
        if name is None:
            return _("none said; “Finding help” lists all of them")
        return _("{country}; it comes first in “Finding help”").format(country=name)

    def country_after(self, code: str) -> str:
        """The code to choose next: of the country below, after the last none, of the first else."""
        codes = ["", *self.countries()]
        place = codes.index(code) if code in codes else 0
        return codes[(place + 1) % len(codes)]

    def code_of(self, said: str) -> str:
        """The code of a country that has a line, by its code or its name; empty where none has."""
        meant = said.strip().casefold()
        found = self.countries().items()
        return next(
            (code for code, name in found if meant in (code.casefold(), name.casefold())), ""
        )


def load() -> Helplines:
    """The page that ships with the program, in the language at hand; read once, then remembered."""
    return _load(language.code())


@cache
def _load(_language: str) -> Helplines:
    data = tomllib.loads(language.text_path("helplines.toml").read_text("utf-8"))
    return msgspec.convert(data, Helplines)
