"""Letters from the leader: to everybody, and the answer to one couple.

To everybody: signed by the leader, sealed under the room's key. The signature covers the topic, the
evening, a number that only grows, and the room's time, so a letter counts in one place, once.

To one couple: sealed under a key that only this couple and the leader know, which is proof enough.
"""

import math
import struct

from msgspec import Struct

from workshop.room.wire.letters.messages import (
    PIECE_BYTES,
    Announce,
    Now,
    Piece,
    TimeAnswer,
    decoded,
    encoded,
)
from workshop.room.wire.secret import sealing
from workshop.room.wire.secret.padding import padded, unpadded

EVENING_BYTES = 16
BLOCK = 256
"""A letter to everybody has a multiple of so many bytes before it is sealed."""

LARGEST = PIECE_BYTES + BLOCK + sealing.SEAL_BYTES
"""Bytes of the largest letter to everybody."""

ANSWER_PLAIN = 80
ANSWER_BYTES = ANSWER_PLAIN + sealing.SEAL_BYTES
"""Bytes of every answer."""

_HEAD = struct.Struct(">16sQd")
_LABEL = b"workshop room, leader to all\0"


class Letter(Struct, frozen=True):
    """What the leader tells everybody."""

    evening: bytes
    serial: int
    """Grows with every letter of an evening; above its lower 32 bits stands the leader's run."""
    at: float
    """Room time at which it was written."""
    message: Announce | Now | Piece

    @property
    def run(self) -> int:
        """Which start of the leader's program wrote it."""
        return self.serial >> 32


class Unproven(Struct, frozen=True):
    """A letter of which so far is known only that who wrote it has the room's code."""

    topic: str
    signature: bytes
    signed: bytes

    def announce(self) -> Announce | None:
        """The announcement it claims to be: its keys can be compared with the code."""
        return decoded(self.signed[_HEAD.size :], Announce)

    def proven(self, verifying: bytes, kind: type[Announce | Now | Piece]) -> Letter | None:
        """The letter; None where it is not the leader's, or not of this kind."""
        if not sealing.is_signed(verifying, self.signature, _signed(self.topic, self.signed)):
            return None
        evening, serial, at = _HEAD.unpack_from(self.signed)
        message = decoded(self.signed[_HEAD.size :], kind)
        if message is None or not math.isfinite(at):
            return None
        return Letter(evening, serial, at, message)


def written(room_key: bytes, signing: bytes, topic: str, letter: Letter) -> bytes:
    """The letter as it travels."""
    signed = _HEAD.pack(letter.evening, letter.serial, letter.at) + encoded(letter.message)
    signature = sealing.sign(signing, _signed(topic, signed))
    return sealing.seal(room_key, padded(signature + signed, BLOCK), topic)


def opened(room_key: bytes, topic: str, payload: bytes) -> Unproven | None:
    """What is in it; None where it is no letter of this room, or of another topic."""
    if len(payload) > LARGEST:
        return None
    plain = unpadded(sealing.unseal(room_key, payload, topic))
    if plain is None or len(plain) <= sealing.SIGNATURE_BYTES + _HEAD.size:
        return None
    return Unproven(topic, plain[: sealing.SIGNATURE_BYTES], plain[sealing.SIGNATURE_BYTES :])


def answer(reply: bytes, topic: str, message: TimeAnswer) -> bytes:
    """An answer as it travels."""
    return sealing.seal(reply, padded(encoded(message), ANSWER_PLAIN), topic)


def opened_answer(reply: bytes, topic: str, payload: bytes) -> TimeAnswer | None:
    """The answer; None where it is none, or for somebody else."""
    if len(payload) != ANSWER_BYTES:
        return None
    plain = unpadded(sealing.unseal(reply, payload, topic))
    return None if plain is None else decoded(plain, TimeAnswer)


def _signed(topic: str, data: bytes) -> bytes:
    return _LABEL + topic.encode() + b"\0" + data
