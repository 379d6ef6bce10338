"""Series of evenings: checked as guides are, and each shipped one can be held."""

import copy
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from workshop.ground import language
from workshop.guide import by_id
from workshop.guide.load import GuideError
from workshop.guide.schema import series_schema
from workshop.guide.series import (
    LONGEST_EVENING,
    MOST_EVENINGS,
    Series,
    check_series,
    is_series,
    load_series,
)
from workshop.guide.series_shelf import at_odds, hidden, offered, shipped_paths
from workshop.guide.series_shelf import by_id as series_by_id

Table = dict[str, Any]

PATHS = shipped_paths()
SMALL = """\
format = 1
id = "ours"
title = "Ours"
language = "en"
summary = "Two evenings."

[[evenings]]
id = "first"
title = "First"
aim = "They begin."
guide = "main"
sitting = 1
minutes = 90
note = ["Greet them."]

[[evenings]]
id = "second"
title = "Second"
aim = "They go on."
guide = "looking-back"
"""


def told(text: str) -> list[str]:
    """The faults of this text, where it stands alone."""
    series, faults = check_series(text.encode())
    assert (series is None) == bool(faults)
    return [f"{fault.line}: {fault.where}: {fault.expected}" for fault in faults]


def test_a_small_one_is_read() -> None:
    series, faults = check_series(SMALL.encode())
    assert not faults
    assert series is not None
    first, second = series.evenings
    assert (first.sitting, first.minutes, first.note) == (1, 90, ("Greet them.",))
    assert (second.sitting, second.minutes, second.note) == (0, 0, ())
    assert first.ends(by_id("main")[0]) == 90
    month = by_id("looking-back")[0]
    assert second.ends(month) == second.guide_minutes(month) == month.minutes + 10


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("format = 1", "format = 2", "1: format: at most 1: a newer program"),
        ("format = 1", "format = 0", "1: format: 1 to 1"),
        ('id = "ours"', 'id = "Ours"', "2: id: an id of small letters"),
        ('language = "en"', 'language = "English"', "4: language: a language code"),
        ('title = "Ours"', 'title = "Ours, {me}"', "3: title: no names"),
        ('summary = "Two evenings."', "", "1: summary: a text"),
        ('id = "second"', 'id = "first"', "17: second"),
        ('guide = "main"', 'guide = "../main"', "11: first/guide: the id of a guide"),
        ("sitting = 1", "sitting = 0", "12: first/sitting: the number of a sitting"),
        ("sitting = 1", "sitting = -1", "12: first/sitting: the number of a sitting"),
        ("sitting = 1", "sitting = 1.5", "12: first/sitting: a whole number"),
        ("minutes = 90", "minutes = 0", "13: first/minutes: 1 to 480"),
        ("minutes = 90", "minutes = 481", "13: first/minutes: 1 to 480"),
        ("minutes = 90", "minutes = 90.1", "13: first/minutes: quarters of a minute"),
        ("minutes = 90", "minutes = nan", "13: first/minutes: a number"),
        ("minutes = 90", 'minutes = "long"', "13: first/minutes: a number"),
        ('["Greet them."]', '[""]', "14: first/note: some words"),
        ('["Greet them."]', '["Greet {first}."]', "14: first/note: no names"),
        ('["Greet them."]', f'["{"x" * 241}"]', "14: first/note: at most 240"),
        ('["Greet them."]', f"{['Go.'] * 9}", "14: first/note: at most 8"),
        ('aim = "They begin."', "", "7: first/aim: a text"),
        ('aim = "They begin."', 'aims = "They begin."', "10: first/aims: perhaps aim"),
    ],
)
def test_each_mistake_is_told_with_its_line(old: str, new: str, fault: str) -> None:
    assert old in SMALL
    found = told(SMALL.replace(old, new, 1).replace("'", '"'))
    if old == 'id = "second"':
        assert found == ["17: first/id: an id that is not used before"]
    else:
        assert any(line.startswith(fault) for line in found), found


@pytest.mark.parametrize("evenings", ["[]", "3", "[3]", f"[{'{}, ' * (MOST_EVENINGS + 1)}]"])
def test_evenings_are_tables_and_not_too_many(evenings: str) -> None:
    head = SMALL.partition("\n[[")[0]
    assert any("evening" in line for line in told(f"{head}\nevenings = {evenings}\n"))


