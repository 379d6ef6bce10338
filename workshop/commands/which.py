"""Which session is meant by the beginning of its id."""

from typing import TYPE_CHECKING

from workshop.ground.language import _
from workshop.ground.text import clean_line

if TYPE_CHECKING:
    from workshop.sitting.house import House


def matching(house: "House", start: str) -> list[str]:
    """The ids that begin so; a whole id is always the only one."""
    from workshop.sitting.listing import starting_with

    ids = starting_with(house, start) if start else ()
    return [start] if start in ids else list(ids)


def none_or_several(start: str, found: int) -> str:
    """What to say where not exactly one was found."""
    shown = clean_line(start, 40) or _("nothing")
    told = (
        _("The ids of {number} sessions begin with {shown}. Give a little more of it.")
        if found
        else _("No session has an id that begins with {shown}. See workshop sessions.")
    )
    return told.format(number=found, shown=shown)
