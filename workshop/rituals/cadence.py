"""How often a ritual comes round: days of the calendar, by the rules of RFC 5545 (RRULE).

A cadence knows days alone. At what time of day, and what a clock that is put forward does to that
time, is told in `moment.py`.
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Annotated, Literal, cast

from msgspec import Meta, Struct

from workshop.ground.language import N_

Often = Literal["daily", "weekdays", "weekly", "gap", "monthly", "once"]
"""Every day; Monday to Friday; on given days of a week; every few days; every month; one time."""

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

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_SATURDAY = 5
_WEEK = 7
_MOST_NTH = 4
"""Every month has so many of each weekday."""
_EVERY_MONTH_HAS = 28
"""Days. What falls on a later one falls on the last day of a shorter month."""


Nth = Literal[0, 1, 2, 3, 4, -1]
"""Which weekday of a month: the first, the second …, -1 for the last; 0: a day of the month."""


class Cadence(Struct, frozen=True, forbid_unknown_fields=True):
    """On which days a ritual comes round."""

    often: Often
    begins: date
    """The first day it can be; every few days and months are counted from there."""
    days: tuple[Annotated[int, Meta(ge=0, le=6)], ...] = ()
    """Weekly: on these, from 0 for Monday, in their order. Monthly with `nth`: on this one."""
    gap: Annotated[int, Meta(ge=1, le=LONGEST_GAP)] = 1
    """Days from one time to the next; weekly: weeks."""
    nth: Nth = 0
    """Monthly: on the nth such weekday, -1 for the last; 0: on the day of the month it began."""
    until: date | None = None
    """The last day it can be; None for no end."""

    def __post_init__(self) -> None:
        """Raises ValueError where these do not go together."""
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
        if self.often == "once":
            return [self.begins] if start == self.begins else []
        from dateutil.rrule import rrulestr  # late: most starts need no such rule

        rule = rrulestr(self.rule(), dtstart=_midnight(self.begins))
        return [found.date() for found in rule.between(_midnight(start), _midnight(last), inc=True)]

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

    def _in_month(self, code: str) -> str:
        if self.nth:
            return f"BYDAY={self.nth:+d}{code}"
        day = self.begins.day
        if day <= _EVERY_MONTH_HAS:
            return f"BYMONTHDAY={day}"
        those = ",".join(str(one) for one in range(_EVERY_MONTH_HAS, day + 1))
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


def _each(first: date, last: date) -> list[date]:
    return [first + timedelta(days) for days in range((last - first).days + 1)]


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)
