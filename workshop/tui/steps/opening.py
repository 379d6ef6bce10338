"""What the two left for each other another day, opened while both sit here."""

from textual.app import ComposeResult

from workshop.ground.language import _
from workshop.ground.partner import Partner
from workshop.sitting.telling.later import LATER_HOW, LATER_WORDS
from workshop.sitting.view import View
from workshop.tui.screens.stage_screen import StageScreen
from workshop.tui.steps.interlude import FURTHER, NOT_TONIGHT, REST_MENU
from workshop.tui.widgets.blocks import Blocks
from workshop.tui.widgets.words import Words


class OpeningScreen(StageScreen):
    """Both lines side by side, before anything else; the clock stands."""

    ACTIONS = (FURTHER, NOT_TONIGHT, REST_MENU)
    WIDE = True

    def turn(self) -> Partner | None:
        """It belongs to both, whoever has the floor afterwards."""
        return None

    def compose_page(self) -> ComposeResult:
        """The words, and that nobody has to answer."""
        yield Words(_(LATER_WORDS), id="hint")
        yield Blocks(self.view.opened, self.view.couple, self.view.first)
        yield Words(_(LATER_HOW), classes="quiet after")


def screen(view: View) -> OpeningScreen:
    """What was left."""
    return OpeningScreen(view)
