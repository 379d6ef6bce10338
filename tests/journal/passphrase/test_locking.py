"""A journal under a passphrase: set, opened, changed, removed, and cut off at every moment."""

import random
import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path
from sqlite3 import Connection

import pytest

from helpers import powerloss
from helpers.files import everything
from journal.samples import an_entry, begin, child_environment
from workshop.journal import driver
from workshop.journal.errors import (
    JournalBusy,
    JournalDamaged,
    JournalError,
    JournalLocked,
    JournalReadOnly,
    KeyFileDamaged,
    NoLocks,
    NotAJournal,
    WrongPassphrase,
)
from workshop.journal.journal import Journal
from workshop.journal.passphrase import keyfile, locking, sealing, unlocking
from workshop.journal.tables import entries, sessions
from workshop.journal.upkeep import backups

WORDS = "words that only two people know"
FOUR = "four words are good"
OTHER = "another four good words"


def lived_in(path: Path) -> Path:
    """A journal with something in it, and a backup of it."""
    with Journal.open(path) as journal:
        journal.write(begin).result()
        journal.write(lambda c: entries.save(c, an_entry("wish", WORDS))).result()
    with Journal.open(path) as journal:
        journal.back_up(date(2026, 3, 2))
    assert len(backups.found(path)) == 1
    return path


def words_in(journal: Journal) -> list[str]:
    return [str(e.content["first"]) for e in journal.read(lambda c: entries.load(c, "s1"))]


def test_locked_it_opens_with_its_passphrase_only_and_no_file_holds_a_word(tmp_path: Path) -> None:
    path = lived_in(tmp_path / "journal.db")
    assert everything(tmp_path).count(WORDS.encode()) > 1
    with Journal.open(path) as journal:
        assert locking.lock(journal, FOUR) == ""
        assert words_in(journal) == [WORDS]
        journal.write(lambda c: entries.save(c, an_entry("loop", WORDS + " too"))).result()
        assert WORDS.encode() not in everything(tmp_path)
    assert WORDS.encode() not in everything(tmp_path)
    for options in ({}, {"read_only": True}):
        with pytest.raises(JournalLocked):
            Journal.open(path, **options)
        with pytest.raises(WrongPassphrase):
            Journal.open(path, passphrase=FOUR + "!", **options)
        with Journal.open(path, passphrase=FOUR, **options) as journal:
            assert words_in(journal) == [WORDS, WORDS + " too"]


def test_every_backup_is_locked_with_it_and_plain_again_without(tmp_path: Path) -> None:
    path = lived_in(tmp_path / "journal.db")
    (backup,) = backups.found(path)
    with Journal.open(path) as journal:
        locking.lock(journal, FOUR)
        assert unlocking.is_locked(backup.path)
        with Journal.open(backup.path, passphrase=FOUR, read_only=True) as old:
            assert words_in(old) == [WORDS]
        with pytest.raises(WrongPassphrase):
            locking.unlock_for_good(journal, OTHER)
        locking.unlock_for_good(journal, FOUR)
        assert words_in(journal) == [WORDS]
    with Journal.open(path) as journal, Journal.open(backup.path, read_only=True) as old:
        assert words_in(journal) == words_in(old) == [WORDS]
    assert not list(tmp_path.rglob("*.key"))


def test_another_passphrase_opens_everything_and_the_old_one_nothing(tmp_path: Path) -> None:
    path = lived_in(tmp_path / "journal.db")
    (backup,) = backups.found(path)
    with Journal.open(path) as journal:
        locking.lock(journal, FOUR)
        before = path.read_bytes()
        with pytest.raises(WrongPassphrase):
            locking.change(journal, OTHER, OTHER)
        locking.change(journal, FOUR, OTHER)
        assert path.read_bytes() == before, "nothing is encrypted anew"
    for file in (path, backup.path):
        with pytest.raises(WrongPassphrase):
            Journal.open(file, passphrase=FOUR, read_only=True)
        Journal.open(file, passphrase=OTHER, read_only=True).close()


