"""A place for each yes: two buttons side by side, each pressed by the arrow of its side."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Horizontal

from workshop.ground.language import _
from workshop.ground.partner import SEATS, Seat
from workshop.ground.text import clean_line
from workshop.tui.actions import LEFT_YES, RIGHT_YES
from workshop.tui.theme import MARKS
from workshop.tui.widgets.action_bar import ActionButton

LONGEST_ON_BUTTON = 24
"""Characters of a name on a button, so that both fit side by side."""


class TwoYes(Horizontal):
    """Shows who has said yes. What comes of it is for the page."""

    def __init__(self, names: Mapping[Seat, str]) -> None:
        """`names`: who sits on which side now."""
        super().__init__(id="yes")
        self._names = {side: _fitting(name) for side, name in names.items()}

    def compose(self) -> ComposeResult:
        """One for each side."""
        for action, side in zip((LEFT_YES, RIGHT_YES), SEATS, strict=True):
            yes = _("{name}: yes").format(name=self._names[side])
            yield ActionButton(action, f"{MARKS[side]} {yes}").add_class(side)

    def say_yes(self, side: Seat) -> None:
        """This side has said yes."""
        button = self.query_one(f".{side}", ActionButton)
        if not button.has_class("said"):
            yes = _("{name} says yes.").format(name=self._names[side])
            button.add_class("said").say(f"{MARKS[side]} {yes}")


def _fitting(name: str) -> str:
    """The name as far as there is room for it."""
    short = clean_line(name, LONGEST_ON_BUTTON)
    return short if short == name else f"{short}…"
