"""The code: six words that let in, and say who leads."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from helpers.effort import effort
from workshop.ground.folding import tokens
from workshop.room.wire.follower.leading import TRY_AFTER, Leading
from workshop.room.wire.letters.messages import GuideInfo
from workshop.room.wire.secret import code
from workshop.room.wire.secret.words import CodeError, languages, spoken, understood, words_of

CODES = st.integers(0, 2**code.BITS - 1)
LANGUAGES = pytest.mark.parametrize("language", languages())


def apart(one: str, other: str) -> int:
    """Letters to change, add, leave out, or swap with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        new = [i]
        for j, b in enumerate(other, 1):
            least = min(row[j] + 1, new[-1] + 1, row[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                least = min(least, before[j - 2] + 1)
            new.append(least)
        before, row = row, new
    return row[-1]


def alike(words: tuple[str, ...]) -> list[tuple[str, str]]:
    """Pairs that one typing error makes the same; only words that share a gap can be."""
    gaps: dict[str, set[str]] = {}
    for word in words:
        for place in range(len(word)):
            gaps.setdefault(word[:place] + word[place + 1 :], set()).add(word)
        gaps.setdefault(word, set()).add(word)
    pairs = {(a, b) for found in gaps.values() for a in found for b in found if a < b}
    return [pair for pair in pairs if apart(*pair) == 1]


@LANGUAGES
def test_a_list_has_2048_short_words_that_are_easily_told_apart(language: str) -> None:
    words = words_of(language)
    assert len(words) == len(set(words)) == 2048
    assert list(words) == sorted(words)
    assert [word for word in words if not re.fullmatch("[a-z]{3,9}", word)] == []
    assert len({word[:4] for word in words}) == 2048
    assert alike(words) == []
    assert [word for word in words if [token.text for token in tokens(word)] != [word]] == []


def test_no_word_is_in_two_lists() -> None:
    every = [word for language in languages() for word in words_of(language)]
    assert len(every) == len(set(every))


@effort(60)
@given(CODES, st.sampled_from(languages()), st.data())
def test_a_code_is_understood_however_it_is_typed(
    number: int, language: str, data: st.DataObject
) -> None:
    said = spoken(number, language).split("-")
    assert len(said) == 6
    typed = ""
    for word in said:
        typed += data.draw(st.sampled_from([word, word.upper(), word.title()]))
        typed += data.draw(st.sampled_from([" ", "-", " – ", ", ", "\n", "."]))
    assert understood(typed) == number


@effort(30)
@given(CODES, st.sampled_from(languages()), st.integers(0, 5), st.data())
def test_a_typing_error_is_mended_or_its_word_is_named(
    number: int, language: str, place: int, data: st.DataObject
) -> None:
    said = spoken(number, language).split("-")
    word = said[place]
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    changed = [word[:at] + letter + word[at + 1 :], word[:at] + letter + word[at:]]
    changed += [word[:at] + word[at + 1 :], word[:at] + word[at : at + 2][::-1] + word[at + 2 :]]
    said[place] = data.draw(st.sampled_from(changed))
    near = [each for each in every_word() if apart(each, said[place]) <= 1]
    try:
        found = understood(" ".join(said))
    except CodeError as error:
        assert f"“{said[place]}”" in str(error)
        assert len(near) != 1
    else:
        is_other = said[place] in every_word() or len(near) > 1
        assert found == number or is_other


def every_word() -> list[str]:
    return [word for language in languages() for word in words_of(language)]


@LANGUAGES
def test_the_first_four_letters_are_enough(language: str) -> None:
    others = {word for each in languages() if each != language for word in words_of(each)}
    clear = [
        (place, word)
        for place, word in enumerate(words_of(language))
        if len(word) > 4 and not any(other.startswith(word[:4]) for other in others)
    ]
    assert len(clear) > 1000
    rest = " ".join(words_of(language)[:1] * 5)
    for place, word in clear[::40]:
        assert understood(f"{rest} {word[:4]}") == place


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "these are 0 words"),
        ("maple", "this is 1 word"),
        ("maple " * 7, "these are 7 words"),
        ("maple " * 5 + "qqqqq", "“qqqqq”"),
        ("maple " * 5 + "\x1b[31m", "“31m”"),
        ("maple " * 100_000, "words"),
    ],
)
def test_what_is_no_code_is_said_in_one_sentence(typed: str, said: str) -> None:
    with pytest.raises(CodeError, match=re.escape(said)):
        understood(typed)


def test_the_code_says_who_leads_and_under_which_guide_does_not_matter() -> None:
    keys = code.new_keys()
    announce = keys.announced(GuideInfo())
    number = code.code_of(announce)
    assert 0 <= number < 2**66
    assert code.code_of(keys.announced(GuideInfo("main", "Main", b"", 0))) == number
    for name in ("verifying", "sealing", "blind"):
        value = bytearray(getattr(announce, name))
        value[0] ^= 1
        assert code.code_of(replace(announce, **{name: bytes(value)})) != number


def test_a_room_follows_from_its_code_and_from_nothing_less() -> None:
    one, other = code.room_of(5), code.room_of(6)
    assert one == code.room_of(5)
    assert len({one.key, other.key, one.topics.room, other.topics.room}) == 4
    assert one.key.hex() not in repr(one.topics)


def test_other_keys_than_the_leaders_are_looked_at_once_and_not_in_a_flood() -> None:
    keys, other = code.new_keys().announced(GuideInfo()), code.new_keys().announced(GuideInfo())
    leading = Leading(code.room_of(code.code_of(keys)))
    assert leading.can_tell(other, 0.0)
    assert not leading.is_leader(other, 0.0)
    assert leading.can_tell(other, TRY_AFTER / 2)
    assert not leading.can_tell(keys, TRY_AFTER / 2)
    assert leading.verifying is None
    assert not leading.is_leader(other, TRY_AFTER)
    assert leading.can_tell(keys, TRY_AFTER)
    assert leading.is_leader(keys, TRY_AFTER)
    assert leading.is_leader(keys, TRY_AFTER)
    assert not leading.is_leader(other, 99.0)
