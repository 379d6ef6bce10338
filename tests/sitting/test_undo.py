"""Deleted is gone from every file at once; brought back, everything is as it was."""

import io
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import index
from helpers.curious import tables
from helpers.effort import effort
from helpers.lived import Time, open_house, walk
from journal.samples import ANA, NOW, an_entry, begin
from workshop.journal.bundle import writing
from workshop.journal.journal import Journal
from workshop.journal.tables import entries, listing, removed, sessions
from workshop.journal.tables.listing import Wanted
from workshop.journal.upkeep import backups
from workshop.sitting.house import House
from workshop.sitting.listing import starting_with
from workshop.sitting.past import book, session_lines
from workshop.sitting.searching import look
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.undo import LONGEST, Undo
from workshop.sitting.yours import Yours

WORD = "one-thing moment left"
"""A part of what the left one has shown in the main workshop."""


@pytest.fixture
def lived(tmp_path: Path) -> Any:
    """Three sessions, a backup, and the house that is open on them."""
    path = tmp_path / "journal.db"
    house, time = open_house(path)
    for guide in ("daily-talk", "main", "daily-talk"):
        sitting = start(house, guide)
        walk(sitting, time)
        if sitting.view().status != "done":  # rested between its evenings
            walk(go_on(house, sitting.session_id), time)
        time.seconds += 86400
    house.journal.back_up(date(2026, 3, 9))
    with closing(house):
        yield path, house, time


def files_with(folder: Path, words: str) -> list[str]:
    """Every file under the folder that holds these words, as they are."""
    return sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and words.encode() in path.read_bytes()
    )


def main_of(house: House) -> str:
    return next(line.id for line in session_lines(house) if line.guide == "main")


def rows(house: House, path: Path) -> dict[str, list[Any]]:
    """Every row with its number, as it is in the file when nobody writes."""
    house.journal.flush()
    house.journal.write(index.is_whole).result()
    return house.journal.read(
        lambda c: {
            table: list(
                c.execute(f"SELECT {'' if table in ('used', 'gone') else 'rowid, '}* FROM {table}")
            )
            for table in (
                *("session", "script", "sitting", "entry", "used", "guide", "partner"),
                "sought",  # what can be found
                "gone",  # what a bundle must not bring back
            )
        }
    )


def test_a_session_comes_back_as_it_was_and_was_really_gone(
    lived: tuple[Path, House, Time],
) -> None:
    path, house, _time = lived
    session = main_of(house)
    before, read = rows(house, path), book(house, session)
    gone = house.delete_session(session)
    assert files_with(path.parent, WORD) == [], "not even while it can be brought back"
    undo = Undo(lambda: 0.0)
    undo.hold(gone)
    undo.bring_back(house)
    assert rows(house, path) == before
    assert book(house, session) == read
    assert "journal.db" in " ".join(files_with(path.parent, WORD))
    assert not [name for name in files_with(path.parent, WORD) if "backups" in name]
    assert not undo.is_there(), "only once"


def test_what_is_let_go_of_is_in_no_file_and_comes_back_by_nothing(
    lived: tuple[Path, House, Time],
) -> None:
    path, house, _time = lived
    undo = Undo(lambda: 0.0)
    undo.hold(house.delete_session(main_of(house)))
    undo.let_go()
    undo.bring_back(house)
    assert files_with(path.parent, WORD) == []
    house.close()
    assert files_with(path.parent, WORD) == []
    assert backups.found(path)


def test_after_some_minutes_it_is_let_go_of_by_itself(lived: tuple[Path, House, Time]) -> None:
    path, house, time = lived
    undo = Undo(time.clock)
    undo.hold(house.delete_session(main_of(house)))
    time.seconds += LONGEST - 1
    assert undo.is_there()
    time.seconds += 1
    assert not undo.is_there()
    undo.bring_back(house)
    assert files_with(path.parent, WORD) == []


@pytest.mark.parametrize("seat", ["left", "right"])
def test_words_taken_out_alone_come_back_where_they_stood(
    lived: tuple[Path, House, Time], seat: str
) -> None:
    path, house, _time = lived
    couple = house.couple()
    assert couple
    yours = Yours(house, couple.at(seat).id)  # type: ignore[arg-type]
    for mine in yours.given():
        before = rows(house, path)
        words = f"{mine.activity} "
        gone = yours.take_out(mine)
        assert rows(house, path) != before
        assert not [name for name in files_with(path.parent, f"SHOWN {words}") if seat in name]
        undo = Undo(lambda: 0.0)
        undo.hold(gone)
        undo.bring_back(house)
        assert rows(house, path) == before, mine.activity


def test_an_agreement_comes_back(lived: tuple[Path, House, Time]) -> None:
    path, house, _time = lived
    session = main_of(house)
    before = rows(house, path)
    read = book(house, session)
    undo = Undo(lambda: 0.0)
    undo.hold(house.delete_agreement(session, read.agreements[0].activity.id))
    assert len(book(house, session).agreements) == len(read.agreements) - 1
    undo.bring_back(house)
    assert rows(house, path) == before


def test_a_file_that_was_closed_after_bringing_back_tells_nothing(
    lived: tuple[Path, House, Time],
) -> None:
    path, house, _time = lived
    undo = Undo(lambda: 0.0)
    house.close()
    before = tables(path)
    with closing(House.open(path, clock=lambda: 0.0, wall=lambda: NOW)) as again:
        undo.hold(again.delete_session(main_of(again)))
        undo.bring_back(again)
    assert tables(path) == before


