"""A leader and couples over a real broker, and everything that can go wrong between them."""

import asyncio
import contextlib
import os
import random
import signal
import time
from collections.abc import AsyncIterator, Callable
from typing import Any, Protocol

from msgspec.structs import replace

from helpers.room import LONG, Meddler, Mosquitto, running, until
from helpers.room_network import WALL, made
from workshop.room.wire.follower.follower import Follower
from workshop.room.wire.leader.leader import Leader
from workshop.room.wire.net.address import Address
from workshop.room.wire.net.hosting import Hosting
from workshop.room.wire.net.link import Link
from workshop.room.wire.peer import Outgoing
from workshop.room.wire.topics import Topics


class Broker(Protocol):
    """A broker that can be killed."""

    port: int

    async def kill(self) -> None:
        """Kills it; it is back some time later."""
        ...

    def leaders(self, address: Address) -> Address:
        """The address as the leader needs it."""
        ...


class Embedded:
    """The one that is started with a room."""

    def __init__(self, hosting: Hosting) -> None:
        self._hosting = hosting
        self.port = hosting.port

    async def kill(self) -> None:
        before = self._hosting.restarts
        assert self._hosting.pid is not None
        with contextlib.suppress(ProcessLookupError):  # it is dead already
            os.kill(self._hosting.pid, signal.SIGKILL)
        await until(lambda: self._hosting.restarts > before)

    def leaders(self, address: Address) -> Address:
        mine = self._hosting.leaders_address
        return replace(address, user=mine.user, password=mine.password)


class Other:
    """A Mosquitto that trusts everybody."""

    def __init__(self, broker: Mosquitto) -> None:
        self._broker = broker
        self.port = broker.port

    async def kill(self) -> None:
        self._broker.kill()
        await asyncio.to_thread(self._broker.start)

    def leaders(self, address: Address) -> Address:
        return address


class Rogue:
    """Knows the code's topics, hears what all hear, and says it again, changed and unchanged."""

    def __init__(self, topics: Topics, chance: random.Random) -> None:
        self._topics = topics
        self._chance = chance
        self._heard: list[tuple[str, bytes]] = []
        self.sent = 0
        self.quiet = False

    def subscriptions(self) -> list[str]:
        return [self._topics.down]

    def connected(self, now: float) -> None:
        pass

    def receive(self, topic: str, payload: bytes, now: float) -> list[None]:
        self._heard = [*self._heard[-50:], (topic, payload)]
        return []

    def due(self, now: float) -> list[Outgoing]:
        if not self._heard or self.quiet:
            return []
        topic, payload = self._chance.choice(self._heard)
        if self._chance.random() < 0.5:
            at = self._chance.randrange(len(payload))
            payload = payload[:at] + self._chance.randbytes(1) + payload[at + 1 :]
        self.sent += 1
        where = self._chance.choice([topic, self._topics.now, self._topics.up])
        return [Outgoing(where, payload, retain=self._chance.random() < 0.5)]


class Room:
    """One leader, several couples and a rogue, behind a meddler."""

    def __init__(self, broker: Broker, couples: int, seed: int) -> None:
        self.chance = random.Random(seed)
        self.broker = broker
        kept, room = made("chaos")
        self.leader = Leader(kept, room, time.monotonic(), WALL)
        self.couples = [Follower(room, chance=self.chance.random) for _ in range(couples)]
        self.rogue = Rogue(room.topics, self.chance)
        self.shown = 0
        self.show()

    def show(self) -> None:
        """The next stage."""
        self.shown += 1
        self.leader.show(f"stage {self.shown}")
        with contextlib.suppress(AttributeError):
            self.leaders_link.wake()

    def wrong(self) -> int:
        """How many couples are not where the leader is, or are not sure of it."""
        now, here = time.monotonic(), f"stage {self.shown}"
        return sum(
            couple.stage is None or couple.stage.stage != here or couple.standing(now) != "in step"
            for couple in self.couples
        )

    @contextlib.asynccontextmanager
    async def open(self) -> AsyncIterator[Meddler]:
        """The time during which everybody is there."""
        async with Meddler(self.broker.port, self.chance) as meddler:
            clock, address = time.monotonic, meddler.address
            self.leaders_link = Link(self.broker.leaders(address), self.leader, clock)
            links: list[Link[Any]] = [Link(address, each, clock) for each in self.couples]
            async with running(self.leaders_link, *links, Link(address, self.rogue, clock)):
                yield meddler

    async def blow(self, meddler: Meddler) -> None:
        """Something goes wrong."""
        kinds: list[Callable[[], Any]] = [
            lambda: meddler.drop(0.5),
            lambda: meddler.drop(1.0),
            self.broker.kill,
            self.show,
        ]
        happened = self.chance.choice(kinds)()
        if asyncio.iscoroutine(happened):
            await happened
        meddler.shut = self.chance.random() < 0.2

    async def calm(self, meddler: Meddler, seconds: float = LONG) -> None:
        """Nothing goes wrong any more: everybody is where the leader is, in the end."""
        meddler.shut = False
        self.rogue.quiet = True
        self.show()
        await until(lambda: not self.wrong(), seconds)
