"""read: a card, and who reads it aloud."""

from textual.app import ComposeResult

from workshop.activities.read import Read
from workshop.ground.partner import Partner
from workshop.sitting.telling import turns
from workshop.sitting.view import View
from workshop.tui.actions import GO_ON, LEAVE_OUT
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.blocks import Blocks
from workshop.tui.widgets.point import Point
from workshop.tui.widgets.words import Words


class ReadScreen(StageScreen):
    """A card."""

    ACTIONS = (GO_ON, LEAVE_OUT, *ALWAYS)

    def compose_page(self) -> ComposeResult:
        """The words, and what is recalled under them."""
        activity = self.view.activity
        assert isinstance(activity, Read)
        for paragraph in activity.text.strip().split("\n\n"):
            yield Words(self.fill(" ".join(paragraph.split())))
        for point in activity.points:
            yield Point(self.fill(point))
        if activity.closing:
            yield Words(self.fill(activity.closing), classes="closing")
        if self.view.recalled:
            yield Blocks(self.view.recalled, self.view.couple, self.view.first)

    def reader(self) -> Partner | None:
        """Who reads aloud, where it is one of the two."""
        return turns.reader(self.view)

    def says(self) -> str:
        """Who reads."""
        return turns.who_reads(self.view)


def screen(view: View) -> ReadScreen:
    """The card of this activity."""
    return ReadScreen(view)
