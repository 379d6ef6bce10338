"""Which session is meant by the beginning of its id, and which guide by its id."""

from typing import TYPE_CHECKING

from workshop.commands.speaking import complain
from workshop.ground.language import _
from workshop.ground.text import clean_line

if TYPE_CHECKING:
    from workshop.guide import Guide
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


def guide_of(id: str) -> "Guide | None":
    """The guide with this id; None where there is none, and why is said."""
    from workshop.guide import by_id, hidden

    try:
        return by_id(id)[0]
    except KeyError:
        ours = [(path, why) for path, why in hidden() if path.stem == id]
        for path, why in ours:
            complain(f"{path} {why}")
        if not ours:
            told = _("There is no guide “{id}”. workshop guides shows each id in brackets.")
            complain(told.format(id=clean_line(id, 40) or _("nothing")))
        return None
