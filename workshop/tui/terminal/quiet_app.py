"""A Textual app that keeps what is said to those who said it.

Textual is made for programs whose screens may be seen, copied, logged and reported. Ours may not.
This is the base of our app; it closes every way in which words could get out:

- **A crash** shows kinds of exceptions and lines of our code, never messages, values or sources
  (`crash.py`), whatever broke: a handler, a worker, a timer, painting, a stylesheet, a thread.
- **Logs**: Textual's log file, its developer console and its record of keys are off, whatever the
  environment asks for. What is printed while the screens are up is dropped, and so are warnings.
- **The clipboard** is our own and forgotten with the turn (`forget_turn`); the system's is written
  only where a screen allows it by setting `private` to False. Passphrases cannot be copied.
- **The palette** holds our own commands and nothing else; there is no picture of the screen to
  save, no panel that lists keys and widgets, no notice on Ctrl+C.
- **Leaving** (Ctrl+Q, `leave()`) needs no question and nobody's permission (`leaving.py`), and
  leaves a clean terminal (`quiet_driver.py`). A closed window or a kill does the same.
- **Suspending** (a signal; no key does it) erases the screen first.

What this cannot close: what the terminal itself offers (selecting with Shift, a terminal that
records), what reads the memory of the process, and the shell's history of commands.
"""

import asyncio
import contextlib
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, ClassVar, cast

from textual import constants, events, on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.driver import Driver
from textual.notifications import SeverityLevel
from textual.reactive import reactive
from textual.screen import Screen

from workshop.ground.language import N_, _
from workshop.ground.text import clean
from workshop.tui.palette import OwnCommands, PaletteCommand
from workshop.tui.terminal import crash
from workshop.tui.terminal.leaving import Leaving
from workshop.tui.terminal.quiet_driver import LEAVE_KEYS, PLATFORM_DRIVER, QuietDriver, erase
from workshop.tui.terminal.quiet_process import quiet_process, silence_textual
from workshop.tui.terminal.signals import no_memory_image, on_request_to_end
from workshop.tui.widgets.too_small import TooSmall

_QUIET_ROUNDS = 10
"""Turns of the loop without a message, after which none is on its way from one part to another."""

_FOR_KEYS = 0.7
"""Part of the time for the flush in which keys may still arrive; the rest is for the disk."""

_WEB_DRIVER = "textual.drivers.web_driver:WebDriver"


