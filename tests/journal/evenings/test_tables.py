"""What goes in comes out; what goes leaves no trace."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from journal.evenings.samples import GUIDE, NOW, an_evening, begin
from journal.samples import folder_content
from workshop.journal import driver, migrate
from workshop.journal.evenings import evenings, notes, pulses, rooms, steps
from workshop.journal.evenings.file import EveningsFile
from workshop.journal.tables import guides

MINUTE = timedelta(minutes=1)
ROOM = rooms.RoomRow(evening="e1", kept=b"secret-bytes", port=8883, broker="")


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = driver.connect_in_memory()
    driver.mark_as(connection, driver.EVENINGS_ID)
    migrate.migrate(connection, None)
    begin(connection)
    yield connection
    connection.close()


def test_an_evening_comes_out_as_it_went_in(connection: sqlite3.Connection) -> None:
    row = replace(an_evening("e2", series="s", number=2), sitting=1, agenda='{"parts": []}')
    evenings.begin(connection, row)
    assert evenings.by_id(connection, "e2") == row
    assert evenings.by_id(connection, "e3") is None
    evenings.plan(connection, "e2", begins=NOW + MINUTE, agenda="{}")
    assert evenings.by_id(connection, "e2") == replace(row, begins=NOW + MINUTE, agenda="{}")
    assert [row.id for row in evenings.newest_first(connection)] == ["e2", "e1"]
    assert evenings.starting_with(connection, "e") == ("e1", "e2")
    assert evenings.starting_with(connection, "e%") == ()


def test_a_series_is_in_its_order(connection: sqlite3.Connection) -> None:
    for id, number in (("x", 2), ("y", 1), ("z", None)):
        begins = NOW + {"x": 2, "y": 1, "z": 3}[id] * MINUTE
        evenings.begin(connection, an_evening(id, begins=begins, series="spring", number=number))
    assert [row.id for row in evenings.of_series(connection, "spring")] == ["y", "x", "z"]
    assert evenings.of_series(connection, "") == ()


def test_steps_are_numbered_and_taken_back(connection: sqlite3.Connection) -> None:
    assert steps.take_back(connection, "e1", NOW) is None
    assert steps.add(connection, "e1", "begin", at=-3.5, done=NOW) == 1
    assert steps.add(connection, "e1", "rest", at=60, minutes=5, done=NOW + MINUTE) == 2
    assert steps.add(connection, "e1", "leave_out", at=61, part="loop", done=NOW + MINUTE) == 3
    taken_back = steps.take_back(connection, "e1", NOW + 2 * MINUTE)
    assert taken_back is not None
    assert taken_back.part == "loop"
    assert [row.does for row in steps.taken(connection, "e1")] == ["begin", "rest"]
    assert steps.add(connection, "e1", "go_on", at=300, done=NOW + 5 * MINUTE) == 4
    every = steps.every(connection, "e1")
    assert [row.number for row in every] == [1, 2, 3, 4]
    assert every[2].undone == NOW + 2 * MINUTE
    assert every[0] == steps.StepRow(evening="e1", number=1, does="begin", at=-3.5, done=NOW)
    assert every[1].minutes == 5


def test_notes_can_be_changed_and_deleted(connection: sqlite3.Connection) -> None:
    first = notes.NoteRow(id="n1", evening="e1", part="p", leg="p/x", text="one", written=NOW)
    second = replace(first, id="n2", part="", leg="", text="two", written=NOW - MINUTE)
    for note in (first, second):
        notes.add(connection, note)
    assert notes.of_evening(connection, "e1") == (second, first)
    notes.change(connection, "n1", "other", NOW + MINUTE)
    notes.delete(connection, "n2")
    assert notes.of_evening(connection, "e1") == (
        replace(first, text="other", changed=NOW + MINUTE),
    )


def test_a_room_is_kept_while_the_evening_lasts(connection: sqlite3.Connection) -> None:
    assert rooms.of_evening(connection, "e1") is None
    rooms.keep(connection, ROOM)
    assert rooms.of_evening(connection, "e1") == ROOM
    evenings.end(connection, "e1", NOW)
    assert rooms.of_evening(connection, "e1") is None
    assert [row.ended for row in evenings.newest_first(connection)] == [NOW]
    assert evenings.unended(connection) == ()


def test_a_room_can_be_forgotten_and_replaced(connection: sqlite3.Connection) -> None:
    rooms.keep(connection, ROOM)
    rooms.keep(connection, replace(ROOM, kept=b"other bytes"))
    assert rooms.of_evening(connection, "e1") == replace(ROOM, kept=b"other bytes")
    rooms.forget(connection, "e1")
    assert rooms.of_evening(connection, "e1") is None


def test_the_password_of_a_broker_is_never_kept(connection: sqlite3.Connection) -> None:
    rooms.keep(connection, replace(ROOM, broker="mqtts://ana@host:8883"))
    with pytest.raises(ValueError, match="without its password"):
        rooms.keep(connection, replace(ROOM, broker="mqtts://ana:word@host:8883"))
    found = rooms.of_evening(connection, "e1")
    assert found is not None
    assert found.broker == "mqtts://ana@host:8883"


def test_numbers_are_gathered_until_they_are_shown(connection: sqlite3.Connection) -> None:
    pulses.give(connection, "e1", "before", "one", {"close": 3, "heard": 10})
    pulses.give(connection, "e1", "before", "one", {"close": 4})
    pulses.give(connection, "e1", "after", "two", {"close": 0})
    pulses.give(connection, "e1", "after", "three", {"close": 1})
    pulses.take_back(connection, "e1", "three")
    assert pulses.given(connection, "e1") == (
        pulses.GivenRow("after", "two", "close", 0),
        pulses.GivenRow("before", "one", "close", 4),
    )
    what = (
        pulses.PulseRow("before", "heard", 12),
        pulses.PulseRow("before", "close", 12, (0, 3, 5, 4, 0)),
        pulses.PulseRow("after", "close", 12, (0, 0, 5, 4, 3)),
    )
    pulses.show(connection, "e1", what)
    assert pulses.given(connection, "e1") == ()
    assert pulses.shown(connection, "e1") == what
    pulses.give(connection, "e1", "after", "four", {"close": 9})
    assert pulses.given(connection, "e1") == (), "once shown, nothing more is taken in"
    pulses.show(connection, "e1", what[:1])
    assert pulses.shown(connection, "e1") == what, "and nothing is shown again"


def test_numbers_go_with_the_end_of_the_evening(connection: sqlite3.Connection) -> None:
    pulses.give(connection, "e1", "before", "one", {"close": 3})
    evenings.end(connection, "e1", NOW)
    assert pulses.given(connection, "e1") == ()
    pulses.give(connection, "e1", "after", "one", {"close": 3})
    pulses.give(connection, "nowhere", "after", "one", {"close": 3})
    assert connection.execute("SELECT count(*) FROM given").fetchone() == (0,)


def test_numbers_of_an_evening_that_was_cut_off_can_be_let_go(
    connection: sqlite3.Connection,
) -> None:
    evenings.begin(connection, an_evening("e2", begins=NOW + 60 * MINUTE))
    for id in ("e1", "e2"):
        pulses.give(connection, id, "before", "one", {"close": 3})
    assert not pulses.any_lapsed(connection, NOW)
    assert pulses.any_lapsed(connection, NOW + MINUTE)
    pulses.drop_lapsed(connection, NOW + MINUTE)
    assert pulses.given(connection, "e1") == ()
    assert len(pulses.given(connection, "e2")) == 1


def test_the_room_of_an_evening_that_was_cut_off_can_be_let_go(
    connection: sqlite3.Connection,
) -> None:
    evenings.begin(connection, an_evening("e2", begins=NOW + 60 * MINUTE))
    for id in ("e1", "e2"):
        rooms.keep(connection, replace(ROOM, evening=id))
    assert not rooms.any_lapsed(connection, NOW)
    assert rooms.any_lapsed(connection, NOW + MINUTE)
    rooms.drop_lapsed(connection, NOW + MINUTE)
    assert rooms.of_evening(connection, "e1") is None
    assert rooms.of_evening(connection, "e2") is not None


@pytest.mark.parametrize("value", [-1, 11])
def test_a_number_is_from_0_to_10(connection: sqlite3.Connection, value: int) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        pulses.give(connection, "e1", "before", "one", {"close": value})


def test_a_deleted_evening_takes_all_of_it_along(connection: sqlite3.Connection) -> None:
    evenings.begin(connection, an_evening("e2"))
    steps.add(connection, "e1", "begin", at=0, done=NOW)
    note = notes.NoteRow(id="n1", evening="e1", part="p", leg="p/x", text="one", written=NOW)
    notes.add(connection, note)
    rooms.keep(connection, ROOM)
    pulses.show(connection, "e1", [pulses.PulseRow("before", "close", 12, (0, 3, 5, 4, 0))])
    evenings.delete(connection, "e1")
    assert guides.by_hash(connection, GUIDE.hash), "another evening walked it"
    evenings.delete(connection, "e2")
    for table in ("evening", "step", "note", "room", "given", "pulse", "guide"):
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table


def test_what_is_erased_stands_nowhere_in_the_folder(quick_path: Path) -> None:
    def traces(*words: bytes) -> list[bytes]:
        raw = b"".join(folder_content(quick_path).values())
        return [word for word in words if word in raw]

    note = notes.NoteRow(
        id="n1", evening="e1", part="p", leg="p/x", text="what-was-written", written=NOW
    )
    all_of_it = (b"what-was-written", b"secret-bytes", b"person-by-a-random-word")
    with EveningsFile.open(quick_path / "evenings.db") as file:
        file.write(begin).result()
        file.write(lambda c: notes.add(c, note)).result()
        file.write(lambda c: rooms.keep(c, ROOM)).result()
        file.write(
            lambda c: pulses.give(c, "e1", "before", "person-by-a-random-word", {"close": 3})
        ).result()
        assert traces(*all_of_it) == list(all_of_it)
        file.erase(lambda c: evenings.end(c, "e1", NOW)).result()
        assert traces(*all_of_it) == [b"what-was-written"]
        file.delete(lambda c: notes.delete(c, "n1")).result()
        assert traces(*all_of_it) == []
