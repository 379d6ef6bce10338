"""A report for a terminal: lines of plain text."""

from collections.abc import Iterator

from workshop.ground.language import _
from workshop.keepsake.report import words
from workshop.keepsake.report.sheet import Bars, Sheet

_BAR = 20
"""Characters of the longest bar."""


def evening(sheet: Sheet) -> str:
    """One evening."""
    return "\n".join(_evening(sheet))


def _evening(sheet: Sheet) -> Iterator[str]:
    yield sheet.title
    yield " · ".join(filter(None, (sheet.day, sheet.remark)))
    yield ""
    widest = max(len(name) for name, _what in sheet.facts)
    for name, what in sheet.facts:
        yield f"  {name:<{widest}}  {what}"
    yield ""
    yield _("The parts")
    for row in sheet.rows:
        yield f"  {row.title}"
        told = [_("planned {what}").format(what=row.planned)] if row.planned else []
        if row.start:
            told.append(_("was {what} ({start})").format(what=row.was, start=row.start))
        elif row.was:
            told.append(row.was)
        yield f"      {', '.join(told)}"
    if sheet.pulse:
        yield ""
        yield _("The room’s pulse")
        yield _(words.PULSE)
        for item in sheet.pulse:
            yield f"  {item.text}"
            for bars in item.bars:
                yield f"    {bars.name}: {bars.told}"
                yield from _drawn(bars, sheet.bands, item.most)
    if sheet.notes:
        yield ""
        yield _("Notes")
        for note in sheet.notes:
            yield f"  {note.head}"
            for line in note.text.split("\n"):
                yield f"    {line}"


def _drawn(bars: Bars, bands: tuple[str, ...], most: int) -> Iterator[str]:
    for band, count in zip(bands, bars.counts, strict=bool(bars.counts)):
        full = round(_BAR * count / most)
        yield f"      {band:>4}  {'█' * full}{' ' if full else ''}{count}"
