"""A report as one HTML file: to read on any screen, and to print. It asks nobody for anything."""

from functools import cache
from pathlib import Path

from workshop.ground.language import _
from workshop.keepsake.filled import filled
from workshop.keepsake.report import words
from workshop.keepsake.report.sheet import SeriesSheet, Sheet

_HERE = Path(__file__).resolve().parent

TALL = 44
"""Height of the longest bar, in the units of the picture."""

WIDE = 22
"""Width of one bar."""


def evening(sheet: Sheet) -> str:
    """One evening, written out."""
    names = {
        "parts": _("The parts"),
        "part": _("part"),
        "planned": _("planned"),
        "was": _("was"),
        "start": _("began"),
        "pulse": _("The room’s pulse"),
        "notes": _("Notes"),
    }
    return _filled("evening.html.jinja", sheet=sheet, names=names, pulse=_(words.PULSE))


def series(sheet: SeriesSheet) -> str:
    """A series, written out."""
    return _filled("series.html.jinja", sheet=sheet)


def _filled(name: str, **values: object) -> str:
    return filled(_HERE, name, _style(), open_file=_(words.OPEN), tall=TALL, wide=WIDE, **values)


@cache
def _style() -> str:
    return (_HERE / "page.css").read_text("utf-8")
