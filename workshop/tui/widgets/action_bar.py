"""The row of buttons at the foot of a screen: one for each action, with its key."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.timer import Timer
from textual.widgets import Button, Static

from workshop.ground.language import _
from workshop.tui.actions import UserAction

AIR = 3
"""Columns that a button takes besides its words, with what is between it and the next."""

LESS = 2
"""Columns that each of them saves where the buttons stand closer, and again where they still have
no room."""


TOLD_FOR = 8.0
"""Seconds a sentence stands over the buttons, where the signs come back by themselves."""


class ActionButton(Button):
    """One action as a button. Runs what its key runs."""

    def __init__(self, action: UserAction, label: str = "") -> None:
        """`label`: other words than the action’s, in the language at hand."""
        self._words, self._key = label or _(action.label), action.key_label
        text = _label(self._words, self._key)
        super().__init__(text, compact=True, action=f"screen.{action.do}")
        self.does = action.do

    @property
    def wide(self) -> int:
        """Columns it takes with air around it, and what is between it and the next."""
        return _label(self._words, self._key).cell_length + AIR

    def say(self, label: str) -> None:
        """Other words on the button, in the language at hand, and no key: it is done."""
        self._words, self._key = label, ""
        self.label = _label(label)

    def stand_close(self, on: bool, *, closest: bool) -> None:
        """Whether it is to take less room, or no more than its words."""
        self.set_class(on, "-close")
        if closest:
            self.styles.line_pad = 0  # no stylesheet may say 0
        else:
            self.styles.clear_rule("line_pad")
        self.label = _label(self._words, self._key, "" if on else " ")

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """As wide as its words, and the column on each side that a button has."""
        width = super().get_content_width(container, viewport)
        return width - LESS if self.styles.line_pad == 0 else width


class ActionBar(Vertical):
    """The buttons of a screen; above them, whether it goes on below and whether it is made up."""

    def __init__(self, actions: Iterable[UserAction]) -> None:
        super().__init__()
        self._actions = [action for action in actions if action.shown]
        self._more = (False, False)
        self._told = ""
        self._hushes: Timer | None = None
        self._room = ""
        self._close = (False, False)

    def compose(self) -> ComposeResult:
        """One button for each action that is shown."""
        with Horizontal(id="buttons"):
            for action in self._actions:
                yield ActionButton(action)
        yield Static("", id="above")

    def on_mount(self) -> None:
        """What stands above the buttons."""
        self._say()

    def goes_on(self, above: bool, below: bool) -> None:
        """Whether the page has lines above its head, and below its foot."""
        if (above, below) != self._more:
            self._more = (above, below)
            self._say()

    def tell(self, sentence: str, seconds: float = 0.0) -> None:
        """One sentence over the buttons, in place of the signs there; empty: the signs again.

        After so many `seconds` they are there again by themselves; with none they are not.
        """
        if self._hushes is not None:
            self._hushes.stop()
        self._hushes = self.set_timer(seconds, self.hush) if seconds else None
        if sentence != self._told:
            self._told = sentence
            self._say()

    def hush(self) -> None:
        """The signs again."""
        self.tell("")

    def say_room(self, line: str) -> None:
        """One quiet line for the room that was joined; empty for none."""
        if line != self._room:
            self._room = line
            self._say()

    def _say(self) -> None:
        made_up = (
            (_("a made-up couple"), "$warning") if getattr(self.app, "made_up", False) else None
        )
        if self._told:
            told = [Content.styled(*sign) for sign in (made_up, (self._told, "$warning")) if sign]
            self._show(Content("   ").join(told))
            return
        above, below = self._more
        signs = [
            made_up,
            (self._room, "$quiet") if self._room else None,
            (_("▴ more above: PgUp"), "$accent") if above else None,
            (_("▾ more below: PgDn"), "$accent") if below else None,
        ]
        shown = [Content.styled(*sign) for sign in signs if sign]
        self._show(Content("   ").join(shown))

    def _show(self, words: Content) -> None:
        for above in self.query("#above").results(Static):  # none while the screen comes or goes
            above.update(words)

    def enable(self, do: str, on: bool) -> None:
        """Whether the button of this action looks as if it can be pressed."""
        for button in self.query(ActionButton):
            if button.does == do:
                button.disabled = not on

    def show_button(self, do: str, on: bool) -> None:
        """Whether there is a button for this action."""
        for button in self.query(ActionButton):
            if button.does == do:
                button.display = on
        self._fit()

    def on_resize(self) -> None:
        """In a narrow window the buttons stand closer."""
        self._fit()

    def _fit(self) -> None:
        """Moves the buttons closer together where they would not find room."""
        shown = [button for button in self.query(ActionButton) if button.display]
        close = 1 + sum(button.wide for button in shown) > self.size.width > 0
        closest = sum(button.wide - LESS for button in shown) - 1 > self.size.width > 0
        if (close, closest) != self._close:
            self._close = close, closest
            for button in self.query(ActionButton):
                button.stand_close(close, closest=closest)


def _label(words: str, key: str = "", air: str = " ") -> Content:
    between = " " if key else air
    return Content.assemble(
        (f"{air}{words}{between}", "bold"), (f"{key}{air}" if key else "", "$quiet")
    )
