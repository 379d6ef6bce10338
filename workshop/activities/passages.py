"""The single texts of which blocks consist: what can be looked for, and whose it is."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from workshop.activities.blocks import Block, Circle, Columns, Ordered, Series, Text, Years
from workshop.ground.partner import Who


class Passage(NamedTuple):
    """One text, and whose it is."""

    who: Who
    text: str
    kind: Literal["asked", "line", "words"] = "words"
    """A question of the guide; a line of its lists that was marked or put in order; what somebody
    wrote. The first two may have names to be filled in."""


def passages(blocks: Iterable[Block]) -> Iterator[Passage]:
    """Every text of these blocks in the order in which they are read; a heading said once."""
    before: Passage | None = None
    for block in blocks:
        for passage in _of(block):
            if passage.text.strip() and passage != before:
                yield passage
            if passage.kind == "asked":
                before = passage


def _of(block: Block) -> Iterator[Passage]:
    match block:
        case Text(who, heading, words):
            yield Passage(who, heading, "asked")
            yield Passage(who, words)
        case Ordered(who, heading, lines):
            yield Passage(who, heading, "asked")
            yield from (Passage(who, text, "line") for _, text in lines)
        case Columns(heading, left, both, right):
            yield Passage("both", heading, "asked")
            yield from (Passage("both", text, "line") for text in both)
            yield from (Passage("left", text, "line") for text in left)
            yield from (Passage("right", text, "line") for text in right)
        case Series(who, labels):
            yield from (Passage(who, label, "line") for label in labels)
        case Circle(points):
            for seat, beginning, words in points:
                yield Passage(seat, beginning, "asked")
                yield Passage(seat, words)
        case Years(stations):
            for station in stations:
                yield Passage("both", station.label, "asked")
                yield Passage("left", station.left_words)
                yield Passage("right", station.right_words)
