"""What stands on every hand-out and every run sheet of a group evening. One file a sheet."""

import tomllib
from functools import cache
from typing import Literal

import msgspec
from msgspec import Struct

from workshop.ground import language


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """A few words under one title."""

    id: str
    title: str
    text: str = ""
    points: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    """Sentences to say aloud."""
    when: Literal["", "before", "during", "after"] = ""
    """Of a run sheet: when it is needed."""


class GroupPage(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one sheet."""

    format: int
    id: str
    title: str
    language: str
    sections: tuple[Section, ...]

    def section(self, id: str) -> Section:
        """The section with this id. Raises KeyError."""
        for section in self.sections:
            if section.id == id:
                return section
        raise KeyError(id)


def load(name: Literal["hand-out", "run-sheet"]) -> GroupPage:
    """The words of this sheet, in the language at hand; read once, then remembered."""
    return _load(name, language.code())


@cache
def _load(name: str, _language: str) -> GroupPage:
    data = tomllib.loads(language.text_path("group", f"{name}.toml").read_text("utf-8"))
    return msgspec.convert(data, GroupPage)
