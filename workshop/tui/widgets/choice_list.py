"""A short list to take one line from: arrows and Enter, a number, or the mouse."""

from collections.abc import Iterable

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
    ) -> None:
        """`choices`: id, what stands first, and a quieter remark behind it.

        A choice without any words is left out, and its number with it.
        """
        self._ids: dict[str, int] = {}
        options: list[Option] = []
        rows = list(choices)
        widest = max((len(label) for _, label, _ in rows), default=0)
        for number, (choice, label, remark) in enumerate(rows, 1):
            if not label:
                continue
            self._ids[str(number)] = len(options)
            text = Content.assemble(
                (f" {number}  ", "$quiet"),
                label.ljust(widest) if remark else label,
                (f"   {remark}" if remark else "", "$quiet"),
            )
            options.append(Option(text, id=choice))
        super().__init__(*options, id=id, markup=False)
        self._preselect = preselect

    def on_mount(self) -> None:
        """Highlights nothing, so that no answer is suggested."""
        self.highlighted = 0 if self._preselect and self._ids else None

    def on_key(self, event: events.Key) -> None:
        """A number takes its line at once."""
        if event.character in self._ids:
            event.stop()
            self.highlighted = self._ids[event.character]
            self.action_select()

    def action_cursor_up(self) -> None:
        """A line up; at the first one it stays, so that no key too many takes the last."""
        if self.highlighted:
            super().action_cursor_up()

    def action_cursor_down(self) -> None:
        """A line down; at the last one it stays."""
        if self.highlighted is None or self.highlighted < self.option_count - 1:
            super().action_cursor_down()
