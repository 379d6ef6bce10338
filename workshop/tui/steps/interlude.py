"""Rests around a stage: a moment, a pause, coming back, is it enough, the landing.

While one of these is on view the clock stands and nothing of the stage can be seen.
"""

from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Vertical

from workshop.ground.language import N_, _
from workshop.sitting.telling import pauses
from workshop.sitting.telling.ends import ALONE_LANDING_WORDS, LANDING_WORDS
from workshop.sitting.telling.pauses import ALONE_WORDS, CLOCK_STANDS, MOMENT_WORDS
from workshop.sitting.telling.room import HAND_UP
from workshop.sitting.view import View
from workshop.tui.actions import MENU, TIME_OUT, UserAction
from workshop.tui.screens.stage_screen import StageScreen
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.words import Words

COME_BACK = UserAction("go_on", "enter,f2,f7", N_("Come back"), N_("Go on where you were."))
NOT_ENOUGH = replace(TIME_OUT, shown=True)
REST_MENU = replace(MENU, help=N_("Finding help, stop for today, leave."))
NOT_TONIGHT = UserAction(
    "stop", "t", N_("Stop for today"), N_("Enough for today; a landing comes first.")
)
ENOUGH = UserAction(
    "stop", "t", N_("Enough for today"), N_("Stop here; two quiet minutes come first.")
)
FURTHER = UserAction("go_on", "enter,f2", N_("Go on"), N_("Go on with the workshop."))
NOT_YET = UserAction("back", "escape,f3", N_("Go on after all"), N_("Back to where you were."))
LEAVE_LANDING = UserAction("go_on", "enter,f2", N_("We have landed"), N_("Over for today."))


class InterludeScreen(StageScreen):
    """A rest. Subclasses bring the words."""

    PAGE = ""

    def compose(self) -> ComposeResult:
        """A few lines in the middle."""
        with Vertical(id="interlude"):
            yield from self.compose_page()
        yield ActionBar(self.bar_actions())


class MomentScreen(InterludeScreen):
    """We need a moment: tears, silence, a child at the door."""

    ACTIONS = (COME_BACK, NOT_ENOUGH, NOT_TONIGHT, REST_MENU)

    def bar_actions(self) -> tuple[UserAction, ...]:
        """With the time-out, where one can be called."""
        return self.help_actions()

    def compose_page(self) -> ComposeResult:
        """A few short lines; others for one who is alone at the keyboard."""
        alone = self.view.solo or self.view.stage.alone
        for line in ALONE_WORDS if alone else MOMENT_WORDS:
            yield Words(_(line), classes="centre big")
        stands = HAND_UP if self.view.led else CLOCK_STANDS
        yield Words(_(stands), classes="centre quiet after")


class PausedScreen(InterludeScreen):
    """The clock stands."""

    ACTIONS = (COME_BACK, NOT_TONIGHT, REST_MENU)

    def compose_page(self) -> ComposeResult:
        """One line."""
        yield Words(_("Paused"), classes="centre big")
        yield Words(pauses.paused(self.view), classes="centre quiet after")


class ReturnScreen(InterludeScreen):
    """Coming back after a moment: whose turn it was, the prompt, one breath."""

    ACTIONS = (FURTHER, NOT_TONIGHT, REST_MENU)

    def compose_page(self) -> ComposeResult:
        """Where the two were."""
        yield Words(pauses.where_they_were(self.view), classes="centre big")
        if self.view.said.prompt:
            yield Words(self.fill(self.view.said.prompt), classes="centre after")
        yield Words(
            _("One breath in, one slow breath out. Then go on."), classes="centre quiet after"
        )


class EnoughScreen(InterludeScreen):
    """After fifteen minutes of a first time: is it enough?"""

    ACTIONS = (FURTHER, ENOUGH, REST_MENU)

    def compose_page(self) -> ComposeResult:
        """A real question, with no push."""
        told, asked = pauses.enough(self.view)
        yield Words(told, classes="centre big")
        yield Words(asked, classes="centre after")


class LandingScreen(InterludeScreen):
    """Two minutes before getting up."""

    ACTIONS = (LEAVE_LANDING, NOT_YET)

    def bar_actions(self) -> tuple[UserAction, ...]:
        """Said by one, or by both."""
        landed = N_("I have landed") if self.view.solo else LEAVE_LANDING.label
        return (replace(LEAVE_LANDING, label=landed), NOT_YET)

    def compose_page(self) -> ComposeResult:
        """The lines appear one after another."""
        lines = ALONE_LANDING_WORDS if self.view.solo else LANDING_WORDS
        for number, line in enumerate(lines):
            yield Words(_(line), classes="centre landing", id=f"landing-{number}")

    def compose(self) -> ComposeResult:
        """The lines, and at the foot what goes."""
        yield from super().compose()
        yield Words(pauses.goes(self.view), id="goes")

    def on_mount(self) -> None:
        """Shows one line at a time, half a minute each, so that nobody reads ahead."""
        for number in range(1, len(LANDING_WORDS)):
            line = self.query_one(f"#landing-{number}")
            line.visible = False
            self.set_timer(30.0 * number, lambda line=line: setattr(line, "visible", True))


_SCREENS: dict[str, type[InterludeScreen]] = {
    "moment": MomentScreen,
    "paused": PausedScreen,
    "return": ReturnScreen,
    "enough": EnoughScreen,
    "landing": LandingScreen,
}


def screen(view: View) -> InterludeScreen:
    """The screen of the rest that is on view."""
    return _SCREENS[view.interlude](view)
