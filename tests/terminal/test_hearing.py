"""Somebody who waits for a line in a real terminal hears Ctrl+C, whenever it comes."""

import signal
import sys
import termios

from helpers.pty_screen import PtyScreen

NOTED = """
import signal, threading
from workshop.plain.hearing import hearing

def note():
    signal.sigwait({signal.SIGUSR1})
    signal.pthread_kill(threading.get_ident(), signal.SIGINT)

signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
threading.Thread(target=note).start()
with hearing():
    try:
        input("> ")
    except KeyboardInterrupt:
        print("heard")
"""
"""A request that is noted and cuts no waiting short, as one that comes just before it.

It is sent to another thread, which notes it for the main thread; that is all a system does.
"""

TYPED_JUST_BEFORE = """
import os, select, signal, tty
from workshop.plain.hearing import keys

signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
with keys():
    tty.setcbreak(0)
    print("ready")
    signal.sigwait({signal.SIGINT})
    print("there:", os.read(0, 1) if select.select([0], [], [], 0)[0] else None)
print("left:", *select.select([0], [], [], 0)[0])
"""
"""Reads late, as a line editor does between being told of a key and reading it."""


def test_a_signal_that_cut_no_waiting_short_is_heard_all_the_same() -> None:
    with PtyScreen([sys.executable, "-c", NOTED]) as t:
        t.wait_for(">")
        t.kill(signal.SIGUSR1)
        t.wait_for("heard")
        assert t.wait_exit() == 0


def test_ctrl_c_takes_no_key_away_from_whoever_was_told_of_it() -> None:
    """Else a line editor waits for a key, and hears no signal until one comes."""
    with PtyScreen([sys.executable, "-c", TYPED_JUST_BEFORE]) as t:
        before = termios.tcgetattr(t._master)[3] & termios.NOFLSH
        t.wait_for("ready")
        t.send("xyz\x03")
        t.wait_for("there: b'x'")
        assert t.wait_exit() == 0
        assert "left:" in t.text().splitlines()  # what was typed is no command of the shell
        assert before == 0
