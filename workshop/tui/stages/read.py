"""read: a card, and who reads it aloud."""

from textual.app import ComposeResult

from workshop.activities.read import Read
from workshop.ground.language import _
from workshop.ground.partner import Partner, other
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
        activity = self.view.activity
        assert isinstance(activity, Read)
        if activity.reader in ("both", "each"):
            return None
        first = self.view.first
        return self.view.couple.at(first if activity.reader == "first" else other(first))

    def says(self) -> str:
        """Who reads."""
        activity, reader = self.view.activity, self.reader()
        assert isinstance(activity, Read)
        if reader is not None:
            return _("{name} reads to you both").format(name=reader.called)
        if activity.reader == "each":
            return _("each of you reads in silence")
        first = self.view.couple.at(self.view.first).called
        return _("read aloud in turns; {name} begins").format(name=first)


def screen(view: View) -> ReadScreen:
    """The card of this activity."""
    return ReadScreen(view)
