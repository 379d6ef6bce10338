"""Before both are asked: what will be asked, read together, while anyone can still turn back."""

from textual.app import ComposeResult
from textual.containers import Vertical

from workshop.ground.language import N_, _
from workshop.ground.partner import Couple
from workshop.sitting.pulse import SideBySide
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.words import Words

ASK = UserAction("go_on", "f2", N_("Ask us both"), N_("Each of you is asked, alone."))

TERMS = (
    N_("Each of you is asked, one after the other, while the other looks away."),
    N_("Two lines are shown only where both say yes, and only this once."),
    N_(
        "In every other case you both see one page, always the same. It tells nothing of who "
        "said what, and nothing is kept of it."
    ),
    N_("A no today needs no answer. Please do not ask each other afterwards."),
)


class TermsScreen(CalmScreen):
    """What will be asked."""

    STYLE = "around"
    ACTIONS = (ASK, CLOSE)

    def __init__(self, couple: Couple) -> None:
        super().__init__()
        self._couple = couple

    def compose_body(self) -> ComposeResult:
        """Four sentences, to be read aloud."""
        with Vertical(classes="page"):
            yield Words(_("Side by side"), classes="title heading")
            for words in TERMS:
                yield Words(_(words), classes="measure")

    def action_go_on(self) -> None:
        """First the one on the left is asked."""
        from workshop.tui.screens.doing.alone import AskedAloneScreen

        house = self.workshop.house
        assert house is not None
        self.app.switch_screen(AskedAloneScreen(house, self._couple, "left", SideBySide()))

    def action_close(self) -> None:
        """Back home."""
        self.dismiss()
