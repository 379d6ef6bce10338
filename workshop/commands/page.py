"""A past session as a page for people: plain text, 72 columns, each line with its owner's name."""

import textwrap
from collections.abc import Iterator

from workshop.activities.blocks import Block, Circle, Columns, Ordered, Series, Station, Text, Years
from workshop.commands.speaking import MADE_UP, STATUS_WORDS
from workshop.ground.dates import whole
from workshop.ground.language import _
from workshop.ground.partner import SEATS, Who
from workshop.ground.text import clean, clean_line
from workshop.sitting.fill import fill
from workshop.sitting.past import Answer, Book

WIDTH = 72
"""Columns of the page."""

_LONGEST_LINE = 400
"""Characters of a title or a label."""


def page(read: Book, *, made_up: bool = False) -> str:
    """The whole session: what was kept, what was agreed, then module by module."""
    line = read.line
    day = line.started.astimezone()
    lines = [f"{_(MADE_UP)}\n"] if made_up else []
    lines += [
        _title(line.title),
        _("{day}, {minutes:.0f} minutes, {status}").format(
            day=whole(day), minutes=line.minutes_used, status=_(STATUS_WORDS[line.status])
        ),
        _("{left} and {right}").format(
            left=read.couple.left.called, right=read.couple.right.called
        ),
    ]
    head = (
        (_("What you keep"), read.kept_sentences),
        (_("What you agreed on"), read.agreements),
    )
    for title, answers in head:
        if answers:
            lines += ["", "", title, "-" * len(title)]
            lines += (line for answer in answers for line in _Part(read, answer).lines())
    told = {answer.activity.id for _, answers in head for answer in answers}
    for module in read.pages:
        rest = [answer for answer in module.answers if answer.activity.id not in told]
        if rest:
            title = _title(module.title)
            lines += ["", "", title, "-" * len(title)]
            lines += (line for answer in rest for line in _Part(read, answer).lines())
    if not read.pages:
        lines += ["", _("Nothing is written here. What you said stays with the two of you.")]
    return "\n".join(lines)


class _Part:
    """Turns one answer of a session into lines."""

    def __init__(self, read: Book, answer: Answer) -> None:
        self._read = read
        self._answer = answer

    def lines(self) -> Iterator[str]:
        """One activity: its title, then its blocks; a heading that repeats is said once."""
        yield ""
        yield from _wrapped("", _title(self._answer.activity.title))
        before = ""
        for block in self._answer.blocks():
            heading = self._heading(block)
            if heading and heading != before:
                yield from _wrapped("  ", heading)
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
                yield from _wrapped(self._label(who), words)
            case Ordered(who, _, lines):
                for place, text in lines:
                    yield from _wrapped(self._label(who), f"{place:>2}  {text}")
            case Columns(_, left, both, right):
                marked: dict[Who, tuple[str, ...]] = {"both": both, "left": left, "right": right}
                for who, texts in marked.items():
                    for text in texts:
                        yield from _wrapped(self._label(who), text)
            case Series():
                for text, value in zip(block.labels, block.values, strict=True):
                    yield from _wrapped(self._label(block.who), f"{value:>2}  {text}")
            case Circle(points):
                for seat, beginning, words in points:
                    start = self._filled(beginning, seat)
                    yield from _wrapped(self._label(seat), f"{start} {words}")
            case Years(stations):
                for station in stations:
                    yield from self._station(station)

    def _station(self, station: Station) -> Iterator[str]:
        """A time in their years: what it is called, then the number and the words of each."""
        yield from _wrapped("  ", _title(station.label))
        told: tuple[tuple[Who, int | None, str], ...] = (
            ("left", station.left, station.left_words),
            ("right", station.right, station.right_words),
        )
        for seat, value, words in told:
            number = "" if value is None else f"{value:>2}  "
            if number or words:
                yield from _wrapped(self._label(seat), f"{number}{words}")

    def _label(self, who: Who) -> str:
        """The name in front of a line, all of one width."""
        names: dict[Who, str] = {"both": _("Both")}
        names |= {seat: clean_line(self._read.couple.at(seat).called, 30) for seat in SEATS}
        width = max(map(len, names.values()))
        return f"    {names[who]:<{width}}  "

    def _filled(self, text: str, who: Who) -> str:
        filled = fill(text, self._read.couple, who=who, first=self._answer.first)
        return clean_line(filled, _LONGEST_LINE)


def _title(text: str) -> str:
    return clean_line(text, _LONGEST_LINE)


def _wrapped(label: str, words: str) -> Iterator[str]:
    """The words beside their label, paragraph by paragraph."""
    indent = " " * len(label)
    for number, paragraph in enumerate(clean(words).strip().split("\n")):
        yield from textwrap.wrap(
            paragraph,
            WIDTH,
            initial_indent=indent if number else label,
            subsequent_indent=indent,
            break_on_hyphens=False,
        ) or [""]
