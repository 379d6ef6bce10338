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
        """`choices`: id, what stands first, and a quieter remark behind it."""
        self._ids = []
        options = []
        rows = list(choices)
        widest = max((len(label) for _, label, _ in rows), default=0)
        for number, (choice, label, remark) in enumerate(rows, 1):
            self._ids.append(choice)
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
        if event.character and event.character in "123456789":
            number = int(event.character) - 1
            if number < len(self._ids):
                event.stop()
                self.highlighted = number
                self.action_select()
