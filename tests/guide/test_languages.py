"""A text in another language is the same text: same ids, same times, same names to fill in.

Only so is what a couple answered in one language found again in another.
"""

import re
import tomllib
from pathlib import Path

import pytest

from workshop.ground import language, wordlists
from workshop.ground.resources import resource_path
from workshop.guide import by_id, load_file, shipped_paths

ENGLISH = resource_path("sessions")
TRANSLATED = sorted(
    path
    for code in language.known()
    if code != language.ENGLISH
    for path in (ENGLISH / code).rglob("*.toml")
)

NO_WORDS = {
    *(
        "id",
        "kind",
        "was",
        "words",
        "recall",
        "recall_from",
        "about",
        "reader",
        "begins",
        "light",
        "guide",
        "family",
    ),
    *("cadence", "code", "number", "source", "date", "when"),
}
"""Keys that hold the same in every language."""


def named(path: Path) -> str:
    return str(path.relative_to(ENGLISH))


ALL = pytest.mark.parametrize("path", TRANSLATED, ids=named)


def original(path: Path) -> Path:
    _, *rest = path.relative_to(ENGLISH).parts
    return ENGLISH.joinpath(*rest)


def bones(value: object, key: str = "") -> object:
    """The text without its words."""
    if isinstance(value, dict):
        return {name: bones(value[name], name) for name in value if name != "language"}
    if isinstance(value, list):
        return [bones(each, "" if isinstance(each, dict) else key) for each in value]
    if isinstance(value, str) and key not in NO_WORDS:
        return sorted(set(re.findall(r"\{\w+\}", value)))
    return value


def read(path: Path) -> dict[str, object]:
    return tomllib.loads(path.read_text("utf-8"))


def test_there_is_the_main_workshop_with_its_words_in_every_language() -> None:
    for code in language.known()[1:]:
        names = {named(path) for path in TRANSLATED if path.relative_to(ENGLISH).parts[0] == code}
        wanted = ("main.toml", "helplines.toml", "words/feelings.toml", "words/needs.toml")
        assert {f"{code}/{name}" for name in wanted} <= names


@ALL
def test_only_the_words_differ(path: Path) -> None:
    assert bones(read(path)) == bones(read(original(path)))


@ALL
def test_it_says_which_language_it_is(path: Path) -> None:
    assert read(path)["language"] == path.relative_to(ENGLISH).parts[0]


@ALL
def test_it_is_calm_and_polite_in_the_same_way(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "!" not in text.replace("!=", "")
    if read(path)["language"] == "de":
        assert not re.search(r"\b(Ihnen|Partner|Partnerin)\b", text)


def test_guides_and_lists_come_in_the_language_at_hand() -> None:
    english = wordlists.load("needs")
    language.use("de")
    assert by_id("main")[0].language == "de"
    assert wordlists.load("needs").language == "de"
    assert [word.id for word in wordlists.load("needs").words] == [w.id for w in english.words]
    assert {load_file(path).id for path in shipped_paths()} >= {"main", "daily-talk"}
    language.use("en")
    assert wordlists.load("needs") == english
    assert by_id("main")[0].language == "en"


def test_a_guide_that_is_not_translated_is_there_in_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sessions"
    (folder / "de").mkdir(parents=True)
    for path in (ENGLISH / "main.toml", ENGLISH / "daily-talk.toml", ENGLISH / "de" / "main.toml"):
        (folder / path.relative_to(ENGLISH)).write_bytes(path.read_bytes())
    monkeypatch.setattr("workshop.ground.resources._PACKAGE", tmp_path / "workshop")
    language.use("de")
    spoken = {guide.id: guide.language for guide in map(load_file, shipped_paths())}
    assert spoken == {"main": "de", "daily-talk": "en"}
