"""Two readers of calendar files that know nothing of ours, and of each other.

`vobject` reads the rules of the clocks that stand in the file; `ical` takes them from the time
zones of the computer.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import vobject
from ical.calendar_stream import IcsCalendarStream
from vobject.icalendar import registerTzid


def _moment(when: Any) -> datetime | date:
    if isinstance(when, datetime):
        return when.astimezone(UTC) if when.tzinfo else when
    assert isinstance(when, date)
    return when


def by_vobject(file: bytes, last: date) -> list[datetime | date]:
    """When each event that was not cancelled comes up to a day, in UTC where it has a zone."""
    for line in file.decode().splitlines():
        if line.startswith("TZID:"):  # it remembers what an earlier file said of this zone
            registerTzid(line.removeprefix("TZID:"), None)
    found: list[datetime | date] = []
    for event in vobject.readOne(file.decode()).contents.get("vevent", []):
        if event.contents.get("status", [None])[0].value == "CANCELLED":
            continue
        start = event.dtstart.value
        if "rrule" not in event.contents:
            found.append(_moment(start))
            continue
        for one in event.getrruleset(addRDate=True):
            day = one.date()
            if day > last:
                break
            found.append(_moment(one) if isinstance(start, datetime) else day)
    return sorted(found, key=str)


def by_ical(file: bytes, last: date) -> list[datetime | date]:
    """The same, by the other reader."""
    found: list[datetime | date] = []
    calendar = IcsCalendarStream.calendar_from_ics(file.decode())
    end = datetime.combine(last, time(), UTC) + timedelta(days=3)
    for event in calendar.timeline_tz(UTC):
        start = event.start
        if (start if isinstance(start, datetime) else datetime.combine(start, time())).replace(
            tzinfo=UTC
        ) > end:
            break
        day = start.date() if isinstance(start, datetime) else start
        if day <= last and event.status != "CANCELLED":
            found.append(_moment(start))
    return sorted(found, key=str)


READERS = {"vobject": by_vobject, "ical": by_ical}
"""Each by its name."""
