"""What stands in the README and beside it is still so."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")

_SPEC = importlib.util.spec_from_file_location("pictures", ROOT / "docs" / "pictures.py")
assert _SPEC is not None
assert _SPEC.loader is not None
pictures = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(pictures)


@pytest.mark.parametrize("name", pictures.SHOWN)
def test_a_picture_shows_the_program_as_it_is_and_fetches_nothing(name: str) -> None:
    stored = (ROOT / "docs" / f"{name}.svg").read_text(encoding="utf-8")
    assert stored == pictures.picture(name), "run docs/pictures.py, and look at it"
    assert "url(http" not in stored
    assert "@font-face" not in stored


def test_the_readme_shows_every_picture_and_no_other() -> None:
    shown = re.findall(r"!\[[^]]+\]\(docs/([a-z0-9-]+)\.svg\)", README)
    assert sorted(shown) == sorted(pictures.SHOWN)
    assert {path.stem for path in (ROOT / "docs").glob("*.svg")} == set(shown)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_every_link_leads_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert (ROOT / target).exists(), target


def test_there_are_exactly_two_commands_to_set_up() -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert [block.count("\n") for block in blocks] == [1, 1]
    assert [block.split("/")[-1].strip() for block in blocks] == ["workshop", "pytest"]
