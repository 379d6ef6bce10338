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
- **Leaving** (Ctrl+Q, `leave()`) needs no question and nobody's permission (`ending_app.py`), and
  leaves a clean terminal (`quiet_driver.py`). A closed window or a kill does the same.
- **Suspending** (a signal; no key does it) erases the screen first.

What this cannot close: what the terminal itself offers (selecting with Shift, a terminal that
records), what reads the memory of the process, and the shell's history of commands.
"""

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, cast

from textual import constants, events, on
from textual.app import App
from textual.command import CommandPalette
from textual.driver import Driver
from textual.notifications import SeverityLevel
from textual.reactive import reactive
from textual.screen import Screen

from workshop.ground.language import N_, _
from workshop.ground.text import clean
from workshop.tui.palette import OwnCommands, PaletteCommand
from workshop.tui.terminal.ending_app import EndingApp
from workshop.tui.terminal.quiet_driver import LEAVE_KEYS, PLATFORM_DRIVER, QuietDriver
from workshop.tui.terminal.quiet_process import silence_textual
from workshop.tui.widgets.too_small import TooSmall

_WEB_DRIVER = "textual.drivers.web_driver:WebDriver"


class QuietApp(EndingApp):
    """The base of our app: see the top of this file for what it closes.

    A subclass says what the palette holds (`commands`), what is still to be written down when the
    program ends (`before_exit`, in `ending_app.py`), and where it is back after it was suspended
    (`came_back`). It opens the clipboard by setting `private` to False where both may read along,
    and calls `forget_turn` at every hand-over.

    Attributes:
        private: while True (as it is at first), nothing is written to the system's clipboard.
        too_small: whether the window is smaller than `SMALLEST`; reactive, so it can be watched.
            While it is, a sentence covers the screen and keys do nothing, except leaving.
    """

    COMMANDS = {OwnCommands}

    SMALLEST: ClassVar[tuple[int, int]] = (80, 24)
    """Columns and lines the screens need."""

    PALETTE_QUESTION: ClassVar[str] = N_("What would you like to do?")
    """Stands in the palette's empty line."""

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

    # --- for subclasses -------------------------------------------------------------------------

    def commands(self) -> Iterable[PaletteCommand]:
        """What the palette holds now, in this order."""
        return ()

    def can_lock(self) -> bool:
        """Whether something is open that can be locked."""
        return False

    def left_behind(self) -> str:
        """What stays when somebody leaves now, in one sentence."""
        return _("Everything is saved already.")

    def came_back(self) -> None:
        """The program was suspended and goes on; the screen is painted anew after this."""

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
            if screen.is_mounted:  # one opened while the program ends never comes up, nor answers
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
