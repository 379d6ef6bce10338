"""Every point of what has to be taught stands in a guide, and keeps standing there."""

import re
import tomllib
from pathlib import Path

import pytest

from workshop.guide import by_id

POINTS = tomllib.loads((Path(__file__).parent / "coverage.toml").read_text("utf-8"))["points"]

HOW_MANY = {"M": 8, "P1": 30, "P2": 43, "P3": 25, "P4": 26, "P5": 23, "S": 11}
"""Points of each programme, as they were counted once; none of them may go."""


def test_every_point_is_there_once() -> None:
    ids = [point["id"] for point in POINTS]
    assert len(set(ids)) == len(ids)
    counted = dict.fromkeys(HOW_MANY, 0)
    for id in ids:
        counted[id.partition("-")[0]] += 1
    assert counted == HOW_MANY


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point["id"])
def test_what_serves_it_is_there(point: dict[str, object]) -> None:
    served = point["served"]
    assert isinstance(served, list) and served
    for address in served:
        guide, _, activity = address.partition("/")
        by_id(guide)[0].activity(activity)


PROGRAMMES = ("safe-again", "nine-steps", "finding-back", "eight-steps", "silence-to-presence")


@pytest.mark.parametrize("guide", PROGRAMMES)
def test_a_programme_says_which_it_is_and_whom_it_does_not_suit(guide: str) -> None:
    found = by_id(guide)[0]
    assert found.sources
    assert found.suits
    assert found.unsuited
    assert re.search(r"inspired by|angeregt", " ".join(found.sources))
