"""A link, over the broker that is started with a room, in a process of its own."""

import asyncio
import os
import signal
import struct
import time
from collections.abc import Iterator

import pytest

from helpers.room import (
    HERE,
    LONG,
    TOPICS,
    Follows,
    Leads,
    Meddler,
    free_port,
    is_alive,
    running,
    until,
)
from workshop.room.wire.net.address import Address, Password
from workshop.room.wire.net.client import LinkRefused
from workshop.room.wire.net.hosting import Hosting
from workshop.room.wire.net.link import Link
from workshop.room.wire.peer import LARGEST, Outgoing


@pytest.fixture
def hosting() -> Iterator[Hosting]:
    found = Hosting(TOPICS, host=HERE, port=0)
    found.start()
    yield found
    found.close()


def leads(hosting: Hosting) -> tuple[Leads, Link[bytes]]:
    peer = Leads()
    return peer, Link(hosting.leaders_address, peer, time.monotonic)


def follows(address: Address, couple: int = 1) -> tuple[Follows, Link[int]]:
    peer = Follows(couple)
    return peer, Link(address, peer, time.monotonic)


async def test_what_each_says_reaches_the_other(hosting: Hosting) -> None:
    leader, its_link = leads(hosting)
    couple, their_link = follows(Address(HERE, hosting.port))
    async with running(its_link, their_link):
        await until(lambda: leader.heard and couple.stage == 0)
        leader.show(1)
        its_link.wake()
        couple.say(b"done")
        their_link.wake()
        await until(lambda: couple.stage == 1 and b"done" in leader.heard)
        leader.say(Outgoing(TOPICS.to(couple.couple), b"for you"))
        await until(lambda: (TOPICS.to(couple.couple), b"for you") in couple.heard)


async def test_who_comes_later_hears_what_was_kept(hosting: Hosting) -> None:
    leader, its_link = leads(hosting)
    async with running(its_link):
        await until(lambda: its_link.connected)
        leader.show(7)
        early, early_link = follows(Address(HERE, hosting.port))
        async with running(early_link):
            await until(lambda: early.stage == 7)
    late, late_link = follows(Address(HERE, hosting.port), 2)
    async with running(late_link):
        await until(lambda: late.stage == 7)


async def test_events_and_connections_are_told(hosting: Hosting) -> None:
    events: list[int] = []
    changes: list[bool] = []
    leader, its_link = leads(hosting)
    link = Link(
        Address(HERE, hosting.port), Follows(), time.monotonic, told=events.append,
        changed=changes.append,
    )  # fmt: skip
    async with running(its_link, link):
        await until(lambda: 0 in events)
        leader.show(3)
        await until(lambda: 3 in events)
        assert changes == [True]
    assert changes == [True, False]


async def test_a_subscription_that_comes_later_is_made_and_one_that_goes_is_ended(
    hosting: Hosting,
) -> None:
    leader, its_link = leads(hosting)
    couple, their_link = follows(Address(HERE, hosting.port))
    async with running(its_link, their_link):
        await until(lambda: couple.stage == 0)
        pieces = [Outgoing(TOPICS.piece(n), bytes([n]) * 32_000, retain=True) for n in range(20)]
        for piece in pieces:
            leader.say(piece)
        couple.wanted.append(TOPICS.guide)
        want = {(piece.topic, piece.payload) for piece in pieces}
        await until(lambda: want <= set(couple.heard))
        couple.wanted.remove(TOPICS.guide)
        their_link.wake()
        await asyncio.sleep(0)
        couple.say(b"no longer")
        await until(lambda: b"no longer" in leader.heard)
        leader.say(Outgoing(TOPICS.piece(0), b"another", retain=True))
        leader.show(9)
        await until(lambda: couple.stage == 9)
        assert (TOPICS.piece(0), b"another") not in couple.heard


async def test_a_broker_that_is_killed_comes_back_and_everybody_with_it(hosting: Hosting) -> None:
    leader, its_link = leads(hosting)
    couples = [follows(Address(HERE, hosting.port), n) for n in range(5)]
    async with running(its_link, *(link for _, link in couples)):
        await until(lambda: all(couple.stage == 0 for couple, _ in couples))
        for stage in (1, 2, 3):
            assert hosting.pid is not None
            os.kill(hosting.pid, signal.SIGKILL)
            leader.show(stage)
            await until(lambda n=stage: all(couple.stage == n for couple, _ in couples))
    assert hosting.restarts == 3
    assert leader.connections >= 4


async def test_links_that_are_cut_at_random_come_back(hosting: Hosting) -> None:
    leader, its_link = leads(hosting)
    async with Meddler(hosting.port) as meddler:
        couples = [follows(meddler.address, n) for n in range(8)]
        async with running(its_link, *(link for _, link in couples)):
            for stage in range(1, 6):
                await until(lambda: all(link.connected for _, link in couples))
                leader.show(stage)
                meddler.drop(0.5)
            await until(lambda: all(couple.stage == 5 for couple, _ in couples))


