"""A text area for one's own words, as every private stage uses it."""

from textual import events
from textual.binding import Binding
from textual.widgets import TextArea


class OwnWords(TextArea, inherit_bindings=False):
    """Plain words. Grows with what is written; Tab goes on to the next field."""

    # A text area selects with F6 and F7; here they say and pause, as everywhere else.
    BINDINGS = [
        binding
        for binding in TextArea.BINDINGS
        if not (isinstance(binding, Binding) and binding.key in ("f6", "f7"))
    ]

    def __init__(self, text: str, *, part: str, placeholder: str = "", lines: int = 3) -> None:
        """`part` is the part of the answer it holds; `lines` is its height without the frame."""
        super().__init__(
            text,
            soft_wrap=True,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder=placeholder,
            classes="own-words",
        )
        self.part = part
        self.cursor_blink = False  # calm, and half the cost of a page on which nobody types
        self.styles.height = lines + 2

    def on_focus(self, event: events.Focus) -> None:
        """The cursor stands behind what is there."""
        if self.text and self.cursor_location == (0, 0):
            self.move_cursor(self.document.end)
