"""`workshop demo`: where the made-up journal goes, and that it goes away again."""

import json
import os
import select
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.terminal import clean_environment
from workshop.cli import main
from workshop.ground.settings import Settings
from workshop.sitting.demo.weeks import WEEKS
from workshop.sitting.house import House

Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for temporary files of this test's own."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """An empty folder to write into."""
    folder = tmp_path / "place"
    folder.mkdir()
    return folder


def test_one_file_is_written_and_nothing_else(place: Path, home: Path, capsys: Said) -> None:
    path = place / "made-up.db"
    assert main(["demo", "--write", str(path)]) == 0
    assert str(path) in capsys.readouterr().out
    assert list(place.iterdir()) == [path]
    assert list(home.iterdir()) == []
    assert path.stat().st_mode & 0o077 == 0 or os.name != "posix"
    house = House.open(path, read_only=True)
    assert house.made_up()
    house.close()
    assert main(["--journal", str(path), "sessions", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 18 + len(WEEKS)


def test_a_number_of_sessions(place: Path, capsys: Said) -> None:
    path = place / "made-up.db"
    assert main(["demo", "--sessions", "3", "--write", str(path)]) == 0
    capsys.readouterr()
    assert main(["sessions", "--json", "--journal", str(path)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [line["status"] for line in found] == ["open", "done", "done"]


@pytest.mark.parametrize("number", ["0", "-1", "5001", "1.5", "", "many", "9" * 5000, "²"])
def test_a_number_that_makes_no_sense(number: str, place: Path, capsys: Said) -> None:
    assert main(["demo", "--write", str(place / "a.db"), f"--sessions={number}"]) == 2
    said = capsys.readouterr()
    assert "a whole number from 1 to 5000" in said.err
    assert said.err.count("\n") == 1
    assert list(place.iterdir()) == []


def test_what_is_there_stays(place: Path, capsys: Said) -> None:
    path = place / "precious.db"
    path.write_bytes(b"mine")
    assert main(["demo", "--write", str(path)]) == 1
    assert "it stays" in capsys.readouterr().err
    assert path.read_bytes() == b"mine"
    assert list(place.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="links need rights here")
def test_a_link_to_nothing_stays_too(place: Path) -> None:
    path = place / "link.db"
    path.symlink_to(place / "gone.db")
    assert main(["demo", "--write", str(path)]) == 1
    assert path.is_symlink()
    assert list(place.iterdir()) == [path]


def test_what_comes_to_be_there_meanwhile_stays(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = place / "late.db"
    monkeypatch.setattr(
        "workshop.sitting.demo.weeks.write_weeks", lambda *_, **__: path.write_bytes(b"mine")
    )
    monkeypatch.setattr("workshop.sitting.demo.seasons.write_seasons", lambda *_, **__: None)
    assert main(["demo", "--write", str(path)]) == 1
    assert path.read_bytes() == b"mine"
    assert list(place.iterdir()) == [path]


@pytest.mark.parametrize("parent", ["nowhere", "file"])
def test_a_folder_that_cannot_be_written(parent: str, place: Path, capsys: Said) -> None:
    (place / "file").touch()
    assert main(["demo", "--write", str(place / parent / "a.db")]) == 4
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert "can't be written" in said.err
    assert [path.name for path in place.iterdir()] == ["file"]


def test_a_failure_leaves_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("workshop.sitting.demo.write_demo", fails)
    assert main(["demo", "--write", str(place / "a.db")]) == 70
    assert list(place.iterdir()) == []


def test_an_own_journal_is_not_for_the_demo(place: Path, capsys: Said) -> None:
    assert main(["--journal", str(place / "a.db"), "demo"]) == 2
    assert "--write PATH" in capsys.readouterr().err
    assert list(place.iterdir()) == []


def test_without_a_terminal_nothing_is_made(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    monkeypatch.setattr("workshop.commands.screens.has_terminal", lambda: False)
    assert main(["demo"]) == 2
    assert capsys.readouterr().err.startswith("The screens need a terminal.")


def test_the_screens_open_on_a_journal_that_is_gone_afterwards(
    monkeypatch: pytest.MonkeyPatch, home: Path, elsewhere: Path
) -> None:
    opened: list[Path] = []

    def run(path: Path | None, settings: Settings) -> int:
        assert path
        assert path.is_relative_to(elsewhere)
        house = House.open(path)
        assert house.made_up()
        house.close()
        opened.append(path)
        return 0

    monkeypatch.setattr("workshop.commands.screens.has_terminal", lambda: True)
    monkeypatch.setattr("workshop.tui.app.run", run)
    assert main(["demo"]) == 0
    assert len(opened) == 1
    assert list(home.iterdir()) == []


KILLED = """
import subprocess, sys
import workshop.tui.app
from workshop.cli import main

started = []

class Popen(subprocess.Popen):
    def __init__(self, *args, **settings):
        super().__init__(*args, **settings)
        started.append(self.pid)

def run(path, settings):
    print(path, *started, flush=True)
    sys.stdin.read()

subprocess.Popen = Popen
workshop.tui.app.run = run
main(["demo"])
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs Linux, to wait for a stranger")
def test_a_killed_demo_leaves_nothing_either(elsewhere: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", KILLED],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=clean_environment({"TEXTUAL_DRIVER": "elsewhere", "TMPDIR": str(elsewhere)}),
    ) as program:
        assert program.stdout
        path, sweeper = program.stdout.readline().decode().split()
        assert Path(path).exists()
        watched = os.pidfd_open(int(sweeper))
        program.kill()
        program.wait()
        ended, _, _ = select.select([watched], [], [], 20)
        os.close(watched)
    assert ended
    assert not Path(path).parent.exists()
