"""`workshop evenings`: what it lists, shows, writes and deletes, and its exit status."""

import io
import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.held import NOTE, file_of_evenings
from workshop.cli import main
from workshop.journal.evenings.file import EveningsFile
from workshop.journal.journal import Journal
from workshop.journal.passphrase import locking

FOUR = "four words are good"
Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def by_utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    return file_of_evenings(tmp_path_factory.mktemp("held"))


@pytest.fixture
def ours(held: tuple[Path, list[str]], tmp_path: Path) -> tuple[Path, list[str]]:
    """The same in a folder of this test's own, which is the present one."""
    shutil.copy(held[0].with_name("evenings.db"), tmp_path)
    return tmp_path / held[0].name, held[1]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def run(journal: Path, *arguments: str) -> int:
    return main(["evenings", "--journal", str(journal), *arguments])


def test_the_list(held: tuple[Path, list[str]], capsys: Said) -> None:
    journal, ids = held
    assert run(journal) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[4] == f"{ids[0]}  2026-03-06 18:30  over            The workshop · sitting 1"
    assert lines[0].endswith("planned         The workshop · evening 3 of our-series · sitting 1")
    assert "not ended" in lines[1]
    assert run(journal, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert [line["id"] for line in found] == ids[::-1]
    assert [line["status"] for line in found] == ["planned", "open", "over", "over", "over"]
    assert found[3]["series"] == "our-series"
    assert found[3]["number"] == 1
    assert found[4]["begins"] == "2026-03-06T18:30:00Z"
    assert list(found[4]) == [
        *("id", "guide", "title", "status", "begins", "ended", "series", "number", "sitting")
    ]


def test_where_there_is_no_file_the_list_is_empty_and_nothing_is_made(
    tmp_path: Path, capsys: Said
) -> None:
    journal = tmp_path / "journal.db"
    assert run(journal) == 0
    said = capsys.readouterr()
    assert said.out == "No evenings yet.\n"
    assert said.err.startswith("There are no evenings at ")
    assert run(journal, "--json") == 0
    assert json.loads(capsys.readouterr().out) == []
    for arguments in (("show", "e"), ("delete", "e"), ("report", "e", "--as", "html")):
        assert run(journal, *arguments) == 1
    assert not list(tmp_path.iterdir())


def test_one_is_shown_by_the_beginning_of_its_id(
    held: tuple[Path, list[str]], capsys: Said
) -> None:
    journal, ids = held
    assert run(journal, "show", ids[0][:9]) == 0
    out = capsys.readouterr().out
    assert out.startswith("The workshop\nFriday, 6 March 2026 · sitting 1\n")
    assert "4 minutes late" in out
    assert "window" not in out, "notes stay out"
    assert run(journal, "show", ids[0], "--with-notes") == 0
    assert NOTE.split("\n")[0] in capsys.readouterr().out
    for unknown in ("x", "", "e1; drop"):
        assert run(journal, "show", unknown) == 1
        assert "No evening has an id" in capsys.readouterr().err


@pytest.mark.parametrize(("form", "ending"), [("html", "html"), ("markdown", "md")])
def test_a_report(
    form: str, ending: str, held: tuple[Path, list[str]], here: Path, capsys: Said
) -> None:
    journal, ids = held
    assert run(journal, "report", ids[0], "--as", form) == 0
    made = here / f"the-workshop-2026-03-06.{ending}"
    assert capsys.readouterr().out == (
        f"It is here: {made}\nThis file is not locked. Anyone who opens it can read it.\n"
    )
    assert made.stat().st_mode & 0o077 == 0
    assert "window" not in made.read_text("utf-8"), "notes stay out"
    assert "mean 5.0" in made.read_text("utf-8")
    assert run(journal, "report", ids[0], "--as", form, "--with-notes") == 1
    assert "is there already" in capsys.readouterr().err
    assert run(journal, "report", ids[0], "--as", form, "--with-notes", "--force") == 0
    assert "window" in made.read_text("utf-8")


def test_a_report_on_standard_output(held: tuple[Path, list[str]], capfd: Said) -> None:
    journal, ids = held
    assert run(journal, "report", ids[0], "--as", "markdown", "--to", "-") == 0
    assert capfd.readouterr().out.startswith("# The workshop\n")


@pytest.mark.parametrize(("form", "ending"), [("html", "html"), ("markdown", "md")])
def test_a_series(
    form: str, ending: str, held: tuple[Path, list[str]], here: Path, capsys: Said
) -> None:
    journal, _ids = held
    assert run(journal, "report", "--series", "our-series", "--as", form, "--to", str(here)) == 0
    words = (here / f"our-series-2026-03-20.{ending}").read_text("utf-8")
    assert "13 Mar 2026" in words
    assert "20 Mar 2026" in words
    assert "window" not in words
    assert run(journal, "report", "--series", "nothing", "--as", form) == 1
    assert "No evening of a series nothing was begun." in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [("e1", "--series", "s"), ("--series", "s", "--with-notes")])
