"""`workshop guides`: the shelf, for people and for programs."""

import json
from fractions import Fraction

import pytest

from workshop.cli import main
from workshop.guide import load_file, shipped_paths

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
    for guide in map(load_file, shipped_paths()):
        assert f"{guide.minutes:g} min  {guide.title} ({guide.id})\n" in said
        for module in guide.modules:
            assert f"{module.minutes:g}  {module.title}" in said
    assert max(map(len, said.splitlines())) <= 72
