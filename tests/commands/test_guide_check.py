"""`workshop guide check`: each mistake a line, whatever the file holds."""

import os
import re
from pathlib import Path

import pytest

from workshop.cli import main
from workshop.guide import shipped_paths
from workshop.guide.series_shelf import shipped_paths as shipped_series
from workshop.guide.starter import starter

Said = pytest.CaptureFixture[str]

FAULTY = """\
format = 1
id = "mine"
title = "Mine"
language = "en"
summary = "Two small things."

[[modules]]
id = "one"
title = "One"

    [[modules.activities]]
    id = "Talk"
    kind = "dialogue"
    title = "Talk"
    minutes = 2.1
    text = "One minute each."
    prompt = "Something"
    turn = 1.0

    [[modules.activities]]
    id = "quiet"
    kind = "breath"
    title = "Quiet"
    minutes = 1
"""


def test_the_shipped_guides_are_good(capsys: Said) -> None:
    paths = [str(path) for path in shipped_paths()]
    assert main(["guide", "check", *paths]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert re.fullmatch(r"(.+\.toml: good, [\d.]+ minutes\n)+", said.out)
    assert said.out.count("\n") == len(paths)


def test_every_faulty_table_is_named_with_its_line(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(FAULTY, encoding="utf-8")
    assert main(["guide", "check", str(path)]) == 1
    said = capsys.readouterr()
    assert said.err == ""
    lines = said.out.splitlines()
    assert all(re.fullmatch(r".+\.toml:\d+: [^:]+: .+, expected .+", line) for line in lines), lines
    places = {(line.split(":")[1], line.split(":")[2].strip()) for line in lines}
    assert ("12", "one/Talk/id") in places or ("12", "one/activity 1/id") in places
    assert ("22", "one/quiet/kind") in places


def test_a_good_file_among_faulty_ones_does_not_hide_them(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "empty.toml"
    path.touch()
    assert main(["guide", "check", str(path), str(shipped_paths()[0])]) == 1
    out = capsys.readouterr().out
    assert f"{path}:1: " in out
    assert ": good, 89.75 minutes" in out


@pytest.mark.parametrize("name", ["none.toml", ".", "nul\0l", "x" * 5000], ids=str.__len__)
def test_a_file_that_cannot_be_read_is_one_line(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["guide", "check", name]) == 1
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.count("\n") == 1
    assert said.out.endswith("expected a file that can be read\n")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\xff\xfe",
        b"[" * 100_000,
        b"a = " + b"9" * 100_000,
        b"a." * 2000 + b"b = 1",
        b"x" * (1024 * 1024 + 2),
        b'id = "\x1b]0;owned\x07"',
        b'id = "\\u001b[2J\\u009b\\u202e"\ntitle = 3',
    ],
    ids=range(8),
)
def test_any_bytes_are_answered_in_plain_lines(data: bytes, tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(data)
    assert main(["guide", "check", str(path)]) == 1
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.startswith(f"{path}:1: ")
    assert all(line.isprintable() for line in said.out.splitlines())


@pytest.mark.skipif(os.name != "posix", reason="file names are freer here")
def test_a_file_name_steers_no_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.chdir(tmp_path)
    name = "a\x1b[2J\n\u202e\udcff.toml"
    Path(name).write_text(starter("mine"), encoding="utf-8")
    assert main(["guide", "check", name, name + "!"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert lines[0] == "a?[2J???.toml: good, 13 minutes"
    assert lines[1].startswith("a?[2J???.toml!:1: file: ")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('id = "mine"', 'id = "main"', "an id of its own"),
        ('id = "mine"', 'id = "mine"\nlight = "lite"', "light"),
        ("Sit so that", "{frist}, sit so that", "{first}"),
        ("Sit so that", "{Ana}, sit so that", "expected"),
        ('title = "To begin"', 'title = "To begin with {me}"', "no names"),
        ('kind = "breathe"', 'kind = "breathe"\n    lens = "faithful"', "faith, or nothing"),
    ],
)
def test_what_only_shows_later_is_told_now(
    old: str, new: str, told: str, tmp_path: Path, home: Path, capsys: Said
) -> None:
    path = tmp_path / "mine.toml"
    text = starter("mine")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert main(["guide", "check", str(path)]) == 1
    [line] = capsys.readouterr().out.splitlines()
    assert line.startswith(f"{path}:")
    assert told in line


def test_a_card_that_asks_how_tonight_is_needs_a_light_guide(
    tmp_path: Path, home: Path, capsys: Said
) -> None:
    main_guide = next(p for p in shipped_paths() if "tonight = true" in p.read_text("utf-8"))
    text = main_guide.read_text(encoding="utf-8").replace('light = "light-evening"\n', "")
    path = tmp_path / "mine.toml"
    path.write_text(re.sub(r'^id = ".*"', 'id = "mine"', text, count=1, flags=re.M), "utf-8")
    assert main(["guide", "check", str(path)]) == 1
    assert "the id of a light guide" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("wrong", "advice"),
    [
        ("title = “Curly”", "straight quotes"),
        ('title = "open', "closing quote"),
        ("minutes = 4,5", "a point and no comma"),
        ("spare = True", "true or false"),
        ("[modules]\n[modules]", "two brackets"),
    ],
)
def test_a_slip_of_toml_is_told_in_words(
    wrong: str, advice: str, tmp_path: Path, capsys: Said
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(f"format = 1\n{wrong}\n", encoding="utf-8")
    assert main(["guide", "check", str(path)]) == 1
    assert advice in capsys.readouterr().out


def test_a_series_is_told_from_a_guide_by_what_it_holds(tmp_path: Path, capsys: Said) -> None:
    paths = [str(path) for path in shipped_series()]
    assert main(["guide", "check", *paths, str(shipped_paths()[0])]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert re.fullmatch(r"(.+: good, [48] evenings\n)+.+: good, 89.75 minutes\n", said.out)


def test_when_each_evening_of_a_series_is_over(capsys: Said) -> None:
    path = next(path for path in shipped_series() if path.stem == "four-evenings")
    assert main(["guide", "check", "--times", str(path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 5
    assert lines[1].strip() == "90  What went missing (main: 54.75)"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('guide = "needs-told"', 'guide = "needs-tld"', "42: what-each-needs/guide: 'needs-tld', "),
        ("sitting = 2", "sitting = 3", "30: one-small-ritual/sitting: 3, expected 1 to 2"),
        ("minutes = 90", "minutes = 20", "minutes: 20, expected at least 54.75"),
        ('aim = "Each', 'aims = "Each', "aims: an unknown key, expected perhaps aim"),
    ],
)
def test_each_mistake_of_a_series_has_its_line(
    old: str, new: str, told: str, tmp_path: Path, home: Path, capsys: Said
) -> None:
    path = tmp_path / "mine.toml"
    text = next(p for p in shipped_series() if p.stem == "four-evenings").read_text("utf-8")
    text = text.replace('id = "four-evenings"', 'id = "mine"').replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    assert main(["guide", "check", str(path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert all(re.fullmatch(r".+\.toml:\d+: [^:]+: .+, expected .+", line) for line in lines), lines
    assert any(told in line.removeprefix(f"{path}:") for line in lines), lines
