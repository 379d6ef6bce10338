"""What can be said in a room, all of it.

Down, from the leader to everybody: `Announce`, `Now`, `Piece`. To one couple: `TimeAnswer`. Up,
from a couple to the leader: `Here`, `TimeAsk`; and `Pulse`, which comes from nobody in particular.
What goes up has no field that could hold a name, an answer or a draft: numbers, yes and no, and
random bytes of a fixed length. Times are seconds of the room's time, which begins with the evening.

On the wire each is a short list in msgpack. What is not exactly of this form is refused.
"""

from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

GUIDE_BYTES = 1024 * 1024
"""The largest guide that travels: as large as the program reads at all."""

PIECE_BYTES = 32 * 1024
"""Bytes of one piece of it."""

MOST_PIECES = GUIDE_BYTES // PIECE_BYTES

LONGEST_TITLE = 200
"""Characters of a guide's title that are told."""

WORD_BYTES = 15
"""Of the token of a pulse, the random word of a person; one byte more tells before from after."""

ITEMS = 5
"""Numbers of one pulse."""

When = Literal["before", "after"]
"""Which pulse of an evening."""

Bytes16 = Annotated[bytes, Meta(min_length=16, max_length=16)]
Bytes32 = Annotated[bytes, Meta(min_length=32, max_length=32)]
Count = Annotated[int, Meta(ge=0, le=2**53)]
Seconds = Annotated[float, Meta(ge=0, le=10_000_000)]
Address = Annotated[str, Meta(max_length=200)]
Mark = Annotated[int, Meta(ge=0, le=10)]


class GuideInfo(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Which guide the evening follows."""

    id: Annotated[str, Meta(max_length=60)] = ""
    title: Annotated[str, Meta(max_length=LONGEST_TITLE)] = ""
    digest: Annotated[bytes, Meta(max_length=32)] = b""
    """SHA-256 of its TOML; nothing where no guide travels."""
    size: Annotated[int, Meta(ge=0, le=GUIDE_BYTES)] = 0
    """Bytes of its TOML."""


class Announce(
    Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=1, tag_field="t"
):
    """Who leads, and by which guide."""

    verifying: Bytes32
    """The key that proves the leader's signature."""
    sealing: Bytes32
    """The key to which couples seal what they send."""
    blind: Bytes16
    """Random, part of what the code is made of: it makes every code another one."""
    guide: GuideInfo


class Now(Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=2, tag_field="t"):
    """Where the room is."""

    number: Count
    """Grows with every change; told again unchanged, it stays."""
    stage: Address
    """Which stage, as the agenda calls it."""
    part: Address = ""
    """Which part of the agenda, likewise."""
    ends: Seconds | None = None
    """Room time at which the stage's time is over; None where it has none."""
    held: Seconds | None = None
    """Seconds that are left of it while the clock stands; None while it runs."""
    asks: Literal["", "before", "after"] = ""
    """Which pulse is asked for, if any."""
    over: bool = False
    """Whether the evening is over."""


class Piece(Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=3, tag_field="t"):
    """One piece of the guide's TOML; what it belongs to is told by the digest."""

    digest: Bytes32
    number: Annotated[int, Meta(ge=0, lt=MOST_PIECES)]
    data: Annotated[bytes, Meta(min_length=1, max_length=PIECE_BYTES)]


class TimeAnswer(
    Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=4, tag_field="t"
):
    """What time it is in the room, and which `Now` is the newest."""

    nonce: Bytes16
    """Of the question; it shows that this is fresh."""
    run: Count
    """Which start of the leader's program: a new one may count its time otherwise."""
    received: Seconds
    """When the question came."""
    sent: Seconds
    """When this went."""
    number: Count
    """Of the newest `Now`; 0 where there was none yet."""
    pace: Seconds = 1.0
    """Seconds between two questions at least: a large room has one leader."""


class Here(Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=5, tag_field="t"):
    """A couple is here, and how it stands."""

    number: Count
    """Of the `Now` it stands at."""
    hand: bool = False
    """It needs a minute."""
    done: bool = False
    """It is done with the present stage."""
    lacks: bool = False
    """The guide it asked for has not come completely."""
    gone: bool = False
    """It leaves."""


class TimeAsk(
    Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=6, tag_field="t"
):
    """A couple asks what time it is in the room."""

    nonce: Bytes16
    reply: Bytes32
    """A fresh key of the couple's: the answer is sealed with it."""


class Pulse(Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=7, tag_field="t"):
    """One person's numbers. Whose, and from which couple, is told by nothing in it."""

    token: Bytes16
    """Random: by it a letter that came twice counts once. See `WORD_BYTES`."""
    when: When
    marks: tuple[Mark, Mark, Mark, Mark, Mark]


Down = Announce | Now | Piece
Up = Here | TimeAsk | Pulse
Message = Announce | Now | Piece | TimeAnswer | Here | TimeAsk | Pulse
T = TypeVar("T", bound=Message)

_encoder = msgspec.msgpack.Encoder()
_signed_up: msgspec.msgpack.Decoder[Here | TimeAsk] = msgspec.msgpack.Decoder(Here | TimeAsk)


def encoded(message: Message) -> bytes:
    """A message as bytes."""
    return _encoder.encode(message)


def decoded(data: bytes, kind: type[T]) -> T | None:
    """The message of this kind that the bytes are; None where they are anything else."""
    try:
        return msgspec.msgpack.decode(data, type=kind)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None


def decoded_up(data: bytes) -> Here | TimeAsk | None:
    """What a couple signed; None where the bytes are anything else."""
    try:
        return _signed_up.decode(data)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
