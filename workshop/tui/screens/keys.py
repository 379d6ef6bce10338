"""What every key does here."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.words import Words


class KeysScreen(CalmScreen):
    """The actions of the screen below, a line each."""

    STYLE = "around"
    ACTIONS = (CLOSE,)

    def __init__(self, actions: tuple[UserAction, ...]) -> None:
        super().__init__()
        self._actions = actions

    def compose_body(self) -> ComposeResult:
        """Key, name, what it does."""
        lines = [(a.key_label, a.label, a.help) for a in self._actions]
        lines.append(("Ctrl+P", "Find", "Everything one can do here, by its name."))
        if not any(key == "Ctrl+Q" for key, _, _ in lines):
            lines.append(("Ctrl+Q", "Leave", "Leave at once. Everything is saved."))
        width = max(len(label) for _, label, _ in lines) + 3
        with Vertical(classes="page"):
            yield Words("Keys", classes="title heading")
            for key, label, help_text in lines:
                yield Words(
                    Content.assemble(
                        (f"{key:<8}", "bold $accent"), label.ljust(width), (help_text, "$quiet")
                    )
                )
            yield Words(
                "Tab goes on to the next field or button, Enter presses it. "
                "The mouse works everywhere.",
                classes="quiet after",
            )

    def action_close(self) -> None:
        """Back."""
        self.dismiss()
