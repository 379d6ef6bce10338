"""The program on the screen: from the cover to home, and what is there on every page."""

import asyncio
import os
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from workshop.ground.language import _
from workshop.ground.resources import resource_path
from workshop.ground.settings import USUAL, Settings, settings_path
from workshop.tui.actions import LEAVE_KEY, LOCK, key_label
from workshop.tui.idle import Idle
from workshop.tui.locking import Locking
from workshop.tui.on_screen import commands_of, with_key
from workshop.tui.opening import Opening
from workshop.tui.palette import PaletteCommand
from workshop.tui.screens.cover import CoverScreen
from workshop.tui.session_app import SessionApp
from workshop.tui.theme import THEMES, worn

if TYPE_CHECKING:
    from workshop.sitting.home import Home
    from workshop.sitting.house import House
    from workshop.sitting.joined.finding import Wish
    from workshop.sitting.joined.room import Room


class WorkshopApp(SessionApp):
    """The whole program.

    Attributes:
        locking: Whether the journal can be locked, and when it is.
        idle: How long nobody has touched the keyboard.
        settings: What the user has chosen.
        made_up: Whether the journal belongs to an invented couple; every screen says so.
    """

    CSS_PATH = resource_path("styles", "base.tcss")
    TITLE = "Workshop"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+p", "command_palette", "Everything one can do here", show=False),
        Binding(LOCK.key, LOCK.do, LOCK.help, show=False, priority=True),
    ]

    def __init__(
        self,
        open_house: "Callable[[str | None], House]",
        settings: Settings = USUAL,
        clock: Callable[[], float] = time.monotonic,
        room: "Room | None" = None,
        wish: "Wish | None" = None,
    ) -> None:
        """Begin with the cover.

        Args:
            open_house: Opens the journal, a locked one with the passphrase it is given. It is
                called in a thread, first of all without one, after the first paint.
            settings: What the user has chosen.
            clock: By which it is told how long no key was pressed, in seconds.
            room: One that was joined; they go there instead of home, the first time.
            wish: That they want into a room, and are asked for it, the first time.
        """
        super().__init__(room)
        self.idle = Idle(clock)
        self.settings = settings
        self.opening = Opening(open_house)
        self.locking = Locking(self)
        self._wish = wish
        self._asked_about_room = False
        self.made_up = False
        # Put on before any stylesheet is parsed; put on later, all are parsed a second time.
        for theme in THEMES:
            self.register_theme(theme)
        self.set_reactive(App.theme, worn(settings.theme))
        self.stylesheet.set_variables(self.get_css_variables())

    # --- opening --------------------------------------------------------------------------------

    def get_default_screen(self) -> Screen[Any]:
        """Every start shows the neutral cover."""
        return CoverScreen()

    def on_ready(self) -> None:
        """The cover is painted; now there is time for the rest."""
        self.begin()

    def begin(self) -> None:
        """Opens the journal behind the cover."""
        if self.opening.begin():
            self.call_later(self._read_styles)

    def _read_styles(self) -> None:
        """Reads every stylesheet now, always in the same order.

        Textual reads those of a screen when it is first shown, and then parses all others anew.
        """
        for path in sorted(resource_path("styles").glob("*.tcss")):
            if not self.stylesheet.has_source(str(path)):
                self.stylesheet.read(path)
        self.stylesheet.parse()

    async def action_open_home(self) -> None:
        """From the cover to home: by the passphrase of a locked journal, or by two names."""
        from workshop.journal.errors import JournalError, JournalLocked

        self.begin()  # a key may be pressed before the cover was painted
        try:
            self.house = await self.opening.house()
        except JournalLocked:
            from workshop.tui.screens.unlock import UnlockScreen

            self.to_screen(UnlockScreen())
            return
        except JournalError as error:
            from workshop.tui.screens.sorry import SorryScreen

            self.to_screen(SorryScreen(str(error)))
            return
        await self._move_in(self.house)

    async def unlock(self, passphrase: str) -> str:
        """Opens a locked journal, and goes home. Empty when it is open; else why not."""
        from workshop.journal.errors import JournalError

        try:
            self.house = await self.opening.unlocked(passphrase)
        except JournalError as error:
            return str(error)
        await self._move_in(self.house)
        return ""

    async def _move_in(self, house: "House") -> None:
        self.made_up = await asyncio.to_thread(house.made_up)
        house.journal.on_error = self._tell_trouble
        self.locking.begin()
        await self.go_home()

    def _tell_trouble(self, error: Exception) -> None:
        """Called on the writer's thread when something nobody waits for was not saved."""
        if threading.get_ident() == self._thread_id:
            self.say(str(error))
        else:
            self.call_from_thread(self.say, str(error))

    @property
    def goes_to_room(self) -> bool:
        """Whether they joined a room, or want into one."""
        return self.room is not None or self._wish is not None

    async def go_home(self, notice: str = "") -> None:
        """Leaves whatever is on view for the home screen.

        `notice`: one sentence that both should read there.
        """
        assert self.house is not None
        self.sitting = None
        self.locking.ask_anew()
        self.forget_turn()
        house = self.house
        couple = await asyncio.to_thread(house.couple)
        if couple is None:
            from workshop.tui.screens.first_start import FirstStartScreen

            self.to_screen(FirstStartScreen())
            return
        if await self.sit_down_in_room():
            return
        from msgspec.structs import replace

        from workshop.sitting.home import home
        from workshop.tui.screens.home import HomeScreen

        at_home = await asyncio.to_thread(home, house, couple)
        if notice:
            at_home = replace(at_home, notice=notice)
        asks, self._asked_about_room = not self._asked_about_room, True
        if asks and self.room is None and self._asks_back(at_home):
            return
        self.to_screen(HomeScreen(at_home, lambda: house.wall().astimezone()))
        if self._wish is not None and self.room is None:
            from workshop.tui.screens.group import GroupScreen

            wish, self._wish = self._wish, None
            self.push_screen(GroupScreen(wish.at))

    def _asks_back(self, at_home: "Home") -> bool:
        """Whether they are asked first about the room they fell out of."""
        way = at_home.way_back
        if way is None or not (way.asks or self._wish):
            return False
        from workshop.tui.screens.back_to_room import BackToRoomScreen

        self.to_screen(BackToRoomScreen(way))
        return True

    async def keep(self, change: "Callable[[House], object]") -> str:
        """Changes something in the journal. Empty when it is kept; else one sentence, why not."""
        from workshop.journal.errors import JournalError

        assert self.house is not None
        try:
            await asyncio.to_thread(change, self.house)
        except (ValueError, JournalError) as error:
            return str(error)
        return ""

    async def choose(self, settings: Settings) -> None:
        """Puts these settings on at once, and keeps them."""
        from workshop.ground import country, language
        from workshop.ground.settings import SettingsError, keep

        self.settings = settings
        self.theme = worn(settings.theme)
        language.use(settings.language or language.wished(os.environ))
        country.use(settings.country)
        try:
            await asyncio.to_thread(keep, settings, settings_path())
        except SettingsError as error:
            self.say(str(error))

    # --- what is always there -------------------------------------------------------------------

    async def on_event(self, event: events.Event) -> None:
        """Notes when a key or the mouse was last used."""
        if isinstance(event, events.InputEvent):
            self.idle.pressed()
        await super().on_event(event)

    def can_lock(self) -> bool:
        """Whether a locked journal is open."""
        return self.locking.can_lock()

    def action_lock(self) -> None:
        """Locks the journal."""
        self.locking.lock()

    def commands(self) -> Iterable[PaletteCommand]:
        """The palette holds what can be done on this screen, and leaving."""
        yield from commands_of(self)
        if self.can_lock():
            title = with_key(_(LOCK.label), LOCK.key_label)
            yield PaletteCommand(title, self.action_lock, _(LOCK.help))
        title = with_key(_("Leave at once"), key_label(LEAVE_KEY))
        yield PaletteCommand(title, self.leave, self.left_behind())

    def came_back(self) -> None:
        """After a suspension, or a sleep, whoever sits here now is asked first."""
        if self.sitting is not None:
            super().came_back()
        elif self.house is not None:  # a page for one partner alone may be on view
            self.run_worker(self.go_home())

    def before_exit(self) -> None:
        """The journal is closed once the session is put away."""
        super().before_exit()
        if self.house is not None:
            self.house.close()

    def comes_of_ending(self, error: BaseException) -> bool:
        """Whether a page was still reading when the journal was closed."""
        from workshop.journal.errors import JournalClosed

        return isinstance(error, JournalClosed)


def run(
    path: Path | None,
    settings: Settings = USUAL,
    room: "Room | None" = None,
    wish: "Wish | None" = None,
) -> int:
    """Opens the screens on the journal at this path, or at the usual place; the exit status.

    `room`: one that was joined. `wish`: that they want into one.
    """

    def open_house(passphrase: str | None) -> "House":
        from workshop.sitting.house import House

        return House.open(path, passphrase=passphrase)

    return WorkshopApp(open_house, settings, room=room, wish=wish).run()
