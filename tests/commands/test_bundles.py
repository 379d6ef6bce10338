"""`workshop export` and `import`: what they say, their exit status, and what they leave."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from helpers.lived import live
from helpers.terminal import clean_environment
from journal.bundle.lives import exported, payload
from workshop import cli
from workshop.journal.journal import Journal
from workshop.journal.passphrase import keyfile, locking
from workshop.journal.tables import entries, sessions
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
    path = tmp_path / "home" / "journal.db"
    path.parent.mkdir()
    path.write_bytes(lived.read_bytes())
    return path


@pytest.fixture
def locked(journal: Path) -> Path:
    with Journal.open(journal) as opened:
        locking.lock(opened, FOUR)
    return journal


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return tmp_path / "ours.bundle"


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Somebody sits at the terminal and types these; the words that are asked for come last."""

    def types(*lines: str) -> None:
        left = list(lines)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True)
        monkeypatch.setattr("getpass.getpass", lambda _prompt: left.pop(0))
        monkeypatch.setattr("sys.stdin.readline", lambda: left.pop(0) + "\n")

    return types


def run(path: Path, *arguments: str) -> int:
    return cli.main(["--journal", str(path), *arguments])


def everything(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }


def same_payload(one: Path, other: Path, passphrase: str | None = None) -> bool:
    found = []
    for path in (one, other):
        with Journal.open(path, passphrase=passphrase, read_only=True) as journal:
            found.append(payload(exported(journal), journal.key))
    return found[0] == found[1]


def test_a_journal_moves_to_a_new_computer(
    journal: Path, bundle: Path, tmp_path: Path, capsys: Said
) -> None:
    before = everything(journal.parent)
    assert run(journal, "export", str(bundle)) == 0
    assert everything(journal.parent) == before
    said = capsys.readouterr().out
    assert "Wrote 2 sessions" in said
    assert "It is not locked" in said
    assert bundle.stat().st_mode & 0o777 == 0o600
    assert run(journal, "export", str(bundle)) == 1
    assert "is there already" in capsys.readouterr().err
    new = tmp_path / "new" / "journal.db"
    assert run(new, "import", str(bundle)) == 0
    assert capsys.readouterr().out == "2 sessions are new.\n2 rituals are new.\n"
    assert same_payload(journal, new)
    assert run(new, "import", str(bundle)) == 0
    assert capsys.readouterr().out == "0 sessions are new.\nIt is brought in.\n"
    assert run(journal, "import", str(bundle)) == 0
    assert [backup.why for backup in backups.found(journal)] == [backups.BEFORE_IMPORT]
    assert same_payload(journal, new)


def test_a_locked_journal_moves_locked(
    locked: Path, bundle: Path, tmp_path: Path, capsys: Said, typing: Callable[..., None]
) -> None:
    assert run(locked, "export", str(bundle)) == 3
    typing(FOUR)
    assert run(locked, "export", str(bundle)) == 0
    assert "It is locked" in capsys.readouterr().out
    assert b"SHOWN" not in bundle.read_bytes()
    new = tmp_path / "new" / "journal.db"
    typing(OTHER)
    assert run(new, "import", str(bundle)) == 3
    assert not new.exists()
    typing(FOUR)
    assert run(new, "import", str(bundle)) == 0
    assert keyfile.load(keyfile.beside(new)) == keyfile.load(keyfile.beside(locked))
    assert same_payload(locked, new, FOUR)
    typing(FOUR)
    assert run(new, "import", str(bundle)) == 0
    assert b"SHOWN" not in b"".join(everything(new.parent).values())


def test_a_new_journal_with_names_becomes_the_other_one(
    locked: Path, bundle: Path, tmp_path: Path, typing: Callable[..., None]
) -> None:
    from helpers.lived import open_house

    typing(FOUR)
    assert run(locked, "export", str(bundle)) == 0
    new = tmp_path / "new" / "journal.db"
    open_house(new, "Ana", "Jo")[0].close()
    typing(FOUR)
    assert run(new, "import", str(bundle)) == 0
    assert same_payload(locked, new, FOUR)


def test_locked_words_do_not_go_into_a_plain_journal(
    locked: Path, lived: Path, bundle: Path, tmp_path: Path, typing: Callable[..., None]
) -> None:
    typing(FOUR)
    assert run(locked, "export", str(bundle)) == 0
    plain = tmp_path / "plain" / "journal.db"
    plain.parent.mkdir()
    shutil.copyfile(lived, plain)
    before = everything(plain.parent)
    typing(FOUR)
    assert run(plain, "import", str(bundle)) == 1
    assert everything(plain.parent) == before


