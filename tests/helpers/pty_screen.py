"""A program in a pseudo-terminal, with pyte as the screen it is seen on.

    with PtyScreen([sys.executable, "-m", "workshop"], rows=24, cols=80) as t:
        t.wait_for("Press Enter")
        t.press("enter")
        t.wait_for("Good evening")
        t.press("ctrl+q")
        assert t.wait_exit() == 0

pyte knows neither the alternate screen nor the newer sequences, so a small reader stands before
it: it keeps both screens apart as a terminal does, answers what a program asks the terminal, and
notes what a program must not send (clipboard, window title).
"""

import codecs
import contextlib
import copy
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence

import pyte

from helpers.terminal import PATIENCE, ROOT, Terminal, clean_environment

PIECE = re.compile(
    r"(?P<csi>\x1b\[[0-?]*[ -/]*[@-~])"
    r"|(?P<osc>\x1b\][^\x07\x1b]*(?:\x07|\x1b\\))"
    r"|(?P<string>\x1b[P^_X][^\x1b]*\x1b\\)"
    r"|(?P<escape>\x1b[ -/]*[0-Z\\-~])"
    r"|(?P<text>[^\x1b]+)",
    re.DOTALL,
)
"""One whole piece of what a program sends; what is not whole yet waits for the rest."""

_CSI = re.compile(r"\x1b\[([<=>?]?)([0-9;:]*)([ -/]*)(.)", re.DOTALL)
_ALTERNATE = {47, 1047, 1049}


class Emulator:
    """A terminal's memory: what is on its two screens, what left them, what it was told.

    Attributes:
        alternate: whether the alternate screen is on view.
        modes: the private modes that are set now, by number (1000 and on: mouse, 2004: paste …).
        clipboard: each request to change the clipboard (OSC 52), as sent.
        titles: each window title that was set.
        keyboard: how often the keyboard protocol of kitty was pushed and not popped.
        replies: what the terminal answers and was not fetched yet.
    """

    def __init__(self, rows: int, cols: int, *, has_alternate: bool = True) -> None:
        self.screen = pyte.HistoryScreen(cols, rows, history=2000)
        self.alternate = False
        self.modes: set[int] = {7, 25}
        self.clipboard: list[str] = []
        self.titles: list[str] = []
        self.keyboard = 0
        self.replies = ""
        self._has_alternate = has_alternate
        self._stream = pyte.Stream(self.screen)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._rest = ""
        self._main: tuple[object, ...] | None = None

    def feed(self, data: bytes) -> None:
        """Take in what a program sent."""
        text = self._rest + self._decode(data)
        end = 0
        for piece in PIECE.finditer(text):
            if piece.start() != end:
                break
            end = piece.end()
            self._take(piece)
        self._rest = text[end:]

    def resize(self, rows: int, cols: int) -> None:
        """Give both screens another size."""
        self.screen.resize(rows, cols)

    def lines(self) -> list[str]:
        """The lines that can be seen.

        Not by pyte's own `display`, which fails on the second half of a wide sign whose first
        half was painted over.
        """
        rows, columns = range(self.screen.lines), range(self.screen.columns)
        buffer = self.screen.buffer
        return ["".join(buffer[y][x].data for x in columns).rstrip() for y in rows]

    def history(self) -> list[str]:
        """The lines that left the main screen at the top."""
        columns = self.screen.columns
        top = self.screen.history.top
        return ["".join(line[x].data for x in range(columns)).rstrip() for line in top]

    def _take(self, piece: re.Match[str]) -> None:
        if piece["csi"]:
            self._control(piece["csi"])
        elif piece["osc"]:
            self._command(piece["osc"])
        elif not piece["string"]:
            self._stream.feed(piece[0])

    def _control(self, sequence: str) -> None:
        match = _CSI.fullmatch(sequence)
        assert match is not None
        prefix, arguments, between, final = match.groups()
        numbers = [int(part) for part in re.split("[;:]", arguments) if part]
        if prefix == "?" and final in "hl" and not between:
            for mode in numbers:
                self._switch(mode, final == "h", sequence)
        elif (prefix, between, final) == ("?", "$", "p"):
            self._report(numbers[0])
        elif prefix == ">" and final == "u":
            self.keyboard += 1
        elif prefix == "<" and final == "u":
            self.keyboard = max(0, self.keyboard - 1)
        elif not prefix and not between and final == "n" and numbers == [6]:
            cursor = self.screen.cursor
            self.replies += f"\x1b[{cursor.y + 1};{cursor.x + 1}R"
        elif not prefix and not between and final not in "tcnq":
            self._stream.feed(sequence)

    def _switch(self, mode: int, on: bool, sequence: str) -> None:
        if mode in _ALTERNATE:
            if self._has_alternate:
                self._swap(on)
            return
        (self.modes.add if on else self.modes.discard)(mode)
        if mode in (7, 25):
            self._stream.feed(f"\x1b[?{mode}{sequence[-1]}")

    def _report(self, mode: int) -> None:
        """Say what a modern terminal says: synchronised output is known, the rest is not."""
        state = 0
        if mode == 2026:
            state = 1 if mode in self.modes else 2
        self.replies += f"\x1b[?{mode};{state}$y"

    def _swap(self, on: bool) -> None:
        if on == self.alternate:
            return
        self.alternate = on
        screen = self.screen
        if on:
            kept = (copy.deepcopy(screen.buffer), copy.copy(screen.cursor))
            self._main = (*kept, list(screen.history.top))
            screen.erase_in_display(2)
        else:
            assert self._main is not None
            buffer, cursor, top = self._main
            screen.buffer.clear()
            screen.buffer.update(buffer)  # type: ignore[call-overload]
            screen.cursor = cursor  # type: ignore[assignment]
            screen.history.top.clear()
            screen.history.top.extend(top)  # type: ignore[arg-type]
            self._main = None

    def _command(self, sequence: str) -> None:
        body = sequence[2:].rstrip("\x07").removesuffix("\x1b\\")
        number, _, value = body.partition(";")
        if number == "52":
            self.clipboard.append(value)
        elif number in ("0", "1", "2"):
            self.titles.append(value)


