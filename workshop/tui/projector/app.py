"""`workshop project`: the wall of a room, in a terminal of its own. It reads one file, no more."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

from textual.app import App, ComposeResult
from textual.screen import Screen

from workshop.ground.settings import USUAL, Settings
from workshop.room.wall import wall
from workshop.room.watching import Watching
from workshop.tui.projector.picture import Picture
from workshop.tui.terminal.quiet_app import QuietApp
from workshop.tui.theme import CONTRAST, THEMES, worn

LOOKS = 0.25
"""Seconds between two looks at the file and at the clock."""


class ProjectorScreen(Screen[None]):
    """Nothing but the picture."""

    def compose(self) -> ComposeResult:
        """The picture."""
        yield Picture()


class ProjectorApp(QuietApp):
    """Shows what the console has written, until somebody leaves."""

    TITLE = "Workshop"
    ENABLE_COMMAND_PALETTE = False
    SMALLEST: ClassVar[tuple[int, int]] = (60, 20)

    def __init__(
        self, path: Path, settings: Settings = USUAL, clock: Callable[[], datetime] | None = None
    ) -> None:
        """Begin with what the file holds.

        Args:
            path: The file of the console.
            settings: What the user has chosen; without a theme of their own, the strongest one.
            clock: The wall clock, with its time zone.
        """
        super().__init__()
        self._watching = Watching(path)
        self._clock = clock or (lambda: datetime.now().astimezone())
        for theme in THEMES:
            self.register_theme(theme)
        chosen = worn(settings.theme) if settings.theme else CONTRAST.name
        self.set_reactive(App.theme, chosen)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[Any]:
        """The wall."""
        return ProjectorScreen()

    def on_ready(self) -> None:
        """From now on the file is looked at."""
        self.look()
        self.set_interval(LOOKS, self.look)

    def look(self) -> None:
        """Puts on the wall what is to be there now."""
        self.screen.query_one(Picture).show(wall(self._watching.look(), self._clock()))

    def came_back(self) -> None:
        """After a suspension nothing needs to be asked: nothing here is anybody's."""
        self.look()


def run(path: Path, settings: Settings) -> int:
    """Shows the wall in this terminal; the exit status."""
    return ProjectorApp(path, settings).run()