def test_two_couples_stay_two(journal: Path, bundle: Path, tmp_path: Path, capsys: Said) -> None:
    assert run(journal, "export", str(bundle)) == 0
    other = tmp_path / "other" / "journal.db"
    live(other)
    before = everything(other.parent)
    assert run(other, "import", str(bundle)) == 1
    assert "two other people" in capsys.readouterr().err
    assert everything(other.parent) == before


def test_nothing_kept_or_unfinished_is_in_a_bundle(
    journal: Path, bundle: Path, tmp_path: Path, typing: Callable[..., None]
) -> None:
    assert run(journal, "export", str(bundle)) == 0
    plain = payload(bundle.read_bytes())
    assert b"SHOWN" in plain
    for private in (b"CANARY", b"UNSEEN", b'"own"', b'"state":"given"', b'"state":"draft"'):
        assert private not in plain.split(b'"type":"session"', 1)[1]
    with Journal.open(journal) as opened:
        locking.lock(opened, FOUR)
    typing(FOUR)
    assert run(journal, "export", str(tmp_path / "locked")) == 0
    with Journal.open(journal, passphrase=FOUR, read_only=True) as opened:
        inside = payload((tmp_path / "locked").read_bytes(), opened.key)
    assert b"CANARY" not in inside
    assert b'"state":"own"' in inside
    assert b'"state":"draft"' not in inside


@pytest.mark.parametrize("missing", [b"", b"no bundle\n", b"workshop bundle 2\n\0\0\0\0"])
def test_what_is_no_bundle_changes_nothing(
    missing: bytes, journal: Path, bundle: Path, capsys: Said
) -> None:
    before = everything(journal.parent)
    assert run(journal, "import", str(bundle)) == 1
    bundle.write_bytes(missing)
    assert run(journal, "import", str(bundle)) == 4
    assert len(capsys.readouterr().err.splitlines()) == 2
    assert everything(journal.parent) == before


def test_a_huge_file_is_refused_at_once(journal: Path, bundle: Path, capsys: Said) -> None:
    with bundle.open("wb") as file:
        file.truncate(10 * 1024**3)
    assert run(journal, "import", str(bundle)) == 4
    assert "too large" in capsys.readouterr().err


def test_a_bundle_is_not_brought_in_where_another_window_writes(
    journal: Path, bundle: Path
) -> None:
    assert run(journal, "export", str(bundle)) == 0
    with Journal.open(journal):
        assert run(journal, "import", str(bundle)) == 1


@pytest.mark.parametrize(
    ("command", "passes", "new"),
    [("export", "Looking", False), ("import", "Looking", True), ("import", "through", False)],
)
def test_ctrl_c_changes_nothing(
    command: str, passes: str, new: bool, journal: Path, bundle: Path, tmp_path: Path
) -> None:
    """In the real program, when the first session is through: written, brought in, looked at."""
    target = journal
    if new:
        target = tmp_path / "new" / "journal.db"
        target.parent.mkdir()
    if command == "import":
        assert run(journal, "export", str(bundle)) == 0
    waits = tmp_path / "waits"
    program = (
        "import sys, time; from pathlib import Path\n"
        "from workshop import cli; from workshop.commands import progress\n"
        "def told(self, done, of):\n"
        f"    if {passes!r} in self._words: return\n"
        f"    Path({str(waits)!r}).touch(); time.sleep(0.5)\n"
        "progress.Line.__call__ = told\n"
        "sys.exit(cli.main(sys.argv[1:]))"
    )
    before = everything(target.parent)
    with subprocess.Popen(
        [sys.executable, "-c", program, "--journal", str(target), command, str(bundle)],
        env=clean_environment({"PYTHONPATH": os.pathsep.join(sys.path)}),
        stderr=subprocess.PIPE,
    ) as child:
        deadline = time.monotonic() + 30
        while not waits.exists() and time.monotonic() < deadline and child.poll() is None:
            time.sleep(0.01)
        child.send_signal(signal.SIGINT)
        assert child.wait(30) == 130
        assert child.stderr is not None and b"Traceback" not in child.stderr.read()
    assert everything(target.parent) == before
    assert bundle.exists() == (command == "import")
    assert list(tmp_path.glob("*.new")) == []


