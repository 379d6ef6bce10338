"""One of several lines, on a page of its own."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from workshop.tui.actions import CLOSE
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words


class OneOfScreen(CalmScreen):
    """Gives the id of the line that was picked; None when the page was left."""

    STYLE = "around"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "ChoiceList"

    def __init__(
        self,
        title: str,
        choices: Sequence[tuple[str, str, str]],
        now: str = "",
        *,
        every: str = "",
    ) -> None:
        """`now`: what holds now; `every`: a first line for all of them, whose id is empty."""
        super().__init__()
        self._title = title
        self._choices = [*([("", every, "")] if every else []), *choices]
        self._now = now

    def compose_body(self) -> ComposeResult:
        """The lines."""
        with Vertical(classes="page"):
            yield Words(self._title, classes="title heading")
            yield ChoiceList(self._choices, numbers=[None] * len(self._choices), preselect=True)

    def on_mount(self) -> None:
        """The cursor stands on what holds now."""
        ids = [id for id, _label, _remark in self._choices]
        self.query_one(ChoiceList).highlighted = ids.index(self._now) if self._now in ids else 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """This one."""
        self.dismiss(self._choices[event.option_index][0])

    def action_close(self) -> None:
        """As it was."""
        self.dismiss(None)
