"""What was kept, week by week: places that are filled, empty, or rest. No score and no streak."""

from collections.abc import Collection
from datetime import date, timedelta
from itertools import groupby
from typing import Literal, NamedTuple

from workshop.rituals.ritual import Ritual

Place = Literal["kept", "empty", "rest", "ahead", "none"]
"""One day of a ritual: done; due and not done; a rest; still to come; not a day of it."""

WEEK = 7


class Rhythm(NamedTuple):
    """How a ritual went over some weeks."""

    kept: int
    """Times it was done."""
    due: int
    """Times it came round, today not counted while it is not done; a time on another day counts as
    one of them. Never fewer than `kept`."""
    weeks: int
    """Weeks in which it was done at least once."""
    of: int
    """Weeks in which it came round or was done."""


def monday(day: date) -> date:
    """The Monday of this day's week."""
    return day - timedelta(days=day.weekday())


def places(
    ritual: Ritual, first: date, last: date, kept: Collection[date], today: date
) -> list[Place]:
    """One place for each day from `first` to `last`, both included.

    Args:
        ritual: Of which.
        first: The first day.
        last: The last one.
        kept: The days on which it was done.
        today: Still ahead while it is not done.
    """
    due = set(ritual.falls_on(first, last))
    return [_place(ritual, day, due, kept, today) for day in _days(first, last)]


def rhythm(ritual: Ritual, first: date, last: date, kept: Collection[date], today: date) -> Rhythm:
    """How it went from `first` to `last`, both included, by whole weeks from Monday."""
    fell = set(ritual.falls_on(first, last))
    times = due = weeks = of = 0
    for _week, days in groupby(_days(first, last), monday):
        done = came = 0
        for day in days:
            place = _place(ritual, day, fell, kept, today)
            done += place == "kept"
            came += place == "empty" or (place == "kept" and day in fell)
        times += done
        due += max(came, done)
        weeks += done > 0
        of += came > 0 or done > 0
    return Rhythm(times, due, weeks, of)


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _place(
    ritual: Ritual, day: date, due: Collection[date], kept: Collection[date], today: date
) -> Place:
    if day in kept:
        return "kept"
    if not ritual.runs_on(day):
        return "none"
    if ritual.rests_on(day):
        return "rest"
    if day not in due:
        return "none"
    return "ahead" if day >= today else "empty"
