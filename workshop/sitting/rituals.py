"""Rituals between the sessions: what is due today, that it was done, the board, changes."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from workshop.ground.language import N_
from workshop.ground.text import clean_line
from workshop.journal.errors import JournalError
from workshop.journal.tables import practices, put_off, ritual_drafts, rituals
from workshop.journal.tables.rows import Connection, new_id
from workshop.rituals import Practice, Ritual
from workshop.rituals.moment import is_due, next_day, span_on
from workshop.rituals.rhythm import WEEK, Place, Rhythm, monday, places, rhythm
from workshop.rituals.ritual import LONGEST

if TYPE_CHECKING:  # `workshop due` reads what is due here, and loads none of these
    from workshop.journal.tables.removed import Removed
    from workshop.sitting.house import House

LOOKS_BACK = 8
"""Weeks over which the board tells how a ritual goes."""


DAMAGED = N_("Part of your rituals can’t be read. It is left alone: see workshop doctor.")
"""Where something is damaged and the rest is shown."""


class Today(Struct, frozen=True):
    """A ritual that comes round today."""

    ritual: Ritual
    at: str
    """Such as 21:00; empty where it has no time."""
    done: bool
    note: str = ""


class Row(Struct, frozen=True):
    """One ritual on the board."""

    ritual: Ritual
    weeks: tuple[tuple[Place, ...], ...]
    """Seven places from Monday, for each week of the board; the oldest first."""
    rhythm: Rhythm
    """Over the weeks that are on the board."""
    next: date | None
    """The next day it is due, today included while it is not done; None where there is none."""


class Board(Struct, frozen=True):
    """Rituals as rows, weeks as columns."""

    mondays: tuple[date, ...]
    """The oldest first."""
    rows: tuple[Row, ...]
    """What is there now, the oldest first; then what rests; then what has ended. What was replaced
    on the evening it was agreed never came round, and is not among them."""
    is_damaged: bool = False
    """Whether there is more that can't be read. It was not touched; see `DAMAGED`."""


def today_of(house: "House") -> date:
    """The day it is where the two are."""
    return house.wall().astimezone().date()


def due_today(house: "House") -> tuple[Today, ...]:
    """What comes round today, by its time; without what was put off until another day."""
    day = today_of(house)
    return house.journal.read(lambda c: due_on(c, day))


def due_on(connection: Connection, day: date) -> tuple[Today, ...]:
    """The same, of the day that is today."""
    done = {one.ritual: one for one in practices.between(connection, day, day)[0]}
    not_again = put_off.load(connection, day)
    notes = {id: practice.note for id, practice in done.items()}
    found = [
        Today(one, span_on(one, day).at, one.id in done, notes.get(one.id, ""))
        for one in rituals.readable(connection)[0]
        if one.id in done or (one.id not in not_again and is_due(one, day))
    ]
    return tuple(sorted(found, key=lambda one: (one.at or "24", one.ritual.begins)))


def did_it(house: "House", ritual: str, note: str = "", *, day: date | None = None) -> None:
    """They did it, today or on another day, with a line if they like. Raises JournalError."""
    done = Practice(ritual, day or today_of(house), clean_line(note, LONGEST))
    house.journal.write(lambda c: practices.save(c, done, house.wall())).result()
    house.keep_times()


def did_not(house: "House", ritual: str, *, day: date | None = None) -> None:
    """It was a slip of the key: no file tells of it, nor of its line. Raises JournalError."""
    when = day or today_of(house)
    house.journal.delete(lambda c: practices.drop(c, ritual, when)).result()
    house.keep_times()


def not_today(house: "House", ritual: str) -> None:
    """Today it is not asked for again. Tomorrow nothing tells of it. Raises JournalError."""
    day = today_of(house)
    house.journal.write(lambda c: put_off.add(c, day, ritual)).result()
    house.keep_times()


def board(house: "House", last: date, weeks: int) -> Board:
    """The board of some weeks.

    Args:
        house: Whose journal.
        last: A day of the last week that is on it.
        weeks: So many of them.
    """
    end = monday(last) + timedelta(days=WEEK - 1)
    first = monday(last) - timedelta(days=WEEK * (weeks - 1))
    (known, unread), (done, undated) = house.journal.read(
        lambda c: (rituals.readable(c), practices.between(c, first, end))
    )
    days: dict[str, set[date]] = {}
    for one in done:
        days.setdefault(one.ritual, set()).add(one.day)
    today = today_of(house)
    there = [
        one
        for one in known
        if one.ended is None or one.ended > one.begins or one.thanks or one.id in days
    ]
    rows = [_row(one, first, end, days.get(one.id, set()), today) for one in there]
    mondays = tuple(first + timedelta(days=WEEK * number) for number in range(weeks))
    ranked = tuple(sorted(rows, key=lambda row: _rank(row.ritual, today)))
    return Board(mondays, ranked, is_damaged=bool(unread or undated))


