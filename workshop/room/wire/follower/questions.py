"""When a follower asks what time it is in the room, and which answers it waits for."""

from collections.abc import Callable

from workshop.room.wire.letters.messages import TimeAsk
from workshop.room.wire.secret import sealing

SOON = 1.0
"""Seconds between two questions at the start."""

LATER = 10.0
"""Seconds between two of them otherwise, more or less a fifth: not all couples at once."""

UNSURE = 2.5
"""Seconds in between, more or less a fifth, while the clock is not sure or the room not heard.

Asked more often, by a thousand couples, a leader that is slow gets slower, and is not heard."""

AT_FIRST = 5
"""Questions asked soon after one another after each connection."""

UNTIL_SURE = 30
"""Questions asked often at most: where delays vary the quickest count, but some just take long."""

SURE = 0.05
"""Seconds by which a clock that is sure can be wrong at most."""

EXPIRES = 10.0
"""Seconds after which an answer is not waited for any more."""


class Questions:
    """Those of one follower. `now` is its monotonic clock in seconds."""

    def __init__(self, reply: bytes, chance: Callable[[], float]) -> None:
        self._reply = reply
        self._chance = chance
        self._open: dict[bytes, tuple[bytes, float]] = {}
        self._last = self._next = float("-inf")
        self._asked = 0

    def hurry(self) -> None:
        """Ask at once, and some times soon after."""
        self._last = self._next = float("-inf")
        self._asked = 0

    def is_due(self, now: float, *, urgent: bool, unsure: float) -> bool:
        """Whether to ask now; and if so, from when on to ask again.

        Args:
            now: Seconds of the monotonic clock.
            urgent: Whether an answer is needed soon.
            unsure: Seconds by which the room's time can be wrong at most.
        """
        if now < (min(self._next, self._last + UNSURE) if urgent else self._next):
            return False
        self._last = now
        self._asked += 1
        if self._asked < AT_FIRST:
            self._next = now + SOON
        else:
            often = urgent or (unsure > SURE and self._asked < UNTIL_SURE)
            self._next = now + (UNSURE if often else LATER) * (0.8 + 0.4 * self._chance())
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
