"""One line of a list: a dot, and words that stay beside it when they need a second line."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from workshop.tui.widgets.words import Words


class Point(Horizontal):
    """A dot and some words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """The dot, the words."""
        yield Words("·", classes="dot")
        yield Words(self._text, classes="said")
