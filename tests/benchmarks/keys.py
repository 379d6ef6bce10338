"""From a key to the frame that shows it, in a private turn, against a bare text area.

The turn is the one with the coach, and what is typed is saved to a journal on disk meanwhile. The
same words are typed into both programs, a line in the one and then a line in the other, the way
people type: mostly quickly, with pauses to think. After the longer ones the coach has just read,
and a draft has just been written.
"""

import random
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks import journals
from benchmarks.figures import Pair, percentile, told_once
from benchmarks.start import COVER_SAYS, SCRIPT
from benchmarks.watched import Watched, environment
from helpers.pty_screen import Emulator
from workshop.journal.tables.sessions import unfinished
from workshop.session import GoOn
from workshop.sitting.house import House
from workshop.sitting.sit_down import go_on

GOAL = 1.2
KEYS = 600
LINES_AT_MOST = 5
"""What fits into the field of a private turn without scrolling."""

AREA = [sys.executable, str(Path(__file__).with_name("bare") / "area.py")]

LINES = (
    "when you came home late on friday",
    "alone with the dishes i felt small",
    "because i need to know i matter",
    "would you call me from the train",
    "nobody has asked me for a while",
    "the two of us had planned to cook",
    "you always sit down with your phone",
    "maybe we could walk on sundays",
    "i miss how we used to laugh at it",
    "last week you held my hand so long",
)
"""No two begin with the same words, none is wider than the field, one makes the coach speak."""


class Typist:
    """Types into one program, and takes the time of every letter."""

    def __init__(self, program: Watched, seed: int) -> None:
        self.seconds: list[float] = []
        self._program = program
        self._random = random.Random(seed)
        self._emulator = Emulator(24, 80)
        self._rows = [""] * 24
        self._fed = 0
        self._lines = 0

    def line(self, words: str) -> None:
        """One more line; when the field is full, it is emptied first."""
        if self._lines == LINES_AT_MOST:
            self._empty()
        elif self._lines:
            self._program.press("enter")
        self._lines += 1
        for length, letter in enumerate(words, start=1):
            self._program.look(self._pause())
            self._catch_up()
            typed = words[:length]
            # What can be read there already, or is an empty cell, cannot be seen to come.
            unseen = letter == " " or self.shows(typed)
            pressed = self._program.press("space" if letter == " " else letter)
            if not unseen:
                moment = self._program.wait_until(partial(self.shows, typed), pressed)
                self.seconds.append(moment.seconds)

    def rest(self) -> None:
        """A pause in which the coach reads and everything is saved."""
        self._program.look(1.0)

    def _pause(self) -> float:
        if self._random.random() < 0.04:
            return self._random.uniform(0.5, 0.9)
        return self._random.uniform(0.02, 0.07)

    def shows(self, words: str) -> bool:
        """Whether these words are on the screen."""
        self._catch_up()
        return any(words in row for row in self._rows)

    def _catch_up(self) -> None:
        new = bytes(self._program.heard[self._fed :])
        self._fed += len(new)
        self._emulator.feed(new)
        screen = self._emulator.screen
        for y in screen.dirty:
            self._rows[y] = "".join(screen.buffer[y][x].data for x in range(80))
        screen.dirty.clear()

    def _empty(self) -> None:
        for _ in range(self._lines - 1):
            self._program.press("ctrl+u")
            self._program.press("backspace")
        self._program.press("ctrl+u")
        self._program.look(0.3)
        self._lines = 0
        self._catch_up()
        assert not any(self.shows(line) for line in LINES)


def measure(keys: int = KEYS) -> dict[str, float]:
    """Prints and returns the ratios at the middle and at the 99th percentile."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        journals.standing(home, "one-thing/turn/left")
        with (
            Watched(SCRIPT, environment(home)) as ours,
            Watched(AREA, environment(home)) as bare,
        ):
            _to_the_turn(ours)
            bare.look(0.5)
            typists = Typist(ours, seed=1), Typist(bare, seed=1)
            number = 0
            while min(len(typist.seconds) for typist in typists) < keys:
                order = typists if number % 2 else typists[::-1]
                for typist in order:
                    typist.line(LINES[number % len(LINES)])
                    typist.rest()
                number += 1
            last = LINES[(number - 1) % len(LINES)]
            assert all(typist.shows(last) for typist in typists)
            ours.leave()
            bare.leave()
        _draft_is_saved(home, last)
    mine, theirs = (typist.seconds for typist in typists)
    ratios = {}
    for name, percent, goal in (("middle", 50, None), ("99th percentile", 99, GOAL)):
        pair = Pair(percentile(mine, percent), percentile(theirs, percent))
        ratios[name] = pair.ratio
        print(told_once(f"key to paint, {name} of {len(mine)}", pair, goal))
    print(f"    slowest {max(mine) * 1000:.1f} ms against {max(theirs) * 1000:.1f} ms")
    return ratios


def _to_the_turn(program: Watched) -> None:
    for says, key in (
        (COVER_SAYS, "enter"),
        ("Go on: The workshop", "enter"),
        ("I am ready", "enter"),
    ):
        program.wait_for(says)
        program.settle(1.0)
        program.press(key)
    program.wait_for("have been feeling")
    program.look(1.0)


def _draft_is_saved(home: Path, line: str) -> None:
    """The words typed last are in the journal: what was measured did save them."""
    house = House.open(home / journals.FILE)
    try:
        (session,) = house.journal.read(unfinished)
        sitting = go_on(house, session.id)
        sitting.act(GoOn()).result()
        assert line in str(sitting.view().words.mine)
    finally:
        house.close()


if __name__ == "__main__":
    measure()
