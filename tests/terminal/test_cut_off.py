"""SIGKILL of the whole program, screens and all, at a dozen random moments of an evening.

It runs in a terminal of its own at the pace of the real world, and a fast typist works at it. Half
of the kills fall into a walk from stage to stage, half into somebody's writing. (Forty more hit the
sitting without screens: tests/sitting/test_cut_off.py.) What a person saw counts as acknowledged:
when the next stage is painted, the answer before it is on disk; of what is being typed, all but the
last half second. A twin without screens walks along and knows what was given.
"""

import itertools
import random
import re
import shutil
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from helpers import quick_app
from helpers.pty_screen import PtyScreen
from helpers.walker import ANSWERS, Seen, Time, Typed, named, signs, step, walk_to
from sitting.child import where
from sitting.promises import newest
from workshop.ground.partner import Who
from workshop.session import Script
from workshop.sitting.house import House
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.sitting import Sitting

TYPING_LOST = 0.5
"""Seconds of typing that may be lost, and no more."""

TIME_WITHIN = 5.5
"""Seconds by which the time left may be off; the clock on the screen shows whole ones."""

KILLS = 6


class Now(Time):
    """The clock of a twin, in an evening that is now."""

    def wall(self) -> datetime:
        """The real time of day."""
        return datetime.now(UTC)


class Killed(Exception):
    """The program is dead."""


class MortalScreen(PtyScreen):
    """A terminal whose program is killed some time after so many of its outputs.

    Outputs and not seconds, so that on a slow machine it has come as far as on a fast one.
    """

    def __init__(self, journal: Path) -> None:
        self.outputs_left = 10**9
        self.delay = 0.0
        """Seconds it lives on after the last of those outputs; the work goes on meanwhile."""
        self.dies_at = float("inf")
        self.killed_at = 0.0
        super().__init__([sys.executable, str(quick_app.__file__), str(journal)])

    def die_after(self, outputs: int) -> None:
        """It has this many outputs more to live, if it had no fewer."""
        self.outputs_left = min(self.outputs_left, outputs)

    def _hear(self, timeout: float) -> bool:
        before = len(self._raw)
        heard = super()._hear(min(timeout, max(0.0, self.dies_at - time.monotonic())))
        self.outputs_left -= len(self._raw) > before
        if self.outputs_left <= 0:
            self.dies_at = min(self.dies_at, time.monotonic() + self.delay)
        if time.monotonic() >= self.dies_at:
            self.killed_at = time.monotonic()
            self.process.kill()
            self.process.wait()
            raise Killed
        return heard


def opened(journal: Path) -> tuple[House, Sitting, Script]:
    """A journal and its session, as the next start finds them."""
    time = Now()
    house = House.open(journal, clock=time.clock, wall=time.wall)
    session_id, script = newest(house)
    return house, go_on(house, session_id), script


class Typist:
    """Works at the program as fast as it answers, and remembers what was painted when."""

    def __init__(self, t: MortalScreen, sitting: Sitting, script: Script) -> None:
        self.t = t
        self.twin = sitting
        self.script = script
        self.seen = where(script, sitting.state)
        """The state of the stage that was painted last."""
        self.painted: list[tuple[float, str]] = []
        """When which words stood on the screen, in the field that is being filled in."""
        self.left: float | None = None
        """Seconds left, as last painted on this stage."""

    def sit_down(self) -> None:
        """From the cover to the session."""
        self.t.wait_for("Press Enter")
        self.t.press("enter")
        self.t.wait_for("Go on: The workshop")
        self.t.press("enter")

    def see(self) -> None:
        """Waits for the stage on which the twin stands: from now on what led here counts."""
        wanted = signs(self.twin.view())
        self.t.wait_until(lambda: all(words in self.t.text() for words in wanted), str(wanted))
        self.seen = where(self.script, self.twin.state)
        self.painted = []
        self.left = None
        self.look()

    def look(self) -> None:
        """Reads the clock at the head of the page."""
        if found := re.search(r"(\d+):(\d\d)  ━", self.t.text()):
            self.left = 60.0 * int(found[1]) + int(found[2])

    def go_on(self) -> None:
        """Does what the two do on this stage, by keys, and the twin does the same."""
        self.see()
        what = step(self.twin.view())
        for key in what.keys:
            if isinstance(key, Typed):
                self.type(key, key[-12:])
            elif isinstance(key, Seen):
                self.t.wait_for(key)
            else:
                self.t.press(key)
        for action in what.actions:
            self.twin.act(action).result()

    def type(self, words: str, sign: str) -> None:
        """Types words, and notes when they were painted."""
        self.t.send(words)
        self.t.wait_for(sign)
        self.painted.append((time.monotonic(), words))
        self.look()


