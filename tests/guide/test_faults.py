"""Every mistake is found, in every table, on its line."""

import copy
import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from helpers.laid_out import LaidOut, Path
from helpers.made_guides import JOINT, PRIVATE, Table, smallest
from workshop.activities import KINDS
from workshop.activities.compare import Row
from workshop.activities.parts import Option
from workshop.guide import Fault, Guide, Module, check, shipped_paths
from workshop.guide.reading import fields_of

SHIPPED = shipped_paths()


def load(path: Any) -> Table:
    return tomllib.loads(path.read_text(encoding="utf-8"))


SMALL = {kind: smallest(kind) for kind in PRIVATE + JOINT}
"""A guide for each kind, with one activity of it."""


def found(guide: Table) -> tuple[LaidOut, list[Fault]]:
    laid_out = LaidOut(guide)
    value, faults = check(laid_out.data)
    assert (value is None) == bool(faults)
    for fault in faults:
        assert re.fullmatch(r"\d+: [^:]+: .+, expected .+", str(fault)), str(fault)
        assert str(fault).isprintable()
    return laid_out, faults


def every_table(guide: Table) -> Iterator[tuple[Path, Table]]:
    """Every table of a guide with its place; lines of lists too."""
    yield (), guide
    for i, module in enumerate(guide["modules"]):
        yield ("modules", i), module
        for j, activity in enumerate(module["activities"]):
            path: Path = ("modules", i, "activities", j)
            yield path, activity
            for key, value in activity.items():
                for k, item in enumerate(value if isinstance(value, list) else ()):
                    if isinstance(item, dict):
                        yield (*path, key, k), item


def has_tables(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(item, dict) for item in value)


def own_keys(table: Table) -> list[str]:
    """Keys whose value stands in the table itself."""
    return [key for key in table if key not in ("modules", "activities")]


def table_at(guide: Table, path: Path) -> Table:
    """The table at this place."""
    value: Any = guide
    for step in path:
        value = value[step]
    return value


def struct_of(path: Path, table: Table) -> Any:
    """What the table at this place is read as."""
    line = Row if "cells" in table or path[-2:-1] == ("rows",) else Option
    return {0: Guide, 2: Module, 4: KINDS.get(table.get("kind", "")), 6: line}[len(path)]


def wrong_types(value: object) -> list[object]:
    """Values of other types than this one."""
    if isinstance(value, str):
        return [7, True, ["text"], {"text": 1}]
    if isinstance(value, bool):
        return [1, "true", []]
    if isinstance(value, int | float):
        return ["1", True, [1]]
    return [3, "a text", {"a": 1}, [3], [[]]]


OUT_OF_RANGE: dict[str, list[object]] = {
    "format": [0, 2, -1, 10**30],
    "language": ["", "English", "e", "en_GB"],
    "light": ["Not an id", "../main"],
    "id": ["", "Über", "a b", "a--b", "-", "x" * 61, "UPPER", "a\nb", "a\u202eb"],
    "was": [["Not an id"], [""]],
    "title": ["", "  ", "\n"],
    "text": ["", " "],
    "summary": [""],
    "kind": ["song", "", "Read", "activity"],
    "minutes": [0, -1, 121, 2.1, float("inf"), float("nan"), -float("inf"), 1e300, 10**39],
    "turn": [-1.0, 99.0, float("nan"), float("inf"), 10**39],
    "talk": [-0.5, 999.0, float("nan")],
    "rounds": [0, -1, 13, 10**30],
    "seconds": [19.0, 91.0, float("nan")],
    "sitting": [-1, 99, 10**30],
    "least": [0, -1, 121, 1.1, 0.1, float("nan"), float("inf"), 10**39, "half", True],
    "break_before": [0, 0.5, -1, 121, 7.1, float("nan"), 10**39, "ten", False],
    "on_paper": [
        {"text": ""},
        {"text": 3},
        {"txt": "Words."},
        {"text": "{him}"},
        {"": "A"},
        "words",
    ],
    "facilitator": [[""], [" "], ["x" * 241], ["one"] * 9, [3], "text", ["Ask {me}."]],
    "most": [-1, 41],
    "breath_in": [1.0, 13.0],
    "begins": ["left", "third"],
    "reader": ["left"],
    "about": ["love"],
    "words": ["swearwords"],
    "recall": ["nowhere"],
    "recall_from": ["everything"],
    "columns": [[{"id": "one", "text": "One"}]],
    "prompts": [[], [{"id": f"p{n}", "text": "P"} for n in range(7)]],
    "steps": [[], [{"id": "a", "text": "A"}]],
    "items": [[], [{"id": f"i{n}", "text": "I"} for n in range(11)]],
    "questions": [[]],
    "modules": [[], 3, "x"],
    "activities": [[], 3, [3], ["x"]],
}