class PtyScreen(Terminal):
    """A program in a pseudo-terminal of its own, as the leader of its own session.

    Attributes:
        emulator: what the terminal has in its memory.
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
        has_alternate: bool = True,
        before: str = "",
    ) -> None:
        """Start command.

        Args:
            command: the program and its arguments.
            rows: lines of the terminal.
            cols: columns of the terminal.
            env: variables on top of a small clean environment.
            cwd: the folder to start in.
            has_alternate: False plays a terminal without an alternate screen (a bare console).
            before: what stood on the terminal before the program started.
        """
        self.emulator = Emulator(rows, cols, has_alternate=has_alternate)
        self.emulator.feed(before.replace("\n", "\r\n").encode())
        self._raw = bytearray()
        self._ended = False
        self._master, slave = pty.openpty()
        self._size(rows, cols)
        os.set_blocking(self._master, False)

        def take_terminal() -> None:
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)

        try:
            self.process = subprocess.Popen(
                command,
                stdin=slave,
                stdout=slave,
                stderr=slave,
                cwd=cwd,
                env=clean_environment(env),
                start_new_session=True,
                preexec_fn=take_terminal,
            )
        finally:
            os.close(slave)

    @property
    def raw(self) -> bytes:
        """Every byte the program sent to the terminal so far."""
        return bytes(self._raw)

    def text(self) -> str:
        """What can be seen now: the lines of the screen, without the spaces at their ends."""
        return "\n".join(self.emulator.lines())

    def scrollback(self) -> str:
        """The lines that left the main screen at the top."""
        return "\n".join(self.emulator.history())

    def send(self, characters: str) -> None:
        """Send characters as they are; an escaped surrogate is the byte it stands for."""
        data = characters.encode(errors="surrogateescape")
        while data:
            select.select([], [self._master], [], PATIENCE)
            data = data[os.write(self._master, data) :]

    def paste(self, characters: str) -> None:
        """Send characters the way a terminal pastes them."""
        self.send(f"\x1b[200~{characters}\x1b[201~")

    def kill(self, signal: int) -> None:
        """Send a signal to the program."""
        self.process.send_signal(signal)

    def resize(self, rows: int, cols: int) -> None:
        """Give the window another size; the program is told by the system."""
        self.emulator.resize(rows, cols)
        self._size(rows, cols)

    def hang_up(self) -> None:
        """Close the terminal's window: the program is told by the system (SIGHUP)."""
        self._ended = True
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def wait_exit(self, timeout: float = PATIENCE) -> int:
        """Wait until the program has ended and all it said is taken in; its exit status.

        Raises:
            AssertionError: it still runs after timeout seconds.
        """
        deadline = time.monotonic() + timeout
        while self._hear(deadline - time.monotonic()):
            if time.monotonic() >= deadline:
                raise AssertionError(f"still running after {timeout} s\n{self.picture()}")
        try:
            return self.process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            raise AssertionError(f"still running after {timeout} s") from None

    def wait_stopped(self, timeout: float = PATIENCE) -> None:
        """Wait until the program is stopped (suspended), with all it said taken in.

        Raises:
            AssertionError: it was not stopped in time, or ended.
        """
        flags = os.WSTOPPED | os.WEXITED | os.WNOHANG | os.WNOWAIT
        deadline = time.monotonic() + timeout
        while True:
            # A stop makes no sound on the terminal, so here the wait is cut into short pieces.
            state = os.waitid(os.P_PID, self.process.pid, flags)
            if state is not None:
                assert state.si_code == os.CLD_STOPPED, f"the program ended\n{self.picture()}"
                while self._hear(0.0) and select.select([self._master], [], [], 0)[0]:
                    pass
                return
            assert time.monotonic() < deadline, f"not stopped\n{self.picture()}"
            self._hear(0.01)

    def is_cooked(self) -> bool:
        """Whether the terminal is as a shell needs it: it echoes and takes whole lines."""
        local = termios.tcgetattr(self._master)[3]
        wanted = termios.ECHO | termios.ICANON | termios.ISIG
        return bool(local & wanted == wanted)

    def close(self) -> None:
        """End the program, if it still runs, and give everything back."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(PATIENCE)
        self.hang_up()

    def _size(self, rows: int, cols: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))

    def _hear(self, timeout: float) -> bool:
        if self._ended:
            return False
        if not select.select([self._master], [], [], max(0.0, timeout))[0]:
            return True
        try:
            data = os.read(self._master, 65536)
        except BlockingIOError:
            return True
        except OSError:  # the last one to hold the other end has gone
            data = b""
        if not data:
            self._ended = True
            return False
        self._raw += data
        self.emulator.feed(data)
        if self.emulator.replies:
            replies, self.emulator.replies = self.emulator.replies, ""
            with contextlib.suppress(OSError):
                self.send(replies)
        return True
