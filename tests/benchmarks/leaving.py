"""From the key, or the signal, that leaves to a terminal without a word of ours, and to the end.

In tmux and in xterm, from wherever two people may be. What is on the terminal is asked of the
terminal itself, again and again; so the figures hold the time of one such question too, and in
tmux that of the program that presses the key. Where a terminal is missing it is left out.

A look at the terminal costs processor time which the program lacks meanwhile. So whether the
process has gone is looked at in every other round, and the screen in the others.
"""

import os
import select
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks import journals
from benchmarks.figures import percentile
from benchmarks.start import SCRIPT
from benchmarks.watched import environment
from helpers.terminal import PATIENCE, Terminal
from helpers.tmux_screen import TmuxScreen
from helpers.xterm_screen import XtermScreen

GOAL = 0.15
ROUNDS = 6
"""How often every way out of every place is taken, half of it for each figure; an even number."""

TERMINALS: dict[str, tuple[type[TmuxScreen] | type[XtermScreen], tuple[str, ...]]] = {
    "tmux": (TmuxScreen, ("tmux",)),
    "xterm": (XtermScreen, ("xterm", "Xvfb")),
}

WAYS = {"Ctrl+Q": None, "SIGTERM": signal.SIGTERM, "SIGHUP": signal.SIGHUP}

PRESSES = 0.6
"""Seconds a page has to stand before it takes a key."""


class Place(NamedTuple):
    """Where somebody leaves: the stage that waits in the journal, and the way there."""

    stage: str
    """Empty: no session waits."""
    way: tuple[tuple[str, str], ...]
    """What is seen, and the key or the words (after a stroke) that follow; then what is seen."""


_HOME = (("Press Enter", "enter"), ("Go on: The workshop", ""))
_HAND_OVER = (*_HOME[:1], ("Go on: The workshop", "enter"), ("I am ready", ""))
_TURN = (*_HAND_OVER[:2], ("I am ready", "enter"), ("have been feeling", "/tonight i typed this"))

PLACES = {
    "cover": Place("one-thing/turn/left", (("Press Enter", ""),)),
    "home": Place("one-thing/turn/left", _HOME),
    "hand-over": Place("one-thing/turn/left", _HAND_OVER),
    "turn, words just typed": Place("one-thing/turn/left", (*_TURN, ("i typed this", ""))),
    "menu over a turn": Place(
        "one-thing/turn/left", (*_TURN, ("i typed this", "escape"), ("We need a moment", ""))
    ),
    "palette over a turn": Place(
        "one-thing/turn/left",
        (*_TURN, ("i typed this", "ctrl+p"), ("What would you like to do?", "")),
    ),
    "talk": Place("first-talk/floor/right", (*_HAND_OVER[:2], ("has the floor", ""))),
    "demo": Place("", (("Press Enter", "enter"), ("Past sessions", ""))),
}


def go(t: Terminal, place: Place) -> None:
    """To this place."""
    for seen, key in place.way:
        t.wait_for(seen)
        if key.startswith("/"):
            t.send(key[1:])
        elif key:
            time.sleep(PRESSES)
            t.press(key)


def started(terminal: str, place: Place, home: Path) -> TmuxScreen | XtermScreen:
    """The program in this terminal, at this place, with the journal of this folder."""
    screen, _needs = TERMINALS[terminal]
    t = screen([*SCRIPT, *([] if place.stage else ["demo"])], env=environment(home))
    try:
        go(t, place)
        time.sleep(PRESSES)
        assert not is_empty(t)
    except BaseException:
        t.close()
        raise
    return t


def is_empty(t: Terminal) -> bool:
    """Whether nothing of ours is to be seen."""
    return not t.text().replace("[ended 0]", "").strip()


def until_gone(t: TmuxScreen | XtermScreen, way: str) -> float:
    """Leaves; seconds until the process has gone."""
    handle = os.pidfd_open(t.pid)
    try:
        left = leave(t, way)
        # tmux goes on by itself; what goes to xterm passes through here.
        while not select.select([handle], [], [], 0.0)[0]:
            t.listen(0.002)
            assert time.perf_counter() - left < PATIENCE
        return time.perf_counter() - left
    finally:
        os.close(handle)


def until_empty(t: TmuxScreen | XtermScreen, way: str) -> float:
    """Leaves; seconds until nothing of ours is on the terminal."""
    left = leave(t, way)
    while True:
        t.listen(0.002)
        if is_empty(t):
            return time.perf_counter() - left
        assert time.perf_counter() - left < PATIENCE


def leave(t: TmuxScreen | XtermScreen, way: str) -> float:
    """Leaves this way; when."""
    at = time.perf_counter()
    number = WAYS[way]
    if number is None:
        t.press("ctrl+q")
    else:
        t.kill(number)
    return at


FIGURES: Mapping[str, Callable[[TmuxScreen | XtermScreen, str], float]] = {
    "nothing of ours to be seen": until_empty,
    "the process gone": until_gone,
}


def measure(rounds: int = ROUNDS) -> dict[str, float]:
    """Prints and returns the 99th percentile of each terminal, way and figure."""
    found: dict[tuple[str, str, str], dict[str, list[float]]] = {}
    there = [name for name, (_, needs) in TERMINALS.items() if all(map(shutil.which, needs))]
    with tempfile.TemporaryDirectory() as folder:
        for place_name, place in PLACES.items():
            home = Path(folder) / place_name.replace(" ", "-")
            home.mkdir()
            if place.stage:
                journals.standing(home, place.stage)
            for number in range(rounds):
                figure = list(FIGURES)[number % 2]
                for terminal in there:
                    for way in WAYS:
                        with started(terminal, place, home) as t:
                            seconds = FIGURES[figure](t, way)
                            assert t.wait_exit() == 0
                            assert is_empty(t)
                        key = (terminal, way, figure)
                        found.setdefault(key, {}).setdefault(place_name, []).append(seconds)
    figures = {}
    for (terminal, way, figure), by_place in found.items():
        seconds_of = [seconds for each in by_place.values() for seconds in each]
        worst = percentile(seconds_of, 99)
        name = f"{terminal}, {way}, {figure}"
        figures[name] = worst
        print(
            f"{name:<48} median {median(seconds_of) * 1000:5.1f} ms, 99 % {worst * 1000:5.1f},"
            f" max {max(seconds_of) * 1000:5.1f} ({len(seconds_of)})"
            f"  goal {GOAL * 1000:.0f}: {'reached' if worst < GOAL else 'MISSED'}"
        )
        told = (f"{place} {max(each) * 1000:.0f}" for place, each in by_place.items())
        print(f"    the slowest: {', '.join(told)}")
    return figures


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
