"""What a leader must not forget, so that it can go on after a crash."""

import secrets

from msgspec import Struct
from msgspec.structs import replace

from workshop.room.wire.letters.letters_down import EVENING_BYTES
from workshop.room.wire.secret.code import LeaderKeys, new_keys


class Kept(Struct, frozen=True):
    """To be in a file that nobody else can read before the first letter is sent.

    It changes only with a start, so it is written once: numbers of letters begin with the run's.
    """

    keys: LeaderKeys
    evening: bytes
    """Random, another one every evening."""
    run: int
    """How often the leader's program was started on this evening."""
    began: float
    """Wall clock (seconds since 1970) when the room's time began."""


def new_evening(wall: float, keys: LeaderKeys | None = None) -> Kept:
    """A new evening that begins at this wall clock; under a new code, unless keys are given."""
    return Kept(keys or new_keys(), secrets.token_bytes(EVENING_BYTES), 1, wall)


def started_again(kept: Kept) -> Kept:
    """The same evening for a program that is started again. It is kept anew, before it is used."""
    return replace(kept, run=kept.run + 1)
