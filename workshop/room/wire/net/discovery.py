"""A room is found on the local network, so that a couple types six words and no address.

What the announcement tells everybody on that network: that at this address and port something of
the kind "workshop room" is open, under a random name that is another one every time, and eight
bytes by which those who have the code know theirs. No name of a person, of the computer, of the
guide; nothing from which the code could be computed more easily than by guessing it. It goes no
further than the network of the place, and stands only while the room is open. A facilitator who
does not want even that opens the room without it, and tells the address instead.
"""

import asyncio
import contextlib
import os
import secrets
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from workshop.room.wire.net.address import Address
from workshop.room.wire.secret import sealing
from workshop.room.wire.secret.code import Room

if TYPE_CHECKING:
    from zeroconf import ServiceInfo

KIND = "_workshop-room._tcp.local."
"""What is announced."""

MARK = "room"
"""The property that holds the eight bytes, in hexadecimal."""

NETWORKS = "WORKSHOP_NETWORKS"
"""The environment variable that may name this computer's addresses on the networks to use."""

ANSWER = 3.0
"""Seconds in which somebody who announced something says where it is."""


class Found(Struct, frozen=True):
    """What one announcement says."""

    name: str
    """Random."""
    mark: str
    addresses: list[str]
    port: int


class Air(Protocol):
    """Where announcements are made and heard."""

    async def offer(self, what: Found) -> None:
        """Announces this until the air is closed."""
        ...

    def heard(self) -> AsyncIterator[Found]:
        """What others announce, as it comes, until nobody listens any more."""
        ...

    async def close(self) -> None:
        """Takes back what was announced."""
        ...


def mark_of(room: Room) -> str:
    """By what those who have the code know this room."""
    return sealing.derived(room.key, "workshop room nearby")[:8].hex()


@contextlib.asynccontextmanager
async def announced(
    room: Room,
    port: int,
    *,
    addresses: Sequence[str] | None = None,
    air: Callable[[], Air] | None = None,
) -> AsyncIterator[bool]:
    """The time during which this room can be found; whether it can.

    Where the network takes no announcement, the room is open all the same.

    Args:
        room: What the code opens.
        port: Where its broker listens.
        addresses: Of this computer; its own unless a test says which.
        air: Makes the air; multicast DNS unless a test brings another.
    """
    own = own_addresses() if addresses is None else list(addresses)
    there = _opened(air) if own else None
    if there is None:
        yield False
        return
    what = Found(secrets.token_hex(6), mark_of(room), own, port)
    offering = asyncio.ensure_future(there.offer(what))  # it takes a second or two
    try:
        yield True
    finally:
        offering.cancel()
        await asyncio.gather(offering, return_exceptions=True)
        await there.close()


async def nearby(room: Room, *, air: Callable[[], Air] | None = None) -> AsyncGenerator[Address]:
    """Addresses of this room on the local network, as they are found, until nobody asks any more.

    Anybody could announce the same: who is no leader gets nowhere with it, but the caller should go
    on to the next address where one leads nowhere. Close it (`aclosing`) once one is good.
    """
    there, mark = _opened(air), mark_of(room)
    if there is None:
        return
    try:
        async for found in there.heard():
            if secrets.compare_digest(found.mark.encode(), mark.encode()):
                for address in found.addresses:
                    yield Address(address, found.port)
    finally:
        await there.close()


def _opened(air: Callable[[], Air] | None) -> Air | None:
    try:
        return (air or multicast)()
    except OSError:  # there is no network
        return None


def networks() -> list[str] | None:
    """The networks to use, where the environment names some (`NETWORKS`); None for all."""
    named = os.environ.get(NETWORKS)
    return None if named is None else named.split()


def own_addresses() -> list[str]:
    """The addresses of this computer on its networks, the loopback left out."""
    named = networks()
    if named is not None:
        return named
    import ifaddr

    ips = (ip.ip for adapter in ifaddr.get_adapters() for ip in adapter.ips if ip.is_IPv4)
    found = sorted({address for address in ips if isinstance(address, str)})
    return [address for address in found if not address.startswith("127.")]


def multicast(interfaces: list[str] | None = None) -> Air:
    """The real air: multicast DNS on all networks, or on those with these addresses.

    Raises:
        OSError: There is no network.
    """
    wanted = networks() if interfaces is None else interfaces
    if wanted == []:
        raise OSError("no network is to be used")
    return _Multicast(wanted)


class _Multicast:
    def __init__(self, interfaces: list[str] | None) -> None:
        from zeroconf import InterfaceChoice, IPVersion
        from zeroconf.asyncio import AsyncZeroconf

        self._zeroconf = AsyncZeroconf(
            interfaces=interfaces or InterfaceChoice.All, ip_version=IPVersion.V4Only
        )

    async def offer(self, what: Found) -> None:
        await (await self._zeroconf.async_register_service(as_service(what)))

    async def heard(self) -> AsyncIterator[Found]:
        from zeroconf import IPVersion, ServiceStateChange
        from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo

        names: asyncio.Queue[str] = asyncio.Queue(maxsize=200)

        def changed(name: str, state_change: ServiceStateChange, **_more: object) -> None:
            if state_change is not ServiceStateChange.Removed and not names.full():
                names.put_nowait(name)

        browser = AsyncServiceBrowser(self._zeroconf.zeroconf, KIND, handlers=[changed])
        try:
            while True:
                service = AsyncServiceInfo(KIND, await names.get())
                if await service.async_request(self._zeroconf.zeroconf, ANSWER * 1000):
                    mark = service.decoded_properties.get(MARK) or ""
                    addresses = service.parsed_addresses(IPVersion.V4Only)
                    yield Found(service.name, mark, addresses, service.port or 0)
        finally:
            await browser.async_cancel()

    async def close(self) -> None:
        await self._zeroconf.async_unregister_all_services()
        await self._zeroconf.async_close()


def as_service(what: Found) -> "ServiceInfo":
    """The announcement as multicast DNS has it; the computer's own name is not in it."""
    from zeroconf import ServiceInfo

    return ServiceInfo(
        KIND,
        f"{what.name}.{KIND}",
        parsed_addresses=what.addresses,
        port=what.port,
        properties={MARK: what.mark},
        server=f"{what.name}.local.",
    )
