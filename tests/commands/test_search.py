"""`workshop search`: what stands in the book, marked, and nothing else."""

import json
import sys
from pathlib import Path

import pytest

from helpers.lived import live
from workshop.cli import main

SHOWN, CANARY = "SHOWN", "CANARY"

Said = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lived") / "journal.db"
    live(path)
    return path


def test_for_people(path: Path, capsys: Said) -> None:
    assert main(["search", SHOWN.lower(), "--journal", str(path)]) == 0
    told = capsys.readouterr().out
    assert f"‹{SHOWN}›" in told
    assert "    Ana  " in told
    assert CANARY not in told


def test_long_lines_hang_at_a_terminal_and_nowhere_else(
    path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    assert main(["search", SHOWN, "--journal", str(path)]) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("    ")]
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["search", SHOWN, "--journal", str(path)]) == 0
    hung = [line for line in capsys.readouterr().out.splitlines() if line.startswith("    ")]
    assert any(line.startswith("      ") for line in hung), "one of them wraps"
    assert not any(line.startswith("      ") for line in lines)
    assert "".join("".join(hung).split()) == "".join("".join(lines).split())


def test_for_programs(path: Path, capsys: Said) -> None:
    assert main(["search", SHOWN, "--json", "--limit", "2", "--journal", str(path)]) == 0
    said = capsys.readouterr()
    found = json.loads(said.out)
    assert found["more"] is True
    assert "--limit" in said.err
    assert len(found["hits"]) == 2
    for hit in found["hits"]:
        assert list(hit) == ["session", "started", "title", "activity", "titles", "lines"]
        for line in hit["lines"]:
            assert line["partner"] in ("Ana", "Jo", None)
            for start, end in line["marks"]:
                assert line["text"][start:end] == SHOWN


@pytest.mark.parametrize("words", [[CANARY], ["xyzzy"], ['"*'], ["AND", "NEAR("]])
def test_nothing_found(path: Path, capsys: Said, words: list[str]) -> None:
    assert main(["search", *words, "--journal", str(path)]) == 1
    assert capsys.readouterr().out.strip() == "Nothing found."
    assert main(["search", *words, "--json", "--journal", str(path)]) == 1
    assert json.loads(capsys.readouterr().out) == {"more": False, "hits": []}


@pytest.mark.parametrize("limit", ["0", "1001", "x", "-1", "²"])
def test_a_limit_that_makes_no_sense(path: Path, capsys: Said, limit: str) -> None:
    assert main(["search", "x", f"--limit={limit}", "--journal", str(path)]) == 2
    assert "1 to 1000" in capsys.readouterr().err


def test_looking_changes_no_byte_and_makes_no_file(path: Path) -> None:
    def picture() -> dict[str, bytes]:
        return {each.name: each.read_bytes() for each in path.parent.rglob("*.*") if each.is_file()}

    before = picture()
    main(["search", SHOWN, "--journal", str(path)])
    assert picture() == before


def test_without_a_journal(tmp_path: Path, capsys: Said) -> None:
    assert main(["search", "x", "--journal", str(tmp_path / "none.db")]) == 1
    assert list(tmp_path.iterdir()) == []
    assert "no journal" in capsys.readouterr().err
