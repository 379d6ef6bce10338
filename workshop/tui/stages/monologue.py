"""monologue: the rules, then turn after turn; the one who listens says nothing."""

from textual.app import ComposeResult

from workshop.activities.monologue import Monologue
from workshop.ground.language import _
from workshop.ground.partner import other
from workshop.sitting.view import View
from workshop.tui.actions import DONE_SPEAKING, PASS
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.steps.floor import BeginFloorScreen, FloorPage, RulesScreen
from workshop.tui.widgets.clock import BigClock
from workshop.tui.widgets.words import Words


class MonologueScreen(FloorPage):
    """One speaks, or is silent; the other listens."""

    ACTIONS = (DONE_SPEAKING, PASS, *ALWAYS)

    def compose_page(self) -> ComposeResult:
        """The clock, what it is about, what the listener does."""
        activity, seat = self.view.activity, self.view.stage.seat
        assert isinstance(activity, Monologue) and seat != "both"
        yield BigClock("")
        yield Words(self.fill(self.view.said.prompt), classes="centre big")
        listens = _("{listener} listens, without a word.")
        listener = self.view.couple.at(other(seat)).called
        yield Words(
            self.fill(activity.listener) or listens.format(listener=listener),
            classes="centre after",
        )
        yield Words(_("Silence is yours as well."), classes="centre quiet")


def screen(view: View) -> StageScreen:
    """The rules, a turn that is about to begin, or a turn."""
    if view.stage.does != "floor":
        return RulesScreen(view)
    return BeginFloorScreen(view) if view.small.part == "begin" else MonologueScreen(view)
