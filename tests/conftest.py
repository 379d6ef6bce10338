"""What every test shares. Textual reads its environment once, at import: so it is set here first."""

import os

os.environ["TEXTUAL_ANIMATIONS"] = "none"
for _name in ("NO_COLOR", "TEXTUAL_THEME", "WORKSHOP_HOME"):
    os.environ.pop(_name, None)

from pathlib import Path

import pytest


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty WORKSHOP_HOME of this test's own."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("WORKSHOP_HOME", str(folder))
    return folder
