"""A ritual both confirmed comes round from that day on: once, and as long as the two want it."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from helpers.agreeing import FIRST, SECOND, begin, one_step, walk
from helpers.lived import Time, open_house
from helpers.lived import walk as walk_main
from workshop.journal.bundle import records
from workshop.journal.errors import JournalDamaged, JournalError
from workshop.journal.journal import Journal
from workshop.journal.tables import gone, meta
from workshop.journal.tables import rituals as table
from workshop.journal.upkeep import backups, doctor
from workshop.rituals import Cadence, Ritual, Span, changing
from workshop.sitting import calendars, rituals
from workshop.sitting.house import House
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.undo import Undo
from workshop.sitting.yours import Yours

TODAY = date(2026, 3, 1)
WORDS = (b"WALKING", b"READING", b"LANTERN")
"""In the two agreements, and in a line about a practice."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


@pytest.fixture
def lived(place: Path) -> Iterator[tuple[House, Time]]:
    house, time = open_house(place)
    with closing(house):
        yield house, time


def found(folder: Path) -> set[str]:
    """Which of the words stand in which file."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {
        f"{word.decode()} in {path.name}"
        for path in files
        for word in WORDS
        if word in path.read_bytes()
    }


def tables(connection: Any) -> dict[str, list[Any]]:
    """Every row, as it is."""
    names = ("session", "script", "sitting", "entry", "used", "guide", "ritual", "practice")
    return {
        name: list(connection.execute(f"SELECT * FROM {name}"))
        for name in (*names, "gone", "meta", "sought")
    }


def all_of(house: House) -> dict[str, Ritual]:
    return {ritual.activity: ritual for ritual in rituals.all_of_them(house)}


def test_what_both_confirmed_becomes_a_ritual_and_the_second_takes_its_place(
    lived: tuple[House, Time],
) -> None:
    house, time = lived
    sitting = begin(house)
    walk(sitting, until="between/breathe/both")
    first = all_of(house)["one"]
    assert (first.what, first.when, first.where) == (FIRST["what"], FIRST["when"], FIRST["where"])
    assert (first.minutes, first.session, first.begins) == (15, sitting.session_id, TODAY)
    assert (first.now.at, first.now.cadence) == ("19:30", Cadence("weekly", TODAY, days=(0, 3)))
    time.seconds += 600
    walk(sitting)
    assert sitting.view().status == "done"
    both = all_of(house)
    assert (both["one"].ended, both["two"].ended) == (TODAY, None)
    assert [one.ritual.what for one in rituals.due_today(house)] == [SECOND["what"]]


def test_nothing_is_on_the_board_before_both_said_yes(lived: tuple[House, Time]) -> None:
    house, _time = lived
    sitting = begin(house)
    seen = []
    while sitting.view().stage.activity != "between":
        seen.append((sitting.view().small.part, len(all_of(house))))
        one_step(sitting)
    assert {count for _part, count in seen[:-1]} == {0}
    assert len(all_of(house)) == 1


@pytest.mark.parametrize("steps", range(2, 16))
def test_a_cut_at_any_step_leaves_it_there_once_or_not_at_all(place: Path, steps: int) -> None:
    house, time = open_house(place)
    sitting = begin(house)
    for _ in range(steps):
        if sitting.view().status == "open":
            one_step(sitting)
    known = all_of(house)
    house.journal.flush()
    copy = place.with_name("cut.db")  # what a power cut would leave
    for end in ("", "-wal"):
        if (source := place.with_name(place.name + end)).exists():
            copy.with_name(copy.name + end).write_bytes(source.read_bytes())
    house.close()
    with closing(House.open(copy, clock=time.clock, wall=time.wall)) as house:
        assert all_of(house) == known
        if sitting.view().status == "open":
            walk(go_on(house, sitting.session_id))
        ids = [one.id for one in rituals.all_of_them(house)]
        assert len(ids) == len(set(ids)) == 2
        again = all_of(house)
        assert {again[key].id for key in known} == {one.id for one in known.values()}


def test_a_ritual_they_changed_stays_as_it_is_when_the_session_goes_on(
    lived: tuple[House, Time],
) -> None:
    house, _time = lived
    sitting = begin(house)
    walk(sitting, until="between/breathe/both")
    changed = rituals.all_of_them(house)[0]
    rituals.delete(house, changed.id)
    walk(go_on(house, sitting.session_id))
    assert set(all_of(house)) == {"two"}


def test_a_session_without_a_record_leaves_none(lived: tuple[House, Time]) -> None:
    house, time = lived
    walk(begin(house, kept=False))
    sitting = start(house, kept=False)
    walk_main(sitting, time)
    assert rituals.all_of_them(house) == ()
    assert house.journal.read(tables)["ritual"] == []


def agreed_and_done(house: House) -> str:
    """A session with both rituals, one of them done twice, and a backup; the session's id."""
    sitting = begin(house)
    walk(sitting)
    second = all_of(house)["two"]
    rituals.did_it(house, second.id, "By the LANTERN.")
    rituals.did_it(house, second.id, day=date(2026, 2, 27))
    house.journal.back_up(date(2026, 3, 1))
    house.journal.flush()
    return sitting.session_id


