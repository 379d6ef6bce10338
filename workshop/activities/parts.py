"""The pieces an answer is made of: what each holds, and within which bounds."""

from collections.abc import Mapping
from itertools import product
from typing import Literal

from msgspec import Struct

from workshop.ground.partner import Who
from workshop.ground.text import quoted

LONGEST_TEXT = 20_000
"""Characters one answer may hold; more than an hour of typing."""

HIGHEST = 10
"""What a number goes up to, from 0."""

MOST_PLACES = 40
"""How many lines can be put in order."""

EARLIER = Literal["", "agreements", "kept"]
"""Words of earlier sessions that a guide can show again: what both agreed on last, or the sentences
each kept. Only what both have seen."""

SPOKEN = "spoken"
"""The part that says: I will say it instead of typing. No other part may be called so."""

Answers = dict[str, str | int]
"""An entry's content: part id → words, a number, or 1 for a mark. Flat, so that what is shown
and what is kept are two halves of the same thing."""

Revealed = Mapping[Who, Answers]
"""What each has shown of one activity; a seat that showed nothing is absent or empty."""


class Part(Struct, frozen=True):
    """One piece of an answer that its owner can show or keep: words, a number, a mark, a place."""

    id: str
    label: str
    holds: Literal["text", "number", "mark", "place"] = "text"
    was: tuple[str, ...] = ()
    """Its former ids, under which it may stand in an old answer."""
    group: str = ""
    """Id of the column or the order it is a part of, where there are several."""
    under: str = ""
    """What stands over that column or order; the label ends with it."""

    def tidy(self, value: str | int | None) -> str | int | None:
        """The value within the bounds of what this part holds; None where it is no such thing."""
        if self.holds == "text":
            words = value[:LONGEST_TEXT] if isinstance(value, str) else ""
            return words if words.strip() else None
        if not isinstance(value, int):
            return None
        if self.holds == "mark":
            return 1 if value == 1 else None
        if self.holds == "place":
            return max(1, min(MOST_PLACES, int(value)))
        return max(0, min(HIGHEST, int(value)))

    def in_short(self, value: str | int) -> str:
        """This piece in one line: words in quotation marks, a number before its line, a mark."""
        if isinstance(value, str):
            return quoted(" ".join(value[:LONGEST_TEXT].split()))
        return self.label if self.holds == "mark" else f"{value} · {self.label}"


class Option(Struct, frozen=True, forbid_unknown_fields=True):
    """A line an author writes with a permanent id."""

    id: str
    text: str
    hint: str = ""
    was: tuple[str, ...] = ()


def former(*pieces: tuple[str, ...]) -> tuple[str, ...]:
    """Every former id of a part that is put together from these; of each the id now comes first."""
    return tuple("/".join(names) for names in product(*pieces))[1:]
