"""A room: from the facilitator's next to the moment when the last couple is at the stage.

Everything runs on this computer and goes over the loopback: the leader with its link in this
process, the couples (every one with a link, its letters opened and proven) in one or two others,
and the broker in another. Measured with 10, 100 and 1,000 couples, over the embedded broker and
over Mosquitto; against it, by turns, as many clients of the MQTT library alone that take a plain
number of the same length over the same broker, subscribed alike (QoS 1). Two cores prove a thousand
couples' letters here, where in a room every computer proves one; so each is measured twice, the
second time with a signature that is proven once in each process.
"""

import asyncio
import contextlib
import json
import os
import sys
import tempfile
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Iterator
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.couples import join_quickly
from benchmarks.figures import percentile
from helpers.room import HERE, Mosquitto
from helpers.terminal import ROOT
from workshop.room.wire.leader.kept import new_evening
from workshop.room.wire.leader.leader import Leader
from workshop.room.wire.net.address import Address
from workshop.room.wire.net.broker.lines import Limits
from workshop.room.wire.net.client import Client
from workshop.room.wire.net.hosting import Hosting
from workshop.room.wire.net.link import Link
from workshop.room.wire.secret import code

SIZES = (10, 100, 1000)
NEXTS = 60
TURNS = 3
"""Parts of them: ours and the library by turns. The ratio is the median of the turns' ratios."""

BETWEEN = 0.1
"""Seconds between two nexts."""

SETTLES = 8.0
"""Seconds in which couples that came all at once have asked for the time as often as they do."""

GOAL = 0.25
"""Seconds: p99 over the embedded broker with a hundred couples."""

GOAL_OF_LARGEST = 2.0
"""Times what the library alone needs over Mosquitto, with a thousand."""

LETTER = 260
"""Bytes of a letter that says where the room is, about."""


@contextlib.contextmanager
def broker(kind: str, topics: code.Topics) -> Iterator[Address]:
    """One of the two; the leader's address of it."""
    if kind == "embedded":
        hosting = Hosting(topics, host=HERE, port=0, limits=Limits(lines=2500))
        hosting.start()
        try:
            yield hosting.leaders_address
        finally:
            hosting.close()
        return
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        with Mosquitto(Path(folder), "allow_anonymous true").running() as other:
            yield Address(HERE, other.port)


@contextlib.asynccontextmanager
async def crowd(port: int, number: int, couples: int, kind: str) -> AsyncIterator[list[Process]]:
    """The couples, each of which has the first stage."""
    shares = [couples] if couples < 1000 else [couples // 2] * 2
    command = [sys.executable, "-m", "benchmarks.couples", str(port), str(number)]
    env = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}
    processes = [
        await asyncio.create_subprocess_exec(*command, str(share), kind, stdout=PIPE, env=env)
        for share in shares
    ]
    try:
        for process in processes:
            assert await _line(process) == "ready"
        yield processes
    finally:
        for process in processes:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()


async def _line(process: Process) -> str:
    assert process.stdout is not None
    async with asyncio.timeout(120):
        return (await process.stdout.readline()).decode().strip()


async def _last(processes: list[Process], stage: int) -> float:
    """When the last couple had this stage."""
    times = []
    for process in processes:
        had, at = json.loads(await _line(process))
        assert had == stage
        times.append(at)
    return max(times)


async def ours(
    address: Address, evening: code.LeaderKeys, couples: int, nexts: int, crowd_of: str = "room"
) -> list[float]:
    """Seconds from each next to the last couple."""
    number = code.code_of(evening.announced(code.GuideInfo()))
    clock = time.monotonic
    leader = Leader(new_evening(time.time(), evening), code.room_of(number), clock(), time.time())
    leader.show("0")
    link = Link(address, leader, clock)
    running = asyncio.create_task(link.run())
    found = []
    async with crowd(address.port, number, couples, crowd_of) as processes:
        await asyncio.sleep(SETTLES)
        for stage in range(1, nexts + 1):
            await asyncio.sleep(BETWEEN)
            began = clock()
            leader.show(str(stage))
            link.wake()
            found.append(await _last(processes, stage) - began)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    return found


