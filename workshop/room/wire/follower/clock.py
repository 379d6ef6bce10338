"""The room's time on a couple's computer, from questions and their answers.

A question leaves at t1 and comes back at t4 by the couple's clock; the leader got it at r2 and
answered at r3 by the room's. It can't have arrived before it left, so room minus own time is at
most r2 - t1; nor can the answer, so it is at least r3 - t4. Every answer so gives two bounds, and
what all answers allow together is a span that is never wider than the quickest round trip of them,
and mostly much narrower: the quickest way there and the quickest way back need not be of one
question. The middle of it is taken, so it is wrong by half a round trip at most. How long the ways
take does not matter as long as both take about as long: then the middle is right. Where one is
always longer, nobody can see that from here, and half of the difference is wrong for good.

Two quartz clocks drift apart, so a bound gets looser by `DRIFT` with every second. Where the bounds
contradict each other a clock was set or stood still (a laptop slept), and older ones are dropped.
Wall clocks play no part.
"""

from msgspec import Struct

DRIFT = 150e-6
"""Seconds a second by which two clocks may drift apart: ±50 ppm each, and half as much again."""

KEPT = 96
"""Answers that are remembered: sixteen minutes of them."""


class _Bounds(Struct, frozen=True):
    """What an answer says of room minus own time, both as if at the own clock's 0.

    So drift is in them once and for all: `least - DRIFT * now` and `most + DRIFT * now` hold now.
    """

    least: float
    most: float


class RoomClock:
    """An estimate of the room's time. All `now` are seconds of the couple's monotonic clock."""

    def __init__(self) -> None:
        self._answers: list[_Bounds] = []
        self._all: _Bounds | None = None
        """What all answers allow together. Another thread may ask for the time meanwhile."""

    @property
    def is_set(self) -> bool:
        """Whether there was an answer so far."""
        return self._all is not None

    def answered(self, asked: float, received: float, sent: float, came: float) -> bool:
        """Take an answer into account: `asked` and `came` by the own clock, the others the room's.

        Returns whether it can be true at all: no answer comes before its question.
        """
        new = _Bounds(sent - came + DRIFT * came, received - asked - DRIFT * asked)
        if came < asked or sent < received or received - asked < sent - came:
            return False
        self._answers = [*self._answers[1 - KEPT :], new]
        both = _together(self._answers)
        while len(self._answers) > 1 and both.least - both.most > 2 * DRIFT * came:
            self._answers = self._answers[1:]
            both = _together(self._answers)
        self._all = both
        return True

    def room(self, now: float) -> float:
        """The room's time now. Raises ValueError before the first answer."""
        if self._all is None:
            raise ValueError("The room's time is not known before its first answer.")
        return now + (self._all.least + self._all.most) / 2

    def unsure(self, now: float) -> float:
        """Seconds by which it can be wrong at most, both clocks being no worse than `DRIFT`."""
        if self._all is None:
            return float("inf")
        return max(0.0, (self._all.most - self._all.least) / 2 + DRIFT * now)


def _together(answers: list[_Bounds]) -> _Bounds:
    return _Bounds(max(each.least for each in answers), min(each.most for each in answers))
