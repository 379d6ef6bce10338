"""The index in the journal's file: it finds what is shown, and knows nothing else."""

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from sqlite3 import Connection
from typing import Any

import pytest

from helpers import index
from helpers.curious import tables
from journal.samples import ANA, JO, NOW
from workshop.ground.looking import wanted
from workshop.ground.partner import Who
from workshop.guide import by_id
from workshop.journal import driver, migrate
from workshop.journal.journal import Journal
from workshop.journal.passphrase import locking
from workshop.journal.tables import entries, guides, partners, search, sessions
from workshop.journal.upkeep import backups

PASSPHRASE = "walnut river lamp"
NAME = "journal.db"


def begin(connection: Connection, id: str = "s1", days: int = 0) -> None:
    """A session of the main workshop."""
    guide, body = by_id("main")
    for partner in (ANA, JO):
        partners.save(connection, partner)
    guides.keep(connection, guides.KeptGuide("m", "main", guide.title, "en", 1, body))
    row = sessions.SessionRow(
        id=id,
        guide_hash="m",
        guide_id="main",
        title=guide.title,
        started=NOW + timedelta(days=days),
        left_partner=ANA.id,
        right_partner=JO.id,
        first="left",
        position="x",
        minutes_planned=80,
    )
    sessions.start(connection, row, "{}")


def show(
    connection: Connection,
    words: str,
    *,
    session: str = "s1",
    activity: str = "one-thing",
    part: str = "moment",
    seat: Who = "left",
    state: entries.State = "revealed",
) -> None:
    entries.save(
        connection,
        entries.EntryRow(
            session=session,
            activity=activity,
            seat=seat,
            state=state,
            kind="write",
            format=1,
            content={part: words},
            changed=NOW,
            partner=None if seat == "both" else (ANA if seat == "left" else JO).id,
        ),
    )


def found(journal: Journal, typed: str, limit: int = 50) -> list[tuple[str, str]]:
    def look(connection: Connection) -> list[tuple[str, str]]:
        match = wanted(typed, search.languages(connection)).match()
        return [place[1:] for place in search.find(connection, match, limit)]

    return journal.read(look)


def is_whole(journal: Journal) -> None:
    """The index holds what the rows say, and every row's words."""

    journal.write(index.is_whole).result()


@pytest.fixture
def journal(tmp_path: Path) -> Any:
    with Journal.open(tmp_path / NAME) as journal:
        journal.write(begin).result()
        yield journal


def test_what_is_shown_is_found_by_its_words_its_question_and_its_titles(journal: Journal) -> None:
    journal.write(lambda c: show(c, "walking by the lake")).result()
    place = [("s1", "one-thing")]
    for typed in ("lake", "walked", "LAK", "by the lake"):
        assert found(journal, typed) == place, typed
    guide, _ = by_id("main")
    module, activity = next(pair for pair in guide.activities() if pair[1].id == "one-thing")
    assert place[0] in found(journal, module.title)
    assert place[0] in found(journal, activity.title)
    assert place[0] in found(journal, activity.parts()[0].label.split("{")[0])
    assert found(journal, guide.title) == [("s1", "")], "the session itself"
    is_whole(journal)


@pytest.mark.parametrize("state", ["draft", "kept", "given", "own"])
def test_what_is_not_shown_is_in_no_table_of_the_index(
    journal: Journal, state: entries.State
) -> None:
    journal.write(lambda c: show(c, "canaryword", state=state)).result()
    assert found(journal, "canaryword") == []
    words = journal.read(lambda c: c.execute("SELECT words FROM sought").fetchall())
    assert "canaryword" not in str(words)


