"""Before a session that leaves no record: what that means, and one more key."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll

from workshop.ground.language import N_, _
from workshop.sitting.offer import GuideLine
from workshop.sitting.sit_down import start
from workshop.sitting.telling import terms
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.words import Words

BEGIN = UserAction(
    "begin", "f2", N_("Begin, keep nothing"), N_("Begin now. Nothing of it is kept.")
)
"""Not with Enter: it was pressed on the page before."""


class KeepNothingScreen(CalmScreen):
    """Says what two people do without, and begins a guide so."""

    STYLE = "around"
    ACTIONS = (BEGIN, CLOSE)
    PAGE = "terms"

    def __init__(self, guide: GuideLine) -> None:
        super().__init__()
        self._guide = guide

    def compose_body(self) -> ComposeResult:
        """Which guide, and a line for each thing that is not there afterwards."""
        with Vertical(classes="page"):
            yield Words(self._guide.title, classes="title heading")
            with VerticalScroll(id="terms", can_focus=False):
                yield Words(_("This time nothing is kept."))
                for line in terms.unkept_terms(self._guide.sittings):
                    yield Words(line, classes="after")

    async def action_begin(self) -> None:
        """Begins it, in memory alone."""
        guide, lenses = self._guide.id, self.workshop.settings.lenses
        await self.workshop.sit_down(lambda house: start(house, guide, lenses=lenses, kept=False))

    def action_close(self) -> None:
        """Back to the guides."""
        self.dismiss()
