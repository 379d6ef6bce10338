"""Run beside the broker: many couples in one process, which says when all of them have a stage.

    python -m benchmarks.couples PORT CODE COUPLES KIND

KIND is `room` (followers with their links), `once` (the same, but every signature is proven once in
this process, as in a room every computer proves it at the same time), or `bare`: clients of the
MQTT library alone that take a plain number. On standard output: `ready` once all are there, then
for every stage its number, and when the last of them had it (seconds of the monotonic clock, which
all processes share).
"""

import asyncio
import json
import resource
import sys
import time
from collections import Counter
from functools import lru_cache

import aiomqtt

from workshop.journal.passphrase.sealing import Effort
from workshop.room.wire.events import FollowerEvent, StageCame
from workshop.room.wire.follower.follower import Follower
from workshop.room.wire.net.address import Address
from workshop.room.wire.net.link import Link
from workshop.room.wire.secret import code, sealing
from workshop.room.wire.topics import Topics

HERE = "127.0.0.1"
AT_ONCE = 50
"""Clients that connect at the same time."""


def join_quickly() -> None:
    """Makes codes cheap: joining takes every couple a fifth of a second, and is not measured."""
    sealing.EFFORT = Effort(memory=64, passes=1)


class Roll:
    """Who has which stage."""

    def __init__(self, couples: int) -> None:
        self._couples = couples
        self._have: Counter[int] = Counter()
        self.first = asyncio.Event()

    def has(self, stage: int) -> None:
        """One more couple has it."""
        now = time.monotonic()
        self._have[stage] += 1
        if self._have[stage] == self._couples:
            if self.first.is_set():
                print(json.dumps([stage, now]), flush=True)
            self.first.set()


async def follow(port: int, room: code.Room, roll: Roll) -> None:
    """One couple, until it is cancelled."""

    def told(event: FollowerEvent) -> None:
        if isinstance(event, StageCame):
            roll.has(int(event.now.stage))

    await Link(Address(HERE, port), Follower(room), time.monotonic, told=told).run()


async def listen(port: int, topics: Topics, roll: Roll) -> None:
    """One client of the library, until it is cancelled: nothing of ours is in it."""
    async with aiomqtt.Client(HERE, port) as client:
        await client.subscribe(topics.down, qos=1)
        async for message in client.messages:
            assert isinstance(message.payload, bytes)
            roll.has(int(message.payload[:8]))


async def main() -> None:
    """See the top of this file."""
    join_quickly()
    port, number, couples, kind = sys.argv[1:]
    if kind == "once":
        sealing.is_signed = lru_cache(maxsize=100)(sealing.is_signed)
    room = code.room_of(int(number))
    roll = Roll(int(couples))
    tasks = []
    for count in range(int(couples)):
        one = (
            follow(int(port), room, roll)
            if kind != "bare"
            else listen(int(port), room.topics, roll)
        )
        tasks.append(asyncio.create_task(one))
        if count % AT_ONCE == AT_ONCE - 1:
            await asyncio.sleep(0.1)
    ended = asyncio.gather(*tasks)
    done, _ = await asyncio.wait(
        [ended, asyncio.ensure_future(roll.first.wait())], return_when=asyncio.FIRST_COMPLETED
    )
    if ended in done:
        await ended
    print("ready", flush=True)
    await ended


if __name__ == "__main__":
    _soft, _hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (_hard, _hard))
    try:
        asyncio.run(main())
    except aiomqtt.MqttError as error:
        sys.exit(str(error))
