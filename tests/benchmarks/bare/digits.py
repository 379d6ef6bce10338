"""Big digits that count down once a second, and nothing else."""

from textual.app import App, ComposeResult
from textual.widgets import Digits


class Countdown(App[None]):
    def __init__(self, seconds: int) -> None:
        super().__init__()
        self._left = seconds

    def compose(self) -> ComposeResult:
        yield Digits(self._text())

    def on_mount(self) -> None:
        self.set_interval(1.0, self.tick)

    def tick(self) -> None:
        self._left -= 1
        self.query_one(Digits).update(self._text())

    def _text(self) -> str:
        return f"{self._left // 60}:{self._left % 60:02d}"