def faults_within(guide: Table, path: Path) -> list[Fault]:
    """The faults on the lines of this table; there must be one."""
    laid_out, faults = found(guide)
    first, last = laid_out.tables[path]
    within = [fault for fault in faults if first <= fault.line <= last]
    assert within, [str(fault) for fault in faults]
    return within


@pytest.mark.parametrize("kind", SMALL)
def test_the_samples_are_sound(kind: str) -> None:
    assert found(SMALL[kind])[1] == []


@pytest.mark.parametrize("kind", SMALL)
def test_each_key_of_each_table(kind: str) -> None:
    """Wrong type, out of range, missing, unknown: a fault within that table, at that key."""

    def with_key(path: Path, key: str, value: object) -> list[Fault]:
        guide = copy.deepcopy(SMALL[kind])
        table_at(guide, path)[key] = value
        return faults_within(guide, path)

    for path, table in every_table(SMALL[kind]):
        fields = fields_of(struct_of(path, table))
        for key in own_keys(table):
            for value in wrong_types(table[key]) + OUT_OF_RANGE.get(key, []):
                faults = with_key(path, key, value)
                assert any(key in fault.where.split("/") for fault in faults), (key, value)
            if key == "kind" or fields[key].required:
                guide = copy.deepcopy(SMALL[kind])
                del table_at(guide, path)[key]
                faults = faults_within(guide, path)
                assert any(f.where.split("/")[-1] == key and f.stands == "nothing" for f in faults)
        for key in sorted(OUT_OF_RANGE.keys() & fields.keys() - table.keys()):
            for value in OUT_OF_RANGE[key]:
                faults = with_key(path, key, value)
                assert any(key in fault.where.split("/") for fault in faults), (key, value)
        for key in ("surprise", "tittle", 'with "quotes"', "line\nbreak", "bell\a", "a.b", ""):
            faults = with_key(path, key, 1)
            assert any(fault.stands == "an unknown key" for fault in faults)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_one_mistake_does_not_hide_another(path: Any) -> None:
    """In every table at once another key holds nonsense: every table has its fault, on its line."""
    sound = load(path)
    longest = max(len(own_keys(table)) for _, table in every_table(sound))
    for number in range(longest):
        guide = copy.deepcopy(sound)
        broken: set[tuple[Path, str]] = set()
        blind: set[Path] = set()
        for place, table in every_table(sound):
            if place[:4] in blind:
                continue  # nobody knows what belongs into an activity of an unknown kind
            keys = [key for key in own_keys(table) if key != "format"]
            key = keys[number % len(keys)]
            if key == "kind":
                blind.add(place)
            if has_tables(table[key]):
                key = "title"  # its lines are broken each for itself
            table_at(guide, place)[key] = wrong_types(table[key])[number % 2]
            broken.add((place, key))
        laid_out, faults = found(guide)
        lines = {fault.line for fault in faults}
        missed = [spot for spot in broken if laid_out.keys[*spot[0], spot[1]] not in lines]
        assert not missed
