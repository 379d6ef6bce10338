"""Both sheets as HTML files to print. They hold no script and ask nobody for anything.

The looks are in `sheet.css`; the order of things is in `couple.html.jinja` and
`run-sheet.html.jinja`, what is filled in by hand in `fields.html.jinja`.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from workshop.ground import language
from workshop.keepsake.handout import drawing
from workshop.keepsake.handout.couple import HandOut
from workshop.keepsake.handout.run_sheet import RunSheet
from workshop.keepsake.html import policy

if TYPE_CHECKING:
    from jinja2 import Environment

_HERE = Path(__file__).resolve().parent

PaperSize = Literal["", "a4", "letter"]
"""What is printed on; empty: what the printer has."""

PAPERS: dict[PaperSize, str] = {"": "", "a4": "A4", "letter": "letter"}
"""How a browser calls each."""


def couple_page(sheet: HandOut, paper: PaperSize = "") -> str:
    """The couple's hand-out as a file."""
    return _page("couple.html.jinja", sheet, paper)


def run_sheet_page(sheet: RunSheet, paper: PaperSize = "") -> str:
    """The facilitator's run sheet as a file."""
    return _page("run-sheet.html.jinja", sheet, paper)


def _page(template: str, sheet: HandOut | RunSheet, paper: PaperSize) -> str:
    style = _style(paper)
    return (
        _environment()
        .get_template(template)
        .render(
            sheet=sheet,
            language=language.code(),
            policy=policy(style),
            style=style,
            drawing=drawing,
            _=language._,
        )
    )


@cache
def _style(paper: PaperSize) -> str:
    style = (_HERE / "sheet.css").read_text("utf-8")
    return f"{style}@page {{ size: {PAPERS[paper]}; }}\n" if paper else style


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # late: it takes its time

    return Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
