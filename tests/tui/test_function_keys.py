"""Each key means one thing on every page: what is pressed by habit must not do another."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2] / "workshop" / "tui"

MEANS = {
    # back to the words, before anything is shown or agreed on
    "f3": {"back", "close"},
    # it is left out, or goes
    "f4": {"pass_this", "drop", "without", "forgotten", "empty"}
    | {"forget", "delete", "delete_all", "take_out"},
    # the clock stops, or goes on; where a ritual is agreed on there is none
    "f7": {"pause", "go_on", "session"},
    "f8": {"more_time"},
    "f9": {"moment"},
    "f12": {"time_out"},
}
"""F2 goes on, whatever that is called; F5 and F6 are what a page has besides."""


def bound() -> list[tuple[str, str, str]]:
    """Every key of every action, with what it does and where that is written."""
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "UserAction":
                do, keys = node.args[:2]
                if isinstance(do, ast.Constant) and isinstance(keys, ast.Constant):
                    found += [(key, str(do.value), path.stem) for key in keys.value.split(",")]
    return found


@pytest.mark.parametrize("key", MEANS)
def test_a_key_means_the_same_on_every_page(key: str) -> None:
    assert {do for one, do, _where in bound() if one == key} == MEANS[key]


def test_nothing_goes_by_a_key_that_is_for_something_else() -> None:
    others = {do for key, do, _where in bound() if key in ("f2", "f5", "f6")}
    assert others
    assert not others & MEANS["f4"]
