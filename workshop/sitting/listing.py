"""The list of past sessions: which ones a couple wants to see, in which order, read in windows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from msgspec import Struct

from workshop.activities.agree import Agree
from workshop.guide import Guide
from workshop.journal.tables import listing, sessions
from workshop.journal.tables.listing import Order, Place
from workshop.keepsake.book import SessionLine
from workshop.sitting.house import House


class Filter(Struct, frozen=True, kw_only=True):
    """What is asked for. As it is made it asks for nothing, and the newest comes first."""

    guide: str = ""
    """Id of a guide."""
    module: str = ""
    """`GUIDE/MODULE`, by their ids: something was shown in it."""
    month: date | None = None
    """The first day of the month in which it began, by the clock of this computer."""
    status: sessions.Status | None = None
    ritual: bool = False
    """Whether only those in which a ritual was agreed."""
    order: Order = "newest"

    def narrows(self) -> bool:
        """Whether it leaves any session out."""
        return self != Filter(order=self.order)


class Choices(Struct, frozen=True):
    """What can be asked for in this journal."""

    guides: Mapping[str, str]
    """Title by id."""
    modules: Mapping[str, tuple[str, str]]
    """Titles of guide and module, by `GUIDE/MODULE`."""
    months: tuple[date, ...]
    """In which a session began, the newest first."""


def count(house: House) -> int:
    """How many sessions there are. Raises JournalError."""
    return house.journal.read(listing.count)


def ids(house: House, asked: Filter, *, most: int | None = None) -> tuple[str, ...]:
    """The ids of the sessions that are asked for, in their order. Raises JournalError.

    `most`: only so many of the first ones, which takes no time however many there are.
    """
    guides = house.kept_guides() if asked.module or asked.ritual else {}
    wanted = listing.Wanted(
        guide=asked.guide,
        since=_moment(asked.month) if asked.month else None,
        until=_moment(_next_month(asked.month)) if asked.month else None,
        status=asked.status,
        shown_in=tuple(_of_module(guides, asked.module)) if asked.module else None,
        agreed_in=tuple(_rituals(guides)) if asked.ritual else None,
        order=asked.order,
    )
    return house.journal.read(lambda c: listing.ids(c, wanted, most=most))


def starting_with(house: House, start: str) -> tuple[str, ...]:
    """The ids that begin so. Raises JournalError."""
    return house.journal.read(lambda c: listing.starting_with(c, start))


def lines(house: House, of: Sequence[str]) -> dict[str, SessionLine]:
    """The lines of these sessions by id; one that is gone by now is missing."""
    found = house.journal.read(lambda c: listing.lines(c, of))
    return {id: line_of(row) for id, row in found.items()}


def line_of(row: sessions.SessionRow | listing.Line) -> SessionLine:
    """A session as a line of the list."""
    return SessionLine(
        id=row.id,
        guide=row.guide_id,
        title=row.title,
        status=row.status,
        started=row.started,
        minutes_used=round(row.seconds_used / 60, 1),
    )


def choices(house: House) -> Choices:
    """What can be asked for: only what is there. Raises JournalError."""
    guides = sorted(house.kept_guides().values(), key=lambda guide: guide.title.casefold())
    modules = {
        f"{guide.id}/{module.id}": (guide.title, module.title)
        for guide in guides
        for module in guide.modules
    }
    begun = house.journal.read(listing.begun)
    return Choices({guide.id: guide.title for guide in guides}, modules, _months(begun))


def _months(moments: Iterable[datetime]) -> tuple[date, ...]:
    """The months of these moments where this computer stands, the newest first."""
    return tuple(sorted({at.astimezone().date().replace(day=1) for at in moments}, reverse=True))


def _moment(day: date) -> datetime:
    """Midnight of this day where this computer stands."""
    return datetime(day.year, day.month, day.day).astimezone()


def _next_month(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def _of_module(guides: Mapping[str, Guide], wanted: str) -> Iterator[Place]:
    """The activities of this module, in every guide that has it."""
    for hash, guide in guides.items():
        for module in guide.modules:
            if f"{guide.id}/{module.id}" == wanted:
                yield Place(hash, tuple(activity.id for activity in module.activities))


def _rituals(guides: Mapping[str, Guide]) -> Iterator[Place]:
    """The activities in which a ritual is agreed on."""
    for hash, guide in guides.items():
        found = tuple(
            activity.id
            for _module, activity in guide.activities()
            if isinstance(activity, Agree) and activity.about == "ritual"
        )
        if found:
            yield Place(hash, found)
