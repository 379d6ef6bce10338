"""Lines to put in order: each one touched gets the next number."""

import textwrap

from textual import events
from textual.content import Content
from textual.message import Message

from workshop.tui.widgets.cursor_list import CursorList

BOX = 5
"""Columns the number takes, with the space around it."""


class RankList(CursorList):
    """Lines with numbers. Knows the order, nothing of what it means."""

    class Ranked(Message):
        """The order changed."""

    def __init__(
        self, lines: list[tuple[str, str]], *, order: list[str], places: int, id: str | None = None
    ) -> None:
        """`lines` are (id, text); `order` the ids so far; `places` how many can be given."""
        super().__init__(id=id)
        self._lines = lines
        self.order = list(order)
        self._places = places
        self._row = 0

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """The rows of all lines."""
        return sum(map(len, self._wrapped(width)))

    def _wrapped(self, width: int) -> list[list[str]]:
        room = max(10, width - BOX - 4)
        return [textwrap.wrap(text, room) or [""] for _id, text in self._lines]

    def render(self) -> Content:
        """All rows; the one with the cursor stands out."""
        rows = []
        wrapped = self._wrapped(self.content_size.width)
        for number, ((line, _text), (label, *more)) in enumerate(
            zip(self._lines, wrapped, strict=True)
        ):
            here = self.has_focus and number == self._row
            place = f"{self.order.index(line) + 1:>2}" if line in self.order else " ·"
            rows.append(
                Content.assemble(
                    (" ▸ " if here else "   ", "$accent"),
                    (f"{place}  ", "bold $accent" if line in self.order else "$quiet"),
                    (label, "bold" if here else ""),
                )
            )
            rows += [Content.styled(f"{'':7}{rest}", "bold" if here else "") for rest in more]
        return Content("\n").join(rows)

    def on_key(self, event: events.Key) -> None:
        """Taken here and not by bindings, which come late: keys must keep their order."""
        match event.key:
            case "up":
                self._move(-1)
            case "down" | "enter":
                self._move(1)
            case "space":
                self.give()
            case _ if event.character and event.character in "123456789":
                self._place(int(event.character))
            case _:
                return
        event.stop()

    def _move(self, step: int) -> None:
        """To another line; past the end the focus goes on."""
        row = self._row + step
        if 0 <= row < len(self._lines):
            self._row = row
            self.refresh()
        elif step > 0:
            self.screen.focus_next()

    def give(self) -> None:
        """The next number for this line; a line that has one gives it back."""
        line = self._lines[self._row][0]
        if line in self.order:
            self.order.remove(line)
        elif len(self.order) < self._places:
            self.order.append(line)
        self._changed()

    def _place(self, number: int) -> None:
        """This very number; what had it, and what follows, moves on by one."""
        line = self._lines[self._row][0]
        if line in self.order:
            self.order.remove(line)
        self.order.insert(number - 1, line)
        del self.order[self._places :]
        self._changed()

    def on_click(self, event: events.Click) -> None:
        """A click gives the next number to what it points at."""
        top = 0
        for number, rows in enumerate(self._wrapped(self.content_size.width)):
            if top <= event.y < top + len(rows):
                self._row = number
                self.give()
                return
            top += len(rows)

    def _changed(self) -> None:
        self.refresh()
        self.post_message(self.Ranked())
