"""breathe: shared silence with a timer; a slow pacer where the author wants one."""

from textual.app import ComposeResult

from workshop.activities.breathe import Breathe
from workshop.sitting.view import View
from workshop.tui.actions import LEAVE_OUT, QUIET_ENDS
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.pacer import Pacer
from workshop.tui.widgets.words import Words


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
            yield Pacer(activity.breath_in, activity.breath_out)
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
        for pacer in self.query(Pacer):
            pacer.pace(past)


def screen(view: View) -> BreatheScreen:
    """The quiet page of this activity."""
    return BreatheScreen(view)
