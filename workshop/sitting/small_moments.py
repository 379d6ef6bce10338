"""Small moments between the sessions: noted by one key, taken back by another, drawn by week."""

from datetime import date, timedelta

from workshop.journal.tables import small_moments
from workshop.rituals.rhythm import WEEK, monday
from workshop.rituals.small_moments import Day, Kind, week
from workshop.sitting.house import House
from workshop.sitting.rituals import today_of


def note(house: House, kind: Kind) -> date:
    """One more today; on which day that was. Raises JournalError."""
    day = today_of(house)
    house.journal.write(lambda c: small_moments.add(c, day, kind)).result()
    return day


def take_back(house: House, kind: Kind, day: date) -> None:
    """It was a slip of the key. Raises JournalError."""
    house.journal.erase(lambda c: small_moments.take_back(c, day, kind)).result()


def delete_all(house: House) -> None:
    """Delete every one, in every backup too. Raises JournalError."""
    house.journal.delete(small_moments.drop_all).result()


def week_of(house: House, day: date) -> tuple[Day, ...]:
    """The week in which this day lies. Raises JournalError."""
    first = monday(day)
    last = first + timedelta(days=WEEK - 1)
    return week(day, house.journal.read(lambda c: small_moments.between(c, first, last)))


def this_week(house: House) -> tuple[Day, ...]:
    """The week it is where the two are. Raises JournalError."""
    return week_of(house, today_of(house))
