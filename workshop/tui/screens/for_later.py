"""What the two left for each other another day, opened from home when both sit there."""

import asyncio

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from workshop.activities.blocks import Block
from workshop.ground.language import N_, _
from workshop.ground.partner import Couple
from workshop.journal.errors import JournalError
from workshop.sitting.later import open_all
from workshop.sitting.telling.later import LATER_CLOSED, LATER_HOW, LATER_LABEL, LATER_WORDS
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.blocks import Blocks
from workshop.tui.widgets.words import Words

OPEN = UserAction("open", "f2", N_("We are both here"), N_("Open it, and see it together."))


class ForLaterScreen(CalmScreen):
    """First closed, then open. Once it is open it stands in the book."""

    STYLE = "around"
    PAGE = "later-page"
    ACTIONS = (OPEN, CLOSE)

    def __init__(self, couple: Couple, blocks: tuple[Block, ...] | None = None) -> None:
        """`blocks`: what stands there; None while it is closed."""
        super().__init__()
        self._couple = couple
        self._blocks = blocks

    def compose_body(self) -> ComposeResult:
        """Whom it waits for, or the words."""
        with VerticalScroll(id="later-page", classes="page", can_focus=False):
            yield Words(_(LATER_LABEL), classes="title heading")
            if self._blocks is None:
                for line in LATER_CLOSED:
                    yield Words(_(line), classes="after")
            else:
                yield Words(_(LATER_WORDS))
                blocks = Blocks(self._blocks, self._couple, "left")
                yield blocks.add_class("after")
                yield Words(_(LATER_HOW), classes="quiet after")

    def bar_actions(self) -> tuple[UserAction, ...]:
        """It can be opened once."""
        return self.ACTIONS if self._blocks is None else (CLOSE,)

    def help_actions(self) -> tuple[UserAction, ...]:
        """The same."""
        return self.bar_actions()

    async def action_open(self) -> None:
        """Opens it, once that is safe on disk."""
        if self._blocks is not None:
            return
        house = self.workshop.house
        assert house is not None
        try:
            blocks = await asyncio.to_thread(open_all, house, self._couple)
        except JournalError as error:
            self.workshop.say(str(error))
            return
        self.app.switch_screen(ForLaterScreen(self._couple, blocks))

    async def action_close(self) -> None:
        """Back home, where it waits no longer once it is open."""
        await self.workshop.go_home()
