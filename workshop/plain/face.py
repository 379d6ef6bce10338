"""The linear face itself: page after page, until the session rests or somebody leaves."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module

from msgspec.structs import replace

from workshop.ground.language import N_, _
from workshop.journal.errors import JournalError
from workshop.plain.hearing import interrupt
from workshop.plain.lines import Lines
from workshop.plain.page import Page
from workshop.plain.turning import Fetched, Turned
from workshop.session import Action, Follow, GoOn, Pause, WalkAlone
from workshop.sitting.sitting import Sitting
from workshop.sitting.telling.room import GOES_ON, line
from workshop.sitting.view import View

TICK = 1.0
"""Seconds between two readings of the clock. A gap of more than five would count as a pause."""

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
ROOM_GOES_ON = N_("The room goes on. Press Enter.")
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
        self._called_up: Action | None = None
        """Where the room went that was said up last."""
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
            self._follow_room()
            view = self._view()
            if view.status != "open" and not view.kept:
                self._lines.clear()
            actions = self._page(view)
            if view.status != "open":
                return view
            # What one does alone is theirs; on a page of both the room comes first.
            if view.private or not self._follow_room():
                for action in actions:
                    self._act(action)

    # --- a room they joined ---------------------------------------------------------------------

    def _follow_room(self) -> bool:
        """Goes where the room is; whether that is another page."""
        with self._lock:
            action, before = self._sitting.called(), _page_of(self._sitting)
        if action is None:
            return False
        self._act(action)
        with self._lock:
            return _page_of(self._sitting) != before

    def _is_fetched(self) -> bool:
        """Whether the room is elsewhere, so that nothing more is asked on this page."""
        with self._lock:
            action = self._sitting.called()
            return action is not None and not self._is_quiet(action)

    def _is_quiet(self, action: Action) -> bool:
        """Whether it leaves them where they are: other minutes, or no room any more."""
        room = self._sitting.state.room
        if not isinstance(action, Follow) or room is None:
            return not isinstance(action, Follow)
        there = (action.stages, action.before, action.rests)
        return there == (room.stages, room.before, room.rests)

    def _hear_room(self, action: Action) -> None:
        """What is quiet is done at once; else they are fetched, as soon as nobody types.

        Who types is told, once, and the next line follows.
        """
        with self._lock:
            quiet = self._is_quiet(action)
        if quiet:
            self._act(action)
            room = self._sitting.in_room()
            if isinstance(action, WalkAlone) and room is not None:
                self._say_up(line(room))
        elif not self._lines.wake() and self._called_up != (there := replace(action, left=None)):
            self._called_up = there
            self._say_up(_(ROOM_GOES_ON))

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
            called=self._is_fetched,
        )
        folder, name = view.page
        try:
            actions: list[Action] = import_module(f"workshop.plain.{folder}.{name}").lead(page)
            if actions == [GoOn()] and self._is_empty(view) and not page.nothing_given():
                return []
        except Fetched:
            self._say_up(_(GOES_ON))
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
        self._lines.forget_typed()  # else the shell reads it
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
            happened = self._sitting.tick()
            self.lapsed = self.lapsed or happened == "lapsed"
            called = self._sitting.called() if happened == "called" else None
            over = self._sitting.seconds_left() <= 0
            stage = self._sitting.state.position
            if not over:  # there may be more time now
                self._rang = ""
            view = self._sitting.view() if over and self._rang != stage else None
            meets = apart and self._sitting.state.interlude == "way_back"
        if called is not None:
            self._hear_room(called)
        if meets:
            self._say_up(_(TIME_TO_MEET))
        if view is not None and view.timed and not view.stage.alone:
            self._rang = stage
            self._say_up(_(TIME_IS_UP) if view.stage.aloud else "")

    def _say_up(self, words: str) -> None:
        """Rings, if it may, and says these words under whatever is being typed."""
        if self._bell:
            self._lines.ring()
        if words:
            self._lines.put()
            self._lines.say(words)

    @contextmanager
    def ticking(self) -> Iterator[None]:
        """The clock is read once a second meanwhile; two hours without a line end it."""
        over = threading.Event()

        def run() -> None:
            while not over.wait(TICK):
                self.tick()
                if self.lapsed:
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


def _page_of(sitting: Sitting) -> tuple[object, ...]:
    """What tells two pages apart."""
    state = sitting.state
    return state.position, state.small.part, state.interlude, state.covered, state.status
