"""The program on the screen: holds the house and the sitting, and shows what they say is next."""

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
from workshop.tui.on_screen import commands_of, with_key
from workshop.tui.opening import Opening
from workshop.tui.palette import PaletteCommand
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.screens.cover import CoverScreen
from workshop.tui.terminal.quiet_app import QuietApp
from workshop.tui.theme import THEMES, worn

if TYPE_CHECKING:
    from workshop.session import Action
    from workshop.sitting.house import House
    from workshop.sitting.joined.room import Room
    from workshop.sitting.sitting import Sitting
    from workshop.tui.screens.stage_screen import StageScreen

LOOK_EVERY = 5.0
"""Seconds between two looks at how long no key was pressed."""


class WorkshopApp(QuietApp):
    """The whole program. Decides nothing about a session; shows, and passes on what is done."""

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
    ) -> None:
        """Begin with the cover.

        Args:
            open_house: Opens the journal, a locked one with the passphrase it is given. It is
                called in a thread, first of all without one, after the first paint.
            settings: What the user has chosen.
            clock: By which it is told how long no key was pressed, in seconds.
            room: One that was joined; they go there instead of home, the first time.
        """
        super().__init__()
        self.idle = Idle(clock)
        self.settings = settings
        self.opening = Opening(open_house)
        self.house: House | None = None
        self.sitting: Sitting | None = None
        self.room = room
        self._been_in_room = False
        self._asked_to_lock = False
        self.made_up = False
        """Whether the journal belongs to an invented couple; every screen says so."""
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
        if house.journal.key is not None:
            self.idle.pressed()
            self.set_interval(LOOK_EVERY, self._lock_when_idle)
        await self.go_home()

    def _tell_trouble(self, error: Exception) -> None:
        """Called on the writer's thread when something nobody waits for was not saved."""
        if threading.get_ident() == self._thread_id:
            self.say(str(error))
        else:
            self.call_from_thread(self.say, str(error))

    def say(self, sentence: str) -> None:
        """One sentence at the edge of the screen."""
        self.notify(sentence, timeout=8)

    async def go_home(self) -> None:
        """Leaves whatever is on view for the home screen."""
        assert self.house is not None
        self.sitting = None
        self._asked_to_lock = False
        self.forget_turn()
        house = self.house
        couple = await asyncio.to_thread(house.couple)
        if couple is None:
            from workshop.tui.screens.first_start import FirstStartScreen

            self.to_screen(FirstStartScreen())
            return
        if self.room is not None and not self._been_in_room:
            from workshop.sitting.joined.joining import join

            self._been_in_room, room = True, self.room
            if await self.sit_down(lambda house: join(house, room)):
                return
        from workshop.sitting.home import home
        from workshop.tui.screens.home import HomeScreen

        at_home = await asyncio.to_thread(home, house, couple)
        self.to_screen(HomeScreen(at_home, lambda: house.wall().astimezone()))

    def to_screen(self, screen: Screen[Any]) -> None:
        """Shows this screen in place of everything on view. The cover stays below it.

        Never awaited: the screen that goes may be the one whose key brought us here, and it
        cannot go before its handler has returned.
        """
        if not self.is_running:  # what was asked for came after somebody had left
            return
        while len(self.screen_stack) > 2:
            self.pop_screen()
        if len(self.screen_stack) == 1:
            self.push_screen(screen)
        else:
            self.switch_screen(screen)

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

    # --- a session ------------------------------------------------------------------------------

    async def sit_down(self, take: "Callable[[House], Sitting]") -> bool:
        """Begins or resumes a session, if it can be; `take` may wait for the disk."""
        from workshop.journal.errors import JournalError

        assert self.house is not None
        try:
            self.sitting = await asyncio.to_thread(take, self.house)
        except JournalError as error:
            self.say(str(error))
            return False
        await self.show_stage()
        return True

    async def join(self, room: "Room") -> str:
        """Sits down with a room, in place of one from before. Empty when it is done; else why not.

        One with which nobody can sit down is left at once.
        """
        from workshop.journal.errors import JournalError
        from workshop.sitting.joined.joining import join

        assert self.house is not None
        try:
            self.sitting = await asyncio.to_thread(join, self.house, room)
        except JournalError as error:
            await asyncio.to_thread(room.close)
            return str(error)
        before, self.room, self._been_in_room = self.room, room, True
        if before is not None:
            await asyncio.to_thread(before.close)
        await self.show_stage()
        return ""

    async def act(self, action: "Action") -> None:
        """Does this in the session; shows what is next once it is safe on disk."""
        from workshop.journal.errors import JournalError

        assert self.sitting is not None
        try:
            await asyncio.wrap_future(self.sitting.act(action))
        except JournalError as error:
            self.say(str(error))
        await self.show_stage()

    async def follow(self, action: "Action", screen: "StageScreen") -> None:
        """Does what the room asks; a page that stays, and what lies over it, is left as it is."""
        from workshop.journal.errors import JournalError
        from workshop.tui.screens.stage_screen import address

        assert self.sitting is not None
        try:
            await asyncio.wrap_future(self.sitting.act(action))
        except JournalError as error:
            self.say(str(error))
        view = self.sitting.view()
        if screen.address == address(view):
            screen.show(view)
        else:
            await self.show_stage()

    async def open_drawer(self, passphrase: str) -> str:
        """Opens the drawer of the one whose turn comes. Empty when it is open; else why not."""
        from workshop.journal.errors import JournalError

        assert self.sitting is not None
        try:
            opened = await asyncio.to_thread(self.sitting.open_drawer, passphrase)
        except JournalError as error:
            return str(error)
        return "" if opened else _("This does not open it.")

    def draft(self, answers: dict[str, str | int]) -> None:
        """What stands in the answer now."""
        from workshop.session import WriteDown

        if self.sitting is not None:
            self.sitting.act(WriteDown(answers))

    async def show_stage(self) -> None:
        """Shows the stage the session stands on: the same screen, or its new one."""
        from workshop.tui.screens.stage_screen import StageScreen, address
        from workshop.tui.stages import screen_for

        assert self.sitting is not None
        view = self.sitting.view()
        on_view = self.screen
        if isinstance(on_view, StageScreen) and on_view.address == address(view):
            on_view.show(view)
            return
        if not view.private:
            self.forget_turn()
        self.to_screen(screen_for(view))

    async def lapse(self) -> None:
        """Two hours without a key: the sitting is over, and the cover is back."""
        assert self.house is not None
        kept = self.keeps()
        self.sitting = None
        self.forget_turn()
        if kept:
            await asyncio.to_thread(self.house.let_go_of_lapsed)
        while len(self.screen_stack) > 1:
            self.pop_screen()

    async def forget_everything(self) -> str:
        """Deletes the journal with all of its backups, and begins anew. Empty, or why not."""
        from workshop.journal.errors import JournalError
        from workshop.journal.upkeep.removing import remove

        assert self.house is not None
        path = self.house.journal.path
        if self.house.journal.read_only or path is None:
            return self.house.notice or _("This journal is only open for reading.")
        await asyncio.to_thread(self.house.close)
        try:
            await asyncio.to_thread(remove, path)
        except JournalError as error:
            return str(error)
        self.house = None
        self.restart()
        return ""

    # --- locking --------------------------------------------------------------------------------

    def can_lock(self) -> bool:
        """Whether a locked journal is open."""
        return self.house is not None and self.house.journal.key is not None

    def action_lock(self) -> None:
        """Locks the journal: a fresh process shows the cover, and nothing of this one is left."""
        if self.can_lock():
            if self._ends_here() and not self._asked_to_lock:
                self._asked_to_lock = True
                self.say(_("Nothing of this session is kept, so it ends here. Ctrl+L once more."))
                return
            self.restart()
        elif self.house is not None:
            self.say(_("This journal has no passphrase. You can set one under Settings."))

    def _ends_here(self) -> bool:
        """Whether leaving now loses a session that nobody can take up again."""
        return self.sitting is not None and not self.sitting.kept

    def _lock_when_idle(self) -> None:
        """While two people talk, no key is pressed; their time counts as use of the program.

        A session that is kept nowhere is not ended for them.
        """
        sitting = self.sitting
        if self._ends_here():
            return
        if sitting is not None and (
            sitting.walks_with_room or (sitting.view().timed and sitting.seconds_left() > 0)
        ):
            self.idle.pressed()
        if self.idle.is_longer_than(self.settings.lock_after):
            self.action_lock()

    async def on_event(self, event: events.Event) -> None:
        """Notes when a key or the mouse was last used."""
        if isinstance(event, events.InputEvent):
            self.idle.pressed()
        await super().on_event(event)

    # --- what is always there -------------------------------------------------------------------

    def commands(self) -> Iterable[PaletteCommand]:
        """The palette holds what can be done on this screen, and leaving."""
        yield from commands_of(self)
        if self.can_lock():
            title = with_key(_(LOCK.label), LOCK.key_label)
            yield PaletteCommand(title, self.action_lock, _(LOCK.help))
        title = with_key(_("Leave at once"), key_label(LEAVE_KEY))
        yield PaletteCommand(title, self.leave, self.left_behind())

    def begin_exit(self) -> None:
        """The draft and the clock go to disk while the last keys are taken in."""
        if self.sitting is not None:
            self.sitting.put_away()

    def before_exit(self) -> None:
        """Everything is saved already; the last half second of typing and the clock are not."""
        if self.sitting is not None:
            self.sitting.put_away()
        if self.room is not None:
            self.room.leave()
        if self.house is not None:
            self.house.close()

    def keeps(self) -> bool:
        """Whether what is done now is in the journal afterwards."""
        return self.sitting is None or self.sitting.kept

    def comes_of_ending(self, error: BaseException) -> bool:
        """Whether a page was still reading when the journal was closed."""
        from workshop.journal.errors import JournalClosed

        return isinstance(error, JournalClosed)

    def left_behind(self) -> str:
        """What stays when somebody leaves now, in one sentence."""
        from workshop.sitting.telling.leaving import left_behind

        return left_behind(self.sitting.view() if self.sitting is not None else None)

    def came_back(self) -> None:
        """After a suspension, or a sleep, whoever sits here now is asked first."""
        if self.sitting is None:
            if self.house is not None:  # a page for one partner alone may be on view
                self.run_worker(self.go_home())
            return
        self.to_screen(CalmScreen())  # nothing of the page, until it says "Paused"
        self.run_worker(self._pause())

    async def _pause(self) -> None:
        from workshop.session import Pause

        if self.sitting is not None and not self.sitting.view().interlude:
            await self.act(Pause())
        elif self.sitting is not None:
            await self.show_stage()


def run(path: Path | None, settings: Settings = USUAL, room: "Room | None" = None) -> int:
    """Opens the screens on the journal at this path, or at the usual place; the exit status.

    `room`: one that was joined.
    """

    def open_house(passphrase: str | None) -> "House":
        from workshop.sitting.house import House

        return House.open(path, passphrase=passphrase)

    return WorkshopApp(open_house, settings, room=room).run()
