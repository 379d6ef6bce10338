"""A short list to take one line from: arrows and Enter, a number, or the mouse."""

from collections.abc import Callable, Iterable, Sequence
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
        numbers: Sequence[int | None] = (),
    ) -> None:
        """`choices`: id, what stands first, and a quieter remark behind it.

        `sure`: a number only points at its line, and Enter takes it; for what cannot be undone.
        `numbers`: the key of each line, where it is not simply counted; None for no key.
        """
        self._rows = list(choices)
        self._numbers = list(numbers) or list(range(1, len(self._rows) + 1))
        self._sure = sure
        options = [
            Option(self._line(place, pointed=False), id=choice)
            for place, (choice, _label, _remark) in enumerate(self._rows)
        ]
        super().__init__(*options, id=id, markup=False)
        self._preselect = preselect

    def _line(self, place: int, *, pointed: bool) -> Content:
        """The number, the label, the remark; before a line that waits for Enter, a sign."""
        _choice, label, remark = self._rows[place]
        widest = max((len(label) for _choice, label, remark in self._rows if remark), default=0)
        number = self._numbers[place]
        return Content.assemble(
            ("▸" if pointed else " ", "$accent"),
            (f"{number or ' '}  ", "$quiet"),
            label.ljust(widest) if remark else label,
            (f"   {remark}" if remark else "", "$quiet"),
        )

    def say(self, choices: Sequence[tuple[str, str, str]]) -> None:
        """Other words on the same lines."""
        self._rows = list(choices)
        for place in range(len(self._rows)):
            pointed = self._sure and place == self.highlighted
            self.replace_option_prompt_at_index(place, self._line(place, pointed=pointed))

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Where a line waits for Enter it is pointed at, also for those who see no colours."""
        super().watch_highlighted(highlighted)
        if self._sure:
            for place in range(len(self._rows)):
                line = self._line(place, pointed=place == highlighted)
                self.replace_option_prompt_at_index(place, line)

    def commands(self) -> list[tuple[str, str, Callable[[], None]]]:
        """Each line for the palette: its words, its remark, and taking it."""
        return [
            (label, remark, partial(self._take, place))
            for place, (_choice, label, remark) in enumerate(self._rows)
        ]

    def _take(self, place: int) -> None:
        self.highlighted = place
        self.action_select()

    def on_mount(self) -> None:
        """Highlights nothing, so that no answer is suggested."""
        self.highlighted = 0 if self._preselect and self._rows else None

    def on_key(self, event: events.Key) -> None:
        """A number takes its line, wherever it is pressed on the page."""
        self.take_number(event)

    def take_number(self, event: events.Key) -> None:
        """Takes the line of this key at once, unless one is to be sure; other keys pass."""
        character = event.character or ""
        if character not in tuple("123456789") or int(character) not in self._numbers:
            return
        event.stop()
        place = self._numbers.index(int(character))
        if self._sure:
            self.focus(scroll_visible=False)
            self.highlighted = place
        else:
            self._take(place)

    def action_cursor_up(self) -> None:
        """A line up; at the first one it stays, so that no key too many takes the last."""
        if self.highlighted:
            super().action_cursor_up()

    def action_cursor_down(self) -> None:
        """A line down; at the last one it stays."""
        if self.highlighted is None or self.highlighted < self.option_count - 1:
            super().action_cursor_down()
