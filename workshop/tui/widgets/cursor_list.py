"""What the lists share that are answered line by line."""

from textual.widget import Widget


class CursorList(Widget, can_focus=True):
    """Shows its cursor only while it has the focus."""

    def on_focus(self) -> None:
        """Shows the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Hides the cursor."""
        self.refresh()
