"""One month of a ritual: weeks as rows, days as columns, and a cursor on one day."""

from calendar import Calendar
from collections.abc import Sequence
from datetime import date, timedelta

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from workshop.ground import dates
from workshop.rituals.rhythm import WEEK, Place
from workshop.tui.widgets.cursor_list import CursorList
from workshop.tui.widgets.ritual_signs import COLOURS, signs

CELL = 8
"""Columns of one day."""


class MonthPicture(CursorList):
    """Days and places. Arrows move the cursor, over the end of a month into the next one."""

    BINDINGS = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("up", f"move(-{WEEK})", show=False),
        Binding("down", f"move({WEEK})", show=False),
    ]

    class Moved(Message):
        """The cursor stands on another day."""

        def __init__(self, day: date) -> None:
            super().__init__()
            self.day = day

    def __init__(self, day: date, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.day = day
        self._first = day.replace(day=1)
        self._places: Sequence[Place] = ()
        self._noted: frozenset[date] = frozenset()
        self._signs = signs()

    def show(self, first: date, places: Sequence[Place], noted: frozenset[date]) -> None:
        """Another month, or other places; `noted`: days with a line."""
        self._first, self._places, self._noted = first, places, noted
        self.refresh(layout=True)

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """The names of the days, and up to six weeks."""
        return 1 + len(self._weeks())

    def _weeks(self) -> list[list[date]]:
        return Calendar().monthdatescalendar(self._first.year, self._first.month)

    def render(self) -> Content:
        """The month; the day with the cursor stands in brackets."""
        names = "".join(f" {dates.weekday_in_short(day)}".ljust(CELL) for day in range(WEEK))
        rows = [Content.styled(names, "$quiet")]
        rows += [Content.assemble(*map(self._day, week)) for week in self._weeks()]
        return Content("\n").join(rows)

    def _day(self, day: date) -> Content:
        if (day.year, day.month) != (self._first.year, self._first.month):
            return Content(" " * CELL)
        place: Place = self._places[day.day - 1] if day.day <= len(self._places) else "none"
        here = day == self.day
        opens, closes = ("[", "]") if here else (" ", " ")
        number = f"{day.day:>2} "
        note = "'" if day in self._noted else " "
        return Content.assemble(
            (opens, "$accent"),
            (number, "bold" if here else "$quiet"),
            (self._signs[place], COLOURS[place]),
            (note, "$accent"),
            (closes, "$accent"),
            " ",
        )

    def action_move(self, days: int) -> None:
        """So many days on or back."""
        self._to(self.day + timedelta(days=days))

    def _to(self, day: date) -> None:
        self.day = day
        self.refresh()
        self.post_message(self.Moved(day))

    def on_click(self, event: events.Click) -> None:
        """A click points at its day."""
        weeks = self._weeks()
        if 1 <= event.y <= len(weeks) and event.x // CELL < WEEK:
            day = weeks[event.y - 1][event.x // CELL]
            if day.month == self._first.month:
                self._to(day)
