"""An evening, or a series of them, as it stands on paper: headings, rows and sentences.

Markdown, HTML and the terminal only give it a form.
"""

from collections.abc import Iterator
from datetime import datetime

from msgspec import Struct

from workshop.ground import dates
from workshop.ground.language import _
from workshop.ground.lengths import minutes_between
from workshop.ground.tenths import tenths
from workshop.keepsake.report import words
from workshop.keepsake.report.book import Counted, Evening, PulseLine, Series


class Row(Struct, frozen=True):
    """A line of the table: a part, or a rest."""

    kind: str
    """`activity`, `break`, `meal`, `rest`."""
    title: str
    planned: str = ""
    was: str = ""
    start: str = ""


class Bars(Struct, frozen=True):
    """The numbers of one moment."""

    name: str
    told: str
    """How many people, and the mean; or why there is no picture."""
    counts: tuple[int, ...] = ()
    """In each band; empty where they are not shown."""


class Item(Struct, frozen=True):
    """An item of the pulse."""

    text: str
    bars: tuple[Bars, ...]

    @property
    def most(self) -> int:
        """Of the highest bar, so that before and after are drawn alike."""
        return max((count for bars in self.bars for count in bars.counts), default=0)


class Noted(Struct, frozen=True):
    """A note."""

    head: str
    text: str


class Sheet(Struct, frozen=True):
    """One evening."""

    title: str
    day: str
    remark: str
    facts: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    bands: tuple[str, ...]
    pulse: tuple[Item, ...]
    notes: tuple[Noted, ...]


class Table(Struct, frozen=True):
    """Something compared over several evenings: a row each, a cell for every evening."""

    title: str
    remark: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]


class SeriesSheet(Struct, frozen=True):
    """Several evenings side by side."""

    title: str
    span: str
    heads: tuple[str, ...]
    """What stands above the column of each evening."""
    evenings: tuple[tuple[str, str], ...]
    """That word, and the day and title of the evening."""
    tables: tuple[Table, ...]


def sheet(evening: Evening, series: str = "") -> Sheet:
    """One evening, as it stands on paper.

    Args:
        evening: Its values; the notes that are in it are written out.
        series: Title of its series.
    """
    return Sheet(
        title=evening.line.title,
        day=dates.whole(evening.line.begins.astimezone()),
        remark=words.belongs(evening.line, series),
        facts=tuple(words.facts(evening)),
        rows=tuple(_rows(evening)),
        bands=evening.bands,
        pulse=tuple(_item(line) for line in evening.pulse),
        notes=tuple(
            Noted(" · ".join(filter(None, (words.clock(note.written), note.part))), note.text)
            for note in evening.notes
        ),
    )


def _rows(evening: Evening) -> Iterator[Row]:
    for part in evening.parts:
        yield Row(part.kind, part.title, words.planned(part), words.was(part), words.start(part))
        for rest in evening.rests:
            if rest.part == part.id:
                told = words.span(rest.since, rest.until)
                if rest.until is not None:
                    lasted = words.length(minutes_between(rest.since, rest.until))
                    told = f"{words.clock(rest.since)} · {lasted}"
                yield Row("rest", _("Rest, not planned"), "", told)


def _item(line: PulseLine) -> Item:
    both = ((_("before"), line.before), (_("after"), line.after))
    return Item(line.text, tuple(_bars(name, found) for name, found in both if found))


def _bars(name: str, counted: Counted) -> Bars:
    if not counted.counts:
        return Bars(name, _(words.ALIKE))
    return Bars(name, words.people(counted), counted.counts)


def series_sheet(series: Series) -> SeriesSheet:
    """Evenings side by side, in the order in which they were."""
    evenings = series.evenings
    heads = tuple(str(number) for number in range(1, len(evenings) + 1))
    days = [dates.short(evening.line.begins.astimezone()) for evening in evenings]
    return SeriesSheet(
        title=series.title,
        span=_("{first} to {last}").format(first=days[0], last=days[-1]) if days[1:] else days[0],
        heads=heads,
        evenings=tuple(
            (head, f"{day} · {evening.line.title}")
            for head, day, evening in zip(heads, days, evenings, strict=True)
        ),
        tables=tuple(table for table in _tables(evenings) if table.rows),
    )


def _tables(evenings: tuple[Evening, ...]) -> Iterator[Table]:
    times = (
        (_("planned"), tuple(_from_to(e.line.begins, e.planned_end) for e in evenings)),
        (_("was"), tuple(_from_to(e.began, e.over) for e in evenings)),
        (_("began"), tuple(_late(e.line.begins, e.began) for e in evenings)),
        (_("ended"), tuple(_late(e.planned_end, e.over) for e in evenings)),
    )
    counts = (
        (_("shortened to fit"), tuple(len(e.shortened) for e in evenings)),
        (_("rests not planned"), tuple(len(e.rests) for e in evenings)),
        (_("parts left out"), tuple(_count(e, "left_out") for e in evenings)),
        (_("parts not reached"), tuple(_count(e, "not_reached") for e in evenings)),
    )
    counted = ((name, tuple(map(str, found))) for name, found in counts if any(found))
    yield Table(_("The evenings"), "", (*times, *counted))
    yield Table(
        _("The parts"),
        _("Minutes that it took, and in brackets those that were planned."),
        tuple(_compared_parts(evenings)),
    )
    yield Table(_("The room’s pulse"), _(words.PULSE), tuple(_compared_pulse(evenings)))


def _from_to(since: datetime | None, until: datetime | None) -> str:
    if since is None:
        return "–"
    return f"{words.clock(since)} – {words.clock(until)}" if until else words.clock(since)


def _late(planned: datetime, was: datetime | None) -> str:
    return "–" if was is None else words.lateness((was - planned).total_seconds())


def _count(evening: Evening, state: str) -> int:
    return sum(part.state == state for part in evening.parts)


def _compared_parts(evenings: tuple[Evening, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The parts that came in more than one evening."""
    parts = dict.fromkeys((part.id, part.title) for evening in evenings for part in evening.parts)
    for id, title in parts:
        cells = tuple(_took(evening, id, title) for evening in evenings)
        if sum(bool(cell) for cell in cells) > 1:
            yield title, cells


def _took(evening: Evening, id: str, title: str) -> str:
    """`12 (10)`; empty where it was not planned at all."""
    for part in evening.parts:
        if (part.id, part.title) == (id, title):
            took = "–" if part.minutes is None else str(part.minutes)
            return f"{took} ({part.planned_minutes})"
    return ""


def _compared_pulse(evenings: tuple[Evening, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The means of each item that was shown at all."""
    texts = {line.id: line.text for evening in evenings for line in evening.pulse}
    for id, text in texts.items():
        cells = tuple(_means(evening, id) for evening in evenings)
        if any(cells):
            yield text, cells


def _means(evening: Evening, id: str) -> str:
    """`4.9 → 6.1`, or the one that there is; empty where neither was shown."""
    for line in evening.pulse:
        if line.id == id:
            both = (line.before, line.after)
            means = [tenths(one.mean) for one in both if one and one.mean is not None]
            return " → ".join(means)
    return ""
