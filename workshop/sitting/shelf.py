"""The guides in an order for two tired people: what suits now, then by how long they take."""

from collections.abc import Iterable

from msgspec import Struct

from workshop.ground.language import N_
from workshop.guide import MAIN
from workshop.journal.tables import sessions
from workshop.sitting import look_back
from workshop.sitting.home import Unfinished, next_evening
from workshop.sitting.house import House
from workshop.sitting.offer import GuideLine

DAILY = "daily-talk"
"""Id of the guide that suits any day."""

TALK = 20
"""Minutes of the longest session that is a short talk, and no evening."""

NOW = N_("For now")
SHORT = N_("A short talk")
EVENING = N_("An evening")
SEVERAL = N_("Several evenings")
BACK = N_("Looking back")
ALONE = N_("For one alone")


class Known(Struct, frozen=True):
    """What of a journal tells which guide suits now."""

    begun: frozenset[str] = frozenset()
    """Ids of the guides that these two ever sat down to."""
    done: tuple[str, ...] = ()
    """Ids of those walked to their end, the newest first."""
    look_back: str = ""
    """Id of the one they are invited to look back with these days."""
    next: Unfinished | None = None
    """The workshop or the programme whose next evening waits."""


class Shelf(Struct, frozen=True):
    """Some guides that are alike."""

    heading: str
    """Before it is translated."""
    guides: tuple[GuideLine, ...]


def known(house: House) -> Known:
    """What this journal tells; nothing where only reading is possible: nothing goes on there."""
    if house.journal.read_only:
        return Known()
    rows = house.journal.read(sessions.newest_first)
    look = house.journal.read(lambda c: look_back.invitation(c, house.wall()))
    return Known(
        begun=frozenset(row.guide_id for row in rows),
        done=tuple(row.guide_id for row in rows if row.status == "done"),
        look_back=look.guide if look else "",
        next=next_evening(house),
    )


def arranged(guides: Iterable[GuideLine], known: Known) -> tuple[Shelf, ...]:
    """Every guide once, under quiet headings; the first one is always a good choice.

    First what suits now: the look back they are invited to, the workshop until it was begun, and a
    short talk, the one they came back to last or else the daily one. Then the others by how long
    they take. Within a heading they stay in the order given. No heading stands over nothing.
    """
    rest = {guide.id: guide for guide in guides}
    now = [rest.pop(id) for id in _for_now(rest, known) if id in rest]
    shelves: dict[str, list[GuideLine]] = {NOW: now}
    for heading in (SHORT, EVENING, SEVERAL, BACK, ALONE):
        shelves[heading] = []
    for guide in rest.values():
        shelves[_heading(guide)].append(guide)
    return tuple(Shelf(heading, tuple(found)) for heading, found in shelves.items() if found)


def in_order(shelves: Iterable[Shelf]) -> list[GuideLine]:
    """All of them, one after the other."""
    return [guide for shelf in shelves for guide in shelf.guides]


def _for_now(guides: dict[str, GuideLine], known: Known) -> list[str]:
    """Ids of what suits now, the best first."""
    talks = (id for id in known.done if id in guides and _heading(guides[id]) == SHORT)
    first = [] if MAIN in known.begun else [MAIN]
    return list(dict.fromkeys([known.look_back, *first, next(talks, DAILY)]))


def _heading(guide: GuideLine) -> str:
    if guide.alone:
        return ALONE
    if guide.id in look_back.GUIDES:
        return BACK
    if guide.sittings > 1:
        return SEVERAL
    return SHORT if guide.minutes <= TALK else EVENING
