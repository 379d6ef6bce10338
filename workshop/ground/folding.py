"""Words as they are compared: without case and accents, and in one form for walk and walking.

What people wrote is never changed by this; it is only looked at this way when something is looked
for in it.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

STEMMED = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
"""The languages whose word forms are known, by their codes."""

BEGINS_OTHERWISE = frozenset({"ar", "nl"})
"""Languages in which a stem may begin with another letter than its word, as one with ge- does."""

LONGEST_WORD = 60
"""Signs of a word that are compared; what is longer is compared by its beginning."""

_UNSPACED = re.compile(
    "[\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff"  # Chinese and Japanese
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"  # Thai, Lao, Burmese, Khmer
)
"""Signs of languages that put no blank between words: each of them stands for itself."""

_MARKS = ("Mn", "Mc", "Me", "Cf")


class Token(NamedTuple):
    """One word, or one sign of a language without blanks, and where it stands."""

    text: str
    """As it is compared."""
    start: int
    end: int
    is_sign: bool
    """Whether it is such a sign; several in a row belong together."""


def composed(text: str) -> str:
    """The same text, with a letter and its accents as one sign where there is such a one."""
    return unicodedata.normalize("NFC", text)


def tokens(text: str, letters: Collection[str] = ()) -> Iterator[Token]:
    """The words of a composed text, in order; those with one of these first letters, if any."""
    for run in _runs().finditer(text):
        for word, start, end, is_sign in _folded(run.group()):
            if not letters or word[0] in letters:
                here = run.start()
                yield Token(word, here + start, here + end, is_sign)


def words_and_stems(text: str, language: str) -> tuple[list[str], set[str]]:
    """The words of a composed text in order, and what they are reduced to in this language."""
    words: list[str] = []
    stems: set[str] = set()
    for run in _runs().findall(text):
        told, reduced = _reduced(run, language)
        words += told
        stems.update(reduced)
    return words, stems


@lru_cache(maxsize=2**16)
def _reduced(run: str, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    words = tuple(token.text for token in _folded(run))
    return words, tuple(stem(word, language) for word in words)


def stem(word: str, language: str) -> str:
    """The form that a folded word shares with its relatives in this language; mostly shorter."""
    algorithm = STEMMED.get(language)
    return word if algorithm is None else _stem(word, algorithm)


@lru_cache(maxsize=2**16)
def _stem(word: str, algorithm: str) -> str:
    found = _stemmer(algorithm).stemWord(word)
    assert isinstance(found, str)
    # Whatever a stemmer makes of it has to be one word again.
    return "".join(token.text for token in tokens(found)) or word


@cache
def _stemmer(algorithm: str) -> Any:
    import snowballstemmer  # late: it takes as long as several screens

    return snowballstemmer.stemmer(algorithm)


@cache
def _runs() -> "re.Pattern[str]":
    """Letters, numbers, and the marks that belong to them."""
    known = map(chr, (*range(0xAD, 0xABFF), *range(0xFE00, 0xFE10)))
    marks = "".join(one for one in known if unicodedata.category(one) in _MARKS)
    return re.compile(f"[^\\W_](?:[^\\W_]|[{re.escape(marks)}])*")


@lru_cache(maxsize=2**16)
def _folded(run: str) -> tuple[Token, ...]:
    found: list[Token] = []
    word, start = "", 0
    for place, character in enumerate(run):
        if not _UNSPACED.match(character):
            if not word:
                start = place
            word += _folded_sign(character)
            continue
        if word:
            found.append(Token(word[:LONGEST_WORD], start, place, False))
            word = ""
        sign = unicodedata.normalize("NFKC", character)
        if any(_counts(one) for one in sign):
            found.append(Token(sign, place, place + 1, True))
    if word:
        found.append(Token(word[:LONGEST_WORD], start, len(run), False))
    return tuple(found)


@cache
def _folded_sign(character: str) -> str:
    """Small, without accents; nothing for a mark."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(one for one in plain if _counts(one))


def _counts(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character) == "Mc"
