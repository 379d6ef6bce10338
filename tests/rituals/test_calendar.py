"""The calendar file, read by two programs that are not ours, over days on which clocks change."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import vobject
from ical.calendar_stream import IcsCalendarStream
from msgspec.structs import replace

from helpers.calendars import READERS
from workshop.rituals import Cadence, Ritual, Span, changing
from workshop.rituals.calendar import is_ours, written
from workshop.rituals.clocks import as_rules
from workshop.rituals.moment import moment
from workshop.rituals.ritual import NEUTRAL

NOW = datetime(2026, 10, 1, 12, tzinfo=UTC)
FIRST = date(2026, 10, 5)
WEEKS = 40

Read = Callable[[bytes, date], list[datetime | date]]

ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "")
CADENCES = {
    "daily": Cadence("daily", FIRST),
    "weekdays": Cadence("weekdays", FIRST),
    "weekly": Cadence("weekly", FIRST, days=(0, 5)),
    "every other week": Cadence("weekly", FIRST - timedelta(days=10), days=(2, 6), gap=2),
    "gap": Cadence("gap", FIRST - timedelta(days=1), gap=3),
    "monthly": Cadence("monthly", date(2026, 8, 31)),
    "nth": Cadence("monthly", FIRST, days=(6,), nth=-1),
    "once": Cadence("once", date(2026, 12, 24)),
    "until": Cadence("daily", FIRST, until=date(2027, 6, 1)),
}


@pytest.fixture(params=READERS)
def read(request: pytest.FixtureRequest) -> Read:
    """One reader after the other."""
    return READERS[request.param]


def ritual(cadence: Cadence, at: str = "21:00", zone: str = "Europe/Berlin") -> Ritual:
    """One that came round so from the first day on."""
    return Ritual("r1", "Tea, just us", (Span(FIRST, cadence, at, zone),), where="at the table")


def wanted(one: Ritual, last: date) -> list[datetime | date]:
    """When it comes round by our own account, as a reader tells it."""
    days = [day for day in one.falls_on(FIRST, last) if not one.rests_on(day)]
    span = one.now
    if not span.at:
        return list(days)
    if not span.zone:
        at = datetime.strptime(span.at, "%H:%M").time()
        return [datetime.combine(day, at) for day in days]
    found = [moment(span, day) for day in days]
    return [one for one in found if one]


@pytest.mark.parametrize("zone", ZONES, ids=lambda zone: zone or "floating")
@pytest.mark.parametrize("name", CADENCES)
def test_every_time_is_read_as_it_is_meant(name: str, zone: str, read: Read) -> None:
    last = FIRST + timedelta(weeks=WEEKS)
    one = ritual(CADENCES[name], zone=zone)
    expected = wanted(one, last)
    assert expected
    offsets = (
        {str(when.astimezone(ZoneInfo(zone)).utcoffset()) for when in expected} if zone else {}
    )
    if zone not in ("", "Asia/Kolkata") and name != "once":
        assert len(offsets) == 2, "the clocks change meanwhile"
    assert read(written([one], NOW), last) == expected


@pytest.mark.parametrize("name", CADENCES)
def test_whole_days(name: str, read: Read) -> None:
    last = FIRST + timedelta(weeks=WEEKS)
    one = ritual(CADENCES[name], at="", zone="Europe/Berlin")
    assert read(written([one], NOW), last) == wanted(one, last)


HARD = [
    ("Europe/Berlin", "02:30", date(2026, 10, 25)),
    ("Europe/Berlin", "02:30", date(2027, 3, 28)),
    ("America/New_York", "01:30", date(2026, 11, 1)),
    ("America/New_York", "02:30", date(2027, 3, 14)),
    ("Australia/Lord_Howe", "01:45", date(2027, 4, 4)),
    ("Australia/Lord_Howe", "02:15", date(2027, 10, 3)),
]
"""Times that come twice or never, on the day on which they do."""


@pytest.mark.parametrize(("zone", "at", "day"), HARD)
def test_a_time_that_comes_twice_or_never(zone: str, at: str, day: date) -> None:
    first, last = day - timedelta(days=3), day + timedelta(days=3)
    span = Span(first, Cadence("daily", first, until=last), at, zone)
    one = Ritual("r1", "Tea", (span,))
    expected = [moment(span, first + timedelta(days=number)) for number in range(7)]
    file = written([one], NOW)
    assert READERS["ical"](file, last) == expected
    # Who goes by the rules in the file may differ on that one day, by that one hour.
    found = READERS["vobject"](file, last)
    assert found[:3] + found[4:] == expected[:3] + expected[4:]
    assert len(found) == 7


@pytest.mark.parametrize("at", ["21:00", ""], ids=["at nine", "whole days"])
def test_days_of_rest_are_left_out(at: str, read: Read) -> None:
    one = ritual(Cadence("daily", FIRST), at)
    one = changing.resting(one, FIRST, date(2026, 10, 8))
    one = changing.resting(one, date(2026, 10, 24), date(2026, 10, 26))
    last = date(2026, 11, 5)
    expected = wanted(one, last)
    assert len(expected) == 32 - 4 - 3
    assert read(written([one], NOW), last) == expected


@pytest.mark.parametrize("zone", ["Europe/Berlin", ""])
def test_a_rest_without_an_end_ends_it_for_now(zone: str, read: Read) -> None:
    one = changing.resting(ritual(Cadence("daily", FIRST), zone=zone), date(2026, 10, 27))
    found = read(written([one], NOW), date(2027, 3, 1))
    assert found == wanted(one, date(2027, 3, 1))
    assert len(found) == 22
    back = changing.going_on(one, date(2026, 11, 2))
    assert len(read(written([back], NOW), date(2026, 11, 5))) == 32 - 6


def test_only_the_plan_as_it_was_agreed_last(read: Read) -> None:
    later = date(2026, 11, 2)
    one = ritual(Cadence("daily", FIRST))
    one = changing.planned(one, Span(later, Cadence("weekly", later, days=(3,)), "20:00", "UTC"))
    found = read(written([one], NOW), date(2026, 11, 20))
    assert found == [datetime(2026, 11, day, 20, tzinfo=UTC) for day in (5, 12, 19)]


# --- what takes the place of what -----------------------------------------------------------------


Known = dict[str, tuple[int, datetime, str, str]]


def known_by_vobject(file: bytes) -> Known:
    """By UID: the sequence, the stamp, the status and the start of each event."""
    return {
        event.uid.value: (
            int(event.sequence.value),
            event.dtstamp.value,
            event.status.value,
            str(event.dtstart.value),
        )
        for event in vobject.readOne(file.decode()).vevent_list
    }


def known_by_ical(file: bytes) -> Known:
    """The same, by the other reader."""
    return {
        str(event.uid): (
            event.sequence or 0,
            event.dtstamp.replace(tzinfo=UTC),
            event.status.value if event.status else "",
            str(event.dtstart),
        )
        for event in IcsCalendarStream.calendar_from_ics(file.decode()).events
    }


def brought_in(*files: bytes) -> list[str]:
    """The calendar of somebody who brought in these, one after the other: starts of its events.

    By the rule of RFC 5546 (2.1.5): of one UID the higher sequence counts, then the later stamp.
    """
    found = []
    for known_by in (known_by_vobject, known_by_ical):
        kept: Known = {}
        for file in files:
            for uid, event in known_by(file).items():
                if uid not in kept or kept[uid][:2] <= event[:2]:
                    kept[uid] = event
        found.append([start for *_, status, start in kept.values() if status != "CANCELLED"])
    assert found[0] == found[1], "the two readers do not agree"
    return found[0]


def test_an_update_takes_the_place_of_the_earlier_event() -> None:
    one = ritual(Cadence("daily", FIRST))
    moved = changing.planned(one, Span(FIRST, Cadence("daily", FIRST), "20:00", "Europe/Berlin"))
    before, after = written([one], NOW), written([moved], NOW)
    assert brought_in(before, after) == ["2026-10-05 20:00:00+02:00"]
    assert brought_in(after, before) == ["2026-10-05 20:00:00+02:00"], (
        "the older one changes nothing"
    )


def test_the_same_plan_with_its_words_takes_the_place_of_the_one_without() -> None:
    one = ritual(Cadence("daily", FIRST))
    later = NOW + timedelta(minutes=1)
    before, after = written([one], NOW), written([one], later, words=True)
    assert len(brought_in(before, after)) == 1


def test_what_has_ended_takes_the_event_away() -> None:
    one, other = ritual(Cadence("daily", FIRST)), replace(ritual(CADENCES["weekly"]), id="r2")
    over = changing.ended(one, date(2026, 10, 20))
    now = datetime(2026, 10, 20, 12, tzinfo=UTC)
    before, after = written([one, other], NOW), written([over, other], now)
    assert len(brought_in(before)) == 2
    assert brought_in(before, after) == ["2026-10-05 21:00:00+02:00"]
    assert b"METHOD:PUBLISH" in after
    alone = written([over], now)
    assert b"METHOD:CANCEL" in alone
    assert brought_in(written([one], NOW), alone) == []
    assert b"RRULE" not in alone.partition(b"BEGIN:VEVENT")[2]
    assert b"VALARM" not in alone
    again = changing.taken_up(over, date(2026, 10, 22))
    assert len(brought_in(before, alone, written([again], now))) == 2


def test_what_ends_tomorrow_is_not_cancelled_today(read: Read) -> None:
    over = changing.ended(ritual(Cadence("daily", FIRST)), date(2026, 10, 8))
    assert len(read(written([over], NOW), date(2026, 11, 1))) == 3


# --- what stands in it ----------------------------------------------------------------------------


def test_nothing_private_unless_it_is_asked_for() -> None:
    one = replace(
        ritual(Cadence("daily", FIRST)),
        when="after the dishes",
        reminder="the red cup",
        sign="a kiss",
        otherwise="a note",
        thanks="farewell",
        minutes=10,
    )
    file = written([one], NOW).decode()
    told = ("Tea", "table", "dishes", "cup", "kiss", "note", "farewell")
    assert [word for word in told if word in file] == []
    event = vobject.readOne(file).vevent
    assert event.summary.value == event.valarm.description.value == NEUTRAL
    assert getattr(event, "class").value == "PRIVATE"
    event = vobject.readOne(written([one], NOW, words=True).decode()).vevent
    assert event.summary.value == "Tea, just us"
    assert event.location.value == "at the table"
    assert "red cup" in event.description.value
    assert "farewell" not in event.description.value


def test_length_and_reminder() -> None:
    event = vobject.readOne(
        written([replace(ritual(CADENCES["daily"]), minutes=10)], NOW).decode()
    ).vevent
    assert event.duration.value == timedelta(minutes=10)
    assert event.valarm.trigger.value == -timedelta(minutes=5)
    assert event.valarm.action.value == "DISPLAY"
    whole = vobject.readOne(written([ritual(CADENCES["daily"], at="")], NOW).decode()).vevent
    assert "valarm" not in whole.contents
    assert whole.transp.value == "TRANSPARENT"
    assert "duration" not in whole.contents


def test_the_same_rituals_make_the_same_bytes() -> None:
    one, other = ritual(CADENCES["daily"]), replace(ritual(CADENCES["weekly"]), id="r0")
    assert written([one, other], NOW) == written([other, one], NOW)


def test_words_that_look_like_lines_of_the_file_stay_words(read: Read) -> None:
    hostile = replace(
        ritual(CADENCES["once"]), what="Tea\r\nEND:VEVENT\nBEGIN:VEVENT; x, y\\n" + "ä" * 300
    )
    file = written([hostile], NOW, words=True)
    assert len(read(file, date(2027, 1, 1))) == 1
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))


def test_only_a_file_of_ours_is_ours(tmp_path: Path) -> None:
    file = written([ritual(CADENCES["daily"])], NOW)
    assert is_ours(file[:512])
    assert not is_ours(file.replace(b"The workshop", b"Another one"))
    assert not is_ours(b"")


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("Europe/Berlin", {("20250330T020000", "-1SU", "3"), ("20251026T030000", "-1SU", "10")}),
        ("America/New_York", {("20250309T020000", "2SU", "3"), ("20251102T020000", "1SU", "11")}),
        (
            "Australia/Lord_Howe",
            {("20250406T020000", "1SU", "4"), ("20251005T020000", "1SU", "10")},
        ),
    ],
)
def test_clocks_are_told_by_rules(name: str, rules: set[tuple[str, str, str]]) -> None:
    """From when on is told as the clock shows it just before, by RFC 5545 (3.6.5)."""
    told = as_rules(ZoneInfo(name), 2026)
    assert told is not None
    pattern = r"DTSTART:(\S+)\r\nRRULE:FREQ=YEARLY;BYDAY=(\S+);BYMONTH=(\S+)\r\n"
    assert set(re.findall(pattern, told.to_ical().decode())) == rules


def test_a_zone_without_rules_is_told_by_a_list() -> None:
    assert as_rules(ZoneInfo("Africa/Casablanca"), 2026) is None
    one = ritual(Cadence("daily", FIRST), zone="Africa/Casablanca")
    last = date(2027, 6, 1)
    file = written([one], NOW)
    assert b"BEGIN:VTIMEZONE" in file
    assert READERS["ical"](file, last) == wanted(one, last)


def test_a_zone_nobody_knows_is_the_clock_of_whoever_looks(read: Read) -> None:
    one = ritual(CADENCES["until"], zone="Nowhere/Land")
    assert read(written([one], NOW), date(2026, 10, 5)) == [datetime(2026, 10, 5, 21)]
