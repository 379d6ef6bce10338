"""One line of a list: a dot or a number, and words that stay beside it over several rows."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from workshop.tui.widgets.words import Words


class Point(Horizontal):
    """A sign and some words."""

    def __init__(self, text: str, sign: str = "·") -> None:
        super().__init__()
        self._text = text
        self._sign = sign

    def compose(self) -> ComposeResult:
        """The sign, the words."""
        yield Words(self._sign, classes="dot")
        yield Words(self._text, classes="said")
