"""Where everything stands on the wall, for a window of any size: the clock as large as it can be.

Then come large letters for who speaks and what about. Where there is no room for them, words keep
a short measure and space between their lines as long as they can. Where that is too much as well,
the lines come closer first, then become longer; only then is the clock smaller.
"""

import textwrap
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from rich.cells import cell_len

from workshop.ground.text import signs
from workshop.room.wall import DIM, LIT, Wall
from workshop.tui.projector import letters
from workshop.tui.projector.digits import big, highest

Style = Literal["clock", "bar", "gone", "strong", "words", "quiet"]
"""How a piece looks; clock and bar have the colour of the time."""


class Piece(NamedTuple):
    """Some words of a line."""

    text: str
    style: Style


Line = tuple[Piece, ...]

SMALLEST_CLOCK = 5
"""Lines."""

_READABLE_CLOCK = 11
"""Lines it keeps, where the window is high enough, before words become large letters."""

_SHARE = 0.45
"""How much of the height the clock has at most; of a page with nothing but a time, more."""

_SHARE_ALONE = 0.6
_MEASURES = (40, 52, 64)
"""Columns of a line of words; the first is the one that reads best."""

_SPACED = 90
"""Columns of a window in which there may be space between the letters."""

_MOST_LARGE_LINES = 4
"""Lines of large letters that are still read at a glance."""

_BAR, _GONE = "█", "▁"


class _Way(NamedTuple):
    """One way to lay it all out."""

    clock: int
    """Lines of the clock."""
    measure: int
    """Columns of a line of words."""
    large: bool = False
    """Whether who speaks stands there in large letters."""
    large_words: bool = False
    """Whether the prompt does."""
    apart: bool = False
    """Whether there is an empty line between the lines of the prompt."""
    air: int = 1
    """Empty lines between one thing and the next."""


