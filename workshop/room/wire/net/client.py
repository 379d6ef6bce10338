"""The MQTT library as a room uses it: one connection at a time, within bounds, and in words.

Only this file reaches into the library, where it offers no other way to bound what comes in.
"""

import asyncio
import contextlib
import logging
import socket
import ssl
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import aiomqtt

from workshop.ground.language import _
from workshop.room.errors import RoomError
from workshop.room.wire.net.address import Address
from workshop.room.wire.peer import LARGEST

REACHED = 3.0
"""Seconds in which a computer is reached, or is not there."""

ANSWER = 5.0
"""Seconds in which a broker answers, or the connection counts as lost."""

ALIVE = 5
"""Seconds after which a broker that says nothing is asked whether it is there."""

OUT = 16
"""Letters that are on their way to the broker at the same time."""

LOST = (aiomqtt.MqttError, OSError)
"""What is raised when a connection fails."""

_NOT_YOU = (4, 5, 134, 135)
"""A broker's words for: user or password are not right, or you may not come in."""

_silent = logging.getLogger("workshop.room.wire")
_silent.addHandler(logging.NullHandler())
_silent.propagate = False
_silent.setLevel(logging.CRITICAL)


class LinkRefused(RoomError):
    """The broker does not let us in, and asking again won't help. The message says what to do."""


class NotHeard(Exception):
    """The broker does not let us hear what is said in the room."""


class Client(aiomqtt.Client):
    """One connection to one broker."""

    def __init__(self, address: Address, trusted: ssl.SSLContext | None) -> None:
        super().__init__(
            address.host,
            address.port,
            username=address.user,
            password=address.password,
            logger=_silent,
            protocol=aiomqtt.ProtocolVersion.V311,
            clean_session=True,
            timeout=ANSWER,
            keepalive=ALIVE,
            max_queued_outgoing_messages=4 * OUT,
            max_inflight_messages=2 * OUT,
            max_concurrent_outgoing_calls=OUT,
            tls_context=trusted,
            socket_options=[(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)],
        )
        self.flooded = False
        self._thread = threading.get_ident()
        self._came: Callable[[str, bytes], None] | None = None
        self._mistake: Exception | None = None
        self._client.connect_timeout = REACHED
        receive = self._client._sock_recv

        def bounded(bufsize: int) -> bytes:
            # The library would take 256 MB. A packet larger than any letter ends the connection.
            if bufsize > LARGEST + 1024:
                self.flooded = True
                raise OSError("larger than any letter")
            return receive(bufsize)

        self._client._sock_recv = bounded  # type: ignore[method-assign]

    @contextlib.asynccontextmanager
    async def connected(self) -> AsyncIterator[None]:
        """The time during which it is connected.

        Whoever stops waiting for it leaves no connection behind.

        Raises:
            MqttError: It can't be.
        """
        entering = asyncio.ensure_future(self.__aenter__())
        try:
            await asyncio.shield(entering)
            yield
        except asyncio.CancelledError:
            with contextlib.suppress(*LOST):
                await entering
            raise
        finally:
            with contextlib.suppress(*LOST):
                if entering.done() and not entering.exception():
                    await self.__aexit__(None, None, None)
            self._client._sock_close()

    async def read(self, came: Callable[[str, bytes], None]) -> None:
        """Gives topic and payload of every message to `came`, until the connection is lost.

        Raises:
            MqttError: It is lost. What `came` raises comes out here too.
        """
        self._came = came
        await asyncio.wait([self._disconnected])
        why = self._disconnected.exception()
        if self._mistake is not None:
            raise self._mistake
        raise aiomqtt.MqttError("lost") from why

    def _on_message(self, client: Any, userdata: Any, message: Any) -> None:
        # The library would make two tasks of every message, and let it wait for both. Read at
        # once, nothing waits here: who sends more than is read meets a full socket.
        if self._came is None:
            return
        topic = message.topic
        try:
            self._came(topic, message.payload)
        except Exception as error:
            self._mistake = error
            raise

    def _on_disconnect(self, *told: Any) -> None:
        # The library would wait for its whole timeout when a broker dies before it has answered.
        if not self._connected.done():
            self._connected.set_exception(aiomqtt.MqttError("gone before it answered"))
        super()._on_disconnect(*told)

    def _on_socket_register_write(self, client: Any, userdata: Any, sock: Any) -> None:
        # The library registers a number of a socket that may be closed by then, or another's.
        def write() -> None:
            try:
                client.loop_write()
            except Exception as error:
                if not self._disconnected.done():
                    self._disconnected.set_exception(error)

        def register() -> None:
            if client.socket() is sock and sock.fileno() >= 0:
                self._loop.add_writer(sock.fileno(), write)

        if threading.get_ident() == self._thread:
            register()
        else:  # while it connects, which the library does in another thread
            self._loop.call_soon_threadsafe(register)

    async def hear(self, topics: list[str]) -> None:
        """Subscribes to topics.

        Raises:
            NotHeard: The broker does not grant one of them.
            MqttError: The connection is lost.
        """
        answers = await self.subscribe([(topic, 1) for topic in topics])
        for answer in answers:
            code = answer if isinstance(answer, int) else answer.value
            if code >= 0x80:
                raise NotHeard


def trusted(address: Address) -> ssl.SSLContext | None:
    """Which certificates count; None where there are none to look at.

    Raises:
        LinkRefused: The file of certificates can't be read.
    """
    if not address.tls:
        return None
    try:
        return ssl.create_default_context(cafile=address.authority)
    except OSError:
        raise LinkRefused(
            _("The file of certificates {file} can't be read. Check its name.").format(
                file=address.authority
            )
        ) from None


def certain(error: Exception) -> bool:
    """Whether it would go wrong again each time: it needs a person."""
    if isinstance(error, NotHeard):
        return True
    untrusted = any(isinstance(cause, ssl.SSLCertVerificationError) for cause in _causes(error))
    return untrusted or _code(error) in _NOT_YOU


def in_words(error: Exception, address: Address) -> str:
    """What went wrong, and what to do about it."""
    place = f"{address.host}:{address.port}"
    if isinstance(error, NotHeard):
        return _(
            "The broker at {place} does not let this program into the room."
            " Check the code, or ask whoever looks after the broker."
        ).format(place=place)
    if _code(error) in _NOT_YOU:
        return _(
            "The broker at {place} does not accept this name and password. Check both."
        ).format(place=place)
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in _causes(error)):
        return _(
            "The certificate of {place} is not one this computer trusts."
            " Check the address, or name the file of the authority that signed it."
        ).format(place=place)
    if any(isinstance(cause, socket.gaierror) for cause in _causes(error)):
        return _("No computer called {host} can be found from here.").format(host=address.host)
    return _("Nobody answers at {place} so far.").format(place=place)


def too_large(address: Address) -> str:
    """What is said when something larger than any letter came."""
    return _("The broker at {place} sent something no room sends.").format(
        place=f"{address.host}:{address.port}"
    )


def _code(error: Exception) -> int:
    """The broker's answer to a connect, or -1."""
    if not isinstance(error, aiomqtt.exceptions.MqttConnectError):
        return -1
    return error.rc if isinstance(error.rc, int) else getattr(error.rc, "value", -1)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
