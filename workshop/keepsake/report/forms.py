"""The forms of a report. Nothing is loaded before a form is wanted."""

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from workshop.keepsake.report.sheet import SeriesSheet, Sheet

Form = Literal["html", "markdown"]


def evening_as(sheet: "Sheet", form: Form) -> str:
    """One evening in this form."""
    if form == "html":
        from workshop.keepsake.report import html

        return html.evening(sheet)
    from workshop.keepsake.report import markdown

    return markdown.evening(sheet)


def series_as(sheet: "SeriesSheet", form: Form) -> str:
    """A series in this form."""
    if form == "html":
        from workshop.keepsake.report import html

        return html.series(sheet)
    from workshop.keepsake.report import markdown

    return markdown.series(sheet)
