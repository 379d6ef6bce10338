"""What a user chose is there the next time; a file that cannot be read says so."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from workshop.ground.settings import (
    USUAL,
    Settings,
    SettingsError,
    keep,
    load,
    settings_path,
)


def test_nothing_chosen_is_the_usual(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.toml") == USUAL == Settings()


@effort(60)
@given(theme=st.text(), language=st.text(), bell=st.booleans())
def test_what_was_kept_is_read(
    tmp_path_factory: pytest.TempPathFactory, theme: str, language: str, bell: bool
) -> None:
    path = tmp_path_factory.mktemp("settings") / "new folder" / "settings.toml"
    chosen = Settings(theme, language, bell)
    keep(chosen, path)
    assert load(path) == chosen
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"]


def test_what_a_newer_program_wrote_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('theme = "daylight"\nlater = 3\n')
    assert load(path) == Settings(theme="daylight")


@pytest.mark.parametrize("text", ["theme = 3", "bell = 1", "no toml", "bell = 'no'", "\x00"])
def test_a_faulty_file_says_which_it_is_and_what_to_do(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text)
    with pytest.raises(SettingsError) as error:
        load(path)
    sentence = str(error.value)
    assert str(path) in sentence
    assert "Correct it, or delete it" in sentence


def test_no_room_to_keep_them_says_so_and_leaves_the_old(tmp_path: Path) -> None:
    path = tmp_path / "file" / "settings.toml"
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SettingsError, match="holds until you leave"):
        keep(Settings(theme="daylight"), path)
    assert (tmp_path / "file").read_text() == "in the way"


def test_faith_is_left_out_until_it_is_chosen() -> None:
    assert USUAL.lenses == frozenset()
    assert Settings(faith=True).lenses == {"faith"}


def test_they_lie_beside_the_journal(home: Path) -> None:
    assert settings_path() == home / "settings.toml"