def test_what_makes_no_sense_is_said(
    arguments: tuple[str, ...], held: tuple[Path, list[str]], capsys: Said
) -> None:
    assert run(held[0], "report", *arguments, "--as", "html") == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_file_of_the_program_is_not_written_over(
    ours: tuple[Path, list[str]], capsys: Said
) -> None:
    journal, ids = ours
    target = journal.with_name("evenings.db")
    before = target.read_bytes()
    arguments = ("--as", "html", "--force", "--to", str(target))
    assert run(journal, "report", ids[0], *arguments) == 1
    assert "may be a journal" in capsys.readouterr().err
    assert target.read_bytes() == before


def test_one_is_deleted_once_the_word_is_typed(
    ours: tuple[Path, list[str]], capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal, ids = ours
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    assert run(journal, "delete", ids[0][:9]) == 1
    said = capsys.readouterr()
    assert said.out.startswith("Friday, 6 March 2026 · The workshop\n")
    assert said.err == "Nothing was deleted.\n"
    monkeypatch.setattr("sys.stdin", io.StringIO("Delete\n"))
    assert run(journal, "delete", ids[0]) == 0
    assert capsys.readouterr().out.endswith("It is deleted, with its notes.\n")
    assert run(journal, "show", ids[0]) == 1
    assert ids[0].encode() not in journal.with_name("evenings.db").read_bytes()


def test_while_another_window_writes_nothing_is_deleted(
    ours: tuple[Path, list[str]], capsys: Said
) -> None:
    journal, ids = ours
    with EveningsFile.open(journal.with_name("evenings.db")):
        assert run(journal, "delete", ids[0]) == 1
        assert "open in another window" in capsys.readouterr().err
        assert run(journal, "show", ids[0]) == 0


def test_a_journal_in_its_place_is_refused(tmp_path: Path, capsys: Said) -> None:
    Journal.open(tmp_path / "evenings.db").close()
    assert run(tmp_path / "journal.db") == 4
    assert "is a journal of two, not the file for evenings" in capsys.readouterr().err
    EveningsFile.open(tmp_path / "other" / "journal.db").close()
    assert main(["sessions", "--journal", str(tmp_path / "other" / "journal.db")]) == 4
    assert "holds evenings with a group" in capsys.readouterr().err


def test_a_locked_one_asks(
    ours: tuple[Path, list[str]], capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal, ids = ours
    with EveningsFile.open(journal.with_name("evenings.db")) as file:
        locking.lock(file, FOUR)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    assert run(journal, "show", ids[0]) == 3
    assert "locked" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", lambda _prompt: FOUR)
    assert run(journal, "show", ids[0]) == 0


def test_without_an_id_it_is_the_latest_that_was_begun(
    held: tuple[Path, list[str]], here: Path, capsys: Said
) -> None:
    """Whoever comes home wants tonight's, not the one planned for next week."""
    journal, ids = held
    assert run(journal, "show") == 0
    shown = capsys.readouterr().out
    assert run(journal, "show", ids[3]) == 0
    assert capsys.readouterr().out == shown
    assert run(journal, "report") == 0
    (page,) = here.iterdir()
    assert page.suffix == ".html"


def test_without_an_id_and_without_an_evening_begun_it_says_so(
    tmp_path: Path, capsys: Said
) -> None:
    EveningsFile.open(tmp_path / "evenings.db").close()
    assert run(tmp_path / "journal.db", "show") == 1
    assert capsys.readouterr().err == "No evening was begun yet.\n"
