"""The way back into a room after a kill: what is kept for it, for how long, and what it leads to.

A kill is a copy of the journal's folder as it stands on the disk, as in `test_nameless.py`.
"""

import shutil
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from helpers.simulated_room import SIX, SimulatedRoom, joined
from helpers.walker import Time, named
from sitting.joined.test_nameless import Couple
from workshop.journal.bundle import writing
from workshop.journal.errors import JournalError, JournalLocked
from workshop.journal.passphrase import locking
from workshop.journal.tables import room_words
from workshop.journal.tables.room_words import WayBack
from workshop.journal.upkeep.removing import remove
from workshop.room.errors import RoomError
from workshop.room.wire.net.address import PASSWORD, Address, AddressError, Password
from workshop.room.wire.secret.code import room_of
from workshop.room.wire.secret.words import understood
from workshop.session import GoOn, Stop
from workshop.sitting.house import House
from workshop.sitting.joined import coming_back, finding
from workshop.sitting.joined.joining import join
from workshop.sitting.joined.linked import LinkedRoom
from workshop.sitting.joined.nameless import LASTS

TRACES = (SIX.encode(), b"192.168.1.20")
"""What is looked for in every byte on the disk."""


@pytest.fixture
def couple(tmp_path: Path) -> Couple:
    (tmp_path / "theirs").mkdir()
    return Couple(tmp_path / "theirs")