def test_only_the_last_one_can_be_brought_back(lived: tuple[Path, House, Time]) -> None:
    _path, house, _time = lived
    first, second, third = (line.id for line in session_lines(house))
    undo = Undo(lambda: 0.0)
    undo.hold(house.delete_session(first))
    undo.hold(house.delete_session(third))
    undo.bring_back(house)
    assert [line.id for line in session_lines(house)] == [second, third]


def test_what_is_held_says_nothing_of_its_words(lived: tuple[Path, House, Time]) -> None:
    _path, house, _time = lived
    assert WORD not in repr(house.delete_session(main_of(house)))


# --- what refers to it from outside ---------------------------------------------------------------


def as_bundle(house: House) -> bytes:
    file = io.BytesIO()
    writing.write(house.journal, file)
    return file.getvalue()


def test_nothing_in_the_journal_refers_to_an_entry_by_its_number(
    lived: tuple[Path, House, Time],
) -> None:
    _path, house, _time = lived

    def referred(connection: Any) -> set[str]:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema")]
        return {
            row[2]
            for table in tables
            for row in connection.execute(f"SELECT * FROM pragma_foreign_key_list('{table}')")
        }

    found = house.journal.read(referred)
    assert "session" in found
    assert "entry" not in found


def test_whatever_names_a_session_from_outside_still_means_the_same(
    lived: tuple[Path, House, Time],
) -> None:
    _path, house, _time = lived
    session = main_of(house)

    def outside() -> tuple[Any, ...]:
        ids = [line.id for line in session_lines(house)]
        hits = look(house, "moment")
        books = [book(house, id) for id in ids]
        return ids, starting_with(house, session[:6]), hits, books, as_bundle(house)

    before = outside()
    undo = Undo(lambda: 0.0)
    undo.hold(house.delete_session(session))
    assert as_bundle(house) != before[-1]
    undo.bring_back(house)
    assert outside() == before


# --- any order of any entries ---------------------------------------------------------------------

PLAN = st.lists(
    st.tuples(st.sampled_from(["s1", "s2", "s3"]), st.integers(0, 5)),
    min_size=1,
    max_size=14,
    unique=True,
)


@effort(60)
@given(PLAN, st.sets(st.integers(0, 5)), st.booleans())
def test_what_goes_meanwhile_leaves_no_gap_behind(
    plan: list[tuple[str, int]], meanwhile: set[int], whole: bool
) -> None:
    with Journal.in_memory() as journal:

        def write(connection: Any) -> None:
            for id in ("s1", "s2", "s3"):
                begin(connection, id)
            for id, activity in plan:
                entry = an_entry(f"a{activity}", f"{id} {activity}", state="revealed", session=id)
                entries.save(connection, entry)

        def order(connection: Any, besides: str = "") -> list[Any]:
            read = "SELECT number, content FROM entry WHERE session <> ? ORDER BY number"
            return list(connection.execute(read, (besides,)))

        def take(connection: Any) -> None:
            gone.append(removed.of_session(connection, "s1"))
            sessions.delete(connection, "s1")

        def take_more(connection: Any) -> None:
            if whole:
                sessions.delete(connection, "s2")
            for number in meanwhile:
                entries.take_out(connection, "s3", f"a{number}", "left")

        journal.write(write).result()
        ours = [row[1] for row in journal.read(order) if "s1" in row[1]]
        gone: list[removed.Removed] = []
        journal.delete(take).result()
        journal.delete(take_more).result()
        others = [row[1] for row in journal.read(order)]
        journal.write(lambda c: removed.put_back(c, gone[0])).result()
        numbers = [row[0] for row in journal.read(order)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert [row[1] for row in journal.read(lambda c: order(c, "s1"))] == others
        assert [row[1] for row in journal.read(order) if row[1] not in others] == ours


@effort(120)
@given(PLAN, st.sampled_from(["s1", "s2", "s3"]), st.booleans())
def test_entries_stand_where_they_stood_among_all_others(
    plan: list[tuple[str, int]], session: str, whole: bool
) -> None:
    with Journal.in_memory() as journal:

        def write(connection: Any) -> None:
            for id in ("s1", "s2", "s3"):
                begin(connection, id)
            for id, activity in plan:
                entry = an_entry(f"a{activity}", f"{id} {activity}", state="revealed", session=id)
                entries.save(connection, entry)

        def everything(connection: Any) -> list[Any]:
            return [
                list(connection.execute(f"SELECT rowid, * FROM {table} ORDER BY rowid"))
                for table in ("session", "script", "entry")
            ]

        journal.write(write).result()
        before = journal.read(everything)
        gone: list[removed.Removed] = []

        def take(connection: Any) -> None:
            if whole:
                gone.append(removed.of_session(connection, session))
                sessions.delete(connection, session)
            else:
                gone.append(removed.of_entries(connection, session, "a1", ("left",)))
                entries.take_out(connection, session, "a1", "left")

        journal.delete(take).result()
        journal.write(lambda c: removed.put_back(c, gone[0])).result()
        assert journal.read(everything) == before
        assert len(journal.read(lambda c: listing.ids(c, Wanted()))) == 3
    assert ANA.id
