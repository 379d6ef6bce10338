"""A keepsake as one HTML file: to read on any screen, and to print.

The looks are in `page.css`, the order of things in `page.html.jinja`.
"""

from functools import cache
from pathlib import Path

from workshop.ground.language import _
from workshop.keepsake import drawing
from workshop.keepsake.filled import filled
from workshop.keepsake.keepsake import Keepsake
from workshop.keepsake.printed import MOTTO, OPEN, printed

_HERE = Path(__file__).resolve().parent


def written_out(keepsake: Keepsake) -> str:
    """The whole keepsake."""
    return filled(
        _HERE,
        "page.html.jinja",
        _style(),
        sheet=printed(keepsake),
        motto=_(MOTTO),
        open_file=_(OPEN),
        contents=_("Contents"),
        both_of_you=_("both of you"),
        drawing=drawing,
    )


@cache
def _style() -> str:
    return (_HERE / "page.css").read_text("utf-8")
