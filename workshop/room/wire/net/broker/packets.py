"""MQTT 3.1.1 as bytes and as values: what a broker of a room reads and writes. Pure.

QoS 2, wills and persistent sessions are not among it: a packet that wants them is malformed here.
"""

from typing import NoReturn

from msgspec import Struct

CONNECT, CONNACK, PUBLISH, PUBACK = 1, 2, 3, 4
SUBSCRIBE, SUBACK, UNSUBSCRIBE, UNSUBACK = 8, 9, 10, 11
PINGREQ, PINGRESP, DISCONNECT = 12, 13, 14

ACCEPTED, OTHER_PROTOCOL, NOT_YOU = 0, 1, 4
"""Answers to a connect: come in; another version of MQTT; user or password are not right."""

REFUSED = 0x80
"""Answer to a subscription that is not granted."""

PONG = bytes([PINGRESP << 4, 0])


class Malformed(Exception):
    """What came is not MQTT as it is spoken here."""


class Connect(Struct, frozen=True):
    """Somebody wants to come in."""

    client: str
    """Its name for itself."""
    alive: int
    """Seconds after which it says something at the latest; 0 where it does not promise that."""
    user: str | None = None
    password: bytes | None = None


class Publish(Struct, frozen=True):
    """Something is said."""

    topic: str
    payload: bytes
    number: int | None = None
    """It has to be acknowledged by this number, where it has one."""
    retain: bool = False


class Subscribe(Struct, frozen=True):
    """Somebody wants to hear, or no longer hear, what is said on these topics."""

    number: int
    filters: tuple[str, ...]


class Splitter:
    """Cuts what comes over a line into packets."""

    def __init__(self, largest: int) -> None:
        self._largest = largest
        self._held = bytearray()

    def feed(self, data: bytes) -> None:
        """This has come."""
        self._held += data

    def next(self) -> tuple[int, bytes] | None:
        """The next complete packet: its first byte, and what is in it; None where there is none.

        Raises:
            Malformed: Its length is none, or is larger than allowed.
        """
        held = self._held
        length = 0
        for place in range(1, 5):
            if place >= len(held):
                return None
            length |= (held[place] & 0x7F) << (7 * (place - 1))
            if not held[place] & 0x80:
                break
        else:
            raise Malformed("no length")
        if length > self._largest:
            raise Malformed("larger than allowed")
        end = place + 1 + length
        if end > len(held):
            return None
        packet = held[0], bytes(held[place + 1 : end])
        del held[:end]
        return packet


class _Reader:
    """Takes a packet apart from its front."""

    def __init__(self, body: bytes) -> None:
        self._body = body
        self._at = 0

    def take(self, count: int) -> bytes:
        if self._at + count > len(self._body):
            raise Malformed("shorter than it says")
        self._at += count
        return self._body[self._at - count : self._at]

    def number(self) -> int:
        return int.from_bytes(self.take(2), "big")

    def identifier(self) -> int:
        return self.number() or _malformed("the number 0")

    def data(self) -> bytes:
        return self.take(self.number())

    def text(self) -> str:
        try:
            text = self.data().decode()
        except UnicodeDecodeError:
            _malformed("not UTF-8")
        return text if "\0" not in text else _malformed("a zero in a text")

    def rest(self) -> bytes:
        return self.take(len(self._body) - self._at)

    @property
    def over(self) -> bool:
        return self._at == len(self._body)


def _malformed(why: str) -> NoReturn:
    raise Malformed(why)


def read_connect(body: bytes) -> Connect | None:
    """The packet that opens a connection; None where it speaks another version of MQTT.

    Raises:
        Malformed: It is no such packet, or it wants what is not offered.
    """
    reader = _Reader(body)
    name = reader.text()
    version = reader.take(1)[0]
    if name != "MQTT":
        _malformed("not MQTT")
    if version != 4:
        return None
    flags = reader.take(1)[0]
    if flags & 0x3D or (flags & 0x40 and not flags & 0x80):
        _malformed("a will, or flags that are none")
    alive = reader.number()
    client = reader.text()
    user = reader.text() if flags & 0x80 else None
    password = reader.data() if flags & 0x40 else None
    if not reader.over:
        _malformed("longer than it says")
    return Connect(client, alive, user, password)


def read_publish(first: int, body: bytes) -> Publish:
    """What is said.

    Raises:
        Malformed: It is no such packet, or of QoS 2.
    """
    qos = first >> 1 & 3
    if qos > 1:
        _malformed("QoS 2")
    reader = _Reader(body)
    topic = reader.text()
    if not topic or "+" in topic or "#" in topic:
        _malformed("no topic")
    number = reader.identifier() if qos else None
    return Publish(topic, reader.rest(), number, bool(first & 1))


def read_subscribe(first: int, body: bytes) -> Subscribe:
    """Which topics somebody wants to hear, or (UNSUBSCRIBE) no longer hear.

    Raises:
        Malformed: It is no such packet.
    """
    if first & 0x0F != 2:
        _malformed("flags that are none")
    reader = _Reader(body)
    number = reader.identifier()
    filters = []
    while not reader.over:
        filters.append(reader.text() or _malformed("no topic"))
        if first >> 4 == SUBSCRIBE and reader.take(1)[0] > 2:
            _malformed("no QoS")
    return Subscribe(number, tuple(filters)) if filters else _malformed("no topics")


def connack(code: int) -> bytes:
    """The answer to a connect; nothing of an earlier connection is kept, so it says so."""
    return bytes([CONNACK << 4, 2, 0, code])


def puback(number: int) -> bytes:
    """What was said under this number has come."""
    return bytes([PUBACK << 4, 2]) + number.to_bytes(2, "big")


def suback(number: int, codes: bytes) -> bytes:
    """The answers to a subscription, one a topic: the QoS it gets, or REFUSED."""
    return _packet(SUBACK << 4, number.to_bytes(2, "big") + codes)


def unsuback(number: int) -> bytes:
    """The topics are no longer heard."""
    return bytes([UNSUBACK << 4, 2]) + number.to_bytes(2, "big")


def publish(topic: str, payload: bytes, retain: bool = False) -> bytes:
    """What is said, as it goes to a subscriber, by QoS 0."""
    name = topic.encode()
    return _packet(PUBLISH << 4 | retain, len(name).to_bytes(2, "big") + name + payload)


def _packet(first: int, body: bytes) -> bytes:
    head = bytearray([first])
    length = len(body)
    while True:
        length, part = divmod(length, 128)
        head.append(part | (0x80 if length else 0))
        if not length:
            return bytes(head) + body
