"""The hand-over: opaque and full. Nothing of the other's words is on it or behind it."""

from textual.app import ComposeResult
from textual.containers import Center, Vertical

from workshop.ground.partner import other
from workshop.ground.text import signs
from workshop.sitting.view import View
from workshop.tui.actions import MENU, UserAction
from workshop.tui.stages.stage_screen import StageScreen
from workshop.tui.theme import MARKS
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.words import Words

READY = UserAction("go_on", "enter,f2", "I am ready", "The keyboard is yours; nobody looks on.")


class HandoverScreen(StageScreen):
    """Asks for the keyboard to change hands."""

    ACTIONS = (READY, MENU)
    TIMED = False

    def compose(self) -> ComposeResult:
        """A name, large, on its own side; what the other does meanwhile; one key."""
        seat = self.view.stage.seat
        assert seat != "both", "only one partner at a time takes the keyboard"
        partner = self.view.couple.at(seat)
        waiting = self.view.couple.at(other(seat))
        yield Vertical(classes=f"side-bar {'left-lit' if partner.seat == 'left' else 'hidden'}")
        with Vertical(id="handover", classes=partner.seat):
            yield Words("Please hand the keyboard to", classes="centre quiet")
            name = " ".join(signs(partner.called.upper()))
            with Center():
                mark = MARKS[partner.seat]
                yield Words(f"{mark}   {name}   {mark}", id="name")
            yield Words(
                f"{waiting.called}, look away for a moment, or get some tea.",
                classes="centre quiet",
            )
        yield Vertical(classes=f"side-bar {'right-lit' if partner.seat == 'right' else 'hidden'}")
        yield ActionBar(
            (UserAction("go_on", "enter", f"I am {partner.called}, and I am ready", ""), MENU)
        )


def screen(view: View) -> HandoverScreen:
    """The hand-over to the one whose turn comes."""
    return HandoverScreen(view)
