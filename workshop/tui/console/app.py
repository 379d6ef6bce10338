"""The program a facilitator sees: one page, with a way to every step and to the private notes."""

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import Future, wait
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.screen import Screen

from workshop.ground.language import _
from workshop.ground.resources import resource_path
from workshop.ground.settings import USUAL, Settings
from workshop.ground.steady import seconds
from workshop.journal.errors import JournalError
from workshop.sitting.facilitating.evening import Leading
from workshop.sitting.facilitating.pulse import RoomPulse
from workshop.tui.actions import LEAVE_KEY, key_label
from workshop.tui.console.screen import ConsoleScreen
from workshop.tui.console.unhurried import Unhurried
from workshop.tui.on_screen import commands_of, with_key
from workshop.tui.palette import PaletteCommand
from workshop.tui.terminal.quiet_app import QuietApp
from workshop.tui.theme import THEMES, worn

if TYPE_CHECKING:
    from workshop.sitting.facilitating.hosting import HostedRoom

LAST_WORDS = 0.05
"""Seconds the last note has to reach the disk when the program is left."""


class ConsoleApp(QuietApp):
    """Leads an evening. Decides nothing itself; shows, and passes on what is done."""

    CSS_PATH = [
        resource_path("styles", name) for name in ("base.tcss", "around.tcss", "console.tcss")
    ]
    TITLE = "Workshop"

    def __init__(
        self,
        leading: Leading,
        settings: Settings = USUAL,
        *,
        close: Callable[[], None] = lambda: None,
        watch: Callable[[Leading], None] = lambda leading: None,
        room: "HostedRoom | None" = None,
        pulse: RoomPulse | None = None,
        clock: Callable[[], float] = seconds,
    ) -> None:
        """Begin.

        Args:
            leading: The evening.
            settings: What the user has chosen.
            close: Writes down what is left, and lets go of the file.
            watch: Called in a thread after every step, as with the projector's file.
            room: The room that couples can join, where one is open.
            pulse: What couples give to it, where the guide has a pulse.
            clock: Seconds that only grow, by which a key that is held down is known.
        """
        super().__init__()
        self.leading = leading
        self.settings = settings
        self.room = room
        self.pulse = pulse
        self.keys_taken = Unhurried(clock)
        """Which keys count as steps."""
        self.first_words = ""
        """What is said once, when the console opens; empty for nothing."""
        self._close = close
        self._watch = watch
        self._soon: set[Future[None]] = set()
        for theme in THEMES:
            self.register_theme(theme)
        self.set_reactive(App.theme, worn(settings.theme))
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[Any]:
        """The console is all there is."""
        return ConsoleScreen(self.leading)

    def on_ready(self) -> None:
        """The projector, too, knows where the room stands."""
        if self.first_words:
            self.say(self.first_words)
        self.tell()

    def tell(self) -> None:
        """Whoever watches hears where the room stands now."""
        self.run_worker(self._tell(), exclusive=True, group="watch")

    async def _tell(self) -> None:
        await asyncio.to_thread(self._watch, self.leading)

    async def kept(self, done: "Future[None]") -> None:
        """Waits until a step is on disk; says so where it can't be kept."""
        try:
            await asyncio.wrap_future(done)
        except JournalError as error:
            self.say(str(error))
            return
        self.tell()

    def keep_soon(self, done: "Future[None]") -> None:
        """Something is on its way to the disk, and nobody waits for it."""
        self._soon.add(done)

        def written(future: "Future[None]") -> None:
            self._soon.discard(future)
            if (error := future.exception()) is not None:
                self.call_from_thread(self.say, str(error))

        done.add_done_callback(written)

    def say(self, sentence: str) -> None:
        """One sentence at the edge of the screen."""
        self.notify(sentence, timeout=8)

    def commands(self) -> Iterable[PaletteCommand]:
        """What can be done on this page, and leaving."""
        yield from commands_of(self)
        leave = with_key(_("Leave at once"), key_label(LEAVE_KEY))
        yield PaletteCommand(leave, self.leave, self.left_behind())

    def begin_exit(self) -> None:
        """A note that is being written goes to disk."""
        from workshop.tui.console.notes import NoteScreen

        for screen in self.screen_stack:
            if isinstance(screen, NoteScreen):
                screen.keep_now()

    def before_exit(self) -> None:
        """Everything is saved already but for the last keys of a note."""
        self.begin_exit()
        wait(self._soon, LAST_WORDS)
        self._close()
