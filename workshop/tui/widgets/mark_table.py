"""A table whose cells can be marked: arrows, Space, or the mouse."""

import textwrap
from itertools import zip_longest

from textual import events
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.message import Message

from workshop.tui.widgets.cursor_list import CursorList

_BOX = 4
"""Columns of a box and the space behind it."""

_GAP = 2
"""Columns between two cells."""


class MarkTable(CursorList):
    """Rows of cells. Knows marks, nothing of what they mean."""

    class Marked(Message):
        """The marks changed."""

    def __init__(
        self,
        columns: list[tuple[str, str]],
        rows: list[tuple[str, tuple[str, ...]]],
        marks: set[str],
    ) -> None:
        """`columns` are (id, title), `rows` are (id, cells); `marks` are `row/column`."""
        super().__init__()
        self._columns = columns
        self._rows = rows
        self.marks = set(marks)
        self._row = 0
        self._column = 0

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """The titles, and every row as high as its highest cell, with a line of air."""
        return sum(map(len, self._laid_out(width)))

    def _cell_width(self, width: int) -> int:
        return max(_BOX + 6, width // len(self._columns) - _GAP)

    def _laid_out(self, width: int) -> list[list[list[str]]]:
        """Of the titles and of each row: its lines, each as one piece a column."""
        room = self._cell_width(width) - _BOX
        titles = [textwrap.wrap(title, room + _BOX) for _id, title in self._columns]
        found = [[list(line) for line in zip_longest(*titles, fillvalue="")]]
        for _id, cells in self._rows:
            wrapped = [textwrap.wrap(cell, room) for cell in cells]
            lines = [list(line) for line in zip_longest(*wrapped, fillvalue="")]
            found.append([*lines, [""] * len(cells)])
        return found

    def render(self) -> Content:
        """The titles and all rows; the cell with the cursor stands out."""
        width = self._cell_width(self.content_size.width)
        titles, *rows = self._laid_out(self.content_size.width)
        lines = [
            Content.styled("".join(piece.ljust(width + _GAP) for piece in line), "$quiet")
            for line in titles
        ]
        for number, row in enumerate(rows):
            for place, pieces in enumerate(row):
                cells = [
                    part
                    for column, piece in enumerate(pieces)
                    for part in self._piece(number, column, piece, width, first=not place)
                ]
                lines.append(Content.assemble(*cells))
        return Content("\n").join(lines)

    def _piece(
        self, row: int, column: int, piece: str, width: int, *, first: bool
    ) -> list[tuple[str, str]]:
        """One line of one cell; on its first one stands the box."""
        here = self.has_focus and (row, column) == (self._row, self._column)
        marked = f"{self._rows[row][0]}/{self._columns[column][0]}" in self.marks
        box = ("[x]" if marked else "[ ]") if first else ""
        style = "reverse" if here else ("bold $accent" if marked else "$quiet")
        return [
            (box, style),
            (" " * (_BOX - len(box)), ""),
            (piece.ljust(width - _BOX + _GAP), "bold" if here else ""),
        ]

    def on_key(self, event: events.Key) -> None:
        """Taken here and not by bindings, which come late: keys must keep their order."""
        match event.key:
            case "up":
                self._move(-1)
            case "down" | "enter":
                self._move(1)
            case "left":
                self._across(-1)
            case "right":
                self._across(1)
            case "space":
                self.mark()
            case _:
                return
        event.stop()

    def _move(self, step: int) -> None:
        """Up or down a row; past the end the focus goes on."""
        row = self._row + step
        if 0 <= row < len(self._rows):
            self._row = row
            self._follow()
        elif step > 0:
            self.screen.focus_next()

    def _across(self, step: int) -> None:
        """To another column."""
        self._column = (self._column + step) % len(self._columns)
        self.refresh()

    def mark(self) -> None:
        """Marks or unmarks the cell."""
        key = f"{self._rows[self._row][0]}/{self._columns[self._column][0]}"
        self.marks ^= {key}
        self.refresh()
        self.post_message(self.Marked())

    def on_click(self, event: events.Click) -> None:
        """A click marks the cell it points at."""
        top, *heights = map(len, self._laid_out(self.content_size.width))
        for number, height in enumerate(heights):
            if top <= event.y < top + height:
                self._row = number
                width = self._cell_width(self.content_size.width) + _GAP
                self._column = min(len(self._columns) - 1, event.x // width)
                self.mark()
                return
            top += height

    def _follow(self) -> None:
        """Keeps the cursor's row on view inside a longer page."""
        self.refresh()
        top, *heights = map(len, self._laid_out(self.content_size.width))
        top += sum(heights[: self._row])
        for parent in self.ancestors:
            if isinstance(parent, VerticalScroll):
                y = self.virtual_region.y + top
                region = Region(0, y - 1, 1, heights[self._row] + 2)
                parent.scroll_to_region(region, animate=False)
                break
