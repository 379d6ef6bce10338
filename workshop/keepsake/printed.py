"""A keepsake as it is printed: names in place, the two side by side, every word harmless.

Markdown and HTML both begin from here and only give it a form. Whoever sits on the left today
stands on the left, as on the screen; a side that shows nothing is not there at all.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from workshop.activities.blocks import Block, Circle, Columns, Ordered, Series, Text, Years
from workshop.ground import dates
from workshop.ground.fill import fill
from workshop.ground.language import N_, _
from workshop.ground.partner import SEATS, Couple, Seat, Who
from workshop.ground.text import clean, clean_line
from workshop.keepsake.book import Answer, Book, BookPage
from workshop.keepsake.keepsake import Keepsake
from workshop.keepsake.picture import Picture, by_day
from workshop.keepsake.trend import GAUGE, in_tenths

MOTTO = N_("Kept to remember, not to prove.")
OPEN = N_("This file is not locked. Anyone who opens it can read it.")
MADE_UP = N_("The couple in this journal is made up.")

BY_BOTH = N_(
    "Each line is the mean of the numbers that one of you gave. Both said yes to it, for this "
    "keepsake."
)

_LONGEST_LABEL = 400
"""Characters of a title or a label; what people wrote is never cut."""


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


class Item(Struct, frozen=True):
    """One activity."""

    title: str
    pieces: tuple[Piece, ...]


class Section(Struct, frozen=True):
    """A part of a session: what was kept, what was agreed, or a module."""

    kind: str
    """`kept`, `agreed` or `module`."""
    title: str
    remark: str
    items: tuple[Item, ...]


class Chapter(Struct, frozen=True):
    """A session."""

    anchor: str
    title: str
    day: str
    short_day: str
    remark: str
    """Who began, how long it took, how it stands."""
    names: str
    sections: tuple[Section, ...]
    empty: str
    """Said where there is nothing else; mostly empty."""


class OverTime(Struct, frozen=True):
    """How the two are doing: a picture, and the same in rows."""

    title: str
    remarks: tuple[str, ...]
    first: str
    """The day at the left end of the picture."""
    last: str
    names: tuple[tuple[Seat, str], ...]
    """Whose each line is."""
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    """Each day, and what stands there in each line; empty where nothing does."""
    drawn: Picture


class Sheet(Struct, frozen=True):
    """Everything there is to print."""

    title: str
    names: str
    remark: str
    notices: tuple[str, ...]
    """What must be known first, such as that the couple is made up."""
    contents: bool
    """Whether there is a table of contents, since there are several sessions."""
    chapters: tuple[Chapter, ...]
    over_time: OverTime | None


def printed(keepsake: Keepsake) -> Sheet:
    """The keepsake, ready for a form."""
    books = keepsake.books
    only = keepsake.only_agreements
    chapters = tuple(_chapter(book, number, only) for number, book in enumerate(books, 1))
    if keepsake.several:
        title = _("What you agreed on") if only else _("Your sessions")
        remark = _span(chapters)
    else:
        title, remark = chapters[0].title, chapters[0].day
    return Sheet(
        title=title,
        names=chapters[-1].names if chapters else "",
        remark=remark,
        notices=(_(MADE_UP),) if keepsake.made_up else (),
        contents=keepsake.several and len(chapters) > 1,
        chapters=chapters,
        over_time=_over_time(keepsake.picture) if keepsake.picture else None,
    )


def _span(chapters: Sequence[Chapter]) -> str:
    """From the first day to the last."""
    if not chapters:
        return ""
    first, last = chapters[0].day, chapters[-1].day
    return first if first == last else _("{first} to {last}").format(first=first, last=last)


def _over_time(picture: Picture) -> OverTime:
    rows = tuple(
        (dates.short(day), tuple("" if one is None else in_tenths(one) for one in values))
        for day, values in by_day(picture)
    )
    gauge = _(GAUGE).format(low=_line(picture.low), high=_line(picture.high))
    return OverTime(
        title=_("How you were doing"),
        remarks=(_(BY_BOTH), gauge),
        first=rows[0][0],
        last=rows[-1][0],
        names=tuple((line.partner.seat, line.partner.called) for line in picture.lines),
        rows=rows,
        drawn=picture,
    )


def _line(text: str) -> str:
    return clean_line(text, _LONGEST_LABEL)


# --- a session --------------------------------------------------------------------------------


def _chapter(book: Book, number: int, only_agreements: bool) -> Chapter:
    started = book.line.started.astimezone()
    left, right = (book.couple.at(seat).called for seat in _in_order(book.couple))
    sections = tuple(_sections(book, only_agreements))
    return Chapter(
        anchor=f"session-{number}",
        title=_line(book.line.title),
        day=dates.whole(started),
        short_day=dates.short(started),
        remark=_how_it_was(book),
        names=_("{left} and {right}").format(left=left, right=right),
        sections=sections,
        empty=""
        if sections
        else _("Nothing is written here. What you said stays with the two of you."),
    )


def _how_it_was(book: Book) -> str:
    """`Ana began · 52 minutes · goes on`."""
    line = book.line
    told = [_("{name} began").format(name=book.couple.at(book.began).called)]
    if line.minutes_used:
        told.append(_("{number} minutes").format(number=_minutes(line.minutes_used)))
    if line.status == "open":
        told.append(_("goes on"))
    return " · ".join(told)


def _minutes(minutes: float) -> int:
    return max(1, round(minutes))


def _sections(book: Book, only_agreements: bool) -> Iterator[Section]:
    """What each kept of the other's words first, then what was agreed, then the modules."""
    if book.kept_sentences and not only_agreements:
        yield Section("kept", _("What you keep"), "", _items(book, book.kept_sentences))
    if book.agreements:
        yield Section("agreed", _("What you agreed on"), "", _items(book, book.agreements))
    if only_agreements:
        return
    told = {answer.activity.id for answer in (*book.kept_sentences, *book.agreements)}
    for page in book.pages:
        rest = [answer for answer in page.answers if answer.activity.id not in told]
        if rest:
            yield Section("module", _line(page.title), _time_of(page), _items(book, rest))


