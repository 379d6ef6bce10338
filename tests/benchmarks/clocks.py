"""How far couples' clocks are from the facilitator's, over an hour of a simulated clock.

Forty couples, one after the other: both clocks run up to 50 ppm wrong, every message takes as long
as chance says, up to so many seconds each way. The questions and the estimate are the program's;
nothing is sent, and no time passes. Besides the quiet hour: the network is lost for five seconds,
and the couple's computer sleeps for ten minutes, after which its first answer is counted from.
"""

import heapq
import random
from collections.abc import Sequence
from statistics import median

from workshop.room.wire.follower.clock import RoomClock
from workshop.room.wire.follower.questions import Questions
from workshop.room.wire.peer import EVERY

COUPLES = 40
SLOWEST = (0.05, 0.5, 1.0, 2.0)
"""Seconds that a message takes at most."""

HOUR = 3600.0
MIDST = 1500.0
"""Seconds from the beginning to the lost network, or the sleep."""

LOST = 5.0
SLEPT = 600.0
GOAL = 0.1
"""Seconds."""

STRETCHES = ((0.0, 10.0), (10.0, 60.0), (60.0, HOUR))
"""Seconds since the first answer: from when until when the worst is looked for."""

Wrong = list[tuple[float, float]]
"""When, and by how much: the room's time by the couple's clock less that of the leader's."""


class Couple:
    """One couple with its leader far away. `at` is true time in seconds."""

    def __init__(self, seed: int, slowest: float) -> None:
        self._random = random.Random(seed)
        self._slowest = slowest
        self._speeds = [1 + self._random.uniform(-50, 50) * 1e-6 for _ in range(2)]
        self._zeros = [self._random.uniform(0, 1e5) for _ in range(2)]
        self._questions = Questions(bytes(32), self._random.random)
        self._clock = RoomClock()
        self._coming: list[tuple[float, bytes, float]] = []
        self.asked = 0

    def hour(self, seconds: float = HOUR, lost: float = 0.0, slept: float = 0.0) -> Wrong:
        """How wrong it was at each of its looks, and right after each answer."""
        found: Wrong = []
        at = EVERY * self._random.random()
        while at < seconds:
            if slept and at >= MIDST:
                self._zeros[1], slept = self._zeros[1] - slept, 0.0
                self._questions.hurry()
            while self._coming and self._coming[0][0] <= at:
                found.append(self._answered(*heapq.heappop(self._coming)))
            self._look(at, is_lost=MIDST <= at < MIDST + lost)
            if self._clock.is_set:
                found.append((at, self._wrong(at)))
            at += EVERY
        return found

    def _look(self, at: float, *, is_lost: bool) -> None:
        own = self._own(at)
        unsure = self._clock.unsure(own)
        if self._questions.is_due(own, urgent=not self._clock.is_set, unsure=unsure):
            self.asked += 1
            nonce = self._questions.new(b"", own).nonce
            if not is_lost:
                there, back = (self._random.uniform(0, self._slowest) for _ in range(2))
                heapq.heappush(self._coming, (at + there + back, nonce, self._room(at + there)))

    def _answered(self, at: float, nonce: bytes, received: float) -> tuple[float, float]:
        question = self._questions.answered(nonce, self._own(at))
        if question is not None:
            self._questions.pace = 0.0
            self._clock.answered(question[1], received, received, self._own(at))
        return at, self._wrong(at)

    def _wrong(self, at: float) -> float:
        return abs(self._clock.room(self._own(at)) - self._room(at))

    def _room(self, at: float) -> float:
        return self._zeros[0] + at * self._speeds[0]

    def _own(self, at: float) -> float:
        return self._zeros[1] + at * self._speeds[1]


def worst(wrong: Wrong, begins: float, ends: float) -> float:
    """The largest of this stretch."""
    return max(by for at, by in wrong if begins <= at <= ends)


def measure(couples: int = COUPLES) -> dict[str, float]:
    """Prints and returns the worst of all couples in each stretch, in seconds."""
    figures: dict[str, float] = {}
    for slowest in SLOWEST:
        made = [Couple(seed, slowest) for seed in range(couples)]
        hours = [couple.hour() for couple in made]
        for begins, ends in STRETCHES:
            of_each = [worst(hour, hour[0][0] + begins, ends) for hour in hours]
            _tell(figures, slowest, f"from {begins:.0f} to {ends:.0f} s", of_each, begins >= 60)
        lost = [Couple(seed, slowest).hour(MIDST + 60, lost=LOST) for seed in range(couples)]
        of_each = [worst(hour, MIDST, MIDST + 60) for hour in lost]
        _tell(figures, slowest, "5 s lost, and a minute after", of_each, has_goal=True)
        slept = [_after_sleep(Couple(seed, slowest)) for seed in range(couples)]
        _tell(figures, slowest, "a minute after a sleep", slept, has_goal=True)
        print(f"{'questions in the hour':<52} {median(couple.asked for couple in made):6.0f}")
    return figures


def _after_sleep(couple: Couple) -> float:
    wrong = couple.hour(MIDST + 180, slept=SLEPT)
    heard = min(at for at, by in wrong if at > MIDST and by < SLEPT / 2)
    return worst(wrong, heard + 60, HOUR)


def _tell(
    figures: dict[str, float], slowest: float, when: str, found: Sequence[float], has_goal: bool
) -> None:
    what = f"up to {slowest:g} s each way, {when}"
    figures[what] = max(found)
    goal = f"  goal {GOAL * 1000:.0f} ms: {'reached' if max(found) <= GOAL else 'MISSED'}"
    print(
        f"{what:<52} worst {max(found) * 1000:6.1f} ms, half of {len(found)} below"
        f" {median(found) * 1000:6.1f} ms{goal if has_goal else ''}"
    )


if __name__ == "__main__":
    measure()
