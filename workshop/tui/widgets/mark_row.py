"""A few options to mark: side by side where several can hold, one below the other for one."""

from collections.abc import Collection, Sequence

from textual import events
from textual.content import Content
from textual.message import Message

from workshop.tui.widgets.cursor_list import CursorList


class MarkRow(CursorList):
    """Arrows move, Space marks. Knows marks, nothing of what they mean."""

    class Marked(Message):
        """Another one holds, or one more."""

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        marks: Collection[str],
        *,
        several: bool = False,
        id: str | None = None,
    ) -> None:
        """`options` are (id, text), `marks` the ids that hold; `several`: any number may hold."""
        super().__init__(id=id)
        self._options = list(options)
        self.marks = set(marks)
        self._several = several
        ids = [option for option, _text in options]
        self._at = next((ids.index(mark) for mark in ids if mark in self.marks), 0)

    def say(self, options: Sequence[tuple[str, str]]) -> None:
        """Other words for the same options."""
        self._options = list(options)
        self.refresh(layout=True)

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """One line, or one for each option."""
        return 1 if self._several else len(self._options)

    def render(self) -> Content:
        """The options with their boxes; the one under the cursor stands out."""
        drawn = []
        for place, (option, text) in enumerate(self._options):
            here = self.has_focus and place == self._at
            mark = "x" if option in self.marks else " "
            box = f"[{mark}]" if self._several else f"({mark})"
            style = "reverse" if here else ("bold $accent" if mark == "x" else "$quiet")
            drawn.append(Content.assemble((box, style), (f" {text}", "bold" if here else "")))
        return Content("  " if self._several else "\n").join(drawn)

    def on_key(self, event: events.Key) -> None:
        """Taken here and not by bindings, which come late: keys must keep their order."""
        back, on = ("left", "right") if self._several else ("up", "down")
        if event.key == on and self._at < len(self._options) - 1:
            self._move(1)
        elif event.key == back and self._at:
            self._move(-1)
        elif event.key == "space":
            self._mark()
        elif event.key == "enter":
            self.screen.focus_next()
        else:
            return
        event.stop()

    def _move(self, step: int) -> None:
        self._at += step
        if self._several:
            self.refresh()
        else:  # of one, the one under the cursor holds
            self._mark()

    def _mark(self) -> None:
        option = self._options[self._at][0]
        self.marks = self.marks ^ {option} if self._several else {option}
        self.refresh()
        self.post_message(self.Marked())

    def on_click(self, event: events.Click) -> None:
        """A click marks what it points at."""
        if self._several:
            column = 0
            for place, (_option, text) in enumerate(self._options):
                column += len(text) + 6
                if event.x < column:
                    self._at = place
                    break
        else:
            self._at = min(event.y, len(self._options) - 1)
        self._mark()
