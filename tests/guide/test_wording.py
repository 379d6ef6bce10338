"""The guides are plain to read aloud, and spelled right."""

import subprocess
import sys
from pathlib import Path

import pytest

from guide.reading_ease import ease, pages
from workshop.guide import Guide, load_file, shipped_paths

ROOT = Path(__file__).resolve().parent.parent.parent
GUIDES = [load_file(path) for path in shipped_paths()]

PLAIN = 70.0
"""Flesch's reading ease of plain English."""


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
def test_it_is_plain_english(guide: Guide) -> None:
    whole = ease([text for read in pages(guide).values() for text in read])
    assert whole.flesch >= PLAIN
    assert whole.sentence <= 16
    for name, read in pages(guide).items():
        found = ease(read)
        assert found.sentence <= 16, name
        assert found.flesch >= 55 or found.words < 30, name


def test_the_formula_says_what_its_author_said() -> None:
    assert ease(["Jo saw the cat."]).flesch == pytest.approx(206.835 - 1.015 * 4 - 84.6)
    hard = ease(["Notwithstanding considerable organisational interdependencies."])
    assert hard.flesch < 0


def test_nothing_is_spelled_wrong() -> None:
    found = subprocess.run(
        [
            *(sys.executable, "-m", "codespell_lib", "--ignore-words-list", "sting,stings"),
            *("--skip", "de,de.toml,*.svg,*.py"),
            *("sessions", "docs", "README.md", "CONTRIBUTING.md", "CHANGELOG.md"),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (found.stdout, found.returncode) == ("", 0), found.stderr
