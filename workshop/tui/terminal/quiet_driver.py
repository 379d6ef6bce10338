"""The terminal, taken and given back: nothing of the evening stays on it.

Textual's drivers paint and listen well; these add what they leave out. Whatever way the program
ends or pauses, every line it painted is erased first. One key leaves from anywhere, even when the
program hangs, because the thread that reads the keys answers it itself.
"""

import contextlib
import os
import sys
import threading
from typing import TYPE_CHECKING, Any, TextIO

from textual import events
from textual.driver import Driver
from textual.message import Message

if TYPE_CHECKING:
    from workshop.tui.terminal.quiet_app import QuietApp

LEAVE_KEYS = frozenset(
    (
        "ctrl+q",
        "ctrl+shift+q",
        # Terminals with kitty's keyboard protocol name the letter of the layout that is on; these
        # stand where Q does: Cyrillic, Arabic and Persian, Korean.
        "ctrl+й",
        "ctrl+ض",
        "ctrl+ㅂ",
    )
)
"""Keys that leave at once."""

CLIPBOARD = "\x1b]52;"
"""How a program writes to the clipboard of the terminal's owner (OSC 52)."""

_ENTER = "\x1b[?1049h"
_LEAVE = "\x1b[?1049l"
"""Go to the second screen, which is ours alone, and back to what stood there before us."""

_POP_KEYBOARD = "\x1b[<u"
"""Kitty's keyboard protocol as it was; each screen has its own, so this comes before leaving."""

_MODES_OFF = (
    "\x1b[?2004l"  # pasting, mouse (five kinds), focus, reports of size
    "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"
    "\x1b[?1004l\x1b[?2048l"
    "\x1b[?7h\x1b[?25h"  # long lines wrap, the cursor is seen
)

_POINTER = "\x1b]22;"
"""How the mouse pointer gets another shape; with no name behind it, its own again."""
_OWN_POINTER = f"{_POINTER}\x07"

_FORGET_SCROLLBACK = "\x1b[3J"


def erase(rows: int) -> str:
    """What erases every line of the screen, one by one.

    Clearing the screen in one go would be shorter, but some terminals then keep what stood there
    in their scrollback, for convenience. Erased lines are kept nowhere.
    """
    lines = "".join(f"\x1b[{row};1H\x1b[2K" for row in range(1, rows + 1))
    # Lines below, in case the window has grown since; this is never the whole screen.
    below = f"\x1b[{rows + 1};1H\x1b[J" if rows > 1 else ""
    return f"\x1b[?2026l\x1b[0m{lines}{below}\x1b[1;1H"


def has_second_screen() -> bool:
    """Whether what we paint stays apart from the user's own screen and scrollback.

    Nearly every terminal has a second, "alternate" screen without scrollback. Those that have
    none are the bare consoles, GNU screen unless told otherwise, and tmux when told not to.
    Asking tmux takes some milliseconds.
    """
    if os.environ.get("TMUX"):
        import subprocess

        pane = os.environ.get("TMUX_PANE", "")
        try:
            answer = subprocess.run(
                ["tmux", "display-message", "-p", "-t", pane, "#{alternate_on}"],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=2,
                check=True,
            ).stdout
        except (OSError, subprocess.SubprocessError):
            return False
        return answer.strip() == b"1"
    bare = ("linux", "dumb", "ansi", "cons25", "vt", "sun")
    return not (os.environ.get("STY") or os.environ.get("TERM", "").startswith(bare))


