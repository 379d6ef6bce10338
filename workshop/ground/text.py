"""What people wrote, made safe to show.

Names, answers, guides: all of it may hold characters that steer a terminal, hide text or turn its
direction around. Stored text stays as it was written; only what is shown passes through here.
"""

import re
import unicodedata

from workshop.ground.language import _

_LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")
"""Line ends of other systems; on a terminal only the newline is one."""

_UNSAFE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f"  # C0 without tab and newline: escape starts a terminal's commands
    "\x7f-\x9f"  # delete, and C1: some terminals take these for commands too
    "\u202a-\u202e\u2066-\u2069"  # overrides and isolates of direction: text that reads otherwise
    "\ud800-\udfff"  # halves of a character: they cannot be sent to a terminal at all
    "]"
)

LONGEST_SHOWN = 50_000
"""Characters of one text that are shown; far more than this program ever stores of one."""

_JOINS_BACK = re.compile("[\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
"""What belongs to the sign before it: joiners, variations, skin tones, flags of regions."""

_OPENING, _CLOSING = frozenset('"“„«»'), frozenset('"”“»«')

_JOINER = "\u200d"

_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")
"""Half of a flag: two of these letters make one."""


def clean(text: str) -> str:
    """Text as it may be shown, over several lines.

    Newlines and tabs stay, other line ends become newlines. Control characters, overrides of the
    writing direction and lone surrogates go. Nothing else is changed.
    """
    return _UNSAFE.sub("", _LINE_END.sub("\n", text))


def trimmed(text: str) -> str:
    """Text as it is shown among others: cleaned, and without empty lines before and behind it.

    What is stored keeps them; empty lines between its paragraphs stay here too.
    """
    lines = clean(text).split("\n")
    there = [number for number, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[there[0] : there[-1] + 1]) if there else ""


def clean_line(text: str, limit: int) -> str:
    """Text as it may be shown on one line: for names, titles, labels.

    Cleaned as in clean(); every run of white space becomes one space, none is left at the ends.
    At most limit characters stay, cut between signs as they are seen where that is possible.

    Raises:
        ValueError: limit is less than 1.
    """
    if limit < 1:
        raise ValueError("A line needs room for at least one character.")
    line = " ".join(clean(text).split())
    if len(line) <= limit:
        return line
    end = limit
    while end and (_belongs_to_previous(line[end]) or line[end - 1] == _JOINER):
        end -= 1
    return line[: end or limit].rstrip()


def fitted(text: str, limit: int) -> str:
    """Text on one line as in clean_line(); where it was cut a sign says so, within the limit."""
    line = clean_line(text, limit)
    return line if line == clean_line(text, limit + 1) else f"{clean_line(text, limit - 1)}…"


def shortened(text: str) -> str:
    """The text, or its beginning and a word on the rest where it is far too long for a page.

    What another program put into a journal may be of any length, and laying it out would take
    minutes. Nothing of it is lost by this: it stays where it is stored.
    """
    if len(text) <= LONGEST_SHOWN:
        return text
    told = _("It goes on. Only the first {number} characters are shown here.")
    return f"{text[:LONGEST_SHOWN]} …\n{told.format(number=LONGEST_SHOWN)}"


def quoted(words: str) -> str:
    """Words between quotation marks; those that their writer put around all of them stay alone."""
    bare = words.strip()
    if len(bare) > 1 and bare[0] in _OPENING and bare[-1] in _CLOSING:
        inner = bare[1:-1].strip()
        if inner and not set(inner) & (_OPENING | _CLOSING):
            bare = inner
    return _("“{words}”").replace("{words}", bare)


def signs(text: str) -> list[str]:
    """The text in signs as they are seen: a letter with its accents, a picture with its parts."""
    found: list[str] = []
    for character in text:
        joined = found and (found[-1][-1] == _JOINER or _belongs_to_previous(character))
        if joined or (found and _FLAG.fullmatch(found[-1]) and _FLAG.match(character)):
            found[-1] += character
        else:
            found.append(character)
    return found


def _belongs_to_previous(character: str) -> bool:
    return bool(unicodedata.combining(character) or _JOINS_BACK.match(character))
