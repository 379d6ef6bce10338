"""The talk: the screen is quiet, so that the two look at each other.

Where there is much to look at, the words come first and the time stays small, at the head.
"""

from textual.app import ComposeResult

from workshop.sitting.view import View
from workshop.tui.actions import GO_ON
from workshop.tui.stages.reveal import what_was_shown
from workshop.tui.stages.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.clock import BigClock
from workshop.tui.widgets.words import Words


class TalkScreen(StageScreen):
    """What to talk about, the time, and nothing else."""

    ACTIONS = (GO_ON, *ALWAYS)
    WIDE = True

    @property
    def CENTRED(self) -> bool:  # type: ignore[override]
        """In the middle, when nothing stands below to read."""
        return not self.view.words.revealed

    def says(self) -> str:
        """Whose half of the talk it is, or that it is both's."""
        turn = self.turn()
        return f"{turn.called} speaks" if turn else super().says()

    def compose_page(self) -> ComposeResult:
        """The prompt, and the clock, or the words it is about."""
        prompt = self.fill(getattr(self.view.activity, "talk_text", ""))
        if self.view.words.revealed:
            yield Words(prompt, classes="big")
            yield from what_was_shown(self.view)
        else:
            yield BigClock("")
            yield Words(prompt, classes="centre big")
            yield Words("Look at each other. I will ring.", classes="centre quiet after")


def screen(view: View) -> TalkScreen:
    """The talk of this activity."""
    return TalkScreen(view)