def traces(folder: Path) -> list[str]:
    """Which files hold anything of what leads back: the journal, its log, backups."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    return [file.name for file in files if any(one in file.read_bytes() for one in TRACES)]


def found_by(room: SimulatedRoom, monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, str]]:
    """Has the network find this room; by which code and address it was looked for."""
    asked: list[tuple[int, str]] = []

    def find(code: Any, address: object = None, **_: object) -> SimulatedRoom:
        asked.append((code.code, str(address)))
        return room

    monkeypatch.setattr(finding, "find", find)
    return asked


def again(couple: Couple) -> Any:
    """The room, by nothing but what the journal holds."""
    way = coming_back.way_back(couple.house)
    assert way is not None
    return coming_back.find_again(couple.house, way, coming_back.address_of(way))


def test_who_was_killed_is_back_at_the_rooms_stage_and_second_by_what_was_kept(
    couple: Couple, monkeypatch: pytest.MonkeyPatch
) -> None:
    couple.begun()
    session = couple.sitting.session_id
    asked = found_by(couple.room, monkeypatch)
    couple.killed()
    assert traces(couple.folder), "else nothing below shows anything"
    couple.room.go("what-it-is/read/both", 200)
    couple.house.close()
    couple.house = couple.opened()
    couple.sitting = join(couple.house, again(couple))
    couple.hear()
    assert asked == [(understood(SIX), "mqtt://192.168.1.20:18830")]
    assert couple.sitting.session_id == session
    assert couple.sitting.state.position == "what-it-is/read/both"
    assert couple.sitting.seconds_left() == 199


def test_it_is_kept_before_anybody_is_asked_for_anything(couple: Couple) -> None:
    way = coming_back.way_back(couple.house)
    assert way == WayBack(SIX, "mqtt://192.168.1.20:18830")


@pytest.mark.parametrize("end", ["over", "stopped", "left", "thirteen hours"])
def test_no_trace_of_it_is_left(couple: Couple, end: str, tmp_path: Path) -> None:
    couple.begun()
    couple.house.journal.back_up(couple.time.wall().date())
    couple.killed()
    assert traces(couple.folder)
    if end == "over":
        couple.room.over = True
        couple.hear()
    elif end == "stopped":
        couple.do(Stop(), GoOn())
    elif end == "left":
        couple.sitting.put_away().result()
        coming_back.leave(couple.house)
    else:
        couple.folder = shutil.copytree(couple.folder, tmp_path / "cut off", dirs_exist_ok=True)
        assert traces(couple.folder), "as a power cut leaves it"
        couple.house.close()
        couple.time.seconds += (LASTS + timedelta(hours=1)).total_seconds()
        couple.house = couple.opened()
    assert coming_back.way_back(couple.house) is None
    assert traces(couple.folder) == [], "while the program runs"
    couple.house.close()
    assert traces(couple.folder) == []


def test_where_everything_is_forgotten_it_is_too(couple: Couple) -> None:
    couple.begun()
    couple.house.journal.back_up(couple.time.wall().date())
    couple.killed()
    assert traces(couple.folder)
    couple.house.close()
    remove(couple.folder / "journal.db")
    assert not any(
        one in file.read_bytes()
        for file in couple.folder.rglob("*")
        if file.is_file()
        for one in TRACES
    )


def test_it_is_there_for_twelve_hours(couple: Couple) -> None:
    couple.begun()
    couple.house.close()
    couple.time.seconds += LASTS.total_seconds()
    couple.house = couple.opened()
    assert coming_back.way_back(couple.house) is not None


def test_a_program_that_stays_open_offers_nothing_of_yesterday(couple: Couple) -> None:
    couple.time.seconds += (LASTS + timedelta(hours=1)).total_seconds()
    assert coming_back.way_back(couple.house) is None


def test_who_leaves_on_purpose_types_the_words_again_and_is_the_same_couple(
    couple: Couple,
) -> None:
    couple.begun()
    secret = couple.house.journal.read(room_words.load)
    coming_back.leave(couple.house)
    couple.house.journal.flush()
    couple.killed()  # joins by the words
    kept = couple.house.journal.read(room_words.load)
    assert secret is not None
    assert kept == secret, "the secret, the time it goes, and the way back"


def test_who_says_not_now_is_not_asked_again_until_they_were_in_the_room_again(
    couple: Couple,
) -> None:
    couple.begun()
    coming_back.not_now(couple.house)
    couple.house.close()
    couple.house = couple.opened()
    way = coming_back.way_back(couple.house)
    assert way is not None
    assert not way.asks
    couple.sitting = join(couple.house, couple.room)
    way = coming_back.way_back(couple.house)
    assert way is not None
    assert way.asks


def test_an_evening_that_is_over_leaves_nothing_to_ask_about(
    couple: Couple, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find(*_: object, **__: object) -> object:
        raise finding.EveningOver(finding.EVENING_OVER)

    couple.killed()
    monkeypatch.setattr(finding, "find", find)
    with pytest.raises(RoomError, match="This evening is over"):
        again(couple)
    assert coming_back.way_back(couple.house) is None
    assert traces(couple.folder) == []


@pytest.mark.parametrize("why", [finding.NotNearby("nearby"), finding.NoAnswer("silent")])
def test_a_room_that_is_not_there_is_said_in_a_sentence_and_can_be_tried_again(
    couple: Couple, monkeypatch: pytest.MonkeyPatch, why: RoomError
) -> None:
    def find(*_: object, **__: object) -> object:
        raise why

    monkeypatch.setattr(finding, "find", find)
    with pytest.raises(RoomError, match="does not answer now"):
        again(couple)
    assert coming_back.way_back(couple.house) is not None


def test_another_room_takes_its_place_without_a_trace(couple: Couple) -> None:
    couple.begun()
    couple.room.mark = "another evening"
    couple.room.leads_back = WayBack("one-two-three-four-five-six")
    couple.killed()
    way = coming_back.way_back(couple.house)
    assert way == couple.room.leads_back
    assert coming_back.address_of(way) is None, "found by itself, as then"
    assert traces(couple.folder) == []


def test_each_couple_of_a_computer_has_its_own(couple: Couple, tmp_path: Path) -> None:
    time = Time()
    other = SimulatedRoom(time)
    other.leads_back = WayBack("one-two-three-four-five-six")
    with closing(named(tmp_path / "nobody.db", time)) as nobody:
        assert coming_back.way_back(nobody) is None
    house, _sitting = joined(tmp_path / "others.db", time, other)
    with closing(house):
        assert coming_back.way_back(house) == other.leads_back
        coming_back.leave(house)
        assert coming_back.way_back(house) is None
    assert coming_back.way_back(couple.house) is not None


def test_in_a_locked_journal_it_is_locked_with_the_rest(couple: Couple) -> None:
    couple.begun()
    locking.lock(couple.house.journal, "four words are good")
    couple.killed("four words are good")
    assert coming_back.way_back(couple.house) is not None
    assert traces(couple.folder) == []
    couple.house.close()
    with pytest.raises(JournalLocked):
        couple.opened()


def test_where_nothing_can_be_written_nobody_is_asked(couple: Couple) -> None:
    with closing(House.open(couple.folder / "journal.db", read_only=True)) as reader:
        assert coming_back.way_back(reader) is None
        coming_back.not_now(reader)
        coming_back.leave(reader)
    assert coming_back.way_back(couple.house) is not None


def test_no_backup_and_no_bundle_holds_it(couple: Couple, tmp_path: Path) -> None:
    couple.begun()
    backup = couple.house.journal.back_up(couple.time.wall().date())
    bundle = tmp_path / "all.bundle"
    writing.write_file(couple.house.journal, bundle)
    for file in (backup, bundle):
        held = file.read_bytes()
        assert held
        assert not any(one in held for one in (*TRACES, b"room_words"))


def test_a_journal_of_an_older_program_of_this_evening_leads_nowhere(couple: Couple) -> None:
    kept = couple.kept()
    assert kept is not None
    older = kept.partition(',"back"')[0] + "}"
    couple.house.journal.write(
        lambda c: c.execute("UPDATE meta SET value = ? WHERE key = 'room_words'", (older,))
    ).result()
    assert coming_back.way_back(couple.house) is None
    coming_back.not_now(couple.house)
    assert couple.house.journal.read(room_words.load) is not None


def test_a_password_is_never_kept_and_taken_from_where_it_was_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    address = Address(
        "room.example", 8883, tls=True, user="us", password=Password("hush"), authority="ca.pem"
    )
    way = LinkedRoom(room_of(understood(SIX)), address).way_back()
    assert way == WayBack(SIX, "mqtts://us@room.example:8883", str(tmp_path / "ca.pem"))
    monkeypatch.delenv(PASSWORD, raising=False)
    found = coming_back.address_of(way)
    assert found is not None
    assert found.needs_password
    monkeypatch.setenv(PASSWORD, "hush")
    found = coming_back.address_of(way)
    assert found is not None
    assert found.password == "hush"
    assert found.authority == str(tmp_path / "ca.pem")


def test_a_room_that_was_found_by_itself_is_found_by_itself_again() -> None:
    way = LinkedRoom(room_of(understood(SIX))).way_back()
    assert way == WayBack(SIX)
    assert coming_back.address_of(way) is None


def test_an_address_that_is_none_any_more_says_so() -> None:
    with pytest.raises(AddressError):
        coming_back.address_of(WayBack(SIX, "http://x/y"))


def test_where_it_can_not_be_written_nobody_stumbles(
    couple: Couple, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise JournalError("No space.")

    monkeypatch.setattr(room_words, "ask_no_more", full)
    coming_back.not_now(couple.house)
    way = coming_back.way_back(couple.house)
    assert way is not None
    assert way.asks
