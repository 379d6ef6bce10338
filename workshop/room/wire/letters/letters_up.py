"""Letters from couples to the leader.

Sealed to the leader's key, for one room, one evening and one start of the leader's program: what
is replayed into another of them does not open. Signed by the couple's own key, made when it joined;
a pulse is signed by nobody. All have one size, so that who carries them can't tell which is which.
"""

import hashlib
import struct

from msgspec import Struct

from workshop.room.wire.letters.messages import Here, Pulse, TimeAsk, decoded, decoded_up, encoded
from workshop.room.wire.secret import sealing
from workshop.room.wire.secret.padding import padded, unpadded

PLAIN = 192
"""Bytes of a letter before it is sealed."""

BYTES = PLAIN + sealing.SEAL_TO_BYTES
"""Bytes of every letter."""

_SERIAL = struct.Struct(">Q")
_LABEL = b"workshop room, couple to leader\0"
_SIGNED, _NAMELESS = 1, 2
_HEAD = 1 + sealing.PUBLIC_BYTES + sealing.SIGNATURE_BYTES


class Place(Struct, frozen=True):
    """What a letter is for, and for nothing else."""

    room: str
    evening: bytes
    run: int

    @property
    def about(self) -> str:
        """As it goes into the seal, and into the signature."""
        return f"workshop room up {self.room} {self.evening.hex()} {self.run}"


class Letter(Struct, frozen=True):
    """What a couple tells the leader."""

    couple: str
    """Made of its public key; nothing for a pulse, which comes from nobody in particular."""
    serial: int
    """Grows with every letter of a couple; 0 for a pulse."""
    message: Here | TimeAsk | Pulse


def couple_id(verifying: bytes) -> str:
    """What a couple is called: by its key, in hexadecimal."""
    return hashlib.sha256(_LABEL + verifying).hexdigest()[:32]


def written(
    place: Place, leader: bytes, signing: bytes, serial: int, message: Here | TimeAsk
) -> bytes | None:
    """A couple's letter as it travels; None where the leader's key is no key."""
    data = _SERIAL.pack(serial) + encoded(message)
    signature = sealing.sign(signing, _signed(place, data))
    plain = bytes([_SIGNED]) + sealing.public_to_verify(signing) + signature + data
    return sealing.seal_to(leader, padded(plain, PLAIN), place.about)


def written_by_nobody(place: Place, leader: bytes, message: Pulse) -> bytes | None:
    """A pulse as it travels; None where the leader's key is no key."""
    plain = bytes([_NAMELESS]) + encoded(message)
    return sealing.seal_to(leader, padded(plain, PLAIN), place.about)


def opened(place: Place, opening: bytes, public: bytes, payload: bytes) -> Letter | None:
    """What is in it; None where it was sealed for anything else, or is not rightly signed."""
    if len(payload) != BYTES:
        return None
    plain = unpadded(sealing.unseal_for(opening, public, payload, place.about))
    if not plain:
        return None
    if plain[0] == _NAMELESS:
        pulse = decoded(plain[1:], Pulse)
        return None if pulse is None else Letter("", 0, pulse)
    if plain[0] != _SIGNED or len(plain) <= _HEAD + _SERIAL.size:
        return None
    verifying = plain[1 : 1 + sealing.PUBLIC_BYTES]
    signature, data = plain[1 + sealing.PUBLIC_BYTES : _HEAD], plain[_HEAD:]
    message = decoded_up(data[_SERIAL.size :])
    if message is None or not sealing.is_signed(verifying, signature, _signed(place, data)):
        return None
    return Letter(couple_id(verifying), int(_SERIAL.unpack_from(data)[0]), message)


def _signed(place: Place, data: bytes) -> bytes:
    return _LABEL + place.about.encode() + b"\0" + data
