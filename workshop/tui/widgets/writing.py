"""Fields for one's own words, as every page with something to write uses them."""

from collections.abc import Callable
from typing import Any

from textual import events
from textual.binding import Binding
from textual.dom import DOMNode
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from workshop.activities.parts import LONGEST_TEXT


class OwnWords(TextArea, inherit_bindings=False):
    """Plain words. Grows with what is written; Tab goes on to the next field."""

    class TooLong(Message):
        """What was typed or pasted does not fit into an answer any more; nothing was added."""

    # A text area selects with F6 and F7; here they say and pause, as everywhere else.
    BINDINGS = [
        binding
        for binding in TextArea.BINDINGS
        if not (isinstance(binding, Binding) and binding.key in ("f6", "f7"))
    ]

    def __init__(
        self,
        text: str,
        *,
        part: str,
        placeholder: str = "",
        lines: int = 3,
        framed: bool = True,
    ) -> None:
        """`part` is the part of the answer it holds; `lines` is its least height, without frame."""
        super().__init__(
            text[:LONGEST_TEXT],
            soft_wrap=True,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder=placeholder,
            classes="own-words",
            compact=not framed,
        )
        self.part = part
        self.cursor_blink = False  # calm, and half the cost of a page on which nobody types
        self._least = lines

    def watch(
        self,
        obj: DOMNode,
        attribute_name: str,
        callback: Callable[..., Any],
        init: bool = True,
    ) -> None:
        """Watch everything but the app, which would hold the words for good when their page goes.

        A text area watches its theme; ours never changes while a page is on view.
        """
        if obj is not self.app:
            super().watch(obj, attribute_name, callback, init)

    def edit(self, edit: Edit) -> EditResult:
        """Does this, unless more would stand here than is kept: nothing is cut off unseen."""
        first, last = sorted((edit.from_location, edit.to_location))
        goes = len(self.document.get_text_range(first, last))
        if edit.text and len(self.text) - goes + len(edit.text) > LONGEST_TEXT:
            self.post_message(self.TooLong())
            return EditResult(self.cursor_location, "")
        return super().edit(edit)

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """As many lines as are written, within bounds the page sets."""
        return max(self._least, self.wrapped_document.height)

    def on_resize(self) -> None:
        """A field that has grown is still on view."""
        if self.has_focus:
            self.call_after_refresh(self.scroll_visible, animate=False)

    def on_focus(self, event: events.Focus) -> None:
        """The cursor stands behind what is there."""
        if self.text and self.cursor_location == (0, 0):
            self.move_cursor(self.document.end)


class OneLine(OwnWords):
    """A line of one's own, which may run over several rows; Enter leaves it for the next one."""

    class Submitted(Message):
        """Enter was pressed."""

        def __init__(self, field: "OneLine") -> None:
            super().__init__()
            self.field = field

    def __init__(
        self, text: str, *, part: str, placeholder: str = "", framed: bool = False
    ) -> None:
        """`framed`: with a frame around it, where it stands below its question."""
        super().__init__(text, part=part, placeholder=placeholder, lines=1, framed=framed)

    def on_key(self, event: events.Key) -> None:
        """Enter is for the page; every other key is the field's."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted(self))

    async def on_paste(self, event: events.Paste) -> None:
        """Pasted lines become one."""
        event.stop()
        event.prevent_default()
        self.insert(" ".join(event.text.split()))
