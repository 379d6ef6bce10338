"""The small menu: opaque, so that it hides the page while the two decide."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from workshop.ground.language import _
from workshop.sitting.telling import leaving, pauses
from workshop.sitting.view import View
from workshop.tui.actions import CLOSE
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words

ORDER = ("", "moment", "help", "stop", "leave", "pass_this", "pause", "more_time", "time_out")
"""Each has the same number on every page; what is not always there has a later one."""


class MenuScreen(CalmScreen):
    """What can be done besides the page itself."""

    STYLE = "around"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view

    def compose_body(self) -> ComposeResult:
        """A line for each."""
        with Vertical(classes="page menu"):
            yield Words(self._clock(), classes="quiet heading")
            choices = self._choices()
            numbers = [ORDER.index(choice) + 1 for choice, _label, _remark in choices]
            yield ChoiceList(choices, preselect=True, numbers=numbers)

    def _clock(self) -> str:
        if self._view.interlude and not self._view.led:
            return _(pauses.CLOCK_STANDS)
        if self._view.timed:
            return _("The clock goes on while you look at this.")
        return _("Take your time.")

    def _choices(self) -> list[tuple[str, str, str]]:
        moment = _("A moment") if self._view.solo else _("We need a moment")
        rests = _("the clock stops, the screen rests")
        if self._view.led:
            moment, rests = _("We need a minute"), _("whoever leads sees it, the screen rests")
        rests_already = bool(self._view.interlude)
        choices = [
            ("", _("Go on"), _("back to the page")),
            *(() if rests_already else (("moment", moment, rests),)),
            ("help", _("Finding help"), _("whom to call, and when")),
            ("stop", _("Stop for today"), pauses.goes_in_short(self._view)),
            ("leave", _("Leave at once"), leaving.in_short(self._view)),
        ]
        if rests_already:
            return choices + self._time_out()
        if self._view.may_pass:
            choices.append(("pass_this", _("Pass this"), _("no reason, no mark")))
        if self._view.timed and not self._view.led:
            choices.append(("pause", _("Pause"), _("the clock stops")))
            choices.append(("more_time", _("One more minute"), _("for this page")))
        return choices + self._time_out()

    def _time_out(self) -> list[tuple[str, str, str]]:
        remark = _("apart for a while, with a time to meet again")
        return [("time_out", _("A time-out"), remark)] if self._view.may_time_out else []

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Closes, and tells the page what was chosen."""
        if event.option_id == "leave":
            self.workshop.leave()
        elif event.option_id == "help":
            from workshop.tui.screens.helplines import HelplinesScreen

            self.app.push_screen(HelplinesScreen())
        else:
            self.dismiss(event.option_id or None)

    def action_close(self) -> None:
        """Back to the page."""
        self.dismiss(None)
