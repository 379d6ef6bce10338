"""Who leads: announced keys are compared with the room's code before anything else counts."""

from workshop.room.wire.letters.messages import Announce
from workshop.room.wire.secret import code

_Keys = tuple[bytes, bytes, bytes]

TRY_AFTER = 1.0
"""Seconds between two comparisons, of which each is slow: a flood must not keep a couple busy."""

_REMEMBERED = 64


class Leading:
    """The leader's keys, once they were found to make the code."""

    def __init__(self, of: code.Room) -> None:
        self._code = of.code
        self._keys: _Keys | None = None
        self._wrong: list[_Keys] = []
        self._next = float("-inf")

    @property
    def verifying(self) -> bytes | None:
        """The key that proves the leader's signature; None before it is known."""
        return self._keys and self._keys[0]

    @property
    def sealing(self) -> bytes | None:
        """The key to seal to; None before it is known."""
        return self._keys and self._keys[1]

    def can_tell(self, announce: Announce, now: float) -> bool:
        """Whether `is_leader` may be asked now; keys that are new have to wait for their turn."""
        return self._keys is not None or now >= self._next or _keys(announce) in self._wrong

    def is_leader(self, announce: Announce, now: float) -> bool:
        """Whether these are the keys of the code. The first time it takes about 0.2 s."""
        keys = _keys(announce)
        if self._keys is not None:
            return keys == self._keys
        if keys in self._wrong:
            return False
        self._next = now + TRY_AFTER
        if code.code_of(announce) != self._code:
            self._wrong = [*self._wrong[-_REMEMBERED:], keys]
            return False
        self._keys = keys
        return True


def _keys(announce: Announce) -> _Keys:
    return announce.verifying, announce.sealing, announce.blind
