"""How messages travel: signed, sealed, of few sizes; nothing changed is ever taken."""

import random
import typing
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from workshop.room.wire.letters import letters_down, letters_up, messages, pieces
from workshop.room.wire.letters.messages import (
    GUIDE_BYTES,
    PIECE_BYTES,
    Announce,
    GuideInfo,
    Here,
    Now,
    Piece,
    Pulse,
    TimeAnswer,
    TimeAsk,
)
from workshop.room.wire.peer import LARGEST
from workshop.room.wire.secret import code, sealing
from workshop.room.wire.secret.padding import padded, unpadded

KEYS = code.LeaderKeys(sealing.new_key(), sealing.new_key(), bytes(16))
ANNOUNCE = KEYS.announced(GuideInfo("main", "A guide", bytes(32), 1000))
ROOM, TOPIC = sealing.new_key(), "workshop/r/down/now"
PLACE = letters_up.Place("r", bytes(16), 1)
COUPLE = sealing.new_key()

LONGEST = Now(2**53, "ä" * 200, "ö" * 200, 9_999_999.5, 9_999_999.5, "before", True)
ASK, HERE = TimeAsk(bytes(16), bytes(32)), Here(2**53, True, True, True, True)
PULSE = Pulse(bytes(16), "before", (0, 10, 5, 5, 5))
ANSWER = TimeAnswer(bytes(16), 2**53, 9_999_999.5, 9_999_999.5, 2**53, 9_999_999.5)


def down(message: Announce | Now | Piece) -> bytes:
    letter = letters_down.Letter(bytes(16), 1 << 32, 3.5, message)
    return letters_down.written(ROOM, KEYS.signing, TOPIC, letter)


def read_down(payload: bytes, kind: type[Announce | Now | Piece]) -> object:
    opened = letters_down.opened(ROOM, TOPIC, payload)
    return None if opened is None else opened.proven(ANNOUNCE.verifying, kind)


def up(message: Here | TimeAsk | Pulse) -> bytes:
    if isinstance(message, Pulse):
        written = letters_up.written_by_nobody(PLACE, ANNOUNCE.sealing, message)
    else:
        written = letters_up.written(PLACE, ANNOUNCE.sealing, COUPLE, 7, message)
    assert written is not None
    return written


def read_up(payload: bytes, place: letters_up.Place = PLACE) -> letters_up.Letter | None:
    return letters_up.opened(place, KEYS.opening, ANNOUNCE.sealing, payload)


REPLY = sealing.new_key()

SORTS: dict[str, tuple[bytes, Callable[[bytes], object]]] = {
    "announce": (down(ANNOUNCE), lambda payload: read_down(payload, Announce)),
    "now": (down(Now(1, "a", ends=5.0)), lambda payload: read_down(payload, Now)),
    "piece": (down(Piece(bytes(32), 0, b"x" * 99)), lambda payload: read_down(payload, Piece)),
    "answer": (
        letters_down.answer(REPLY, TOPIC, ANSWER),
        lambda payload: letters_down.opened_answer(REPLY, TOPIC, payload),
    ),
    "here": (up(HERE), read_up),
    "ask": (up(ASK), read_up),
    "pulse": (up(PULSE), read_up),
}


