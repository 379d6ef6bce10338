"""What a link to a broker carries letters for: a leader or a follower, seen from the network.

A link does four things, and knows nothing of what is in a letter:

1. Subscribe to `subscriptions()`. The list can grow: compare it after every call below.
2. Give every message that comes, retained or not, to `receive`, with the seconds of a monotonic
   clock at which it came.
3. Send what `due` returns, at once and in this order: after every `receive`, and every quarter of
   a second. What is retained replaces what was kept on its topic.
4. Call `connected` whenever it was connected anew, before anything else.

Seconds are those of one monotonic clock, which is the caller's. Nothing here waits, sleeps, opens a
socket or reads a clock, and no bytes from outside raise.
"""

from typing import Protocol, TypeVar

from msgspec import Struct

EVERY = 0.25
"""Seconds between two calls of `due` while nothing comes."""

LARGEST = 64 * 1024
"""Bytes of the largest payload there can be; a larger one need not be handed on."""

Event = TypeVar("Event")


class Outgoing(Struct, frozen=True):
    """One message for the broker."""

    topic: str
    payload: bytes
    retain: bool = False
    """Whether the broker keeps it for those who come later."""


class Peer(Protocol[Event]):
    """Who sits behind a link."""

    def subscriptions(self) -> list[str]:
        """The topics to hear, some with MQTT's `+`. The list can grow."""
        ...

    def connected(self, now: float) -> None:
        """The link is connected (anew): whatever a broker may have forgotten is due again."""
        ...

    def receive(self, topic: str, payload: bytes, now: float) -> list[Event]:
        """What follows from a message; nothing where it is refused, which is counted."""
        ...

    def due(self, now: float) -> list[Outgoing]:
        """What has to be sent now."""
        ...
