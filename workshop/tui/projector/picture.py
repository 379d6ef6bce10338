"""The one widget on the wall. It paints a line again only where it has changed."""

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.color import Color
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from workshop.room.wall import Wall
from workshop.tui.projector.layout import Line, Style, laid

_DARK = ("#cfe6f7", "#f4ead2", "#ffcf87", "#ffb347")
_LIGHT = ("#1d4f76", "#4d4a2a", "#7a4a0c", "#8f4a12")
"""From calm to warm, for a dark and for a light ground: blue to amber, which all eyes tell apart,
and as far from the ground at the end as at the beginning."""


class Picture(Widget):
    """All that is on the wall."""

    DEFAULT_CSS = """
    Picture { width: 100%; height: 100%; background: $background; color: $foreground; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._on = Wall()
        self._lines: list[Line] = []
        self._laid_for = Size(0, 0)

    def show(self, on: Wall) -> None:
        """Puts this on the wall."""
        if on == self._on:
            return
        colour_stays = on.warmth == self._on.warmth
        before = self._laid()
        self._on = on
        self._laid_for = Size(0, 0)
        lines = self._laid()
        if not colour_stays or len(before) != len(lines):
            self.refresh()
            return
        changed = [y for y, line in enumerate(lines) if line != before[y]]
        if changed:  # without any it would be painted whole
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def _laid(self) -> list[Line]:
        """The lines for the window as it is now."""
        if self._laid_for != self.size:
            self._laid_for = self.size
            self._lines = laid(self._on, *self.size) if all(self.size) else []
        return self._lines

    def render_line(self, y: int) -> Strip:
        """One line, in the colours of this moment."""
        ground = self.background_colors[1]
        lines = self._laid()
        line = lines[y] if y < len(lines) else ()
        strip = Strip([Segment(piece.text, self._style(piece.style, ground)) for piece in line])
        blank = RichStyle(bgcolor=ground.rich_color)
        return strip.extend_cell_length(self.size.width, blank).crop(0, self.size.width)

    def _style(self, style: Style, ground: Color) -> RichStyle:
        colours = _LIGHT if ground.brightness > 0.5 else _DARK
        variables = self.app.theme_variables
        colour = {
            "clock": colours[self._on.warmth],
            "bar": colours[self._on.warmth],
            "gone": variables["faint"],
            "strong": self.app.current_theme.foreground or "#ffffff",
            "words": self.app.current_theme.foreground or "#ffffff",
            "quiet": variables["quiet"],
        }[style]
        return RichStyle(
            color=Color.parse(colour).rich_color,
            bgcolor=ground.rich_color,
            bold=style in ("strong", "clock"),
        )