async def bare(address: Address, evening: code.LeaderKeys, couples: int, nexts: int) -> list[float]:
    """The same with the library alone."""
    number = code.code_of(evening.announced(code.GuideInfo()))
    topic = code.room_of(number).topics.now
    client = Client(address, None)
    found = []
    async with client.connected():
        await client.publish(topic, b"%08d" % 0 + bytes(LETTER), qos=1, retain=True)
        async with crowd(address.port, number, couples, "bare") as processes:
            for stage in range(1, nexts + 1):
                await asyncio.sleep(BETWEEN)
                began = time.monotonic()
                await client.publish(topic, b"%08d" % stage + bytes(LETTER), qos=1, retain=True)
                found.append(await _last(processes, stage) - began)
    return found


def measure(sizes: tuple[int, ...] = SIZES, nexts: int = NEXTS) -> dict[str, float]:
    """Prints and returns p50 and p99 in seconds, and how many times the library's they are."""
    figures = {}
    join_quickly()
    for couples in sizes:
        for kind in ("embedded", "Mosquitto"):
            times = _by_turns(kind, couples, nexts // TURNS)
            every = {of: [one for turn in turns for one in turn] for of, turns in times.items()}
            found, once, theirs = every["room"], every["once"], every["bare"]
            name = f"{couples} {kind}"
            figures[f"{name} p99"] = percentile(found, 99)
            figures[f"{name} ratio"] = _times_as_long(times["room"], times["bare"])
            figures[f"{name} proven once, ratio"] = _times_as_long(times["once"], times["bare"])
            print(
                f"next to {couples} couples, {kind:<10}"
                f" p50 {median(found) * 1000:6.1f} ms, p99 {percentile(found, 99) * 1000:6.1f} ms;"
                f" the library alone {median(theirs) * 1000:6.1f} and"
                f" {percentile(theirs, 99) * 1000:6.1f} ms:"
                f" {figures[f'{name} ratio']:5.2f} ×, proven once"
                f" {figures[f'{name} proven once, ratio']:5.2f} × ({median(once) * 1000:.1f} and"
                f" {percentile(once, 99) * 1000:.1f} ms)"
                f"  (load {os.getloadavg()[0]:.1f}){_goal(couples, kind, figures, name)}"
            )
    return figures


def _by_turns(kind: str, couples: int, nexts: int) -> dict[str, list[list[float]]]:
    """The times of each crowd, one list a turn: what else the computer does meets all of them."""
    evening = code.new_keys()
    topics = code.room_of(code.code_of(evening.announced(code.GuideInfo()))).topics
    found: dict[str, list[list[float]]] = {"bare": [], "room": [], "once": []}
    for turn in range(TURNS):
        for crowd_of in list(found)[:: 1 if turn % 2 else -1]:
            with broker(kind, topics) as address:
                measured = bare if crowd_of == "bare" else partial(ours, crowd_of=crowd_of)
                found[crowd_of].append(asyncio.run(measured(address, evening, couples, nexts)))
    return found


def _times_as_long(ours: list[list[float]], bare: list[list[float]]) -> float:
    return median(median(one) / median(other) for one, other in zip(ours, bare, strict=True))


def _goal(couples: int, kind: str, figures: dict[str, float], name: str) -> str:
    if (couples, kind) == (100, "embedded"):
        reached = figures[f"{name} p99"] <= GOAL
        return f"  goal p99 {GOAL * 1000:.0f} ms: {'reached' if reached else 'MISSED'}"
    if (couples, kind) == (1000, "Mosquitto"):
        reached = figures[f"{name} ratio"] <= GOAL_OF_LARGEST
        return f"  goal {GOAL_OF_LARGEST} ×: {'reached' if reached else 'MISSED'}"
    return ""


if __name__ == "__main__":
    measure()
