"""Opening: the right place, the right file, and nothing touched that is not ours."""

import os
import sqlite3
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from journal.samples import (
    ANA,
    as_someone_ordinary,
    begin,
    folder_content,
)
from workshop.journal import driver, migrate
from workshop.journal.errors import (
    JournalClosed,
    JournalDamaged,
    JournalError,
    JournalReadOnly,
    JournalUnreachable,
    NewerJournal,
    NoJournal,
    NotAJournal,
    OlderJournal,
    SqliteTooOld,
)
from workshop.journal.journal import IN_ANOTHER_WINDOW, NOT_WRITABLE, Journal
from workshop.journal.place import journal_path
from workshop.journal.tables import meta, partners, sessions


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ours" / "journal.db"


@pytest.fixture
def written(path: Path) -> Path:
    """A closed journal with a session."""
    with Journal.open(path) as journal:
        journal.write(begin).result()
    return path


def permissions(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_place_is_the_one_given_then_the_home_then_the_users_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    home = {"WORKSHOP_HOME": "some/home"}
    assert journal_path(Path("a.db"), home) == tmp_path / "a.db"
    assert journal_path(None, home) == tmp_path / "some/home/journal.db"
    usual = journal_path(None, {})
    assert usual == journal_path(None, {"WORKSHOP_HOME": ""})
    assert usual.is_absolute()
    assert usual.parts[-2:] == ("workshop", "journal.db")
    assert journal_path(Path("~/a.db"), {}) == Path.home() / "a.db"


def test_without_a_path_the_environment_decides(home: Path) -> None:
    with Journal.open() as journal:
        assert journal.path == home / "journal.db"


def test_a_new_journal_and_its_folder_are_for_their_owner_alone(path: Path) -> None:
    deep = path.parent / "deeper" / "journal.db"
    before = os.umask(0)
    try:
        with Journal.open(deep) as journal:
            journal.write(begin).result()
            assert permissions(deep.parent.parent) == 0o700
            assert permissions(deep.parent) == 0o700
            assert {permissions(file) for file in deep.parent.iterdir()} == {0o600}
    finally:
        os.umask(before)


def test_a_folder_that_was_there_keeps_its_permissions(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    Journal.open(tmp_path / "journal.db").close()
    assert permissions(tmp_path) == 0o755


def test_closed_it_is_one_file_beside_its_lock(written: Path) -> None:
    assert {file.name for file in written.parent.iterdir()} == {"journal.db", "journal.db.lock"}


def test_the_settings_that_keep_words_safe_are_on(written: Path) -> None:
    def settings(connection: sqlite3.Connection) -> dict[str, object]:
        names = ["journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store"]
        return {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names}

    with Journal.open(written) as journal:
        assert journal.write(settings).result() == {
            "journal_mode": "wal",
            "synchronous": 2,
            "foreign_keys": 1,
            "secure_delete": 1,
            "temp_store": 2,
        }


# --- what is not a journal ------------------------------------------------------------------------


def make_other_database(file: Path, *, wal: bool, application_id: int = 0) -> None:
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA application_id = {application_id}")
    if wal:
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE entry (text)")
    connection.execute("INSERT INTO entry VALUES ('theirs')")
    connection.commit()
    connection.close()


OTHERS: dict[str, Callable[[Path], object]] = {
    "text": lambda file: file.write_text("Dear diary\n" * 500),
    "short text": lambda file: file.write_text("x"),
    "random bytes": lambda file: file.write_bytes(os.urandom(9000)),
    "empty": lambda file: file.touch(),
    "header only": lambda file: file.write_bytes(b"SQLite format 3\0"),
    "other database": lambda file: make_other_database(file, wal=False),
    "other database with a log": lambda file: make_other_database(file, wal=True),
    "marked as another's": lambda file: make_other_database(file, wal=True, application_id=77),
}


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("kind", OTHERS)
def test_what_is_no_journal_is_refused_and_not_touched(
    kind: str, read_only: bool, tmp_path: Path
) -> None:
    file = tmp_path / "something"
    OTHERS[kind](file)
    before = folder_content(tmp_path)
    with pytest.raises(NotAJournal) as refusal:
        Journal.open(file, read_only=read_only)
    assert folder_content(tmp_path) == before
    assert str(refusal.value) == (
        f"{file} is not a journal of this program, or its key file {file.name}.key is missing. "
        "Choose another with --journal."
    )


def test_another_database_that_is_in_use_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "something"
    make_other_database(file, wal=True)
    theirs = sqlite3.connect(file, isolation_level=None)
    theirs.execute("INSERT INTO entry VALUES ('more')")
    before = {name: data for name, data in folder_content(tmp_path).items() if "shm" not in name}
    with pytest.raises(NotAJournal):
        Journal.open(file)
    after = {name: data for name, data in folder_content(tmp_path).items() if "shm" not in name}
    theirs.close()
    assert after == before


@pytest.mark.parametrize("read_only", [False, True])
def test_a_folder_or_a_pipe_is_refused(read_only: bool, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, what in (("", "a folder"), ("pipe", "no ordinary file")):
        with pytest.raises(NotAJournal, match=f"is {what}"):
            Journal.open(tmp_path / name, read_only=read_only)
    assert [file.name for file in tmp_path.iterdir()] == ["pipe"]


@pytest.mark.parametrize("where", ["file/journal.db", "\0", "x" * 300, "link"])
def test_an_impossible_path_gets_one_sentence(where: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to("link")
    with pytest.raises(JournalUnreachable) as refusal:
        Journal.open(tmp_path / where)
    assert "--journal" in str(refusal.value)
    assert {file.name for file in tmp_path.iterdir()} == {"file", "link"}


def test_reading_where_there_is_nothing_makes_nothing(path: Path) -> None:
    with pytest.raises(NoJournal, match="There is no journal at"):
        Journal.open(path, read_only=True)
    assert not path.parent.exists()


def test_a_path_with_marks_of_its_own_is_that_path(tmp_path: Path) -> None:
    odd = tmp_path / "a?mode=memory#b%20ü.db"
    with Journal.open(odd) as journal:
        journal.write(begin).result()
    with Journal.open(odd, read_only=True) as journal:
        assert journal.read(partners.load)[0] == ANA
    assert {file.name for file in tmp_path.iterdir()} == {odd.name, odd.name + ".lock"}


# --- versions ------------------------------------------------------------------------------------


def set_version(path: Path, version: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_journal_is_refused_and_not_touched(written: Path, read_only: bool) -> None:
    set_version(written, migrate.newest() + 1)
    before = folder_content(written.parent)
    with pytest.raises(NewerJournal, match="Update the program to open it"):
        Journal.open(written, read_only=read_only)
    assert folder_content(written.parent) == before
    assert not written.with_name("journal.db-wal").exists()


def test_an_older_journal_is_migrated_only_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.db"
    Journal.open(path).close()
    first = migrate.migrations()
    second = tmp_path / "more.sql"
    second.write_text("CREATE TABLE more (text TEXT) STRICT;\nINSERT INTO more VALUES ('a;b');")
    monkeypatch.setattr(migrate, "migrations", lambda: (*first, (first[-1][0] + 1, second)))
    before = path.read_bytes()
    with pytest.raises(OlderJournal, match="Open it once in the workshop"):
        Journal.open(path, read_only=True)
    assert path.read_bytes() == before
    with Journal.open(path) as journal:
        assert journal.read(driver.version) == first[-1][0] + 1
        assert journal.read(lambda c: c.execute("SELECT * FROM more").fetchall()) == [("a;b",)]


def test_a_migration_that_fails_changes_nothing(
    written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = migrate.migrations()
    second = tmp_path / "broken.sql"
    second.write_text("CREATE TABLE more (text TEXT) STRICT; DROP TABLE nowhere;")
    with monkeypatch.context() as patch:
        patch.setattr(migrate, "migrations", lambda: (*first, (first[-1][0] + 1, second)))
        with pytest.raises(JournalError):
            Journal.open(written)
    with Journal.open(written) as journal:
        assert not journal.read_only, "the lock was let go"
        assert journal.read(driver.version) == first[-1][0]
        tables = journal.read(lambda c: c.execute("SELECT name FROM sqlite_schema").fetchall())
        assert ("more",) not in tables


def test_the_numbers_of_migrations_leave_no_gap() -> None:
    numbers = [number for number, _ in migrate.migrations()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_new_journal_has_been_through_every_migration(path: Path) -> None:
    with Journal.open(path) as journal:
        assert journal.read(driver.version) == migrate.newest()
        assert journal.read(driver.application_id) == driver.APPLICATION_ID == 0x57736870
        strict = journal.read(
            lambda c: c.execute(
                "SELECT name FROM pragma_table_list "
                "WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'"
            ).fetchall()
        )
        assert strict == []


def test_a_python_with_an_old_sqlite_is_told_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(SqliteTooOld, match="Use a newer Python"):
        Journal.open(path)


# --- making ---------------------------------------------------------------------------------------


def test_a_making_that_was_cut_off_is_begun_anew(path: Path) -> None:
    path.parent.mkdir()
    for end in (".new", ".new-wal", ".new-shm"):
        path.with_name(path.name + end).write_bytes(b"half")
    with Journal.open(path) as journal:
        journal.write(begin).result()
    assert {file.name for file in path.parent.iterdir()} == {"journal.db", "journal.db.lock"}


def test_a_log_whose_journal_is_gone_is_not_mixed_into_a_new_one(path: Path) -> None:
    path.parent.mkdir()
    log = path.with_name("journal.db-wal")
    log.write_bytes(b"the words of another day")
    with pytest.raises(JournalDamaged, match="is missing, but its log is there"):
        Journal.open(path)
    assert log.read_bytes() == b"the words of another day"
    assert not path.exists()
    log.unlink()
    Journal.open(path).close()


# --- reading only ---------------------------------------------------------------------------------


def test_opened_to_read_nothing_is_made_and_nothing_can_be_written(written: Path) -> None:
    before = folder_content(written.parent)
    with Journal.open(written, read_only=True) as journal:
        assert journal.read_only
        assert journal.read_only_reason == ""
        assert [session.id for session in journal.read(sessions.newest_first)] == ["s1"]
        told: list[JournalError] = []
        journal.on_error = told.append
        journal.later("draft", begin)
        for refused in (journal.write(begin), journal.erase(begin)):
            assert isinstance(refused.exception(), JournalReadOnly)
        assert [type(error) for error in told] == [JournalReadOnly]
        journal.flush()
        with pytest.raises(JournalReadOnly):
            journal.read(lambda c: meta.put(c, "key", "value"))
        assert folder_content(written.parent) == before
    assert folder_content(written.parent) == before


def test_the_second_to_open_it_in_the_same_program_can_read(written: Path) -> None:
    with Journal.open(written) as first, Journal.open(written) as second:
        assert second.read_only_reason == IN_ANOTHER_WINDOW
        first.write(lambda c: meta.put(c, "key", "new")).result()
        assert second.read(lambda c: meta.get(c, "key")) == "new"
        assert str(second.write(begin).exception()) == IN_ANOTHER_WINDOW


def test_a_read_during_which_a_writer_came_and_went_is_made_again(written: Path) -> None:
    seen: list[str | None] = []

    def look(connection: sqlite3.Connection) -> str | None:
        before = meta.get(connection, "key")
        if not seen:
            with Journal.open(written) as other:
                other.write(lambda c: meta.put(c, "key", "new")).result()
        seen.append(before)
        return before

    with Journal.open(written, read_only=True) as journal:
        assert journal.read(look) == "new"
    assert seen == [None, "new"]


def test_a_reader_from_before_the_writer_sees_what_it_writes(written: Path) -> None:
    with Journal.open(written, read_only=True) as reading:
        assert reading.read(lambda c: meta.get(c, "key")) is None
        with Journal.open(written) as writing:
            for value in ("one", "two"):
                writing.write(partial(meta.put, key="key", value=value)).result()
                assert reading.read(lambda c: meta.get(c, "key")) == value
            writing.erase(lambda c: meta.put(c, "key", "three")).result()
            assert reading.read(lambda c: meta.get(c, "key")) == "three"
        assert reading.read(lambda c: meta.get(c, "key")) == "three"


def test_a_closed_journal_says_so(written: Path) -> None:
    journal = Journal.open(written)
    journal.close()
    journal.close()
    for ask in (journal.write, journal.erase, journal.read, lambda fn: journal.later("key", fn)):
        with pytest.raises(JournalClosed):
            ask(begin)
    with pytest.raises(JournalClosed):
        journal.flush()


# --- where nothing can be written -----------------------------------------------------------------


@pytest.mark.parametrize("leftovers", [True, False], ids=["lock", "no lock"])
@pytest.mark.parametrize("read_only", [True, False], ids=["to read", "to write"])
def test_in_a_folder_that_can_not_be_written_it_can_be_read(
    written: Path, leftovers: bool, read_only: bool
) -> None:
    if not leftovers:
        written.with_name("journal.db.lock").unlink()
    before = folder_content(written.parent)
    written.parent.chmod(0o555)

    def act() -> tuple[bool, str, int]:
        with Journal.open(written, read_only=read_only) as journal:
            sessions_there = len(journal.read(sessions.newest_first))
            return journal.read_only, journal.read_only_reason, sessions_there

    try:
        assert as_someone_ordinary(act) == (True, "" if read_only else NOT_WRITABLE, 1)
        assert folder_content(written.parent) == before
    finally:
        written.parent.chmod(0o700)


def test_a_file_that_can_not_be_written_can_be_read(written: Path) -> None:
    before = written.read_bytes()
    written.chmod(0o444)

    def act() -> tuple[str, int]:
        with Journal.open(written) as journal:
            return journal.read_only_reason, len(journal.read(sessions.newest_first))

    assert as_someone_ordinary(act) == (NOT_WRITABLE, 1)
    assert written.read_bytes() == before


@pytest.mark.parametrize("files", [0o400, 0o600], ids=["read-only files", "files"])
def test_what_a_crash_left_in_the_log_is_read_in_a_folder_that_can_not_be_written(
    written: Path, files: int, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    with Journal.open(written) as journal:
        journal.write(lambda c: meta.put(c, "key", "new")).result()
        for name, data in folder_content(written.parent).items():
            (copy / name).write_bytes(data)
            (copy / name).chmod(files)
    assert (copy / "journal.db-wal").stat().st_size
    copy.chmod(0o555)

    def act() -> tuple[str, str | None]:
        with Journal.open(copy / "journal.db") as journal:
            return journal.read_only_reason, journal.read(lambda c: meta.get(c, "key"))

    try:
        assert as_someone_ordinary(act) == (NOT_WRITABLE, "new")
    finally:
        copy.chmod(0o700)


def test_in_a_folder_that_can_not_be_written_none_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir(mode=0o555)

    def act(path: Path) -> str:
        with pytest.raises(JournalUnreachable) as refusal:
            Journal.open(path)
        return str(refusal.value)

    for path in (folder / "journal.db", folder / "new" / "journal.db"):
        sentence = as_someone_ordinary(partial(act, path))
        assert sentence == (
            f"No journal can be made in {folder}, it can't be written. "
            "Choose another with --journal."
        )
    assert not list(folder.iterdir())


def test_a_journal_one_may_not_read_gets_one_sentence(written: Path) -> None:
    written.chmod(0)

    def act() -> str:
        with pytest.raises(JournalUnreachable) as refusal:
            Journal.open(written)
        return str(refusal.value)

    assert str(written) in as_someone_ordinary(act)


# --- damage ---------------------------------------------------------------------------------------


def test_a_damaged_journal_gets_one_sentence(written: Path) -> None:
    content = bytearray(written.read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    written.write_bytes(content)
    with Journal.open(written, read_only=True) as journal, pytest.raises(JournalDamaged) as error:
        journal.read(sessions.newest_first)
    assert "put a backup in its place" in str(error.value)


# --- in memory ------------------------------------------------------------------------------------


def test_in_memory_it_does_the_same_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with Journal.in_memory() as journal:
        assert journal.path is None
        assert not journal.read_only
        journal.write(begin).result()
        journal.later("key", lambda c: meta.put(c, "key", "value"))
        journal.flush()
        journal.erase(lambda c: meta.put(c, "other", "value")).result()
        assert journal.read(lambda c: meta.get(c, "key")) == "value"
        assert len(journal.read(sessions.unfinished)) == 1
        with pytest.raises(JournalReadOnly):
            journal.read(lambda c: meta.put(c, "key", "changed by a reader"))
        assert journal.read(lambda c: meta.get(c, "key")) == "value"
    assert not list(tmp_path.iterdir())
