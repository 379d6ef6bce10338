"""The row of buttons at the foot of a screen: one for each action, with its key."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from workshop.tui.actions import UserAction


class ActionButton(Button):
    """One action as a button. Runs what its key runs."""

    def __init__(self, action: UserAction, label: str = "") -> None:
        text = _label(label or action.label, action.key_label)
        super().__init__(text, compact=True, action=f"screen.{action.do}")
        self.does = action.do

    def say(self, label: str) -> None:
        """Other words on the button, and no key: it is done."""
        self.label = _label(label)


class ActionBar(Vertical):
    """The buttons of a screen, and under them whether all this is made up."""

    def __init__(self, actions: Iterable[UserAction]) -> None:
        super().__init__()
        self._actions = [action for action in actions if action.shown]

    def compose(self) -> ComposeResult:
        """One button for each action that is shown."""
        with Horizontal(id="buttons"):
            for action in self._actions:
                yield ActionButton(action)
        if getattr(self.app, "made_up", False):
            yield Static("a made-up couple", id="made-up")

    def allow(self, do: str, on: bool) -> None:
        """Whether the button of this action looks as if it can be pressed."""
        for button in self.query(ActionButton):
            if button.does == do:
                button.disabled = not on


def _label(words: str, key: str = "") -> Content:
    return Content.assemble((f" {words} ", "bold"), (f"{key} " if key else "", "$quiet"))
