"""`workshop guides`: the shelf, for people and for programs."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from workshop.cli import main
from workshop.guide import by_id, load_file, shipped_paths
from workshop.guide.series import load_series
from workshop.guide.series_shelf import shipped_paths as shipped_series
from workshop.sitting.offer import offer
from workshop.sitting.shelf import Known, arranged

Said = pytest.CaptureFixture[str]


def test_json_has_every_guide_module_and_activity(capsys: Said) -> None:
    assert main(["guides", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [guide["id"] for guide in found] == [load_file(path).id for path in shipped_paths()]
    assert found[0]["id"] == "main"
    for guide in found:
        assert list(guide) == ["id", "title", "language", "minutes", "alone", "modules"]
        for module in guide["modules"]:
            assert list(module) == ["id", "title", "minutes", "activities"]
            for activity in module["activities"]:
                assert list(activity) == ["id", "kind", "minutes", "lens"]


def test_minutes_add_up_exactly(capsys: Said) -> None:
    main(["guides", "--json"])
    # Read as written, so that nothing is rounded on the way.
    for guide in json.loads(capsys.readouterr().out, parse_float=Fraction, parse_int=Fraction):
        assert guide["minutes"] == sum(module["minutes"] for module in guide["modules"])
        for module in guide["modules"]:
            everybodys = [a["minutes"] for a in module["activities"] if not a["lens"]]
            assert module["minutes"] == sum(everybodys)


def test_whole_minutes_have_no_point(capsys: Said) -> None:
    main(["guides", "--json"])
    said = capsys.readouterr().out
    assert '"minutes": 10,' in said
    assert ".0" not in said


def test_people_get_titles_and_minutes(capsys: Said) -> None:
    assert main(["guides"]) == 0
    said = capsys.readouterr().out
    shelves = arranged(offer(), Known())
    headings = {shelf.heading for shelf in shelves}
    told = [piece for piece in said.rstrip("\n").split("\n\n") if piece not in headings]
    there = {guide.id: guide for guide in map(load_file, shipped_paths())}
    ids = [line.id for shelf in shelves for line in shelf.guides]
    assert sorted(ids) == sorted(there)
    for guide, listed in zip((there[id_] for id_ in ids), told, strict=True):
        head, *modules = listed.splitlines()
        assert head.endswith(f" min  {guide.title} ({guide.id})")
        whole, *minutes = (int(line.split()[0]) for line in (head, *modules))
        assert sum(minutes) == whole, "what people add up in their heads"
        assert abs(whole - guide.minutes) <= 0.5
        for number, line, module in zip(minutes, modules, guide.modules, strict=True):
            assert line.split(maxsplit=1)[1] == module.title
            assert abs(number - module.minutes) < 1
    assert max(map(len, said.splitlines())) <= 72


def test_series_are_listed_apart(home: Path, capsys: Said) -> None:
    assert main(["guides", "--series"]) == 0
    said = capsys.readouterr().out
    for path in shipped_series():
        series = load_series(path)
        assert f"{len(series.evenings)} evenings  {series.title} ({series.id})\n" in said
        for evening in series.evenings:
            assert f"{evening.ends(by_id(evening.guide)[0]):g}  {evening.title}\n" in said
    assert "The daily talk" not in said
    assert max(map(len, said.splitlines())) <= 72


def test_series_for_programs(home: Path, capsys: Said) -> None:
    assert main(["guides", "--series", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [series["id"] for series in found] == [path.stem for path in shipped_series()]
    keys = ["id", "title", "aim", "guide", "sitting", "minutes", "guide_minutes"]
    for series in found:
        assert list(series) == ["id", "title", "language", "evenings"]
        for evening in series["evenings"]:
            assert list(evening) == keys
            assert evening["guide_minutes"] <= evening["minutes"]
    assert found[0]["evenings"][0]["sitting"] == 1
    assert found[0]["evenings"][2]["sitting"] is None


def test_an_own_series_that_cannot_be_held_is_named(home: Path, capsys: Said) -> None:
    folder = home / "series"
    folder.mkdir()
    text = shipped_series()[0].read_text("utf-8")
    (folder / "mine.toml").write_text(text.replace("eight-evenings", "mine"), "utf-8")
    (folder / "torn.toml").write_text(
        text.replace("eight-evenings", "torn").replace("weekly-date", "nowhere"), "utf-8"
    )
    assert main(["guides", "--series"]) == 0
    said = capsys.readouterr()
    assert "Eight evenings together (mine)" in said.out
    assert "torn.toml: has mistakes. See workshop guide check." in said.err
