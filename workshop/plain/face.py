"""The linear face itself: page after page, until the session rests or somebody leaves."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module

from workshop.ground.language import N_, _
from workshop.journal.errors import JournalError
from workshop.plain.lines import Lines
from workshop.plain.page import Page, Turned
from workshop.session import Action, GoOn, Pause
from workshop.sitting.sitting import Sitting
from workshop.sitting.view import View

TICK = 1.0
"""Seconds between two readings of the clock. A gap of more than five would count as a pause."""

REQUESTS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
"""What asks a program to end, on any system."""

CLEARS = N_(
    "At each hand-over this screen is cleared. A terminal may still keep what it scrolled away, "
    "and a screen reader what it said: close the window when you are done."
)
HEARD = N_(
    "Does a screen reader speak here? Then use headphones in private turns, or let the other one "
    "leave the room."
)
CLEARS_NOT = N_("This is no terminal: what is typed stays where it is read from.")
TIME_TO_MEET = N_("It is time to meet again.")
TIME_IS_UP = N_("Time is up. Finish your sentence, if there is one. Then Enter.")


class Face:
    """Leads through one sitting."""

    def __init__(
        self,
        sitting: Sitting,
        lines: Lines,
        *,
        sleep: Callable[[float], None] = time.sleep,
        bell: bool = True,
    ) -> None:
        """`sleep` lets seconds pass; `bell`: whether to ring when time is over."""
        self._sitting = sitting
        self._lines = lines
        self._sleep = sleep
        self._bell = bell
        self._lock = threading.Lock()
        """The clock is read on a thread of its own, so every use of the sitting takes this."""
        self._rang: str = ""
        self.kept = sitting.kept
        """Whether anything of it is in the journal afterwards."""
        self.lapsed = False
        """Whether the last key was two hours ago, so that the sitting is over."""

    def lead(self) -> View:
        """Through the session until it rests or is done; the last view.

        Raises:
            Leaving: Somebody leaves at once.
            EOFError: There are no more lines.
        """
        self._lines.say(_(CLEARS) if self._lines.clears else _(CLEARS_NOT), _(HEARD))
        self._lines.say(_("Type /help at any time."))
        if self._lines.clears:  # the next page may clear it before anybody has read it
            self._lines.ask(_("Press Enter."))
        while True:
            view = self._view()
            if view.status != "open" and not view.kept:
                self._lines.clear()
            actions = self._page(view)
            if view.status != "open":
                return view
            for action in actions:
                self._act(action)

    def put_away(self) -> None:
        """Leaves: nothing of a page stays on the screen, and everything is safe.

        Raises:
            JournalError: It can't be saved. The screen is clear all the same.
        """
        self._lines.clear()
        with self._lock:
            self._sitting.put_away().result()
        self._lines.clear()  # a bell may have rung meanwhile, and said why

    def _page(self, view: View) -> list[Action]:
        page = Page(
            view,
            self._lines,
            act=self._act,
            left=self._left,
            wait=self._wait,
            open_drawer=self._open_drawer,
        )
        folder, name = view.page
        try:
            actions: list[Action] = import_module(f"workshop.plain.{folder}.{name}").lead(page)
            if actions == [GoOn()] and self._is_empty(view) and not page.nothing_given():
                return []
        except Turned as turned:
            return [turned.action] if turned.action else []
        return actions

    def _is_empty(self, view: View) -> bool:
        """Whether a private turn is about to end with nothing given."""
        if not view.private or view.stage.does != "turn" or view.small.part:
            return False
        return not any(self._view().words.mine.values())

    def suspended(self, _signal: int, _frame: object) -> None:
        """Ctrl+Z: the words go from the screen, and the program stops; back here, it is paused."""
        self._lines.clear()
        os.kill(os.getpid(), signal.SIGSTOP)
        self._lines.clear()
        raise Turned(Pause())

    def _view(self) -> View:
        with self._lock:
            return self._sitting.view()

    def _left(self) -> float:
        with self._lock:
            return self._sitting.seconds_left()

    def _open_drawer(self, passphrase: str) -> bool:
        try:
            with self._lock:
                return self._sitting.open_drawer(passphrase)
        except JournalError as error:
            self._lines.say(str(error))
            return False

    def _act(self, action: Action) -> None:
        """Does this, and waits until it is safe on disk."""
        try:
            with self._lock:
                done = self._sitting.act(action)
            done.result()
        except JournalError as error:
            self._lines.say(str(error))

    def _wait(self, seconds: float) -> None:
        while seconds > 0:
            self._sleep(min(TICK, seconds))
            seconds -= TICK
            self.tick()

    # --- the clock ------------------------------------------------------------------------------

    def tick(self) -> None:
        """Reads the clock; rings once when the time of a page is over, or that of a time-out."""
        with self._lock:
            apart = self._sitting.state.interlude == "timeout"
            self.lapsed = self.lapsed or self._sitting.tick() == "lapsed"
            over = self._sitting.seconds_left() <= 0
            stage = self._sitting.state.position
            if not over:  # there may be more time now
                self._rang = ""
            view = self._sitting.view() if over and self._rang != stage else None
            meets = apart and self._sitting.state.interlude == "way_back"
        if meets:
            self._say_up(TIME_TO_MEET)
        if view is not None and view.timed and not view.stage.alone:
            self._rang = stage
            self._say_up(TIME_IS_UP if view.stage.aloud else "")

    def _say_up(self, words: str) -> None:
        """Rings, if it may, and says these words under whatever is being typed."""
        if self._bell:
            self._lines.ring()
        if words:
            self._lines.put()
            self._lines.say(_(words))

    @contextmanager
    def ticking(self) -> Iterator[None]:
        """The clock is read once a second meanwhile; two hours without a line end it."""
        over = threading.Event()
        asked = _Requests()

        def run() -> None:
            while not over.wait(TICK):
                self.tick()
                if self.lapsed or asked.came():
                    interrupt()
                    return

        if hasattr(signal, "SIGTSTP"):
            signal.signal(signal.SIGTSTP, self.suspended)
        thread = threading.Thread(target=run, name="clock", daemon=True)
        thread.start()
        try:
            yield
        finally:
            if hasattr(signal, "SIGTSTP"):
                signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            over.set()
            thread.join()
            asked.close()


class _Requests:
    """Whether somebody asked the program to end.

    A request that comes between the painting of a prompt and the waiting for its line is heard by
    nobody until the next key; so whoever reads the clock asks here, and wakes the one who waits.
    """

    def __init__(self) -> None:
        self._reader, self._writer = os.pipe()
        self._before: int | None = None
        for end in (self._reader, self._writer):
            os.set_blocking(end, False)
        with suppress(ValueError):  # not the main thread, or no such thing here
            self._before = signal.set_wakeup_fd(self._writer, warn_on_full_buffer=False)

    def came(self) -> bool:
        """Whether one came since this was asked last."""
        try:
            numbers = os.read(self._reader, 4096)
        except BlockingIOError:
            return False
        return any(getattr(signal, name, 0) in numbers for name in REQUESTS)

    def close(self) -> None:
        """Nothing is listened to any more."""
        if self._before is not None:
            signal.set_wakeup_fd(self._before)
        os.close(self._reader)
        os.close(self._writer)


def interrupt() -> None:
    """What Ctrl+C does, from another thread: the one that waits for a line wakes up."""
    main = threading.main_thread().ident
    if hasattr(signal, "pthread_kill") and main is not None:
        signal.pthread_kill(main, signal.SIGINT)
    else:  # Windows: as soon as the next line is there
        signal.raise_signal(signal.SIGINT)
