"""How often a ritual comes round: days of the calendar, by the rules of RFC 5545 (RRULE).

A cadence knows days alone. At what time of day, and what a clock that is put forward does to that
time, is told in `moment.py`.
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Literal, cast, get_args

from msgspec import Struct

from workshop.ground.language import N_

Often = Literal["daily", "weekdays", "weekly", "gap", "monthly", "once"]
"""Every day; Monday to Friday; on given days of a week; every few days; every month; one time."""

Nth = Literal[0, 1, 2, 3, 4, -1]
"""Which of the same weekdays of a month; -1 for the last, 0 for a day by its number."""

OFTEN: dict[Often, str] = {
    "daily": N_("Every day"),
    "weekdays": N_("Monday to Friday"),
    "weekly": N_("On certain days of the week"),
    "gap": N_("Every few days"),
    "monthly": N_("Every month"),
    "once": N_("Once"),
}
"""How each is offered."""

LONGEST_GAP = 60
"""Days between two times, at most; what comes round less often is monthly."""

EVERY_MONTH_HAS = 28
"""Days. What falls on a later one falls on the last day of a shorter month."""

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_SATURDAY = 5
_WEEK = 7
_MOST_NTH = 4
"""Every month has so many of each weekday."""


class Cadence(Struct, frozen=True, forbid_unknown_fields=True):
    """On which days a ritual comes round."""

    often: Often
    begins: date
    """The first day it can be; every few days and months are counted from there."""
    days: tuple[int, ...] = ()
    """Weekly: on these, from 0 for Monday, in their order. Monthly with `nth`: on this one."""
    gap: int = 1
    """Days from one time to the next; weekly: weeks."""
    nth: Nth = 0
    """Monthly: on the nth such weekday, -1 for the last; 0: on the day of the month it began."""
    until: date | None = None
    """The last day it can be; None for no end."""

    def __post_init__(self) -> None:
        """Raises ValueError where these do not go together: what is saved can always be read."""
        if self.often not in OFTEN or self.nth not in get_args(Nth):
            raise ValueError("there is no such cadence")
        if not all(0 <= day < _WEEK for day in self.days) or not 1 <= self.gap <= LONGEST_GAP:
            raise ValueError("a day of the week, or a gap, that there is not")
        wants_days = self.often == "weekly" or (self.often == "monthly" and self.nth != 0)
        if wants_days != bool(self.days) or (self.nth and len(self.days) > 1):
            raise ValueError("days belong to a week, or one to the nth of a month")
        if list(self.days) != sorted(set(self.days)):
            raise ValueError("days stand in their order, each once")
        if self.gap != 1 and self.often not in ("gap", "weekly"):
            raise ValueError("a gap belongs to days or weeks")
        if self.nth and self.often != "monthly":
            raise ValueError("the nth weekday belongs to a month")

    def falls_on(self, first: date, last: date) -> list[date]:
        """The days it comes round, from `first` to `last`, both included."""
        last = last if self.until is None else min(last, self.until)
        start = max(first, self.begins)
        if start > last:
            return []
        if self.often == "daily":
            return _each(start, last)
        if self.often == "weekdays":
            return [day for day in _each(start, last) if day.weekday() < _SATURDAY]
        if self.often == "gap":
            since = (start - self.begins).days
            return _each(start + timedelta(-since % self.gap), last, self.gap)
        if self.often == "once":
            return [self.begins] if start == self.begins else []
        return self._by_rule(start, last)

    def rule(self) -> str:
        """As the value of an RRULE; empty for what comes once."""
        last = "" if self.until is None else f";UNTIL={self.until:%Y%m%d}"
        codes = ",".join(_CODES[day] for day in self.days)
        match self.often:
            case "daily":
                rule = "FREQ=DAILY"
            case "weekdays":
                rule = f"FREQ=WEEKLY;BYDAY={','.join(_CODES[:_SATURDAY])}"
            case "weekly":
                every = f";INTERVAL={self.gap}" if self.gap > 1 else ""
                rule = f"FREQ=WEEKLY{every};WKST=MO;BYDAY={codes}"
            case "gap":
                rule = f"FREQ=DAILY;INTERVAL={self.gap}"
            case "monthly":
                rule = f"FREQ=MONTHLY;{self._in_month(codes)}"
            case "once":
                return ""
        return rule + last

    def _by_rule(self, first: date, last: date) -> list[date]:
        """By the rule, expanded from a day near these on: it walks from where it begins."""
        from dateutil.rrule import rrulestr  # late: most starts need no such rule

        start = self._counted_from(first)
        rule = rrulestr(self.rule(), dtstart=_midnight(start))
        return [found.date() for found in rule.between(_midnight(first), _midnight(last), inc=True)]

    def _counted_from(self, day: date) -> date:
        """A day not after this one from which its weeks or months are counted alike."""
        if self.often == "monthly":
            return day.replace(day=1)
        monday = self.begins - timedelta(days=self.begins.weekday())
        every = timedelta(weeks=self.gap)
        return monday + (day - monday) // every * every

    def _in_month(self, code: str) -> str:
        if self.nth:
            return f"BYDAY={self.nth:+d}{code}"
        day = self.begins.day
        if day <= EVERY_MONTH_HAS:
            return f"BYMONTHDAY={day}"
        those = ",".join(str(one) for one in range(EVERY_MONTH_HAS, day + 1))
        return f"BYMONTHDAY={those};BYSETPOS=-1"


def nths(day: date) -> tuple[Nth, ...]:
    """The ways in which what falls on this day can come round every month."""
    nth = (day.day - 1) // _WEEK + 1
    found: tuple[Nth, ...] = (0, cast(Nth, nth)) if nth <= _MOST_NTH else (0,)
    is_last = (day + timedelta(days=_WEEK)).month != day.month
    return (*found, -1) if is_last else found


def day_of(text: str) -> date | None:
    """The day somebody typed, as 2026-11-22; None where it is no such day."""
    try:
        found = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if 2000 <= found.year < 3000 else None


def time_of(text: str) -> time | None:
    """The time of day somebody typed, as 21:00, 21.00, 9 or 2100; None where it is no such time."""
    found = re.fullmatch(r"(\d{1,2})(?:\s*[:.h ]?\s*(\d{2}))?", text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _each(first: date, last: date, gap: int = 1) -> list[date]:
    return [first + timedelta(days) for days in range(0, (last - first).days + 1, gap)]


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)
