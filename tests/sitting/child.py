"""A program that walks the main workshop without screens and says what it has promised.

    child.py JOURNAL [--seconds S] [--seed N] [--evenings N] [--log LOG] [--synchronous LEVEL]

Two people answer word by word, dawdle, pause, go back, and go on with whatever the journal holds.
Time is the program's own: `--seconds` says when it begins, and it moves only by what the two do.
The journal's writer lives by the same clock, and after every step of time it has done all that was
due. So "0.4 seconds" are exactly that, on any machine.

Each line on standard output is a list in JSON, and is out before what it announces is done:

    ["safe", now, where]            that state is on disk
    ["about", now, where]           the next action leads there
    ["begins", now]                 a new session is about to begin
    ["typed", now, key, answers]    that draft is about to be handed to the sitting
    ["now", now, left]              the clock has come to here, with so many seconds left

With `--log` everything is traced for `helpers.powerloss`, and the lines are marks in it.
"""

import argparse
import json
import random
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from helpers import powerloss
from helpers.walker import LEFT, RIGHT, Step, Time, step
from workshop import session
from workshop.activities.parts import Answers
from workshop.journal.journal import Journal
from workshop.journal.tables import sessions
from workshop.session import (
    Action,
    Back,
    GoOn,
    Moment,
    MoreTime,
    Pause,
    Script,
    State,
    WriteDown,
    to_save,
)
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.sitting import Sitting
from workshop.sitting.view import View

PATIENCE = 60.0
"""Seconds the writer is waited for. It works for some hundredths of one; two were seen on a busy
machine."""


class SteppedClock:
    """The time of the journal's writer: moved by hand, and it has done what was due by then."""

    def __init__(self, time: Time) -> None:
        self._time = time
        self._wake: threading.Condition | None = None
        self._resting = threading.Semaphore(0)

    def now(self) -> float:
        """Seconds."""
        return self._time.seconds

    def wait(self, wake: threading.Condition, seconds: float | None) -> None:
        """Rests until something is asked or time has moved."""
        self._wake = wake
        self._resting.release()
        wake.wait()

    def move(self, seconds: float) -> None:
        """Moves the time, and returns when the writer rests again."""
        if self._wake is None:
            self._rest()
        assert self._wake
        with self._wake:
            while self._resting.acquire(blocking=False):
                pass
            self._time.seconds += seconds
            self._wake.notify_all()
        self._rest()

    def _rest(self) -> None:
        if not self._resting.acquire(timeout=PATIENCE):
            raise AssertionError(f"the writer did not come to rest:\n{_stacks()}")


def _stacks() -> str:
    """What every thread is just doing."""
    frames = sys._current_frames().values()
    return "\n".join("".join(traceback.format_stack(frame)) for frame in frames)


def where(script: Script, state: State) -> dict[str, Any]:
    """All of a state that outlasts the program, as plain values."""
    kept = to_save(script, state)
    small = kept.small
    entries = {
        f"{activity} {seat}": entry.rows() for (activity, seat), entry in state.entries.items()
    }
    return {
        "position": kept.position,
        "small": [small.part, small.not_quite, small.heard, list(small.confirmed), small.extra],
        "evening": kept.evening,
        "status": kept.status,
        "called": kept.covered,
        "entries": {key: rows for key, rows in entries.items() if rows},
        "left": left(script, state),
    }


def left(script: Script, state: State) -> float | None:
    """Seconds left on the stage; None within a safety card, where nothing is counted."""
    if script.atomic(state.position):
        return None
    return script.at(state.position).stage.seconds + state.small.extra - state.elapsed()