def test_that_something_is_said_aloud_is_not_found(journal: Journal) -> None:
    row = ("s1", "one-thing")

    def spoken(connection: Connection) -> None:
        show(connection, "x")
        entries.save(
            connection,
            entries.EntryRow(
                session="s1",
                activity="to-keep",
                seat="left",
                state="revealed",
                kind="write",
                format=1,
                content={"spoken": 1},
                changed=NOW,
                partner=ANA.id,
            ),
        )

    journal.write(spoken).result()
    rows = journal.read(lambda c: c.execute("SELECT session, activity FROM sought").fetchall())
    assert sorted(rows) == [("s1", ""), row]


def test_labels_of_what_was_marked_are_found(journal: Journal) -> None:
    def mark(connection: Connection) -> None:
        entries.save(
            connection,
            entries.EntryRow(
                session="s1",
                activity="which-rituals",
                seat="left",
                state="revealed",
                kind="choose",
                format=1,
                content={"pick/long-hug": 1},
                changed=NOW,
                partner=ANA.id,
            ),
        )

    journal.write(mark).result()
    assert found(journal, "hugs ") == [("s1", "which-rituals")]
    assert found(journal, "kettle") == [], "lines that nobody marked"


def test_the_newest_comes_first_whatever_was_written_last(journal: Journal) -> None:
    def more(connection: Connection) -> None:
        for id, days in (("s3", 3), ("s2", 2)):
            begin(connection, id, days)
            show(connection, "tea", session=id)
        show(connection, "tea", seat="right")
        show(connection, "tea", activity="to-keep", part="sentence")

    journal.write(more).result()
    assert found(journal, "tea") == [
        ("s3", "one-thing"),
        ("s2", "one-thing"),
        ("s1", "to-keep"),
        ("s1", "one-thing"),
    ]
    assert found(journal, "tea", limit=2) == [("s3", "one-thing"), ("s2", "one-thing")]
    places = journal.read(lambda c: search.find(c, '"tea"', 2))
    rest = journal.read(lambda c: search.find(c, '"tea"', 9, before=places[-1].number))
    assert [place.session for place in rest] == ["s1", "s1"]


def test_words_go_with_what_they_were_in_also_where_nothing_is_erased(journal: Journal) -> None:
    def both(connection: Connection) -> None:
        show(connection, "honey")
        show(connection, "thyme", seat="right")

    journal.write(both).result()
    journal.write(lambda c: entries.drop(c, "s1", "one-thing", "left", "revealed")).result()
    assert found(journal, "honey") == []
    assert found(journal, "thyme") == [("s1", "one-thing")]
    is_whole(journal)
    journal.write(lambda c: show(c, "sage", seat="right")).result()
    assert found(journal, "thyme") == []
    is_whole(journal)


def traces(folder: Path, *words: str) -> list[str]:
    return [
        f"{word} in {path.name}"
        for path in folder.rglob("*")
        if path.is_file()
        for word in words
        if word.encode() in path.read_bytes()
    ]


GONE: dict[str, Callable[[Connection], None]] = {
    "taken out": lambda c: entries.take_out(c, "s1", "one-thing", "left"),
    "the session deleted": lambda c: sessions.delete(c, "s1"),
}


@pytest.mark.parametrize("how", GONE)
def test_deleted_is_gone_from_every_file_stems_and_all(tmp_path: Path, how: str) -> None:
    # The beginnings by which the prefix index knows them are looked for as well: see `terms`.
    words = ("Zanariewords", "zanarieword", "zanarieword")
    with Journal.open(tmp_path / NAME) as journal:
        journal.write(begin).result()
        journal.write(lambda c: begin(c, "s2", 1)).result()
        journal.write(lambda c: show(c, "Zanariewords walking")).result()
        journal.write(lambda c: show(c, "it stays", session="s2")).result()
        day = NOW.date()
        journal.back_up(day)
        backups.make(driver.connect(tmp_path / NAME), tmp_path / NAME, None, "2026-01-01.db")
        assert len(traces(tmp_path, *words)) > 3, "there was something to delete"
        journal.delete(GONE[how]).result()
        assert traces(tmp_path, *words) == []
        assert found(journal, "zanarie") == []
        assert found(journal, "stay") == [("s2", "one-thing")]
        for backup in backups.found(tmp_path / NAME):
            assert not [term for term in terms(backup.path) if "za" in term]
        is_whole(journal)
    assert traces(tmp_path, *words) == []
    assert not [term for term in terms(tmp_path / NAME) if "za" in term]
    assert "it" in terms(tmp_path / NAME)


