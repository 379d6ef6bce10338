"""Time as a companion: minutes and seconds, and a quiet bar. Nothing is cut off at the end."""

from math import ceil

from textual.content import Content
from textual.widgets import Digits, Static

from workshop.ground.language import N_, _

BAR = 14
"""Columns of the bar."""


def minutes(seconds: float) -> str:
    """Seconds as `4:12`; never below `0:00`."""
    whole = max(0, ceil(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


class Clock(Static):
    """The small clock at the head of a stage."""

    over = N_("no hurry")
    """What stands there when the time is over."""

    digits = True
    """Whether the time stands beside the bar; where it stands big on the page it need not."""

    _shown: tuple[str, int] = ("", 0)

    def show_time(self, left: float, planned: float) -> None:
        """Shows `left` of `planned` seconds, without a word where nothing is planned."""
        if planned <= 0:
            self._show("", 0)
        elif left <= 0:
            self._show(_(self.over), 0)
        else:
            self._show(minutes(left) if self.digits else "", min(BAR, ceil(BAR * left / planned)))

    def _show(self, words: str, full: int) -> None:
        if (words, full) == self._shown:
            return  # what is painted again costs as much as what is new
        self._shown = (words, full)
        if not words and not full:
            self.update("")
            return
        text = Content.assemble(
            (f"{words}  " if words else "", "$foreground" if full else "$warning"),
            ("━" * full, "$accent"),
            ("─" * (BAR - full), "$faint"),
        )
        self.update(text, layout=False)


class BigClock(Digits):
    """Big digits, where time is the point."""

    def show_time(self, left: float, planned: float) -> None:
        """Shows `left` seconds."""
        self.update(minutes(left))
