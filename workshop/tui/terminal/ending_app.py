"""A Textual app that ends at once, whatever happens, and says nothing it should not.

Leaving needs no question and nobody's permission (`leaving.py`), and leaves a clean terminal; a
closed window, a kill and a crash do the same. What is not written down yet is, within a set time.
"""

import asyncio
import contextlib
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any, ClassVar

from textual import events, on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.message_pump import MessagePump
from textual.worker import WorkerFailed

from workshop.tui.terminal import crash
from workshop.tui.terminal.leaving import FLUSH, FLUSH_AND_ERASE, Leaving
from workshop.tui.terminal.on_their_way import arrived
from workshop.tui.terminal.quiet_driver import QuietDriver, erase
from workshop.tui.terminal.quiet_process import quiet_process
from workshop.tui.terminal.signals import no_memory_image, on_request_to_end

_FOR_KEYS = 0.7
"""Part of the time for the flush in which keys may still arrive; the rest is for the disk."""


class EndingApp(App[int], inherit_bindings=False):
    """An app that somebody can leave, or that breaks, at any moment.

    A subclass says what is to be written down then (`begin_exit`, `before_exit`).

    `exit(message=…)` shows nothing: what a command has to say, the command says itself.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", "Leave at once", show=False, priority=True, system=True)
    ]

    OUR_CODE: ClassVar[tuple[Path, ...]] = (crash.PACKAGE,)
    """Folders whose lines a crash may name."""

    def __init__(self) -> None:
        super().__init__()
        self._leaving: Leaving | None = None
        self._finished = False
        self._all_saved = False
        self.wanted_to_leave = False
        """Whether somebody here chose to leave, by a key or a button."""

    # --- for subclasses -------------------------------------------------------------------------

    def begin_exit(self) -> None:
        """Have everything written down that is known by now; it may not wait.

        Called when somebody leaves, before the last keys are taken in: those may cost more time
        than there is, and what was written earlier must not be lost over them.
        """

    def before_exit(self) -> None:
        """Write down what is not written yet; called once, however the program ends.

        It runs in the thread of the screens, where widgets may be read, and may block. After a
        key that leaves it has 100 ms (a second where it `erases`), after a crash a second; then
        the process ends anyway. If the screens hang it is not called. What it raises is told to
        nobody.
        """

    def erases(self) -> bool:
        """Whether who leaves by choice now lets go of something that must leave no trace.

        Asked from any thread.
        """
        return False

    def keeps(self) -> bool:
        """Whether what is done now is kept, so that a crash can say so; asked from any thread."""
        return True

    def comes_of_ending(self, error: BaseException) -> bool:
        """Whether an error after `before_exit` only says that something is closed by now.

        What was still being read then comes too late, and nobody is told.
        """
        return False

    # --- leaving --------------------------------------------------------------------------------

    def leave(self) -> None:
        """Leave at once, without a question: clean the terminal, flush, end the process.

        May be called from any thread. In a test without a terminal it ends the app in Textual's
        way.
        """
        self.wanted_to_leave = True
        self._end(FLUSH_AND_ERASE if self.erases() else FLUSH)

    def end(self) -> None:
        """The same where nobody here chose it: the system asks for it, or the terminal has gone.

        May be called from any thread and from a signal handler.
        """
        self._end(FLUSH)

    def _end(self, flush: float) -> None:
        if self._leaving is None:
            self.exit(0)
        else:
            self._leaving.leave(flush)

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
            undo = on_request_to_end(self.end)
            try:
                result = super().run(**options)
            except SystemExit:
                self._give_terminal_back()
                raise
            except KeyboardInterrupt:
                self.end()
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
        await arrived(self._way_of_keys)

    def _way_of_keys(self) -> Iterable[MessagePump]:
        field = self.focused
        return (self, *(field.ancestors_with_self if field is not None else ()))

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
        cause = error.error if isinstance(error, WorkerFailed) else error
        if self._finished and self.comes_of_ending(cause):
            return
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
