"""The small menu: opaque, so that it hides the page while the two decide."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from workshop.sitting.view import View
from workshop.tui.actions import CLOSE
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words


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
            timed = self._view.timed
            clock = "The clock goes on while you look at this." if timed else "Take your time."
            yield Words(clock, classes="quiet heading")
            yield ChoiceList(self._choices(), preselect=True)

    def _choices(self) -> list[tuple[str, str, str]]:
        choices = [("", "Go on", "back to the page")]
        choices.append(("moment", "We need a moment", "the clock stops, the screen rests"))
        if self._view.timed:
            choices.append(("more_time", "One more minute", "for this page"))
            choices.append(("pause", "Pause", "the clock stops"))
        if self._view.may_pass:
            choices.append(("pass_this", "Pass this", "no reason, no mark"))
        choices.append(("help", "Finding help", "whom to call, and when"))
        choices.append(("stop", "Stop for today", "what you kept to yourself is wiped"))
        choices.append(("leave", "Leave at once", "Ctrl+Q; everything is saved"))
        return choices

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
