"""The picture of how one is doing, or both, and the same as a table under it."""

import os
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content

from workshop.ground import dates
from workshop.ground.language import N_, _, several
from workshop.keepsake.trend import (
    A_FEW,
    GAUGE,
    OVERALL,
    RANGES,
    Range,
    Trend,
    begins,
    ends,
    since,
)
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.private import PrivateScreen
from workshop.tui.widgets.trend_picture import TrendPicture
from workshop.tui.widgets.trend_signs import Signs, knows_letters_only
from workshop.tui.widgets.trend_table import told_marks, told_numbers
from workshop.tui.widgets.words import Words

NEXT = UserAction(
    "turn(1)", "right,n", N_("Next number"), N_("The next of the numbers, by itself.")
)
BEFORE = UserAction("turn(-1)", "left,p", N_("Number before"), N_("The number before, by itself."))
SPAN = UserAction("span", "f5", N_("Time span"), N_("A month, half a year, or all of it."))

SPANS: dict[Range, str] = {
    "month": N_("the past month"),
    "half-year": N_("the past six months"),
    "all": N_("all of it"),
}


class TrendScreen(PrivateScreen):
    """One number of the pulse at a time, from 0 to 10, over the days."""

    STYLE = "doing"
    PAGE = "trend-page"
    ACTIONS = (NEXT, BEFORE, SPAN, CLOSE)
    AUTO_FOCUS = "#trend-page"

    def __init__(self, trend: Trend, today: date) -> None:
        super().__init__()
        self._trend = trend
        self._today = today
        self._item = 0
        self._span: Range = "half-year"
        self._signs = Signs(plain=knows_letters_only(os.environ))

    def compose_body(self) -> ComposeResult:
        """The heading; the picture; what it is drawn with; the table."""
        with Vertical(id="trend"):
            yield Words("", id="trend-heading")
            yield Words("", id="trend-span", classes="quiet")
            with VerticalScroll(id="trend-page"):
                yield TrendPicture(self._signs)
                yield Words("", id="legend", classes="quiet")
                yield Words("", id="few")
                gauge = _(GAUGE).format(low=self._trend.low, high=self._trend.high)
                yield Words(gauge, classes="quiet", id="gauge")
                yield Words("", id="numbers")
                yield Words("", id="marks")

    async def on_mount(self) -> None:
        """The mean of all numbers, over half a year."""
        super().on_mount()
        self._show()

    def bar_actions(self) -> tuple[UserAction, ...]:
        """Where there is nothing there is nothing to turn."""
        return self.ACTIONS if self._trend.items else (CLOSE,)

    def action_turn(self, step: int) -> None:
        """To another number, round and round; the mean of all of them is one."""
        self._item = (self._item + step) % (len(self._trend.items) + 1)
        self._show()

    def action_span(self) -> None:
        """To another time span."""
        self._span = RANGES[(RANGES.index(self._span) + 1) % len(RANGES)]
        self._show()

    def _show(self) -> None:
        first, last = begins(self._trend, self._span, self._today), ends(self._trend, self._today)
        trend = since(self._trend, first)
        items = self._trend.items
        item = items[self._item - 1].id if self._item else OVERALL
        title = items[self._item - 1].text if self._item else _("the mean of all numbers given")
        title = title if items else ""
        self.query_one("#trend-heading", Words).update(self._heading(title))
        told_span = _("{span}: {first} to {last}").format(
            span=_(SPANS[self._span]), first=dates.short(first), last=dates.short(last)
        )
        self.query_one("#trend-span", Words).update(told_span if items else "")
        picture = self.query_one(TrendPicture)
        picture.display = bool(items)
        picture.show(trend, item, first, last)
        for id, told in (
            ("legend", self._legend(trend) if items else Content("")),
            ("few", Content("\n".join(self._few(trend)))),
            ("numbers", told_numbers(trend, self._signs)),
            ("marks", told_marks(trend, self._signs) if items else Content("")),
        ):
            words = self.query_one(f"#{id}", Words)
            words.display = bool(told)
            words.update(told)
        self.query_one("#gauge", Words).display = bool(items)

    def _heading(self, title: str) -> Content:
        names = [(line.partner.called, f"bold ${line.partner.seat}") for line in self._trend.lines]
        between: list[tuple[str, str]] = []
        together = " {} ".format(_("and"))
        for number, name in enumerate(names):
            between += [(together, "")] if number else []
            between.append(name)
        return Content.assemble(*between, ("   ", ""), title)

    def _legend(self, trend: Trend) -> Content:
        signs = self._signs
        told = [
            (signs.points[line.partner.seat], line.partner.called, f"${line.partner.seat}")
            for line in trend.lines
        ]
        if len(trend.lines) > 1:
            told.append((signs.both, _("both"), "$foreground"))
        told.append((signs.session, _("a session"), "$quiet"))
        told.append((signs.ritual, _("a ritual agreed"), "$quiet"))
        parts = [(f"{sign} {name}", style) for sign, name, style in told]
        return Content("   ").join(Content.styled(*part) for part in parts)

    def _few(self, trend: Trend) -> list[str]:
        """That there is little to see, where it is so: of each, in the same words."""
        several_lines = len(trend.lines) > 1
        found = []
        for line in trend.lines:
            count = len(line.points)
            if count > A_FEW:
                continue
            words = _few(count, ever=any(one.points for one in self._trend.lines))
            found.append(f"{line.partner.called}: {words}" if several_lines else words)
        return found

    async def action_close(self) -> None:
        """Back home."""
        await self.workshop.go_home()


class OwnTrendScreen(TrendScreen):
    """One partner's own line, for that one alone."""


class SharedTrendScreen(TrendScreen):
    """Two lines, on which both have said yes this once. It may stay for a talk."""

    STAYS: ClassVar[int] = 15


def _few(count: int, *, ever: bool) -> str:
    """What to say of so few points."""
    if not ever:
        return _(
            "There are no numbers of yours yet. They come with the five lines about the past "
            "seven days, in the workshop and in the weekly date."
        )
    if count == 0:
        return _("No numbers in this time. F5 looks further.")
    points = several("{count} point", "{count} points", count).format(count=count)
    return _("{points} in this time: a beginning, nothing to read into yet.").format(points=points)
