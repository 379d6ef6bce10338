"""The test terminals themselves: they must see what a person in front of them would see."""

import signal
import sys
from collections.abc import Callable
from typing import Any

import pytest

from helpers.pty_screen import PtyScreen
from helpers.terminal import Terminal
from helpers.tmux_screen import TmuxScreen

Start = Callable[..., Terminal]

BOTH = [PtyScreen, pytest.param(TmuxScreen, marks=pytest.mark.tmux)]

ECHO = [sys.executable, "-c", "print('ready'); print('heard', input()); raise SystemExit(7)"]

PAINT = r"""
import sys
sys.stdout.write('before\n\x1b[?1049h\x1b[2J\x1b[3;5Hinside \u25d0 \x1b]52;c;aGk=\x07')
sys.stdout.flush()
sys.stdin.readline()
sys.stdout.write('\x1b[?1049l')
"""


def command(*words: str) -> list[str]:
    return [sys.executable, "-c", *words]


@pytest.mark.parametrize("start", BOTH)
def test_a_program_is_seen_answered_and_ended(start: Start) -> None:
    with start(ECHO) as t:
        t.wait_for("ready")
        t.send("word")
        t.press("enter")
        t.wait_for("heard word")
        assert t.wait_exit() == 7
        assert b"heard word" in t.raw


@pytest.mark.parametrize("start", BOTH)
def test_the_two_screens_of_a_terminal_are_kept_apart(start: Start) -> None:
    with start(command(PAINT)) as t:
        t.wait_for("    inside ◐")
        assert "before" not in t.text()
        t.press("enter")
        t.wait_exit()
        t.wait_for("before")
        assert "inside" not in t.text()
        assert t.scrollback() == ""


@pytest.mark.parametrize("start", BOTH)
def test_what_scrolls_away_is_found_in_the_scrollback(start: Start) -> None:
    with start(command("for i in range(40): print('line', i)")) as t:
        assert t.wait_exit() == 0
        assert "line 3\n" in t.scrollback()
        assert "line 39" in t.text()
        assert "line 3\n" not in t.text()


@pytest.mark.parametrize("start", BOTH)
def test_the_size_is_as_asked_and_can_change(start: Any) -> None:
    size = "import os; print(os.get_terminal_size(), flush=True)"
    # Held back from before the first line on: it may come before anybody waits for it.
    hold = "import signal; signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGWINCH})"
    wait = "signal.sigwait({signal.SIGWINCH})"
    with start(command(f"{hold}; {size}; {wait}; {size}"), rows=30, cols=100) as t:
        t.wait_for("columns=100, lines=30")
        t.resize(20, 60)
        t.wait_for("columns=60, lines=20")
        assert t.wait_exit() == 0


def test_an_ended_program_is_not_waited_for() -> None:
    ended = pytest.raises(AssertionError, match=r"the program ended(.|\n)*short")
    with PtyScreen(command("print('short')")) as t, ended:
        t.wait_for("something else")


def test_signals_reach_the_program_and_its_end_is_told() -> None:
    with PtyScreen(command("import signal; print('ready', flush=True); signal.pause()")) as t:
        t.wait_for("ready")
        t.kill(signal.SIGTERM)
        assert t.wait_exit() == -signal.SIGTERM


@pytest.mark.parametrize("has_alternate", [True, False])
def test_requests_for_the_clipboard_are_noted(has_alternate: bool) -> None:
    with PtyScreen(command(PAINT), has_alternate=has_alternate, before="$ old\n") as t:
        t.wait_for("inside")
        assert t.emulator.clipboard == ["c;aGk="]
        t.press("enter")
        t.wait_exit()
        # A bare console has one screen only: what was painted stays.
        assert ("inside" in t.text()) is not has_alternate
        assert ("$ old" in t.text()) is has_alternate


def test_a_stopped_program_is_noticed() -> None:
    stop = "import os, signal; print('x', flush=True); os.kill(os.getpid(), signal.SIGSTOP)"
    with PtyScreen(command(f"{stop}; print('back')")) as t:
        t.wait_stopped()
        assert "x" in t.text()
        t.kill(signal.SIGCONT)
        t.wait_for("back")
        assert t.wait_exit() == 0
