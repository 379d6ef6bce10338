"""The neutral cover: what every start shows. No names, no session, nothing to read from afar."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Static

from workshop.ground.language import _


class CoverScreen(Screen[None]):
    """A title and one key."""

    BINDINGS = [Binding("enter", "app.open_home", "Open", show=False)]

    def compose(self) -> ComposeResult:
        """Two lines in the middle of nothing."""
        yield Static(_words(), id="cover", markup=False)

    def on_screen_resume(self) -> None:
        """Back here, another language may be spoken."""
        for cover in self.query("#cover").results(Static):
            cover.update(_words())

    async def on_click(self) -> None:
        """The mouse opens it as well."""
        await self.app.run_action("app.open_home")


def _words() -> str:
    return "\n\n\n".join((_("W o r k s h o p"), _("Press Enter")))
