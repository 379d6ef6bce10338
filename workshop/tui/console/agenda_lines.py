"""The agenda on the console: what was planned, when it really was, and when the rest will be."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from workshop.ground.language import _
from workshop.ground.text import clean
from workshop.sitting.facilitating.telling import Line

_TIMES = 18
"""Columns right of the titles: two times, the minutes, and a little air."""

_SIGNS = {"done": "✓", "now": "▸", "ahead": " ", "left_out": "·"}


class AgendaLines(Widget):
    """A line for each part: sign, title, planned time, real or expected time, minutes."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Shows these lines; nothing is painted anew where nothing is new."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A row for each line."""
        return len(self._lines)

    def render(self) -> Content:
        """The titles have as much room as the window gives."""
        width = title_width(self.size.width)
        return Content("\n").join(_line(line, width) for line in self._lines)


class AgendaHeading(Widget):
    """What the columns are; it stays in sight above them."""

    def render(self) -> Content:
        """Above the columns, wherever they are."""
        width = title_width(self.size.width - 1)  # the bar beside the lines
        plan, now, minutes = _("plan"), _("now"), _("min")
        return Content.styled(f"  {' ' * width} {plan:>5} {now:>5} {minutes:>4}", "$quiet")


def title_width(width: int) -> int:
    """Columns that the titles have in lines of this width."""
    return max(12, width - _TIMES - 2)


def _line(line: Line, width: int) -> Content:
    title = clean(line.title)
    title = title if len(title) <= width else f"{title[: width - 1]}…"
    planned = f"{line.planned:%H:%M}"
    begins = f"{line.begins:%H:%M}" if line.begins else "     "
    minutes = str(line.minutes or "<1") if line.begins else ""
    words = f"{_SIGNS[line.state]} {title:<{width}} {planned:>5} {begins:>5} {minutes:>4}"
    if line.state == "now":
        return Content.styled(words, "bold $accent")
    if line.state == "ahead":
        return Content.styled(words, "italic" if line.rests else "")
    return Content.styled(words, "$quiet")
