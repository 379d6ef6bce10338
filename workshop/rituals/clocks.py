"""What the clocks of a time zone do, as a calendar file tells it (VTIMEZONE, RFC 5545 3.6.5).

Told by rules, such as the last Sunday of March. The library can tell it by lists of days only;
some calendars read no more than the first day of such a list, and are an hour off from then on.
"""

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_YEARS = 11
"""A rule has to hold for so many, or it is none."""

_WEEK = 7
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class _Change(NamedTuple):
    """A clock is put forward or back."""

    at: datetime
    """As the clock shows it just before; without a zone."""
    before: timedelta
    after: timedelta
    """How far it is ahead of UTC."""
    name: str
    """Of the time that begins."""


def as_rules(zone: ZoneInfo, year: int) -> "Timezone | None":
    """What its clocks do from the beginning of a year on; None where no rule tells it."""
    from icalendar import Timezone

    found = [_changes(zone, year + number) for number in range(-1, _YEARS - 1)]
    timezone = Timezone()
    timezone.add("tzid", zone.key)
    if not any(found):
        timezone.add_component(_observance(_unchanged(zone, year), ""))
        return timezone
    if len({len(changes) for changes in found}) > 1:
        return None
    for same in zip(*found, strict=True):
        rule = _rule(same)
        if not rule:
            return None
        timezone.add_component(_observance(same[0], rule))
    return timezone


def _observance(change: _Change, rule: str) -> "TimezoneStandard | TimezoneDaylight":
    from icalendar import TimezoneDaylight, TimezoneStandard, vRecur

    part = TimezoneDaylight() if change.after > change.before else TimezoneStandard()
    part.add("dtstart", change.at)
    if rule:
        part.add("rrule", vRecur.from_ical(rule))
    part.add("tzname", change.name)
    part.add("tzoffsetfrom", change.before)
    part.add("tzoffsetto", change.after)
    return part


def _rule(changes: tuple[_Change, ...]) -> str:
    """By which the same change comes every year; empty where there is none."""
    first = changes[0]
    alike = {(one.at.month, one.at.weekday(), one.at.time(), one[1:]) for one in changes}
    if len(alike) > 1:
        return ""
    for nth in (1, 2, 3, 4, -1):
        if all(_is_nth(one.at, nth) for one in changes):
            return f"FREQ=YEARLY;BYMONTH={first.at.month};BYDAY={nth}{_CODES[first.at.weekday()]}"
    return ""


def _is_nth(day: date, nth: int) -> bool:
    """Whether this is the nth such weekday of its month, or the last for -1."""
    if nth > 0:
        return (day.day - 1) // _WEEK == nth - 1
    return (day + timedelta(days=_WEEK)).month != day.month


def _unchanged(zone: ZoneInfo, year: int) -> _Change:
    there = datetime(year - 1, 1, 1, tzinfo=zone)
    ahead = there.utcoffset() or timedelta()
    return _Change(there.replace(tzinfo=None), ahead, ahead, there.tzname() or zone.key)


def _changes(zone: ZoneInfo, year: int) -> list[_Change]:
    """Each time a clock is put forward or back in a year."""
    found = []
    day = datetime(year, 1, 1, tzinfo=UTC)
    while day.year == year:
        following = day + timedelta(days=1)
        if _ahead(zone, day) != _ahead(zone, following):
            found.append(_change(zone, day, following))
        day = following
    return found


def _change(zone: ZoneInfo, early: datetime, late: datetime) -> _Change:
    """The change between two moments, to the minute."""
    while late - early > timedelta(minutes=1):
        middle = early + timedelta(minutes=(late - early) // timedelta(minutes=1) // 2)
        if _ahead(zone, middle) == _ahead(zone, early):
            early = middle
        else:
            late = middle
    before = _ahead(zone, early)
    shown = (late + before).replace(tzinfo=None)
    return _Change(shown, before, _ahead(zone, late), late.astimezone(zone).tzname() or zone.key)


def _ahead(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
