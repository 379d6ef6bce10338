"""A walk in a process of its own that is there at once: forked from one that has loaded all."""

import json
import os
import select
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, NamedTuple

Say = Callable[..., None]


class Child(NamedTuple):
    """A process that says lines in JSON."""

    pid: int
    lines: BinaryIO


def alone() -> None:
    """Waits until no other thread of this process is left.

    `Thread.join` returns while the thread still takes leave of the libraries it used. A fork in
    that moment copies a lock of theirs that nobody will ever open, and the first thread of the
    child that needs it waits for ever: 25 of 4,000 did, with OpenSSL 3; none after waiting here.
    """
    tasks = Path("/proc/self/task")
    for _ in range(1000):
        if not tasks.is_dir() or len(list(tasks.iterdir())) == 1:
            return
        select.select([], [], [], 0.001)
    raise AssertionError("a thread is still running, so nothing can be forked here")


def fork(run: Callable[[Say], None]) -> Child:
    """Runs this in a process of its own; what it says can be read. No thread may run here."""
    alone()
    sys.stdout.flush()
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return Child(pid, os.fdopen(reading, "rb", buffering=0))
    status = 1
    try:
        os.close(reading)

        def say(*what: object) -> None:
            os.write(writing, json.dumps(what).encode() + b"\n")

        run(say)
        status = 0
    except BaseException:
        say("broke", 0.0, traceback.format_exc())
    finally:
        os._exit(status)


def said(child: Child, lines: int = 1_000_000, delay: float = 0.0) -> list[str]:
    """All whole lines until it ends; after so many, and some time more, it is killed."""
    data, killed = bytearray(), False
    while piece := child.lines.read(65536):
        data += piece
        if not killed and data.count(b"\n") >= lines:
            select.select([], [], [], delay)  # any moment of what comes after that line
            os.kill(child.pid, signal.SIGKILL)
            killed = True
    child.lines.close()
    os.waitpid(child.pid, 0)
    return [line + "\n" for line in data.decode().split("\n")[:-1]]


def broke(said: list[str]) -> list[str]:
    """What went wrong in the child itself."""
    found = []
    for line in said:
        if line.startswith(('["broke"', '["refused"')):
            told = json.loads(line)
            found += [told[2]] if told[0] == "broke" else told[2]
    return found


def promised(said: list[str]) -> list[str]:
    """The lines that promise something."""
    return [line for line in said if not line.startswith(('["broke"', '["refused"'))]
