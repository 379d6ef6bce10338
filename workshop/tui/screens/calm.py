"""What every screen has: its actions as keys and buttons, and its own stylesheet."""

from collections.abc import Awaitable, Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.messages import Prune
from textual.screen import Screen
from textual.widget import Widget

from workshop.ground.resources import resource_path
from workshop.tui.actions import KEYS, LOCK, SCROLL, UserAction, with_capitals
from workshop.tui.terminal.narrow_compositor import NarrowCompositor
from workshop.tui.terminal.on_their_way import arrived
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from workshop.tui.app import WorkshopApp
    from workshop.tui.terminal.quiet_app import QuietApp


_TAB = (
    # First of all keys, so that what is typed after Tab lands in the next field, however fast.
    Binding("tab", "app.focus_next", show=False, priority=True),
    Binding("shift+tab", "app.focus_previous", show=False, priority=True),
)


_SCROLL = (
    # Before every list and field: what is below the foot of a page has no other key.
    Binding("pagedown", "scroll_page('page_down')", show=False, priority=True),
    Binding("pageup", "scroll_page('page_up')", show=False, priority=True),
    *(
        # What a list or a field has no use for moves the page.
        Binding(key, f"scroll_page('{key}')", show=False)
        for key in ("down", "up", "home", "end")
    ),
)


class CalmScreen(Screen[object]):
    """A screen with actions. Subclasses name them in `ACTIONS`, and their stylesheet in `STYLE`."""

    PAGE: ClassVar[str] = ""
    """Id of the part that scrolls when its words are longer than the window; empty for none."""

    FIRST: ClassVar[tuple[Binding, ...]] = ()
    """Keys that come before every list and field."""

    ACTIONS: ClassVar[tuple[UserAction, ...]] = ()
    STYLE: ClassVar[str] = ""
    """Name of the file in `styles/`, without its ending; empty for none."""
    AUTO_FOCUS: ClassVar[str] = ""
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall"), (46, "-grand")]
    """A taller window gets air above the words, not more things."""

    def __init__(self) -> None:
        super().__init__()
        self._compositor = NarrowCompositor()

    def __init_subclass__(cls) -> None:
        cls.BINDINGS = [
            *_TAB,
            *cls.FIRST,
            *(_SCROLL if cls.PAGE else ()),
            *(
                Binding(with_capitals(action.key), action.do, action.help, show=False)
                for action in (*cls.ACTIONS, KEYS)
            ),
        ]
        if cls.STYLE:
            cls.CSS_PATH = resource_path("styles", f"{cls.STYLE}.tcss")
        super().__init_subclass__()

    def on_mount(self) -> Awaitable[None] | None:
        """Watches whether the page goes on above its head or below its foot."""
        if self.PAGE:
            page = self.query_one(f"#{self.PAGE}")
            for change in ("scroll_y", "virtual_size", "show_vertical_scrollbar"):
                self.watch(page, change, self._look_again)
        return None

    async def letters_arrived(self) -> None:
        """For a key that comes before every field: what was typed ahead of it stands there first.

        However fast it was typed, or pasted. To be awaited where that key is dealt with, so that
        what is pressed after it waits.
        """
        field = self.focused
        if field is not None:
            await arrived(lambda: (field,))

    def on_screen_suspend(self) -> None:
        """What was painted of a page that went is let go of, words and all.

        Textual keeps the painter of each of its widgets in a cache of a thousand, with the lines
        that it painted last.
        """
        for widget in self.walk_children(Widget):
            widget.refresh()

    async def on_prune(self, event: Prune) -> None:
        """A page that goes reads no further.

        Its widgets go before it does, and what was read would find none of them. Textual calls
        this besides its own, which takes the page away.
        """
        self.workers.cancel_node(self)

    def on_resize(self) -> None:
        """Another window may hold more, or less."""
        self.call_after_refresh(self._look_below)

    def _look_again(self) -> None:
        """Now, and once the page has the height that goes with what changed in it."""
        self._look_below()
        self.call_after_refresh(self._look_below)

    def _look_below(self) -> None:
        # A screen that is just going is told of its last resize when its page has gone already.
        for page in self.query(f"#{self.PAGE}") if self.PAGE else ():
            for bar in self.query(ActionBar):
                bar.goes_on(page.scroll_offset.y > 0, page.scroll_offset.y < page.max_scroll_y)

    def action_scroll_page(self, how: str) -> None:
        """Moves the page: page_down, page_up, down, up, home, end."""
        if not self.PAGE:
            return
        page = self.query_one(f"#{self.PAGE}")
        getattr(page, f"scroll_{how}")(animate=False)

    def on_key(self, event: events.Key) -> None:
        """A number that no field took belongs to the list on the page, wherever the focus is."""
        for choices in self.query(ChoiceList):
            if choices.display:
                choices.take_number(event)

    @property
    def workshop(self) -> "WorkshopApp":
        """The program this screen belongs to."""
        return cast("WorkshopApp", self.app)

    def compose(self) -> ComposeResult:
        """The body, and the buttons under it."""
        yield from self.compose_body()
        yield ActionBar(self.bar_actions())

    def compose_body(self) -> ComposeResult:
        """The widgets above the buttons."""
        yield from ()

    def bar_actions(self) -> Iterable[UserAction]:
        """The actions to show as buttons; by default all that want to be seen."""
        return self.ACTIONS

    def action_keys(self) -> None:
        """Shows what every key does here."""
        from workshop.tui.screens.keys import KeysScreen

        locked = cast("QuietApp", self.app).can_lock()
        actions = (
            *self.help_actions(),
            *((SCROLL,) if self.PAGE else ()),
            *((LOCK,) if locked else ()),
        )
        self.app.push_screen(KeysScreen(actions, lists=bool(self.query(ChoiceList))))

    def help_actions(self) -> tuple[UserAction, ...]:
        """The actions the page of keys tells of; by default all."""
        return self.ACTIONS
