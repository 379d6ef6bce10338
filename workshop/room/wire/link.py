"""The link between a peer (who leads, or a couple that follows) and a broker.

It carries letters and knows nothing of what is in them. It comes back by itself as long as it
runs, and tells whether it is connected. What waits, in and out, is bounded: who is flooded
misses letters, which its peer says or asks for again.
"""

import asyncio
import contextlib
import random as chance
from collections.abc import Callable
from typing import Generic, TypeVar

from workshop.room.errors import RoomError
from workshop.room.wire.address import Address
from workshop.room.wire.client import LOST, Client, NotHeard, certain, in_words, too_large
from workshop.room.wire.pauses import Pauses
from workshop.room.wire.peer import EVERY, LARGEST, Outgoing, Peer

Event = TypeVar("Event")

HELD = 5.0
"""Seconds after which a connection counts as a good one."""


class LinkRefused(RoomError):
    """The broker does not let us in, and asking again won't help. The message says what to do."""


class Link(Generic[Event]):
    """One peer's link to one broker."""

    def __init__(
        self,
        address: Address,
        peer: Peer[Event],
        clock: Callable[[], float],
        *,
        told: Callable[[Event], None] | None = None,
        changed: Callable[[bool], None] | None = None,
        random: Callable[[], float] = chance.random,
    ) -> None:
        """Prepares it; nothing is connected before `run`.

        Args:
            address: of the broker.
            peer: who sits behind it.
            clock: seconds that only grow.
            told: called with every event of the peer.
            changed: called when it is connected (True) and when that is lost (False).
            random: numbers from 0 to 1, for pauses of different lengths.
        """
        self.connected = False
        """Whether letters come and go."""
        self.trouble = ""
        """Why it is not connected, in a sentence; empty while it is."""
        self._address = address
        self._peer = peer
        self._clock = clock
        self._told = told
        self._changed = changed
        self._pauses = Pauses(random)
        self._wake = asyncio.Event()
        self._once = False

    def wake(self) -> None:
        """The peer has something to say at once; to be called on the link's own event loop."""
        self._wake.set()

    async def run(self) -> None:
        """Connects, and comes back whenever that is lost, until it is cancelled.

        Raises:
            LinkRefused: At the first try, the broker does not accept the user or the password,
                does not open the room, or has a certificate that is not trusted. Once it was
                connected, all of that is tried again.
        """
        while True:
            began = self._clock()
            client = None
            try:
                client = Client(self._address)
                await self._connection(client)
            except (*LOST, NotHeard) as error:
                flooded = client is not None and client.flooded
                self.trouble = (
                    too_large(self._address) if flooded else in_words(error, self._address)
                )
                if certain(error) and not self._once:
                    raise LinkRefused(self.trouble) from None
            finally:
                self._change(False)
            if self._clock() - began > HELD:
                self._pauses.over()
            await asyncio.sleep(self._pauses.next())

    async def _connection(self, client: Client) -> None:
        """One connection, from its beginning until it is lost."""
        async with client.connected():
            self._peer.connected(self._clock())
            # Reading ends as soon as the connection does; who waits for an answer does not notice.
            both = [asyncio.create_task(self._read(client)), asyncio.create_task(self._say(client))]
            try:
                ended, _rest = await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
                for task in ended:
                    task.result()
            finally:
                for task in both:
                    task.cancel()
                await asyncio.gather(*both, return_exceptions=True)

    async def _read(self, client: Client) -> None:
        async for message in client.messages:
            payload = message.payload
            if isinstance(payload, bytes) and len(payload) <= LARGEST:
                for event in self._peer.receive(str(message.topic), payload, self._clock()):
                    if self._told is not None:
                        self._told(event)
                self._wake.set()

    async def _say(self, client: Client) -> None:
        heard: set[str] = set()
        while True:
            self._wake.clear()
            wanted = [topic for topic in self._peer.subscriptions() if topic not in heard]
            if wanted:
                await client.hear(wanted)
                heard.update(wanted)
            self._stands()
            await self._send(client, self._peer.due(self._clock()))
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), EVERY)

    async def _send(self, client: Client, letters: list[Outgoing]) -> None:
        sending = [
            client.publish(letter.topic, letter.payload, qos=1, retain=letter.retain)
            for letter in letters
        ]
        await asyncio.gather(*sending)

    def _stands(self) -> None:
        self._once = True
        self.trouble = ""
        self._change(True)

    def _change(self, connected: bool) -> None:
        if connected != self.connected:
            self.connected = connected
            if self._changed is not None:
                self._changed(connected)
