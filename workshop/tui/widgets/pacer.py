"""The slow breath: a line that grows and shrinks, and the word for it."""

from workshop.ground.language import _
from workshop.tui.widgets.words import Words

WIDEST = 24
"""Columns at the end of a breath in."""


class Pacer(Words):
    """Breathes in and out, as many seconds each as it is told."""

    def __init__(self, breath_in: float, breath_out: float) -> None:
        super().__init__("", id="pacer", classes="centre after")
        self._in = breath_in
        self._out = breath_out

    def pace(self, past: float) -> None:
        """Shows where the breath is so many seconds after the first one began."""
        moment = past % (self._in + self._out)
        if moment < self._in:
            full, word = (moment + 1) / self._in, _("breathe in")
        else:
            full, word = 1 - (moment - self._in) / self._out, _("breathe out")
        line = "━" * max(1, round(WIDEST * min(1.0, full)))
        self.update(f"{word}\n{line}", layout=False)