def _time_of(page: BookPage) -> str:
    """Planned and used minutes of a module."""
    planned = _minutes(page.minutes_planned)
    if not page.minutes_used:
        return _("{planned} minutes planned").format(planned=planned)
    return _("{planned} minutes planned, {used} used").format(
        planned=planned, used=_minutes(page.minutes_used)
    )


def _items(book: Book, answers: Iterable[Answer]) -> tuple[Item, ...]:
    return tuple(
        Item(_line(answer.activity.title), tuple(_Pieces(book.couple, answer.first).of(blocks)))
        for answer in answers
        if (blocks := answer.blocks())
    )


def _in_order(couple: Couple) -> tuple[Seat, Seat]:
    """The seats of that evening, in the order in which the two sit today."""
    return (SEATS[1], SEATS[0]) if couple.left.seat == "right" else SEATS


# --- its blocks -------------------------------------------------------------------------------


class _Pieces:
    """Makes pieces of blocks."""

    def __init__(self, couple: Couple, first: Seat) -> None:
        """`first` began in what they come from."""
        self._couple = couple
        self._first = first
        self._seats = _in_order(couple)

    def of(self, blocks: Iterable[Block]) -> Iterator[Piece]:
        """Blocks under one heading become one piece."""
        for _kind, group in groupby(blocks, key=_belongs):
            together = list(group)
            match together[0]:
                case Text(who="both"):
                    for block in together:
                        assert isinstance(block, Text)
                        yield Together(self._filled(block.heading, "both"), clean(block.words))
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
            clean(words),
            tuple((number, self._filled(text, seat)) for number, text in lines),
        )

    def _place(self, seat: Seat) -> Seat:
        return self._couple.at(seat).seat

    def _name(self, seat: Seat) -> str:
        return self._couple.at(seat).called

    def _filled(self, text: str, who: Who) -> str:
        return _line(fill(text, self._couple, who=who, first=self._first))


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