def test_deleting_the_agreement_deletes_its_ritual_everywhere_and_undo_brings_it_back(
    lived: tuple[House, Time], place: Path
) -> None:
    house, _time = lived
    session = agreed_and_done(house)
    rituals.not_today(house, all_of(house)["two"].id)
    before = house.journal.read(tables)
    assert any("backups" not in one for one in found(place.parent))
    went = house.delete_agreement(session, "two")
    assert set(all_of(house)) == {"one"}
    assert {one.split()[0] for one in found(place.parent)} == {"WALKING"}
    undo = Undo(lambda: 0.0)
    undo.hold(went)
    undo.bring_back(house)
    after = house.journal.read(tables)
    assert [row for row in before.pop("meta") if meta.PUT_OFF not in row] == after.pop("meta")
    assert after == before
    assert not house.journal.read(gone.known)


def test_deleting_the_first_of_two_leaves_the_second(lived: tuple[House, Time]) -> None:
    house, _time = lived
    session = agreed_and_done(house)
    house.delete_agreement(session, "one")
    assert set(all_of(house)) == {"two"}
    assert len(rituals.notes(house, all_of(house)["two"].id)) == 1


def test_deleting_a_ritual_deletes_all_that_was_done_and_undo_brings_it_back(
    lived: tuple[House, Time], place: Path
) -> None:
    house, _time = lived
    agreed_and_done(house)
    before = house.journal.read(tables)
    went = rituals.delete(house, all_of(house)["two"].id)
    assert set(all_of(house)) == {"one"}
    # What they agreed on stays in the session; what they did is gone.
    assert "LANTERN" not in " ".join(found(place.parent))
    undo = Undo(lambda: 0.0)
    undo.hold(went)
    undo.bring_back(house)
    assert house.journal.read(tables) == before


def test_deleting_the_session_keeps_the_ritual_which_forgets_where_it_comes_from(
    lived: tuple[House, Time], place: Path
) -> None:
    house, _time = lived
    session = agreed_and_done(house)
    before, known = house.journal.read(tables), rituals.all_of_them(house)
    went = house.delete_session(session)
    assert [one.id for one in rituals.all_of_them(house)] == [one.id for one in known]
    assert {(one.session, one.activity) for one in rituals.all_of_them(house)} == {("", "")}
    assert not [
        path.name
        for path in place.parent.rglob("*")
        if path.is_file() and session.encode() in path.read_bytes()
    ]
    second = next(one for one in rituals.all_of_them(house) if one.what == SECOND["what"])
    assert len(rituals.notes(house, second.id)) == 1
    undo = Undo(lambda: 0.0)
    undo.hold(went)
    undo.bring_back(house)
    assert house.journal.read(tables) == before


def test_taking_out_ones_own_words_leaves_what_both_agreed_on(lived: tuple[House, Time]) -> None:
    house, time = lived
    sitting = start(house)
    walk_main(sitting, time)
    walk_main(go_on(house, sitting.session_id), time)
    before = rituals.all_of_them(house)
    assert len(before) == 2
    couple = house.couple()
    assert couple is not None
    mine = Yours(house, couple.left.id)
    for one in mine.given():
        mine.take_out(one)
    assert rituals.all_of_them(house) == before


