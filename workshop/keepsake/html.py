"""A keepsake as one HTML file: to read on any screen, and to print.

The file stands alone. It holds no script and asks nobody for anything; its own policy forbids both,
whoever may change it. What people wrote is text in it and never markup: the template escapes all of
it. The looks are in `page.css`, the order of things in `page.html.jinja`.
"""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.ground import language
from workshop.ground.language import _
from workshop.keepsake import drawing
from workshop.keepsake.keepsake import Keepsake
from workshop.keepsake.printed import MOTTO, OPEN, printed

if TYPE_CHECKING:
    from jinja2 import Template

_HERE = Path(__file__).resolve().parent


def written_out(keepsake: Keepsake) -> str:
    """The whole keepsake."""
    style = _style()
    return _template().render(
        sheet=printed(keepsake),
        language=language.code(),
        policy=policy(style),
        style=style,
        motto=_(MOTTO),
        open_file=_(OPEN),
        contents=_("Contents"),
        both_of_you=_("both of you"),
        drawing=drawing,
    )


def policy(style: str) -> str:
    """What a browser may do with a page: show it, in these looks, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _style() -> str:
    return (_HERE / "page.css").read_text("utf-8")


@cache
def _template() -> "Template":
    from jinja2 import Environment, StrictUndefined  # late: it takes its time

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string((_HERE / "page.html.jinja").read_text("utf-8"))
