"""The broker's process: it is watched, and never outlives the program that started it."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from helpers.room import HERE, LONG, TOPICS, is_alive
from workshop.room.wire.net import hosting as hosting_module
from workshop.room.wire.net.hosting import Hosting, HostingError


def _wait(true: object) -> None:
    give_up = time.monotonic() + LONG
    while not true():  # type: ignore[operator]
        assert time.monotonic() < give_up
        time.sleep(0.02)


def test_it_listens_until_it_is_closed() -> None:
    hosting = Hosting(TOPICS, host=HERE, port=0)
    hosting.start()
    pid = hosting.pid
    assert pid is not None
    socket.create_connection((HERE, hosting.port), 5).close()
    hosting.close()
    assert not is_alive(pid)
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((HERE, hosting.port), 5)


def test_it_is_started_again_at_the_same_port_and_that_is_told() -> None:
    told: list[bool] = []
    hosting = Hosting(TOPICS, host=HERE, port=0, told=told.append)
    hosting.start()
    port, pid = hosting.port, hosting.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    _wait(lambda: told == [True, False, True])
    assert hosting.port == port
    assert hosting.pid != pid
    socket.create_connection((HERE, port), 5).close()
    hosting.close()


def test_a_port_that_is_taken_is_refused_in_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind((HERE, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(HostingError, match=f"could not be opened on port {port}: .*Try"):
            Hosting(TOPICS, host=HERE, port=port).start()


def test_without_a_wish_the_next_free_port_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind((HERE, 0))
        taken.listen()
        monkeypatch.setattr(hosting_module, "PORT", taken.getsockname()[1])
        hosting = Hosting(TOPICS, host=HERE)
        hosting.start()
        assert hosting.port > taken.getsockname()[1]
        hosting.close()


STARTS = """
import sys, time
from workshop.room.wire.net.hosting import Hosting
from workshop.room.wire.topics import Topics
hosting = Hosting(Topics("ab12"), host="127.0.0.1", port=0)
hosting.start()
print(hosting.pid, flush=True)
time.sleep(600)
"""


@pytest.mark.parametrize("how", ["SIGKILL", "SIGTERM", "SIGINT"])
def test_when_the_program_dies_the_broker_is_gone(how: str) -> None:
    root = Path(hosting_module.__file__).parents[3]
    program = subprocess.Popen(
        [sys.executable, "-c", STARTS],
        cwd=root,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert program.stdout is not None
    pid = int(program.stdout.readline())
    program.stdout.close()
    assert is_alive(pid)
    program.send_signal(getattr(signal, how))
    program.wait()
    _wait(lambda: not is_alive(pid))


def test_what_a_room_loads_in_the_broker_is_no_key_and_no_journal() -> None:
    """The process that reads what strangers send holds nothing worth reading."""
    listing = (
        "import sys; import workshop.room.wire.net.broker.__main__; print(*sorted(sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", listing],
        cwd=Path(hosting_module.__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(run.stdout.split())
    assert "workshop.room.wire.net.broker.lines" in loaded
    assert not loaded & {"sqlite3", "cryptography", "aiomqtt", "textual", "workshop.journal"}
    assert not loaded & {"workshop.room.wire.leader.leader", "workshop.room.wire.secret.sealing"}