def terms(path: Path) -> set[str]:
    """Every word the index has in its vocabulary."""
    connection = driver.connect(path)
    try:
        tables = [f"search_{block:02}" for block in range(search.BLOCKS)]
        return {word[0] for table in tables for word in index.words_of(connection, table)}
    finally:
        connection.close()


def test_words_deleted_under_a_passphrase_are_gone_when_it_is_taken_away(tmp_path: Path) -> None:
    pytest.importorskip("sqlcipher3")
    with Journal.open(tmp_path / NAME) as journal:
        journal.write(begin).result()
        journal.write(lambda c: show(c, "Zanariewords walking")).result()
        journal.write(lambda c: show(c, "it stays", seat="right")).result()
        journal.back_up(NOW.date())
        locking.lock(journal, PASSPHRASE)
        assert traces(tmp_path, "Zanarie", "zanarie", "stay") == []
        assert found(journal, "walked") == [("s1", "one-thing")]
        is_whole(journal)
        journal.delete(GONE["taken out"]).result()
        assert found(journal, "walked") == []
        locking.unlock_for_good(journal, PASSPHRASE)
        assert traces(tmp_path, "Zanarie", "zanarie") == []
        assert found(journal, "stay") == [("s1", "one-thing")]
        is_whole(journal)


def test_what_was_taken_out_was_never_there(tmp_path: Path) -> None:
    """Not a number, a size or a count of the index differs, in whatever block."""
    days = 1036  # the block of the first session has its turn again with the fourth
    seen = []
    for name, taken in (("one", True), ("two", False)):
        path = tmp_path / name / NAME
        path.parent.mkdir()
        with Journal.open(path) as journal:
            for number in range(4):
                journal.write(lambda c, n=number: begin(c, f"s{n}", n * days)).result()  # type: ignore[misc]
                journal.write(
                    lambda c, n=number: show(c, f"tea {n}", session=f"s{n}")  # type: ignore[misc]
                ).result()
                if taken:
                    journal.write(lambda c: show(c, "cat " * 300, session="s0", seat="right"))
                    journal.delete(lambda c: entries.take_out(c, "s0", "one-thing", "right"))
                    journal.write(
                        lambda c, n=number: show(  # type: ignore[misc]
                            c, "honey", session=f"s{n}", activity="to-keep", part="sentence"
                        )
                    ).result()
                    journal.delete(
                        lambda c, n=number: entries.take_out(c, f"s{n}", "to-keep", "left")
                    ).result()
            journal.write(lambda c: show(c, "last")).result()
            journal.erase(lambda c: entries.wipe_unshown(c, "s1")).result()
        seen.append(tables(path))
    assert seen[0] == seen[1]


def test_an_erasing_that_touches_no_shown_word_leaves_the_index_alone(journal: Journal) -> None:
    journal.write(lambda c: show(c, "tea")).result()
    journal.erase(lambda c: entries.wipe_unshown(c, "s1")).result()
    asked: list[str] = []
    journal.write(lambda c: c.set_trace_callback(asked.append)).result()
    journal.erase(lambda c: entries.wipe_unshown(c, "s1")).result()
    assert made_anew(asked) == set()
    journal.write(lambda c: show(c, "honey")).result()
    journal.erase(lambda c: entries.wipe_unshown(c, "s1")).result()
    assert len(made_anew(asked)) == 1


def made_anew(asked: list[str]) -> set[str]:
    """The blocks that were emptied in these statements."""
    return {line.split()[2] for line in asked if line.endswith("VALUES ('delete-all')")}