def test_a_slip_of_the_key_is_in_no_file(lived: tuple[House, Time], place: Path) -> None:
    house, _time = lived
    walk(begin(house))
    second = all_of(house)["two"].id
    before = house.journal.read(tables)
    rituals.did_it(house, second, "By the LANTERN.")
    house.journal.back_up(TODAY)
    assert len([one for one in found(place.parent) if "LANTERN" in one]) >= 2
    rituals.did_not(house, second)
    assert not [one for one in found(place.parent) if "LANTERN" in one]
    assert house.journal.read(tables) == before


def test_what_was_put_off_is_asked_for_tomorrow_and_then_nothing_tells_of_it(
    place: Path,
) -> None:
    house, time = open_house(place)
    walk(begin(house))
    second = all_of(house)["two"].id
    rituals.not_today(house, second)
    assert rituals.due_today(house) == ()
    path = house.journal.back_up(TODAY)
    house.close()
    with closing(House.open(path, read_only=True)) as backup:
        assert backup.journal.read(lambda c: meta.get(c, meta.PUT_OFF)) is None
    for days, asked in ((0, 0), (1, 1)):
        time.seconds += 86400 * days
        with closing(House.open(place, clock=time.clock, wall=time.wall)) as house:
            assert len(rituals.due_today(house)) == asked
    assert b"put_off" not in place.read_bytes()


def test_what_was_put_off_does_not_outlast_its_ritual(lived: tuple[House, Time]) -> None:
    house, _time = lived
    walk(begin(house))
    one, two = (all_of(house)[name].id for name in ("one", "two"))
    rituals.not_today(house, one)
    rituals.not_today(house, two)
    rituals.delete(house, two)
    assert house.journal.read(lambda c: meta.get(c, meta.PUT_OFF)) == f"{TODAY} {one}"
    rituals.delete(house, one)
    assert house.journal.read(lambda c: meta.get(c, meta.PUT_OFF)) is None


def test_a_draft_is_in_no_backup_and_goes_with_its_ritual(lived: tuple[House, Time]) -> None:
    house, _time = lived
    walk(begin(house))
    two = all_of(house)["two"]
    rituals.keep_draft(house, replace(two, what="SNOWDROP"))
    house.journal.flush()
    place = house.journal.back_up(TODAY)
    assert b"SNOWDROP" not in place.read_bytes()
    with closing(House.open(place, read_only=True)) as backup:
        assert rituals.draft(backup, two.id) is None
    assert rituals.draft(house, two.id)
    house.take_out(two.session, two.activity, ("both",))
    assert rituals.draft(house, two.id) is None


RUBBISH = [
    "",
    "{}",
    "[1]",
    '{"id": "x", "what": "x", "spans": []}',
    '{"id": "x", "what": "x", "spans": [{"since": "2026-02-30", "cadence": {}}]}',
    '{"id": "x", "what": "x", "spans": [{"since": "2026-02-03", "cadence": '
    '{"often": "gap", "begins": "2026-02-03", "gap": 0}}]}',
    '{"id": "x", "more": 1}',
    "[" * 100_000,
]


TEA = Ritual("0" * 16, "Tea", (Span(TODAY, Cadence("daily", TODAY)),))


def spoil(house: House, content: str) -> list[Any]:
    """Every ritual but the tea holds this; how their rows stand there now."""
    change = f"UPDATE ritual SET content = {content} WHERE id <> '{TEA.id}'"
    house.journal.write(lambda c: c.execute(change)).result()
    return rows_of_spoiled(house)


def rows_of_spoiled(house: House) -> list[Any]:
    """As bytes, since they may be no text."""
    read = "SELECT id, CAST(content AS BLOB), changed FROM ritual WHERE id <> ?"
    return house.journal.read(lambda c: c.execute(read, (TEA.id,)).fetchall())


NO_TEXT = "CAST(X'fffe00' AS TEXT)"
CONTENTS = [*("'" + one.replace("'", "''") + "'" for one in RUBBISH), NO_TEXT]


