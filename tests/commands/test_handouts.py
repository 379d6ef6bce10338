"""`workshop handouts`: two files, what it says, its exit status; and no journal is touched."""

from pathlib import Path

import pytest

from workshop.cli import main
from workshop.ground.settings import Settings, keep

Said = pytest.CaptureFixture[str]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: Path) -> Path:
    """An empty folder, the present one."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_both_files_in_the_present_folder_and_nothing_at_home(
    here: Path, home: Path, capsys: Said
) -> None:
    assert main(["handouts", "daily-talk"]) == 0
    both = ["daily-talk-hand-out.html", "daily-talk-run-sheet.html"]
    assert names(here) == both
    assert capsys.readouterr().out == (
        f"It is here: {here / both[0]}\nIt is here: {here / both[1]}\n"
        "Print on one side of the paper only.\n"
    )
    assert names(home) == []


def test_one_evening_on_one_paper_into_another_folder(here: Path, capsys: Said) -> None:
    (here / "print").mkdir()
    command = ["handouts", "main", "--sitting", "2", "--paper", "letter", "--at", "19"]
    assert main([*command, "--to", "print"]) == 0
    assert names(here / "print") == ["main-2-hand-out.html", "main-2-run-sheet.html"]
    for path in (here / "print").iterdir():
        assert "size: letter" in path.read_text("utf-8")
    assert ">19:00<" in (here / "print" / "main-2-run-sheet.html").read_text("utf-8")


def test_what_is_there_stays_and_then_neither_is_written(here: Path, capsys: Said) -> None:
    there = here / "daily-talk-run-sheet.html"
    there.write_text("before")
    assert main(["handouts", "daily-talk"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        f"{there} is there already, and it stays. Give another folder, or --force to replace it.\n"
    )
    assert names(here) == [there.name]
    assert there.read_text() == "before"
    assert main(["handouts", "daily-talk", "--force"]) == 0
    assert there.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_a_folder_that_is_not_there_or_is_none(here: Path, capsys: Said) -> None:
    assert main(["handouts", "daily-talk", "--to", "nowhere"]) == 1
    assert capsys.readouterr().err.startswith(f"There is no folder {here / 'nowhere'}. Make it")
    (here / "file").write_text("x")
    assert main(["handouts", "daily-talk", "--to", "file"]) == 1
    assert names(here) == ["file"]


def test_no_such_guide_and_no_such_evening(here: Path, capsys: Said) -> None:
    assert main(["handouts", "nothing"]) == 1
    told = "There is no guide “nothing”. workshop guides shows each id in brackets.\n"
    assert capsys.readouterr().err == told
    for number in ("0", "3", "-1"):
        assert main(["handouts", "main", f"--sitting={number}"]) == 1
        told = f"This guide has no evening {number}; its last one is 2.\n"
        assert capsys.readouterr().err == told
    assert names(here) == []


@pytest.mark.parametrize(
    "more", [["--at", "late"], ["--paper", "a3"], ["--sitting", "two"], ["--at", "25:00"]]
)
def test_a_command_line_that_makes_no_sense(more: list[str], here: Path, capsys: Said) -> None:
    assert main(["handouts", "main", *more]) == 2
    assert main(["handouts"]) == 2
    assert names(here) == []


def test_a_guide_of_ones_own(here: Path, home: Path, capsys: Said) -> None:
    (home / "guides").mkdir()
    assert main(["guide", "new", str(home / "guides" / "ours.toml")]) == 0
    assert main(["handouts", "ours"]) == 0
    assert names(here) == ["ours-hand-out.html", "ours-run-sheet.html"]


def places(path: Path, *numbers: str) -> list[int]:
    """Where these stand, on the first page that has them."""
    text = path.read_text("utf-8")
    return [text.index(number) for number in numbers]


@pytest.mark.parametrize("said", ["DE", "de", "Germany"])
def test_ones_own_country_comes_first_on_both_sheets(here: Path, said: str) -> None:
    assert main(["handouts", "daily-talk", "--country", said]) == 0
    for path in here.iterdir():
        first, title, other = places(path, "116 016", "Other countries", "0808 2000 247")
        assert first < title < other, "and no other is gone"


def test_the_country_of_the_settings_holds_where_none_is_given(here: Path, home: Path) -> None:
    keep(Settings(country="IE"), home / "settings.toml")
    assert main(["handouts", "daily-talk"]) == 0
    page = here / "daily-talk-hand-out.html"
    first, other = places(page, "1800 341 900", "0808 2000 247")
    assert first < other
    assert main(["handouts", "daily-talk", "--force", "--country", "GB"]) == 0
    first, other = places(page, "0808 2000 247", "1800 341 900")
    assert first < other
    assert "IE" in (home / "settings.toml").read_text(), "for this once"


def test_without_a_country_all_stand_in_one_table(here: Path) -> None:
    assert main(["handouts", "daily-talk"]) == 0
    page = here / "daily-talk-hand-out.html"
    assert places(page, "1-800-799-7233", "0808 2000 247", "116 016") == sorted(
        places(page, "1-800-799-7233", "0808 2000 247", "116 016")
    )
    assert "Other countries" not in page.read_text("utf-8")


@pytest.mark.parametrize("command", [["handouts", "daily-talk"], ["plain", "daily-talk"]])
def test_a_country_without_numbers_is_refused_and_nothing_is_done(
    here: Path, home: Path, capsys: Said, command: list[str]
) -> None:
    assert main([*command, "--country", "Atlantis"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("There are no numbers for that country. There are for: US (United")
    assert "DE (Germany)" in said.err
    assert names(here) == names(home) == []
