"""deck: how it goes, then card after card."""

from textual.app import ComposeResult

from workshop.ground.language import _
from workshop.ground.partner import other
from workshop.session import Another
from workshop.sitting.view import View
from workshop.tui.actions import ANOTHER, DONE_SPEAKING, MENU, PASS, UserAction
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.steps.floor import RulesScreen
from workshop.tui.widgets.clock import BigClock
from workshop.tui.widgets.words import Words


class CardScreen(StageScreen):
    """One question for both; whoever drew it answers first."""

    ACTIONS = (DONE_SPEAKING, ANOTHER, PASS, *ALWAYS)
    CENTRED = True

    def bar_actions(self) -> tuple[UserAction, ...]:
        """On, or another one."""
        return (DONE_SPEAKING, ANOTHER, PASS, MENU)

    def says(self) -> str:
        """Who draws."""
        turn = self.turn()
        return _("{name} draws").format(name=turn.called) if turn else ""

    def compose_page(self) -> ComposeResult:
        """The clock, the card, who answers."""
        seat = self.view.stage.seat
        assert seat != "both", "a card is drawn by one of the two"
        drew, answers = (self.view.couple.at(each).called for each in (seat, other(seat)))
        yield BigClock("")
        yield Words(self.view.said.prompt, id="card", classes="centre big")
        how = _("{drew} reads it aloud and answers first, then {other}.")
        yield Words(how.format(drew=drew, other=answers), classes="centre after")
        yield Words(_("Ask on, if you like. Nobody has to answer."), classes="centre quiet")

    def changed(self) -> None:
        """Another card."""
        self.query_one("#card", Words).update(self.view.said.prompt)

    async def action_another(self) -> None:
        """Puts this card back."""
        await self.workshop.act(Another())


def screen(view: View) -> StageScreen:
    """How it goes, or a card."""
    return CardScreen(view) if view.stage.does == "draw" else RulesScreen(view)