def test_only_the_blocks_that_changed_are_made_anew(journal: Journal) -> None:
    for number in range(1, 9):
        journal.write(lambda c, n=number: begin(c, f"t{n}", n * 100)).result()  # type: ignore[misc]
        journal.write(lambda c, n=number: show(c, f"tea {n}", session=f"t{n}")).result()  # type: ignore[misc]
    journal.erase(lambda c: None).result()
    asked: list[str] = []
    journal.write(lambda c: c.set_trace_callback(asked.append)).result()
    journal.write(lambda c: show(c, "honey", session="t8")).result()
    journal.delete(lambda c: entries.take_out(c, "t2", "one-thing", "left")).result()
    assert len(made_anew(asked)) == 2
    journal.write(lambda c: c.set_trace_callback(None)).result()
    is_whole(journal)
    assert [session for session, _ in found(journal, "tea")] == ["t7", "t6", "t5", "t4", "t3", "t1"]


def test_sessions_many_years_apart_are_found_the_newest_first(journal: Journal) -> None:
    # Before 2000, as a wrong clock would have it, too; and one in the block of the first session.
    days = (-20_000, -9000, -3000, 3108, 20_000)
    journal.write(lambda c: show(c, "tea")).result()
    for number, day in enumerate(days):
        journal.write(lambda c, n=number, d=day: begin(c, f"t{n}", d)).result()  # type: ignore[misc]
        journal.write(lambda c, n=number: show(c, "tea", session=f"t{n}")).result()  # type: ignore[misc]
    for _ in range(2):
        newest = [session for session, _ in found(journal, "tea")]
        assert newest == ["t4", "t3", "s1", "t2", "t1", "t0"]
        assert found(journal, "tea", limit=2) == [("t4", "one-thing"), ("t3", "one-thing")]
        is_whole(journal)
        journal.erase(lambda c: None).result()


def before_the_index(path: Path, sessions_there: int) -> None:
    """A journal as it was made before there was an index."""
    with Journal.open(path) as journal:
        for number in range(sessions_there):
            journal.write(lambda c, n=number: begin(c, f"s{n}", n)).result()  # type: ignore[misc]
            journal.write(
                lambda c, n=number: show(c, f"tea{n} tea", session=f"s{n}")  # type: ignore[misc]
            ).result()
    connection = driver.connect(path)
    connection.executescript(
        "DROP TABLE gone; DROP TABLE drawer_aside; DROP TABLE practice; DROP TABLE ritual; "
        "DROP TABLE moment; DROP INDEX entry_given; "
        "DROP TRIGGER entry_gone; DROP TABLE sought; "
        + "".join(f"DROP TABLE search_{block:02}; " for block in range(search.BLOCKS))
        + "DELETE FROM meta; PRAGMA user_version = 2;"
    )
    driver.empty_the_log(connection)
    connection.close()


def before_the_blocks(path: Path) -> None:
    """A journal as it was made when the index was one."""
    before_the_index(path, 3)
    connection = driver.connect(path)
    for number, file in migrate.migrations():
        if number in (3, 4):
            connection.executescript(file.read_text(encoding="utf-8"))
    for row in connection.execute("SELECT id FROM session ORDER BY id").fetchall():
        number = int(row[0][1:]) + 1
        values = (number, row[0], "one-thing", f"tea{row[0][1:]} zanarieword")
        connection.execute("INSERT INTO sought VALUES (?, ?, ?, ?)", values)
        connection.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (number, values[3]))
    connection.execute("DELETE FROM meta")
    connection.execute("PRAGMA user_version = 4")
    driver.empty_the_log(connection)
    connection.close()


