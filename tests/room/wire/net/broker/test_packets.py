"""MQTT as bytes: what is written is read, and what is none is refused, whatever it is."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from workshop.room.wire.net.broker import packets
from workshop.room.wire.net.broker.packets import Connect, Malformed, Publish, Splitter, Subscribe

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0+#"), min_size=1, max_size=50)


def one(data: bytes) -> tuple[int, bytes]:
    splitter = Splitter(10_000_000)
    splitter.feed(data)
    found = splitter.next()
    assert found is not None
    assert splitter.next() is None
    return found


@given(TEXTS, st.binary(max_size=300), st.booleans())
@effort(100)
def test_what_is_said_is_read_again(topic: str, payload: bytes, retain: bool) -> None:
    first, body = one(packets.publish(topic, payload, retain))
    assert packets.read_publish(first, body) == Publish(topic, payload, None, retain)


@pytest.mark.parametrize("size", [0, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152])
def test_every_length_of_a_length(size: int) -> None:
    _, body = one(packets.publish("t", b"x" * size))
    assert len(body) == size + 3


@given(st.lists(st.binary(max_size=400), max_size=5), st.data())
@effort(100)
def test_it_does_not_matter_how_bytes_are_cut(payloads: list[bytes], data: st.DataObject) -> None:
    stream = b"".join(packets.publish("topic", payload) for payload in payloads)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=8)))
    splitter, found = Splitter(1000), []
    for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True):
        splitter.feed(stream[start:end])
        while (packet := splitter.next()) is not None:
            found.append(packets.read_publish(*packet).payload)
    assert found == payloads


READERS = {
    packets.CONNECT: lambda first, body: packets.read_connect(body),
    packets.PUBLISH: packets.read_publish,
    packets.SUBSCRIBE: packets.read_subscribe,
    packets.UNSUBSCRIBE: packets.read_subscribe,
}

VALID = (
    b"\x00\x04MQTT\x04\xc2\x00\x05\x00\x02me\x00\x06leader\x00\x03key",
    b"\x00\x01t\x00\x05hello",
    b"\x00\x07\x00\x01a\x01\x00\x03b/+\x00",
)


@given(st.sampled_from(sorted(READERS)), st.integers(0, 15), st.binary(max_size=60))
@effort(300)
def test_no_bytes_do_anything_but_mean_something_or_nothing(
    kind: int, flags: int, body: bytes
) -> None:
    with contextlib.suppress(Malformed):
        READERS[kind](kind << 4 | flags, body)


@given(
    st.sampled_from(sorted(READERS)),
    st.sampled_from(VALID),
    st.integers(0, 40),
    st.binary(max_size=3),
)
@effort(300)
def test_nor_do_bytes_that_were_right_but_for_a_few(
    kind: int, body: bytes, at: int, other: bytes
) -> None:
    changed = body[:at] + other + body[at + 1 :]
    with contextlib.suppress(Malformed):
        READERS[kind](kind << 4 | 2, changed)


@given(st.binary(max_size=80))
@effort(200)
def test_a_splitter_never_holds_more_than_the_largest_packet(data: bytes) -> None:
    splitter = Splitter(50)
    try:
        splitter.feed(data)
        while (packet := splitter.next()) is not None:
            assert len(packet[1]) <= 50
    except Malformed:
        pass


def test_a_length_that_is_too_large_is_refused_before_it_comes() -> None:
    splitter = Splitter(1000)
    splitter.feed(b"\x30\xe9\x07")  # 1001
    with pytest.raises(Malformed, match="larger"):
        splitter.next()
    endless = Splitter(1000)
    endless.feed(b"\x30\xff\xff\xff\xff\x7f")
    with pytest.raises(Malformed, match="length"):
        endless.next()


def test_who_comes_in() -> None:
    assert packets.read_connect(VALID[0]) == Connect("me", 5, "leader", b"key")
    assert packets.read_connect(b"\x00\x04MQTT\x04\x02\x00\x00\x00\x00") == Connect("", 0)
    assert packets.read_connect(b"\x00\x04MQTT\x05\x02\x00\x00\x00\x00\x00") is None


@pytest.mark.parametrize(
    "body",
    [
        b"\x00\x04HTTP\x04\x02\x00\x00\x00\x00",
        b"\x00\x04MQTT\x04\x06\x00\x00\x00\x01a\x00\x01w\x00\x00",  # a will
        b"\x00\x04MQTT\x04\x42\x00\x00\x00\x01a\x00\x01p",  # a password without a user
        b"\x00\x04MQTT\x04\x03\x00\x00\x00\x00",
        b"\x00\x04MQTT\x04\x02\x00\x00\x00\x00more",
        b"\x00\x04MQTT\x04\x02\x00\x00\x00\x02\xff\xfe",
        b"",
    ],
)
def test_who_does_not(body: bytes) -> None:
    with pytest.raises(Malformed):
        packets.read_connect(body)


@pytest.mark.parametrize(
    ("first", "body"),
    [
        (0x34, b"\x00\x01t\x00\x01x"),  # QoS 2
        (0x32, b"\x00\x01t\x00\x00x"),  # no number
        (0x30, b"\x00\x00x"),
        (0x30, b"\x00\x03a/+x"),
        (0x30, b"\x00\x02a\0x"),
        (0x30, b"\x00\x09abc"),
    ],
)
def test_what_can_not_be_said(first: int, body: bytes) -> None:
    with pytest.raises(Malformed):
        packets.read_publish(first, body)


def test_what_is_to_be_heard() -> None:
    assert packets.read_subscribe(0x82, VALID[2]) == Subscribe(7, ("a", "b/+"))
    assert packets.read_subscribe(0xA2, b"\x00\x07\x00\x01a") == Subscribe(7, ("a",))
    for first, body in [(0x80, VALID[2]), (0x82, b"\x00\x07"), (0x82, b"\x00\x07\x00\x01a\x03")]:
        with pytest.raises(Malformed):
            packets.read_subscribe(first, body)


def test_the_answers() -> None:
    assert packets.connack(packets.NOT_YOU) == b"\x20\x02\x00\x04"
    assert packets.puback(258) == b"\x40\x02\x01\x02"
    assert packets.suback(1, bytes([0, packets.REFUSED])) == b"\x90\x04\x00\x01\x00\x80"
    assert packets.unsuback(1) == b"\xb0\x02\x00\x01"
