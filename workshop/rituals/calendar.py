"""Rituals as one calendar file (iCalendar, RFC 5545), so that a calendar people have reminds them.

What replaces what: each ritual is one event, and its id makes the event's UID, for ever. The file
holds the plan as it was agreed last, and how often it was changed as SEQUENCE, so a file that is
written later takes the place of an earlier one in whatever calendar it is brought into. A ritual
that has ended is there once more as a cancelled event of the same UID.

Nothing private stands in it unless it is asked for: an event is called a moment for the two.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from workshop.ground.language import _
from workshop.rituals.cadence import time_of
from workshop.rituals.clocks import as_rules
from workshop.rituals.moment import AHEAD, moment, zone_of
from workshop.rituals.ritual import NEUTRAL, Ritual
from workshop.rituals.sentence import sentence

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event

PRODUCT = "-//The workshop//Rituals//EN"
"""What wrote the file. It stands in the file, and tells that the file is ours."""

USUAL_MINUTES = 15
"""How long an event is whose ritual does not say it. One without a length is hard to see."""

BEFORE = timedelta(minutes=5)
"""How long before it an event reminds."""

_DAY = timedelta(days=1)


def written(rituals: Iterable[Ritual], now: datetime, *, words: bool = False) -> bytes:
    """The whole file: one event for each ritual.

    Args:
        rituals: Which; in any order.
        now: When it is written, with a time zone.
        words: Whether the words of the two stand in it.
    """
    from icalendar import Calendar  # late: it takes as long as all else a command loads

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    events = [_event(ritual, now, words) for ritual in sorted(rituals, key=lambda one: one.id)]
    over = [event for event in events if event.get("status") == "CANCELLED"]
    calendar.add("method", "CANCEL" if events and over == events else "PUBLISH")
    _add_with_clocks(calendar, events)
    made: bytes = calendar.to_ical()
    return made


def is_ours(head: bytes) -> bool:
    """Whether a file that begins so is one that `written` made."""
    return head.startswith(b"BEGIN:VCALENDAR\r\n") and f"PRODID:{PRODUCT}\r\n".encode() in head


def uid(ritual: Ritual) -> str:
    """By what calendars know this ritual, on every computer."""
    return f"workshop-{ritual.id}"


def _event(ritual: Ritual, now: datetime, words: bool) -> "Event":
    from icalendar import Event

    days = _days(ritual, now.astimezone().date())
    event = Event()
    event.add("uid", uid(ritual))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("sequence", ritual.changes)
    name = ritual.what if words else _(NEUTRAL)
    event.add("summary", name)
    event.add("class", "PRIVATE")
    start = _start(ritual, days[0] if days else ritual.now.since)
    event.add("dtstart", start)
    if isinstance(start, datetime):
        event.add("duration", timedelta(minutes=ritual.minutes or USUAL_MINUTES))
    if not days:
        # Without its rule: where cancelling is not understood, one day in the past is left of it.
        event.add("status", "CANCELLED")
        event.add("transp", "TRANSPARENT")
        return event
    event.add("status", "CONFIRMED")
    event.add("transp", "OPAQUE" if isinstance(start, datetime) else "TRANSPARENT")
    if words:
        event.add("description", sentence(ritual))
        if ritual.where:
            event.add("location", ritual.where)
    _add_days(event, ritual, days)
    if isinstance(start, datetime):
        event.add_component(_alarm(name))
    return event


def _add_days(event: "Event", ritual: Ritual, days: list[date]) -> None:
    """By which rule it comes round from its first day on, and on which days it rests."""
    from icalendar import vRecur

    span, last = ritual.now, _last(ritual)
    rule = replace(span.cadence, until=None).rule()
    if not rule:
        return
    until = "" if last is None else f";UNTIL={_until(ritual, last)}"
    event.add("rrule", vRecur.from_ical(rule + until))
    resting = [
        day
        for rest in ritual.rests
        if rest.last is not None
        for day in span.cadence.falls_on(max(days[0], rest.first), _least(rest.last, last))
    ]
    if resting:
        event.add("exdate", [_start(ritual, day) for day in resting])


def _alarm(name: str) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", name)
    alarm.add("trigger", -BEFORE)
    return alarm


def _add_with_clocks(calendar: "Calendar", events: list["Event"]) -> None:
    """The events, and before them what the clocks do that they go by.

    Then a calendar need not know the zone, and where no rule tells it, a list of days does.
    """
    starts = [event.decoded("dtstart") for event in events]
    timed = [start for start in starts if isinstance(start, datetime) and start.tzinfo]
    year = min((start.year for start in timed), default=0)
    for name in sorted({str(start.tzinfo) for start in timed} - {"UTC"}):
        told = as_rules(ZoneInfo(name), year)
        if told is not None:
            calendar.add_component(told)
    for event in events:
        calendar.add_component(event)
    if timed:
        calendar.add_missing_timezones(first_date=date(year, 1, 1))


def _days(ritual: Ritual, today: date) -> list[date]:
    """Days on which it comes round as it was agreed last, from the first on; none if it is over."""
    if ritual.ended is not None and ritual.ended <= today:
        return []
    span, last = ritual.now, _last(ritual)
    behind = max([span.since, today, *(rest.last for rest in ritual.rests if rest.last)])
    found = span.cadence.falls_on(
        max(span.since, span.cadence.begins), _least(behind + AHEAD, last)
    )
    return [day for day in found if not ritual.rests_on(day)]


def _last(ritual: Ritual) -> date | None:
    """The last day it can come round; None for no end. A rest nobody ended yet is an end."""
    ends = [ritual.now.cadence.until]
    ends += [ritual.ended - _DAY if ritual.ended is not None else None]
    ends += [rest.first - _DAY for rest in ritual.rests if rest.last is None]
    return min((end for end in ends if end is not None), default=None)


def _least(day: date, last: date | None) -> date:
    return day if last is None else min(day, last)


def _start(ritual: Ritual, day: date) -> date | datetime:
    """When it begins on this day: by its clock, by the clock of whoever looks, or all day."""
    at = time_of(ritual.now.at)
    return day if at is None else datetime.combine(day, at, zone_of(ritual.now))


def _until(ritual: Ritual, last: date) -> str:
    """The end as a rule has it: of the same sort as the start, in UTC where that has a zone."""
    if zone_of(ritual.now) is not None:
        end = moment(ritual.now, last)
        if end is not None:
            return f"{end:%Y%m%dT%H%M%SZ}"
    at = time_of(ritual.now.at)
    return f"{last:%Y%m%d}" if at is None else f"{datetime.combine(last, at):%Y%m%dT%H%M%S}"