def test_what_tells_it_from_a_guide() -> None:
    assert is_series(SMALL.encode())
    assert is_series(b"evenings = 3")
    for path in (Path("nothing"), *PATHS):
        assert is_series(path.read_bytes() if path.exists() else b"") == path.exists()
    assert not is_series(by_id("main")[1])
    assert not is_series(b"no toml at all")
    assert not is_series(b"\xff")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('guide = "main"', 'guide = "mian"', "11: first/guide: perhaps main"),
        ('guide = "main"', 'guide = "when-i-see-it"', "11: first/guide: a guide for two"),
        ("sitting = 1", "sitting = 3", "12: first/sitting: 1 to 2, or nothing"),
        ("minutes = 90", "minutes = 54.5", "13: first/minutes: at least 54.75: the guide with"),
        ('id = "ours"', 'id = "four-evenings"', "2: id: an id of its own"),
    ],
)
def test_what_only_shows_beside_the_others(
    old: str, new: str, fault: str, tmp_path: Path, home: Path
) -> None:
    path = tmp_path / "ours.toml"
    path.write_text(SMALL.replace(old, new, 1), "utf-8")
    [found] = at_odds(load_series(path), path.read_bytes(), path)
    assert f"{found.line}: {found.where}: {found.expected}".startswith(fault)


def test_own_ones_stand_beside_the_shipped_ones(home: Path) -> None:
    folder = home / "series"
    folder.mkdir()
    assert [series.id for series, _ in offered()] == [path.stem for path in PATHS]
    (folder / "ours.toml").write_text(SMALL, "utf-8")
    (folder / "taken.toml").write_text(SMALL.replace('"ours"', '"four-evenings"'), "utf-8")
    (folder / "torn.toml").write_text(
        SMALL.replace("main", "nowhere").replace("ours", "torn"), "utf-8"
    )
    (folder / "broken.toml").write_text("no series =", "utf-8")
    assert [series.id for series, _ in offered()] == [*(path.stem for path in PATHS), "ours"]
    assert series_by_id("ours").title == "Ours"
    assert {path.stem: why for path, why in hidden()} == {
        "taken": "has the id four-evenings, which another series has already. "
        "Give it one of its own.",
        "torn": "has mistakes. See workshop guide check.",
        "broken": "has mistakes. See workshop guide check.",
    }
    with pytest.raises(KeyError):
        series_by_id("torn")


def test_a_former_id_still_leads_there(home: Path) -> None:
    folder = home / "series"
    folder.mkdir()
    (folder / "ours.toml").write_text(f'was = ["older"]\n{SMALL}', "utf-8")
    assert series_by_id("older").id == "ours"


def test_a_file_with_mistakes_says_which(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text(SMALL.replace("First", ""), "utf-8")
    with pytest.raises(GuideError, match=r"ours\.toml:9: first/title"):
        load_series(path)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_shipped_series_can_be_held(path: Path) -> None:
    series = load_series(path)
    assert series.id == path.stem
    assert at_odds(series, path.read_bytes(), path) == []
    jsonschema.validate(tomllib.loads(path.read_text("utf-8")), series_schema())
    for evening in series.evenings:
        guide = by_id(evening.guide)[0]
        assert evening.guide_minutes(guide) <= evening.ends(guide) <= 120
        assert evening.note
        assert len(evening.aim.split()) <= 20


def test_there_are_series_of_four_and_of_eight_evenings() -> None:
    assert sorted(len(load_series(path).evenings) for path in PATHS) == [4, 8]


def test_they_come_in_the_language_at_hand() -> None:
    language.use("de")
    assert {load_series(path).language for path in shipped_paths()} == {"de"}
    for series, _ in offered():
        for evening in series.evenings:
            assert by_id(evening.guide)[0].language == "de", evening.guide
    language.use("en")
    assert {load_series(path).language for path in shipped_paths()} == {"en"}


def test_the_schema_finds_a_wrong_key() -> None:
    jsonschema.Draft202012Validator.check_schema(series_schema())
    table = tomllib.loads(SMALL)
    jsonschema.validate(table, series_schema())
    table["evenings"][0]["guides"] = "main"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(table, series_schema())


def broken(table: Table) -> Iterator[tuple[str, Table]]:
    """The series with one value of another type, for every key."""
    for number in (None, *range(len(table["evenings"]))):
        place = table if number is None else table["evenings"][number]
        for key in place.keys() - {"evenings"}:
            other = copy.deepcopy(table)
            (other if number is None else other["evenings"][number])[key] = {"a": 1}
            yield key, other


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_no_key_takes_anything(path: Path) -> None:
    for key, table in broken(tomllib.loads(path.read_text("utf-8"))):
        _, faults = check_series(tomli_w.dumps(table).encode())
        assert any(fault.where.endswith(key) for fault in faults), key


@effort(60)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"{SMALL}{text}".encode()))
def test_any_bytes_are_a_series_or_have_a_fault(data: bytes) -> None:
    series, faults = check_series(data)
    assert isinstance(series, Series) != bool(faults)
    for fault in faults:
        assert str(fault).isprintable()


def test_a_whole_guide_on_one_evening_has_its_breaks() -> None:
    text = SMALL.replace("sitting = 1\nminutes = 90\n", "")
    series, _ = check_series(text.encode())
    assert series is not None
    main = by_id("main")[0]
    assert series.evenings[0].ends(main) == main.minutes + sum(main.breaks().values())
    assert series.evenings[0].ends(main) <= LONGEST_EVENING
