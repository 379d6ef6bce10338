"""Text into plain words: short forms spelled out, sentences parted, places remembered."""

import pytest

from workshop.coach.words import sentences


def plain(text: str, *, quotes: bool = True) -> list[str]:
    return [" ".join(word.plain for word in found) for found in sentences(text, quotes=quotes)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You're LATE", ["you are late"]),
        ("you’re late", ["you are late"]),
        ("youre late", ["you are late"]),
        ("your always late", ["you are always late"]),
        ("your house", ["your house"]),
        ("u r late", ["you r late"]),
        ("I'd say you'll go", ["i would say you will go"]),
        ("I can't, won't, cannot", ["i can not will not can not"]),
        ("dont doesn't didn’t", ["do not does not did not"]),
        ("It's Ana's", ["it is ana"]),
        ("sooo alllways", ["so always"]),
        ("self-centred", ["selfcentred"]),
        ("no one came", ["nobody came"]),
        ("One. Two! Three? Four; five\nsix", ["one", "two", "three", "four", "five", "six"]),
        ("Well... you see… yes", ["well you see yes"]),
        ("at 8.30 or 9.", ["at 8 30 or 9"]),
        ("«»—…", []),
    ],
)
def test_plain_words(text: str, words: list[str]) -> None:
    assert plain(text) == words


def test_each_word_knows_where_it_stood() -> None:
    text = "  Ja, you’re so late"
    (found,) = sentences(text)
    assert [(word.plain, text[word.start : word.end]) for word in found] == [
        ("ja", "Ja"),
        ("you", "you’re"),
        ("are", "you’re"),
        ("so", "so"),
        ("late", "late"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('I said "you never help" today', ['i said " today']),
        ("I said “you never help” today", ['i said " today']),
        ("I said 'you never help' today", ['i said " today']),
        ('"you never help"', ["you never help"]),
        ('so "funny" today', ["so funny today"]),
        ('I said "you never help', ["i said you never help"]),
        ("the kids' room and Ana's cups", ["the kids room and ana cups"]),
    ],
)
def test_what_is_quoted_can_be_left_out(text: str, words: list[str]) -> None:
    assert plain(text, quotes=False) == words
