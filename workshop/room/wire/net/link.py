"""The link between a peer (who leads, or a couple that follows) and a broker.

It carries letters and knows nothing of what is in them. It comes back by itself as long as it
runs, and tells whether it is connected. What waits, in and out, is bounded: who is flooded
misses letters, which its peer says or asks for again.
"""

import asyncio
import random as chance
from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from workshop.room.wire.net.address import Address
from workshop.room.wire.net.client import (
    LOST,
    Client,
    LinkRefused,
    NotHeard,
    certain,
    in_words,
    too_large,
    trusted,
)
from workshop.room.wire.net.pauses import Pauses
from workshop.room.wire.peer import EVERY, LARGEST, Outgoing, Peer

Event = TypeVar("Event")

HELD = 5.0
"""Seconds after which a connection counts as a good one."""

SMALL = 4 * 1024
"""Bytes of a letter that goes together with others."""


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
        self._idle = False
        self._heard: list[str] = []
        self._letters: list[Outgoing] = []
        self._ticking: asyncio.TimerHandle

    def wake(self) -> None:
        """The peer has something to say at once; to be called on the link's own event loop."""
        self._wake.set()

    async def run(self) -> None:
        """Connects, and comes back whenever that is lost, until it is cancelled.

        Raises:
            LinkRefused: At the first try, the broker does not accept the user or the password,
                does not open the room, or has a certificate that is not trusted. Once it was
                connected, all of that is tried again. Or a file of certificates can't be read.
        """
        certificates = trusted(self._address)
        while True:
            began = self._clock()
            client = Client(self._address, certificates)
            try:
                await self._connection(client)
            except (*LOST, NotHeard) as error:
                tell = too_large if client.flooded else partial(in_words, error)
                self.trouble = tell(self._address)
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
            reading = asyncio.create_task(client.read(self._came))
            both = [reading, asyncio.create_task(self._say(client))]
            self._idle = False
            self._tick()
            try:
                ended, _rest = await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
                for task in ended:
                    task.result()
            finally:
                self._ticking.cancel()
                await _over(both)

    def _came(self, topic: str, payload: bytes) -> None:
        if len(payload) <= LARGEST:
            for event in self._peer.receive(topic, payload, self._clock()):
                if self._told is not None:
                    self._told(event)
            self._look()

    def _tick(self) -> None:
        self._look()
        self._ticking = asyncio.get_running_loop().call_later(EVERY, self._tick)

    def _look(self) -> None:
        """Wakes the sender if there is something to do; so a thousand idle links cost little."""
        if self._idle:
            self._letters += self._peer.due(self._clock())
            if self._letters or self._peer.subscriptions() != self._heard:
                self._idle = False
                self._wake.set()

    async def _say(self, client: Client) -> None:
        self._heard, self._letters = [], []
        large: dict[str, Outgoing] = {}
        while True:
            self._wake.clear()
            await self._hear(client)
            self._stands()
            letters, self._letters = [*self._letters, *self._peer.due(self._clock())], []
            small = [letter for letter in letters if len(letter.payload) <= SMALL]
            large.update((each.topic, each) for each in letters if len(each.payload) > SMALL)
            await asyncio.gather(*[_sent(client, letter) for letter in small])
            if large:  # one at a time, so that nothing urgent waits behind a whole guide
                await _sent(client, large.pop(next(iter(large))))
                continue
            self._idle = True
            await self._wake.wait()
            self._idle = False

    async def _hear(self, client: Client) -> None:
        wanted = self._peer.subscriptions()
        if more := [topic for topic in wanted if topic not in self._heard]:
            await client.hear(more)
        if fewer := [topic for topic in self._heard if topic not in wanted]:
            await client.unsubscribe(fewer)
        self._heard = wanted

    def _stands(self) -> None:
        self._once = True
        self.trouble = ""
        self._change(True)

    def _change(self, connected: bool) -> None:
        if connected != self.connected:
            self.connected = connected
            if self._changed is not None:
                self._changed(connected)


async def _sent(client: Client, letter: Outgoing) -> None:
    await client.publish(letter.topic, letter.payload, qos=1, retain=letter.retain)


async def _over(tasks: list[asyncio.Task[None]]) -> None:
    """Ends them. `wait_for` of Python 3.11, which the library uses, at times forgets that."""
    while living := [task for task in tasks if not task.done()]:
        for task in living:
            task.cancel()
        await asyncio.wait(living, timeout=0.1)
    await asyncio.gather(*tasks, return_exceptions=True)
