"""The neutral cover: what every start shows. No names, no session, nothing to read from afar."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Static


class CoverScreen(Screen[None]):
    """A title and one key."""

    BINDINGS = [Binding("enter", "app.open_home", "Open", show=False)]

    def compose(self) -> ComposeResult:
        """Two lines in the middle of nothing."""
        yield Static("W o r k s h o p\n\n\nPress Enter", id="cover", markup=False)

    async def on_click(self) -> None:
        """The mouse opens it as well."""
        await self.app.run_action("app.open_home")
