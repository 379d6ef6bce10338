"""`workshop keepsake`: a file of what both showed; what it says, and its exit status."""

import io
import json
import sys
import tomllib
from pathlib import Path

import pytest

from helpers.lived import live, open_house
from workshop.cli import main
from workshop.journal.journal import Journal
from workshop.journal.passphrase import locking
from workshop.keepsake.forms import FORMS
from workshop.sitting.sit_down import start

FOUR = "four words are good"
Said = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A journal's path, and its finished session; another one was left in the middle of a turn."""
    path = tmp_path_factory.mktemp("lived") / "journal.db"
    return path, live(path)[0]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, the present one."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def keep(journal: Path, *arguments: str) -> int:
    return main(["keepsake", "--journal", str(journal), *arguments])


@pytest.mark.parametrize("form", FORMS)
def test_a_file_in_the_present_folder(
    form: str, lived: tuple[Path, str], here: Path, capsys: Said
) -> None:
    path, whole = lived
    assert keep(path, whole[:9], "--as", form) == 0
    made = here / f"the-workshop-2026-03-01.{form}"
    assert capsys.readouterr().out == (
        f"It is here: {made}\nThis file is not locked. Anyone who opens it can read it.\n"
    )
    words = made.read_text("utf-8")
    assert words.count("SHOWN one-thing moment left") == 1
    assert "CANARY" not in words
    assert "UNSEEN" not in words


def test_all_and_only_agreements(lived: tuple[Path, str], here: Path) -> None:
    path, whole = lived
    assert keep(path, "--all", "--as", "toml", "--only", "agreements", "--to", "ours.toml") == 0
    found = tomllib.loads((here / "ours.toml").read_text("utf-8"))
    assert (found["format"], found["only"]) == (1, "agreements")
    (session,) = found["sessions"]
    assert session["id"] == whole
    assert "modules" not in session
    assert "kept_sentences" not in session
    assert [one["id"] for one in session["agreements"]][:2] == ["small-ritual", "second-evening"]


def test_what_is_there_stays(lived: tuple[Path, str], here: Path, capsys: Said) -> None:
    path, whole = lived
    (here / "ours.md").write_text("before")
    assert keep(path, whole, "--as", "md", "--to", "ours.md") == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        f"{here / 'ours.md'} is there already, and it stays. "
        "Give another name, or --force to replace it.\n"
    )
    assert (here / "ours.md").read_text() == "before"
    assert keep(path, whole, "--as", "md", "--to", "ours.md", "--force") == 0
    assert (here / "ours.md").read_text("utf-8").startswith("# The workshop\n")


def test_a_folder_that_is_not_there(lived: tuple[Path, str], here: Path, capsys: Said) -> None:
    path, whole = lived
    assert keep(path, whole, "--as", "md", "--to", "nowhere/ours.md") == 1
    assert capsys.readouterr().err.startswith(f"There is no folder {here / 'nowhere'}. Make it")
    assert list(here.iterdir()) == []


def test_to_standard_output(lived: tuple[Path, str], here: Path, capsys: Said) -> None:
    path, whole = lived
    assert keep(path, whole, "--as", "json", "--to", "-") == 0
    assert json.loads(capsys.readouterr().out)["sessions"][0]["id"] == whole
    assert list(here.iterdir()) == []


def test_a_terminal_gets_nothing_that_steers_it(
    tmp_path: Path, lived: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from helpers.hostile import ALL

    path = tmp_path / "evil.db"
    path.write_bytes(lived[0].read_bytes())
    with Journal.open(path) as journal:
        content = json.dumps({"moment": ALL})
        journal.write(
            lambda c: c.execute(
                "UPDATE entry SET content = ? WHERE activity = 'one-thing' AND state = 'revealed'",
                (content,),
            )
        ).result()
    for form in FORMS:
        out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
        monkeypatch.setattr(out, "isatty", lambda: True)
        monkeypatch.setattr(sys, "stdout", out)
        assert keep(path, lived[1], "--as", form, "--to", "-") == 0
        sent = out.buffer.getvalue().decode()  # type: ignore[attr-defined]
        assert "6666" in sent
        assert not set(sent) & {"\x1b", "\x9b", "\x07", "\u202e", "\x00", "\r"}


@pytest.mark.parametrize("arguments", [(), ("abc", "--all"), ("", "--as", "html")])
def test_a_command_line_that_makes_no_sense(
    arguments: tuple[str, ...], lived: tuple[Path, str], here: Path, capsys: Said
) -> None:
    more = () if "--as" in arguments else ("--as", "html")
    assert keep(lived[0], *arguments, *more) == 2
    assert capsys.readouterr().err == (
        "Give the id of one session, or --all. See workshop sessions.\n"
    )
    assert keep(lived[0], "--all") == 2
    assert keep(lived[0], "--all", "--as", "pdf") == 2
    assert list(here.iterdir()) == []


def test_no_such_session_and_nothing_to_write(tmp_path: Path, here: Path, capsys: Said) -> None:
    path = tmp_path / "journal.db"
    house, _ = open_house(path)
    house.close()
    assert keep(path, "nobody", "--as", "md") == 1
    assert "No session has an id that begins with nobody." in capsys.readouterr().err
    assert keep(path, "--all", "--as", "md") == 1
    assert capsys.readouterr().err == "Nothing was shown so far.\n"
    house, _ = open_house(tmp_path / "other.db")
    session = start(house, "daily-talk").session_id
    house.close()
    assert keep(tmp_path / "other.db", session, "--as", "md", "--only", "agreements") == 1
    assert capsys.readouterr().err == "You agreed on nothing there.\n"
    assert list(here.iterdir()) == []


def test_a_locked_journal_stays_so(
    tmp_path: Path, lived: tuple[Path, str], here: Path, capsys: Said
) -> None:
    path = tmp_path / "locked.db"
    path.write_bytes(lived[0].read_bytes())
    with Journal.open(path) as journal:
        locking.lock(journal, FOUR)
    assert keep(path, "--all", "--as", "html") == 3
    assert capsys.readouterr().out == ""
    assert list(here.iterdir()) == []


def test_only_reading(lived: tuple[Path, str], here: Path) -> None:
    path, whole = lived
    before = {p.name: p.read_bytes() for p in path.parent.iterdir() if p.is_file()}
    assert keep(path, whole, "--as", "html") == 0
    assert {p.name: p.read_bytes() for p in path.parent.iterdir() if p.is_file()} == before