def broken(found: dict[str, Any], typist: Typist, whole: dict[str, Any]) -> list[str]:
    """What the next start does not find as it was promised; `whole` is all that was typed."""
    seen, next_one = typist.seen, where(typist.script, typist.twin.state)
    for promised in (seen, next_one):
        if all(found[key] == promised[key] for key in ("position", "small", "called")):
            break
    else:
        return [f"{found['position']} for {seen['position']} or {next_one['position']}"]
    activity, _, seat = found["position"].split("/")
    key = f"{activity} {seat}"
    wrong = []
    for name in found["entries"].keys() | promised["entries"].keys():
        here, there = found["entries"].get(name), promised["entries"].get(name)
        if here != there and not (name == key and set(here or {}) | set(there or {}) == {"draft"}):
            wrong.append(f"{name}: {here} for {there}")
    draft = found["entries"].get(key, {}).get("draft", {})
    for part, value in draft.items():
        if not str(whole.get(part, "")).startswith(str(value)):
            wrong.append(f"{value} was never written in {part}")
    if promised is seen:
        killed_at = typist.t.killed_at
        for when, words in typist.painted:
            if when <= killed_at - TYPING_LOST and words not in " ".join(map(str, draft.values())):
                wrong.append(f"{words!r}, painted {killed_at - when:.3f} s before, not in {draft}")
        if typist.left is not None and abs(found["left"] - typist.left) > TIME_WITHIN + 1:
            wrong.append(f"{found['left']} s left for {typist.left}")
    return wrong


def prepared(journal: Path, place: str) -> None:
    """A journal that waits at this place, put away a moment ago."""
    time = Now()
    with closing(named(journal, time)) as house:
        walk_to(start(house, "main"), time, place).put_away().result()


def killed(
    journal: Path, chance: random.Random, work: Callable[[Typist], None], *, at_start: bool
) -> tuple[Typist, dict[str, Any]]:
    """Starts the program, lets somebody work, kills it; what they saw, and what is found then."""
    twins = journal.with_name(f"twin-{chance.random()}.db")
    shutil.copy(journal, twins)
    twins_house, sitting, script = opened(twins)
    with closing(twins_house), MortalScreen(journal) as t:
        typist = Typist(t, sitting, script)
        if at_start:
            t.die_after(chance.randint(1, 8))
        t.delay = chance.choice([chance.uniform(0.0, 0.01), chance.uniform(0.0, 0.8)])
        with suppress(Killed):
            typist.sit_down()
            work(typist)
        assert t.killed_at, "it was killed"
    house, reopened, script = opened(journal)
    with closing(house):
        assert house.journal.read(lambda c: c.execute("PRAGMA integrity_check").fetchall()) == [
            ("ok",)
        ]
        found = where(script, reopened.state)
        assert reopened.view().covered == (reopened.view().stage.alone or found["called"])
        reopened.put_away().result()
    return typist, found


def test_killed_while_they_go_from_stage_to_stage(tmp_path: Path) -> None:
    chance = random.Random(1)
    journal = tmp_path / "journal.db"
    prepared(journal, "ground-rules/read/both")
    places = set()

    def work(typist: Typist) -> None:
        for _ in range(chance.randint(4, 7)):  # stages and not seconds, for the same reason
            typist.go_on()
        typist.t.die_after(chance.randint(1, 12))
        while True:
            typist.go_on()

    for kill in range(KILLS):
        typist, found = killed(journal, chance, work, at_start=kill == 2)
        activity, _, seat = found["position"].split("/")
        key = cast("tuple[str, Who]", (activity, seat))
        whole = ANSWERS[key].parts if key in ANSWERS else {}
        assert broken(found, typist, whole) == []
        places.add(found["position"])
    assert len(places) >= KILLS - 1, "each walk got on, but for the one that died on its way in"


def test_killed_while_somebody_writes(tmp_path: Path) -> None:
    chance = random.Random(2)
    journal = tmp_path / "journal.db"
    prepared(journal, "one-thing/turn/left")
    told: list[str] = []
    number = itertools.count()

    def work(typist: Typist) -> None:
        typist.t.die_after(chance.randint(2, 50))
        typist.see()
        typist.t.press("enter")  # the hand-over
        for action in step(typist.twin.view()).actions:
            typist.twin.act(action).result()
        typist.see()
        while True:
            told.append(f"word{next(number):04} ")
            typist.type(told[-1], told[-1].strip())

    kept = 0
    for kill in range(KILLS):
        typist, found = killed(journal, chance, work, at_start=kill == 2)
        assert broken(found, typist, {"moment": "".join(told)}) == []
        draft = found["entries"].get("one-thing left", {}).get("draft", {}).get("moment", "")
        told = [draft]  # perhaps half a word at its end
        kept = len(re.findall(r"word\d{4}", draft))
    assert kept > 10