def test_a_recovery_code_opens_it_until_it_is_forgotten(tmp_path: Path) -> None:
    path = lived_in(tmp_path / "journal.db")
    with Journal.open(path) as journal:
        code = locking.lock(journal, FOUR, recovery=True)
        assert locking.has_recovery_code(journal)
    with Journal.open(path, passphrase=code) as journal:
        assert words_in(journal) == [WORDS]
        locking.change(journal, code, OTHER)  # whoever forgot the passphrase
    with Journal.open(path, passphrase=code) as journal:
        newer = locking.new_recovery_code(journal, OTHER)
    with pytest.raises(WrongPassphrase):
        Journal.open(path, passphrase=code)
    with Journal.open(path, passphrase=newer) as journal:
        locking.forget_recovery_code(journal, OTHER)
        assert not locking.has_recovery_code(journal)
    with pytest.raises(WrongPassphrase):
        Journal.open(path, passphrase=newer)


def test_a_short_passphrase_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    path = lived_in(tmp_path / "journal.db")
    with Journal.open(path) as journal:
        with pytest.raises(locking.TooShort):
            locking.lock(journal, " sevenc ")
        assert words_in(journal) == [WORDS]
    assert not keyfile.beside(path).exists()


def test_where_a_journal_only_reads_nothing_is_locked(tmp_path: Path) -> None:
    path = lived_in(tmp_path / "journal.db")
    with Journal.open(path), Journal.open(path) as second, pytest.raises(JournalReadOnly):
        locking.lock(second, FOUR)


def test_without_the_packages_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = lived_in(tmp_path / "journal.db")
    with Journal.open(path) as journal:
        monkeypatch.setattr(sealing, "find_spec", lambda name: None)
        with pytest.raises(NoLocks, match="not available on this computer"):
            locking.lock(journal, FOUR)
        monkeypatch.undo()
        locking.lock(journal, FOUR)
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    with pytest.raises(NoLocks, match="sqlcipher3"):
        Journal.open(path, passphrase=FOUR)


def test_a_window_that_reads_meanwhile_goes_on_or_says_one_sentence(tmp_path: Path) -> None:
    path = lived_in(tmp_path / "journal.db")
    with Journal.open(path) as journal, Journal.open(path) as second:
        assert words_in(second) == [WORDS]
        locking.lock(journal, FOUR)
        with pytest.raises(NotAJournal):
            words_in(second)
        journal.write(lambda c: entries.save(c, an_entry("loop", "later"))).result()
    with Journal.open(path, passphrase=FOUR) as journal:
        assert words_in(journal) == [WORDS, "later"]


def test_while_a_reader_holds_the_log_nothing_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "PATIENCE", 0.01)
    path = lived_in(tmp_path / "journal.db")
    with Journal.open(path) as journal:
        journal.write(lambda c: entries.save(c, an_entry("loop", "later"))).result()

        def lock_meanwhile(connection: Connection) -> None:
            assert len(entries.load(connection, "s1")) == 2
            with pytest.raises(JournalBusy):
                locking.lock(journal, FOUR)

        with Journal.open(path, read_only=True) as other:
            other.read(lock_meanwhile)
        assert words_in(journal) == [WORDS, "later"]
        locking.lock(journal, FOUR)
        assert words_in(journal) == [WORDS, "later"]


def test_a_new_file_that_can_not_be_written_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = lived_in(tmp_path / "journal.db")

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    with Journal.open(path) as journal:
        monkeypatch.setattr(driver, "copy_into", full)
        with pytest.raises(JournalError):
            locking.lock(journal, FOUR)
        monkeypatch.undo()
        assert words_in(journal) == [WORDS]
        journal.write(lambda c: entries.save(c, an_entry("loop", "later"))).result()
    with Journal.open(path) as journal:
        assert words_in(journal) == [WORDS, "later"]


