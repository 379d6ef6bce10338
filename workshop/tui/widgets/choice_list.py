"""A short list to take one line from: arrows and Enter, a number, or the mouse."""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial

from textual import events
from textual.content import Content
from textual.geometry import Region
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from workshop.tui.widgets.beside import Beside


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
        headings: Collection[int] = (),
    ) -> None:
        """`choices`: id, what stands first, and a quieter remark behind it.

        `sure`: a number only points at its line, and Enter takes it; for what cannot be undone.
        `numbers`: the key of each line, where it is not simply counted; None for no key.
        `headings`: places of lines that only stand over others. Their numbers are None.
        """
        self._rows = list(choices)
        self._numbers = list(numbers) or list(range(1, len(self._rows) + 1))
        self._headings = frozenset(headings)
        self._sure = sure
        options = [
            Option(
                self._line(place, pointed=False),
                id=None if place in self._headings else choice,
                disabled=place in self._headings,
            )
            for place, (choice, _label, _remark) in enumerate(self._rows)
        ]
        super().__init__(*options, id=id, markup=False)
        self._preselect = preselect

    def _line(self, place: int, *, pointed: bool) -> Content | Beside:
        """The number, the label, the remark; before a line that waits for Enter, a sign.

        What wraps stays right of the number, or of the label where a remark stands beside it.
        """
        _choice, label, remark = self._rows[place]
        if place in self._headings:
            return Content.styled(label, "$quiet")
        widest = max((len(label) for _choice, label, remark in self._rows if remark), default=0)
        number = self._numbers[place]
        before = Content.assemble(
            ("▸" if pointed else " ", "$accent"), (f"{number or ' '}  ", "$quiet")
        )
        if not remark:
            return Beside(before, Content(label))
        first = Content.assemble(before, label.ljust(widest), "   ")
        return Beside(first, Content.styled(remark, "$quiet"))

    def say(self, choices: Sequence[tuple[str, str, str]]) -> None:
        """Other words on the same lines."""
        self._rows = list(choices)
        for place in self._places():
            pointed = self._sure and place == self.highlighted
            self.replace_option_prompt_at_index(place, self._line(place, pointed=pointed))

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Where a line waits for Enter it is pointed at, also for those who see no colours."""
        super().watch_highlighted(highlighted)
        if self._sure:
            for place in self._places():
                line = self._line(place, pointed=place == highlighted)
                self.replace_option_prompt_at_index(place, line)

    def commands(self) -> list[tuple[str, str, Callable[[], None]]]:
        """Each line for the palette: its words, its remark, and taking it."""
        return [
            (label, remark, partial(self._take, place))
            for place, (_choice, label, remark) in enumerate(self._rows)
            if place not in self._headings
        ]

    def _places(self) -> list[int]:
        """Those of the lines that can be taken."""
        return [place for place in range(len(self._rows)) if place not in self._headings]

    def _take(self, place: int) -> None:
        self.highlighted = place
        self.action_select()

    def on_mount(self) -> None:
        """Highlights nothing, so that no answer is suggested."""
        self.highlighted = next(iter(self._places()), None) if self._preselect else None

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

    def scroll_to_highlight(self, top: bool = False) -> None:
        """As far that the heading over the first line of its kind is seen as well."""
        super().scroll_to_highlight(top)
        above = (self.highlighted or 0) - 1
        if self.is_mounted and above in self._headings:
            heading = Region(0, self._index_to_line[above], 1, 1)
            self.scroll_to_region(heading, force=True, animate=False, immediate=True)

    def action_cursor_up(self) -> None:
        """A line up; at the first one it stays, so that no key too many takes the last."""
        if self.highlighted is not None and self.highlighted > min(self._places()):
            super().action_cursor_up()

    def action_cursor_down(self) -> None:
        """A line down; at the last one it stays."""
        if self.highlighted is None or self.highlighted < max(self._places(), default=-1):
            super().action_cursor_down()