def month(house: "House", ritual: Ritual, first: date) -> tuple[tuple[Place, ...], dict[date, str]]:
    """One month of a ritual: a place for each day of it, and the lines written on those days."""
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    found = [
        one
        for one in house.journal.read(lambda c: practices.between(c, first, last))[0]
        if one.ritual == ritual.id
    ]
    kept = {one.day for one in found}
    shown = places(ritual, first, last, kept, today_of(house))
    return tuple(shown), {one.day: one.note for one in found if one.note}


def notes(house: "House", ritual: str) -> tuple[Practice, ...]:
    """The lines they wrote when they did it, the newest first."""
    return house.journal.read(lambda c: practices.noted(c, ritual))


def all_of_them(house: "House") -> tuple[Ritual, ...]:
    """Every ritual that can be read, also those that ended; the oldest first."""
    return house.journal.read(rituals.readable)[0]


def keep(house: "House", ritual: Ritual) -> None:
    """A new ritual, or a changed one, each line of it as it can be shown. Raises JournalError."""
    ritual = _clean(ritual)
    house.journal.write(lambda c: rituals.save(c, ritual, house.wall())).result()
    house.keep_times()


def new(ritual: Ritual) -> Ritual:
    """It gets an id of its own, for ever."""
    return replace(ritual, id=new_id())


def draft(house: "House", ritual: str = "") -> Ritual | None:
    """What they were writing on the page of this ritual, or of a new one; None for nothing."""
    with suppress(JournalError):  # what could not be written was told already
        house.journal.flush()  # the last key may still be on its way to the disk
    return next((one for one in house.journal.read(ritual_drafts.load) if one.id == ritual), None)


def keep_draft(house: "House", written: Ritual) -> None:
    """Keep what they are writing, so that it is there when they come back to the page."""
    house.journal.later(f"ritual draft {written.id}", lambda c: ritual_drafts.put(c, written))


def let_go_of_draft(house: "House", ritual: str = "") -> None:
    """What they were writing is agreed on, or not wanted any more. Raises JournalError."""
    house.journal.erase(lambda c: ritual_drafts.forget(c, ritual)).result()


def delete(house: "House", ritual: str) -> "Removed":
    """Delete a ritual and every time it was done, in every backup too; what went.

    Raises:
        JournalError: It can't be deleted.
    """
    from workshop.journal.tables import removed

    return house.delete(lambda c: removed.of_ritual(c, ritual), lambda c: rituals.drop(c, ritual))


def running(known: Iterable[Ritual], today: date) -> list[Ritual]:
    """Those that are there today, resting or not."""
    return [one for one in known if one.runs_on(today) or one.begins > today]


def _clean(ritual: Ritual) -> Ritual:
    return replace(
        ritual,
        what=clean_line(ritual.what, LONGEST),
        when=clean_line(ritual.when, LONGEST),
        where=clean_line(ritual.where, LONGEST),
        reminder=clean_line(ritual.reminder, LONGEST),
        sign=clean_line(ritual.sign, LONGEST),
        otherwise=clean_line(ritual.otherwise, LONGEST),
        thanks=clean_line(ritual.thanks, LONGEST),
    )


def _row(ritual: Ritual, first: date, last: date, kept: set[date], today: date) -> Row:
    shown = places(ritual, first, last, kept, today)
    weeks = tuple(tuple(shown[at : at + WEEK]) for at in range(0, len(shown), WEEK))
    yesterday = today if today in kept else today - timedelta(days=1)
    until = min(last, today)
    return Row(
        ritual, weeks, rhythm(ritual, first, until, kept, today), next_day(ritual, yesterday)
    )


def _rank(ritual: Ritual, today: date) -> tuple[int, date, str]:
    if ritual.is_over_on(today):
        return 2, ritual.begins, ritual.id
    return int(ritual.rests_on(today)), ritual.begins, ritual.id
