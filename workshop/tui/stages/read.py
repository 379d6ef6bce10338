"""read: a card, and who reads it aloud."""

from textual.app import ComposeResult

from workshop.activities.read import Read
from workshop.ground.partner import other
from workshop.sitting.view import View
from workshop.tui.actions import GO_ON, PASS
from workshop.tui.stages.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.blocks import Blocks
from workshop.tui.widgets.point import Point
from workshop.tui.widgets.words import Words


class ReadScreen(StageScreen):
    """A card."""

    ACTIONS = (GO_ON, PASS, *ALWAYS)

    def compose_page(self) -> ComposeResult:
        """Who reads, the words, what is recalled under them."""
        activity = self.view.activity
        assert isinstance(activity, Read)
        yield Words(self._reader(activity), id="hint")
        for paragraph in activity.text.strip().split("\n\n"):
            yield Words(self.fill(" ".join(paragraph.split())))
        for point in activity.points:
            yield Point(self.fill(point))
        if activity.closing:
            yield Words(self.fill(activity.closing), classes="closing")
        if self.view.recalled:
            yield Blocks(self.view.recalled, self.view.couple)

    def _reader(self, activity: Read) -> str:
        couple, first = self.view.couple, self.view.first
        if activity.reader == "both":
            return f"Read it aloud in turns. {couple.at(first).called} begins."
        if activity.reader == "each":
            return "Each of you reads this in silence."
        reader = first if activity.reader == "first" else other(first)
        return f"{couple.at(reader).called} reads this aloud."


def screen(view: View) -> ReadScreen:
    """The card of this activity."""
    return ReadScreen(view)
