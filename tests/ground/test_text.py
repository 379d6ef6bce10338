"""Text as it may be shown: nothing that steers a terminal, nothing that turns words around."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.ground.text import LONGEST_SHOWN, clean, clean_line, quoted, shortened, trimmed

ANY = st.text(st.characters(codec=None, exclude_categories=()))
NASTY = st.text(
    st.sampled_from("ab \t\n\r\x00\x07\x1b\x7f\x85\x9b\u2028\u202e\u2066\ud83d\udc4d\u0301\u200d👍")
)

FORBIDDEN = {
    *(chr(code) for code in range(0x20) if chr(code) not in "\n\t"),
    *(chr(code) for code in range(0x7F, 0xA0)),
    *(chr(code) for code in range(0x202A, 0x202F)),
    *(chr(code) for code in range(0x2066, 0x206A)),
    "\u2028",
    "\u2029",
}


@given(ANY | NASTY)
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    shown = clean(text)
    assert not FORBIDDEN & set(shown)
    assert all(unicodedata.category(character) != "Cs" for character in shown)
    shown.encode("utf-8")


@given(ANY | NASTY)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf")) | st.just("\n")))
def test_ordinary_words_stay_as_they_were_written(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("I feel [sad]", "I feel [sad]"),
        ("one\ttwo\nthree", "one\ttwo\nthree"),
        ("one\r\ntwo\rthree\u2028four\x85five", "one\ntwo\nthree\nfour\nfive"),
        ("\x1b]52;c;aGk=\x07hello\x1b[2J", "]52;c;aGk=hello[2J"),
        ("\x9b31mred", "31mred"),
        ("not \u202eedisni\u202c out", "not edisni out"),
        ("half \ud83d", "half "),
        ("👩‍❤️‍👨 नमस्ते שלום مرحبا", "👩‍❤️‍👨 नमस्ते שלום مرحبا"),
    ],
)
def test_examples(text: str, shown: str) -> None:
    assert clean(text) == shown


@given(ANY | NASTY, st.integers(1, 40))
def test_a_line_is_one_line_and_never_too_long(text: str, limit: int) -> None:
    line = clean_line(text, limit)
    assert len(line) <= limit
    assert line == line.strip()
    assert "  " not in line
    assert len(line.splitlines()) <= 1
    assert clean_line(line, limit) == line


@given(ANY | NASTY, st.integers(1, 40))
def test_a_line_with_words_never_becomes_empty(text: str, limit: int) -> None:
    assert bool(clean_line(text, limit)) is bool(clean(text).split())


@pytest.mark.parametrize(
    ("text", "limit", "line"),
    [
        ("  Ana \n María\t", 40, "Ana María"),
        ("Ana María", 4, "Ana"),
        ("Ana María", 3, "Ana"),
        ("Zoe\u0308", 3, "Zo"),
        ("Jo 👩‍❤️‍👨", 6, "Jo"),
        ("Jo 👍🏽", 4, "Jo"),
        ("e\u0301", 1, "e"),
        ("\x1b[31m", 40, "[31m"),
        ("\u202e", 5, ""),
    ],
)
def test_lines(text: str, limit: int, line: str) -> None:
    assert clean_line(text, limit) == line


def test_a_line_without_room_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="at least one"):
        clean_line("Ana", 0)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("come here", "“come here”"),
        ("“come here” ", "“come here”"),
        ('"come here"', "“come here”"),
        ("“no” and “yes”", "““no” and “yes””"),
        ("“", "““”"),
        ("", "“”"),
    ],
)
def test_words_get_one_pair_of_marks(words: str, said: str) -> None:
    assert quoted(words) == said


def test_what_is_longer_than_any_page_is_cut_with_a_word_on_it() -> None:
    assert shortened("x" * LONGEST_SHOWN) == "x" * LONGEST_SHOWN
    cut = shortened("x" * 10**7)
    assert cut.startswith("x" * LONGEST_SHOWN + " …\nIt goes on.")
    assert len(cut) < LONGEST_SHOWN + 100


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\n\n  Dear Jo,\n\nI was away.\n \n", "  Dear Jo,\n\nI was away."),
        ("\r\n\r\nI was away.", "I was away."),
        ("I was away.", "I was away."),
        (" \n\t\n", ""),
        ("", ""),
    ],
)
def test_empty_lines_around_words_are_not_shown(text: str, shown: str) -> None:
    assert trimmed(text) == shown


@given(ANY | NASTY)
def test_trimming_takes_nothing_but_empty_lines(text: str) -> None:
    shown = trimmed(text)
    assert shown in clean(text)
    assert shown.split() == clean(text).split()
