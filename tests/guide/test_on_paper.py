"""The words a guide gives for its hand-out: checked, plain, and never met at a screen."""

from typing import Any

import pytest

from guide.reading_ease import ease
from guide.test_groups import faults, guide_of
from helpers.made_guides import written as as_toml
from workshop.activities.base import Scene
from workshop.guide import Guide, check, load_file, shipped_paths
from workshop.session import unfold

WRITE: dict[str, Any] = {"id": "one-line", "kind": "write", "title": "A line", "minutes": 4.0}
WRITE |= {"turn": 1.0, "text": "Type a line.", "prompts": [{"id": "line", "text": "A line"}]}

GUIDES = [load_file(path) for path in shipped_paths()]
FOR_PAPER = [guide for guide in GUIDES if any(a.on_paper for _, a in guide.activities())]


def test_it_stands_under_the_key_of_the_text_it_takes_the_place_of() -> None:
    words = {"text": "Write a line.", "reveal_text": "Lay both lines on the table."}
    guide, found = check(as_toml(guide_of(WRITE | {"on_paper": words})))
    assert not found
    assert guide is not None
    assert guide.activity("one-line").on_paper == words


@pytest.mark.parametrize(
    ("words", "key", "told"),
    [
        ({"txt": "Write."}, "txt", "perhaps text"),
        ({"recall": "end"}, "recall", "one of text"),
        ({"title": "A page"}, "title", "one of text"),
        ({"turn": "Long."}, "turn", "one of text"),
        ({"text": " "}, "text", "some words"),
        ({"text": "Type a line."}, "text", "other words than those of text, or nothing here"),
        ({"reveal_if_one": "One."}, "reveal_if_one", "nothing here: reveal_if_one is not printed"),
        ({"talk_text": "Talk."}, "talk_text", "nothing here: talk_text is not printed"),
        ({"text": 3}, "text", "a text"),
        ({"text": ["Write."]}, "text", "a text"),
    ],
)
def test_it_takes_the_place_of_a_text_that_is_printed(words: object, key: str, told: str) -> None:
    [fault] = faults(guide_of(WRITE | {"on_paper": words}))
    assert fault.startswith(f"one/one-line/on_paper/{key}: {told}")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ({"text": "Write, {him}."}, "perhaps {time}"),
        ("Write.", "a table of texts"),
        (["Write."], "a table of texts"),
    ],
)
def test_it_is_a_table_of_texts_with_the_usual_names(words: object, told: str) -> None:
    [fault] = faults(guide_of(WRITE | {"on_paper": words}))
    assert fault.startswith("one/one-line/on_paper: "), fault
    assert told in fault or "one of {me}" in fault


def test_the_line_of_the_mistake_is_that_of_its_key() -> None:
    text = as_toml(guide_of(WRITE)).decode()
    lines = text.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("text ="))
    lines.insert(start, 'on_paper = { text = "Write.", talk = "No." }')
    [fault] = check("\n".join(lines).encode())[1]
    assert (fault.line, fault.where) == (start + 1, "one/one-line/on_paper/talk")


def test_for_one_person_nobody_is_named_there_either() -> None:
    table = guide_of({"id": "c", "kind": "check", "title": "Card", "minutes": 0.75})
    card, read = table["modules"][0]["activities"][0], table["modules"][1]["activities"][0]
    card |= {"text": "Alone.", "questions": ["Could I?"], "ending": "Stop."}
    read |= {"on_paper": {"text": "Write, {you}."}}
    assert [f for f in faults(table | {"alone": True}) if "no names" in f]


@pytest.mark.parametrize("guide", FOR_PAPER, ids=lambda guide: guide.id)
def test_the_shipped_words_are_plain(guide: Guide) -> None:
    for _, activity in guide.activities():
        texts = list(activity.on_paper.values())
        if texts:
            assert "!" not in "".join(texts)
            assert ease(texts).sentence <= 16, activity.id


@pytest.mark.parametrize("guide", FOR_PAPER, ids=lambda guide: guide.id)
def test_a_couple_at_a_screen_never_meets_them(guide: Guide) -> None:
    seats = ("left", "right")
    for place in unfold(guide).places:
        stage = place.stage
        if stage.does in ("rest", "handover"):
            continue
        activity = guide.activity(stage.activity)
        shown: list[dict[Any, Any]] = [{}, {seats[0]: {"spoken": 1}}]
        for one in shown:
            said = activity.said(Scene(stage, place.first, one))
            assert not {said.text, said.looking, said.prompt} & set(activity.on_paper.values())
