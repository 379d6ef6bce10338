"""Into a group's evening, line by line."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from helpers.simulated_room import SimulatedRoom
from helpers.walker import Time, named
from plain.test_home import Typist
from workshop.ground.settings import USUAL
from workshop.plain.group import group
from workshop.plain.home import sit_down
from workshop.plain.settings import Chosen
from workshop.room.errors import RoomError
from workshop.room.wire.net import extra
from workshop.room.wire.secret.words import spoken
from workshop.sitting.joined import finding
from workshop.sitting.joined.joined_sitting import JoinedSitting
from workshop.sitting.offer import offer

SIX = spoken(1234567890123456789)
GROUP = str(len(offer()) + 5)
"""What to type for it: after the guides, nothing kept, and three pages."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Where a room was looked for; none is there."""
    found: list[Any] = []

    def find(code: object, address: object = None) -> object:
        found.append(address)
        if address is None:
            raise finding.NotNearby(finding.NOT_NEARBY)
        raise RoomError(finding.NO_ANSWER)

    monkeypatch.setattr(finding, "find", find)
    return found


def test_from_the_list_into_the_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    time = Time()
    room = SimulatedRoom(time)
    monkeypatch.setattr(finding, "find", lambda *_: room)
    with closing(named(tmp_path / "journal.db", time)) as house:
        typist = Typist(GROUP, "only two", SIX)
        sitting = sit_down(house, typist.lines, "", Chosen(USUAL))
        assert isinstance(sitting, JoinedSitting)
        assert sitting.room is room
    assert "A group’s evening, by its six words" in typist.said
    assert "no name and no word of yours" in typist.said
    assert "these are 2 words. Please type all six." in typist.said


def test_its_address_is_asked_for_and_enter_alone_goes_back(
    tmp_path: Path, asked: list[Any]
) -> None:
    with closing(named(tmp_path / "journal.db", Time())) as house:
        typist = Typist(SIX, "http://x/y", "192.168.1.20:18830")
        assert group(house, typist.lines) is None
        assert "The room is not found by itself." in typist.said
        assert "This is no address." in typist.said
        assert typist.said.endswith("The room does not answer. Check the six words, and try again.")
        assert str(asked[-1]) == "mqtt://192.168.1.20:18830"
        assert group(house, Typist(SIX, "").lines) is None
        assert group(house, Typist("").lines) is None


def test_a_room_with_which_nobody_can_sit_down_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    time = Time()
    room = SimulatedRoom(time)
    room.digest, room.body = b"\0" * 32, b"nonsense = 1"
    monkeypatch.setattr(finding, "find", lambda *_: room)
    with closing(named(tmp_path / "journal.db", time)) as house:
        typist = Typist(SIX)
        assert group(house, typist.lines) is None
    assert "can't be read" in typist.said
    assert room.closed


def test_without_the_libraries_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = extra.find_spec
    monkeypatch.setattr(extra, "find_spec", lambda name: None if name == "zeroconf" else real(name))
    with closing(named(tmp_path / "journal.db", Time())) as house:
        typist = Typist()
        assert group(house, typist.lines) is None
    assert extra.command() in typist.said.replace("\n", " ")
