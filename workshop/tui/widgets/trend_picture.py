"""The picture of how one is doing, or both: numbers from 0 to 10 over days.

Loaded when it is first shown, and nowhere else: what draws it takes its time to load.
"""

import math
from collections.abc import Iterable
from datetime import date, timedelta

from rich.text import Text
from textual.color import Color
from textual_plotext import PlotextPlot

from workshop.activities.parts import HIGHEST
from workshop.ground import dates
from workshop.ground.partner import SEATS, Seat
from workshop.keepsake.trend import Line, Trend, days_after, stretches
from workshop.tui.widgets.trend_signs import Signs

_BELOW = -1
"""The height at which sessions and rituals are marked, under the numbers."""

_ACROSS = 3
"""Columns to the left of the picture: the numbers and the axis."""

_UNDER = 2
"""Lines under the picture: the axis and the days."""

_DAY_WIDE = 18
"""Columns that one day of the axis takes at most, with air."""

Colour = tuple[int, int, int]


class TrendPicture(PlotextPlot):
    """Draws one item of a trend over some days. The scale is always the whole scale."""

    def __init__(self, signs: Signs) -> None:
        super().__init__(id="picture")
        self.theme = "clear"
        self._signs = signs
        self._trend: Trend | None = None
        self._item = ""
        self._days = (date.min, date.min)
        self._alone = True

    def show(self, trend: Trend, item: str, first: date, last: date) -> None:
        """Draws this item from the first day to the last."""
        self._trend, self._item, self._days = trend, item, (first, last)
        self.refresh()

    def render(self) -> Text:
        """Draws it anew: where two points meet depends on the size."""
        if self._trend is None or self.size.width < 2 * _DAY_WIDE or self.size.height < 6:
            return Text()
        self._draw(self._trend)
        drawn = super().render()
        assert isinstance(drawn, Text)
        return drawn

    def _draw(self, trend: Trend) -> None:
        plot, (first, last) = self.plt, self._days
        plot.clear_data()
        plot.xaxes(True, False)
        plot.yaxes(True, False)
        plot.ylim(_BELOW, HIGHEST)
        plot.yticks([0, HIGHEST / 2, HIGHEST], ["0", f"{HIGHEST // 2}", f"{HIGHEST}"])
        wide = float((last - first).days + 1)
        plot.xlim(0, wide)
        fits = max(2, (self.size.width - _ACROSS) // _DAY_WIDE)
        days = _days_told(first, last, fits)
        plot.xticks([(day - first).days + 0.5 for day in days], list(map(dates.short, days)))
        for mark, sign in (("session", self._signs.session), ("ritual", self._signs.ritual)):
            at = [days_after(one.when, first) for one in trend.marks if one.what == mark]
            if at:
                plot.scatter(at, [_BELOW] * len(at), marker=sign)
        self._alone = len(trend.lines) == 1
        for line in trend.lines:
            self._thread(line, first)
        self._points(trend.lines, first, wide)

    def _thread(self, line: Line, first: date) -> None:
        seat = line.partner.seat
        for stretch in stretches(line.points, self._item):
            if len(stretch) > 1:
                self.plt.plot(
                    [days_after(point.when, first) for point in stretch],
                    [point.value(self._item) for point in stretch],
                    marker=self._signs.thread(seat, alone=self._alone),
                    color=self._colour(seat),
                )

    def _points(self, lines: Iterable[Line], first: date, wide: float) -> None:
        """Last of all, so that no thread hides one; where two meet, one sign stands for both."""
        cells: dict[tuple[int, int], set[Seat]] = {}
        places: dict[tuple[int, int], tuple[float, float]] = {}
        columns, rows = self.size.width - _ACROSS, self.size.height - _UNDER
        for line in lines:
            for point in line.points:
                value = point.value(self._item)
                if value is None:
                    continue
                at = days_after(point.when, first)
                cell = (
                    math.floor(at / wide * (columns - 1) + 0.5),
                    math.floor((value - _BELOW) / (HIGHEST - _BELOW) * (rows - 1) + 0.5),
                )
                cells.setdefault(cell, set()).add(line.partner.seat)
                places.setdefault(cell, (at, value))
        for cell, seats in cells.items():
            at, value = places[cell]
            if len(seats) == len(SEATS):
                self.plt.scatter([at], [value], marker=self._signs.both)
            else:
                (seat,) = seats
                sign, colour = self._signs.points[seat], self._colour(seat)
                self.plt.scatter([at], [value], marker=sign, color=colour)

    def _colour(self, seat: Seat) -> Colour:
        return Color.parse(self.app.theme_variables[seat]).rgb


def _days_told(first: date, last: date, most: int) -> list[date]:
    """Days that are named under the axis: so many at most, evenly apart, the last one too."""
    steps = min(most - 1, (last - first).days)
    length = (last - first).days
    return [first + timedelta(days=round(length * step / steps)) for step in range(steps + 1)]
