"""A place to type in."""

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class Area(App[None]):
    def compose(self) -> ComposeResult:
        yield TextArea()


if __name__ == "__main__":
    Area().run()
