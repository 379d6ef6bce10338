"""rate: lines from 0 to 10."""

from textual.app import ComposeResult

from workshop.activities.parts import Answers
from workshop.activities.rate import Rate
from workshop.ground.language import N_, _
from workshop.sitting.view import View
from workshop.tui.actions import DONE, PASS
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.scale_list import ScaleList
from workshop.tui.widgets.words import Words

HOW = N_("Type a number; Enter goes to the next line.")


class RateScreen(StageScreen):
    """Scales."""

    ACTIONS = (DONE, PASS, *ALWAYS)
    AUTO_FOCUS = "ScaleList"

    def compose_page(self) -> ComposeResult:
        """What to do, and the scales."""
        activity = self.view.activity
        assert isinstance(activity, Rate)
        yield Words(f"{self.fill(activity.text)} {_(HOW)}", id="hint")
        numbers = {key: value for key, value in self.view.words.mine.items() if type(value) is int}
        items = [(item.id, self.fill(item.text)) for item in activity.items]
        yield ScaleList(items, numbers, activity.low, activity.high)

    def on_scale_list_rated(self) -> None:
        """A number changed."""
        self.write_down()

    def answers(self) -> Answers:
        """The numbers so far."""
        return dict(self.query_one(ScaleList).values)


def screen(view: View) -> RateScreen:
    """The private turn of a rate."""
    return RateScreen(view)
