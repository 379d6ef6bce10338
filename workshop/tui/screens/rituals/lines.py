"""The lines two people wrote about a ritual, to read back."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll

from workshop.ground import dates
from workshop.ground.language import _
from workshop.rituals import Practice, Ritual
from workshop.tui.actions import CLOSE
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.words import Words


class LinesScreen(CalmScreen):
    """A day and a line, the newest first."""

    STYLE = "rituals"
    PAGE = "our-lines"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "#our-lines"

    def __init__(self, ritual: Ritual, notes: Sequence[Practice]) -> None:
        super().__init__()
        self._ritual = ritual
        self._notes = notes

    def compose_body(self) -> ComposeResult:
        """The lines."""
        with Vertical(classes="page"):
            yield Words(self._ritual.what, classes="title heading")
            with VerticalScroll(id="our-lines"):
                for one in self._notes:
                    with Horizontal(classes="noted"):
                        day = dates.short(one.day).rjust(dates.widest_short())
                        yield Words(day, classes="noted-day quiet")
                        yield Words(one.note, classes="noted-line")
                if self._ritual.thanks:
                    yield Words(_("With thanks: {line}").format(line=self._ritual.thanks))
                if not self._notes:
                    yield Words(_("No line stands here yet. L on the board writes one."))

    def action_close(self) -> None:
        """Back to the board."""
        self.dismiss(None)
