"""Neutral blocks as lines of plain text, each with its owner's name before it."""

import textwrap
from collections.abc import Iterable, Iterator

from workshop.activities.blocks import (
    Block,
    Circle,
    Columns,
    Ordered,
    Series,
    Station,
    Text,
    Years,
)
from workshop.ground.fill import fill
from workshop.ground.language import _
from workshop.ground.partner import SEATS, Couple, Seat, Who
from workshop.ground.text import clean, clean_line, shortened

WIDTH = 72
"""Columns of a line."""

LONGEST_LINE = 400
"""Characters of a title or a label."""


def read_out(blocks: Iterable[Block], couple: Couple, first: Seat) -> Iterator[str]:
    """These blocks, one after the other; a heading that repeats is said once.

    `first` began in what they come from.
    """
    yield from _Lines(couple, first).of(blocks)


def wrapped(label: str, words: str) -> Iterator[str]:
    """The words beside their label, paragraph by paragraph."""
    indent = " " * len(label)
    for number, paragraph in enumerate(clean(shortened(words)).strip().split("\n")):
        yield from textwrap.wrap(
            paragraph,
            WIDTH,
            initial_indent=indent if number else label,
            subsequent_indent=indent,
            break_on_hyphens=False,
        ) or [""]


class _Lines:
    def __init__(self, couple: Couple, first: Seat) -> None:
        self._couple = couple
        self._first = first

    def of(self, blocks: Iterable[Block]) -> Iterator[str]:
        before = ""
        for block in blocks:
            heading = self._heading(block)
            if heading and heading != before:
                yield from wrapped("  ", heading)
            before = heading
            yield from self._body(block)

    def _heading(self, block: Block) -> str:
        match block:
            case Text() | Ordered():
                return self._filled(block.heading, block.who)
            case Columns():
                return self._filled(block.heading, "both")
            case _:
                return ""

    def _body(self, block: Block) -> Iterator[str]:
        match block:
            case Text(who, _, words):
                yield from wrapped(self._label(who), words)
            case Ordered(who, _, lines):
                for place, text in lines:
                    yield from wrapped(self._label(who), f"{place:>2}  {text}")
            case Columns(_, left, both, right):
                marked: dict[Who, tuple[str, ...]] = {"both": both, "left": left, "right": right}
                for who, texts in marked.items():
                    for text in texts:
                        yield from wrapped(self._label(who), text)
            case Series():
                for text, value in zip(block.labels, block.values, strict=True):
                    yield from wrapped(self._label(block.who), f"{value:>2}  {text}")
            case Circle(points):
                for seat, beginning, words in points:
                    start = self._filled(beginning, seat)
                    yield from wrapped(self._label(seat), f"{start} {words}")
            case Years(stations):
                for station in stations:
                    yield from self._station(station)

    def _station(self, station: Station) -> Iterator[str]:
        """A time in their years: what it is called, then the number and the words of each."""
        yield from wrapped("  ", clean_line(station.label, LONGEST_LINE))
        told: tuple[tuple[Who, int | None, str], ...] = (
            ("left", station.left, station.left_words),
            ("right", station.right, station.right_words),
        )
        for seat, value, words in told:
            number = "" if value is None else f"{value:>2}  "
            if number or words:
                yield from wrapped(self._label(seat), f"{number}{words}")

    def _label(self, who: Who) -> str:
        """The name in front of a line, all of one width."""
        names: dict[Who, str] = {"both": _("Both")}
        names |= {seat: clean_line(self._couple.at(seat).called, 30) for seat in SEATS}
        width = max(map(len, names.values()))
        return f"    {names[who]:<{width}}  "

    def _filled(self, text: str, who: Who) -> str:
        return clean_line(fill(text, self._couple, who=who, first=self._first), LONGEST_LINE)
