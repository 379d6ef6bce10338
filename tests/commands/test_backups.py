"""`workshop backup`, `restore`, `doctor` and `passphrase`: what they say, and their exit status."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from helpers.lived import live
from workshop import cli
from workshop.commands import passphrase, unlocking
from workshop.journal import place
from workshop.journal.evenings.file import EveningsFile
from workshop.journal.journal import Journal
from workshop.journal.passphrase import keyfile, locking
from workshop.journal.upkeep import backups

FOUR, OTHER = "four words are good", "another four good words"
Said = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lived") / "journal.db"
    live(path)
    return path


@pytest.fixture
def journal(lived: Path, tmp_path: Path) -> Path:
    """A copy of it, without its backups."""
    path = tmp_path / "home" / "journal.db"
    path.parent.mkdir()
    path.write_bytes(lived.read_bytes())
    return path


@pytest.fixture
def locked(journal: Path) -> Path:
    with Journal.open(journal) as opened:
        locking.lock(opened, FOUR)
    return journal


def run(path: Path, *arguments: str) -> int:
    return cli.main(["--journal", str(path), *arguments])


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Somebody sits at the terminal and types these."""

    def types(*lines: str) -> None:
        left = list(lines)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True)
        monkeypatch.setattr("getpass.getpass", lambda _prompt: left.pop(0))
        monkeypatch.setattr(passphrase, "getpass", lambda _prompt: left.pop(0))

    return types


def test_a_backup_is_made_and_copied_and_nothing_is_overwritten(
    journal: Path, tmp_path: Path, capsys: Said
) -> None:
    stick = tmp_path / "stick.db"
    assert run(journal, "backup", str(stick)) == 0
    [made] = backups.found(journal)
    assert made.day == date.today()
    assert stick.read_bytes() == made.path.read_bytes()
    assert f"Copied to {stick}." in capsys.readouterr().out
    assert b"CANARY" not in stick.read_bytes()
    assert run(journal, "backup", str(stick)) == 1
    assert "is there already" in capsys.readouterr().err


def test_what_was_restored_is_the_journal_and_what_stood_there_is_not_lost(
    journal: Path, capsys: Said
) -> None:
    assert run(journal, "backup") == 0
    [made] = backups.found(journal)
    with Journal.open(journal) as opened:
        opened.write(lambda c: c.execute("DELETE FROM session WHERE status = 'open'")).result()
    capsys.readouterr()
    assert run(journal, "sessions") == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert run(journal, "restore", str(made.path)) == 0
    assert "What stood there before is" in capsys.readouterr().out
    assert run(journal, "sessions") == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert len(backups.found(journal)) == 2


def test_the_doctor_says_what_is_wrong_and_what_to_do(journal: Path, capsys: Said) -> None:
    assert run(journal, "backup") == 0
    assert run(journal, "doctor") == 0
    raw = bytearray(journal.read_bytes())
    raw[8192:12288] = b"x" * 4096
    journal.write_bytes(raw)
    capsys.readouterr()
    assert run(journal, "doctor") == 1
    said = capsys.readouterr().out
    assert "workshop restore" in said
    assert said.count("whole") >= 1


@pytest.mark.parametrize(
    "command",
    [["sessions"], ["search", "walk"], ["session", "show", "a"], ["backup"], ["doctor"], ["plain"]],
)
def test_a_locked_journal_is_status_3_where_nobody_can_be_asked(
    command: list[str], locked: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    assert run(locked, *command) == 3
    assert "locked" in capsys.readouterr().err


def test_whoever_sits_there_is_asked_once(
    locked: Path, capsys: Said, typing: Callable[..., None]
) -> None:
    typing(FOUR)
    assert run(locked, "sessions") == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    typing(OTHER)
    assert run(locked, "sessions") == 3
    assert "This does not open it." in capsys.readouterr().err
    assert unlocking.unlocked(lambda secret: secret or "open") == "open"


def test_the_passphrase_without_the_screens(
    journal: Path, capsys: Said, typing: Callable[..., None]
) -> None:
    typing("short", "short")
    assert run(journal, "passphrase", "set") == 1
    typing(FOUR, OTHER)
    assert run(journal, "passphrase", "set") == 1
    assert not keyfile.beside(journal).exists()
    typing(FOUR, FOUR)
    assert run(journal, "passphrase", "set") == 0
    assert run(journal, "passphrase", "set") == 1
    typing(OTHER, FOUR, FOUR)
    assert run(journal, "passphrase", "change") == 3
    typing(FOUR, OTHER, OTHER)
    assert run(journal, "passphrase", "change") == 0
    capsys.readouterr()
    typing(OTHER)
    assert run(journal, "passphrase", "code") == 0
    code = capsys.readouterr().out.splitlines()[0]
    typing(code)
    assert run(journal, "doctor") == 0
    typing(OTHER)
    assert run(journal, "passphrase", "remove") == 0
    assert run(journal, "passphrase", "remove") == 1
    assert run(journal, "sessions") == 0


def test_the_file_of_evenings_has_a_passphrase_of_its_own(
    journal: Path, capsys: Said, typing: Callable[..., None]
) -> None:
    typing()
    assert run(journal, "passphrase", "set", "--evenings") == 1
    assert "There are no evenings at" in capsys.readouterr().err
    evenings = place.evenings_path(journal)
    EveningsFile.open(evenings).close()
    typing(FOUR, FOUR)
    assert run(journal, "passphrase", "set", "--evenings") == 0
    assert place.is_locked(evenings)
    assert not place.is_locked(journal)
    typing(FOUR)
    assert run(journal, "passphrase", "remove", "--evenings") == 0
    assert not place.is_locked(evenings)


def test_no_passphrase_is_read_from_a_pipe(
    journal: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    assert run(journal, "passphrase", "set") == 2
    assert "typed at a terminal" in capsys.readouterr().err
