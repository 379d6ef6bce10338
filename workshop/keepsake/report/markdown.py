"""A report as Markdown. Evenings side by side stand in tables, as most readers know them."""

from collections.abc import Iterator

from workshop.ground.language import _
from workshop.keepsake.markdown import at_start, in_line, quoted
from workshop.keepsake.report import words
from workshop.keepsake.report.sheet import Bars, Row, SeriesSheet, Sheet, Table


def evening(sheet: Sheet) -> str:
    """One evening, written out."""
    return _joined(_evening(sheet))


def series(sheet: SeriesSheet) -> str:
    """A series, written out."""
    return _joined(_series(sheet))


def _joined(paragraphs: Iterator[str]) -> str:
    return "\n\n".join(part for part in paragraphs if part) + "\n"


def _evening(sheet: Sheet) -> Iterator[str]:
    yield f"# {in_line(sheet.title)}"
    yield f"**{in_line(' · '.join(filter(None, (sheet.day, sheet.remark))))}**"
    yield "\n".join(f"- {at_start(name)}: {in_line(what)}" for name, what in sheet.facts)
    yield _heading(_("The parts"))
    yield "\n".join(_row(row) for row in sheet.rows)
    if sheet.pulse:
        yield _heading(_("The room’s pulse"))
        yield _remark(_(words.PULSE))
        for item in sheet.pulse:
            yield f"### {in_line(item.text)}"
            yield "\n".join(_bars(bars, sheet.bands) for bars in item.bars)
    if sheet.notes:
        yield _heading(_("Notes"))
        for note in sheet.notes:
            yield f"**{in_line(note.head)}**"
            yield quoted(note.text)
    yield "---"
    yield at_start(_(words.OPEN))


def _heading(title: str) -> str:
    return f"## {in_line(title)}"


def _remark(text: str) -> str:
    return f"*{in_line(text)}*"


def _row(row: Row) -> str:
    told = [f"**{in_line(row.title)}**" if row.kind == "activity" else f"*{in_line(row.title)}*"]
    if row.planned:
        told.append(in_line(_("planned {what}").format(what=row.planned)))
    if row.start:
        told.append(in_line(_("was {what} ({start})").format(what=row.was, start=row.start)))
    elif row.was:
        told.append(in_line(row.was))
    return "- " + " — ".join(told)


def _bars(bars: Bars, bands: tuple[str, ...]) -> str:
    told = f"- {at_start(bars.name)}: {in_line(bars.told)}"
    if not bars.counts:
        return told
    pairs = zip(bands, bars.counts, strict=True)
    return f"{told} — " + ", ".join(
        in_line(_("{count} at {band}").format(count=count, band=band)) for band, count in pairs
    )


def _series(sheet: SeriesSheet) -> Iterator[str]:
    yield f"# {in_line(sheet.title)}"
    yield f"**{in_line(sheet.span)}**"
    yield "\n".join(f"{head}. {in_line(told)}" for head, told in sheet.evenings)
    for table in sheet.tables:
        yield from _table(table, sheet.heads)
    yield "---"
    yield at_start(_(words.OPEN))


def _table(table: Table, heads: tuple[str, ...]) -> Iterator[str]:
    yield _heading(table.title)
    if table.remark:
        yield _remark(table.remark)
    rows = [["", *heads], *([title, *cells] for title, cells in table.rows)]
    lines = [[in_line(cell) for cell in row] for row in rows]
    widths = [max(3, *(len(line[n]) for line in lines)) for n in range(len(heads) + 1)]
    ruled = [lines[0], ["-" * width for width in widths], *lines[1:]]
    yield "\n".join(
        f"| {' | '.join(f'{cell:<{width}}' for cell, width in zip(line, widths, strict=True))} |"
        for line in ruled
    )
