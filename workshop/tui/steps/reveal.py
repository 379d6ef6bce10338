"""The reveal: what each has shown, side by side. What was kept looks like what was not said."""

from textual.app import ComposeResult

from workshop.activities.blocks import Block
from workshop.ground.language import _
from workshop.sitting.telling.turns import NOTHING_STANDS
from workshop.sitting.view import View
from workshop.tui.actions import GO_ON, LEAVE_OUT
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.blocks import Blocks
from workshop.tui.widgets.words import Words


class RevealScreen(StageScreen):
    """Both answers on view, with what to do about them."""

    ACTIONS = (GO_ON, LEAVE_OUT, *ALWAYS)
    WIDE = True

    @property
    def CENTRED(self) -> bool:  # type: ignore[override]
        """In the middle, when there is one sentence only."""
        return not self._blocks()

    def _blocks(self) -> list[Block]:
        return self.view.activity.blocks(self.view.words.revealed)

    def compose_page(self) -> ComposeResult:
        """What to do first, then the words."""
        looking = self.view.said.looking
        if looking and self._blocks():
            yield Words(self.fill(looking, who=self.view.alone), id="hint")
        yield from what_was_shown(self.view)
        if self.view.recalled:
            yield Words(_("Before:"), classes="quiet after")
            yield Blocks(self.view.recalled, self.view.couple, self.view.first)


def what_was_shown(view: View) -> ComposeResult:
    """The blocks of the activity; a kind sentence where nothing was shown."""
    blocks = view.activity.blocks(view.words.revealed)
    if blocks:
        yield Blocks(blocks, view.couple, view.first)
    else:
        yield Words(_(NOTHING_STANDS), classes="centre quiet")


def screen(view: View) -> RevealScreen:
    """The reveal of this activity."""
    return RevealScreen(view)
