"""Before both are asked: what will be asked, read together, while anyone can still turn back."""

from textual.app import ComposeResult
from textual.containers import Vertical

from workshop.ground.language import N_, _
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.screens.doing.asking import Asking
from workshop.tui.widgets.words import Words

ASK = UserAction("go_on", "f2", N_("Ask us both"), N_("Each of you is asked, alone."))


class TermsScreen(CalmScreen):
    """What will be asked."""

    STYLE = "around"
    ACTIONS = (ASK, CLOSE)

    def __init__(self, asking: Asking) -> None:
        super().__init__()
        self._asking = asking

    def compose_body(self) -> ComposeResult:
        """A few sentences, to be read aloud."""
        with Vertical(classes="page"):
            yield Words(_(self._asking.TITLE), classes="title heading")
            for words in self._asking.TERMS:
                yield Words(_(words), classes="measure")

    def action_go_on(self) -> None:
        """First the one on the left is asked."""
        from workshop.tui.screens.doing.alone import AskedAloneScreen

        self.app.switch_screen(AskedAloneScreen(self._asking, "left"))

    def action_close(self) -> None:
        """Back to where one was."""
        self.dismiss()
