"""The room's time on a couple's computer, from questions and their answers.

A question leaves at t1 and comes back at t4 by the couple's clock; the leader got it at r2 and
answered at r3 by the room's. It can't have arrived before it left, so room minus own time is at
most r2 - t1; nor can the answer, so it is at least r3 - t4. Every answer so gives two bounds, and
what all answers allow together is a span that is never wider than the quickest round trip of them,
and mostly much narrower: the quickest way there and the quickest way back need not be of one
question. The middle of it is taken, so it is wrong by half a round trip at most.

Two quartz clocks drift apart, so a bound gets looser by `DRIFT` with every second. Where the bounds
contradict each other a clock was set or stood still (a laptop slept), and older ones are dropped.
Wall clocks play no part.
"""

from msgspec import Struct

DRIFT = 150e-6
"""Seconds a second by which two clocks may drift apart: ±50 ppm each, and half as much again."""

KEPT = 48
"""Answers that are remembered: eight minutes of them."""


class _Bounds(Struct, frozen=True):
    least: float
    least_at: float
    most: float
    most_at: float


class RoomClock:
    """An estimate of the room's time. All `now` are seconds of the couple's monotonic clock."""

    def __init__(self) -> None:
        self._bounds: tuple[_Bounds, ...] = ()
        """Replaced as a whole: another thread may ask for the time meanwhile."""

    @property
    def is_set(self) -> bool:
        """Whether there was an answer so far."""
        return bool(self._bounds)

    def answered(self, asked: float, received: float, sent: float, came: float) -> bool:
        """Take an answer into account: `asked` and `came` by the own clock, the others the room's.

        Returns whether it can be true at all: no answer comes before its question.
        """
        new = _Bounds(sent - came, came, received - asked, asked)
        if came < asked or sent < received or new.most < new.least:
            return False
        bounds = (*self._bounds[1 - KEPT :], new)
        least, most = _span(bounds, came)
        while least > most:
            bounds = bounds[1:]
            least, most = _span(bounds, came)
        self._bounds = bounds
        return True

    def room(self, now: float) -> float:
        """The room's time now. Raises ValueError before the first answer."""
        if not self._bounds:
            raise ValueError("The room's time is not known before its first answer.")
        least, most = _span(self._bounds, now)
        return now + (least + most) / 2

    def unsure(self, now: float) -> float:
        """Seconds by which it can be wrong at most, both clocks being no worse than `DRIFT`."""
        least, most = _span(self._bounds, now)
        return (most - least) / 2


def _span(bounds: tuple[_Bounds, ...], now: float) -> tuple[float, float]:
    """What room minus own time can be at least and at most."""
    least = max(each.least - DRIFT * (now - each.least_at) for each in bounds)
    most = min(each.most + DRIFT * (now - each.most_at) for each in bounds)
    return least, most
