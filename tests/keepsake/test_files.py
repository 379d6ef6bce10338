"""A keepsake's file is there as a whole, for its owner alone, and in nobody's place."""

import errno
import os
import stat
from datetime import date
from pathlib import Path

import pytest

from helpers.kept_words import a_keepsake
from workshop.keepsake import files
from workshop.keepsake.files import InTheWay, NotWritten, place_for, suggested_name, write
from workshop.keepsake.keepsake import Keepsake

TODAY = date(2026, 11, 22)


def there(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_is_for_its_owner_alone(tmp_path: Path) -> None:
    write(tmp_path / "ours.md", "wörds\n")
    assert (tmp_path / "ours.md").read_bytes() == "wörds\n".encode()
    assert there(tmp_path) == ["ours.md"]
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "ours.md").stat().st_mode) == 0o600


def test_what_is_there_stays_unless_it_may_go(tmp_path: Path) -> None:
    path = tmp_path / "ours.md"
    path.write_text("before")
    with pytest.raises(InTheWay, match="is there already"):
        write(path, "after")
    assert path.read_text() == "before"
    write(path, "after", replace=True)
    assert path.read_text() == "after"
    assert there(tmp_path) == ["ours.md"]


def test_one_that_came_meanwhile_stays_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ours.md"
    real = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (path.write_text("theirs"), real(handle)))
    with pytest.raises(InTheWay):
        write(path, "ours")
    assert path.read_text() == "theirs"
    assert there(tmp_path) == ["ours.md"]


def test_where_a_disk_knows_no_second_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def link(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", link)
    write(tmp_path / "ours.md", "words")
    assert there(tmp_path) == ["ours.md"]
    with pytest.raises(InTheWay):
        write(tmp_path / "ours.md", "others")
    assert (tmp_path / "ours.md").read_text() == "words"


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "Nothing can be written in"),
        (errno.EACCES, "Nothing can be written in"),
        (errno.EIO, "can’t be written"),
    ],
)
def test_half_a_file_is_never_left(
    number: int, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: int) -> None:
        raise OSError(number, os.strerror(number))

    (tmp_path / "ours.md").write_text("before")
    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(NotWritten, match=told):
        write(tmp_path / "ours.md", "after" * 9999, replace=True)
    assert (tmp_path / "ours.md").read_text() == "before"
    assert there(tmp_path) == ["ours.md"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nowhere/ours.md", "There is no folder .*nowhere"),
        ("a-file/ours.md", "There is no folder"),
        ("x" * 300, "too long"),
        ("no\0name", "No file can have this name"),
        ("a-folder", "is no file"),
    ],
)
def test_a_place_that_cannot_be(name: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "a-file").touch()
    (tmp_path / "a-folder").mkdir()
    before = there(tmp_path)
    with pytest.raises(NotWritten, match=told):
        write(tmp_path / name, "words", replace=True)
    assert there(tmp_path) == before


@pytest.mark.skipif(os.name != "posix", reason="there are no such files")
def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loose").symlink_to(tmp_path / "nothing")
    for name in ("pipe", "loose"):
        with pytest.raises(NotWritten, match="is no file"):
            write(tmp_path / name, "words", replace=True)
    assert there(tmp_path) == ["loose", "pipe"]


def test_names_tell_what_it_is() -> None:
    one = a_keepsake("words")
    assert suggested_name(one, "html", TODAY) == "the-workshop-2026-03-01.html"
    everything = Keepsake(one.books, several=True)
    assert suggested_name(everything, "md", TODAY) == "your-sessions-2026-11-22.md"
    agreed = Keepsake(one.books, several=True, only_agreements=True)
    assert suggested_name(agreed, "toml", TODAY) == "what-you-agreed-on-2026-11-22.toml"


def test_a_title_of_any_kind_makes_a_name() -> None:
    assert files._plain("../../etc/passwd \x1b[31m") == "etc-passwd-31m"
    assert files._plain("Fürs Herz: 日本語") == "fürs-herz-日本語"
    assert files._plain("…") == "workshop"
    assert len(files._plain("word " * 99)) <= 60


def test_a_folder_gets_the_usual_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert place_for(tmp_path, "ours.md") == tmp_path / "ours.md"
    assert place_for(tmp_path / "mine.md", "ours.md") == tmp_path / "mine.md"
    monkeypatch.chdir(tmp_path)
    assert place_for(None, "ours.md") == Path.cwd() / "ours.md"
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert place_for(Path("~"), "ours.md") == tmp_path / "ours.md"


@pytest.mark.parametrize("name", ["journal.db", "journal.db-wal", "journal.db.key", "old.sqlite"])
def test_a_journal_is_never_replaced(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"SQLite format 3\0 and more")
    with pytest.raises(NotWritten, match="may be a journal"):
        write(path, "words", replace=True)
    assert path.read_bytes() == b"SQLite format 3\0 and more"
