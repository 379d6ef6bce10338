"""dialogue: the rules, the floor, the swap."""

from textual.app import ComposeResult

from workshop.activities.blocks import Text
from workshop.activities.dialogue import Dialogue
from workshop.activities.write import ALOUD
from workshop.ground.partner import other
from workshop.session import HeardRight, NotQuite, Slower
from workshop.session.turns import MOST_CORRECTIONS
from workshop.sitting.view import View
from workshop.tui.actions import (
    BREAK,
    GO_ON,
    HEARD,
    NOT_QUITE,
    PASS,
    PASS_FLOOR,
    SLOWER,
)
from workshop.tui.stages.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.clock import BigClock
from workshop.tui.widgets.words import Words


class RulesScreen(StageScreen):
    """What is about to happen, read aloud."""

    ACTIONS = (GO_ON, PASS, *ALWAYS)

    def compose_page(self) -> ComposeResult:
        """The rules, and what it is about."""
        activity = self.view.activity
        assert isinstance(activity, Dialogue)
        first = self.view.couple.at(self.view.first).called
        yield Words(f"{first} reads this aloud.", id="hint")
        for paragraph in activity.text.strip().split("\n\n"):
            yield Words(self.fill(" ".join(paragraph.split())))
        yield Words(self.fill(activity.prompt), classes="big")


class FloorScreen(StageScreen):
    """One has the floor, the other listens."""

    CENTRED = True

    def says(self) -> str:
        """Who has the floor."""
        turn = self.view.turn
        return f"{turn.called.upper()} HAS THE FLOOR" if turn else ""

    def compose_page(self) -> ComposeResult:
        """The clock, the prompt, what the listener does."""
        activity = self.view.activity
        seat = self.view.stage.seat
        assert isinstance(activity, Dialogue) and seat != "both"
        listener = self.view.couple.at(other(seat)).called
        yield BigClock("")
        yield Words(self.fill(activity.prompt), classes="centre big")
        if activity.mirror:
            yield Words("Speak for yourself. A sentence or two, then stop.", classes="centre after")
            yield Words(
                f"{listener} says back what was heard, without answering it.", classes="centre"
            )
        else:
            yield Words(f"{listener} listens, and says nothing yet.", classes="centre after")
        if activity.listen_for:
            listen_for = self.fill(activity.listen_for)
            yield Words(f"{listener}, listen for {listen_for}.", classes="centre quiet")
        for words in self._recalled():
            yield Words(f"“{words}”", classes="centre quiet after")
        yield Words("", id="note", classes="centre after")

    def _recalled(self) -> list[str]:
        """What the speaker, or both together, have written and shown before."""
        whose = (self.view.stage.seat, "both")
        texts = [block for block in self.view.recalled if isinstance(block, Text)]
        return [text.words for text in texts if text.who in whose and text.words != ALOUD]

    def on_mount(self) -> None:
        """What was confirmed before one came back."""
        self.changed()

    def time_is_over(self) -> None:
        """The floor is not cut off."""
        super().time_is_over()
        self.query_one("#note", Words).update("Finish your sentence. Then pass the floor.")

    def changed(self) -> None:
        """What the last confirmation means."""
        small = self.view.small
        if small.not_quite >= MOST_CORRECTIONS:
            note = "Say it a last time. Then go on, or pass the floor."
        elif small.not_quite:
            note = "Say it once more, a little differently. Then it is said back again."
        elif small.heard:
            note = "Heard. Go on, or pass the floor."
        else:
            note = ""
        self.query_one("#note", Words).update(note)

    async def action_heard_right(self) -> None:
        """The speaker feels heard."""
        await self.workshop.act(HeardRight())

    async def action_not_quite(self) -> None:
        """The speaker says it once more."""
        await self.workshop.act(NotQuite())


class MirrorFloorScreen(FloorScreen):
    """A floor on which the listener says back."""

    ACTIONS = (PASS_FLOOR, HEARD, NOT_QUITE, *ALWAYS)


class QuietFloorScreen(FloorScreen):
    """A floor on which the listener only listens."""

    ACTIONS = (PASS_FLOOR, *ALWAYS)


class AskedScreen(StageScreen):
    """A floor ends with a question to the listener."""

    ACTIONS = (GO_ON, *ALWAYS)
    CENTRED = True

    def says(self) -> str:
        """Who answers."""
        turn = self.turn()
        return f"{turn.called} answers" if turn else ""

    def compose_page(self) -> ComposeResult:
        """The question."""
        activity = self.view.activity
        assert isinstance(activity, Dialogue)
        yield Words(self.fill(activity.ask_back), classes="centre big")
        yield Words("One sentence is enough.", classes="centre quiet after")


class SwapScreen(StageScreen):
    """Before the floor changes hands: can you still listen?"""

    ACTIONS = (GO_ON, SLOWER, BREAK, *ALWAYS)
    TIMED = False
    CENTRED = True

    def compose_page(self) -> ComposeResult:
        """Three answers, each as good as the others."""
        yield Words("The floor changes hands.", classes="centre quiet")
        yield Words("Ask each other: can you still listen?", classes="centre big after")
        yield Words(
            "Go on · slower · a break. Each is a good answer.", classes="centre quiet after"
        )

    async def action_slower(self) -> None:
        """One slow breath first."""
        await self.workshop.act(Slower())


class SlowerScreen(StageScreen):
    """One slow breath."""

    ACTIONS = (GO_ON, *ALWAYS)
    TIMED = False
    CENTRED = True

    def compose_page(self) -> ComposeResult:
        """How."""
        yield Words("Breathe in. Breathe out, twice as long. Once more.", classes="centre big")
        yield Words("Then shorter sentences, and longer pauses.", classes="centre quiet after")


def screen(view: View) -> StageScreen:
    """The rules, the floor or the swap."""
    if view.stage.does == "swap":
        return SlowerScreen(view) if view.small.part == "slower" else SwapScreen(view)
    if view.stage.does == "floor":
        if view.small.part == "asked":
            return AskedScreen(view)
        return MirrorFloorScreen(view) if view.stage.mirror else QuietFloorScreen(view)
    return RulesScreen(view)
