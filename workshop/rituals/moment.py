"""At what moment a ritual is due: its days by the clock of its time zone.

A time that a clock put forward skips comes when that clock would have shown it; one that comes
twice is meant the first time. So does RFC 5545 (3.3.5), and so do calendars.
"""

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from workshop.rituals.cadence import time_of
from workshop.rituals.ritual import Ritual, Span

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

AHEAD = timedelta(days=400)
"""How far one looks for the next time."""

_LOOKS = (timedelta(days=8), timedelta(days=64), AHEAD)
"""How far at first, then, and at last."""


def zone_of(span: Span) -> "ZoneInfo | None":
    """The time zone of its clock; None for the clock of whoever looks, or where nobody knows it."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # late: which days are due needs none

    try:
        return ZoneInfo(span.zone) if span.zone else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def moment(span: Span, day: date) -> datetime | None:
    """When it is due on this day, in UTC; None where it has no time of day."""
    at = time_of(span.at)
    if at is None:
        return None
    there = datetime.combine(day, at)
    zone = zone_of(span)
    if zone is None:  # by its time stamp: `astimezone` takes a skipped time for an earlier one
        return datetime.fromtimestamp(there.timestamp(), UTC)
    return there.replace(tzinfo=zone).astimezone(UTC)


def span_on(ritual: Ritual, day: date) -> Span:
    """The plan that holds on this day; before the first one, that one."""
    behind = [span for span in ritual.spans if span.since <= day]
    return behind[-1] if behind else ritual.spans[0]


def is_due(ritual: Ritual, day: date) -> bool:
    """Whether it comes round on this day, and does not rest."""
    return not ritual.rests_on(day) and day in ritual.falls_on(day, day)


def next_day(ritual: Ritual, after: date) -> date | None:
    """The first day after this one on which it is due; None where there is none for a year."""
    start = after + timedelta(days=1)
    for far in _LOOKS:  # mostly it is soon
        end = after + far
        for day in ritual.falls_on(start, end):
            if not ritual.rests_on(day):
                return day
        start = end + timedelta(days=1)
    return None
