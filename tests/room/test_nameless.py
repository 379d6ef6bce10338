"""Words of a guide without names read as if they had been written so."""

import pytest

from workshop.room.nameless import nameless


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("{Time} each; {first} begins.", "Two minutes each; one of you begins."),
        ("Talk first. {first} types.", "Talk first. One of you types."),
        (
            "{first} reads out, {second} types. {second} asks.",
            "One of you reads out, the other types. The other asks.",
        ),
        ("{second} begins. {first} types.", "One of you begins. The other types."),
        ("{me} asks {you}. {you} answers.", "One of you asks the other. The other answers."),
        ("{me}, which of these?", "Which of these?"),
        ("Nobody is called here.", "Nobody is called here."),
    ],
)
def test_said_to_both(text: str, read: str) -> None:
    assert nameless(text, who="both", seconds=120) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("{me}, begin with yourself. {you} listens.", "Begin with yourself. Your partner listens."),
        ("What would help, {me}?", "What would help?"),
        ("{you} asks {me} something.", "Your partner asks you something."),
        (
            "A sentence of {you}’s, about {time}.",
            "A sentence of your partner’s, about two minutes.",
        ),
        ("“{you} sees it.”", "“Your partner sees it.”"),
    ],
)
def test_said_to_one(text: str, read: str) -> None:
    assert nameless(text, who="left", seconds=120) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Was {you} davon sieht.", "Was dein Gegenüber davon sieht."),
        ("Welchen Satz von {you}?", "Welchen Satz von deinem Gegenüber?"),
        ("{you} hört zu.", "Dein Gegenüber hört zu."),
    ],
)
def test_the_language_is_that_of_the_text(text: str, read: str) -> None:
    assert nameless(text, who="left", language="de") == read


def test_what_else_stands_in_braces_stays() -> None:
    assert nameless("A {b} {}", who="both") == "A {b} {}"
