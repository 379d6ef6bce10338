"""The same activity in every session in which it was answered, and what differs.

Everything here is made from what both have seen. Own numbers never come near.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec import Struct

from workshop.activities import Activity
from workshop.activities.changes import Change
from workshop.activities.parts import Answers, Revealed
from workshop.ground.partner import SEATS, Couple, Who, other
from workshop.guide import Guide
from workshop.journal.tables import listing
from workshop.journal.tables.listing import Place
from workshop.keepsake.book import Answer, Book, SessionLine
from workshop.sitting import past
from workshop.sitting.house import House


class Time(NamedTuple):
    """One session in which the activity was answered."""

    session: str
    activity: str
    """The id the activity had then."""


class Occasion(Struct, frozen=True):
    """What was shown at one of these times."""

    line: SessionLine
    couple: Couple
    answer: Answer


def times(house: House, guide: str, activity: str) -> list[Time]:
    """When something was shown in this activity, the newest first. Raises JournalError."""
    places = namesakes(house.kept_guides(), guide, activity)
    if not places:
        return []
    return [Time(*found) for found in house.journal.read(lambda c: listing.shown_in(c, places))]


def occasion(house: House, time: Time) -> Occasion | None:
    """What was shown at this time; None where it is gone by now. Raises JournalError."""
    try:
        book = past.book(house, time.session)
    except KeyError:
        return None
    answer = next((one for one in answers(book) if one.activity.id == time.activity), None)
    return Occasion(book.line, book.couple, answer) if answer else None


def answers(book: Book) -> list[Answer]:
    """Everything that was shown in a session."""
    return [answer for page in book.pages for answer in page.answers]


def changes(then: Occasion, now: Occasion) -> list[Change]:
    """How the later answer differs from the earlier one, by who sits where at the later time."""
    shown: Revealed = then.answer.shown
    if then.couple.left.id != now.couple.left.id:
        shown = _across(shown)
    return now.answer.activity.differs(shown, now.answer.shown, then.answer.activity)


def guides_with(house: House, activity: str) -> list[str]:
    """Ids of the guides that were run and have an activity of this id. Raises JournalError."""
    return sorted(
        {
            guide.id
            for guide in house.kept_guides().values()
            for _module, one in guide.activities()
            if activity in _names(one)
        }
    )


def namesakes(guides: Mapping[str, Guide], guide: str, activity: str) -> list[Place]:
    """The same activity in every copy of its guide, also under an id it had before or got later."""
    same_guide = _closure({guide}, ({one.id, *one.was} for one in guides.values()))
    copies = {hash: one for hash, one in guides.items() if one.id in same_guide}
    same = _closure(
        {activity}, (_names(one) for copy in copies.values() for _, one in copy.activities())
    )
    found = []
    for hash, copy in copies.items():
        ids = tuple(one.id for _, one in copy.activities() if one.id in same)
        if ids:
            found.append(Place(hash, ids))
    return found


def _names(activity: Activity) -> set[str]:
    return {activity.id, *activity.was}


def _closure(names: set[str], groups: Iterable[set[str]]) -> set[str]:
    """These names and all that any chain of renames joins to them."""
    found, rest = set(names), list(groups)
    while joined := [group for group in rest if group & found]:
        found = found.union(*joined)
        rest = [group for group in rest if group not in joined]
    return found


def _across(shown: Revealed) -> dict[Who, Answers]:
    """The same with the two in each other's seat."""
    changed: dict[Who, Answers] = {other(seat): shown[seat] for seat in SEATS if seat in shown}
    return changed | ({"both": shown["both"]} if "both" in shown else {})
