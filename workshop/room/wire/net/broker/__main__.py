"""The broker's process: `python -m workshop.room.wire.net.broker`, started by `hosting.py`.

Reads one line of JSON from standard input (`Settings`), listens, and says on standard output at
which port, or that it can't. It ends when its standard input ends, so that it never outlives who
started it, however that one ended.
"""

import asyncio
import os
import signal
import sys
import threading

import msgspec

from workshop.room.wire.net.broker.lines import Limits, Line, Lines
from workshop.room.wire.net.broker.rules import Rules
from workshop.room.wire.net.broker.settings import Answer, Settings


def main() -> None:
    """See the top of this file."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for who started it
    standard_input = open(0, "rb", buffering=0)  # noqa: SIM115 (it stays open to the end)
    settings = msgspec.json.decode(standard_input.readline(), type=Settings)

    def watch() -> None:
        while standard_input.read(1024):
            pass
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()
    _more_files(settings.limits)
    try:
        asyncio.run(_serve(settings))
    except OSError as error:
        _answer(Answer(0, str(error.strerror or error)))
        sys.exit(1)


async def _serve(settings: Settings) -> None:
    lines = Lines(Rules(settings.topics, settings.secret), settings.limits)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: Line(lines), settings.host, settings.port, backlog=1024
    )
    _answer(Answer(server.sockets[0].getsockname()[1]))
    while True:
        await asyncio.sleep(1)
        lines.look(loop.time())


def _answer(answer: Answer) -> None:
    os.write(1, msgspec.json.encode(answer) + b"\n")


def _more_files(limits: Limits) -> None:
    """A connection is an open file, of which some systems allow 256 unless asked for more."""
    try:
        import resource
    except ImportError:  # no such limit there
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = limits.lines + 64
    if hard != resource.RLIM_INFINITY:
        wanted = min(wanted, hard)
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


if __name__ == "__main__":
    main()
