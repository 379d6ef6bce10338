"""Asks once more before something goes, and says whether it can be brought back."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from workshop.ground.language import N_, _
from workshop.tui.actions import CLOSE
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words

IN_PAST = N_("You can bring it back for five minutes, as long as you stay in Past sessions.")


class SureScreen(CalmScreen):
    """Says what will go, and asks. Gives whether it shall."""

    STYLE = "around"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, question: str, goes: str, back: str = "") -> None:
        """`back`: how long, and where, it can be brought back; usually in Past sessions."""
        super().__init__()
        self._question = question
        self._goes = goes
        self._back = back or _(IN_PAST)

    def compose_body(self) -> ComposeResult:
        """The question, what goes, and two answers of which none is suggested."""
        with Vertical(classes="page"):
            yield Words(self._question, classes="title heading")
            yield Words(self._goes, classes="measure")
            yield Words(self._back, classes="measure quiet")
            yield ChoiceList(
                [("keep", _("No, keep it"), ""), ("delete", _("Yes, delete it"), "")],
                sure=True,
            )

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The answer."""
        self.dismiss(event.option_id == "delete")

    def action_close(self) -> None:
        """It stays."""
        self.dismiss(False)
