"""A program in a real terminal: a private tmux server, driven like PtyScreen.

tmux keeps the screen; what the program sends is also piped here, so that waiting wakes up when
there is something new to see, and so that tests can look at the bytes.
"""

import contextlib
import os
import re
import select
import shlex
import subprocess
import tempfile
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path

from helpers.terminal import PATIENCE, ROOT, Terminal, clean_environment

_NAMES = {
    "enter": "Enter",
    "escape": "Escape",
    "tab": "Tab",
    "shift+tab": "BTab",
    "backspace": "BSpace",
    "space": "Space",
    "up": "Up",
    "down": "Down",
    "left": "Left",
    "right": "Right",
    "home": "Home",
    "end": "End",
    "pageup": "PPage",
    "pagedown": "NPage",
    "delete": "DC",
}
"""The names tmux has for keys."""

_ENDED = re.compile(rb"\n\[ended (\d+)\]")

_RUN = """
gate=$1 pid=$2; shift 2
trap : HUP INT TERM
read -r _ < "$gate"
sh -c 'echo $$ > "$0"; exec "$@"' "$pid" "$@"
printf '\\n[ended %s]\\n' "$?"
exec cat
"""
"""What runs in the pane: the program, then a line with its exit status, as a shell would go on."""


def _tmux_name(key: str) -> str:
    if key in _NAMES:
        return _NAMES[key]
    if key.startswith("ctrl+"):
        return f"C-{key.removeprefix('ctrl+')}"
    return key.upper() if re.fullmatch(r"f\d", key) else key


class TmuxScreen(Terminal):
    """A program in a pane of a tmux server of its own.

    Mark tests that use it with `@pytest.mark.tmux`: without tmux they are skipped, in CI they fail.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        rows: int = 24,
        cols: int = 80,
        env: Mapping[str, str] | None = None,
        cwd: str | os.PathLike[str] = ROOT,
        options: Mapping[str, str] | None = None,
    ) -> None:
        """Start command.

        Args:
            command: the program and its arguments.
            rows: lines of the pane.
            cols: columns of the pane.
            env: variables on top of a small clean environment.
            cwd: the folder to start in.
            options: tmux options to set first, for example `{"alternate-screen": "off"}`.
        """
        self._name = f"workshop-{uuid.uuid4().hex[:12]}"
        self._folder = tempfile.TemporaryDirectory(prefix="tmux")
        self._environment = {**clean_environment(env), "TMUX_TMPDIR": self._folder.name}
        self._raw = bytearray()
        # The pane waits at the gate until its output is piped, so that no byte is missed.
        gate, self._pid_file, pipe = (
            Path(self._folder.name, name) for name in ("gate", "pid", "out")
        )
        os.mkfifo(gate)
        os.mkfifo(pipe)
        self._pipe = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        settings = {"status": "off", "history-limit": "2000", **(options or {})}
        pane = shlex.join(["sh", "-c", _RUN, "sh", str(gate), str(self._pid_file), *command])
        self._tmux(
            "start-server",
            *(part for name, value in settings.items() for part in (";", "set", "-g", name, value)),
            *(";", "new-session", "-d", "-x", str(cols), "-y", str(rows), "-c", str(cwd), pane),
            *(";", "pipe-pane", f"exec cat > {shlex.quote(str(pipe))}"),
        )
        gate.write_text("go\n", encoding="ascii")

    @property
    def raw(self) -> bytes:
        """Every byte the program sent to the terminal so far."""
        return bytes(self._raw)

    @property
    def pid(self) -> int:
        """The number of the program's process."""
        return int(self._pid_file.read_text(encoding="ascii"))

    def text(self) -> str:
        """What can be seen now: the lines of the pane, without the spaces at their ends."""
        return self._capture()

    def scrollback(self) -> str:
        """The lines that left the pane at the top."""
        if self.told("#{history_size}") == "0":
            return ""
        return self._capture("-S", "-", "-E", "-1")

    def hidden_screen(self) -> str:
        """What is on the screen that is not on view; empty if the program uses one screen only."""
        return self._capture("-a", "-q")

    def told(self, what: str) -> str:
        """What tmux knows of the pane, by one of its formats: `#{pane_title}`."""
        return self._tmux("display-message", "-p", what).rstrip("\n")

    def send(self, characters: str) -> None:
        """Send characters as they are."""
        self._tmux("send-keys", "-l", "--", characters)

    def press(self, *names: str) -> None:
        """Press keys, by Textual's names ("enter", "ctrl+q", "f2") or as single characters."""
        for name in names:
            if len(name) == 1:
                self.send(name)
            else:
                self._tmux("send-keys", "--", _tmux_name(name))

    def resize(self, rows: int, cols: int) -> None:
        """Give the pane another size; the program is told by the system."""
        self._tmux("resize-window", "-x", str(cols), "-y", str(rows))

    def kill(self, signal: int) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, signal)

    def wait_exit(self, timeout: float = PATIENCE) -> int:
        """Wait until the program has ended and the pane says so; its exit status.

        A program that a signal ended has 128 and the signal's number, as in any shell.

        Raises:
            AssertionError: it still runs after timeout seconds.
        """
        self.wait_until(lambda: _ENDED.search(self._raw) is not None, "the end", timeout)
        match = _ENDED.search(self._raw)
        assert match is not None
        return int(match[1])

    def close(self) -> None:
        """End the program and its terminal, and give everything back."""
        with contextlib.suppress(subprocess.CalledProcessError):
            self._tmux("kill-server")
        os.close(self._pipe)
        self._folder.cleanup()

    def _hear(self, timeout: float) -> bool:
        if not select.select([self._pipe], [], [], max(0.0, timeout))[0]:
            return True
        data = os.read(self._pipe, 65536)
        self._raw += data
        return bool(data)

    def _capture(self, *arguments: str) -> str:
        text = self._tmux("capture-pane", "-p", *arguments)
        return "\n".join(line.rstrip() for line in text.splitlines())

    def _tmux(self, *arguments: str) -> str:
        """Ask the server; what it answers."""
        return subprocess.run(
            ["tmux", "-u", "-L", self._name, "-f", os.devnull, *arguments],
            env=self._environment,
            check=True,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
        ).stdout
