"""One line to write, on a page of its own: about a time they did it, as a thank you, a day."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical

from workshop.ground.language import N_
from workshop.rituals.ritual import LONGEST
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.words import Words
from workshop.tui.widgets.writing import OneLine

TAKE = UserAction("take", "f2", N_("Take it"), N_("Take this line as it stands."))


class LineScreen(CalmScreen):
    """Gives the line that was written, empty or not; None when the page was left."""

    STYLE = "around"
    ACTIONS = (TAKE, CLOSE)
    AUTO_FOCUS = "OneLine"

    def __init__(
        self,
        title: str,
        remark: str,
        *,
        line: str = "",
        hint: str = "",
        refuse: Callable[[str], str] = lambda line: "",
    ) -> None:
        """Ask for a line.

        Args:
            title: What it is about.
            remark: What it is for.
            line: What stands there first.
            hint: An example.
            refuse: Why a line can't be taken, in one sentence; empty where it can.
        """
        super().__init__()
        self._title, self._remark = title, remark
        self._line, self._hint = line, hint
        self._refuse = refuse

    def compose_body(self) -> ComposeResult:
        """The words, and a line to write in."""
        with Vertical(classes="page"):
            yield Words(self._title, classes="title heading")
            yield Words(self._remark, classes="measure")
            yield OneLine(self._line, part="line", placeholder=self._hint, framed=True)
            yield Words("", id="remark", classes="notice")

    def on_one_line_submitted(self) -> None:
        """Enter takes it."""
        self.action_take()

    def action_take(self) -> None:
        """The line, where it can be taken."""
        line = " ".join(self.query_one(OneLine).text.split())[:LONGEST]
        why = self._refuse(line)
        if why:
            self.query_one("#remark", Words).update(why)
        else:
            self.dismiss(line)

    def action_close(self) -> None:
        """Nothing is written."""
        self.dismiss(None)
