"""A backup in the journal's place: whole or not at all, and what stood there is not lost."""

import random
import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from helpers import powerloss
from journal.samples import an_entry, begin, child_environment
from workshop.journal import driver
from workshop.journal.errors import (
    JournalBusy,
    JournalDamaged,
    JournalError,
    JournalLocked,
    NoJournal,
    NotAJournal,
    WrongPassphrase,
)
from workshop.journal.journal import Journal
from workshop.journal.passphrase import keyfile, locking
from workshop.journal.tables import entries
from workshop.journal.upkeep import backups, doctor, restoring

OLD, NEW = "words of the first evening", "words of the second evening"
FOUR, OTHER = "four words are good", "another four good words"
DAY, NEXT = date(2026, 3, 2), date(2026, 3, 3)


def add(journal: Journal, activity: str, words: str) -> None:
    journal.write(lambda c: entries.save(c, an_entry(activity, words))).result()


def lived_in(path: Path, passphrase: str = "") -> Path:
    """A journal with a backup of its first day, and more since; the backup's path."""
    with Journal.open(path) as journal:
        journal.write(begin).result()
        add(journal, "first", OLD)
        if passphrase:
            locking.lock(journal, passphrase)
        journal.back_up(DAY)
        add(journal, "second", NEW)
    (backup,) = backups.found(path)
    return backup.path


def words_in(path: Path, passphrase: str | None = None) -> list[object]:
    with Journal.open(path, passphrase=passphrase, read_only=True) as journal:
        return [e.content["first"] for e in journal.read(lambda c: entries.load(c, "s1"))]