def test_a_plain_bundle_is_not_brought_into_a_locked_journal(
    journal: Path, bundle: Path, capsys: Said, typing: Callable[..., None]
) -> None:
    assert run(journal, "export", str(bundle)) == 0
    with Journal.open(journal) as opened:
        locking.lock(opened, FOUR)
    before = everything(journal.parent)
    typing(FOUR)
    assert run(journal, "import", str(bundle)) != 0
    assert "This bundle is not locked" in capsys.readouterr().err
    assert everything(journal.parent) == before


def test_a_file_beside_the_bundle_stays(journal: Path, bundle: Path) -> None:
    beside = bundle.with_name(bundle.name + ".new")
    beside.write_bytes(b"precious")
    assert run(journal, "export", str(bundle)) == 0
    assert beside.read_bytes() == b"precious"


def deleted_elsewhere(journal: Path, bundle: Path, passphrase: str | None = None) -> None:
    """On another computer a session of this journal is deleted, and words are taken out."""
    other = bundle.with_name("other") / "journal.db"
    shutil.copytree(journal.parent, other.parent)
    with Journal.open(other, passphrase=passphrase) as opened:
        one, two = opened.read(sessions.newest_first)
        opened.delete(lambda c: sessions.delete(c, one.id)).result()
        first = opened.read(lambda c: entries.revealed(c, two.id))[0]
        opened.delete(lambda c: entries.take_out(c, two.id, first.activity, first.seat)).result()
        bundle.write_bytes(exported(opened))


def test_before_anything_goes_a_word_is_typed(
    journal: Path, bundle: Path, capsys: Said, typing: Callable[..., None]
) -> None:
    deleted_elsewhere(journal, bundle)
    before = everything(journal.parent)
    assert run(journal, "import", str(bundle)) == 1, "nobody can be asked"
    said = capsys.readouterr()
    assert "1 session that is here would be deleted." in said.out
    assert "1 answer that is here would go" in said.out
    assert "not locked" in said.out
    assert "--yes" in said.err
    typing("yes")
    assert run(journal, "import", str(bundle)) == 1
    assert "Nothing was changed" in capsys.readouterr().err
    assert everything(journal.parent) == before
    typing("Delete")
    assert run(journal, "import", str(bundle)) == 0
    with Journal.open(journal, read_only=True) as opened:
        assert len(opened.read(sessions.newest_first)) == 1


def test_who_says_yes_is_not_asked(journal: Path, bundle: Path, capsys: Said) -> None:
    deleted_elsewhere(journal, bundle)
    assert run(journal, "import", "--yes", str(bundle)) == 0
    assert "It is brought in." in capsys.readouterr().out
    with Journal.open(journal, read_only=True) as opened:
        assert len(opened.read(sessions.newest_first)) == 1


def test_behind_a_lock_nothing_tells_that_one_took_their_words_out(
    locked: Path, bundle: Path, capsys: Said, typing: Callable[..., None]
) -> None:
    """Whoever made it has the passphrase: it is one of the two, and their own affair."""
    deleted_elsewhere(locked, bundle, FOUR)
    typing(FOUR, "delete")
    assert run(locked, "import", str(bundle)) == 0
    said = capsys.readouterr().out
    assert "1 session that is here would be deleted." in said
    assert "answer" not in said
    assert "not locked" not in said


def test_behind_a_lock_words_go_unasked(
    locked: Path, bundle: Path, tmp_path: Path, capsys: Said, typing: Callable[..., None]
) -> None:
    other = tmp_path / "other" / "journal.db"
    shutil.copytree(locked.parent, other.parent)
    with Journal.open(other, passphrase=FOUR) as opened:
        one = opened.read(sessions.newest_first)[1]
        first = opened.read(lambda c: entries.revealed(c, one.id))[0]
        opened.delete(lambda c: entries.take_out(c, one.id, first.activity, first.seat)).result()
        bundle.write_bytes(exported(opened))
    typing(FOUR)
    assert run(locked, "import", str(bundle)) == 0
    assert capsys.readouterr().out == "0 sessions are new.\nIt is brought in.\n"
    with Journal.open(locked, passphrase=FOUR) as opened:
        assert first not in opened.read(lambda c: entries.revealed(c, one.id))
