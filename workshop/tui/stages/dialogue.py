"""dialogue: the rules, the floor, the swap."""

from textual.app import ComposeResult

from workshop.activities.blocks import Text
from workshop.activities.dialogue import Dialogue
from workshop.activities.write import ALOUD
from workshop.ground.language import N_, _
from workshop.ground.partner import other
from workshop.session import HeardRight, NotQuite, Slower
from workshop.session.on_stage import MOST_CORRECTIONS
from workshop.sitting.telling.turns import answering
from workshop.sitting.view import View
from workshop.tui.actions import (
    BREAK,
    DONE_SPEAKING,
    GO_ON,
    HEARD,
    MENU,
    NOT_QUITE,
    PASS,
    SLOWER,
    UserAction,
)
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.steps.floor import BeginFloorScreen, FloorPage, RulesScreen
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.clock import BigClock
from workshop.tui.widgets.words import Words

TIME_IS_UP = N_("Time is up. Finish your sentence, if there is one. Then Space.")


class FloorScreen(FloorPage):
    """One has the floor, the other listens."""

    def compose_page(self) -> ComposeResult:
        """The clock, the prompt, what the listener does."""
        activity = self.view.activity
        seat = self.view.stage.seat
        assert isinstance(activity, Dialogue) and seat != "both"
        listener = self.view.couple.at(other(seat)).called
        speaker = self.view.couple.at(seat).called
        yield BigClock("")
        yield Words(self.fill(self.view.said.prompt), classes="centre big")
        if activity.mirror:
            yield Words(
                _("Speak for yourself. A sentence or two, then stop."), classes="centre after"
            )
            says_back = _("{listener} says back what was heard, without answering it.")
            yield Words(says_back.format(listener=listener), classes="centre")
            was_right = _("{speaker}: was that right? Y or N.")
            yield Words(was_right.format(speaker=speaker), classes="centre")
        else:
            listens = _("{listener} just listens.").format(listener=listener)
            yield Words(self.fill(activity.listener) or listens, classes="centre after")
        if activity.listen_for:
            listen_for = _("{listener}, listen for {what}.").format(
                listener=listener, what=self.fill(activity.listen_for)
            )
            yield Words(listen_for, classes="centre quiet")
        yield Words("", id="note", classes="centre after")
        for words in self._recalled():
            yield Words(words.strip(), classes="quiet after")

    def _recalled(self) -> list[str]:
        """What the speaker, or both together, have written and shown before."""
        whose = (self.view.stage.seat, "both")
        texts = [block for block in self.view.recalled if isinstance(block, Text)]
        return [text.words for text in texts if text.who in whose and text.words != _(ALOUD)]

    def on_mount(self) -> None:
        """What was confirmed before one came back."""
        self.changed()

    def time_is_over(self) -> None:
        """The floor is not cut off."""
        super().time_is_over()
        self.query_one("#note", Words).update(_(TIME_IS_UP))

    def changed(self) -> None:
        """What the last confirmation means."""
        small = self.view.small
        if small.not_quite >= MOST_CORRECTIONS:
            note = _("Say it a last time. Then the next bit, or Space when you are done.")
        elif small.not_quite:
            note = _("Say it once more, a little differently. Then it is said back again.")
        elif small.heard:
            note = _("Heard. Say the next bit, or Space when you are done.")
        else:
            note = ""
        self.query_one("#note", Words).update(note)
        self.query_one(ActionBar).enable("not_quite", small.not_quite < MOST_CORRECTIONS)

    async def action_heard_right(self) -> None:
        """The speaker feels heard."""
        await self.workshop.act(HeardRight())

    async def action_not_quite(self) -> None:
        """The speaker says it once more."""
        await self.workshop.act(NotQuite())


class MirrorFloorScreen(FloorScreen):
    """A floor on which the listener says back."""

    ACTIONS = (DONE_SPEAKING, HEARD, NOT_QUITE, PASS, *ALWAYS)


class QuietFloorScreen(FloorScreen):
    """A floor on which the listener only listens."""

    ACTIONS = (DONE_SPEAKING, PASS, *ALWAYS)


class AskedScreen(StageScreen):
    """A floor ends with what the listener says: that it makes sense, a feeling, an answer."""

    ACTIONS = (GO_ON, *ALWAYS)
    CENTRED = True

    def says(self) -> str:
        """Who answers."""
        turn = self.turn()
        return _("{name} answers").format(name=turn.called) if turn else ""

    def compose_page(self) -> ComposeResult:
        """The question."""
        words, quiet = answering(self.view)
        yield Words(words, classes="centre big")
        yield Words(quiet, classes="centre quiet after")


class SwapScreen(StageScreen):
    """Before the floor changes hands: can you still listen?"""

    ACTIONS = (GO_ON, SLOWER, BREAK, *ALWAYS)
    CENTRED = True

    def bar_actions(self) -> tuple[UserAction, ...]:
        """Where nobody has spoken there is nothing to slow down."""
        if self.view.small.part == "passed":
            return (GO_ON, BREAK, MENU)
        return (GO_ON, SLOWER, BREAK, MENU)

    def compose_page(self) -> ComposeResult:
        """Three answers, each as good as the others; a plain offer where the floor was passed."""
        if self.view.small.part == "passed":
            offer = _("{name}, the floor is yours, for as long as you like.")
            comes = self.view.comes.called if self.view.comes else ""
            yield Words(offer.format(name=comes), classes="centre big")
            yield Words(_("Nobody has to."), classes="centre quiet after")
            return
        yield Words(_("The floor changes hands."), classes="centre quiet")
        yield Words(_("Ask each other: can you still listen?"), classes="centre big after")
        yield Words(
            _("Go on · slower · a break. Each is a good answer."), classes="centre quiet after"
        )

    async def action_slower(self) -> None:
        """One slow breath first."""
        await self.workshop.act(Slower())


class SlowerScreen(StageScreen):
    """One slow breath."""

    ACTIONS = (GO_ON, *ALWAYS)
    CENTRED = True

    def compose_page(self) -> ComposeResult:
        """How."""
        yield Words(_("Breathe in. Breathe out, twice as long. Once more."), classes="centre big")
        yield Words(_("Then shorter sentences, and longer pauses."), classes="centre quiet after")


def screen(view: View) -> StageScreen:
    """The rules, the floor or the swap."""
    if view.stage.does == "swap":
        return SlowerScreen(view) if view.small.part == "slower" else SwapScreen(view)
    if view.stage.does == "floor":
        if view.small.part == "begin":
            return BeginFloorScreen(view)
        if view.small.part in ("validate", "empathise", "asked"):
            return AskedScreen(view)
        return MirrorFloorScreen(view) if view.stage.mirror else QuietFloorScreen(view)
    return RulesScreen(view)
