"""A room's code as six words to say aloud, and the code again out of what was typed.

The lists are `sessions/code/LANGUAGE.toml`, 2,048 words each, no word in two of them. So a code may
be said in any of their languages, whatever language the other side has chosen.
"""

from functools import cache
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from workshop.ground.folding import composed, tokens
from workshop.ground.language import _, several
from workshop.ground.resources import resource_path
from workshop.ground.text import clean_line
from workshop.room.wire.secret.code import BITS

WORDS = 6
BITS_A_WORD = BITS // WORDS
SIZE = 2**BITS_A_WORD
"""Words of one list."""

BEGINNING = 4
"""So many letters of a word are enough to know it."""

ENGLISH = "en"

_LONGEST_TYPED = 400


class CodeError(ValueError):
    """What was typed is no code. The message says which word, and what to do."""


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    format: Annotated[int, Meta(ge=1, le=1)]
    language: str
    words: str


@cache
def languages() -> tuple[str, ...]:
    """Codes of the languages that have a list, English first."""
    found = {path.stem for path in resource_path("sessions", "code").glob("*.toml")}
    return (ENGLISH, *sorted(found - {ENGLISH}))


@cache
def words_of(language: str) -> tuple[str, ...]:
    """The words of a language in their order, or the English ones where it has none."""
    name = language if language in languages() else ENGLISH
    data = resource_path("sessions", "code", f"{name}.toml").read_bytes()
    return tuple(msgspec.toml.decode(data, type=_File).words.split())


def spoken(code: int, language: str = ENGLISH) -> str:
    """The six words of a code, as in `maple-river-candle-orbit-velvet-tulip`."""
    words = words_of(language)
    shifts = range(BITS - BITS_A_WORD, -1, -BITS_A_WORD)
    return "-".join(words[code >> shift & SIZE - 1] for shift in shifts)


def understood(typed: str) -> int:
    """The code that was meant: in any case, with hyphens or spaces, with small typing errors.

    Raises:
        CodeError: There are not six words, or one of them can't be recognised.
    """
    said = [token.text for token in tokens(composed(typed[:_LONGEST_TYPED]))]
    if len(said) != WORDS:
        told = several(
            "A room’s code has six words, and this is {number} word. Please type all six.",
            "A room’s code has six words, and these are {number} words. Please type all six.",
            len(said),
        )
        raise CodeError(told.format(number=len(said)))
    places = [_place(word) for word in said]
    if None in places:
        strange = clean_line(said[places.index(None)], 40)
        told = _("“{word}” is no word of a room’s code. Please ask for that word once more.")
        raise CodeError(told.format(word=strange))
    code = 0
    for place in places:
        code = code << BITS_A_WORD | (place or 0)
    return code


@cache
def _places() -> dict[str, int]:
    return {word: place for each in languages() for place, word in enumerate(words_of(each))}


def _place(typed: str) -> int | None:
    """The place of the one word that this can be; None where it is none, or several."""
    places = _places()
    if typed in places:
        return places[typed]
    begun = [word for word in places if len(typed) >= BEGINNING and word.startswith(typed)]
    near = begun or [word for word in places if _differs_once(word, typed)]
    return places[near[0]] if len(near) == 1 else None


def _differs_once(one: str, other: str) -> bool:
    """Whether one letter is wrong, missing or too many, or two neighbours changed places."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    a, b = one[start:], other[start:]
    swapped = len(a) > 1 and len(b) > 1 and (a[1], a[0]) == (b[0], b[1]) and a[2:] == b[2:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or swapped
