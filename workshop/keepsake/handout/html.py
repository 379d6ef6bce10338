"""Both sheets as HTML files to print. They hold no script and ask nobody for anything.

The looks are in `sheet.css`; the order of things is in `couple.html.jinja` and
`run-sheet.html.jinja`, what is filled in by hand in `fields.html.jinja`.
"""

from functools import cache
from pathlib import Path
from typing import Literal

from workshop.ground import helplines
from workshop.ground.language import N_, _
from workshop.keepsake.filled import filled
from workshop.keepsake.handout import drawing
from workshop.keepsake.handout.couple import HandOut
from workshop.keepsake.handout.run_sheet import RunSheet

_HERE = Path(__file__).resolve().parent

PaperSize = Literal["", "a4", "letter"]
"""What is printed on; empty: what the printer has."""

PAPERS: dict[PaperSize, str] = {"": "", "a4": "A4", "letter": "letter"}
"""How a browser calls each."""


WORDS: dict[str, str] = {
    "to_print": N_("To print: on one side of the paper only, without headers of the browser."),
    "to_sort": N_("Then sort the pages into piles by the letter at their top."),
    "both": N_("for both of you"),
    "example": N_("for example: {hint}"),
    "places": N_("Write 1 beside the first, then 2, up to {number}."),
    "circle": N_("One circle. Write here only what you want to show."),
    "begins": N_("Begins"),
    "part": N_("Part"),
    "lasts": N_("Lasts"),
    "really": N_("Began"),
    "the_end": N_("The end"),
    "others": helplines.OTHERS,
}
"""What is said on the pages themselves, by the names that the templates have for it."""


def couple_page(sheet: HandOut, paper: PaperSize = "") -> str:
    """The couple's hand-out as a file."""
    return _page("couple.html.jinja", sheet, paper)


def run_sheet_page(sheet: RunSheet, paper: PaperSize = "") -> str:
    """The facilitator's run sheet as a file."""
    return _page("run-sheet.html.jinja", sheet, paper)


def _page(template: str, sheet: HandOut | RunSheet, paper: PaperSize) -> str:
    words = {name: _(text) for name, text in WORDS.items()}
    return filled(_HERE, template, _style(paper), sheet=sheet, drawing=drawing, words=words)


@cache
def _style(paper: PaperSize) -> str:
    style = (_HERE / "sheet.css").read_text("utf-8")
    return f"{style}@page {{ size: {PAPERS[paper]}; }}\n" if paper else style
