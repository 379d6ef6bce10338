"""The talk: the screen is quiet, so that the two look at each other.

Where there is much to look at, the words come first and the time stays small, at the head.
"""

from dataclasses import replace

from textual.app import ComposeResult

from workshop.activities.blocks import Block
from workshop.activities.read import Read
from workshop.ground.language import N_, _
from workshop.ground.partner import other
from workshop.sitting.telling.turns import in_turns, talk_prompt
from workshop.sitting.view import View
from workshop.tui.actions import DONE_SPEAKING, GO_ON, LEAVE_OUT, MENU, PASS, UserAction
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.steps.reveal import what_was_shown
from workshop.tui.widgets.clock import BigClock
from workshop.tui.widgets.point import Point
from workshop.tui.widgets.words import Words

BELL = N_("Look at each other. A soft bell tells you when the time is over.")


class TalkPage(StageScreen):
    """What to talk about, the time, and nothing else."""

    WIDE = True

    @property
    def CENTRED(self) -> bool:  # type: ignore[override]
        """In the middle, when nothing stands below to read."""
        return not self._looks_back()

    def _looks_back(self) -> bool:
        return bool(self._shown() or self._lines())

    def _shown(self) -> list[Block]:
        return self.view.activity.blocks(self.view.words.revealed)

    def _lines(self) -> tuple[str, ...]:
        """The lines of the card that the talk is about."""
        return self.view.activity.points if isinstance(self.view.activity, Read) else ()

    def says(self) -> str:
        """Whose half of the talk it is, or that it is both's."""
        turn = self.turn()
        return _("{name} speaks").format(name=turn.called) if turn else super().says()

    def compose_page(self) -> ComposeResult:
        """The prompt, and the clock, or the words it is about."""
        prompt = talk_prompt(self.view)
        if self.view.turn is not None:
            yield Words(in_turns(self.view), id="hint", classes="centre" if self.CENTRED else "")
        if not self._looks_back():
            yield BigClock("")
            yield Words(prompt, classes="centre big")
            yield Words(_(BELL), classes="centre quiet after")
            return
        yield Words(prompt, classes="big")
        for line in self._lines():
            yield Point(self.fill(line))
        if self._shown():
            yield from what_was_shown(self.view)


class TalkScreen(TalkPage):
    """The talk itself; its clock runs."""

    ACTIONS = (DONE_SPEAKING, PASS, *ALWAYS)

    def bar_actions(self) -> tuple[UserAction, ...]:
        """The first half ends with the name of the one whose half comes."""
        turn, first = self.view.turn, self.view.first
        if turn is None:
            return (DONE_SPEAKING, LEAVE_OUT, MENU)
        if self.view.stage.seat != first:
            return (DONE_SPEAKING, PASS, MENU)
        second = self.view.couple.at(other(first)).called
        done = _("Done, then {name}").format(name=second)
        return (replace(DONE_SPEAKING, label=done), PASS, MENU)


class BeginScreen(TalkPage):
    """What a half of a talk is about, to be read before its clock runs."""

    ACTIONS = (GO_ON, PASS, *ALWAYS)

    def bar_actions(self) -> tuple[UserAction, ...]:
        """The one whose half it is says when it begins."""
        begins = _("{name} begins").format(name=self.view.turn.called if self.view.turn else "")
        return (replace(GO_ON, label=begins), PASS, MENU)


def screen(view: View) -> TalkPage:
    """The talk of this activity, or what comes before one's half of it."""
    return BeginScreen(view) if view.small.part == "begin" else TalkScreen(view)
