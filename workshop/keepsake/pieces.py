"""What an answer is as it is printed: names in place, the two side by side, every word harmless.

Whoever sits on the left today stands on the left, as on the screen; a side that shows nothing is
not there at all.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from workshop.activities.blocks import Block, Circle, Columns, Ordered, Series, Text, Years
from workshop.ground.fill import fill
from workshop.ground.partner import SEATS, Couple, Seat, Who
from workshop.ground.text import trimmed
from workshop.keepsake.book import as_label


class Side(Struct, frozen=True):
    """What one of the two gives to a piece."""

    place: Seat
    """Where it stands: where its owner sits today."""
    name: str
    heading: str = ""
    """Only where the two have a heading each."""
    words: str = ""
    lines: tuple[tuple[int, str], ...] = ()
    """Lines, each with its number; 0 for none."""


class Beside(Struct, frozen=True, tag="beside"):
    """Words, marks or orders of the two side by side, and what both have in common."""

    heading: str
    sides: tuple[Side, ...]
    common: tuple[str, ...] = ()


class Together(Struct, frozen=True, tag="together"):
    """Words both stand behind."""

    heading: str
    words: str


class Number(Struct, frozen=True):
    """A number from 0 to 10 of one of them."""

    place: Seat
    name: str
    value: int


class Row(Struct, frozen=True):
    """A line that numbers belong to, and words that stand under it."""

    label: str
    numbers: tuple[Number, ...]
    sides: tuple[Side, ...] = ()


class Scale(Struct, frozen=True, tag="scale"):
    """Lines with numbers of the two on one scale."""

    low: str
    high: str
    rows: tuple[Row, ...]
    years: bool = False
    """Whether the lines are times, one after the other, that a line can join."""


class Round(Struct, frozen=True, tag="round"):
    """What each does, in turns, until it begins again: step by step, the two side by side."""

    steps: tuple[tuple[Side, ...], ...]


Piece = Beside | Together | Scale | Round


def in_order(couple: Couple) -> tuple[Seat, Seat]:
    """The seats of that evening, in the order in which the two sit today."""
    return (SEATS[1], SEATS[0]) if couple.left.seat == "right" else SEATS


class Pieces:
    """Makes pieces of blocks."""

    def __init__(self, couple: Couple, first: Seat) -> None:
        """`first` began in what they come from."""
        self._couple = couple
        self._first = first
        self._seats = in_order(couple)

    def of(self, blocks: Iterable[Block]) -> Iterator[Piece]:
        """Blocks under one heading become one piece."""
        for _kind, group in groupby(blocks, key=_belongs):
            together = list(group)
            match together[0]:
                case Text(who="both"):
                    for block in together:
                        assert isinstance(block, Text)
                        yield Together(self._filled(block.heading, "both"), trimmed(block.words))
                case Text() | Ordered():
                    yield self._beside(together)
                case Columns() as columns:
                    yield self._marks(columns)
                case Series():
                    yield self._numbers([one for one in together if isinstance(one, Series)])
                case Circle(points):
                    yield self._round(points)
                case Years() as years:
                    yield self._years(years)

    def _beside(self, blocks: Sequence[Block]) -> Beside:
        """Words or orders of the two under what they answer to."""
        given: dict[Seat, Text | Ordered] = {
            block.who: block
            for block in blocks
            if isinstance(block, Text | Ordered) and block.who != "both"
        }
        heading = next(iter(given.values())).heading
        apart = len(given) > 1 and ("{me}" in heading or "{you}" in heading)
        sides = []
        for seat in self._seats:
            if block := given.get(seat):
                own = self._filled(heading, seat) if apart else ""
                if isinstance(block, Text):
                    sides.append(self._side(seat, heading=own, words=block.words))
                else:
                    sides.append(self._side(seat, heading=own, lines=block.lines))
        whose: Who = next(iter(given)) if len(given) == 1 else "both"
        return Beside("" if apart else self._filled(heading, whose), tuple(sides))

    def _marks(self, block: Columns) -> Beside:
        marked: dict[Seat, tuple[str, ...]] = {"left": block.left, "right": block.right}
        return Beside(
            self._filled(block.heading, "both"),
            tuple(
                self._side(seat, lines=tuple((0, text) for text in marked[seat]))
                for seat in self._seats
                if marked[seat]
            ),
            tuple(self._filled(text, "both") for text in block.both),
        )

    def _numbers(self, blocks: Sequence[Series]) -> Scale:
        """The numbers of both under each line."""
        found: dict[str, dict[Seat, int]] = {}
        for block in blocks:
            for label, value in zip(block.labels, block.values, strict=True):
                found.setdefault(self._filled(label, block.who), {})[block.who] = value
        return Scale(
            self._filled(blocks[0].low, "both"),
            self._filled(blocks[0].high, "both"),
            tuple(Row(label, self._row(values)) for label, values in found.items()),
        )

    def _round(self, points: Iterable[tuple[Seat, str, str]]) -> Round:
        """The same step of both in one row."""
        rows: dict[str, dict[Seat, str]] = {}
        for seat, beginning, words in points:
            rows.setdefault(beginning, {})[seat] = words
        return Round(
            tuple(
                tuple(
                    self._side(seat, heading=self._filled(beginning, seat), words=words[seat])
                    for seat in self._seats
                    if seat in words
                )
                for beginning, words in rows.items()
            )
        )

    def _years(self, block: Years) -> Scale:
        rows = []
        for station in block.stations:
            values: dict[Seat, int | None] = {"left": station.left, "right": station.right}
            words: dict[Seat, str] = {"left": station.left_words, "right": station.right_words}
            sides = tuple(
                self._side(seat, words=words[seat]) for seat in self._seats if words[seat]
            )
            there = {seat: value for seat, value in values.items() if value is not None}
            rows.append(Row(self._filled(station.label, "both"), self._row(there), sides))
        low, high = (self._filled(end, "both") for end in (block.low, block.high))
        return Scale(low, high, tuple(rows), years=True)

    def _row(self, values: dict[Seat, int]) -> tuple[Number, ...]:
        return tuple(
            Number(self._place(seat), self._name(seat), values[seat])
            for seat in self._seats
            if seat in values
        )

    def _side(
        self,
        seat: Seat,
        *,
        heading: str = "",
        words: str = "",
        lines: tuple[tuple[int, str], ...] = (),
    ) -> Side:
        return Side(
            self._place(seat),
            self._name(seat),
            heading,
            trimmed(words),
            tuple((number, self._filled(text, seat)) for number, text in lines),
        )

    def _place(self, seat: Seat) -> Seat:
        return self._couple.at(seat).seat

    def _name(self, seat: Seat) -> str:
        return self._couple.at(seat).called

    def _filled(self, text: str, who: Who) -> str:
        return as_label(fill(text, self._couple, who=who, first=self._first))


def _belongs(block: Block) -> tuple[str, ...]:
    """What stands under one heading; marks, rounds and years stand by themselves."""
    match block:
        case Text(who, heading, _):
            return ("text", heading, "both" if who == "both" else "")
        case Ordered(_, heading, _):
            return ("ordered", heading)
        case Series():
            return ("series",)
        case _:
            return (type(block).__name__, str(id(block)))
