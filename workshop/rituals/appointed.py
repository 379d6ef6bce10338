"""The day and the time of an appointment, out of the words of two people.

Only what can be meant in one way is read: a date, the name of a weekday, today, tomorrow; a time
with its minutes, or with am, pm or Uhr. Everything else stays theirs to read.
"""

import re
from datetime import date, timedelta

from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.rituals.cadence import day_of, time_of

AHEAD = 300
"""Days; a day of the year is looked for in so many from the day on which it was written."""

_BEFORE = re.compile(r"^(on|at|um|am|this|diesen)\s+")
_NUMBERS = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?")
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s*(am|pm|a\.m\.|p\.m\.|uhr|h)?")
_WEEK = 7
_SOON = (N_("today"), N_("tomorrow"))


def day_in(words: str, made: date) -> date | None:
    """The day these words mean, on or after the day they were written; None where they do not say.

    A weekday is the next one of that name, and never the day itself.
    """
    bare = _bare(words)
    if found := day_of(bare):
        return found
    if numbers := _NUMBERS.fullmatch(bare):
        return _by_numbers(int(numbers[1]), int(numbers[2]), int(numbers[3] or 0), made)
    for number in range(AHEAD):
        day = made + timedelta(days=number)
        if bare in {_bare(name) for name in _names(day, number)}:
            return day
    return None


def time_in(words: str) -> str:
    """The time these words mean, as 21:00; empty where they do not say."""
    found = _TIME.fullmatch(_bare(words))
    if found is None or not (found[2] or found[3]):
        return ""
    hour, half = int(found[1]), (found[3] or "").replace(".", "")
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half == "pm" else 0)
    at = time_of(f"{hour}:{found[2] or '00'}")
    return f"{at:%H:%M}" if at else ""


def _names(day: date, ahead: int) -> list[str]:
    """What this day is called, so many days before it."""
    names = [dates.day(day), dates.whole(day), dates.short(day)]
    names.append(dates.day(day).partition(" ")[2])  # without the weekday
    if ahead < len(_SOON):
        names.append(_(_SOON[ahead]))
    if 1 <= ahead <= _WEEK:
        names.append(dates.weekday(day.weekday()))
    return names


def _by_numbers(day: int, month: int, year: int, made: date) -> date | None:
    for whole in [year] if year else [made.year, made.year + 1]:
        try:
            found = date(whole, month, day)
        except ValueError:
            continue
        if year or found >= made:
            return found
    return None


def _bare(words: str) -> str:
    """Small, with single blanks, without commas and without a word such as "on" before it."""
    small = " ".join(words.casefold().replace(",", " ").split())
    return _BEFORE.sub("", small).rstrip(" !")
