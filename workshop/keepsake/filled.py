"""A template filled in: one HTML file that stands alone, whatever it is a page of.

It holds no script and asks nobody for anything; its own policy forbids both, whoever may change it.
What people wrote is text in it and never markup: every value is escaped.
"""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.ground import language

if TYPE_CHECKING:
    from jinja2 import Environment


def filled(folder: Path, template: str, style: str, **values: object) -> str:
    """The whole file.

    Args:
        folder: Where the template is, and those it takes in.
        template: The name of its file.
        style: How the page looks, as CSS.
        values: What the template calls by these names.
    """
    return (
        _environment(folder)
        .get_template(template)
        .render(language=language.code(), policy=_policy(style), style=style, **values)
    )


def _policy(style: str) -> str:
    """What a browser may do with a page: show it, in these looks, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _environment(folder: Path) -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # late: it takes its time

    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
