"""The shipped guides: sound, findable, and worded as the house speaks."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from workshop.activities import Activity, PrivateActivity
from workshop.activities.check import Check
from workshop.activities.rate import Rate
from workshop.ground import resources
from workshop.guide import (
    Guide,
    GuideError,
    by_id,
    check,
    load_file,
    report,
    shelf,
    shipped_paths,
)

PATHS = shipped_paths()
GUIDES = [load_file(path) for path in PATHS]

JOINT_TEXTS = {"closing", "reveal_text", "talk_text", "points", "summary", "aim"}
"""Keys of texts that both read, in every kind."""


def texts(thing: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a guide with its key; ids left out."""
    for name in getattr(thing, "__struct_fields__", ()):
        value = getattr(thing, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, str):
                if name not in (
                    "id",
                    "was",
                    "kind",
                    "language",
                    "light",
                    "words",
                    "recall",
                    "recall_from",
                ):
                    yield f"{path}/{name}", item
            else:
                yield from texts(item, f"{path}/{name}")


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_shipped_guide_is_sound(path: Path) -> None:
    guide, faults = check(path.read_bytes())
    assert list(report(path.name, faults)) == []
    assert guide is not None
    assert guide.id == path.stem
    assert by_id(guide.id) == (guide, path.read_bytes())


def test_the_main_workshop_comes_first_and_helplines_are_no_guide() -> None:
    stems = [path.stem for path in PATHS]
    assert stems[0] == "main"
    assert stems[1:] == sorted(stems[1:])
    assert "helplines" not in stems


@pytest.mark.parametrize("name", ["nothing", "helplines", "../sessions/main", "words/needs", ""])
def test_no_such_guide(name: str) -> None:
    with pytest.raises(KeyError):
        by_id(name)


def test_a_file_with_mistakes_says_which(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("format = 1\nid = 3\n")
    with pytest.raises(GuideError, match=re.escape(f"{path}:1: ")):
        load_file(path)
    with pytest.raises(FileNotFoundError):
        load_file(tmp_path / "none.toml")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
def test_the_light_evening_it_offers_is_there_and_asks_nothing_hard(guide: Guide) -> None:
    if guide.light:
        light = by_id(guide.light)[0]
        kinds = {activity.kind for _, activity in light.activities()}
        assert kinds <= {"read", "dialogue", "choose", "breathe"}
    asks = any(isinstance(a, Check) and a.tonight for _, a in guide.activities())
    assert asks == bool(guide.light), "whoever asks how tonight is has something light to offer"


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
def test_names_stand_where_they_can_be_filled_in(guide: Guide) -> None:
    """{me} and {you} for one alone, on the floor or in a half, {first} and {second} for both."""
    halves = {a.talk_text for _, a in guide.activities() if getattr(a, "talk_each", False)}
    for key, text in texts(guide):
        marks = set(re.findall(r"\{.*?\}", text))
        assert marks <= {"{me}", "{you}", "{first}", "{second}", "{time}", "{Time}"}, key
        if key.rpartition("/")[2] in JOINT_TEXTS and text not in halves:
            assert not marks & {"{me}", "{you}"}, key


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
def test_the_tone(guide: Guide) -> None:
    for key, text in texts(guide):
        assert "!" not in text, key
        assert not re.search(r"neglecter|evidence-based|wife|husband|spouse", text, re.I), key
        for sentence in re.split(r"[.?:;…]\s|\n\n", text):
            assert len(sentence.split()) <= 24, f"{key}: {sentence}"


def main(kind: type[Activity]) -> list[Activity]:
    return [activity for _, activity in GUIDES[0].activities() if isinstance(activity, kind)]


def test_each_evening_begins_with_the_card() -> None:
    first = {module.sitting: module for module in reversed(GUIDES[0].modules)}
    for module in first.values():
        assert isinstance(module.activities[0], Check)
        assert len(module.activities) == 1, "a light evening ends right after it"


def test_the_card_is_the_same_for_everyone_every_time() -> None:
    cards = main(Check)
    assert len(cards) == 2
    assert cards[0].questions == cards[1].questions
    assert {card.seconds for card in cards} == {40}


def test_the_pulse_before_and_after_is_the_same() -> None:
    before, after = (activity for activity in main(Rate) if activity.pulse)
    assert before.items == after.items
    assert len(before.items) == 5


def test_the_rules_and_whom_it_does_not_suit_stand_before_the_first_work() -> None:
    walked = [activity.id for _, activity in GUIDES[0].activities()]
    work = next(a.id for a in main(PrivateActivity) if not getattr(a, "pulse", False))
    before = walked[: walked.index(work)]
    assert before.index("ground-rules") < before.index("not-suited")


def test_what_lands_and_what_protects_is_never_left_out() -> None:
    for activity in main(Activity):
        if activity.kind in ("check", "breathe"):
            assert not activity.spare or activity.id == "back-in-the-room"


def test_one_faulty_file_takes_no_other_guide_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sessions"
    folder.mkdir()
    for path in shipped_paths():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "aaa.toml").write_text("no guide at all =")
    (folder / "main.toml").rename(folder / "zz-own.toml")
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "workshop")
    guide, body = shelf.by_id("main")
    assert (guide.id, body) == ("main", (folder / "zz-own.toml").read_bytes())
    with pytest.raises(KeyError):
        shelf.by_id("aaa")
