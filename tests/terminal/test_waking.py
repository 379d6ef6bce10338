"""Somebody waits for a line in a real terminal, is woken while typing nothing, and loses no key."""

import signal
import sys
from pathlib import Path

import pytest

from helpers.pty_screen import PtyScreen
from helpers.terminal import ROOT

LINES = """
import signal, sys, threading
from workshop.plain.hearing import hearing, keys
from workshop.plain.lines import Lines
from workshop.plain.waking import Woken

EAGER = len(sys.argv) > 1
over = threading.Event()
lines = Lines()

def wake():
    while not over.wait(0.0005 if EAGER else 0):
        if not EAGER:
            signal.sigwait({signal.SIGUSR2})
        there = lines.wake()
        if not EAGER:
            print("[there]" if there else "[not there]", flush=True)

signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR2})
threading.Thread(target=wake, daemon=True).start()
with keys(), hearing():
    line = ""
    while line != "end":
        try:
            line = lines.ask(">", wakes=True)
            print(f"line({line})", flush=True)
        except Woken:
            print("[woken]", flush=True)
over.set()
"""
"""Reads lines until `end`; woken by SIGUSR2, or all the time."""

IN_ROOM = """
import signal, sys, threading
from pathlib import Path
from helpers.simulated_room import SimulatedRoom, joined
from helpers.walker import Time
from workshop.plain.face import Face
from workshop.plain.hearing import hearing, keys
from workshop.plain.lines import Lines

signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR2})  # before any thread is there
time = Time()
room = SimulatedRoom(time)
house, sitting = joined(Path(sys.argv[1]), time, room)

def lead():
    for leg in sys.argv[2:]:
        signal.sigwait({signal.SIGUSR2})
        room.go(leg)

threading.Thread(target=lead, daemon=True).start()
with keys(), hearing():
    face = Face(sitting, Lines(), bell=False)
    with face.ticking():
        face.lead()
"""
"""A couple at the linear face; its room goes on with every SIGUSR2."""

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "pthread_kill"), reason="nobody can be woken there"
)


def at_lines(*more: str) -> PtyScreen:
    return PtyScreen([sys.executable, "-c", LINES, *more], cols=100, rows=40)


def wake_until(t: PtyScreen, words: str) -> None:
    """Tries until this is there; one that comes while a key is taken in is not heard."""

    def tried() -> bool:
        if words in t.text():
            return True
        t.kill(signal.SIGUSR2)
        return False

    t.wait_until(tried, words)


def test_who_types_nothing_is_woken_and_asked_anew() -> None:
    with at_lines() as t:
        t.wait_for(">")
        wake_until(t, "[woken]")
        t.send("after\r")
        t.wait_for("line(after)")
        t.send("end\r")
        assert t.wait_exit() == 0


def test_who_has_begun_a_line_is_left_alone() -> None:
    with at_lines() as t:
        t.wait_for(">")
        t.send("half a")
        t.wait_for("half a")
        wake_until(t, "[not there]")
        t.send(" sentence\r")
        t.wait_for("line(half a sentence)")
        assert "[woken]" not in t.text()
        t.send("end\r")
        assert t.wait_exit() == 0


def test_no_line_is_lost_or_cut_however_often_somebody_is_woken() -> None:
    typed = [f"line number {number}" for number in range(40)]
    with at_lines("eager") as t:
        t.wait_for("[woken]")
        for line in typed:
            for key in f"{line}\r":
                t.send(key)
                t.listen(0)
            t.wait_until(lambda line=line: f"line({line})".encode() in t.raw, line)  # type: ignore[misc]
        t.send("end\r")
        assert t.wait_exit() == 0
        said = t.raw.decode("utf-8", "replace")
    found = [piece.partition(")")[0] for piece in said.split("line(")[1:]]
    assert [line for line in found if line] == [*typed, "end"]


def test_an_ended_line_is_in_no_history() -> None:
    with at_lines() as t:
        t.wait_for(">")
        t.send("only mine\r")
        t.wait_for("line(only mine)")
        t.press("up")
        t.send("end\r")
        assert t.wait_exit() == 0
        assert t.text().count("only mine") == 2, "as it was typed, and as it was read"


def in_room(folder: Path, *legs: str) -> PtyScreen:
    return PtyScreen(
        [sys.executable, "-c", IN_ROOM, str(folder / "journal.db"), *legs],
        env={"PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
    )


def test_the_linear_face_goes_on_with_the_room_by_itself(tmp_path: Path) -> None:
    with in_room(tmp_path, "card/handover/first") as t:
        t.wait_for("Press Enter.")
        t.press("enter")
        t.wait_for("You are in the room.")
        t.kill(signal.SIGUSR2)
        t.wait_for("Please hand the keyboard to Ana.")
        t.press("ctrl+c")
        assert t.wait_exit() != 0


def test_who_types_there_is_told_and_goes_on_by_enter(tmp_path: Path) -> None:
    with in_room(tmp_path, "card/handover/first") as t:
        t.wait_for("Press Enter.")
        t.press("enter")
        t.wait_for("/help says what you can do.")
        t.send("/he")
        t.wait_for("/he")
        t.kill(signal.SIGUSR2)
        t.wait_for("The room goes on. Press Enter.")
        t.send("lp\r")
        t.wait_for("Please hand the keyboard to Ana.")
        t.press("ctrl+c")
        assert t.wait_exit() != 0