def test_a_key_file_of_a_journal_that_lay_here_before_is_put_aside(tmp_path: Path) -> None:
    path = lived_in(tmp_path / "journal.db")
    with Journal.open(path) as journal:
        locking.lock(journal, FOUR)
    path.replace(tmp_path / "elsewhere.db")
    with Journal.open(path) as journal:
        journal.write(begin).result()
        locking.lock(journal, OTHER)
    (aside,) = tmp_path.glob("journal.db.key.*")
    aside.replace(tmp_path / "elsewhere.db.key")
    with Journal.open(tmp_path / "elsewhere.db", passphrase=FOUR) as journal:
        assert words_in(journal) == [WORDS]


# --- damage ---------------------------------------------------------------------------------------


def test_every_byte_of_a_locked_journal_changed_in_turn(quick_path: Path) -> None:
    """Always the right words or a clear sentence; some bytes of a page are used by nobody."""
    path = lived_in(quick_path / "journal.db")
    with Journal.open(path) as journal:
        locking.lock(journal, FOUR)
    key = unlocking.key_of(path, FOUR)
    whole = path.read_bytes()
    refused = 0
    for at in range(0, len(whole), 61):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1 :])
        try:
            connection = driver.connect(path, key=key, read_only=True, settled=True)
            try:
                with driver.speaking(path):
                    rows = entries.load(connection, "s1")
            finally:
                connection.close()
            assert [row.content["first"] for row in rows] == [WORDS]
        except JournalError:
            refused += 1
    assert refused
    path.write_bytes(whole[:100] + b"\0" + whole[101:])
    with pytest.raises(JournalDamaged):  # not "wrong passphrase"
        Journal.open(path, passphrase=FOUR)


def test_a_damaged_page_at_the_end_of_a_long_text_is_told(quick_path: Path) -> None:
    """SQLCipher gives zeros in its place, and no error."""
    path = lived_in(quick_path / "journal.db")
    script = "[" + "1," * 5000 + "1]"
    with Journal.open(path) as journal:
        journal.write(lambda c: sessions.set_script(c, "s1", script)).result()
        locking.lock(journal, FOUR)
    whole, damaged = path.read_bytes(), 0
    for page in range(len(whole) // 4096):
        at = page * 4096 + 1000
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1 :])
        try:
            with Journal.open(path, passphrase=FOUR, read_only=True) as journal:
                assert journal.read(lambda c: sessions.script(c, "s1")) == script
        except JournalDamaged:
            damaged += 1
    assert damaged > 4


def test_a_damaged_key_file_is_told_from_a_wrong_passphrase(tmp_path: Path) -> None:
    path = lived_in(tmp_path / "journal.db")
    with Journal.open(path) as journal:
        locking.lock(journal, FOUR)
    backup = backups.found(path)[0]
    keyfile.beside(path).write_bytes(b"format = 1\n")
    with pytest.raises(KeyFileDamaged, match="backup"):
        Journal.open(path, passphrase=FOUR)
    shutil.copyfile(keyfile.beside(backup.path), keyfile.beside(path))
    with Journal.open(path, passphrase=FOUR) as journal:
        assert words_in(journal) == [WORDS]


CUTS = 14
"""Moments at which the power goes, in one run of the tests; the script of promises tries more."""

OLD = {"lock": "plain", "unlock": FOUR, "change": FOUR}
NEW = {"lock": FOUR, "unlock": "plain", "change": OTHER}

# --- cut off --------------------------------------------------------------------------------------

