"""The end of a sitting: enough for today, or straight on."""

from textual.app import ComposeResult
from textual.containers import Vertical

from workshop.ground.language import N_
from workshop.sitting.telling import ends
from workshop.sitting.view import View
from workshop.tui.actions import UserAction
from workshop.tui.steps.interlude import InterludeScreen
from workshop.tui.widgets.words import Words

STOP = UserAction(
    "stop", "enter,t", N_("Enough for today"), N_("Stop here; it goes on another day.")
)
STOP_FOR_GOOD = UserAction(
    "stop", "enter,t", N_("Enough for today"), N_("Stop here; nothing of it is kept.")
)
STRAIGHT_ON = UserAction("go_on", "g", N_("Go straight on"), N_("The next part tonight as well."))
FINISH = UserAction("go_on", "enter,f2", N_("Finish"), N_("This was the last part."))


def agreements(view: View) -> ComposeResult:
    """What was agreed: the title, then a line for each thing."""
    for title, lines in view.agreed:
        with Vertical(classes="agreement"):
            yield Words(title, classes="quiet")
            for line in lines:
                yield Words(line)


class RestScreen(InterludeScreen):
    """Between two sittings."""

    ACTIONS = (STOP, STRAIGHT_ON)

    def compose_page(self) -> ComposeResult:
        """What is done, what was agreed, and that the rest keeps."""
        done, keeps, wiped = ends.part_done(self.view)
        yield Words(done, classes="centre big")
        yield from agreements(self.view)
        yield Words(keeps, classes="centre after")
        yield Words(wiped, classes="centre quiet after")


class EndScreen(InterludeScreen):
    """After the last sitting."""

    ACTIONS = (FINISH,)

    def compose_page(self) -> ComposeResult:
        """One thank-you, and what was agreed."""
        yield Words(ends.thanks(self.view), classes="centre big")
        yield from agreements(self.view)


class UnkeptRestScreen(RestScreen):
    """Between two sittings of a session that leaves no record."""

    ACTIONS = (STOP_FOR_GOOD, STRAIGHT_ON)


def screen(view: View) -> InterludeScreen:
    """The rest after a sitting, or the end."""
    if view.last:
        return EndScreen(view)
    return RestScreen(view) if view.kept else UnkeptRestScreen(view)
