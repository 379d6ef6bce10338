"""The room's time on a couple's computer, from questions and their answers.

A question leaves at t1 and comes back at t4 by the couple's clock; the leader got it at r2 and
answered at r3 by the room's. It can't have arrived before it left, so room minus own time is at
most r2 - t1; nor can the answer, so it is at least r3 - t4. Every answer so gives two bounds, and
what all answers allow together is mostly much less than any of them: the quickest way there and the
quickest way back need not be of one question. How long the ways take does not matter as long as
both take about as long. Where one is always longer, nobody can see that from here, and half of the
difference is wrong for good.

Bounds that are put together are Marzullo's way, and NTP's (RFC 5905, 11.2.1). Clocks drift apart,
so a bound gets looser with every second, soon by more than it is worth. Therefore every drift that
two quartz clocks can have is followed by itself: with the right one an answer of half an hour ago
still counts. A drift that leaves nothing is refuted. Of what the others leave the middle is taken,
and the wider it is the more it counts: where messages take long by chance, that is more likely.

If every drift is refuted, a clock was set or stood still (a laptop slept); then only the last
answers count that agree. Wall clocks play no part.
"""

from msgspec import Struct

WANDER = 15e-6
"""Seconds a second by which a drift changes, up or down, as a computer warms: NTP's `PHI`."""

DRIFT = 10 * WANDER
"""Seconds a second by which two clocks may drift apart: ±50 ppm each, and half as much again."""

KEPT = 16
"""Answers that are remembered for the moment when every drift is refuted."""

_DRIFTS = tuple(count * WANDER for count in range(-10, 11))

_NOTHING = 1e-6
"""Seconds; what is left of a drift counts as much as this at least."""


class _Span(Struct, frozen=True):
    """What room minus own time can be if the clocks drift apart like this, within `WANDER`."""

    drift: float
    least: float = float("-inf")
    most: float = float("inf")

    @property
    def weight(self) -> float:
        """How much it counts: most quartz clocks are much better than the worst."""
        return (self.most - self.least + _NOTHING) * (DRIFT + WANDER - abs(self.drift))

    def later(self, seconds: float) -> "_Span":
        """The same after so many seconds in which nothing was heard."""
        least = self.least + (self.drift - WANDER) * seconds
        return _Span(self.drift, least, self.most + (self.drift + WANDER) * seconds)


class _Answer(Struct, frozen=True):
    """One answer; `asked` and `came` by the own clock, the others by the room's."""

    asked: float
    received: float
    sent: float
    came: float

    def leaves(self, spans: list[_Span], at: float) -> list[_Span]:
        """What is left of them, as they stand at this moment; nothing of what it refutes."""
        found: list[_Span] = []
        for each in spans:
            least = self.sent - self.came + (each.drift - WANDER) * (at - self.came)
            most = self.received - self.asked + (each.drift + WANDER) * (at - self.asked)
            least, most = max(least, each.least), min(most, each.most)
            if least <= most:
                found.append(_Span(each.drift, least, most))
        return found


class _Estimate(Struct, frozen=True):
    """What follows from all of them, at a moment of the own clock."""

    at: float
    gap: float
    drift: float
    unsure: float
    unsure_of_drift: float


class RoomClock:
    """An estimate of the room's time. All `now` are seconds of the couple's monotonic clock."""

    def __init__(self) -> None:
        self._at = 0.0
        self._spans = _nothing_known()
        self._answers: list[_Answer] = []
        self._estimate: _Estimate | None = None
        """Another thread may ask for the time meanwhile."""

    @property
    def is_set(self) -> bool:
        """Whether there was an answer so far."""
        return self._estimate is not None

    def answered(self, asked: float, received: float, sent: float, came: float) -> bool:
        """Take an answer into account: `asked` and `came` by the own clock, the others the room's.

        Returns whether it can be true at all: no answer comes before its question.
        """
        if came < asked or sent < received or received - asked < sent - came:
            return False
        self._answers = [*self._answers[1 - KEPT :], _Answer(asked, received, sent, came)]
        spans = [each.later(came - self._at) for each in self._spans]
        self._spans = self._answers[-1].leaves(spans, came) or _newest(self._answers, came)
        self._at = came
        self._estimate = _estimate(self._spans, came)
        return True

    def room(self, now: float) -> float:
        """The room's time now. Raises ValueError before the first answer."""
        known = self._estimate
        if known is None:
            raise ValueError("The room's time is not known before its first answer.")
        return now + known.gap + known.drift * (now - known.at)

    def unsure(self, now: float) -> float:
        """Seconds by which it can be wrong at most, both clocks being no worse than `DRIFT`."""
        known = self._estimate
        if known is None:
            return float("inf")
        return known.unsure + known.unsure_of_drift * max(0.0, now - known.at)


def _nothing_known() -> list[_Span]:
    return [_Span(drift) for drift in _DRIFTS]


def _newest(answers: list[_Answer], at: float) -> list[_Span]:
    """What the newest answers leave, as many as agree."""
    spans = _nothing_known()
    for answer in reversed(answers):
        left = answer.leaves(spans, at)
        if not left:
            break
        spans = left
    return spans


def _estimate(spans: list[_Span], at: float) -> _Estimate:
    """The mean of the middles, by their weights; a straight line from here on."""
    weight = sum(each.weight for each in spans)
    gap = sum(each.weight * (each.least + each.most) for each in spans) / (2 * weight)
    drift = sum(each.weight * each.drift for each in spans) / weight
    unsure = max(max(each.most - gap, gap - each.least) for each in spans)
    of_drift = max(abs(each.drift - drift) for each in spans) + WANDER
    return _Estimate(at, gap, drift, unsure, of_drift)
