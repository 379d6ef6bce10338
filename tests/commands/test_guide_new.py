"""`workshop guide new` and `schema`, and guides of one's own on the shelf."""

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from workshop.cli import main
from workshop.guide import by_id, load_file, offered, shipped_paths

Said = pytest.CaptureFixture[str]


def test_what_it_begins_is_sound_and_offered_with_the_others(home: Path, capsys: Said) -> None:
    path = home / "guides" / "my-talk.toml"
    assert main(["guide", "new", str(path)]) == 0
    assert main(["guide", "check", str(path)]) == 0
    assert load_file(path).id == "my-talk"
    assert by_id("my-talk")[1] == path.read_bytes()
    assert [guide.id for guide, _path in offered()][-1] == "my-talk"
    main(["guides"])
    assert "A talk of ours (my-talk)" in capsys.readouterr().out


def test_nothing_is_written_over(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("mine")
    assert main(["guide", "new", str(path)]) == 1
    assert path.read_text() == "mine"
    assert "Give another path" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["Mine.toml", "my talk.toml", "mine", "mine.txt", "m\x1b.toml"])
def test_a_file_is_called_like_an_id(name: str, tmp_path: Path, capsys: Said) -> None:
    assert main(["guide", "new", str(tmp_path / name)]) == 1
    assert list(tmp_path.iterdir()) == []
    assert "small letters" in capsys.readouterr().err


def test_an_own_guide_takes_no_others_place(home: Path, capsys: Said) -> None:
    folder = home / "guides"
    folder.mkdir()
    text = shipped_paths()[0].read_text("utf-8").replace("The workshop", "Another workshop", 1)
    (folder / "main.toml").write_text(text)
    (folder / "broken.toml").write_text("no guide =")
    assert main(["guides"]) == 0
    said = capsys.readouterr()
    assert "Another workshop" not in said.out
    assert "main.toml: has the id main, which another guide has already." in said.err
    assert "broken.toml: has mistakes." in said.err
    assert by_id("main")[0].title == "The workshop"


def test_times_are_told_for_every_activity(capsys: Said) -> None:
    path = next(path for path in shipped_paths() if path.stem == "nine-steps")
    assert main(["guide", "check", "--times", str(path)]) == 0
    said = capsys.readouterr().out
    guide = load_file(path)
    for module in guide.modules:
        assert f"{module.minutes:g}  {module.title}" in said
        for activity in module.activities:
            assert f"{activity.minutes:g}  {activity.title} ({activity.kind})" in said
    assert said.count("  evening ") == 9


@pytest.fixture(scope="module")
def schema() -> dict[str, object]:
    from workshop.guide.schema import schema

    return schema()


def test_the_schema_is_one_and_is_what_the_command_says(
    schema: dict[str, object], capsys: Said
) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    assert main(["guide", "schema"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(json.dumps(schema))
    assert main(["guide", "schema", "--series"]) == 0
    assert "evenings" in json.loads(capsys.readouterr().out)["properties"]


@pytest.mark.parametrize("path", shipped_paths(), ids=lambda path: path.stem)
def test_every_shipped_guide_fits_the_schema(path: Path, schema: dict[str, object]) -> None:
    jsonschema.validate(tomllib.loads(path.read_text("utf-8")), schema)


@pytest.mark.parametrize(
    "change",
    [
        ('kind = "read"', 'kind = "reed"'),
        ("minutes = 0.5", 'minutes = "half"'),
        ('id = "begin"', 'idd = "begin"'),
        ("sitting = 1", "sitting = 1.5"),
    ],
)
def test_a_mistake_does_not_fit_it(change: tuple[str, str], schema: dict[str, object]) -> None:
    from workshop.guide.starter import starter

    sound = starter("mine")
    jsonschema.validate(tomllib.loads(sound), schema)
    assert change[0] in sound
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(tomllib.loads(sound.replace(*change, 1)), schema)
