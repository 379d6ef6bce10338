"""A room's code: 66 bits, spoken as six words, from which everything else follows.

    code = the first 66 bits of Argon2id(the leader's key to verify, its key to seal to, `blind`)
    room = Argon2id(code); HKDF makes of it the room's key and the id in its topics' names

So the code does two things at once:

- **It lets in.** Key and topics follow from it. The public keys travel only in an announcement that
  is sealed under the room's key, so a broker, or anybody on the network, has nothing to compute the
  code from. `blind` is random and new for every code: not even who knows a leader's public keys
  from another evening can.
- **It says who leads.** Who holds the code compares the announced keys with it. Another member of
  the room, who knows the code as well, would need other keys that make the same 66 bits.

What it costs to break. One guess is one Argon2id with 64 MiB and 3 passes. A computer that makes
100 of them a second (some 6 GiB of memory kept busy) needs 2^65 / 100 seconds on average, about 12
billion years; a million such computers 12,000 years. That holds for finding the code from what a
broker sees, and, twice as long, for finding keys that fit a known code. There is no salt of one's
own (the words would have to carry it), so a stranger can search for any of n rooms at once, n times
as quickly: for every room of a million it is still 12 years for the million computers. And an
evening is over in three hours. Six words are all that is shared, so who hears them is in the room:
say them there, or on paper, and begin a new room for every evening.
"""

import secrets

from msgspec import Struct

from workshop.room.wire.letters.messages import Announce, GuideInfo
from workshop.room.wire.secret import sealing
from workshop.room.wire.topics import Topics

BITS = 66
"""Six words of 11 bits each."""

_CODE_BYTES = 9


class LeaderKeys(Struct, frozen=True):
    """All secrets of a leader. Kept, they let it go on after a crash, under the same code."""

    signing: bytes
    opening: bytes
    """Opens what couples seal to the leader."""
    blind: bytes

    def announced(self, guide: GuideInfo) -> Announce:
        """The public halves, and the guide."""
        return Announce(
            sealing.public_to_verify(self.signing),
            sealing.public_to_seal(self.opening),
            self.blind,
            guide,
        )


class Room(Struct, frozen=True):
    """What the code opens."""

    code: int
    key: bytes
    topics: Topics


def new_keys() -> LeaderKeys:
    """Fresh keys, and so a fresh code."""
    return LeaderKeys(sealing.new_key(), sealing.new_key(), secrets.token_bytes(16))


def code_of(announce: Announce) -> int:
    """The code of the leader with these keys. Takes about 0.2 s."""
    keys = announce.verifying + announce.sealing + announce.blind
    slow = sealing.slowly(keys, "workshop room code 1")
    return int.from_bytes(slow) >> (len(slow) * 8 - BITS)


def room_of(code: int) -> Room:
    """What this code opens. Takes about 0.2 s."""
    slow = sealing.slowly(code.to_bytes(_CODE_BYTES), "workshop room key 1")
    id = sealing.derived(slow, "workshop room topics")[:16].hex()
    return Room(code, sealing.derived(slow, "workshop room everybody"), Topics(id))
