"""What both sheets have: of which guide, where to turn; and what an evening is called."""

from msgspec import Struct

from workshop.ground import helplines
from workshop.ground.helplines import Helplines
from workshop.ground.language import _
from workshop.ground.text import clean
from workshop.guide import Guide


class Head(Struct, frozen=True):
    """What is said of a guide on each of its sheets."""

    title: str
    summary: str
    lines: Helplines
    """Where to turn."""


def head_of(guide: Guide) -> Head:
    """The same for the couples and for whoever leads."""
    return Head(clean(guide.title), clean(guide.summary), helplines.load())


def evening_title(number: int, *, titled: bool) -> str:
    """`Evening 2`; empty where there is only one.

    Args:
        number: Of the sitting.
        titled: Whether there are several.
    """
    return _("Evening {number}").format(number=number) if titled else ""
