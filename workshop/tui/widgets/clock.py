"""Time as a companion: minutes and seconds, and a quiet bar. Nothing is cut off at the end."""

from math import ceil

from textual.content import Content
from textual.widgets import Digits, Static

BAR = 14
"""Columns of the bar."""


def minutes(seconds: float) -> str:
    """Seconds as `4:12`; never below `0:00`."""
    whole = max(0, ceil(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


def spoken(seconds: float) -> str:
    """A planned length as people say it: `a minute`, `half a minute`, `3 minutes`."""
    if seconds < 25:
        return "a few breaths"
    if seconds < 50:
        return "half a minute"
    whole = max(1, round(seconds / 60))
    return "a minute" if whole == 1 else f"{whole} minutes"


class Clock(Static):
    """The small clock at the head of a stage."""

    over = "no hurry"
    """What stands there when the time is over."""

    def show_time(self, left: float, planned: float) -> None:
        """Shows `left` of `planned` seconds. Redraws only what changed."""
        if planned <= 0:
            self.update("")
            return
        if left <= 0:
            text = Content.assemble((f"{self.over}  ", "$warning"), ("─" * BAR, "$faint"))
        else:
            full = min(BAR, ceil(BAR * left / planned))
            text = Content.assemble(
                (f"{minutes(left)}  ", "$foreground"),
                ("━" * full, "$accent"),
                ("─" * (BAR - full), "$faint"),
            )
        self.update(text, layout=False)


class BigClock(Digits):
    """Big digits, where time is the point."""

    def show_time(self, left: float, planned: float) -> None:
        """Shows `left` seconds."""
        self.update(minutes(left))