async def test_a_link_to_nobody_says_so_and_goes_on(hosting: Hosting) -> None:
    port = free_port()
    _, link = follows(Address(HERE, port))
    async with running(link):
        await until(lambda: link.trouble)
        assert link.trouble == f"Nobody answers at {HERE}:{port} so far."
        late = Hosting(TOPICS, host=HERE, port=port)
        late.start()
        try:
            await until(lambda: link.connected)
            assert link.trouble == ""
        finally:
            late.close()


async def test_a_wrong_password_is_told_at_once(hosting: Hosting) -> None:
    address = Address(HERE, hosting.port, user="leader", password=Password("no"))
    link = Link(address, Leads(), time.monotonic)
    with pytest.raises(LinkRefused, match="does not accept this name and password") as error:
        await asyncio.wait_for(link.run(), 30)
    assert "no" not in repr(address.password)
    assert hosting.secret not in str(error.value)


async def test_a_couple_can_not_listen_to_the_others(hosting: Hosting) -> None:
    for wanted in (TOPICS.up, TOPICS.to("+"), "#", "workshop/#", "$SYS/#"):
        nosy, link = follows(Address(HERE, hosting.port))
        nosy.wanted.append(wanted)
        with pytest.raises(LinkRefused, match="does not let this program into the room"):
            await asyncio.wait_for(link.run(), 30)


async def test_a_couple_can_not_stand_in_the_place_of_the_leader(hosting: Hosting) -> None:
    leader, its_link = leads(hosting)
    couple, their_link = follows(Address(HERE, hosting.port))
    rogue = Follows(2)
    rogue_link = Link(Address(HERE, hosting.port), rogue, time.monotonic)
    for topic in (TOPICS.now, TOPICS.announce, TOPICS.piece(0), TOPICS.to(couple.couple)):
        rogue._due.append(Outgoing(topic, b"666", retain=True))
    async with running(its_link, their_link, rogue_link):
        await until(lambda: couple.stage == 0 and rogue.stage == 0)
        leader.show(1)
        await until(lambda: couple.stage == 1)
    late, late_link = follows(Address(HERE, hosting.port), 3)
    async with running(late_link):
        await until(lambda: late.stage == 1)
    assert all(payload != b"666" for _, payload in couple.heard + late.heard)


async def test_what_is_too_large_ends_who_sends_it_and_nobody_else(hosting: Hosting) -> None:
    leader, its_link = leads(hosting)
    couple, their_link = follows(Address(HERE, hosting.port))
    async with running(its_link, their_link):
        await until(lambda: couple.stage == 0)
        reader, writer = await _raw(hosting.port)
        writer.write(b"\x30\xff\xff\xff\x7f")  # 256 MB are to come
        assert await asyncio.wait_for(reader.read(), 30) == b""
        writer.close()
        couple.say(b"x" * LARGEST)
        await until(lambda: any(len(heard) == LARGEST for heard in leader.heard))
        assert its_link.connected
        assert their_link.connected


async def test_a_flood_delays_nobody_and_fills_nothing(hosting: Hosting) -> None:
    leader, its_link = leads(hosting)
    couple, their_link = follows(Address(HERE, hosting.port))
    async with running(its_link, their_link):
        await until(lambda: couple.stage == 0)
        _, writer = await _raw(hosting.port)
        topic = TOPICS.up.encode()
        body = struct.pack("!H", len(topic)) + topic + b"flood"
        flood = (bytes([0x30, len(body)]) + body) * 20_000
        writer.write(flood)
        for stage in range(1, 20):
            leader.show(stage)
            its_link.wake()
            await until(lambda n=stage: couple.stage == n)
        assert leader.heard.count(b"flood") < 1_000
        writer.close()


async def test_a_mistake_in_a_peer_is_not_taken_for_a_bad_network(hosting: Hosting) -> None:
    couple, link = follows(Address(HERE, hosting.port))
    leader, its_link = leads(hosting)
    async with running(its_link):
        await until(lambda: its_link.connected)
        leader.say(Outgoing(TOPICS.now, b"no number", retain=True))
        its_link.wake()
        with pytest.raises(ValueError, match="no number"):
            await asyncio.wait_for(link.run(), LONG)
    assert couple.heard
    assert not link.connected


async def _raw(port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A connection without a library."""
    reader, writer = await asyncio.open_connection(HERE, port)
    writer.write(b"\x10\x0d\x00\x04MQTT\x04\x02\x00\x3c\x00\x01r")
    assert await reader.readexactly(4) == b"\x20\x02\x00\x00"
    return reader, writer


async def test_a_link_that_ends_while_it_connects_leaves_nothing_behind(hosting: Hosting) -> None:
    for turns in range(20):
        _, link = follows(Address(HERE, hosting.port))
        task = asyncio.create_task(link.run())
        for _ in range(turns * 3):
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert not link.connected
    assert is_alive(hosting.pid or 0)
