"""Where things stand in the pictures of a page to print. Plain numbers; the template draws them.

Two lines are told apart without colour: the first is whole with filled dots, the second is dashed
with open ones.
"""

from collections.abc import Sequence
from typing import NamedTuple

from workshop.activities.parts import HIGHEST
from workshop.keepsake.picture import Picture, by_day, stretches
from workshop.keepsake.pieces import Number, Scale

ROW = 30
"""Height of one scale, in the units of the picture."""
YEARS_ROW = 56
"""Height of a time in the years: beside it stand its name and two numbers, in two lines if long."""
_MARGIN = 12
WIDE = 400
"""Width of a scale from 0 to 10, in the same units."""
TALL = 180
"""Height of a picture over time."""


class Dot(NamedTuple):
    """A number in a picture."""

    x: float
    y: float
    kind: str
    """`left` or `right`: which of the two ways to draw it."""


class Curve(NamedTuple):
    """What a line in a picture needs."""

    kind: str
    points: str
    """As SVG wants them."""
    dots: tuple[Dot, ...]


def across(value: float) -> float:
    """Where a number stands between the left end and the right."""
    return _MARGIN + (WIDE - 2 * _MARGIN) * max(0, min(HIGHEST, value)) / HIGHEST


def marks(numbers: Sequence[Number]) -> list[Dot]:
    """The numbers of one line on its scale; two that are the same stand beside each other."""
    same = len(numbers) == 2 and numbers[0].value == numbers[1].value
    aside = (-6.5, 6.5) if same else (0.0, 0.0)
    return [
        Dot(round(across(number.value) + step, 1), ROW / 2, number.place)
        for number, step in zip(numbers, aside, strict=False)
    ]


def years(scale: Scale) -> list[Curve]:
    """A line down the years for each of the two."""
    found: dict[str, list[Dot]] = {}
    for number, row in enumerate(scale.rows):
        for dot in marks(row.numbers):
            found.setdefault(dot.kind, []).append(
                dot._replace(y=number * YEARS_ROW + YEARS_ROW / 2)
            )
    return [_curve(kind, dots) for kind, dots in found.items()]


def over_time(picture: Picture) -> list[Curve]:
    """The two lines from left to right, by days; parted where a gap is too long for one line."""
    days = [day for day, _ in by_day(picture)]
    whole = max(1, (days[-1] - days[0]).days)
    return [
        _curve(
            line.partner.seat,
            [
                Dot(
                    round(across(HIGHEST * (mean.day - days[0]).days / whole), 1),
                    _up(mean.value),
                    line.partner.seat,
                )
                for mean in part
            ],
        )
        for line in picture.lines
        for part in stretches(line.means)
    ]


def heights() -> list[tuple[int, float]]:
    """Where 0, 5 and 10 are in a picture over time."""
    return [(value, _up(value)) for value in (0, HIGHEST // 2, HIGHEST)]


def _up(value: float) -> float:
    return round(_MARGIN + (TALL - 2 * _MARGIN) * (1 - value / HIGHEST), 1)


def _curve(kind: str, dots: Sequence[Dot]) -> Curve:
    return Curve(kind, " ".join(f"{dot.x:g},{dot.y:g}" for dot in dots), tuple(dots))
