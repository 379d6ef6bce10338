"""The guides that can be started, as the start screen lists them."""

from collections.abc import Collection

from msgspec import Struct

from workshop.ground import language
from workshop.guide import MAIN, offered
from workshop.journal.tables import sessions
from workshop.session import unfold
from workshop.sitting.house import House

SHORT = 60
"""Minutes of the longest session that a ritual may be done with."""


class GuideLine(Struct, frozen=True):
    """A guide that can be started."""

    id: str
    title: str
    minutes: float
    """Everything, as it would be walked."""
    sittings: int
    language: str
    summary: str
    suits: tuple[str, ...]
    unsuited: tuple[str, ...]
    alone: bool
    """For one person alone; it leaves no record."""


def offer(lenses: Collection[str] = ()) -> list[GuideLine]:
    """The guides that can be started, the shorter ones first among their like.

    Their minutes are those of what would be walked, with what is written for these lenses.

    The main workshop, the short sessions, those for one person alone, the programmes; those in
    another language than the one at hand come after their like.
    """
    lines = [
        GuideLine(
            guide.id,
            guide.title,
            unfold(guide, lenses=lenses).minutes(),
            guide.modules[-1].sitting,
            guide.language,
            guide.summary,
            guide.suits,
            guide.unsuited,
            guide.alone,
        )
        for guide, _path in offered()
    ]
    return sorted(lines, key=_place)


def _place(line: GuideLine) -> tuple[bool, bool, bool, bool, float]:
    foreign = line.language != language.code()
    return (line.id != MAIN, line.sittings > 1, line.alone, foreign, line.minutes)


def short_ones(lenses: Collection[str] = ()) -> list[GuideLine]:
    """Those a ritual can be done with: for two, in one sitting, an hour at most."""
    return [
        one for one in offer(lenses) if one.sittings == 1 and not one.alone and one.minutes <= SHORT
    ]


def under_way(house: House) -> frozenset[str]:
    """Ids of the guides of which a session waits to be gone on with."""
    return frozenset(row.guide_id for row in house.journal.read(sessions.unfinished))
