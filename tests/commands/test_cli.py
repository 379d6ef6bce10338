"""The command line itself: what it accepts, what it answers, and how it fails."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.terminal import clean_environment
from workshop import __version__
from workshop.cli import COMMANDS, main
from workshop.commands import guides as guides_command
from workshop.ground.settings import Settings, keep
from workshop.journal import errors

Said = pytest.CaptureFixture[str]


def process(
    *arguments: str, env: dict[str, str] | None = None, data: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """The real program, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "workshop", *arguments],
        input=data,
        capture_output=True,
        env=clean_environment(env),
        check=False,
        timeout=60,
    )


def test_every_command_is_in_the_help(capsys: Said) -> None:
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    for name in COMMANDS:
        assert f"\n    {name} " in said
        assert main([name, "--help"]) == 0
        assert "--journal PATH" in capsys.readouterr().out


def test_the_version(capsys: Said) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"workshop {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["frob"],
        ["guides", "--frob"],
        ["guide"],
        ["guide", "check"],
        ["session", "show"],
        ["--jour"],
    ],
    ids=" ".join,
)
def test_what_makes_no_sense_is_told_in_one_line(arguments: list[str], capsys: Said) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "--help" in said.err


def test_a_usage_error_repeats_no_control_characters(capsys: Said) -> None:
    assert main(["guides", "--\x1b[2Jx\x9b1m\u202e"]) == 2
    assert capsys.readouterr().err.isascii()


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (errors.JournalBusy("Busy."), 5),
        (errors.NotAJournal("No journal."), 4),
        (errors.NewerJournal("Newer."), 4),
        (errors.OlderJournal("Older."), 4),
        (errors.JournalDamaged("Damaged."), 4),
        (errors.JournalUnreachable("Unreachable."), 4),
        (errors.SqliteTooOld("Old."), 4),
        (errors.NoJournal("None yet."), 1),
        (errors.DiskFull("Full."), 1),
        (FileNotFoundError("main.toml is missing."), 4),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else None,
)
def test_an_expected_error_is_its_sentence_and_a_status(
    error: Exception, status: int, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    def fails(_: object) -> int:
        raise error

    monkeypatch.setattr(guides_command, "run", fails)
    assert main(["guides"]) == status
    assert capsys.readouterr() == ("", f"{error}\n")


def test_what_nobody_foresaw_is_its_kind_and_its_place(
    monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    def fails(_: object) -> str:
        raise ValueError("what Ana wrote")

    monkeypatch.setattr(guides_command, "_lines", fails)
    assert main(["guides"]) == 70
    said = capsys.readouterr()
    assert said.out == ""
    assert "ValueError at workshop/commands/guides.py:" in said.err
    assert said.err.count("\n") == 1
    assert "Ana" not in said.err


def test_ctrl_c_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(guides_command, "run", interrupted)
    assert main(["guides"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_reader_that_has_seen_enough_is_no_trouble() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "workshop", "guides"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(),
    ) as program:
        assert program.stdout and program.stderr
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == 141


def test_a_terminal_without_these_letters_gets_question_marks(tmp_path: Path) -> None:
    guide = tmp_path / "a.toml"
    guide.write_text('format = 1\nid = "Ü…"\n', encoding="utf-8")
    ascii_only = {"LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    result = process("guide", "check", str(guide), env=ascii_only)
    assert result.returncode == 1, result.stderr
    assert b"id: '??'," in result.stdout
    assert result.stderr == b""


def test_the_same_by_module_and_by_name() -> None:
    result = process("guides", "--json")
    assert result.returncode == 0
    assert json.loads(result.stdout)[0]["id"] == "main"


def test_the_screens_need_a_terminal() -> None:
    result = process(env={"WORKSHOP_HOME": "/nowhere"})
    assert result.returncode == 2
    assert result.stderr.startswith(b"The screens need a terminal.")
    assert result.stderr.count(b"\n") == 1
    assert result.stdout == b""


@pytest.mark.parametrize(
    ("arguments", "path"), [([], None), (["--journal", "a/b.db"], Path("a/b.db"))]
)
def test_without_a_command_the_screens_open(
    arguments: list[str], path: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[Path | None, Settings]] = []

    def run(path: Path | None, settings: Settings) -> int:
        opened.append((path, settings))
        return 5

    monkeypatch.setattr("workshop.commands.screens.has_terminal", lambda: True)
    monkeypatch.setattr("workshop.tui.app.run", run)
    assert main(arguments) == 5
    assert opened == [(path, Settings())]


def test_what_was_chosen_holds_for_screens_and_commands(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    chosen = Settings(theme="daylight", language="de", bell=False)
    keep(chosen, home / "settings.toml")
    opened = []
    monkeypatch.setattr("workshop.commands.screens.has_terminal", lambda: True)
    monkeypatch.setattr("workshop.tui.app.run", lambda path, settings: opened.append(settings) or 0)
    assert main([]) == 0
    assert opened == [chosen]
    main(["sessions"])
    assert "Noch keine Gespräche" in capsys.readouterr().out


def test_settings_that_cannot_be_read_are_told_of_and_change_nothing(
    home: Path, capsys: Said
) -> None:
    (home / "settings.toml").write_text("theme = 3")
    assert main(["sessions"]) == 0
    said = capsys.readouterr()
    assert "No sessions yet." in said.out
    assert f"{home / 'settings.toml'}: theme should be words in quotes." in said.err
    assert (home / "settings.toml").read_text() == "theme = 3"
