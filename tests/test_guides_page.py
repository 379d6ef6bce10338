"""The page for authors names every key and every kind there is."""

import re
from pathlib import Path

import msgspec
import pytest

from workshop.activities import KINDS, Activity, PrivateActivity
from workshop.guide import Guide, Module
from workshop.guide.series import Evening, Series

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "guides.md").read_text("utf-8")


def part(title: str) -> str:
    """What stands under this heading."""
    return PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def keys(struct: type[msgspec.Struct]) -> set[str]:
    return {field.name for field in msgspec.structs.fields(struct)}


def told(text: str) -> set[str]:
    return set(re.findall(r"`([a-z_]+)`", text))


@pytest.mark.parametrize(
    ("title", "struct", "besides"),
    [
        ("The whole", Guide, {"modules"}),
        ("A module", Module, {"activities"}),
        ("Every activity", Activity, set()),
        ("A series of evenings", Series, {"evenings"}),
        ("A series of evenings", Evening, set()),
    ],
)
def test_a_table_holds_every_key(
    title: str, struct: type[msgspec.Struct], besides: set[str]
) -> None:
    assert keys(struct) - besides <= told(part(title))


def test_what_every_private_kind_has_is_told_once() -> None:
    assert keys(PrivateActivity) - keys(Activity) <= told(part("Every private kind"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_line_with_its_own_keys(kind: str) -> None:
    [line] = [row for row in part("The kinds").splitlines() if row.startswith(f"| `{kind}` |")]
    private = issubclass(KINDS[kind], PrivateActivity)
    own = keys(KINDS[kind]) - keys(PrivateActivity if private else Activity)
    assert own <= told(line)
    assert f"`{kind}`" in part("What each does at its edges")
