"""The picture of how two are doing, as it may stand in a file: the mean of what each gave.

Whoever makes one has asked both, each alone, for this one file. The single numbers do not leave:
a file stays, and can be read by others.
"""

from collections.abc import Iterable
from datetime import date
from itertools import zip_longest

from msgspec import Struct

from workshop.ground.partner import Partner
from workshop.keepsake.trend import LONGEST_GAP, OVERALL, Line


class Mean(Struct, frozen=True):
    """The mean of what one gave at one time."""

    day: date
    value: float
    """From 0 to 10, in tenths."""


class Means(Struct, frozen=True):
    """One line: whose it is, and its means, the oldest first."""

    partner: Partner
    means: tuple[Mean, ...]


class Picture(Struct, frozen=True):
    """Two lines, whose owners both said yes."""

    lines: tuple[Means, Means]
    low: str
    """What 0 means."""
    high: str
    """What 10 means."""


def means(line: Line) -> Means:
    """What of this line may stand in a file."""
    found = ((point.when.date(), point.value(OVERALL)) for point in line.points)
    return Means(
        line.partner,
        tuple(Mean(day, round(value, 1)) for day, value in found if value is not None),
    )


def stretches(found: Iterable[Mean]) -> list[list[Mean]]:
    """The means of a line, parted where more than `LONGEST_GAP` lies."""
    parts: list[list[Mean]] = []
    for one in found:
        if parts and one.day - parts[-1][-1].day <= LONGEST_GAP:
            parts[-1].append(one)
        else:
            parts.append([one])
    return parts


def by_day(picture: Picture) -> list[tuple[date, tuple[float | None, ...]]]:
    """The same as rows: each day, and what stands there in each line; two of one day stay two."""
    days = sorted({mean.day for line in picture.lines for mean in line.means})
    rows = []
    for day in days:
        there = ([mean.value for mean in line.means if mean.day == day] for line in picture.lines)
        rows += [(day, values) for values in zip_longest(*there)]
    return rows
