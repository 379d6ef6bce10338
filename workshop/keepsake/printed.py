"""A keepsake as it is printed: its sessions, their parts, and how the two were doing.

Markdown and HTML both begin from here and only give it a form; how an answer reads is `pieces.py`.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.ground.partner import Seat
from workshop.ground.tenths import tenths
from workshop.keepsake.book import Answer, Book, BookPage, as_label
from workshop.keepsake.keepsake import Keepsake
from workshop.keepsake.picture import Picture, by_day
from workshop.keepsake.pieces import Piece, Pieces, in_order
from workshop.keepsake.trend import GAUGE

MOTTO = N_("Kept to remember, not to prove.")
OPEN = N_("This file is not locked. Anyone who opens it can read it.")
MADE_UP = N_("The couple in this journal is made up.")

BY_BOTH = N_(
    "Each line is the mean of the numbers that one of you gave. Both said yes to it, for this "
    "keepsake."
)


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
        (dates.short(day), tuple("" if one is None else tenths(one) for one in values))
        for day, values in by_day(picture)
    )
    gauge = _(GAUGE).format(low=as_label(picture.low), high=as_label(picture.high))
    return OverTime(
        title=_("How you were doing"),
        remarks=(_(BY_BOTH), gauge),
        first=rows[0][0],
        last=rows[-1][0],
        names=tuple((line.partner.seat, line.partner.called) for line in picture.lines),
        rows=rows,
        drawn=picture,
    )


# --- a session --------------------------------------------------------------------------------


def _chapter(book: Book, number: int, only_agreements: bool) -> Chapter:
    started = book.line.started.astimezone()
    left, right = (book.couple.at(seat).called for seat in in_order(book.couple))
    sections = tuple(_sections(book, only_agreements))
    return Chapter(
        anchor=f"session-{number}",
        title=as_label(book.line.title),
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
    for page in book.further():
        yield Section("module", as_label(page.title), _time_of(page), _items(book, page.answers))


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
        Item(as_label(answer.activity.title), tuple(Pieces(book.couple, answer.first).of(blocks)))
        for answer in answers
        if (blocks := answer.blocks())
    )