class Paper:
    """What a driver's writer thread writes on; once closed, nothing more is written.

    It sees everything in order, so it knows whether the screen on view is ours. Closing waits for
    what is being written just then: the last words come last, and whole.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._writing = threading.Lock()
        self._closed = False
        self._used = False
        self._inside = False
        self._pointed = False

    def write(self, text: str) -> None:
        """Write text, unless closed. That the terminal has gone is for the driver to notice."""
        with self._writing:
            if self._closed:
                return
            if _ENTER in text:
                self._used = self._inside = True
            elif _LEAVE in text:
                self._inside = False
            self._pointed = self._pointed or _POINTER in text
            with contextlib.suppress(OSError):
                self._stream.write(text)

    def flush(self) -> None:
        """Send what was written."""
        with self._writing:
            if not self._closed:
                with contextlib.suppress(OSError):
                    self._stream.flush()

    def close(self, rows: int, *, spilled: bool) -> None:
        """Give the terminal back, and write nothing more; blocks while the terminal does.

        Args:
            rows: lines of the screen.
            spilled: whether something of ours may stand in the scrollback. Only then it is
                erased: it is the user's own, and it can only be erased as a whole.
        """
        with self._writing:
            if self._closed:
                return
            self._closed = True
            last = erase(rows) + _POP_KEYBOARD + _LEAVE if self._inside else ""
            if self._used:
                last += _MODES_OFF
            if self._pointed:
                last += _OWN_POINTER
            if self._used and spilled:
                last += _FORGET_SCROLLBACK
            with contextlib.suppress(OSError):
                self._stream.write(last)
                self._stream.flush()

    def fileno(self) -> int:
        """The number of the open file behind it."""
        return self._stream.fileno()

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return self._stream.isatty()


class QuietDriver(Driver):
    """What both of our drivers add to Textual's; to be named before the one it is added to."""

    _app: "QuietApp"
    _file: Any
    _spilled = False
    _most_rows = 0

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._file = Paper(self._file)

    def write(self, data: str) -> None:
        """Paint; in a private turn never to the clipboard, whoever asks for it."""
        if CLIPBOARD in data and self._app.private:
            return
        super().write(data)  # type: ignore[safe-super]

    def process_message(self, message: Message) -> None:
        """Take in what came from the keyboard. Runs in the thread that reads it."""
        if isinstance(message, events.Key) and message.key in LEAVE_KEYS:
            self._app.leave()
            return
        super().process_message(message)

    def stop_application_mode(self) -> None:
        """Give the terminal back: at the end, and before the program is suspended."""
        self.write(erase(self._rows()) + _OWN_POINTER)
        if self._spilled:
            self.write(_FORGET_SCROLLBACK)
        super().stop_application_mode()  # type: ignore[safe-super]

    def give_back_at_once(self) -> None:
        """Give the terminal back for good, from any thread. Nothing is painted afterwards."""
        self._file.close(self._rows(), spilled=self._spilled)
        self._restore_keyboard()

    def has_resized(self, rows: int) -> None:
        """Note the window's height: without a second screen, a smaller one pushed lines out."""
        if rows < self._most_rows and not self._spilled:
            threading.Thread(target=self._check_spill, name="spill", daemon=True).start()
        self._most_rows = max(rows, self._most_rows)

    def _check_spill(self) -> None:
        self._spilled = not has_second_screen()

    def _rows(self) -> int:
        try:
            return os.get_terminal_size(self._file.fileno()).lines
        except OSError:
            return self._app.size.height

    def _restore_keyboard(self) -> None:
        """Drop what was typed and not read, so that no shell runs it; then treat keys as before."""
        raise NotImplementedError


if sys.platform == "win32":
    from textual.drivers.windows_driver import WindowsDriver

    class QuietWindowsDriver(QuietDriver, WindowsDriver):
        """Windows consoles."""

        def _restore_keyboard(self) -> None:
            import msvcrt

            while msvcrt.kbhit():
                msvcrt.getch()
            if self._restore_console is not None:
                self._restore_console()

    PLATFORM_DRIVER: type[QuietDriver] = QuietWindowsDriver
else:
    import codecs
    import select
    import termios

    from textual._xterm_parser import XTermParser
    from textual.drivers.linux_driver import LinuxDriver

    from workshop.tui.terminal.pastes import Pastes

    _READS = 4096
    """Bytes read at a time."""

    _LISTENS = 0.1
    """Seconds without a key after which a lone Escape is one."""

    class QuietLinuxDriver(QuietDriver, LinuxDriver):
        """Linux, macOS and their kin."""

        _watching = False

        def start_application_mode(self) -> None:
            """Take the terminal, and notice should it vanish."""
            super().start_application_mode()  # type: ignore[no-untyped-call]
            if self.input_tty and not self._watching:
                self._watching = True
                threading.Thread(target=self._watch_terminal, name="watch", daemon=True).start()

        def _watch_terminal(self) -> None:
            """Leave when the terminal has gone, even if no signal tells.

            Textual would read the end of its input again and again, for ever.
            """
            watch = select.poll()
            watch.register(self.fileno, 0)
            if any(event & select.POLLHUP for _, event in watch.poll()):
                self._app.end()

        def _sigcont_application(self, *_: object) -> None:
            """Go on after a pause.

            Textual takes the terminal anew here, even if it never gave it back (SIGSTOP, or a
            computer that woke up); then it would not know any more how the terminal was before.
            """
            if self._must_signal_resume:
                super()._sigcont_application()
            else:
                self.send_message(self.SignalResume())

        def run_input_thread(self) -> None:
            """Take in what the terminal sends, until the end.

            As Textual does, but bytes that are no text are no reason to break, and of a paste
            that is longer than anything only its beginning is looked at.
            """
            parser = XTermParser(debug=False)
            decode = codecs.getincrementaldecoder("utf-8")("replace").decode
            pastes = Pastes()
            while not self.exit_event.is_set():
                if select.select([self.fileno], [], [], _LISTENS)[0]:
                    text = pastes.pass_on(decode(os.read(self.fileno, _READS)))
                    if text:  # nothing would end the parser
                        for event in parser.feed(text):
                            self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)

        def _run_input_thread(self) -> None:
            """Read the keyboard until the end."""
            try:
                self.run_input_thread()
            except OSError:  # the terminal has gone, and so have those who looked at it
                self._app.end()
            except Exception as error:
                self._app.broke(error)

        def _restore_keyboard(self) -> None:
            with contextlib.suppress(termios.error):
                termios.tcflush(self.fileno, termios.TCIFLUSH)
                if self.attrs_before is not None:
                    termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)

    PLATFORM_DRIVER: type[QuietDriver] = QuietLinuxDriver
