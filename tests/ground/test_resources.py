from pathlib import Path

import pytest

from workshop.ground import resources
from workshop.ground.resources import resource_path


def test_the_shipped_folders_are_found() -> None:
    assert resource_path("sessions").is_dir()
    assert resource_path("styles").is_dir()


def test_a_checkout_keeps_them_beside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "workshop"
    package.mkdir()
    beside = tmp_path / "sessions" / "words"
    beside.mkdir(parents=True)
    (beside / "needs.toml").write_text("")
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resource_path("sessions", "words", "needs.toml") == beside / "needs.toml"


def test_inside_the_package_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "workshop"
    (package / "sessions").mkdir(parents=True)
    (tmp_path / "sessions").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resource_path("sessions") == package / "sessions"


def test_what_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "workshop")
    with pytest.raises(FileNotFoundError, match=r"sessions/main\.toml is missing.*install"):
        resource_path("sessions", "main.toml")
