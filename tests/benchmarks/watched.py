"""A program in a pseudo-terminal, watched with as little work as possible.

`helpers.pty_screen` understands everything a program paints; that takes time on the processor the
program needs. Here every piece of output gets its time first, and is only looked at afterwards.
"""

import contextlib
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from fcntl import ioctl
from types import TracebackType
from typing import NamedTuple, Self

from helpers.terminal import PATIENCE, ROOT, clean_environment, key_bytes

_CONTROL = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[=>78]")
_ASKS_FOR_SYNC = b"\x1b[?2026$p"
_HAS_SYNC = b"\x1b[?2026;2$y"
"""What a modern terminal answers: it knows how to show a frame at once."""


class Moment(NamedTuple):
    """When something was painted."""

    seconds: float
    """Since the program was started, or since the key, whichever was asked for."""
    cpu: float
    """Seconds of processor time the process has used by then, since it was started."""


def environment(home: str | os.PathLike[str]) -> dict[str, str]:
    """As a user's: bytecode is written and used, and the journal is in this folder."""
    return clean_environment({"WORKSHOP_HOME": str(home), "PYTHONDONTWRITEBYTECODE": ""})


class Watched:
    """A program that runs in a terminal of 80 columns and 24 lines.

    Attributes:
        began: when it was started, by `time.perf_counter`.
        heard: everything it painted so far, as it was sent.
    """

    def __init__(self, command: Sequence[str], env: Mapping[str, str]) -> None:
        """Start it. The clock begins to run here."""
        self.heard = bytearray()
        self._master, slave = pty.openpty()
        ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        try:
            self.began = time.perf_counter()
            self.process = subprocess.Popen(
                command,
                stdin=slave,
                stdout=slave,
                stderr=slave,
                cwd=ROOT,
                env=dict(env),
                start_new_session=True,
            )
        finally:
            os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._master)

    def cpu(self) -> float:
        """Seconds of processor time, of all threads, user and system."""
        # What clock_getcpuclockid(3) gives for a process.
        return time.clock_gettime((~self.process.pid << 3) | 2)

    def plain(self, since: int = 0) -> str:
        """What was painted since that byte, without control sequences."""
        return _CONTROL.sub(b"", bytes(self.heard[since:])).decode(errors="replace")

    def press(self, *names: str) -> float:
        """Press keys; when, by `time.perf_counter`."""
        data = "".join(map(key_bytes, names)).encode()
        at = time.perf_counter()
        os.write(self._master, data)
        return at

    def hear(self, timeout: float) -> tuple[float, bytes] | None:
        """The next piece of what it paints, and when it came; None when nothing came in time.

        Raises:
            EOFError: the program has ended.
        """
        if not select.select([self._master], [], [], timeout)[0]:
            return None
        try:
            data = os.read(self._master, 65536)
        except OSError:
            data = b""
        at = time.perf_counter()
        if not data:
            raise EOFError(f"the program ended\n{self.plain()}")
        self.heard += data
        if _ASKS_FOR_SYNC in self.heard[-len(data) - len(_ASKS_FOR_SYNC) :]:
            os.write(self._master, _HAS_SYNC)
        return at, data

    def wait_until(self, holds: Callable[[], bool], since: float) -> Moment:
        """When `holds` was first true; `since` is when the clock began to run.

        Raises:
            AssertionError: it was not, for longer than anything takes.
        """
        deadline = time.perf_counter() + PATIENCE
        while True:
            piece = self.hear(max(0.0, deadline - time.perf_counter()))
            assert piece is not None, f"not in time\n{self.plain()}"
            if holds():
                return Moment(piece[0] - since, self.cpu())

    def wait_for(self, *words: str, since: float | None = None, beyond: int = 0) -> Moment:
        """When all these words had been painted, beyond that byte; `since` the start or that time.

        Each must be painted in one piece on one line.
        """

        def seen() -> bool:
            plain = self.plain(beyond)
            return all(word in plain for word in words)

        return self.wait_until(seen, self.began if since is None else since)

    def settle(self, quiet: float) -> None:
        """Take in what it paints until it has been quiet for so many seconds."""
        while self.hear(quiet) is not None:
            pass

    def look(self, seconds: float) -> None:
        """Take in what it paints for so many seconds."""
        until = time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0:
            self.hear(left)

    def take_in_until_end(self, timeout: float) -> None:
        """Take in what it paints until it ends by itself.

        Raises:
            AssertionError: it does not, or not well.
        """
        deadline = time.perf_counter() + timeout
        with contextlib.suppress(EOFError):
            while self.hear(max(0.0, deadline - time.perf_counter())) is not None:
                pass
        assert self.process.wait(PATIENCE) == 0, self.plain()

    def leave(self) -> None:
        """Ctrl+Q, and wait for its end."""
        self.press("ctrl+q")
        self.take_in_until_end(PATIENCE)
