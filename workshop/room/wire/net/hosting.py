"""The broker of a facilitator's program: its process is started, watched, and started again.

It is a process of its own. What it is told goes over its standard input, which it also watches:
when the facilitator's program ends, even by force, that pipe ends, and the broker with it.
"""

import contextlib
import secrets
import subprocess
import sys
import threading
from collections.abc import Callable

import msgspec

from workshop.ground.language import _
from workshop.room.errors import RoomError
from workshop.room.wire.net.address import Address, Password
from workshop.room.wire.net.broker.lines import Limits
from workshop.room.wire.net.broker.rules import LEADER
from workshop.room.wire.net.broker.settings import Answer, Settings
from workshop.room.wire.topics import Topics

PORT = 18830
"""Where a room is, unless something else is there; then one of the next few."""

NEXT = 10
"""Ports that are tried from there."""

_BROKER = (
    "import sys; sys.path[:] = sys.argv[1:]; "
    "from workshop.room.wire.net.broker.__main__ import main; main()"
)
"""Found where this program was found: never in the folder in which somebody happens to stand."""

PATIENCE = 15.0
"""Seconds in which the process has to say that it listens."""

PAUSES = (0.05, 0.2, 0.5, 1.0, 2.0)
"""Seconds before it is started again: longer each time, unless it stood for a while."""


class HostingError(RoomError):
    """There is no broker. The message says what to do."""


class Hosting:
    """A broker for one room."""

    def __init__(
        self,
        topics: Topics,
        *,
        host: str | None = None,
        port: int | None = None,
        limits: Limits | None = None,
        told: Callable[[bool], None] | None = None,
    ) -> None:
        """Prepares one; nothing is started yet.

        Args:
            topics: of the room it serves.
            host: the address to listen at; None for all this computer has.
            port: where to listen; None for the usual port or one near it.
            limits: what is allowed.
            told: called when it stands (True) and when it fell (False), from another thread.
        """
        self.secret = secrets.token_urlsafe(24)
        self.restarts = 0
        self._settings = Settings(topics, self.secret, host, 0, limits or Limits())
        self._ports = range(PORT, PORT + NEXT) if port is None else (port,)
        self._told = told
        self._process: subprocess.Popen[bytes] | None = None
        self._thread: threading.Thread | None = None
        self._closing = threading.Event()
        self.port = 0

    @property
    def pid(self) -> int | None:
        """The process, while there is one."""
        return self._process.pid if self._process is not None else None

    @property
    def leaders_address(self) -> Address:
        """Where the leader's own link goes; it alone knows the password."""
        host = self._settings.host or "127.0.0.1"
        return Address(host, self.port, user=LEADER, password=Password(self.secret))

    def start(self) -> None:
        """Starts it, and waits until it listens.

        Raises:
            HostingError: It can't, for instance because the port is taken.
        """
        trouble = ""
        for port in self._ports:
            trouble = self._begin(port)
            if not trouble:
                self._thread = threading.Thread(target=self._watch, daemon=True)
                self._thread.start()
                return
        raise HostingError(
            _("The room could not be opened on port {port}: {trouble}. Try another port.").format(
                port=self._ports[0], trouble=trouble
            )
        )

    def close(self) -> None:
        """Ends it."""
        self._closing.set()
        if self._process is not None:
            self._process.kill()
        if self._thread is not None:
            self._thread.join()

    def _begin(self, port: int) -> str:
        """One start; why it failed, or nothing."""
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", _BROKER, *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # what ends a terminal's programs is for the facilitator's
        )
        self._process = process
        settings = msgspec.structs.replace(self._settings, port=port)
        late = threading.Timer(PATIENCE, process.kill)
        late.start()
        line = b""
        with contextlib.suppress(OSError):  # it is gone already
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(msgspec.json.encode(settings) + b"\n")
            process.stdin.flush()
            line = process.stdout.readline()
        late.cancel()
        try:
            answer = msgspec.json.decode(line, type=Answer)
        except msgspec.DecodeError:
            answer = Answer(0, _("it did not start"))
        if answer.port:
            self.port = answer.port
            if self._told is not None:
                self._told(True)
            return ""
        self._end()
        return answer.trouble

    def _watch(self) -> None:
        failed = 0
        while not self._closing.is_set():
            assert self._process is not None
            try:
                self._process.wait(5.0 if failed else None)
            except subprocess.TimeoutExpired:
                failed = 0  # it stands
                continue
            self._end()
            if self._told is not None:
                self._told(False)
            while not self._closing.wait(PAUSES[min(failed, len(PAUSES) - 1)]):
                failed += 1
                if not self._begin(self.port):
                    self.restarts += 1
                    break
        self._end()

    def _end(self) -> None:
        process = self._process
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        if process.poll() is None:
            process.kill()
        process.wait()
