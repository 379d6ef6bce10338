"""A couple and a facilitator over a real broker of ours on this computer, and what they hear."""

import time
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from helpers.leading import Wall, leading
from helpers.room import free_port
from helpers.walker import LEFT, RIGHT, Time, named
from workshop.guide import by_id
from workshop.room.errors import RoomError
from workshop.room.wire.events import PulseCame
from workshop.room.wire.leader.kept import new_evening
from workshop.room.wire.net.address import Address
from workshop.room.wire.secret.code import room_of
from workshop.room.wire.secret.words import spoken
from workshop.session import GoOn
from workshop.sitting.facilitating.evening import Leading
from workshop.sitting.facilitating.hosting import HostedRoom
from workshop.sitting.joined import finding
from workshop.sitting.joined.joining import guide_of, join
from workshop.sitting.joined.linked import LinkedRoom

GENEROUS = 30.0
"""Seconds in which anything comes that comes at all."""


class Evening:
    """A facilitator, and a couple's end of the room."""

    def __init__(self, body: bytes, broker: Address | None = None) -> None:
        self.leading: Leading = leading(Wall())
        self.pulses: list[PulseCame] = []
        self.hosted = HostedRoom(
            new_evening(time.time()),
            self.leading,
            body,
            broker=broker,
            port=None if broker else free_port(),
            came=self.pulses.append,
        )
        self.hosted.start()
        self.address = broker or Address("127.0.0.1", self.hosted.port)
        self.room = LinkedRoom(room_of(self.hosted.code), self.address)

    def until(self, holds: Callable[[], object]) -> None:
        assert self.room.wait_for(holds, GENEROUS), self.room.why_not()

    def do(self, does: str, **more: float) -> None:
        self.leading.do(does, **more).result()  # type: ignore[arg-type]
        self.hosted.show()

    def close(self) -> None:
        self.room.close()
        self.hosted.close()


@pytest.fixture
def evening() -> Iterator[Evening]:
    with closing(Evening(by_id("main")[1])) as evening:
        yield evening


def test_a_couple_hears_where_the_room_is_and_is_heard(evening: Evening, tmp_path: Path) -> None:
    room = evening.room
    assert not room.now().heard
    room.start()
    evening.until(lambda: room.guide() and room.now().heard)
    assert room.now().leg == ""
    clock = Time()
    house = named(tmp_path / "journal.db", clock, LEFT, RIGHT)
    found = guide_of(house, room)
    assert found is not None
    assert found[0].id == "main"
    sitting = join(house, room)
    evening.until(lambda: evening.hosted.counts().here == 1)
    evening.do("begin")
    evening.until(lambda: room.now().leg == "card/handover/first")
    action = sitting.called()
    assert action is not None
    sitting.act(action).result()
    assert sitting.state.interlude == ""
    left = room.now().left
    assert left is not None
    assert 0 < left <= 75.1, "its clock is wrong by half a round trip at most"
    sitting.act(GoOn()).result()

    room.tell(hand=True, done=True)
    evening.until(lambda: evening.hosted.counts().hands == 1)
    evening.until(lambda: evening.hosted.counts().done == 1)
    evening.do("next")
    evening.until(lambda: room.now().leg == "card/handover/second")
    evening.do("rest", minutes=10)
    evening.until(lambda: room.now().rests)
    assert room.now().until is not None
    evening.do("end")
    evening.until(lambda: room.now().over)
    house.close()


def test_a_guide_that_is_not_here_comes_from_the_room(tmp_path: Path) -> None:
    body = by_id("main")[1] + b"\n# another file\n"
    with closing(Evening(body)) as evening:
        evening.room.start()
        evening.until(evening.room.guide)
        evening.until(evening.room.toml)
        assert evening.room.toml() == body
        house = named(tmp_path / "journal.db", Time(), LEFT, RIGHT)
        found = guide_of(house, evening.room)
        assert found is not None
        assert found[1] == body
        house.close()


def test_a_room_is_found_nearby_and_who_only_says_to_be_it_is_passed_over(
    evening: Evening,
) -> None:
    code = room_of(evening.hosted.code)
    asked: list[object] = []

    async def near(wanted: object) -> AsyncGenerator[Address]:
        asked.append(wanted)
        yield Address("127.0.0.1", free_port())  # nobody
        yield evening.address
        raise AssertionError("the second one was good")

    with closing(LinkedRoom(code, near=near)) as room:
        room.start()
        assert room.wait_for(lambda: room.guide() and room.now().heard, GENEROUS)
    assert asked == [code]