CHANGING = """
import sys
from pathlib import Path
from helpers import powerloss
from workshop.journal.passphrase import locking, sealing
from workshop.journal.journal import Journal

folder, log, how, after = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]
sealing.EFFORT = sealing.Effort(memory=64, passes=1, lanes=1)
powerloss.start(log, folder, stop_after=int(after) if after else None)
journal = Journal.open(folder / "journal.db", passphrase=sys.argv[5])
powerloss.mark("begins")
if how == "lock":
    locking.lock(journal, sys.argv[5])
elif how == "unlock":
    locking.unlock_for_good(journal, sys.argv[5])
else:
    locking.change(journal, sys.argv[5], sys.argv[6])
powerloss.mark("done")
journal.close()
"""


def change_in_a_child(folder: Path, log: Path, how: str, after: str = "") -> int:
    done = subprocess.run(
        [sys.executable, "-c", CHANGING, folder, log, how, after, FOUR, OTHER],
        env=child_environment(),
        capture_output=True,
        text=True,
    )
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode


def as_it_is_found(folder: Path, how: str) -> str:
    """Open it as people would; whether the old state holds or the new one."""
    path = folder / "journal.db"
    state = ""
    if not unlocking.is_locked(path):
        state = "plain"
        with Journal.open(path) as journal:
            assert words_in(journal) == [WORDS]
    else:
        for passphrase in (FOUR, OTHER):
            try:
                with Journal.open(path, passphrase=passphrase) as journal:
                    assert words_in(journal) == [WORDS]
                state = passphrase
            except WrongPassphrase:
                continue
        # Once it is locked, and has been opened once, no plain copy is left behind.
        assert WORDS.encode() not in everything(folder)
    assert state in (OLD[how], NEW[how])
    return state


@pytest.fixture(scope="module")
def before_it(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A plain journal, and a locked one, to begin with."""
    plain = tmp_path_factory.mktemp("plain")
    lived_in(plain / "journal.db")
    locked = tmp_path_factory.mktemp("locked") / "folder"
    shutil.copytree(plain, locked)
    with Journal.open(locked / "journal.db") as journal:
        locking.lock(journal, FOUR)
    return {"lock": plain, "unlock": locked, "change": locked}


@pytest.mark.parametrize("how", ["lock", "unlock", "change"])
def test_power_lost_at_any_moment_leaves_the_old_state_or_the_new(
    how: str, quick_path: Path, before_it: dict[str, Path]
) -> None:
    """After every single change of a file; with luck some of what was not synced survives."""
    folder = quick_path / "folder"
    shutil.copytree(before_it[how], folder)
    log = quick_path / "log"
    assert change_in_a_child(folder, log, how) == 0
    states = set()
    chance = random.Random(5)
    told = powerloss.events(log)
    begins = next(n for n, event in enumerate(told) if event.name == "begins")
    moments = told[begins:]
    chosen = [moments[0], *chance.sample(moments, min(CUTS, len(moments))), moments[-1]]
    for number, event in enumerate(chosen):
        after = quick_path / f"cut-{number}"
        luck = chance if number % 2 else None
        marks = powerloss.replay(log, after, upto=event.end, luck=luck)
        states.add(state := as_it_is_found(after, how))
        if "done" in marks:
            assert state == NEW[how]
        shutil.rmtree(after)
    assert len(states) == 2


@pytest.mark.parametrize("how", ["lock", "unlock", "change"])
def test_killed_before_any_change_of_a_file(
    how: str, quick_path: Path, before_it: dict[str, Path]
) -> None:
    states: set[str] = set()
    whole, log = quick_path / "whole", quick_path / "whole.log"
    shutil.copytree(before_it[how], whole)
    assert change_in_a_child(whole, log, how) == 0
    changes = len(powerloss.events(log))
    for after in range(0, changes + CUTS, max(1, changes // CUTS)):
        folder = quick_path / f"{how}-{after}"
        shutil.copytree(before_it[how], folder)
        status = change_in_a_child(folder, quick_path / "log", how, str(after))
        states.add(as_it_is_found(folder, how))
        shutil.rmtree(folder)
        if status == 0:
            break
    assert len(states) == 2
