"""When a ritual comes round, in one short line: how an agreement holds it.

    daily 21:00 · weekdays · weekly mon,thu 19:30 · weekly/2 sun · gap/3 · monthly · monthly/1 sun
    · once 2026-12-24 18:00

Days and months are counted from the day it was agreed on.
"""

import re
from datetime import date
from typing import cast

from workshop.rituals.cadence import OFTEN, Cadence, Nth, Often, day_of, time_of
from workshop.rituals.ritual import Span

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LINE = re.compile(
    r"(?P<often>[a-z]+)(?:/(?P<number>-?\d{1,2}))?"
    r"(?: (?P<days>[a-z]{3}(?:,[a-z]{3})*))?(?: (?P<day>\d{4}-\d\d-\d\d))?(?: (?P<at>\d\d:\d\d))?",
    re.ASCII,
)


def written(span: Span) -> str:
    """This plan as one line; the time zone and the end are not in it."""
    cadence = span.cadence
    number = cadence.nth or (cadence.gap if cadence.gap != 1 else 0)
    words = [f"{cadence.often}/{number}" if number else cadence.often]
    words += [",".join(_DAYS[day] for day in cadence.days)] * bool(cadence.days)
    words += [cadence.begins.isoformat()] * (cadence.often == "once")
    words += [span.at] * bool(span.at)
    return " ".join(words)


def read(line: str, begins: date, zone: str = "") -> Span | None:
    """The plan in this line, counted from a day on; None where it is none."""
    found = _LINE.fullmatch(line.strip())
    if found is None or (found["days"] and not set(found["days"].split(",")) <= set(_DAYS)):
        return None
    days = sorted({_DAYS.index(day) for day in (found["days"] or "").split(",") if day})
    number = int(found["number"] or 0)
    often, first = found["often"], day_of(found["day"] or "")
    at = time_of(found["at"] or "")
    if often not in OFTEN or (often == "once") != bool(found["day"]):
        return None
    if (found["day"] and first is None) or (found["at"] and at is None):
        return None
    is_nth = often == "monthly"
    try:
        cadence = Cadence(
            cast(Often, often),
            first or begins,
            days=tuple(days),
            gap=1 if is_nth or not number else number,
            nth=cast(Nth, number if is_nth else 0),
        )
    except ValueError:
        return None
    return Span(first or begins, cadence, found["at"] or "", zone)
