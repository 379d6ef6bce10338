"""breathe: shared silence with a timer; a slow pacer where the author wants one."""

from textual.app import ComposeResult

from workshop.activities.breathe import Breathe
from workshop.ground.language import _
from workshop.sitting.view import View
from workshop.tui.actions import LEAVE_OUT, QUIET_ENDS
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.words import Words

WIDEST = 24
"""Columns of the pacer at the end of a breath in."""


class BreatheScreen(StageScreen):
    """A quiet page. Lines come one after another over the time."""

    ACTIONS = (QUIET_ENDS, LEAVE_OUT, *ALWAYS)
    CENTRED = True

    def compose_page(self) -> ComposeResult:
        """What to do, the pacer, the lines."""
        activity = self.view.activity
        assert isinstance(activity, Breathe)
        yield Words(self.fill(activity.text), classes="centre big")
        if activity.breath_in:
            yield Words("", id="pacer", classes="centre after")
        for number, point in enumerate(activity.points):
            yield Words(self.fill(point), classes="centre after", id=f"point-{number}")

    def show_time(self, left: float) -> None:
        """The clock, the pacer, and the lines whose time has come."""
        super().show_time(left)
        activity = self.view.activity
        assert isinstance(activity, Breathe)
        past = max(0.0, self.view.seconds_planned - left)
        share = self.view.seconds_planned / max(1, len(activity.points))
        for number in range(len(activity.points)):
            self.query_one(f"#point-{number}").visible = past >= number * share
        if activity.breath_in:
            self._pace(past % (activity.breath_in + activity.breath_out), activity)

    def _pace(self, moment: float, activity: Breathe) -> None:
        if moment < activity.breath_in:
            full, word = (moment + 1) / activity.breath_in, _("breathe in")
        else:
            full, word = 1 - (moment - activity.breath_in) / activity.breath_out, _("breathe out")
        line = "━" * max(1, round(WIDEST * min(1.0, full)))
        self.query_one("#pacer", Words).update(f"{word}\n{line}", layout=False)


def screen(view: View) -> BreatheScreen:
    """The quiet page of this activity."""
    return BreatheScreen(view)
