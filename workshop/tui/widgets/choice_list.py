"""A short list to take one line from: arrows and Enter, a number, or the mouse."""

from collections.abc import Callable, Iterable
from functools import partial

from textual import events
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class ChoiceList(OptionList):
    """Numbered lines. Nothing is preselected unless asked for."""

    def __init__(
        self,
        choices: Iterable[tuple[str, str, str]],
        *,
        id: str | None = None,
        preselect: bool = False,
        sure: bool = False,
    ) -> None:
        """`choices`: id, what stands first, and a quieter remark behind it.

        `sure`: a number only points at its line, and Enter takes it; for what cannot be undone.
        """
        self._rows = list(choices)
        widest = max((len(label) for _, label, _ in self._rows), default=0)
        options = [
            Option(
                Content.assemble(
                    (f" {number}  ", "$quiet"),
                    label.ljust(widest) if remark else label,
                    (f"   {remark}" if remark else "", "$quiet"),
                ),
                id=choice,
            )
            for number, (choice, label, remark) in enumerate(self._rows, 1)
        ]
        super().__init__(*options, id=id, markup=False)
        self._preselect = preselect
        self._sure = sure

    def commands(self) -> list[tuple[str, str, Callable[[], None]]]:
        """Each line for the palette: its words, its remark, and taking it."""
        return [
            (label, remark, partial(self._take, number))
            for number, (_, label, remark) in enumerate(self._rows)
        ]

    def _take(self, number: int) -> None:
        self.highlighted = number
        self.action_select()

    def on_mount(self) -> None:
        """Highlights nothing, so that no answer is suggested."""
        self.highlighted = 0 if self._preselect and self._rows else None

    def on_key(self, event: events.Key) -> None:
        """A number takes its line at once, unless one is to be sure."""
        number = int(event.character) if event.character and event.character in "123456789" else 0
        if not 0 < number <= len(self._rows):
            return
        event.stop()
        self.highlighted = number - 1
        if not self._sure:
            self.action_select()

    def action_cursor_up(self) -> None:
        """A line up; at the first one it stays, so that no key too many takes the last."""
        if self.highlighted:
            super().action_cursor_up()

    def action_cursor_down(self) -> None:
        """A line down; at the last one it stays."""
        if self.highlighted is None or self.highlighted < self.option_count - 1:
            super().action_cursor_down()
