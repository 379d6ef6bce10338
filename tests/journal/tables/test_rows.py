"""What goes in comes out: every kind of row, as plain values."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from journal.samples import ANA, GUIDE, JO, NOW, a_session, an_entry, begin
from workshop.journal import driver, migrate
from workshop.journal.errors import JournalDamaged
from workshop.journal.tables import entries, guides, meta, partners, rows, sessions, sittings, used
from workshop.journal.tables.times import stamp

HOUR = timedelta(hours=1)


def new_database() -> sqlite3.Connection:
    connection = driver.connect_in_memory()
    migrate.migrate(connection, None)
    begin(connection)
    return connection


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = new_database()
    yield connection
    connection.close()


def test_ids_are_random_text() -> None:
    found = {rows.new_id() for _ in range(1000)}
    assert len(found) == 1000
    assert all(len(id) == 16 and int(id, 16) >= 0 for id in found)


@given(st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=-9, minutes=-30))])))
def test_a_stamp_is_the_same_moment_and_of_one_width(moment: datetime) -> None:
    try:
        text = stamp(moment)
    except OverflowError:  # within a day of the first or last year there is
        return
    assert datetime.fromisoformat(text) == moment
    assert len(text) == len("2026-03-01T19:04:05.123456Z")
    assert text.endswith("Z")


@given(st.lists(st.datetimes(min_value=datetime(1970, 1, 1), timezones=st.just(UTC))))
def test_stamps_sort_as_time_does(moments: list[datetime]) -> None:
    assert sorted(map(stamp, moments)) == [stamp(moment) for moment in sorted(moments)]


def test_a_time_without_a_zone_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="time zone"):
        stamp(datetime(2026, 3, 1))


def test_meta(connection: sqlite3.Connection) -> None:
    assert meta.get(connection, meta.MADE_UP) is None
    meta.put(connection, meta.MADE_UP, "seed 1")
    meta.put(connection, meta.MADE_UP, "seed 2")
    assert meta.get(connection, meta.MADE_UP) == "seed 2"
    meta.forget(connection, meta.MADE_UP)
    meta.forget(connection, meta.MADE_UP)
    assert meta.get(connection, meta.MADE_UP) is None


def test_partners_change_everything_but_their_id_and_swap_seats(
    connection: sqlite3.Connection,
) -> None:
    assert partners.load(connection) == (ANA, JO)
    moved = (replace(JO, seat="left", name="Joanna"), replace(ANA, seat="right", mark="A."))
    for partner in moved:
        partners.save(connection, partner)
    assert partners.load(connection) == moved
    session = sessions.by_id(connection, "s1")
    assert session and session.left_partner == ANA.id, "an old session stays as it was"


def test_a_guide_is_stored_once_and_never_changes(connection: sqlite3.Connection) -> None:
    guides.keep(connection, replace(GUIDE, body=b"something else", title="Another"))
    assert guides.by_hash(connection, GUIDE.hash) == GUIDE
    assert guides.by_hash(connection, "unknown") is None
    assert connection.execute("SELECT count(*) FROM guide").fetchone() == (1,)


def test_a_session_comes_back_as_it_was_put(connection: sqlite3.Connection) -> None:
    full = replace(
        a_session("s2"),
        status="done",
        ended=NOW + HOUR,
        options='{"sittings": 2}',
        small='{"round": 1}',
        seconds_used=12.5,
        evening="short",
    )
    sessions.start(connection, full, '["a/b/c"]')
    assert sessions.by_id(connection, "s2") == full
    assert sessions.script(connection, "s2") == '["a/b/c"]'
    assert sessions.by_id(connection, "unknown") is None
    assert sessions.script(connection, "unknown") is None


def test_a_session_moves_and_ends(connection: sqlite3.Connection) -> None:
    sessions.move(connection, "s1", position="loop/turn/left", small='{"x":1}', seconds_used=61.5)
    sessions.set_evening(connection, "s1", "light")
    sessions.set_script(connection, "s1", "[1]")
    moved = replace(
        a_session(),
        position="loop/turn/left",
        small='{"x":1}',
        seconds_used=61.5,
        evening="light",
    )
    assert sessions.by_id(connection, "s1") == moved
    assert sessions.script(connection, "s1") == "[1]"
    assert sessions.unfinished(connection) == (moved,)
    sessions.finish(connection, "s1", NOW + HOUR)
    assert sessions.by_id(connection, "s1") == replace(moved, status="done", ended=NOW + HOUR)
    assert sessions.unfinished(connection) == ()


def test_sessions_are_listed_newest_first(connection: sqlite3.Connection) -> None:
    for number in (3, 2, 4):
        begin(connection, f"s{number}", NOW + number * HOUR)
    sessions.finish(connection, "s3", NOW)
    assert [one.id for one in sessions.newest_first(connection)] == ["s4", "s3", "s2", "s1"]
    assert [one.id for one in sessions.unfinished(connection)] == ["s4", "s2", "s1"]


def test_a_session_needs_its_guide_and_its_partners(connection: sqlite3.Connection) -> None:
    for stranger in (
        replace(a_session("s2"), guide_hash="unknown"),
        replace(a_session("s2"), left_partner="unknown"),
    ):
        with pytest.raises(sqlite3.IntegrityError):
            sessions.start(connection, stranger, "[]")


def test_a_sitting_begins_goes_on_and_ends(connection: sqlite3.Connection) -> None:
    assert sittings.last(connection, "s1") is None
    sittings.begin(connection, "t1", "s1", NOW)
    sittings.begin(connection, "t2", "s1", NOW + HOUR)
    sittings.touch(connection, "t2", NOW + 2 * HOUR)
    second = sittings.SittingRow("t2", "s1", NOW + HOUR, NOW + 2 * HOUR)
    assert sittings.last(connection, "s1") == second
    sittings.end(connection, "t1", NOW)
    assert sittings.unended(connection) == (second,)
    sittings.end(connection, "t2", NOW + 3 * HOUR)
    assert sittings.last(connection, "s1") == replace(second, ended=NOW + 3 * HOUR)
    assert sittings.unended(connection) == ()


def test_time_used_is_replaced_as_a_whole(connection: sqlite3.Connection) -> None:
    for seconds in (10.0, 22.5):
        used.save(connection, used.Used("s1", "loop", 600.0, seconds))
    used.save(connection, used.Used("s1", "card", 150.0, 0.0))
    assert used.load(connection, "s1") == (
        used.Used("s1", "card", 150.0, 0.0),
        used.Used("s1", "loop", 600.0, 22.5),
    )
    assert used.load(connection, "s2") == ()


# --- entries --------------------------------------------------------------------------------------

CONTENTS = st.dictionaries(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.text(st.characters(exclude_categories=["Cs"])) | st.integers(-(2**63), 2**63 - 1),
)


@given(CONTENTS)
def test_any_answer_comes_back_as_it_was_given(content: dict[str, str | int]) -> None:
    connection = new_database()
    entry = replace(an_entry("loop", ""), content=content)
    entries.save(connection, entry)
    assert entries.load(connection, "s1") == (entry,)
    connection.close()


def test_the_newest_of_the_same_place_counts(connection: sqlite3.Connection) -> None:
    for text in ("older", "newer"):
        entries.save(connection, an_entry("loop", text, state="draft"))
    entries.save(connection, an_entry("loop", "hers", state="draft", seat="right"))
    entries.save(connection, an_entry("loop", "given"))
    found = [(one.seat, one.state, one.content["first"]) for one in entries.load(connection, "s1")]
    assert found == [
        ("left", "draft", "newer"),
        ("right", "draft", "hers"),
        ("left", "given", "given"),
    ]
    entries.drop(connection, "s1", "loop", "left", "draft")
    entries.drop(connection, "s1", "loop", "left", "draft")
    assert [one.content["first"] for one in entries.load(connection, "s1")] == ["hers", "given"]


def fill(connection: sqlite3.Connection) -> None:
    begin(connection, "s2")
    for session in ("s1", "s2"):
        for activity in ("loop", "wish"):
            for state in ("draft", "kept", "given", "own"):
                for seat in ("left", "right"):
                    text = f"{session} {activity} {state} {seat}"
                    entries.save(
                        connection,
                        an_entry(activity, text, state=state, seat=seat, session=session),
                    )


def test_only_what_was_revealed_is_read_as_revealed(connection: sqlite3.Connection) -> None:
    fill(connection)
    assert entries.revealed(connection, "s1") == ()
    for row in entries.load(connection, "s1"):
        if row.activity == "loop" and row.state == "given":
            entries.drop(connection, "s1", "loop", row.seat, "given")
            entries.save(connection, replace(row, state="revealed"))
    found = entries.revealed(connection, "s1")
    assert [one.content["first"] for one in found] == ["s1 loop given left", "s1 loop given right"]
    assert {one.state for one in found} == {"revealed"}
    states = [one.state for one in entries.load(connection, "s1")]
    assert states.count("given") == 2, "the other activity is not shown yet"
    assert entries.revealed(connection, "s2") == ()


def test_what_both_wrote_is_nobodys_alone(connection: sqlite3.Connection) -> None:
    agreement = an_entry("ritual", "a walk", state="revealed", seat="both")
    entries.save(connection, agreement)
    assert entries.revealed(connection, "s1") == (agreement,)
    for wrong in (replace(agreement, partner=ANA.id), replace(an_entry("loop", ""), partner=None)):
        with pytest.raises(sqlite3.IntegrityError):
            entries.save(connection, wrong)


def test_wiping_takes_drafts_and_what_was_kept_of_one_session(
    connection: sqlite3.Connection,
) -> None:
    fill(connection)
    entries.wipe_unshown(connection, "s1")
    assert {one.state for one in entries.load(connection, "s1")} == {"given", "own"}
    assert {one.state for one in entries.load(connection, "s2")} == {
        "draft",
        "kept",
        "given",
        "own",
    }


def test_what_belongs_to_a_session_goes_with_it(connection: sqlite3.Connection) -> None:
    fill(connection)
    sittings.begin(connection, "t1", "s1", NOW)
    used.save(connection, used.Used("s1", "loop", 1.0, 1.0))
    connection.execute("DELETE FROM session WHERE id = 's1'")
    for table in ("script", "sitting", "entry", "used"):
        found = connection.execute(f"SELECT DISTINCT session FROM {table}").fetchall()
        assert ("s1",) not in found


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE entry SET content = 'no json'",
        "UPDATE entry SET content = '[1]'",
        """UPDATE entry SET content = '{"a": [1]}'""",
        "UPDATE entry SET changed = 'yesterday'",
    ],
)
def test_a_row_that_makes_no_sense_gets_one_sentence(
    connection: sqlite3.Connection, damage: str
) -> None:
    entries.save(connection, an_entry("loop", "words"))
    connection.execute(damage)
    with pytest.raises(JournalDamaged, match="put a backup in its place"):
        entries.load(connection, "s1")
