"""A program in a real xterm on a display that nobody looks at, driven like PtyScreen.

xterm is started in its slave mode: it shows what it is sent here and answers here, and the program
has a pseudo-terminal of its own; every byte between the two passes through this file. So keys need
no X event, and xterm itself can be asked at any time what it still holds: on its screen, above it,
on the screen that is not on view, in its title, and which modes are on.
"""

import codecs
import contextlib
import errno
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import tempfile
import termios
import time
import tty
from collections.abc import Mapping, Sequence
from pathlib import Path

from helpers.pty_screen import PIECE
from helpers.terminal import PATIENCE, ROOT, Terminal, clean_environment

_OPTIONS = {
    "allowWindowOps": "true",  # it tells its title
    "saveLines": "2000",
    "printAttributes": "0",
    "printerAutoClose": "true",
    "pointerMode": "0",
}

_PRINTED = "-- printed --"
"""Follows what xterm has printed."""

_POSITION = re.compile(rb"\x1b\[(\d+);(\d+)R")
_TITLE = re.compile(rb"\x1b\]l([^\x1b]*)\x1b\\")
_MODE = re.compile(rb"\x1b\[\?(\d+);(\d)\$y")


class XtermScreen(Terminal):
    """A program in an xterm of its own.

    Mark tests that use it with `@pytest.mark.xterm`: without xterm they are skipped, in CI they
    fail.

    Attributes:
        process: the program.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        rows: int = 24,
        cols: int = 80,
        env: Mapping[str, str] | None = None,
        cwd: str | os.PathLike[str] = ROOT,
        before: str = "",
    ) -> None:
        """Start command.

        Args:
            command: the program and its arguments.
            rows: lines of the terminal.
            cols: columns of the terminal.
            env: variables on top of a small clean environment.
            cwd: the folder to start in.
            before: what stood on the terminal before the program started.
        """
        self._raw = bytearray()
        self._ended = False
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._rest = ""
        self._folder = tempfile.TemporaryDirectory(prefix="xterm")
        self._open(rows, cols)
        self._show(before.replace("\n", "\r\n").encode())
        self._asked()
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
        os.set_blocking(self._master, False)
        try:
            self.process = subprocess.Popen(
                command,
                stdin=slave,
                stdout=slave,
                stderr=slave,
                cwd=cwd,
                env=clean_environment(env),
                start_new_session=True,
                preexec_fn=_take_terminal,
            )
        finally:
            os.close(slave)

    def _open(self, rows: int, cols: int) -> None:
        """Start the display and the terminal on it."""
        numbers, number = os.pipe()
        self._display = subprocess.Popen(
            ["Xvfb", "-displayfd", str(number), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
            pass_fds=[number],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(number)
        # The whole line: the display gives up when it cannot write all of it.
        with os.fdopen(numbers, encoding="ascii") as told:
            display = told.readline().strip()
        assert display, "no display"
        fifo = Path(self._folder.name, "printed")
        os.mkfifo(fifo)
        # Open for both, so that it does not end when xterm's printer does.
        self._printed = os.open(fifo, os.O_RDWR | os.O_NONBLOCK)
        printer = Path(self._folder.name, "printer")
        printer.write_text(f"{{ cat; echo '{_PRINTED}'; }} > {fifo}\n", encoding="ascii")
        options = {**_OPTIONS, "printerCommand": f"sh {printer}"}
        settings = [f"*{name}: {value}" for name, value in options.items()]
        theirs, self._line = pty.openpty()
        tty.setraw(self._line)
        size = ("-u8", "-fn", "fixed", "-geometry", f"{cols}x{rows}")
        self._xterm = subprocess.Popen(
            [
                "xterm",
                *size,
                *(part for each in settings for part in ("-xrm", each)),
                f"-S{os.ttyname(self._line)}/{theirs}",
            ],
            env={**clean_environment(), "DISPLAY": f":{display}"},
            pass_fds=[theirs],
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs)
        self._answers(re.compile(rb"[0-9a-f]+\n"))  # it begins by telling its window

    # --- the program ----------------------------------------------------------------------------

    @property
    def raw(self) -> bytes:
        """Every byte the program sent to the terminal so far."""
        return bytes(self._raw)

    @property
    def pid(self) -> int:
        """The number of the program's process."""
        return self.process.pid

    def send(self, characters: str) -> None:
        """Send characters as they are."""
        data = characters.encode()
        while data:
            select.select([], [self._master], [], PATIENCE)
            data = data[os.write(self._master, data) :]

    def kill(self, signal: int) -> None:
        """Send a signal to the program."""
        self.process.send_signal(signal)

    def wait_exit(self, timeout: float = PATIENCE) -> int:
        """Wait until the program has ended and xterm has shown all it said; its exit status.

        Raises:
            AssertionError: it still runs after timeout seconds.
        """
        deadline = time.monotonic() + timeout
        while self._hear(deadline - time.monotonic()):
            assert time.monotonic() < deadline, f"still running after {timeout} s"
        status = self.process.wait(max(0.0, deadline - time.monotonic()))
        self._asked()
        return status

    def close(self) -> None:
        """End the program and its terminal, and give everything back."""
        for process in (self.process, self._xterm, self._display):
            if process.poll() is None:
                process.kill()
                process.wait(PATIENCE)
        for number in (self._master, self._line, self._printed):
            os.close(number)
        self._folder.cleanup()

    # --- what xterm holds -----------------------------------------------------------------------

    def text(self) -> str:
        """What can be seen now: the lines of the screen, without the spaces at their ends."""
        return self._print("\x1b[i")

    def everything(self) -> str:
        """The lines of the screen, and before them all that can still be scrolled back to."""
        return self._print("\x1b[?11i")

    def scrollback(self) -> str:
        """The lines that left the screen at the top."""
        lines, seen = self.everything().splitlines(), self.text().splitlines()
        return "\n".join(lines[: len(lines) - len(seen)])

    def hidden_screen(self) -> str:
        """What is on the alternate screen after it was left; it is looked at, and left again."""
        found = self._print("\x1b7\x1b[?47h\x1b[i")
        self._show(b"\x1b[?47l\x1b8")
        return found

    def title(self) -> str:
        """The title of the window."""
        self._show(b"\x1b[21t")
        return self._answers(_TITLE)[1].decode()

    def mode(self, number: int) -> bool:
        """Whether this private mode is set."""
        self._show(b"\x1b[?%d$p" % number)
        return self._answers(_MODE)[2] == b"1"

    def _print(self, how: str) -> str:
        """What xterm prints when told how."""
        self._show(how.encode())
        found = bytearray()
        while _PRINTED.encode() not in found:
            assert select.select([self._printed], [], [], PATIENCE)[0], "xterm prints nothing"
            found += os.read(self._printed, 65536)
        lines = found.decode().partition(_PRINTED)[0].splitlines()
        return "\n".join(line.rstrip() for line in lines)

    def _asked(self) -> tuple[int, int]:
        """Where the cursor stands; when xterm tells, it has shown all it was sent."""
        self._show(b"\x1b[6n")
        row, column = self._answers(_POSITION).groups()
        return int(row), int(column)

    # --- between the two ------------------------------------------------------------------------

    def _show(self, data: bytes) -> None:
        while data:
            data = data[os.write(self._line, data) :]

    def _answers(self, expected: re.Pattern[bytes]) -> re.Match[bytes]:
        """What xterm answers to something it was asked here and not by the program."""
        heard = b""
        while not (match := expected.search(heard)):
            assert select.select([self._line], [], [], PATIENCE)[0], f"no answer but {heard!r}"
            heard += os.read(self._line, 65536)
        return match

    def _hear(self, timeout: float) -> bool:
        if self._ended:
            return False
        ready, _, _ = select.select([self._master, self._line], [], [], max(0.0, timeout))
        if self._line in ready:  # what the program asked xterm
            with contextlib.suppress(OSError):
                os.write(self._master, os.read(self._line, 65536))
        if self._master in ready:
            try:
                data = os.read(self._master, 65536)
            except OSError as error:
                if error.errno == errno.EAGAIN:
                    return True
                data = b""  # the last one to hold the other end has gone
            if not data:
                self._ended = True
                return False
            self._raw += data
            self._show_whole(data)
        return True

    def _show_whole(self, data: bytes) -> None:
        """Pass on what is whole: what is asked of xterm must not fall into a sequence."""
        text = self._rest + self._decode(data)
        end = 0
        for piece in PIECE.finditer(text):
            if piece.start() != end:
                break
            end = piece.end()
        self._show(text[:end].encode())
        self._rest = text[end:]


def _take_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
