"""A list to mark, in one column or in two: arrows, Space, or the mouse."""

import textwrap

from textual import events
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.message import Message

from workshop.tui.widgets.cursor_list import CursorList

BOX = 5
"""Columns a box takes, with the space around it."""


MOST_ROWS = 4
"""Rows a line takes at most; the rest of it stands where it was written."""


def in_two(title: str) -> tuple[str, str]:
    """A title on two lines of about the same width; the second holds a title of one word."""
    words = title.split()
    splits = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(len(words))]
    return min(splits, key=lambda two: max(map(len, two)), default=("", ""))


class PickList(CursorList):
    """Lines with a box for each column. Knows marks, nothing of what they mean."""

    class Marked(Message):
        """The marks changed."""

    class Typed(Message):
        """Words were typed here, where there is no room for them."""

    class Full(Message):
        """One mark more than there may be."""

        def __init__(self, most: int) -> None:
            super().__init__()
            self.most = most

    def __init__(
        self,
        lines: list[tuple[str, str]],
        *,
        columns: list[tuple[str, str]],
        marks: set[str],
        most: int = 0,
        id: str | None = None,
    ) -> None:
        """`lines` and `columns` are (id, text); `marks` are `column/line`; `most` per column."""
        super().__init__(id=id)
        self._lines = lines
        self._columns = columns
        self.marks = set(marks)
        self._most = most
        self._typing = False
        self._row = 0
        self._column = 0
        self._titles = [in_two(title) for _id, title in columns]
        self._titled = any(title for _id, title in columns)

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """The rows of all lines, and two for the titles of the columns where they have any."""
        return self._head + sum(map(len, self._wrapped(width)))

    def _wrapped(self, width: int) -> list[list[str]]:
        """Each line in as many rows as it needs beside the boxes, up to `MOST_ROWS`."""
        room = max(10, width - self._box_width * len(self._columns) - 4)
        return [
            textwrap.wrap(text, room, max_lines=MOST_ROWS, placeholder=" …") or [""]
            for _id, text in self._lines
        ]

    @property
    def _head(self) -> int:
        return 2 if self._titled else 0

    @property
    def _box_width(self) -> int:
        return max(BOX, *(len(line) + 2 for title in self._titles for line in title))

    def render(self) -> Content:
        """All rows; the one with the cursor stands out."""
        width = self.content_size.width - self._box_width * len(self._columns)
        rows = []
        if self._titled:
            for half in (0, 1):
                titles = "".join(title[half].center(self._box_width) for title in self._titles)
                rows.append(Content.styled(" " * width + titles, "$quiet"))
        wrapped = self._wrapped(self.content_size.width)
        for number, ((line, _text), (label, *more)) in enumerate(
            zip(self._lines, wrapped, strict=True)
        ):
            here = self.has_focus and number == self._row
            parts: list[Content | tuple[str, str]] = [
                (f" {'▸' if here else ' '} ", "$accent" if here else "$background"),
                (label.ljust(width - 3), "bold" if here else ""),
            ]
            for place, (column, _title) in enumerate(self._columns):
                marked = f"{column}/{line}" in self.marks
                box = ("[x]" if marked else "[ ]").center(self._box_width)
                pointed = here and place == self._column
                style = "reverse" if pointed else ("bold $accent" if marked else "$quiet")
                left = box[: len(box) - len(box.lstrip())]
                parts.append((left, ""))
                parts.append((box.strip(), style))
                parts.append((box[len(left) + 3 :], ""))
            rows.append(Content.assemble(*parts))
            rows += [Content.styled(f"   {rest}", "bold" if here else "") for rest in more]
        return Content("\n").join(rows)

    def on_key(self, event: events.Key) -> None:
        """Taken here and not by bindings, which come late: keys must keep their order."""
        match event.key:
            case "up":
                self._move(-1)
            case "enter" | "down":
                self._move(1)
            case "left":
                self._across(-1)
            case "right":
                self._across(1)
            case "space" if self._typing:
                pass  # between two words that were meant for a field
            case "space":
                self.mark()
            case _ if event.is_printable and not (event.character or "").isdigit():
                self._typing = True
                self.post_message(self.Typed())
                event.stop()
                return
            case _:
                return
        self._typing = self._typing and event.key == "space"
        event.stop()

    def _move(self, step: int) -> None:
        """Up or down a line; past the end the focus goes on."""
        row = self._row + step
        if 0 <= row < len(self._lines):
            self._row = row
            self._follow()
        elif step > 0:
            self.screen.focus_next()

    def _across(self, step: int) -> None:
        """To the other column."""
        self._column = (self._column + step) % len(self._columns)
        self.refresh()

    def _here(self) -> str:
        """The key of the box with the cursor."""
        return f"{self._columns[self._column][0]}/{self._lines[self._row][0]}"

    def mark(self) -> None:
        """Marks or unmarks; over the bound nothing happens but a word."""
        column = self._columns[self._column][0]
        key = self._here()
        if key in self.marks:
            self.marks.discard(key)
        elif self._most and sum(m.startswith(f"{column}/") for m in self.marks) >= self._most:
            self.post_message(self.Full(self._most))
            return
        else:
            self.marks.add(key)
        self.refresh()
        self.post_message(self.Marked())

    def on_click(self, event: events.Click) -> None:
        """A click marks what it points at."""
        row = self._line_at(event.y)
        if row is None:
            return
        self._row = row
        boxes = self.content_size.width - self._box_width * len(self._columns)
        if event.x >= boxes:
            self._column = min(len(self._columns) - 1, (event.x - boxes) // self._box_width)
        if event.x >= boxes or len(self._columns) == 1:
            self.mark()
        self.refresh()

    def _line_at(self, y: int) -> int | None:
        """The line that has this row; None above and below."""
        top = self._head
        for number, rows in enumerate(self._wrapped(self.content_size.width)):
            if top <= y < top + len(rows):
                return number
            top += len(rows)
        return None

    def _follow(self) -> None:
        """Keeps the cursor's row on view inside a longer page."""
        self.refresh()
        rows = [len(rows) for rows in self._wrapped(self.content_size.width)]
        y = self._head + sum(rows[: self._row])
        for parent in self.ancestors:
            if isinstance(parent, VerticalScroll):
                top = self.virtual_region.y + y
                parent.scroll_to_region(Region(0, top - 1, 1, rows[self._row] + 2), animate=False)
                break
