"""The lists of words to pick from: their promises, and what a faulty file says."""

from collections import Counter
from typing import get_args

import pytest

from workshop.ground import language, wordlists
from workshop.ground.wordlists import CADENCES, Cadence, WordListError, load, read

SMALL = """
format = 1
id = "few"
title = "Few"
language = "en"
families = [{ id = "warm", title = "Warm" }]
words = [{ id = "glad", text = "glad", family = "warm", strength = 2, was = ["happy"] }]
"""


def test_feelings_come_in_families_and_strengths() -> None:
    feelings = load("feelings")
    assert len(feelings.words) >= 120
    for family in feelings.families:
        strengths = {word.strength for word in feelings.of(family.id)}
        assert strengths == {1, 2, 3}, family.id
    assert all(word.cadence is None and word.minutes is None for word in feelings.words)


def test_needs_come_in_families() -> None:
    needs = load("needs")
    assert len(needs.words) >= 40
    assert all(len(needs.of(family.id)) >= 3 for family in needs.families)
    assert all(word.strength is None for word in needs.words)


def test_every_ritual_says_how_often_and_how_long() -> None:
    rituals = load("rituals")
    assert len(rituals.words) >= 40
    assert all(word.cadence and word.minutes for word in rituals.words)
    cadences = Counter(word.cadence for word in rituals.words)
    assert set(cadences) == set(CADENCES) == set(get_args(Cadence))
    daily = [word for word in rituals.words if word.cadence == "daily"]
    assert all((word.minutes or 0) <= 30 for word in daily)


@pytest.mark.parametrize("spoken", language.known()[1:])
def test_in_every_language_a_question_is_one_question(spoken: str) -> None:
    language.use(spoken)
    closed = ("hast ", "bist ", "kannst ", "willst ", "möchtest ", "würdest ", "ist ", "gibt ")
    for word in load("questions").words:
        assert word.text.count("?") == 1 and word.text.endswith("?"), word.id
        assert not word.text.casefold().startswith(closed), word.id


def test_questions_come_in_three_depths_and_none_can_be_answered_with_yes() -> None:
    questions = load("questions")
    assert [family.id for family in questions.families] == ["light", "closer", "deep"]
    assert all(len(questions.of(family.id)) >= 50 for family in questions.families)
    closed = ("do ", "does ", "did ", "is ", "are ", "have ", "has ", "can ", "will ", "would ")
    for word in questions.words:
        assert word.text.count("?") == 1 and word.text.endswith("?"), word.id
        assert not word.text.casefold().startswith(closed), word.id


@pytest.mark.parametrize("spoken", language.known())
@pytest.mark.parametrize("name", ["feelings", "needs", "questions", "rituals"])
def test_every_list_is_tidy_in_every_language(name: str, spoken: str) -> None:
    language.use(spoken)
    found = load(name)
    assert found.id == name
    assert found.language == spoken
    texts = [word.text.casefold() for word in found.words]
    assert not [text for text, times in Counter(texts).items() if times > 1]
    for word in found.words:
        assert word.family
        assert word.text == word.text.strip()
        assert "!" not in word.text
        assert "{" not in word.text


@pytest.mark.parametrize("name", ["feelings", "needs", "rituals"])
def test_nothing_is_assumed_of_the_two(name: str) -> None:
    told = {"husband", "wife", "marriage", "married", "he", "she", "his", "her", "children", "kids"}
    for word in load(name).words:
        assert not told & set(word.text.casefold().replace(",", " ").split())


def test_a_list_is_read_once() -> None:
    assert load("feelings") is load("feelings")


def test_a_word_is_found_by_its_old_id_too() -> None:
    few = read(SMALL.encode(), "few.toml")
    assert few.word("happy") is few.word("glad")
    with pytest.raises(KeyError):
        few.word("sad")


@pytest.mark.parametrize("name", ["", "nothing", "../main", "feelings.toml", "a" * 99, "x\0"])
def test_a_list_that_is_not_there(name: str) -> None:
    with pytest.raises(WordListError, match="word list"):
        load(name)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("format = 1", "format = 2", "format 2"),
        ('title = "Few"', "", "title"),
        ('id = "few"', 'id = "Few words"', r"\$.id"),
        ("strength = 2", "strength = 4", "strength"),
        ("strength = 2", "colour = 2", "colour"),
        ("strength = 2", 'cadence = "hourly"', "cadence"),
        ("strength = 2", "minutes = 0", "minutes"),
        ('was = ["happy"]', 'was = ["glad"]', "'glad' stands twice"),
        ('title = "Warm" }', 'title = "Warm" }, { id = "warm", title = "W" }', "'warm' stands"),
        ('family = "warm"', 'family = "cold"', "'cold'"),
        ("words = [", "words = [[[", "cannot be read"),
    ],
)
def test_a_faulty_list_says_what_is_wrong(old: str, new: str, said: str) -> None:
    assert old in SMALL
    with pytest.raises(WordListError, match=said) as caught:
        read(SMALL.replace(old, new, 1).encode(), "few.toml")
    assert "few.toml" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"\0", b"x = " + b"[" * 5000, b"format = 1"])
def test_bytes_that_are_no_list(data: bytes) -> None:
    with pytest.raises(WordListError, match=r"few\.toml"):
        read(data, "few.toml")


def test_the_newest_format_is_the_one_shipped() -> None:
    assert load("needs").format == wordlists.FORMAT
