"""What comes before a floor: the rules, read aloud, and a floor that waits for its speaker."""

from dataclasses import replace

from textual.app import ComposeResult

from workshop.ground.language import _
from workshop.ground.partner import Partner
from workshop.tui.actions import GO_ON, LEAVE_OUT, MENU, PASS, UserAction
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.blocks import Blocks
from workshop.tui.widgets.words import Words


class RulesScreen(StageScreen):
    """What is about to happen, read aloud."""

    ACTIONS = (GO_ON, LEAVE_OUT, *ALWAYS)

    def bar_actions(self) -> tuple[UserAction, ...]:
        """The way on says whose floor comes first."""
        first = self.view.couple.at(self.view.first).called
        begins = _("{name} begins").format(name=first)
        return (replace(GO_ON, label=begins), LEAVE_OUT, MENU)

    def compose_page(self) -> ComposeResult:
        """The rules, what it is about, and words of an earlier day that belong to it."""
        for paragraph in self.view.said.text.strip().split("\n\n"):
            yield Words(self.fill(" ".join(paragraph.split())))
        if self.view.said.prompt:
            yield Words(self.fill(self.view.said.prompt), classes="big")
        if getattr(self.view.activity, "recall_from", ""):
            yield Blocks(self.view.recalled, self.view.couple, self.view.first)

    def reader(self) -> Partner | None:
        """Whoever begins reads it to both."""
        return self.view.couple.at(self.view.first)

    def says(self) -> str:
        """Who reads."""
        first = self.view.couple.at(self.view.first).called
        return _("{name} reads to you both").format(name=first)


class FloorPage(StageScreen):
    """A page of the one who has the floor; subclasses say what stands on it."""

    CENTRED = True

    def says(self) -> str:
        """Who has the floor."""
        turn = self.view.turn
        return _("{name} has the floor").format(name=turn.called) if turn else ""


class BeginFloorScreen(FloorPage):
    """A floor that waits for the one it belongs to."""

    ACTIONS = (GO_ON, PASS, *ALWAYS)

    def bar_actions(self) -> tuple[UserAction, ...]:
        """The one whose floor it is says when it begins."""
        begins = _("{name} begins").format(name=self.view.turn.called if self.view.turn else "")
        return (replace(GO_ON, label=begins), PASS, MENU)

    def compose_page(self) -> ComposeResult:
        """What it is about, and that there is no hurry."""
        yield Words(_("The floor changes hands."), classes="centre quiet")
        yield Words(self.fill(self.view.said.prompt), classes="centre big after")
        yield Words(_("Begin when you are ready."), classes="centre quiet after")
