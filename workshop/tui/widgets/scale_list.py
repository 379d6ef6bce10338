"""Lines to rate from 0 to 10: arrows, digits, or the mouse. An unrated line stays empty."""

from textual import events
from textual.content import Content
from textual.message import Message

from workshop.activities.parts import HIGHEST
from workshop.tui.widgets.cursor_list import CursorList

_STEP = 4
"""Columns of one number on the scale."""


class ScaleList(CursorList):
    """One line of words and one scale under it, for each item."""

    class Rated(Message):
        """A number changed."""

    def __init__(
        self, items: list[tuple[str, str]], values: dict[str, int], low: str, high: str
    ) -> None:
        """`items` are (id, text); `values` are the numbers so far; `low` and `high` name 0, 10."""
        super().__init__()
        self._items = items
        self.values = dict(values)
        self._ends = (low, high)
        self._row = 0
        self._typed_one = False

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """Two rows an item, and one for what 0 and 10 mean."""
        return 2 * len(self._items) + 1

    def render(self) -> Content:
        """All items with their scales."""
        low, high = self._ends
        scale = _STEP * (HIGHEST + 1)
        ends = f"0 {low}".ljust(max(0, scale - len(f"{high} 10"))) + f"{high} 10"
        rows = [Content.styled("     " + ends, "$quiet")]
        for number, (item, text) in enumerate(self._items):
            here = self.has_focus and number == self._row
            rows.append(
                Content.assemble(
                    (" ▸ " if here else "   ", "$accent"), (text, "bold" if here else "")
                )
            )
            rows.append(self._scale(self.values.get(item)))
        return Content("\n").join(rows)

    def _scale(self, value: int | None) -> Content:
        parts: list[Content | tuple[str, str]] = [("    ", "")]
        for number in range(HIGHEST + 1):
            label = str(number).center(_STEP)
            if number == value:  # also without colour it stands out
                parts.append((f"[{number}]".center(_STEP), "reverse bold"))
            else:
                below = value is not None and number < value
                parts.append((label, "$accent" if below else "$quiet"))
        return Content.assemble(*parts)

    def on_key(self, event: events.Key) -> None:
        """Taken here and not by bindings, which come late: keys must keep their order."""
        match event.key:
            case "up":
                self._move(-1)
            case "down" | "enter":
                self._move(1)
            case "left":
                self._shift(-1)
            case "right":
                self._shift(1)
            case "delete" | "backspace":
                self._clear()
            case _ if event.character and event.character in "0123456789":
                self._digit(int(event.character))
            case _:
                return
        event.stop()

    def _move(self, step: int) -> None:
        """To another item; past the end the focus goes on."""
        row = self._row + step
        self._typed_one = False
        if 0 <= row < len(self._items):
            self._row = row
            self.refresh()
        elif step > 0:
            self.screen.focus_next()

    def _shift(self, step: int) -> None:
        """One up or down; the first touch starts in the middle."""
        value = self.values.get(self._items[self._row][0])
        self._rate(5 if value is None else value + step)

    def _clear(self) -> None:
        """Leaves this item without a number."""
        self.values.pop(self._items[self._row][0], None)
        self.refresh()
        self.post_message(self.Rated())

    def _digit(self, digit: int) -> None:
        """A digit is a number; a 0 right after a 1 makes ten."""
        ten = digit == 0 and self._typed_one
        self._rate(HIGHEST if ten else digit)
        self._typed_one = digit == 1

    def on_click(self, event: events.Click) -> None:
        """A click on a scale takes that number."""
        row, line = divmod(event.y - 1, 2)
        if not 0 <= row < len(self._items):
            return
        self._row = row
        if line == 1 and 0 <= event.x - 4 < _STEP * (HIGHEST + 1):
            self._rate((event.x - 4) // _STEP)
        self.refresh()

    def _rate(self, value: int) -> None:
        self._typed_one = False
        self.values[self._items[self._row][0]] = max(0, min(HIGHEST, value))
        self.refresh()
        self.post_message(self.Rated())
