"""When a follower asks what time it is in the room, and which answers it waits for."""

from collections.abc import Callable

from workshop.room.wire.letters.messages import TimeAsk
from workshop.room.wire.secret import sealing

FIRST = 0.25
"""Seconds between the first questions, more or less a fifth, as are all others: not all couples
are to ask at once."""

LONGER = 1 / 32
"""Seconds by which each pause is longer than the one before, while the clock is not sure."""

UNSURE = 5.0
"""Seconds that such a pause grows to: some ways just take long, and asking more does not help."""

URGENT = 2.5
"""Seconds between two questions at most while the room is not heard.

Asked more often, by a thousand couples, a leader that is slow gets slower, and is not heard."""

LATER = 10.0
"""Seconds between two of them once the clock is sure."""

SURE = 0.05
"""Seconds by which a clock that is sure can be wrong at most."""

OPEN = 4
"""Questions without an answer so far, with which no other is asked for `URGENT` seconds.

So a leader that is slow is asked less, and quick ones soon make every clock sure."""

EXPIRES = 10.0
"""Seconds after which an answer is not waited for any more."""


class Questions:
    """Those of one follower. `now` is its monotonic clock in seconds."""

    def __init__(self, reply: bytes, chance: Callable[[], float]) -> None:
        self._reply = reply
        self._chance = chance
        self._open: dict[bytes, tuple[bytes, float]] = {}
        self.pace = 1.0
        """Seconds between two questions at least, as the leader says."""
        self._more_or_less = 1.0
        self._last = float("-inf")
        self._asked = 0
        """Times since the clock was sure."""

    def hurry(self) -> None:
        """Ask at once, and soon again as long as the clock is not sure."""
        self._last = float("-inf")
        self._asked = 0

    def is_due(self, now: float, *, urgent: bool, unsure: float) -> bool:
        """Whether to ask now; if so, it counts as asked.

        Args:
            now: Seconds of the monotonic clock.
            urgent: Whether an answer is needed soon.
            unsure: Seconds by which the room's time can be wrong at most.
        """
        is_sure = unsure <= SURE
        pause = max(FIRST, min(self._asked * LONGER, UNSURE), self.pace)
        pause = LATER if is_sure else min(pause, LATER)
        if self._waiting(now) >= OPEN:
            pause = max(pause, URGENT)
        if urgent:
            pause = min(pause, URGENT)
        if now < self._last + pause * self._more_or_less:
            return False
        self._last = now
        self._asked = 0 if is_sure else self._asked + 1
        self._more_or_less = 0.8 + 0.4 * self._chance()
        return True

    def new(self, evening: bytes, now: float) -> TimeAsk:
        """A question that leaves now, for this evening."""
        known = self._open.items()
        self._open = {nonce: each for nonce, each in known if now - each[1] <= EXPIRES}
        ask = TimeAsk(sealing.new_key()[:16], self._reply)
        self._open[ask.nonce] = (evening, now)
        return ask

    def answered(self, nonce: bytes, now: float) -> tuple[bytes, float] | None:
        """For which evening and when this was asked; None for what is not waited for (any more)."""
        evening, asked = self._open.pop(nonce, (b"", float("-inf")))
        return None if now - asked > EXPIRES else (evening, asked)

    def _waiting(self, now: float) -> int:
        """How many times it asked and has no answer so far."""
        return len({asked for _, asked in self._open.values() if now - asked <= EXPIRES})