def test_a_backup_takes_the_place_and_what_stood_there_becomes_one(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    backup = lived_in(path)
    aside = restoring.restore(path, backup, today=NEXT)
    assert words_in(path) == [OLD]
    assert aside is not None
    assert words_in(aside) == [OLD, NEW]
    again = restoring.restore(path, aside, today=NEXT)
    assert words_in(path) == [OLD, NEW]
    assert again is not None and again != aside


def test_where_no_journal_is_it_is_put_there(tmp_path: Path) -> None:
    backup = lived_in(tmp_path / "journal.db")
    new = tmp_path / "elsewhere" / "journal.db"
    assert restoring.restore(new, backup) is None
    assert words_in(new) == [OLD]


@pytest.mark.parametrize("journal_lock", ["", FOUR, OTHER])
@pytest.mark.parametrize("backup_lock", ["", FOUR])
def test_locked_over_plain_and_plain_over_locked(
    journal_lock: str, backup_lock: str, tmp_path: Path
) -> None:
    path = tmp_path / "journal.db"
    lived_in(path, journal_lock)
    backup = lived_in(tmp_path / "other" / "journal.db", backup_lock)
    aside = restoring.restore(path, backup, passphrase=backup_lock or None, today=NEXT)
    assert words_in(path, backup_lock or None) == [OLD]
    assert keyfile.beside(path).exists() == bool(backup_lock)
    assert aside is not None
    assert words_in(aside, journal_lock or None) == [OLD, NEW]


def test_what_is_no_whole_journal_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    backup = lived_in(path)
    broken = tmp_path / "broken.db"
    raw = bytearray(backup.read_bytes())
    raw[4096 * 3 : 4096 * 4] = b"x" * 4096
    broken.write_bytes(raw)
    (tmp_path / "text").write_text("no journal")
    locked = lived_in(tmp_path / "other" / "journal.db", FOUR)
    for file, passphrase, kind in (
        (broken, None, JournalDamaged),
        (tmp_path / "text", None, NotAJournal),
        (tmp_path / "nothing", None, NoJournal),
        (path, None, JournalError),
        (locked, None, JournalLocked),
        (locked, OTHER, WrongPassphrase),
    ):
        with pytest.raises(kind):
            restoring.restore(path, file, passphrase=passphrase)
        assert words_in(path) == [OLD, NEW]
    with Journal.open(path), pytest.raises(JournalBusy):
        restoring.restore(path, backup)


def test_a_damaged_journal_is_put_aside_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    backup = lived_in(path)
    raw = bytearray(path.read_bytes())
    raw[4096 * 3 : 4096 * 4] = b"x" * 4096
    path.write_bytes(raw)
    assert [finding.well for finding in doctor.examine(path)] == [False, True]
    aside = restoring.restore(path, backup, today=NEXT)
    assert aside is not None and aside.read_bytes()[4096 * 3 :] == raw[4096 * 3 :]
    assert words_in(path) == [OLD]
    assert doctor.examine(path)[0].well


def test_the_doctor_finds_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    assert not doctor.examine(path)[0].well
    backup = lived_in(path, FOUR)
    with pytest.raises(JournalLocked):
        doctor.examine(path)
    assert [finding.well for finding in doctor.examine(path, FOUR)] == [True, True, True]
    raw = backup.read_bytes()
    backup.write_bytes(raw[:5000] + b"\0\0\0" + raw[5003:])
    assert [finding.well for finding in doctor.examine(path, FOUR)] == [True, True, False]
    keyfile.beside(path).write_text("format = 1")
    findings = doctor.examine(path, FOUR)
    assert not findings[0].well and "damaged" in findings[0].words


RESTORING = """
import sys
from datetime import date
from pathlib import Path
from helpers import powerloss
from workshop.journal.passphrase import sealing
from workshop.journal.upkeep import restoring

folder, log, after = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
powerloss.start(log, folder, stop_after=int(after) if after else None)
powerloss.mark("begins")
restoring.restore(
    folder / "journal.db", folder / "backup.db", passphrase="four words are good",
    today=date(2026, 3, 3),
)
powerloss.mark("done")
"""


def restore_in_a_child(folder: Path, log: Path, after: str = "") -> int:
    done = subprocess.run(
        [sys.executable, "-c", RESTORING, folder, log, after],
        env=child_environment(),
        capture_output=True,
        text=True,
    )
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode


def found(folder: Path) -> list[object]:
    """What is there at the next start, whichever of the two passphrases opens it."""
    try:
        return words_in(folder / "journal.db", OTHER)
    except WrongPassphrase:
        return words_in(folder / "journal.db", FOUR)


@pytest.fixture
def two_keys(quick_path: Path) -> Path:
    """A locked journal, and a backup under another key: the hardest of all cases."""
    folder = quick_path / "folder"
    lived_in(folder / "journal.db", OTHER)
    backup = lived_in(quick_path / "other" / "journal.db", FOUR)
    shutil.copyfile(backup, folder / "backup.db")
    shutil.copyfile(keyfile.beside(backup), folder / "backup.db.key")
    return folder


def test_power_lost_at_any_moment_leaves_one_of_the_two(two_keys: Path, quick_path: Path) -> None:
    before = quick_path / "before"
    shutil.copytree(two_keys, before)
    log = quick_path / "log"
    assert restore_in_a_child(two_keys, log) == 0
    told = powerloss.events(log)
    begins = next(n for n, event in enumerate(told) if event.name == "begins")
    chance = random.Random(2)
    moments = told[begins:]
    for number, event in enumerate([*chance.sample(moments, 20), moments[-1]]):
        after = quick_path / f"cut-{number}"
        marks = powerloss.replay(log, after, upto=event.end, luck=chance if number % 2 else None)
        assert found(after) in ([OLD, NEW], [OLD])
        if "done" in marks:
            assert found(after) == [OLD]


def test_killed_before_any_change_of_a_file_leaves_one_of_the_two(
    two_keys: Path, quick_path: Path
) -> None:
    states = []
    for step in range(0, 100, 3):
        folder = quick_path / f"killed-{step}"
        shutil.copytree(two_keys, folder)
        status = restore_in_a_child(folder, quick_path / "log", str(step))
        states.append(found(folder))
        if status == 0:
            break
    assert states[0] == [OLD, NEW]
    assert states[-1] == [OLD]
    assert driver.APPLICATION_ID
