"""Pulses on their way: sent at moments that chance chooses, and again, since nobody confirms them.

Sent at once, a pulse would come beside its couple's other letters, and so tell whose it is.
"""

import hmac
import secrets
from collections.abc import Callable, Sequence

import msgspec
from msgspec import Struct

from workshop.room.wire.letters.messages import WORD_BYTES, Pulse, When

WITHIN = 8.0
"""Seconds within which a pulse is sent for the first time."""

AGAIN_AFTER = (20.0, 60.0)
"""Seconds after which it is sent again, each time a little later by chance."""


class _Posted(Struct):
    pulse: Pulse
    at: float
    times: int = 0


class Posting:
    """The pulses of one couple. `now` is its monotonic clock in seconds."""

    def __init__(self, chance: Callable[[], float]) -> None:
        self._chance = chance
        self._posted: list[_Posted] = []
        self._secret = secrets.token_bytes(32)

    @property
    def unsent(self) -> int:
        """How many have not left this computer once."""
        return sum(not each.times for each in self._posted)

    def go_by(self, secret: bytes) -> None:
        """Words follow from this one from now on: the same from the same, of any program."""
        self._secret = secret

    def give(self, when: When, marks: Sequence[int], now: float, person: str = "") -> None:
        """Post one person's numbers, under a token of their own.

        Args:
            when: Which pulse.
            marks: The numbers.
            now: Seconds of the monotonic clock.
            person: Whose, in a word that stays here: what one person gives before and after comes
                under one random word, so that both are shown of the same people. Empty: a new one.

        Raises:
            ValueError: These are not five numbers from 0 to 10.
        """
        word = secrets.token_bytes(WORD_BYTES)
        if person:
            word = hmac.digest(self._secret, person.encode(), "sha256")[:WORD_BYTES]
        token = word + (b"\1" if when == "after" else b"\0")
        pulse = msgspec.convert((7, token, when, tuple(marks)), Pulse)
        self._posted.append(_Posted(pulse, now + WITHIN * self._chance()))

    def hurry(self, now: float) -> None:
        """The couple leaves: what has not left so far leaves now, or it would be lost."""
        for each in self._posted:
            if not each.times:
                each.at = min(each.at, now)

    def due(self, now: float) -> list[Pulse]:
        """Those that leave now."""
        leaving = [each for each in self._posted if now >= each.at]
        for each in leaving:
            if each.times < len(AGAIN_AFTER):
                each.at = now + AGAIN_AFTER[each.times] + WITHIN * self._chance()
                each.times += 1
            else:
                self._posted.remove(each)
        return [each.pulse for each in leaving]
