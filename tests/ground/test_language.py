"""Which language is spoken, and where its texts are."""

import pytest

from workshop.ground import language
from workshop.ground.resources import resource_path


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_AT"}, "de"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "de_CH"}, "de"),
        ({"LANGUAGE": "xx:de:en", "LANG": "en_US"}, "de"),
        ({"LANG": "tlh"}, "en"),
        ({"LANGUAGE": "", "LANG": "DE"}, "de"),
        ({"LANG": "../../etc"}, "en"),
    ],
)
def test_the_first_known_language_the_system_asks_for(
    environment: dict[str, str], code: str
) -> None:
    assert language.wished(environment) == code


def test_every_language_says_its_own_name() -> None:
    assert language.known()[0] == "en"
    names = {code: language.name(code) for code in language.known()}
    assert names["en"] == "English"
    assert names["de"] == "Deutsch"
    assert len(set(names.values())) == len(names)
    assert language.name("tlh") == "tlh"


def test_an_unknown_language_is_english() -> None:
    language.use("tlh")
    assert language.code() == "en"
    assert language._("Settings") == "Settings"


def test_nothing_is_said_for_nothing() -> None:
    """The empty message of a catalogue is its header."""
    language.use("de")
    assert language._("") == ""


def test_texts_are_found_in_the_language_at_hand_or_in_english() -> None:
    english = resource_path("sessions", "words", "questions.toml")
    language.use("de")
    assert language.text_path("main.toml") == resource_path("sessions", "de", "main.toml")
    if not (resource_path("sessions", "de") / "words" / "questions.toml").exists():
        assert language.text_path("words", "questions.toml") == english
    with pytest.raises(FileNotFoundError):
        language.text_path("nothing.toml")
