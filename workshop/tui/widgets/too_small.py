"""A kind sentence for a window that is too small."""

from textual.widget import Widget

from workshop.ground.language import _


class TooSmall(Widget):
    """Covers a whole screen, opaque, and says how much room is needed."""

    DEFAULT_CSS = """
    TooSmall {
        layer: _loading;
        dock: top;
        width: 100%;
        height: 100%;
        background: $background;
        color: $foreground;
        content-align: center middle;
        text-align: center;
    }
    """

    def __init__(self, columns: int, lines: int) -> None:
        super().__init__(markup=False)
        self._needed = (columns, lines)

    def render(self) -> str:
        """The sentence, with the size that is needed and the size there is."""
        columns, lines = self._needed
        width, height = self.app.size
        return _(
            "A little more room, please.\n\n"
            "This needs {columns} columns and {lines} lines.\n"
            "The window has {width} and {height}.\n\n"
            "Everything is still here."
        ).format(columns=columns, lines=lines, width=width, height=height)
