"""A list of any length: it knows how many rows there are, and asks for those that come on view."""

from collections.abc import Mapping

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

PAGES_AROUND = 2
"""So many screenfuls above and below are asked for with the one on view."""

_CURSOR, _ROW = "row-list--cursor", "row-list--row"


class RowList(ScrollView, can_focus=True):
    """Rows of one line each; arrows move the cursor, Enter takes its row. Holds few rows."""

    COMPONENT_CLASSES = {_CURSOR, _ROW}
    DEFAULT_CSS = """
    RowList {
        overflow-x: hidden;
        & > .row-list--cursor {
            background: $block-cursor-blurred-background;
            text-style: $block-cursor-blurred-text-style;
        }
        &:focus > .row-list--cursor {
            color: $block-cursor-foreground;
            background: $block-cursor-background;
            text-style: $block-cursor-text-style;
        }
    }
    """
    BINDINGS = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("enter", "take", show=False),
    ]

    cursor: reactive[int | None] = reactive(None)
    """The row with the cursor, from 0; None where there are no rows."""

    class Asks(Message):
        """Some rows are wanted: these places."""

        def __init__(self, places: range) -> None:
            super().__init__()
            self.places = places

    class Pointed(Message):
        """The cursor stands on a row."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    class Taken(Message):
        """Enter was pressed on a row, or it was clicked."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.count = 0
        self._rows: dict[int, Content] = {}
        self._asked: tuple[int, int] = (0, 0)

    def begin(self, count: int, rows: Mapping[int, Content], cursor: int = 0) -> None:
        """Another list of so many rows, of which these are known already."""
        self.count = count
        self._rows = dict(rows)
        self._asked = (0, 0)
        self._fit()
        self.set_reactive(RowList.cursor, None)
        self.scroll_to(y=0, animate=False, immediate=True)
        self.cursor = max(0, min(cursor, count - 1)) if count else None
        self.refresh()

    def add(self, rows: Mapping[int, Content]) -> None:
        """The rows that were asked for. Those far from what is on view are let go of."""
        start, stop = self._asked
        self._rows = {n: row for n, row in self._rows.items() if start <= n < stop} | dict(rows)
        self.refresh()

    def ask_again(self) -> None:
        """Rows that could not be had before may be there now."""
        self._asked = (0, 0)
        self._ask()
        if self.cursor is not None:
            self.post_message(self.Pointed(self.cursor))

    def _fit(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, self.count)

    # --- painting -------------------------------------------------------------------------------

    def on_resize(self) -> None:
        """Other rows come on view."""
        self._fit()
        self._keep_on_view()
        self._ask()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The same."""
        super().watch_scroll_y(old_value, new_value)
        self._ask()

    def _ask(self) -> None:
        """Asks once for what is on view and around it, when a row of the view is missing."""
        height = self.scrollable_content_region.height
        top = self.scroll_offset.y
        bottom = min(self.count, top + height)
        if all(number in self._rows for number in range(top, bottom)):
            return
        start, stop = self._asked
        if start <= top and bottom <= stop:
            return  # they are on their way
        around = PAGES_AROUND * height
        self._asked = (max(0, top - around), min(self.count, bottom + around))
        self.post_message(self.Asks(range(*self._asked)))

    def render_line(self, y: int) -> Strip:
        """One row; blank while it is on its way."""
        number = self.scroll_offset.y + y
        width = self.scrollable_content_region.width
        style = self.get_visual_style(_ROW, *((_CURSOR,) if number == self.cursor else ()))
        row = self._rows.get(number) if number < self.count else None
        if row is None or not width:
            return Strip.blank(width, style.rich_style)
        short = row.truncate(width, ellipsis=True)
        return Visual.to_strips(self, short, width, 1, style, pad=True)[0]

    # --- the cursor -----------------------------------------------------------------------------

    def watch_cursor(self, old: int | None, new: int | None) -> None:
        """It stays on view, and who listens is told."""
        for number in (old, new):
            if number is not None:
                self.refresh_line(number)
        if new is not None:
            self._keep_on_view()
            self.post_message(self.Pointed(new))

    def _keep_on_view(self) -> None:
        if self.cursor is not None and self.scrollable_content_region.height:
            row = Region(0, self.cursor, self.scrollable_content_region.width, 1)
            self.scroll_to_region(row, animate=False, force=True, immediate=True)

    def _to(self, number: int) -> None:
        if self.count:
            self.cursor = max(0, min(number, self.count - 1))

    def action_move(self, step: int) -> None:
        """A row up or down; at either end it stays."""
        self._to((self.cursor or 0) + step)

    def action_page(self, step: int) -> None:
        """A screenful up or down; the rows move with the cursor."""
        height = max(1, self.scrollable_content_region.height)
        self.scroll_to(y=self.scroll_offset.y + step * height, animate=False, immediate=True)
        self._to((self.cursor or 0) + step * height)

    def action_first(self) -> None:
        """To the first row."""
        self._to(0)

    def action_last(self) -> None:
        """To the last row."""
        self._to(self.count - 1)

    def action_take(self) -> None:
        """Takes the row with the cursor."""
        if self.cursor is not None:
            self.post_message(self.Taken(self.cursor))

    def on_click(self, event: events.Click) -> None:
        """A click takes its row."""
        number = self.scroll_offset.y + event.y
        if number < self.count:
            self.cursor = number
            self.action_take()