@pytest.mark.parametrize("sort", SORTS)
def test_with_any_bit_changed_it_is_refused(sort: str) -> None:
    payload, read = SORTS[sort]
    assert read(payload) is not None
    for bit in range(len(payload) * 8):
        changed = bytearray(payload)
        changed[bit // 8] ^= 1 << bit % 8
        assert read(bytes(changed)) is None


@pytest.mark.parametrize("sort", SORTS)
def test_cut_off_or_longer_it_is_refused(sort: str) -> None:
    payload, read = SORTS[sort]
    for length in range(len(payload)):
        assert read(payload[:length]) is None
    assert read(payload + b"\0") is None


@effort(200)
@given(st.binary(max_size=2000), st.sampled_from(sorted(SORTS)))
def test_any_bytes_are_refused(payload: bytes, sort: str) -> None:
    assert SORTS[sort][1](payload) is None


def test_what_goes_up_has_one_size() -> None:
    every = [HERE, Here(0), ASK, PULSE]
    assert {len(up(each)) for each in every} == {letters_up.BYTES} == {252}


def test_an_answer_has_one_size() -> None:
    least = TimeAnswer(bytes(16), 0, 0.0, 0.0, 0, 0.0)
    sizes = {len(letters_down.answer(REPLY, TOPIC, each)) for each in (ANSWER, least)}
    assert sizes == {letters_down.ANSWER_BYTES}


def test_what_goes_down_is_bounded() -> None:
    guide = GuideInfo("i" * 60, "ä" * 200, bytes(32), GUIDE_BYTES)
    assert len(down(Now(1, "stage", "part", 300.0))) == 284
    assert len(down(KEYS.announced(guide))) <= 1024
    assert len(down(LONGEST)) <= 1100
    largest = down(Piece(bytes(32), 31, b"x" * PIECE_BYTES))
    assert len(largest) <= letters_down.LARGEST <= LARGEST


def test_a_letter_is_of_its_topic_its_room_and_its_leader() -> None:
    payload = down(Now(1, "a"))
    assert letters_down.opened(ROOM, TOPIC + "x", payload) is None
    assert letters_down.opened(sealing.new_key(), TOPIC, payload) is None
    opened = letters_down.opened(ROOM, TOPIC, payload)
    assert opened is not None
    assert opened.proven(sealing.public_to_verify(COUPLE), Now) is None
    assert opened.proven(ANNOUNCE.verifying, Announce) is None
    moved = sealing.unseal(ROOM, payload, TOPIC)
    assert moved is not None
    other = letters_down.opened(ROOM, "other", sealing.seal(ROOM, moved, "other"))
    assert other is not None
    assert other.proven(ANNOUNCE.verifying, Now) is None


def test_a_letter_up_is_of_its_room_its_evening_its_run_and_its_couple() -> None:
    payload = up(HERE)
    found = read_up(payload)
    assert found is not None
    assert found.message == HERE
    assert found.couple == letters_up.couple_id(sealing.public_to_verify(COUPLE))
    others = [("x", bytes(16), 1), ("r", b"x" * 16, 1), ("r", bytes(16), 2)]
    assert [read_up(payload, letters_up.Place(*other)) for other in others] == [None] * 3
    nobody = sealing.new_key()
    public = sealing.public_to_seal(nobody)
    assert letters_up.opened(PLACE, nobody, public, payload) is None


def test_a_couple_can_not_speak_for_another() -> None:
    """Who has the code can seal to the leader, but not sign as somebody else."""
    other = sealing.public_to_verify(sealing.new_key())
    data = bytes(8) + messages.encoded(HERE)
    forged = b"\x01" + other + sealing.sign(COUPLE, data) + data
    sealed = sealing.seal_to(ANNOUNCE.sealing, padded(forged, letters_up.PLAIN), PLACE.about)
    assert sealed is not None
    assert read_up(sealed) is None


def test_a_pulse_says_nothing_of_its_couple() -> None:
    found = read_up(up(PULSE))
    assert found == letters_up.Letter("", 0, PULSE)
    plain = sealing.unseal_for(KEYS.opening, ANNOUNCE.sealing, up(PULSE), PLACE.about)
    assert unpadded(plain) == b"\x02" + messages.encoded(PULSE)
    assert plain is not None
    assert sealing.public_to_verify(COUPLE) not in plain


def test_keys_that_are_no_keys_are_refused_and_do_not_raise() -> None:
    assert sealing.seal_to(bytes(32), b"x", "") is None
    assert sealing.unseal_for(KEYS.opening, ANNOUNCE.sealing, bytes(252), "") is None
    assert not sealing.is_signed(b"\xff" * 32, bytes(64), b"x")
    assert letters_up.written(PLACE, bytes(32), COUPLE, 1, HERE) is None


@effort(100)
@given(st.binary(max_size=600), st.integers(8, 256))
def test_what_was_filled_up_is_the_same_again(plain: bytes, block: int) -> None:
    told = padded(plain, block)
    assert len(told) % block == 0
    assert unpadded(told) == plain
    assert unpadded(told + b"\1") is None
    assert unpadded(told[:3]) is None
    assert unpadded(b"\xff" * 8) is None


@pytest.mark.parametrize("kind", [Here, TimeAsk, Pulse, TimeAnswer])
def test_what_couples_say_has_no_field_that_could_hold_words(kind: type[msgspec.Struct]) -> None:
    """Numbers, yes or no, one of few words, and random bytes of exactly one length."""
    for field in msgspec.structs.fields(kind):
        hints = str(msgspec.inspect.type_info(field.type))
        assert "StrType" not in hints
        assert "AnyType" not in hints
        told = msgspec.inspect.type_info(field.type)
        if isinstance(told, msgspec.inspect.BytesType):
            assert told.min_length == told.max_length in (16, 32)


def test_there_are_no_other_messages() -> None:
    assert set(typing.get_args(messages.Up)) == {Here, TimeAsk, Pulse}
    assert set(typing.get_args(messages.Down)) == {Announce, Now, Piece}


@pytest.mark.parametrize(
    "wrong",
    [
        (2, 1, "a" * 201, "", None, None, "", False),
        (2, 1, "a", "p" * 201, None, None, "", False),
        (2, -1, "a", "", None, None, "", False),
        (2, 1, "a", "", float("nan"), None, "", False),
        (2, 1, "a", "", None, float("inf"), "", False),
        (2, 1, "a", "", -1.0, None, "", False),
        (2, 1, "a", "", None, None, "now", False),
        (2, 1, "a", "", None, None, "", False, "more"),
        (3, 1, "a", "", None, None, "", False),
        {"t": 2, "number": 1, "stage": "a"},
        "Now",
    ],
)
def test_what_is_not_exactly_a_message_is_refused(wrong: object) -> None:
    assert messages.decoded(msgspec.msgpack.encode(wrong), Now) is None


@pytest.mark.parametrize("marks", [(0, 1, 2, 3), (0, 1, 2, 3, 11), (0, 1, 2, 3, -1), (0.5,) * 5])
def test_a_pulse_is_five_numbers_from_0_to_10(marks: tuple[float, ...]) -> None:
    data = msgspec.msgpack.encode((7, bytes(16), "before", marks))
    assert messages.decoded(data, Pulse) is None


@effort(30)
@given(st.integers(1, GUIDE_BYTES), st.integers(0, 2**32))
def test_a_guide_comes_whole_in_any_order(size: int, seed: int) -> None:
    chance = random.Random(seed)
    toml = chance.randbytes(size)
    guide = pieces.told("g", "G", toml)
    cut = pieces.cut(guide, toml)
    gathered = pieces.Gathered(guide)
    coming = cut * 2
    chance.shuffle(coming)
    found = [each for each in map(gathered.take, coming) if each is not None]
    assert found == [toml]
    assert gathered.is_complete


def test_pieces_that_do_not_make_the_guide_are_forgotten() -> None:
    toml = b"a" * (PIECE_BYTES + 1)
    guide = pieces.told("g", "G", toml)
    first, last = pieces.cut(guide, toml)
    gathered = pieces.Gathered(guide)
    assert gathered.take(Piece(bytes(32), 0, b"x")) is None
    assert gathered.take(Piece(guide.digest, 5, b"x")) is None
    assert gathered.take(Piece(guide.digest, 1, b"x")) is None
    assert gathered.take(first) is None
    assert gathered.take(first) is None
    assert gathered.take(last) == toml


def test_a_guide_that_is_too_large_does_not_travel() -> None:
    for toml in (b"", b"x" * (GUIDE_BYTES + 1)):
        with pytest.raises(ValueError, match="1 MiB"):
            pieces.told("g", "G", toml)
