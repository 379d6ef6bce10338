"""Something is in the way before anything can be shown: one sentence that says what to do."""

from textual.app import ComposeResult
from textual.containers import Vertical

from workshop.ground.language import N_, _
from workshop.tui.actions import UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.words import Words

LEAVE = UserAction("leave", "enter,escape", N_("Leave"), N_("Leave the program."))


class SorryScreen(CalmScreen):
    """The journal cannot be opened."""

    STYLE = "around"
    ACTIONS = (LEAVE,)

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self._sentence = sentence

    def compose_body(self) -> ComposeResult:
        """The sentence."""
        with Vertical(classes="middle-page"):
            yield Words(_("Your journal cannot be opened."), classes="title")
            yield Words(self._sentence)
            yield Words(_("Nothing was changed."), classes="quiet")

    def action_leave(self) -> None:
        """Leaves the program."""
        self.workshop.leave()
