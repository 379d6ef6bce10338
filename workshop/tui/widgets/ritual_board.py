"""Rituals as rows, weeks as columns: seven places a week, filled, empty, at rest or ahead."""

from datetime import date

from textual import events
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.message import Message

from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.ground.text import fitted
from workshop.rituals.rhythm import WEEK
from workshop.sitting.rituals import Board, Row
from workshop.tui.widgets.cursor_list import CursorList
from workshop.tui.widgets.ritual_signs import COLOURS, signs

BETWEEN = 1
"""Columns between two weeks."""

NAME, WIDE_NAME = 28, 36
"""Columns for what a ritual is, with its mark; in a narrow window and in a wide one."""

WIDE = 90
"""Columns from which a window is wide."""

_GROUPS = ("", N_("These rest"), N_("Ended, with thanks"))


def weeks_in(width: int, most: int) -> int:
    """How many weeks have room in so many columns."""
    return max(1, min(most, (width - _name(width) + BETWEEN) // (WEEK + BETWEEN)))


def _name(width: int) -> int:
    return WIDE_NAME if width >= WIDE else NAME


class RitualBoard(CursorList):
    """Knows places and words; what is done with a row is for the page to say."""

    BINDINGS = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]

    class Pointed(Message):
        """The cursor stands on another ritual."""

    class Resized(Message):
        """Another number of weeks may have room."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._board: Board | None = None
        self._today = date.min
        self._row = 0
        self._lines: list[int] = []
        self._signs = signs()

    @property
    def chosen(self) -> Row | None:
        """The ritual under the cursor, with its places."""
        rows = self._board.rows if self._board else ()
        return rows[self._row] if self._row < len(rows) else None

    def show(self, board: Board, today: date, ritual: str = "") -> None:
        """Other places, with the cursor on this ritual, or where it was."""
        self._board = board
        self._today = today
        ids = [row.ritual.id for row in board.rows]
        self._row = ids.index(ritual) if ritual in ids else min(self._row, max(0, len(ids) - 1))
        self.refresh(layout=True)
        self.post_message(self.Pointed())

    def on_resize(self) -> None:
        """The page reads as many weeks as have room."""
        self.post_message(self.Resized())

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """A line of days, and one for each ritual and each group."""
        return max(1, len(self._painted(width)))

    def render(self) -> Content:
        """All lines; the one with the cursor stands out."""
        return Content("\n").join(self._painted(self.content_size.width))

    def _painted(self, width: int) -> list[Content]:
        if self._board is None or not self._board.rows:
            return [Content("")]
        name = _name(width)
        days = [dates.tiny(monday) for monday in self._board.mondays]
        if max(map(len, days)) > WEEK:  # “28. Sept.” would touch the next one
            days = [f"{monday.day}.{monday.month}." for monday in self._board.mondays]
        heads = (day.ljust(WEEK + BETWEEN) for day in days)
        painted = [Content.styled(" " * name + "".join(heads), "$quiet")]
        self._lines = []
        group = 0
        for number, row in enumerate(self._board.rows):
            if (its := self._group(row)) != group:
                group = its
                painted.append(Content.styled(f"  {_(_GROUPS[group])}", "$quiet"))
            self._lines.append(len(painted))
            painted.append(self._line(row, name, here=number == self._row))
        return painted

    def _group(self, row: Row) -> int:
        ended = row.ritual.ended
        if ended is not None and ended <= self._today:
            return 2
        return int(row.ritual.rests_on(self._today))

    def _line(self, row: Row, name: int, *, here: bool) -> Content:
        what = fitted(row.ritual.what, name - 4).ljust(name - 2)
        mark = "▸ " if here else "  "
        parts: list[Content | tuple[str, str]] = [
            (mark, "$accent"),
            (what, "bold" if here else ""),
        ]
        for week in row.weeks:
            parts += [(self._signs[place], COLOURS[place]) for place in week]
            parts.append((" " * BETWEEN, ""))
        return Content.assemble(*parts)

    def action_move(self, step: int) -> None:
        """A ritual up or down; at either end it stays."""
        count = len(self._board.rows) if self._board else 0
        row = max(0, min(self._row + step, count - 1))
        if row != self._row:
            self._row = row
            self._point()

    def on_click(self, event: events.Click) -> None:
        """A click points at its ritual."""
        if event.y in self._lines:
            self._row = self._lines.index(event.y)
            self._point()

    def _point(self) -> None:
        self.refresh()
        self.post_message(self.Pointed())
        for parent in self.ancestors:
            if isinstance(parent, VerticalScroll) and self._row < len(self._lines):
                top = self.virtual_region.y + self._lines[self._row]
                parent.scroll_to_region(Region(0, top - 1, 1, 3), animate=False)
                break