class Walk:
    """The two, at it."""

    def __init__(
        self,
        journal: Path,
        seconds: float,
        seed: int,
        say: Callable[..., None],
        *,
        passphrase: str | None = None,
    ) -> None:
        self._time = Time(seconds)
        self._clock = SteppedClock(self._time)
        self._chance = random.Random(seed)
        self._say = say
        self._house = House(
            Journal.open(journal, passphrase=passphrase, clock=self._clock),
            clock=self._time.clock,
            wall=self._time.wall,
        )
        self._sitting = self._sit_down()
        self._script = self._sitting._script
        self._tell_safe()

    def _sit_down(self) -> Sitting:
        house = self._house
        if house.couple() is None:
            name_couple(house, LEFT, RIGHT)
        unfinished = house.journal.read(sessions.unfinished)
        return go_on(house, unfinished[0].id) if unfinished else self._begin()

    def _begin(self) -> Sitting:
        """A new session. One that has no safety card is on disk before `start` returns."""
        self._tell("begins")
        return start(self._house, self._guide())

    def _guide(self) -> str:
        """What they begin."""
        return "main"

    def _step(self, view: View) -> Step:
        """What they do on this stage."""
        return step(view)

    def _where(self, state: State) -> dict[str, Any]:
        """What of this state must be found again."""
        return where(self._script, state)

    def evening(self) -> None:
        """To the end of this sitting."""
        while self._sitting.view().status == "open":
            self._dawdle()
            for action in self._actions():
                self._do(action)
            self._let(0.1)

    @property
    def seconds(self) -> float:
        """When it is now."""
        return self._time.seconds

    def close(self) -> None:
        """Puts everything away."""
        self._sitting.put_away().result()
        self._house.close()

    def _actions(self) -> Iterator[Action]:
        view = self._sitting.view()
        what = self._step(view)
        self._let(what.waits)
        if view.interlude or view.covered:
            yield GoOn()
            return
        chance = self._chance.random()
        if chance < 0.05:
            yield MoreTime()
        elif chance < 0.1:
            yield from (Pause(), GoOn())
        elif chance < 0.13:
            yield from (Moment(), GoOn())
        elif chance < 0.2 and view.small.part in ("share", "confirm"):
            yield Back()
            return
        if self._sitting.view().interlude or self._sitting.view().covered:
            return
        for action in what.actions:
            if isinstance(action, WriteDown):
                yield from map(WriteDown, self._word_by_word(action.answers))
            else:
                yield action

    def _word_by_word(self, answers: Answers) -> Iterator[Answers]:
        """The answers as they grow."""
        so_far: Answers = {}
        for part, value in answers.items():
            if not isinstance(value, str):
                so_far = {**so_far, part: value}
                yield so_far
                continue
            length = 0
            while length < len(value):
                length += self._chance.randint(1, 6)
                so_far = {**so_far, part: value[:length]}
                yield so_far

    def _do(self, action: Action) -> None:
        sitting, now = self._sitting, self._time.seconds
        if isinstance(action, WriteDown):
            stage = sitting.view().stage
            tidy = sitting.view().activity.tidy(action.answers)
            self._tell("typed", f"{stage.activity} {stage.seat}", tidy)
            sitting.act(action).result()
            self._let(self._chance.choice([0.05, 0.1, 0.3]))
            return
        after = session.step(self._script, sitting.state, action, now)
        self._tell("about", self._where(after))
        sitting.act(action).result()
        self._tell_safe()

    def _dawdle(self) -> None:
        self._let(self._chance.choice([0.0, 0.5, 3.0, 7.5, 16.0]))

    def _let(self, seconds: float) -> None:
        """Lets time pass, with a tick about every second as on the screens."""
        while seconds > 0:
            tick = min(self._chance.uniform(0.8, 1.05), seconds)
            self._clock.move(tick)
            seconds -= tick
            self._sitting.tick()
            begun = self._sitting._keeping.begun  # else the journal knows another session only
            self._tell("now", *([left(self._script, self._sitting.state)] if begun else []))

    def _tell_safe(self) -> None:
        """What is on disk. Nothing is promised of a sitting before its safety card is behind it."""
        if self._sitting._keeping.begun:
            self._tell("safe", self._where(self._sitting.state))

    def _tell(self, kind: str, *what: object) -> None:
        self._say(kind, round(self._time.seconds, 3), *what)


def main() -> None:
    """Walks on from where the journal stands."""
    parser = argparse.ArgumentParser()
    parser.add_argument("journal", type=Path)
    parser.add_argument("--seconds", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--evenings", type=int, default=1000)
    parser.add_argument("--log", type=Path)
    parser.add_argument("--synchronous")
    asked = parser.parse_args()
    if asked.log:
        powerloss.start(asked.log, asked.journal.parent)
    if asked.synchronous:
        powerloss.weaken(asked.synchronous)

    def say(*what: object) -> None:
        line = json.dumps(what)
        if asked.log:
            powerloss.mark(line)
        sys.stdout.write(line + "\n")
        sys.stdout.flush()

    seconds = asked.seconds
    for evening in range(asked.evenings):
        walk = Walk(asked.journal, seconds, asked.seed + evening, say)
        walk.evening()
        walk.close()
        seconds = walk.seconds + 24 * 3600.0


if __name__ == "__main__":
    main()
