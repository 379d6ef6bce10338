"""Looking for words: whatever is typed is no error, and whatever stands there is found."""

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from workshop.ground.folding import composed, tokens, words_and_stems
from workshop.ground.looking import LONGEST_TYPED, MOST_TERMS, wanted

LANGUAGES = ("de", "en", "fr", "xx")


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE one USING fts5(words, tokenize = 'ascii')")
    yield connection
    connection.close()


def indexed(text: str, language: str) -> str:
    words, stems = words_and_stems(composed(text), language)
    return " ".join([*words, *sorted(stems)])


def finds(index: sqlite3.Connection, typed: str, text: str, language: str = "en") -> bool:
    """Whether the index finds it; the marks in the text have to agree."""
    look = wanted(typed, LANGUAGES)
    if not look.terms:
        return False
    index.execute("DELETE FROM one")
    index.execute("INSERT INTO one (words) VALUES (?)", (indexed(text, language),))
    found = index.execute("SELECT 1 FROM one WHERE one MATCH ?", (look.match(),)).fetchone()
    spans = look.spans(composed(text), language)
    if found:
        assert spans, "what is found is marked"
    return found is not None


@pytest.mark.parametrize(
    ("typed", "text", "language"),
    [
        ("walking", "we took a walk", "en"),
        ("walk", "We WALKED home", "en"),
        ("walki", "walking", "en"),
        ("Gespräche", "ein gutes gesprach", "de"),
        ("gesprach ", "viele Gespräche", "de"),
        ("MÜTTER", "die mutter", "de"),
        ("strasse", "auf der Straße", "de"),
        ("ecole", "à l'école", "fr"),
        ("日本", "日本語で話す", "ja"),
        ("本語", "「日本語」", "ja"),
        ("語", "日本語", "ja"),
        ("カ\u3099ム", "ガム", "ja"),
        ("мама", "Мама мыла раму", "ru"),
        ("كتاب", "كِتَابٌ", "ar"),
        ("go on", "we go on, it goes", "en"),
        ("don't", "I don't know", "en"),
    ],
)
def test_it_is_found(index: sqlite3.Connection, typed: str, text: str, language: str) -> None:
    assert finds(index, typed, text, language)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("本日", "日本語"),  # signs count in their order
        ("walk ", "walkway"),  # a word with a blank behind it is whole
        ("w", "walk"),  # one letter finds no longer word
        ("walk xyzzy", "we walk"),  # every word has to be there
        ("", "we walk"),
        (" ¿?! ", "we walk"),
    ],
)
def test_it_is_not_found(index: sqlite3.Connection, typed: str, text: str) -> None:
    assert not finds(index, typed, text)


ANY = st.text(max_size=80) | st.text(alphabet='"*^():{}+- ANDORNEAR\\\x00a日é', max_size=40)


@effort(100)
@given(ANY, ANY, st.sampled_from(LANGUAGES))
def test_whatever_is_typed_is_no_error(
    index: sqlite3.Connection, typed: str, text: str, language: str
) -> None:
    finds(index, typed, text, language)


@effort(100)
@given(ANY, st.data(), st.sampled_from(LANGUAGES))
def test_every_word_of_a_text_finds_it(
    index: sqlite3.Connection, text: str, data: st.DataObject, language: str
) -> None:
    text = composed(text)
    there = list(tokens(text))
    if not there:
        return
    token = data.draw(st.sampled_from(there))
    word = text[token.start : token.end]
    assert finds(index, word, text, language), "as it was written"
    assert finds(index, token.text, text, language), "small and without accents"
    assert finds(index, word.upper(), text, language) or word.upper().casefold() != word.casefold()
    if not token.is_sign and len(token.text) > 2:
        end = data.draw(st.integers(2, len(token.text)))
        begun = token.text[:end]
        if [one.text for one in tokens(composed(begun))] == [begun]:
            assert finds(index, begun, text, language), "while it is being typed"


@effort(100)
@given(st.text(alphabet="日本語話か な、。a", min_size=1, max_size=12), st.data())
def test_every_row_of_signs_finds_its_text(
    index: sqlite3.Connection, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    piece = text[start : data.draw(st.integers(start + 1, len(text)))]
    if any(tokens(piece)):
        assert finds(index, piece, text, "ja")


@effort(100)
@given(ANY, ANY)
def test_marks_lie_in_the_text_one_behind_the_other(typed: str, text: str) -> None:
    text = composed(text)
    ends = 0
    for start, end in wanted(typed, LANGUAGES).spans(text, "en"):
        assert ends <= start < end <= len(text)
        ends = end


def test_what_is_typed_is_bounded() -> None:
    assert len(wanted("word " * 1000, LANGUAGES).terms) == MOST_TERMS
    (one,) = wanted("日" * 5000, LANGUAGES).terms
    assert len(one.words) == LONGEST_TYPED


def test_only_what_was_looked_for_is_marked() -> None:
    text = composed("Walking home, we walked past the walls.")
    marked = [text[start:end] for start, end in wanted("walk", ("en",)).spans(text, "en")]
    assert marked == ["Walking", "walked"]