def laid(on: Wall, width: int, height: int) -> list[Line]:
    """The lines of the whole window, from top to bottom.

    Args:
        on: What is on the wall.
        width: Columns of the window.
        height: Its lines.
    """
    for way in _ways(on, width, height):
        page = _page(on, width, way)
        below = [*[()] * way.air, _centred(on.foot, width, "quiet")] if on.foot else [()] * way.air
        free = height - len(page) - len(below) - way.air
        if free >= 0:
            above = way.air + free // 2
            return [*[()] * above, *page, *[()] * (free - free // 2), *below]
    page = _page(on, width, _Way(SMALLEST_CLOCK, _inner(width), air=0))
    if len(page) > height:
        page = [*page[: height - 1], _line("…", width, "words")]
    return [*page, *[()] * (height - len(page))]


def _inner(width: int) -> int:
    """Columns between the margins."""
    return width - 2 * max(2, width // 24)


def _ways(on: Wall, width: int, height: int) -> Iterator[_Way]:
    """The ways to lay it out, the best first."""
    inner = _inner(width)
    measures = [measure for measure in _MEASURES if measure < inner] + [inner]
    clocks = [0]
    if on.clock:
        share = _SHARE if on.prompt else _SHARE_ALONE
        top = max(SMALLEST_CLOCK, min(int(height * share), highest(on.clock, inner)))
        clocks = list(range(top, SMALLEST_CLOCK - 1, -1))
    readable = [clock for clock in clocks if clock >= _READABLE_CLOCK or not clock]
    who = _fits(_headline(on), inner, 2 if on.clock else _MOST_LARGE_LINES)
    if who and len(on.prompt) == 1 and _fits(on.prompt[0], inner, _MOST_LARGE_LINES):
        yield from (_Way(clock, inner, large=True, large_words=True) for clock in readable)
    one = len(on.prompt) == 1
    for large in (True, False) if who else (False,):
        for clock in readable if large else clocks:
            if one:
                yield from (_Way(clock, each, large, apart=True) for each in measures[:2])
            yield from (_Way(clock, each, large) for each in measures)
    yield _Way(clocks[-1], inner, air=0)


def _headline(on: Wall) -> str:
    """What stands in large letters: at the end of a time what to do, else who speaks."""
    if on.runs and on.left:
        return f"{LIT} {on.lit}" if on.dim else f"{LIT}{LIT} {on.lit}"
    return on.call


def _fits(text: str, inner: int, most: int) -> bool:
    """Whether it can stand there in so many lines of large letters at most."""
    if not text or not letters.has(text):
        return False
    lines = letters.wrapped(text, inner)
    return len(lines) <= most and all(letters.columns(line) <= inner for line in lines)


def _page(on: Wall, width: int, way: _Way) -> list[Line]:
    """The lines, without what is above and below them."""
    air: list[Line] = [()] * way.air
    lines: list[Line] = []
    if on.head:
        lines += [_centred(on.head, width, "quiet"), *air]
    if not on.runs and on.call:
        lines += [*_call(on, width, way.large), *air]
    if on.clock:
        lines += [_line(dots, width, "clock") for dots in big(on.clock, _inner(width), way.clock)]
        lines += air
    if on.runs:
        lines += [_bar(on, width), *air]
        if not on.left:
            lines += [*_call(on, width, way.large), *_whose(on, width, False), *air]
        else:
            # The line of the call is kept free, or all would move when it comes.
            lines += [*_whose(on, width, way.large), *(_call(on, width, False) or air), *air]
    return [*lines, *_words(on.prompt, width, way)]


def _large(text: str, width: int, style: Style) -> list[Line]:
    """The text in large letters, in the middle."""
    lines = letters.wrapped(text, _inner(width))
    return [_line(dots, width, style) for line in lines for dots in letters.large(line)]


def _call(on: Wall, width: int, large: bool) -> list[Line]:
    if large:
        return _large(on.call, width, "strong")
    return [
        _line(_spaced(text, width), width, "strong")
        for text in textwrap.wrap(on.call, _inner(width))
    ]


def _whose(on: Wall, width: int, large: bool) -> list[Line]:
    """The one whose turn it is with a sign that is full, the other one with an empty one."""
    if large:
        lines = _large(_headline(on), width, "strong")
        below = _line(_spaced(f"{DIM}  {on.dim}", width), width, "words")
        return [*lines, below] if on.dim else lines
    lit, dim = f"{LIT}  {on.lit}", f"{DIM}  {on.dim}"
    if not on.dim:
        return [_line(_spaced(f"{LIT}{lit}", width), width, "strong")]
    between = " " * max(4, width // 20)
    if cell_len(lit + between + dim) > width - 4:
        return [_line(lit, width, "strong"), _line(dim, width, "words")]
    wide = _spaced(lit, width) + between + _spaced(dim, width)
    if cell_len(wide) <= width - 4:
        lit, dim = _spaced(lit, width), _spaced(dim, width)
    blank = " " * ((width - cell_len(lit + between + dim)) // 2)
    return [(Piece(blank + lit, "strong"), Piece(between + dim, "words"))]


def _spaced(text: str, width: int) -> str:
    """With a space between the letters, where the window is wide enough for it."""
    spaced = "   ".join(" ".join(signs(word)) for word in text.split())
    return spaced if width >= _SPACED and cell_len(spaced) <= _inner(width) else text


def _bar(on: Wall, width: int) -> Line:
    """What is left of the time; it grows shorter on both sides alike."""
    inner = _inner(width)
    if not on.seconds:
        return ()
    full = min(inner, -(-inner * on.left // on.seconds))
    side = (inner - full) // 2
    return (
        Piece(" " * ((width - inner) // 2) + _GONE * side, "gone"),
        Piece(_BAR * full, "bar"),
        Piece(_GONE * (inner - full - side), "gone"),
    )


def _words(prompt: tuple[str, ...], width: int, way: _Way) -> list[Line]:
    """The prompt in one block that stands in the middle, its lines beginning alike."""
    if way.large_words:
        return [line for paragraph in prompt for line in _large(paragraph, width, "strong")]
    found = [_wrapped(paragraph, way.measure) for paragraph in prompt]
    widest = max((cell_len(text) for lines in found for text in lines), default=0)
    blank = " " * max(0, (width - widest) // 2)
    lines: list[Line] = []
    for number, paragraph in enumerate(found):
        lines += [()] * (way.air if number else 0)
        for place, text in enumerate(paragraph):
            lines += [()] * bool(place and way.apart)
            lines.append((Piece(blank + text, "strong"),))
    return lines


@lru_cache(maxsize=256)
def _wrapped(text: str, measure: int) -> tuple[str, ...]:
    """The lines of a paragraph, about equally long; as many as it needs at this measure."""
    if cell_len(text) > len(text):  # letters two columns wide
        measure //= 2
    lines = textwrap.wrap(text, measure)
    narrower = measure
    while narrower > 20 and len(closer := textwrap.wrap(text, narrower - 1)) == len(lines):
        lines, narrower = closer, narrower - 1
    return tuple(lines)


def _centred(text: str, width: int, style: Style) -> Line:
    short = textwrap.shorten(text, width - 4, placeholder=" …") or text[: width - 4]
    return _line(short, width, style)


def _line(text: str, width: int, style: Style) -> Line:
    return (Piece(" " * max(0, (width - cell_len(text)) // 2) + text, style),)