class QuietApp(App[int], inherit_bindings=False):
    """The base of our app: see the top of this file for what it closes.

    A subclass says what the palette holds (`commands`), what is still to be written down when the
    program ends (`before_exit`), and where it is back after it was suspended (`came_back`). It
    opens the clipboard by setting `private` to False where both may read along, and calls
    `forget_turn` at every hand-over.

    `exit(message=…)` shows nothing: what a command has to say, the command says itself.

    Attributes:
        private: while True (as it is at first), nothing is written to the system's clipboard.
        too_small: whether the window is smaller than `SMALLEST`; reactive, so it can be watched.
            While it is, a sentence covers the screen and keys do nothing, except leaving.
    """

    COMMANDS = {OwnCommands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", "Leave at once", show=False, priority=True, system=True)
    ]

    SMALLEST: ClassVar[tuple[int, int]] = (80, 24)
    """Columns and lines the screens need."""

    PALETTE_QUESTION: ClassVar[str] = N_("What would you like to do?")
    """Stands in the palette's empty line."""

    OUR_CODE: ClassVar[tuple[Path, ...]] = (crash.PACKAGE,)
    """Folders whose lines a crash may name."""

    too_small = reactive(False)

    _CLOSED = frozenset(
        (
            "change_theme",
            "help_quit",
            "hide_help_panel",
            "screenshot",
            "show_help_panel",
            "suspend_process",
            "toggle_dark",
        )
    )
    """Actions that every Textual app has and ours has not."""

    def __init__(self) -> None:
        silence_textual()
        super().__init__()
        self.features = frozenset()
        self.private = True
        self._leaving: Leaving | None = None
        self._finished = False
        self._all_saved = False

    # --- for subclasses -------------------------------------------------------------------------

    def commands(self) -> Iterable[PaletteCommand]:
        """What the palette holds now, in this order."""
        return ()

    def begin_exit(self) -> None:
        """Have everything written down that is known by now; it may not wait.

        Called when somebody leaves, before the last keys are taken in: those may cost more time
        than there is, and what was written earlier must not be lost over them.
        """

    def before_exit(self) -> None:
        """Write down what is not written yet; called once, however the program ends.

        It runs in the thread of the screens, where widgets may be read, and may block. After a
        key that leaves it has 100 ms, after a crash a second; then the process ends anyway. If
        the screens hang it is not called. What it raises is told to nobody.
        """

    def keeps(self) -> bool:
        """Whether what is done now is kept, so that a crash can say so; asked from any thread."""
        return True

    def can_lock(self) -> bool:
        """Whether something is open that can be locked."""
        return False

    def came_back(self) -> None:
        """The program was suspended and goes on; the screen is painted anew after this."""

    # --- leaving --------------------------------------------------------------------------------

    def leave(self) -> None:
        """Leave at once, without a question: clean the terminal, flush, end the process.

        May be called from any thread and from a signal handler. In a test without a terminal it
        ends the app in Textual's way.
        """
        if self._leaving is None:
            self.exit(0)
        else:
            self._leaving.leave()

    def restart(self) -> None:
        """Leave, and begin anew at the cover in a fresh process. In a test it only leaves."""
        if self._leaving is None:
            self.exit(0)
        else:
            self._leaving.restart()

    def action_leave(self) -> None:
        """Leave at once."""
        self.leave()

    async def action_quit(self) -> None:
        """Leave at once."""
        self.leave()

    def broke(self, error: BaseException) -> None:
        """End the program because of an error nobody handled; may be called from any thread."""
        if self._leaving is None:
            self.call_later(self._handle_exception, error)
            return
        ours, kept = self.OUR_CODE, self.keeps()
        self._leaving.crash(lambda saved: crash.report(error, saved=saved, kept=kept, ours=ours))

    def run(self, **options: Any) -> int:
        """Show the screens until somebody leaves; the exit status.

        In a terminal it returns only if the app was ended by `exit`. Leaving and crashes end the
        process, with status 0 and 1.

        Raises:
            ValueError: inline is asked for. It would paint where the shell's words stand.
        """
        if options.get("inline"):
            raise ValueError("This app is never shown inline.")
        if options.get("headless"):
            return self._status(super().run(**options))
        no_memory_image()
        self._leaving = leaving = Leaving(self._give_terminal_back, self._write_down)
        leaving.start()
        result: int | None = None
        with quiet_process(self.broke):
            undo = on_request_to_end(self.leave)
            try:
                result = super().run(**options)
            except SystemExit:
                self._give_terminal_back()
                raise
            except KeyboardInterrupt:
                self.leave()
            except BaseException as error:
                self.broke(error)
            finally:
                undo()
            leaving.wait_if_asked()
        return self._status(result)

    def _status(self, result: int | None) -> int:
        return (self.return_code or 0) if result is None else result

    def _give_terminal_back(self) -> None:
        driver = self._driver
        if isinstance(driver, QuietDriver):
            driver.give_back_at_once()
        elif driver is not None and driver.is_web:
            driver.write(erase(self.size.height))
            driver.stop_application_mode()

    def _write_down(self, seconds: float) -> bool:
        """Have `_finish` called in the thread of the screens; whether it was done in time."""
        done = threading.Event()

        def finish() -> None:
            try:
                self._finish()
            finally:
                done.set()

        async def finish_with_keys() -> None:
            with contextlib.suppress(Exception):
                self.begin_exit()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds * _FOR_KEYS):
                    await self._take_in_keys()
            finish()

        try:
            if self._loop is None:
                raise RuntimeError
            self._loop.call_soon_threadsafe(lambda: asyncio.ensure_future(finish_with_keys()))
        except RuntimeError:  # the screens are not up yet, or not any more
            threading.Thread(target=finish, name="finish", daemon=True).start()
        done.wait(seconds)
        return self._all_saved

    async def _take_in_keys(self) -> None:
        """Let the keys that were pressed before arrive: they are on their way to a field."""
        self._begin_batch()  # nothing is painted any more
        quiet = 0
        while quiet < _QUIET_ROUNDS:
            await asyncio.sleep(0)
            field = self.focused
            pumps = (self, *(field.ancestors_with_self if field is not None else ()))
            quiet = 0 if any(pump.message_queue_size for pump in pumps) else quiet + 1

    def _finish(self) -> None:
        if self._finished:
            return
        self._finished = True
        try:
            with self._context():
                self.before_exit()
        except Exception:
            if self._leaving is None:  # a test wants to know
                raise
            return
        self._all_saved = True

    async def _shutdown(self) -> None:
        self._finish()
        await super()._shutdown()

    # --- what breaks ----------------------------------------------------------------------------

    def panic(self, *renderables: object) -> None:
        """End the program; what it is given to show may hold anything, so it is not shown."""
        self.broke(RuntimeError())

    def _handle_exception(self, error: Exception) -> None:
        if self._leaving is None:
            # For tests: kept by Textual, and raised where the test can see it.
            super()._handle_exception(error)
        else:
            self.broke(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        self._exit_renderables.clear()

    @on(events.Load)
    def _listen_to_loop(self) -> None:
        if self._leaving is not None:
            asyncio.get_running_loop().set_exception_handler(self._loop_broke)

    def _loop_broke(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException) and not self._exit:
            self.broke(error)

    # --- the terminal ---------------------------------------------------------------------------

    def get_driver_class(self) -> type[Driver]:
        """Our own drivers, or Textual's for a browser; never another that the environment names."""
        if constants.DRIVER == _WEB_DRIVER:
            from textual.drivers.web_driver import WebDriver

            return WebDriver
        return PLATFORM_DRIVER

    async def on_event(self, event: events.Event) -> None:
        """Clean what is pasted; let nothing in while the screen is covered."""
        if isinstance(event, events.Paste):
            event.text = clean(event.text)
        covered = self.too_small and isinstance(event, events.InputEvent | events.Paste)
        if covered and not event.is_forwarded:
            if isinstance(event, events.Key) and event.key in LEAVE_KEYS:
                self.leave()
            return
        await super().on_event(event)

    @on(Driver.SignalResume)
    def _paint_anew(self) -> None:
        self.came_back()
        self.refresh(layout=True)

    @on(events.Resize)
    def _measure(self, event: events.Resize) -> None:
        width, height = event.size
        self.too_small = width < self.SMALLEST[0] or height < self.SMALLEST[1]
        if isinstance(self._driver, QuietDriver):
            self._driver.has_resized(height)

    @on(events.Mount)
    def _cover_every_screen(self) -> None:
        self.screen_change_signal.subscribe(self, lambda screen: self._cover())
        self._cover()

    def _watch_too_small(self) -> None:
        self._cover()

    def _cover(self) -> None:
        """Put the sentence over the screen on view, or take it from every screen."""
        if not self.too_small:
            for screen in self._every_screen():
                screen.query(TooSmall).remove()
        elif self._screen_stack and not self.screen.query(TooSmall):
            self.screen.mount(TooSmall(*self.SMALLEST))

    # --- what could be carried from one to the other --------------------------------------------

    def copy_to_clipboard(self, text: str) -> None:
        """Keep text to be pasted here; give it to the system's clipboard only if not private."""
        if getattr(self.focused, "password", False):
            return
        if self.private:
            self._clipboard = text
        else:
            super().copy_to_clipboard(text)

    def forget_clipboard(self) -> None:
        """Forget what was copied, and what is selected with the mouse on any screen."""
        self._clipboard = ""
        for screen in self._every_screen():
            screen.clear_selection()

    def forget_turn(self) -> None:
        """Forget what one partner's turn may have left for the other's: to be called between them.

        The clipboard, selections and notices. What a widget keeps for itself (undo in a text area,
        a suggestion in an input) goes with the widget: every turn needs new ones.
        """
        self.forget_clipboard()
        self.clear_notifications()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a short notice; markup is not parsed unless asked for."""
        super().notify(
            clean(message), title=clean(title), severity=severity, timeout=timeout, markup=markup
        )

    def _every_screen(self) -> Iterator[Screen[Any]]:
        for stack in self._screen_stacks.values():
            yield from stack

    # --- what every Textual app offers and ours does not -----------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action can be done now; some of Textual's never can."""
        if action in self._CLOSED:
            return False
        return super().check_action(action, parameters)

    def action_command_palette(self) -> None:
        """Open the palette."""
        if self.use_command_palette and not CommandPalette.is_open(cast("App[object]", self)):
            self.push_screen(
                CommandPalette(id="--command-palette", placeholder=_(self.PALETTE_QUESTION))
            )

    def save_screenshot(self, *arguments: object, **options: object) -> str:
        """Never done.

        Raises:
            RuntimeError: always.
        """
        raise RuntimeError("The screen is not written to files.")

    def deliver_screenshot(self, *arguments: object, **options: object) -> str | None:
        """Never done.

        Raises:
            RuntimeError: always.
        """
        raise RuntimeError("The screen is not written to files.")