def test_who_leaves_is_heard_to_leave(evening: Evening) -> None:
    evening.room.start()
    evening.until(lambda: evening.hosted.counts().here == 1)
    evening.room.close()
    deadline = time.monotonic() + GENEROUS
    while evening.hosted.counts().here and time.monotonic() < deadline:
        time.sleep(0.05)
    assert (evening.hosted.counts().here, evening.hosted.counts().lost) == (0, 0)


def test_who_gives_again_from_a_program_that_was_started_again_counts_once(
    evening: Evening,
) -> None:
    evening.room.start()
    evening.until(lambda: evening.room.guide() and evening.room.now().heard)
    evening.do("begin")
    for _ in range(40):
        evening.until(lambda: evening.room.now().leg)
        if evening.room.now().asks == "before":
            break
        leg = evening.room.now().leg
        evening.do("next")
        evening.until(lambda leg=leg: evening.room.now().leg != leg)  # type: ignore[misc]
    known = evening.room.evening()
    assert known
    evening.room.go_by(b"\1" * 32)
    evening.room.give("before", (1, 2, 3, 4, 5), "left")
    evening.room.close()
    _until(lambda: len(evening.pulses) == 1)

    again = LinkedRoom(room_of(evening.hosted.code), evening.address)
    with closing(again):
        again.start()
        assert again.wait_for(lambda: again.guide() and again.now().heard, GENEROUS)
        assert again.evening() == known
        again.go_by(b"\1" * 32)
        again.give("before", (5, 4, 3, 2, 1), "left")
        again.give("before", (7, 7, 7, 7, 7), "right")
    _until(lambda: len(evening.pulses) == 2)
    assert [pulse.marks[0] for pulse in evening.pulses] == [1, 7], "the left one counts once"


def test_a_program_that_was_started_again_speaks_for_the_same_couple(evening: Evening) -> None:
    """The first one stays connected and says nothing of leaving, as after a kill."""
    evening.room.start()
    evening.until(lambda: evening.room.guide() and evening.room.now().heard)
    evening.room.go_by(b"\1" * 32)
    with closing(LinkedRoom(room_of(evening.hosted.code), evening.address)) as again:
        again.start()
        _until(lambda: evening.hosted.counts().here == 2)
        again.go_by(b"\1" * 32)
        _until(lambda: evening.hosted.counts().here == 1)
        again.tell(hand=True, done=False)
        _until(lambda: evening.hosted.counts().hands == 1)
        assert again.wait_for(lambda: again.now().heard, GENEROUS)


def _until(holds: Callable[[], object]) -> None:
    deadline = time.monotonic() + GENEROUS
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_room_is_found_with_its_guide_and_one_that_is_not_there_is_not(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = finding.code(spoken(evening.hosted.code))
    with closing(finding.find(code, evening.address)) as room:
        assert room.now().heard
        assert room.guide()
    monkeypatch.setattr(finding, "PATIENCE", 0.5)
    with pytest.raises(RoomError, match="Check the"):
        finding.find(finding.code(spoken(evening.hosted.code ^ 1)), evening.address)
    with closing(
        finding.find(code, Address("127.0.0.1", free_port()), stopped=lambda: True)
    ) as room:
        pass  # nobody waited for it
    room._thread.join(GENEROUS)
    assert not room._thread.is_alive(), "also where it had hardly begun"


def test_the_command_says_what_is_wrong(
    evening: Evening, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from workshop.cli import main

    monkeypatch.setattr(finding, "PATIENCE", 0.5)
    at = f"127.0.0.1:{evening.hosted.port}"
    words = spoken(evening.hosted.code).split("-")
    assert main(["join", "--plain", "only", "two", "--at", at]) == 2
    assert "six words" in capsys.readouterr().err
    assert main(["join", "--plain", *words, "--at", "http://nowhere"]) == 2
    assert "no address of a broker" in capsys.readouterr().err
    wrong = spoken(evening.hosted.code ^ 1).split("-")
    assert main(["join", "--plain", *wrong, "--at", at]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    evening.do("begin")
    evening.do("end")
    monkeypatch.setattr(finding, "PATIENCE", GENEROUS)
    assert main(["join", "--plain", *words, "--at", at]) == 1
    assert "This evening is over." in capsys.readouterr().err
