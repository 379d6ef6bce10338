"""The table: sentences that are nudged, sentences that pass, sentences met with silence.

The files in ``sentences/`` are to be read and added to by people who know couples. The rules were
written with ``blaming``, ``blameless`` and ``harm`` in view, so every line of those counts.
"""

import pytest

from helpers.coach_sentences import sentences
from workshop.coach import nudges
from workshop.coach.rules import RULES


@pytest.mark.parametrize("text", sentences("blaming"))
def test_blame_is_nudged(text: str) -> None:
    assert nudges(text)


@pytest.mark.parametrize("text", sentences("blameless"))
def test_no_blame_no_nudge(text: str) -> None:
    assert nudges(text) == []


@pytest.mark.parametrize("text", sentences("harm"))
def test_silence_on_harm(text: str) -> None:
    assert nudges(text) == []


@pytest.mark.parametrize("text", sentences("harm"))
def test_silence_on_harm_also_beside_blame(text: str) -> None:
    """A report of harm silences the whole text: no style is corrected next to it."""
    assert nudges(f"You never listen. {text}") == []
    assert nudges(f"{text} You are so selfish!") == []


def test_the_table_is_big_enough() -> None:
    assert len(sentences("blaming")) >= 80
    assert len(sentences("blameless")) >= 80
    assert len(sentences("harm")) >= 60


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("You always leave the lights on.", "always-never"),
        ("You never listen to me.", "always-never"),
        ("I feel that you are somewhere else.", "feel-that-you"),
        ("I feel like you look through me.", "feel-that-you"),
        ("You are lazy.", "label"),
        ("You're such a child.", "label"),
        ("You don't care.", "motive"),
        ("You do it on purpose.", "motive"),
        ("You make me sick.", "you-make-me"),
        ("It's all your fault.", "fault"),
        ("You twist everything I say.", "accusing"),
        ("Why can't you just listen?", "why-cant-you"),
        ("You should know better.", "should"),
        ("If you loved me you would stay.", "if-you-loved-me"),
        ("Typical.", "as-usual"),
        ("Must be nice to have so much time.", "sarcasm"),
    ],
)
def test_the_rule_that_speaks(text: str, rule: str) -> None:
    assert [nudge.rule for nudge in nudges(text)] == [rule]


def test_every_rule_has_an_example_above() -> None:
    marks = test_the_rule_that_speaks.pytestmark  # type: ignore[attr-defined]
    assert {rule.id for rule in RULES} == {rule for _, rule in marks[0].args[1]}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You always leave the lights on.", ["You always"]),
        ("Honestly, you’re SO selfish…", ["you’re SO selfish"]),
        ("It is late. You never call. I miss you.", ["You never"]),
        ("dont know why but youre so lazy", ["youre so lazy"]),
        ("You are lazy and you never help.", ["You are lazy", "you never"]),
    ],
)
def test_the_words_that_are_marked(text: str, words: list[str]) -> None:
    assert [text[nudge.start : nudge.end] for nudge in nudges(text)] == words


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_hint_is_short_and_warm(rule: object) -> None:
    hint = rule.hint  # type: ignore[attr-defined]
    assert hint.endswith(".")
    assert len(hint.split()) <= 20
    assert "!" not in hint
    for word in ("wrong", "bad", "mistake", "must not", "blame you"):
        assert word not in hint.lower()