@pytest.mark.parametrize("content", CONTENTS, ids=range(len(CONTENTS)))
def test_rubbish_in_the_journal_is_told_of_and_takes_nothing_else_away(
    place: Path, content: str
) -> None:
    house, time = open_house(place)
    walk(begin(house))
    rituals.keep(house, TEA)
    session = house.journal.read(lambda c: c.execute("SELECT id FROM session").fetchone()[0])
    house.journal.back_up(TODAY)
    spoiled = spoil(house, content)
    assert [one.ritual.id for one in rituals.due_today(house)] == [TEA.id]
    assert rituals.all_of_them(house) == (TEA,)
    board = rituals.board(house, TODAY, 8)
    assert ([row.ritual for row in board.rows], board.is_damaged) == ([TEA], True)
    made = calendars.file_of(house, words=True)
    assert b"Tea" in made.data and made.remarks == (rituals.DAMAGED,)
    with pytest.raises(JournalDamaged):  # nobody can tell which of them goes with it
        house.delete_agreement(session, "one")
    with pytest.raises(JournalDamaged):  # nor is it left out of a bundle in silence
        house.journal.read(lambda c: list(records.habits(c)))
    rituals.did_it(house, TEA.id)
    rituals.keep(house, changing.ended(TEA, TODAY))
    rituals.delete(house, TEA.id)
    house.delete_session(session)
    assert rows_of_spoiled(house) == spoiled
    house.close()
    first = doctor.examine(place)[0]
    assert not first.well and "ritual" in first.words
    assert all(finding.well for finding in doctor.examine(place)[1:])
    with closing(House.open(place, clock=time.clock, wall=time.wall)):
        pass


def test_so_is_a_day_that_there_is_not(lived: tuple[House, Time], place: Path) -> None:
    house, _time = lived
    agreed_and_done(house)
    two = all_of(house)["two"].id
    house.journal.write(lambda c: c.execute("UPDATE practice SET day = '2026-02-30'")).exception()
    house.journal.write(
        lambda c: c.execute("UPDATE practice SET day = '2026-02-30' WHERE note <> ''")
    ).result()
    board = rituals.board(house, TODAY, 8)
    assert board.is_damaged and board.rows
    assert rituals.notes(house, two) == ()
    house.close()
    assert "practice" in doctor.examine(place)[0].words


def test_nothing_is_done_of_a_ritual_that_is_not_there(lived: tuple[House, Time]) -> None:
    house, _time = lived
    with pytest.raises(JournalError):
        rituals.did_it(house, "nowhere")
    rituals.did_not(house, "nowhere")
    rituals.delete(house, "nowhere")
    assert not house.journal.read(tables)["practice"]


def test_a_backup_of_before_there_were_rituals_can_still_be_deleted_from(place: Path) -> None:
    house, _time = open_house(place)
    session = agreed_and_done(house)
    old = backups.found(place)[0].path

    def without(connection: object) -> None:
        connection.execute("DROP TABLE practice")  # type: ignore[attr-defined]
        connection.execute("DROP TABLE ritual")  # type: ignore[attr-defined]
        connection.execute("PRAGMA user_version = 4")  # type: ignore[attr-defined]

    backups.change(old, None, without)
    two = all_of(house)["two"].id
    rituals.did_not(house, two)
    rituals.delete(house, two)
    house.delete_agreement(session, "one")
    house.delete_session(session)
    assert backups.found(place)[0].path == old, "it is still there"
    house.close()
    with closing(Journal.open(place)) as journal:
        assert journal.read(table.load) == ()


def test_a_deleted_agreement_can_not_be_guessed_from_what_stays(
    lived: tuple[House, Time],
) -> None:
    """What remembers a deleted ritual follows from nothing that is still in the journal."""
    house, _time = lived
    walk(begin(house))
    first = all_of(house)
    for one in first.values():
        rituals.delete(house, one.id)
    walk(begin(house))
    assert not {one.id for one in all_of(house).values()} & {one.id for one in first.values()}
    marks = house.journal.read(gone.known)
    kept = house.journal.read(lambda c: tables(c) | {"gone": []})
    ids = {str(value) for rows in kept.values() for row in rows for value in row}
    assert len(marks) == 2
    assert not {gone.hash_of(id) for id in ids} & marks
