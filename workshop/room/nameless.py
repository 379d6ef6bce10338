"""Words of a guide as a whole room reads them: {me}, {you}, {first} and {second} without names."""

import re
from collections.abc import Callable

from workshop.ground.language import ENGLISH, N_, said_in
from workshop.ground.lengths import spoken
from workshop.ground.partner import Who

ONE = N_("one of you")
"""Whom a text names first, of the one who begins and the other one."""

OTHER = N_("the other")
"""Whom it names after that."""

YOUR_PARTNER = N_("{you} = your partner")
"""What is said to one of the two of the other one.

For translators: what stands in a guide, the sign =, what is read in its place. Several of these
have a semicolon between them. A language that bends its words names the longer ones first.
"""

YOU = N_("you")
"""What {me} is, said to one of the two."""

_CALLED = r"\{me\},\s+|,\s*\{me\}(?=[.,;:?!])"
"""One's own name, called; in a room it can be left out: {me}, begin with yourself."""

_BEGINS = re.compile(r"(?:^|[.?!:…“„\"\n])\s*$")
"""What stands before a word that begins a sentence."""


def nameless(text: str, *, who: Who, seconds: float = 0, language: str = ENGLISH) -> str:
    """The text without names, as a room reads it.

    Args:
        text: As its author wrote it.
        who: Whether it is said to one of the two, or to both.
        seconds: What each has for speaking.
        language: Code of the language the text is written in.
    """
    text = _replaced(_CALLED, _always(""), text)
    if who == "both":  # as where names are filled in: of both, "me" is the one who begins
        text = text.replace("{me}", "{first}").replace("{you}", "{second}")
    time = spoken(seconds)
    text = text.replace("{time}", time).replace("{Time}", time[:1].upper() + time[1:])
    named: list[str] = []

    def one_or_other(mark: str) -> str:
        named.append(mark)
        return said_in(language, ONE if mark == named[0] else OTHER)

    text = _replaced(r"\{(?:first|second)\}", one_or_other, text)
    for form in said_in(language, YOUR_PARTNER).split(";"):
        stands, _sign, read = form.partition("=")
        text = _replaced(re.escape(stands.strip()), _always(read.strip()), text)
    return _replaced(r"\{me\}", _always(said_in(language, YOU)), text)


def _always(words: str) -> Callable[[str], str]:
    return lambda _mark: words


def _replaced(pattern: str, words: Callable[[str], str], text: str) -> str:
    """The text with other words for each match; where a sentence begins, with a capital."""
    pieces: list[str] = []
    end = 0
    for match in re.finditer(pattern, text):
        pieces += (text[end : match.start()], words(match[0]))
        end = match.end()
    pieces.append(text[end:])
    found = ""
    for piece in pieces:
        begins = bool(piece) and bool(pieces[1:]) and _BEGINS.search(found)
        found += piece[:1].upper() + piece[1:] if begins else piece
    return found
