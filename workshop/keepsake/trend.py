"""How somebody is doing over time, as plain values: what a picture or a table is made of.

Only numbers whose giver has said yes to it may be in here beside another's. Whoever makes such
values has asked; whoever draws them need not.
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from workshop.ground.language import N_
from workshop.ground.partner import Partner

GAUGE = N_(
    "0 is “{low}”, 10 is “{high}”. A homemade gauge, never tested as a measure. No line is drawn "
    "over gaps of more than six weeks."
)
"""Said wherever a line is drawn."""

Range = Literal["month", "half-year", "all"]
"""How far back one looks."""

RANGES: tuple[Range, ...] = ("month", "half-year", "all")

OVERALL = ""
"""Stands for the plain mean of what was answered, where else an item's id stands."""

LONGEST_GAP = timedelta(weeks=6)
"""Between two answers further apart nothing is drawn: nobody knows how it was then."""

A_FEW = 4
"""So many points at most are called few."""


class Item(Struct, frozen=True):
    """One line of the pulse: its permanent id, and how it reads."""

    id: str
    text: str


class Point(Struct, frozen=True):
    """What one partner answered at one time."""

    when: datetime
    """In local time."""
    numbers: Mapping[str, int]
    """From 0 to 10, by item; at least one."""

    def value(self, item: str) -> float | None:
        """The number of this item, None where it was left out; or the mean of those answered."""
        if item == OVERALL:
            return sum(self.numbers.values()) / len(self.numbers)
        return self.numbers.get(item)


class Line(Struct, frozen=True):
    """The answers of one partner, the oldest first."""

    partner: Partner
    points: tuple[Point, ...]


class Mark(Struct, frozen=True):
    """Something both know of: a session that was begun, or a ritual that was agreed."""

    when: datetime
    """In local time."""
    what: Literal["session", "ritual"]
    words: str


class Trend(Struct, frozen=True):
    """One line or two, and what else happened."""

    items: tuple[Item, ...]
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    """The oldest first."""
    low: str = ""
    """What 0 means."""
    high: str = ""
    """What 10 means."""


def in_order(
    answers: Iterable[tuple[datetime, Mapping[str, int]]], zone: tzinfo | None = None
) -> tuple[Point, ...]:
    """Points from answers, the oldest first; two of one day stay two.

    Args:
        answers: When, and the numbers; where there are none it is no point.
        zone: Where one lives; None for where this computer stands.
    """
    # In order by the moment: on the night the clocks go back, local times come twice.
    told = sorted(
        ((when.astimezone(UTC), numbers) for when, numbers in answers if numbers),
        key=lambda answer: answer[0],
    )
    return tuple(Point(when.astimezone(zone), dict(numbers)) for when, numbers in told)


def begins(trend: Trend, chosen: Range, today: date) -> date:
    """The first day of this range; all of it is at least a month."""
    a_month = _months_before(today, 1)
    if chosen == "month":
        return a_month
    if chosen == "half-year":
        return _months_before(today, 6)
    days = [point.when.date() for line in trend.lines for point in line.points]
    return min([a_month, *days])


def ends(trend: Trend, today: date) -> date:
    """The last day: today, or later where a clock was put back since."""
    days = [point.when.date() for line in trend.lines for point in line.points]
    return max([today, *days])


def since(trend: Trend, first: date) -> Trend:
    """What is not before this day."""
    return replace(
        trend,
        lines=tuple(
            replace(line, points=tuple(p for p in line.points if p.when.date() >= first))
            for line in trend.lines
        ),
        marks=tuple(mark for mark in trend.marks if mark.when.date() >= first),
    )


def days_after(when: datetime, first: date) -> float:
    """Where a moment stands on the axis, in days since this day began; `when` knows its zone."""
    began = datetime(first.year, first.month, first.day, tzinfo=when.tzinfo)
    return (when.astimezone(UTC) - began.astimezone(UTC)) / timedelta(days=1)


def stretches(points: Iterable[Point], item: str) -> list[list[Point]]:
    """The points at which this item was answered, parted where more than `LONGEST_GAP` lies."""
    found: list[list[Point]] = []
    for point in points:
        if point.value(item) is None:
            continue
        last = found[-1][-1].when.astimezone(UTC) if found else None
        if last is not None and point.when.astimezone(UTC) - last <= LONGEST_GAP:
            found[-1].append(point)
        else:
            found.append([point])
    return found


def _months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last one of that month."""
    whole = day.year * 12 + day.month - 1 - months
    year, month = divmod(whole, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
