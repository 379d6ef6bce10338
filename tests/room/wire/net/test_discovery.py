"""A room is found nearby by its code, and the announcement tells nobody anything else."""

import asyncio
import getpass
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing

import pytest
from zeroconf import DNSOutgoing

from helpers.room import HERE, until
from helpers.room_network import made
from workshop.room.wire.net import discovery
from workshop.room.wire.net.address import Address
from workshop.room.wire.net.discovery import Air, Found, announced, as_service, mark_of, nearby

MINE = ["192.0.2.7", "198.51.100.7"]


class Shared:
    """An air that needs no network."""

    def __init__(self) -> None:
        self.offered: list[Found] = []
        self.news = asyncio.Condition()

    def __call__(self) -> Air:
        return Breath(self)


class Breath:
    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._mine: list[Found] = []

    async def offer(self, what: Found) -> None:
        async with self._shared.news:
            self._shared.offered.append(what)
            self._mine.append(what)
            self._shared.news.notify_all()

    async def heard(self) -> AsyncIterator[Found]:
        heard: list[Found] = []
        while True:
            async with self._shared.news:
                await self._shared.news.wait_for(lambda: len(self._shared.offered) > len(heard))
            heard.append(self._shared.offered[len(heard)])
            yield heard[-1]

    async def close(self) -> None:
        for what in self._mine:
            self._shared.offered.remove(what)


async def first(room: discovery.Room, air: Callable[[], Air], count: int) -> list[Address]:
    found = []
    async with asyncio.timeout(30):
        async with aclosing(nearby(room, air=air)) as addresses:
            async for address in addresses:
                found.append(address)
                if len(found) == count:
                    break
    return found


async def test_a_couple_finds_its_own_room_among_others() -> None:
    air, (_, mine), (_, other) = Shared(), made("mine"), made("other")
    async with (
        announced(other, 1, addresses=["203.0.113.1"], air=air),
        announced(mine, 18830, addresses=MINE, air=air),
    ):
        wanted = [Address(address, 18830) for address in MINE]
        assert await first(mine, air, 2) == wanted
    assert air.offered == []


async def test_a_couple_that_is_early_finds_it_when_it_opens() -> None:
    air, (_, room) = Shared(), made("mine")
    looking = asyncio.create_task(first(room, air, 1))
    await asyncio.sleep(0)
    async with announced(room, 7, addresses=MINE, air=air):
        assert await looking == [Address(MINE[0], 7)]


async def test_without_a_network_the_room_opens_all_the_same() -> None:
    def none() -> Air:
        raise OSError("no network")

    _, room = made("mine")
    async with announced(room, 7, addresses=MINE, air=none) as is_found:
        assert not is_found
    async with announced(room, 7, addresses=[], air=Shared()) as is_found:
        assert not is_found
    assert await first(room, none, 1) == []


def test_the_environment_can_name_the_networks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(discovery.NETWORKS, "192.0.2.7 192.0.2.8")
    assert discovery.own_addresses() == ["192.0.2.7", "192.0.2.8"]
    monkeypatch.setenv(discovery.NETWORKS, "")
    assert discovery.own_addresses() == []
    with pytest.raises(OSError, match="no network"):
        discovery.multicast()


async def test_every_opening_has_another_name() -> None:
    air, (_, room) = Shared(), made("mine")
    names = set()
    for _ in range(5):
        async with announced(room, 7, addresses=MINE, air=air):
            await until(lambda: air.offered)
            names.add(air.offered[0].name)
    assert len(names) == 5


def test_what_is_sent_holds_no_name_and_nothing_of_the_room() -> None:
    _, room = made("mine")
    service = as_service(Found("0a1b2c3d4e5f", mark_of(room), MINE, 18830))
    packet = DNSOutgoing(0x8400)
    for record in (service.dns_pointer(), service.dns_service(), service.dns_text()):
        packet.add_answer_at_time(record, 0)
    for address in service.dns_addresses():
        packet.add_answer_at_time(address, 0)
    sent = b"".join(packet.packets()).lower()
    assert mark_of(room).encode() in sent
    secrets = (room.key, room.key.hex().encode(), room.topics.room.encode())
    assert not any(secret in sent for secret in secrets)
    names = {socket.gethostname().lower(), getpass.getuser().lower()} - {"", "local", "localhost"}
    for word in (*names, "couple", "guide", "paar"):
        assert len(word) < 3 or word.encode() not in sent


def test_the_mark_is_of_the_code() -> None:
    assert mark_of(made("mine")[1]) == mark_of(made("mine")[1]) != mark_of(made("other")[1])


async def test_it_works_over_multicast_that_stays_on_this_computer() -> None:
    """Real packets, on the loopback only."""
    _, room = made("mine")

    def air() -> Air:
        return discovery.multicast([HERE])

    try:
        air_works = air()
    except OSError:  # no multicast on this loopback
        pytest.skip("the loopback takes no multicast here")
    await air_works.close()
    async with announced(room, 4711, addresses=[HERE], air=air):
        assert await first(room, air, 1) == [Address(HERE, 4711)]


def test_own_addresses_leave_out_the_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(discovery.NETWORKS, raising=False)
    assert not any(address.startswith("127.") for address in discovery.own_addresses())
