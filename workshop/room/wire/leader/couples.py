"""The couples of a room as the leader knows them: how many, and how they stand. Never who."""

from typing import Literal

from msgspec import Struct

from workshop.room.wire.events import Counts
from workshop.room.wire.letters.messages import Here, TimeAsk

MOST = 1_000
"""Couples a room can hold."""

LOST_AFTER = 25.0
"""Seconds after which a couple that is not heard counts as lost: two greetings and a half."""

Taken = Literal["changed", "same", "stale", "full"]
"""What became of a message: the last two are refusals."""


class Couple(Struct):
    """One couple; what it is called means nothing outside of this evening."""

    seen: float
    """When it was last heard."""
    here: Here | None = None
    """How it said that it stands."""
    last_here: int = -1
    """Number of its newest `Here`; an older one is refused."""
    last_ask: int = -1


class Couples:
    """All of them. `now` is the caller's monotonic clock in seconds."""

    def __init__(self) -> None:
        self._couples: dict[str, Couple] = {}

    def __len__(self) -> int:
        """How many were heard so far."""
        return len(self._couples)

    def heard(self, couple: str, serial: int, message: Here | TimeAsk, now: float) -> Taken:
        """Take in what a couple says."""
        known = self._couples.get(couple)
        if known is None:
            if len(self._couples) >= MOST and not self._forget_one(now):
                return "full"
            known = self._couples[couple] = Couple(now)
        stood = known.here
        if isinstance(message, TimeAsk):
            if serial <= known.last_ask:
                return "stale"
            known.last_ask = serial
        else:
            if serial <= known.last_here:
                return "stale"
            known.last_here, known.here = serial, message
        was_lost = now - known.seen > LOST_AFTER
        known.seen = max(now, known.seen)
        return "changed" if was_lost or known.here != stood else "same"

    def counts(self, stage_began: int, now: float) -> Counts:
        """How many; `stage_began` is the number of the first `Now` of the present stage."""
        here = hands = done = lost = 0
        for couple in tuple(self._couples.values()):  # a link may run in a thread of its own
            says = couple.here
            if says is None or says.gone:
                continue
            if now - couple.seen > LOST_AFTER:
                lost += 1
                continue
            here += 1
            hands += says.hand
            done += says.done and says.number >= stage_began
        return Counts(here, hands, done, lost)

    def _forget_one(self, now: float) -> bool:
        """Forget who was not heard for longest, if anybody is lost; a couple that left, first."""

        def gone(name: str) -> bool:
            here = self._couples[name].here
            return here is not None and here.gone

        name = min(self._couples, key=lambda name: (not gone(name), self._couples[name].seen))
        if not gone(name) and now - self._couples[name].seen <= LOST_AFTER:
            return False
        del self._couples[name]
        return True
