"""The connections of a broker, and how much each may take of it.

Nothing a stranger does makes the process grow: packets are small, what comes too fast is left
unread (which slows its sender, and nobody else), and of what somebody does not read, little waits.
"""

import asyncio
from collections import deque

from msgspec import Struct

from workshop.room.wire.net.broker import packets
from workshop.room.wire.net.broker.allowance import Allowance
from workshop.room.wire.net.broker.rules import Rules
from workshop.room.wire.net.broker.switch import Switch
from workshop.room.wire.peer import LARGEST


class Limits(Struct, frozen=True):
    """What is allowed. Times are seconds."""

    lines: int = 2000
    """Connections at once."""
    from_one: int = 32
    """Of them, from one other computer."""
    packet: int = LARGEST + 512
    """Bytes of one packet."""
    units: float = 40.0
    """Packets a second that a couple may send; one kilobyte counts as another packet."""
    saved: float = 400.0
    """Packets it may send at once when it was quiet before."""
    unread: int = 4 * 1024 * 1024
    """Bytes that wait for somebody who does not read."""
    stuck: float = 20.0
    """Time after which somebody who reads nothing is let go."""
    mute: float = 5.0
    """Time in which a new connection has to say what it is."""
    quiet: float = 120.0
    """Time after which somebody who says nothing, and promised nothing, is let go."""
    topics: int = 8
    """Subscriptions of one connection."""


class Lines:
    """All connections of one room."""

    def __init__(self, rules: Rules, limits: Limits) -> None:
        self.rules = rules
        self.limits = limits
        self.switch = Switch()
        self._lines: dict[Line, None] = {}
        self._named: dict[str, Line] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def welcomes(self, address: str) -> bool:
        """Whether one more connection from there can be had.

        Where it is full, whoever has been silent longest makes room.
        """
        if len(self._lines) >= self.limits.lines:
            silent = next((line for line in self._lines if not line.known), None)
            if silent is None:
                return False
            silent.end()
        if address.startswith("127.") or address in ("::1", ""):
            return True
        return sum(line.address == address for line in self._lines) < self.limits.from_one

    def add(self, line: "Line") -> None:
        """Somebody is there."""
        self._lines[line] = None

    def name(self, line: "Line", client: str) -> None:
        """It has said what it is called. Whoever was called so before has to go, as MQTT asks."""
        earlier = self._named.get(client)
        if earlier is not None:
            earlier.end()
        self._named[client] = line

    def remove(self, line: "Line") -> None:
        """It has gone."""
        self._lines.pop(line, None)
        if self._named.get(line.client) is line:
            del self._named[line.client]

    def look(self, now: float) -> None:
        """Lets go who is stuck, mute or away. To be called every second or so."""
        for line in [line for line in self._lines if line.hangs(now)]:
            line.end()


