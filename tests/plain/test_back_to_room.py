"""Back into a room after a kill, line by line."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from helpers.simulated_room import SIX, SimulatedRoom, joined
from helpers.walker import Time
from plain.test_home import Typist
from workshop.ground.settings import USUAL
from workshop.journal.tables.room_words import WayBack
from workshop.plain import run as leading
from workshop.plain.face import Face
from workshop.plain.hearing import EndAsked
from workshop.plain.home import sit_down
from workshop.plain.settings import Chosen
from workshop.plain.turning import Leaving
from workshop.room.errors import RoomError
from workshop.room.wire.net.address import Address
from workshop.room.wire.secret.words import understood
from workshop.sitting.house import House
from workshop.sitting.joined import coming_back, finding
from workshop.sitting.joined.finding import Wish
from workshop.sitting.joined.joined_sitting import JoinedSitting
from workshop.sitting.offer import offer
from workshop.sitting.sitting import Sitting

GROUP = len(offer()) + 5
"""What to type for a group's evening, where nothing waits to go on; the way back comes next."""


class Fallen:
    """A journal as a kill in a room left it, opened again, and that room."""

    def __init__(self, path: Path, at: str = "mqtt://192.168.1.20:18830") -> None:
        self.path = path / "journal.db"
        self.time = Time()
        self.room = SimulatedRoom(self.time)
        self.room.leads_back = WayBack(SIX, at)
        house, _sitting = joined(self.path, self.time, self.room)
        house.close()
        self.house = self.opened()

    def opened(self) -> House:
        return House.open(self.path, clock=self.time.clock, wall=self.time.wall)

    def sits_down(self, typist: Typist, wish: Wish | None = None) -> Sitting:
        return sit_down(self.house, typist.lines, "", Chosen(USUAL), wish)

    def close(self) -> None:
        self.house.close()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """By which code and address a room was looked for; what is put there first is found."""
    found: list[Any] = []

    def find(code: Any, address: Address | None = None, **_: object) -> object:
        found.append((code.code, address))
        if isinstance(found[0], RoomError):
            raise found[0]
        return found[0]

    monkeypatch.setattr(finding, "find", find)
    return found


def test_enter_leads_back(tmp_path: Path, asked: list[Any]) -> None:
    with closing(Fallen(tmp_path)) as fallen:
        asked.append(fallen.room)
        typist = Typist("")
        sitting = fallen.sits_down(typist)
        assert isinstance(sitting, JoinedSitting)
        assert "Back to the room? You were in a group’s room" in typist.said
        assert SIX.split("-")[0] not in typist.said
        assert [code for code, _address in asked[1:]] == [understood(SIX)]


def test_n_leads_to_the_list_where_a_line_still_leads_back(
    tmp_path: Path, asked: list[Any]
) -> None:
    with closing(Fallen(tmp_path)) as fallen:
        typist = Typist("what?", "n")
        with pytest.raises(EOFError):
            fallen.sits_down(typist)
        assert typist.said.count("Enter goes back to it, n goes on without:") == 2
        assert asked == []
        asked.append(fallen.room)
        typist = Typist(str(GROUP + 1))
        assert isinstance(fallen.sits_down(typist), JoinedSitting)
        assert "Back to the room?" not in typist.said, "not asked again"
        assert f"{GROUP + 1} Back to the room" in typist.said


def test_a_room_that_does_not_answer_is_said_and_the_list_comes(
    tmp_path: Path, asked: list[Any]
) -> None:
    with closing(Fallen(tmp_path)) as fallen:
        asked.append(finding.NoAnswer("silent"))
        typist = Typist("")
        with pytest.raises(EOFError):
            fallen.sits_down(typist)
        assert "The room you were in does not answer now" in typist.said
        assert f"{GROUP + 1} Back to the room" in typist.said


def test_an_evening_that_is_over_leaves_no_line(tmp_path: Path, asked: list[Any]) -> None:
    with closing(Fallen(tmp_path)) as fallen:
        asked.append(finding.EveningOver(finding.EVENING_OVER))
        typist = Typist("")
        with pytest.raises(EOFError):
            fallen.sits_down(typist)
        assert "This evening is over." in typist.said
        assert "Back to the room" not in typist.said.partition("This evening is over.")[2]


def test_a_brokers_password_is_asked_for(
    tmp_path: Path, asked: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WORKSHOP_BROKER_PASSWORD", raising=False)
    with closing(Fallen(tmp_path, "mqtts://us@room.example:8883")) as fallen:
        asked.append(fallen.room)
        typist = Typist("", "hush")
        assert isinstance(fallen.sits_down(typist), JoinedSitting)
        assert asked[1][1].password == "hush"


def test_an_address_that_is_none_any_more_is_said(tmp_path: Path, asked: list[Any]) -> None:
    with closing(Fallen(tmp_path, "http://x/y")) as fallen:
        typist = Typist("")
        with pytest.raises(EOFError):
            fallen.sits_down(typist)
        assert "That is no address of a broker." in typist.said
        assert asked == []


def test_the_command_without_words_asks_for_those_of_another_room_after_no(
    tmp_path: Path, asked: list[Any]
) -> None:
    there = Address("room.example")
    with closing(Fallen(tmp_path)) as fallen:
        asked.append(fallen.room)
        typist = Typist("n", SIX)
        assert isinstance(fallen.sits_down(typist, Wish(there)), JoinedSitting)
        assert asked[1:] == [(understood(SIX), there)]
        coming_back.not_now(fallen.house)
        typist = Typist("")
        assert isinstance(fallen.sits_down(typist, Wish()), JoinedSitting)
        coming_back.leave(fallen.house)
        typist = Typist("")
        with pytest.raises(EOFError):
            fallen.sits_down(typist, Wish())
        assert "Back to the room" not in typist.said
        assert "The six words of the room:" in typist.said


@pytest.mark.parametrize(
    ("how", "stays"),
    [(Leaving, False), (KeyboardInterrupt, False), (EndAsked, True), (EOFError, True)],
)
def test_only_who_chooses_to_leave_types_the_words_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: type[BaseException], *, stays: bool
) -> None:
    def lead(_face: Face) -> None:
        raise how

    monkeypatch.setattr(Face, "lead", lead)
    fallen = Fallen(tmp_path)
    fallen.close()
    leading.run(fallen.opened, "", USUAL, fallen.room)
    assert fallen.room.closed
    with closing(fallen.opened()) as house:
        assert (coming_back.way_back(house) is not None) is stays
