"""The same link over a Mosquitto: nothing changes but the address."""

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from helpers.room import HERE, TOPICS, Follows, Leads, Mosquitto, running, sealed_mosquitto, until
from workshop.room.wire.net import address as address_module
from workshop.room.wire.net.address import Address
from workshop.room.wire.net.client import LinkRefused
from workshop.room.wire.net.link import Link
from workshop.room.wire.peer import LARGEST, Outgoing


def _link(address: Address, peer: Any) -> Link[Any]:
    return Link(address, peer, time.monotonic)


async def _walk(address: Address) -> None:
    """Both ways, and for one who comes later."""
    leader, early, late = Leads(), Follows(1), Follows(2)
    its_link = _link(address, leader)
    async with running(its_link, _link(address, early)):
        await until(lambda: leader.heard and early.stage == 0)
        for stage in range(1, 6):
            leader.show(stage)
            its_link.wake()
            await until(lambda n=stage: early.stage == n)
        async with running(_link(address, late)):
            await until(lambda: late.stage == 5)


async def test_a_room_over_it(tmp_path: Path) -> None:
    with Mosquitto(tmp_path, "allow_anonymous true").running() as broker:
        await _walk(Address(HERE, broker.port))


async def test_it_is_killed_and_comes_back(tmp_path: Path) -> None:
    with Mosquitto(tmp_path, "allow_anonymous true").running() as broker:
        address = Address(HERE, broker.port)
        leader, couples = Leads(), [Follows(n) for n in range(5)]
        async with running(_link(address, leader), *(_link(address, each) for each in couples)):
            for stage in (1, 2):
                await until(lambda: all(couple.stage >= 0 for couple in couples))
                broker.kill()
                leader.show(stage)
                await asyncio.to_thread(broker.start)
                await until(lambda n=stage: all(couple.stage == n for couple in couples))


async def test_what_is_too_large_is_not_taken_in(tmp_path: Path) -> None:
    with Mosquitto(tmp_path, "allow_anonymous true").running() as broker:
        address = Address(HERE, broker.port)
        couple, rogue = Follows(1), Follows(2)
        link = _link(address, couple)
        rogue_link = _link(address, rogue)
        async with running(link, rogue_link):
            await until(lambda: link.connected and rogue_link.connected)
            rogue._due.append(Outgoing(TOPICS.now, b"9" * (LARGEST + 1)))
            rogue._due.append(Outgoing(TOPICS.now, b"1"))
            rogue_link.wake()
            await until(lambda: couple.stage == 1)
            assert [len(payload) for _, payload in couple.heard] == [1]
            rogue._due.append(Outgoing(TOPICS.now, b"9" * 10_000_000))
            rogue_link.wake()
            await until(lambda: "sent something no room sends" in link.trouble)
            await until(lambda: link.connected)
            rogue.say(b"")
            rogue._due.append(Outgoing(TOPICS.now, b"2"))
            await until(lambda: couple.stage == 2)


@pytest.fixture
def sealed(tmp_path: Path) -> tuple[Mosquitto, Address]:
    """One with a certificate and a password, and its address."""
    broker, authority = sealed_mosquitto(tmp_path, "anna", "a secret")
    text = f"mqtts://anna@localhost:{broker.port}"
    found = address_module.parse(text, {address_module.PASSWORD: "a secret"})
    return broker, replace(found, authority=str(authority))


async def test_a_room_over_it_with_tls_and_a_password(sealed: tuple[Mosquitto, Address]) -> None:
    broker, address = sealed
    with broker.running():
        await _walk(address)


async def test_a_wrong_password_is_told_in_a_sentence(sealed: tuple[Mosquitto, Address]) -> None:
    broker, address = sealed
    with broker.running(), pytest.raises(LinkRefused, match="name and password") as refused:
        await asyncio.wait_for(_link(address.with_password("wrong one"), Leads()).run(), 30)
    assert "wrong one" not in str(refused.value)


async def test_a_certificate_of_nobody_we_know_is_refused(
    sealed: tuple[Mosquitto, Address],
) -> None:
    broker, address = sealed
    with broker.running(), pytest.raises(LinkRefused, match="not one this computer trusts"):
        await asyncio.wait_for(_link(replace(address, authority=None), Leads()).run(), 30)


async def test_a_certificate_of_another_name_is_refused(sealed: tuple[Mosquitto, Address]) -> None:
    broker, address = sealed
    with broker.running(), pytest.raises(LinkRefused, match="not one this computer trusts"):
        await asyncio.wait_for(_link(replace(address, host=HERE), Leads()).run(), 30)


async def test_a_file_of_certificates_that_is_not_there_is_named(tmp_path: Path) -> None:
    address = Address(HERE, 1, tls=True, authority=str(tmp_path / "none.pem"))
    with pytest.raises(LinkRefused, match=r"certificates.*none\.pem"):
        await asyncio.wait_for(_link(address, Leads()).run(), 30)