class Line(asyncio.Protocol):
    """One connection."""

    def __init__(self, lines: Lines) -> None:
        self._loop = asyncio.get_running_loop()
        self._lines = lines
        self._limits = lines.limits
        self._transport: asyncio.Transport | None = None
        self._splitter = packets.Splitter(self._limits.packet)
        self._allowance = Allowance(self._limits.units, self._limits.saved, self._loop.time())
        self._later: asyncio.TimerHandle | None = None
        self.known = False
        self._leads = False
        self._heard: set[str] = set()
        self._waiting: deque[bytes] = deque()
        self._unread = 0
        self._stuck: float | None = None
        self._last = self._loop.time()
        self._patience = self._limits.mute
        self.address = ""
        self.client = ""

    # --- what asyncio calls ---

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Somebody is at the door."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.set_write_buffer_limits(high=64 * 1024)
        self.address = str((transport.get_extra_info("peername") or [""])[0])
        if self._lines.welcomes(self.address):
            self._lines.add(self)
        else:
            self.end()

    def data_received(self, data: bytes) -> None:
        """Bytes came."""
        self._splitter.feed(data)
        if self._later is None:
            self._read()

    def connection_lost(self, error: Exception | None) -> None:
        """It is gone."""
        self._transport = None
        if self._later is not None:
            self._later.cancel()
        for wanted in self._heard:
            self._lines.switch.forget(self, wanted)
        self._waiting.clear()
        self._lines.remove(self)

    def pause_writing(self) -> None:
        """The other side reads too slowly."""
        self._stuck = self._loop.time()

    def resume_writing(self) -> None:
        """The other side has read."""
        self._stuck = None
        while self._waiting and self._stuck is None and self._transport is not None:
            packet = self._waiting.popleft()
            self._unread -= len(packet)
            self._transport.write(packet)

    # --- what the others call ---

    def send(self, packet: bytes) -> None:
        """Says something to it, now or when it has read what was before.

        Who has too much unread is let go, comes again and is told where the room is; the leader
        stays, and misses some of it, as couples say everything again.
        """
        if self._transport is None or self._transport.is_closing():
            return
        if self._stuck is None:
            self._transport.write(packet)
        elif self._unread + len(packet) <= self._limits.unread:
            self._unread += len(packet)
            self._waiting.append(packet)
        elif not self._leads:
            self.end()

    def end(self) -> None:
        """Ends the connection at once."""
        self._lines.remove(self)
        if self._transport is not None:
            self._transport.abort()

    def hangs(self, now: float) -> bool:
        """Whether it is no good any more."""
        if self._stuck is not None and now - self._stuck > self._limits.stuck:
            return True
        return self._later is None and now - self._last > self._patience

    # --- what it says ---

    def _read(self) -> None:
        self._later = None
        try:
            while self._transport is not None and not self._transport.is_closing():
                packet = self._splitter.next()
                if packet is None:
                    self._transport.resume_reading()
                    return
                wait = self._take(*packet)
                if wait > 0:
                    self._transport.pause_reading()
                    self._later = self._loop.call_later(wait, self._read)
                    return
        except packets.Malformed:
            self.end()

    def _take(self, first: int, body: bytes) -> float:
        """Does what a packet asks for; how long no other may follow."""
        now = self._loop.time()
        self._last = now
        kind = first >> 4
        if not self.known:
            if kind != packets.CONNECT:
                raise packets.Malformed("nobody has said who it is")
            self._come_in(packets.read_connect(body))
        elif kind == packets.PUBLISH:
            self._say(packets.read_publish(first, body))
        elif kind == packets.SUBSCRIBE:
            self._hear(packets.read_subscribe(first, body))
        elif kind == packets.UNSUBSCRIBE:
            self._forget(packets.read_subscribe(first, body))
        elif kind == packets.PINGREQ:
            self.send(packets.PONG)
        elif kind == packets.DISCONNECT:
            self.end()
        elif kind != packets.PUBACK:
            raise packets.Malformed("nothing a client says")
        return 0.0 if self._leads else self._allowance.take(1 + len(body) / 1024, now)

    def _come_in(self, connect: packets.Connect | None) -> None:
        assert self._transport is not None
        leads = self._lines.rules.leads(connect.user, connect.password) if connect else None
        if connect is None or leads is None:
            self.send(packets.connack(packets.NOT_YOU if connect else packets.OTHER_PROTOCOL))
            self._transport.close()
            return
        self.known, self._leads, self.client = True, leads, connect.client
        self._patience = connect.alive * 1.5 or self._limits.quiet
        if connect.client:
            self._lines.name(self, connect.client)
        self.send(packets.connack(packets.ACCEPTED))

    def _say(self, said: packets.Publish) -> None:
        if not self._lines.rules.may_say(said.topic, self._leads):
            raise packets.Malformed("not for it to say")
        self._lines.switch.say(said.topic, said.payload, keep=said.retain and self._leads)
        if said.number is not None:
            self.send(packets.puback(said.number))

    def _hear(self, asked: packets.Subscribe) -> None:
        codes = bytearray()
        for wanted in asked.filters:
            room = wanted in self._heard or len(self._heard) < self._limits.topics
            granted = room and self._lines.rules.may_hear(wanted, self._leads)
            codes.append(0 if granted else packets.REFUSED)
            if granted:
                self._heard.add(wanted)
        self.send(packets.suback(asked.number, bytes(codes)))
        for wanted, code in zip(asked.filters, codes, strict=True):
            if not code:
                self._lines.switch.hear(self, wanted)

    def _forget(self, asked: packets.Subscribe) -> None:
        for wanted in asked.filters:
            self._heard.discard(wanted)
            self._lines.switch.forget(self, wanted)
        self.send(packets.unsuback(asked.number))
