"""A file of evenings is never taken for a couple's journal, nor the other way round."""

from pathlib import Path

import pytest

from journal.evenings.samples import NOW, begin
from journal.samples import folder_content
from workshop.journal import driver, migrate
from workshop.journal.checking import look
from workshop.journal.errors import (
    JournalDamaged,
    NewerJournal,
    NoJournal,
    NotAJournal,
    WrongPassphrase,
)
from workshop.journal.evenings import evenings, steps
from workshop.journal.evenings.file import EveningsFile
from workshop.journal.journal import Journal
from workshop.journal.passphrase import locking
from workshop.journal.place import evenings_path
from workshop.journal.upkeep import backups


def test_it_lies_beside_the_journal(home: Path, tmp_path: Path) -> None:
    assert evenings_path() == home / "evenings.db"
    assert evenings_path(tmp_path / "other" / "journal.db") == tmp_path / "other" / "evenings.db"
    with EveningsFile.open() as file:
        assert file.path == home / "evenings.db"
        file.write(begin).result()
    assert not (home / "journal.db").exists()


def test_nothing_is_made_to_read(home: Path) -> None:
    with pytest.raises(NoJournal, match="no evenings at"):
        EveningsFile.open(read_only=True)
    assert not home.exists() or not list(home.iterdir())


def test_a_journal_of_two_is_no_file_of_evenings(tmp_path: Path) -> None:
    path = tmp_path / "evenings.db"
    Journal.open(path).close()
    before = folder_content(tmp_path)
    for read_only in (False, True):
        with pytest.raises(NotAJournal, match="is a journal of two, not the file for evenings"):
            EveningsFile.open(path, read_only=read_only)
    assert folder_content(tmp_path) == before


def test_a_file_of_evenings_is_no_journal_of_two(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    EveningsFile.open(path).close()
    before = folder_content(tmp_path)
    for read_only in (False, True):
        with pytest.raises(NotAJournal, match="holds evenings with a group, not a journal of two"):
            Journal.open(path, read_only=read_only)
    assert folder_content(tmp_path) == before
    with pytest.raises(NotAJournal, match="holds evenings"):
        look(path, evenings.newest_first)


def test_it_has_a_mark_and_migrations_of_its_own(tmp_path: Path) -> None:
    numbers = [number for number, _ in migrate.migrations(migrate.EVENINGS)]
    assert numbers == list(range(1, len(numbers) + 1))
    with EveningsFile.open(tmp_path / "evenings.db") as file, EveningsFile.in_memory() as other:
        for each in (file, other):
            assert each.read(driver.application_id) == driver.EVENINGS_ID == 0x57736576
            assert each.read(driver.version) == numbers[-1]
            tables = each.read(
                lambda c: c.execute(
                    "SELECT name, strict FROM pragma_table_list "
                    "WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                ).fetchall()
            )
            assert {name for name, _strict in tables} == {
                *("meta", "guide", "evening", "step", "note", "room", "given", "pulse")
            }
            assert all(strict for _name, strict in tables)


def test_a_newer_one_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "evenings.db"
    EveningsFile.open(path).close()
    connection = driver.connect(path)
    newest = migrate.newest(connection)
    assert newest < migrate.newest(), "or this would not tell the two apart"
    connection.execute(f"PRAGMA user_version = {newest + 1}")
    driver.empty_the_log(connection)
    connection.close()
    with pytest.raises(NewerJournal):
        EveningsFile.open(path)


def test_one_writes_and_others_read(tmp_path: Path) -> None:
    path = tmp_path / "evenings.db"
    with EveningsFile.open(path) as first:
        first.write(begin).result()
        with EveningsFile.open(path) as second:
            assert second.read_only
            assert len(second.read(evenings.newest_first)) == 1


def test_a_passphrase_locks_it(tmp_path: Path) -> None:
    path = tmp_path / "evenings.db"
    with EveningsFile.open(path) as file:
        file.write(begin).result()
        locking.lock(file, "four calm blue words")
        file.write(lambda c: steps.add(c, "e1", "begin", at=0, done=NOW)).result()
    assert not path.read_bytes().startswith(b"SQLite format 3")
    with pytest.raises(WrongPassphrase):
        EveningsFile.open(path, passphrase="something else")
    with EveningsFile.open(path, passphrase="four calm blue words") as file:
        assert len(file.read(lambda c: steps.taken(c, "e1"))) == 1
        locking.unlock_for_good(file, "four calm blue words")
    EveningsFile.open(path).close()


def test_a_locked_one_is_told_from_a_journal_as_well(tmp_path: Path) -> None:
    path = tmp_path / "evenings.db"
    with Journal.open(path) as journal:
        locking.lock(journal, "four calm blue words")
    with pytest.raises(NotAJournal, match="is a journal of two"):
        EveningsFile.open(path, passphrase="four calm blue words")
    data = bytearray(path.read_bytes())
    data[:4096] = bytes(4096)
    path.write_bytes(data)
    with pytest.raises(JournalDamaged):
        EveningsFile.open(path, passphrase="four calm blue words")


def test_before_a_migration_it_is_put_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "evenings.db"
    with EveningsFile.open(path) as file:
        file.write(begin).result()
    later = tmp_path / "later.sql"
    later.write_text("CREATE TABLE later (what TEXT) STRICT;")
    first = migrate.migrations(migrate.EVENINGS)
    of = {migrate.EVENINGS: (*first, (first[-1][0] + 1, later))}
    monkeypatch.setattr(migrate, "migrations", lambda folder: of[folder])
    with EveningsFile.open(path) as file:
        assert file.read(driver.version) == first[-1][0] + 1
        [backup] = backups.found(path)
        file.delete(lambda c: evenings.delete(c, "e1")).result()
    with EveningsFile.open(backup.path) as copy:
        assert copy.read(evenings.newest_first) == ()