def test_an_index_in_one_becomes_one_in_blocks_and_a_deletion_reaches_backups_of_both(
    tmp_path: Path,
) -> None:
    before_the_blocks(tmp_path / NAME)
    with Journal.open(tmp_path / NAME) as journal:
        while journal.read(search.is_behind):
            journal.flush()
        assert found(journal, "tea1") == [("s1", "one-thing")]
        assert found(journal, "zanarieword") == [], "only what is shown, by its own words"
        is_whole(journal)
        (old,) = backups.found(tmp_path / NAME)
        assert "tea1" in words_in_one(old.path)
        journal.delete(lambda c: entries.take_out(c, "s1", "one-thing", "left")).result()
        assert backups.found(tmp_path / NAME) == (old,), "it was changed, not dropped"
        assert "tea1" not in words_in_one(old.path)
        assert "tea2" in words_in_one(old.path)
        assert traces(tmp_path, "tea1") == []


def words_in_one(path: Path) -> set[str]:
    """Every word of an index that is not in blocks."""
    with closing(driver.connect(path)) as connection:
        assert driver.version(connection) == 4
        assert connection.execute("SELECT * FROM meta").fetchall() == []
        return {word[0] for word in index.words_of(connection, "search")}


def test_a_journal_without_an_index_gets_one_while_it_is_open(tmp_path: Path) -> None:
    number = 2 * search.AT_ONCE + 3
    before_the_index(tmp_path / NAME, number)
    with Journal.open(tmp_path / NAME) as journal:
        while journal.read(search.is_behind):
            journal.flush()
        assert len(found(journal, "tea")) == number
        assert found(journal, "tea0") == [("s0", "one-thing")]
        is_whole(journal)
        journal.erase(lambda c: None).result()
    late = tables(tmp_path / NAME)
    with Journal.open(tmp_path / "other.db") as journal:
        for n in range(number):
            journal.write(lambda c, n=n: begin(c, f"s{n}", n)).result()  # type: ignore[misc]
            journal.write(
                lambda c, n=n: show(c, f"tea{n} tea", session=f"s{n}")  # type: ignore[misc]
            ).result()
        journal.erase(lambda c: None).result()
    at_once = tables(tmp_path / "other.db")
    for name in late:
        if name.startswith(("search", "sought", "meta")):
            assert late[name] == at_once[name], name


def test_a_journal_that_was_cut_off_meanwhile_goes_on_where_it_was(tmp_path: Path) -> None:
    number = search.AT_ONCE + 3
    before_the_index(tmp_path / NAME, number)
    with Journal.open(tmp_path / NAME) as journal:
        pass  # closed at once
    with Journal.open(tmp_path / NAME) as journal:
        while journal.read(search.is_behind):
            journal.flush()
        assert len(found(journal, "tea")) == number


def test_words_are_deleted_from_a_backup_without_an_index_too(tmp_path: Path) -> None:
    before_the_index(tmp_path / NAME, 1)
    with Journal.open(tmp_path / NAME) as journal:
        (old,) = backups.found(tmp_path / NAME)
        assert b"tea0" in old.path.read_bytes()
        journal.flush()
        journal.delete(lambda c: entries.take_out(c, "s0", "one-thing", "left")).result()
        assert backups.found(tmp_path / NAME) == (old,), "it was changed, not dropped"
        assert traces(tmp_path, "tea0") == []


def test_a_guide_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    with Journal.open(tmp_path / NAME) as journal:
        journal.write(begin).result()
        broken = guides.KeptGuide("broken", "main", "Broken", "en", 1, b"format = 1")
        journal.write(lambda c: guides.keep(c, broken)).result()
        other = "UPDATE session SET guide_hash = 'broken'"
        journal.write(lambda c: c.execute(other).rowcount).result()
        journal.write(lambda c: show(c, "tea")).result()
        assert found(journal, "tea") == []
        assert found(journal, "workshop") == [("s1", "")]


def test_two_sessions_of_one_second_do_not_break_it(journal: Journal) -> None:
    def more(connection: Connection) -> None:
        for number in range(300):  # more than there are numbers for
            begin(connection, f"t{number}")
            show(connection, "tea", session=f"t{number}")

    journal.write(more).result()
    assert len(found(journal, "tea", 999)) > 100
    is_whole(journal)
