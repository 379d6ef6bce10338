"""The guides that can be started, as the start screen lists them."""

from msgspec import Struct

from workshop.guide import MAIN, offered
from workshop.journal import sessions
from workshop.sitting.house import House


class GuideLine(Struct, frozen=True):
    """A guide that can be started."""

    id: str
    title: str
    minutes: float
    sittings: int
    language: str
    summary: str
    suits: tuple[str, ...]
    unsuited: tuple[str, ...]


def offer() -> list[GuideLine]:
    """The guides that can be started: the main workshop, the short sessions, the programmes.

    Among their like the shorter ones come first.
    """
    lines = [
        GuideLine(
            guide.id,
            guide.title,
            guide.minutes,
            guide.modules[-1].sitting,
            guide.language,
            guide.summary,
            guide.suits,
            guide.unsuited,
        )
        for guide, _path in offered()
    ]
    return sorted(lines, key=lambda line: (line.id != MAIN, line.sittings > 1, line.minutes))


def under_way(house: House) -> frozenset[str]:
    """Ids of the guides of which a session waits to be gone on with."""
    return frozenset(row.guide_id for row in house.journal.read(sessions.unfinished))
