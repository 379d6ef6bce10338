"""Backups: made once a day and before a migration, rotated, without a word that was not given."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.files import everything
from journal.samples import an_entry, begin
from workshop.journal import driver, migrate
from workshop.journal.errors import WrongPassphrase
from workshop.journal.journal import Journal
from workshop.journal.passphrase import keyfile, locking
from workshop.journal.tables import entries, sessions
from workshop.journal.upkeep import backups

KEPT = "words that were kept "
SHOWN = "words that were shown "
FOUR = "four words are good"
MONDAY = date(2026, 3, 2)


def lived_in(path: Path) -> Path:
    with Journal.open(path, today=lambda: MONDAY) as journal:
        journal.write(begin).result()
        for state, words in (
            ("kept", KEPT),
            ("draft", KEPT),
            ("given", SHOWN),
            ("revealed", SHOWN),
        ):
            entry = an_entry(state, words * 40, state=state)  # type: ignore[arg-type]
            journal.write(lambda c, entry=entry: entries.save(c, entry)).result()
    return path


def sat_on(path: Path, day: date, **options: str) -> None:
    with Journal.open(path, today=lambda: day, **options) as journal:  # type: ignore[arg-type]
        journal.back_up_later(day)


def names(path: Path) -> list[str]:
    return [backup.path.name for backup in backups.found(path)]


def test_one_a_day_the_newest_of_it_and_none_of_a_day_on_which_nobody_sat_down(
    tmp_path: Path,
) -> None:
    path = lived_in(tmp_path / "journal.db")
    Journal.open(path, today=lambda: MONDAY).close()
    assert names(path) == []
    sat_on(path, MONDAY)
    with Journal.open(path) as journal:
        journal.write(lambda c: entries.save(c, an_entry("later", "more"))).result()
    sat_on(path, MONDAY)
    sat_on(path, MONDAY + timedelta(1))
    assert names(path) == ["2026-03-03.db", "2026-03-02.db"]
    with Journal.open(backups.found(path)[1].path, read_only=True) as copy:
        assert len(copy.read(lambda c: entries.load(c, "s1"))) == 3


def test_a_backup_is_a_whole_journal_without_what_was_kept(tmp_path: Path) -> None:
    path = lived_in(tmp_path / "journal.db")
    sat_on(path, MONDAY)
    (backup,) = backups.found(path)
    assert KEPT.encode() not in everything(backup.path.parent)
    assert KEPT.encode() in path.read_bytes(), "it still waits for the two hours"
    with Journal.open(backup.path, read_only=True) as copy:
        found = copy.read(lambda c: entries.load(c, "s1"))
    assert [entry.state for entry in found] == ["given", "revealed"]
    assert backup.path.stat().st_mode & 0o077 == 0
    assert backup.path.parent.stat().st_mode & 0o077 == 0


def test_before_a_migration_one_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = lived_in(tmp_path / "journal.db")
    later = tmp_path / "9001_later.sql"
    later.write_text("CREATE TABLE later (what TEXT) STRICT;")
    steps = (*migrate.migrations(), (9001, later))
    monkeypatch.setattr(migrate, "migrations", lambda: steps)
    Journal.open(path, today=lambda: MONDAY).close()
    assert names(path) == [f"2026-03-02-before{steps[-2][0] + 1}.db"]
    monkeypatch.undo()
    with Journal.open(backups.found(path)[0].path, read_only=True) as copy:
        assert copy.read(driver.version) == migrate.newest()


def test_a_year_of_evenings_keeps_seven_days_and_four_weeks(tmp_path: Path) -> None:
    path = lived_in(tmp_path / "journal.db")
    for number in range(60):
        sat_on(path, MONDAY + timedelta(number))
    days = [backup.day for backup in backups.found(path)]
    assert days[:7] == [MONDAY + timedelta(59 - number) for number in range(7)]
    assert len(days) == 9, "of the four newest weeks, two lie within the seven days"
    assert len({day.isocalendar()[1] for day in days}) == 4


@given(st.sets(st.dates(date(2024, 12, 1), date(2026, 2, 1)), max_size=80))
def test_what_is_kept_is_the_newest_and_never_too_much(days: set[date]) -> None:
    kept = backups.kept_days(days)
    newest = sorted(days, reverse=True)
    assert set(newest[: backups.DAILY]) <= kept <= days
    assert len(kept) <= backups.DAILY + backups.WEEKLY
    weeks = list(dict.fromkeys(day.isocalendar()[:2] for day in newest))[: backups.WEEKLY]
    assert {day.isocalendar()[:2] for day in kept} >= set(weeks)


def test_a_locked_journal_has_locked_backups(tmp_path: Path) -> None:
    path = lived_in(tmp_path / "journal.db")
    with Journal.open(path, today=lambda: MONDAY) as journal:
        journal.back_up(MONDAY)
        locking.lock(journal, FOUR)
    sat_on(path, MONDAY + timedelta(1), passphrase=FOUR)
    assert len(backups.found(path)) == 2
    assert SHOWN.encode() not in everything(tmp_path)
    for backup in backups.found(path):
        assert keyfile.beside(backup.path).exists()
        with pytest.raises(WrongPassphrase):
            Journal.open(backup.path, passphrase="something else", read_only=True)
        with Journal.open(backup.path, passphrase=FOUR, read_only=True) as copy:
            assert len(copy.read(lambda c: entries.load(c, "s1"))) == 2


@pytest.mark.parametrize("locked", [False, True])
def test_what_is_deleted_is_in_no_backup_and_no_time_tells(locked: bool, tmp_path: Path) -> None:
    path = lived_in(tmp_path / "journal.db")
    sat_on(path, MONDAY)
    with Journal.open(path) as journal:
        journal.back_up(MONDAY + timedelta(1))
        if locked:
            locking.lock(journal, FOUR)
        made = {backup.path: backup.path.stat().st_mtime_ns for backup in backups.found(path)}
        assert len(made) == 2
        journal.delete(lambda c: sessions.delete(c, "s1")).result()
        assert {each: each.stat().st_mtime_ns for each in made} == made
        for where in (path, *made):
            with Journal.open(where, passphrase=FOUR, read_only=True) as copy:
                assert copy.read(sessions.newest_first) == ()
                assert copy.read(lambda c: entries.load(c, "s1")) == ()
        assert SHOWN.encode() not in everything(tmp_path)


def test_a_backup_that_can_not_be_changed_goes_rather_than_keep_what_is_deleted(
    tmp_path: Path,
) -> None:
    path = lived_in(tmp_path / "journal.db")
    sat_on(path, MONDAY)
    (backup,) = backups.found(path)
    raw = bytearray(backup.path.read_bytes())
    raw[4096:8192] = bytes(4096)
    backup.path.write_bytes(raw)
    with Journal.open(path, today=lambda: MONDAY) as journal:
        journal.delete(lambda c: sessions.delete(c, "s1")).result()
    assert SHOWN.encode() not in everything(tmp_path)


def test_where_no_backup_can_be_made_the_journal_opens_nevertheless(tmp_path: Path) -> None:
    path = lived_in(tmp_path / "journal.db")
    backups.folder(path).write_text("something else of this name")
    sat_on(path, MONDAY)
    assert names(path) == []


def test_the_number_in_its_header_is_no_neighbour_of_the_journals(tmp_path: Path) -> None:
    """SQLite counts there; a small step from one file to the next would tell what lay between."""
    path = lived_in(tmp_path / "journal.db")
    with Journal.open(path) as journal:
        journal.erase(entries.wipe_all_unshown).result()
        journal.back_up(MONDAY)
    numbers = [
        int.from_bytes(file.read_bytes()[40:44], "big")
        for file in (path, backups.found(path)[0].path)
    ]
    assert abs(numbers[0] - numbers[1]) > 100
