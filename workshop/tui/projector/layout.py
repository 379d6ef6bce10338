"""Where everything stands on the wall, for a window of any size: the clock as large as it can be.

The words keep a short measure and space between their lines as long as there is room for it. Where
there is not, the lines come closer first, then become longer; only then is the clock smaller.
"""

import textwrap
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from rich.cells import cell_len

from workshop.ground.text import signs
from workshop.room.wall import DIM, LIT, Wall
from workshop.tui.projector.digits import big, highest

Style = Literal["clock", "full", "empty", "strong", "words", "quiet"]
"""How a piece looks: the clock and what is left of the bar in the colour of the time."""

SMALLEST_CLOCK = 5
"""Lines."""

_SHARE = 0.45
"""How much of the height the clock has at most; of a page with nothing but a time, more."""

_SHARE_ALONE = 0.6
_MEASURE = 40
"""Columns of a line of words, where all of them fit so."""

_MEASURES = (_MEASURE, 52, 64)
_NARROW = 90
"""Columns from which the words of two stand beside each other, with space between the letters."""

FULL, EMPTY = "█", "▁"


class Piece(NamedTuple):
    """Some words of a line."""

    text: str
    style: Style


Line = tuple[Piece, ...]


def laid(on: Wall, width: int, height: int) -> list[Line]:
    """The lines of the whole window, from top to bottom.

    Args:
        on: What is on the wall.
        width: Columns of the window.
        height: Its lines.
    """
    inner = width - 2 * _margin(width)
    foot = [_centred(on.foot, width, "quiet")] if on.foot else []
    for rows, measure, apart, airy in _ways(on, _clock_rows(on, inner, height), inner):
        page = _page(on, width, rows, measure, apart, airy)
        below = [*foot, *[()] * airy]
        free = height - len(page) - len(below) - airy
        if free >= 0:
            above = airy + free // 2
            return [*[()] * above, *page, *[()] * (free - free // 2), *below]
    page = _page(on, width, SMALLEST_CLOCK if on.clock else 0, inner, False, 0)
    if len(page) > height:
        page = [*page[: height - 1], _line("…", width, "words")]
    return [*page, *[()] * (height - len(page))]


def _margin(width: int) -> int:
    return max(2, width // 24)


def _clock_rows(on: Wall, inner: int, height: int) -> int:
    if not on.clock:
        return 0
    share = _SHARE if on.prompt else _SHARE_ALONE
    return max(SMALLEST_CLOCK, min(int(height * share), highest(on.clock, inner)))


def _ways(on: Wall, top: int, inner: int) -> Iterator[tuple[int, int, bool, int]]:
    """Lines of the clock, measure of the words, whether lines stand apart, air: the best first."""
    measures = [measure for measure in _MEASURES if measure < inner] + [inner]
    # A smaller clock is better than words in one heap, as long as it can be read from afar.
    steps = range(top, SMALLEST_CLOCK - 1, -1) if top else (0,)
    for rows in steps:
        if on.prompt:
            yield from ((rows, measure, True, 1) for measure in measures[:2])
        yield from ((rows, measure, False, 1) for measure in measures)
    yield (SMALLEST_CLOCK if top else 0, inner, False, 0)


def _page(on: Wall, width: int, rows: int, measure: int, apart: bool, airy: int) -> list[Line]:
    """The lines, without what is above and below them; air is where a line is empty."""
    lines: list[Line] = []
    air: list[Line] = [()] * airy
    if on.head:
        lines += [_centred(on.head, width, "quiet"), *air]
    if not on.runs:
        lines += [*_call(on, width), *air]
    if on.clock:
        lines += (
            _line(text, width, "clock") for text in big(on.clock, width - 2 * _margin(width), rows)
        )
        lines += air
    if on.runs:
        lines += [_bar(on, width), *air, *_whose(on, width)]
        lines += _call(on, width) or ([()] if airy else [])
        lines += air if on.prompt else []
    lines += _words(on.prompt, width, measure, apart, bool(airy))
    return lines


def _call(on: Wall, width: int) -> list[Line]:
    measure = width - 2 * _margin(width)
    return [_line(_wide(text, width), width, "strong") for text in textwrap.wrap(on.call, measure)]


def _whose(on: Wall, width: int) -> list[Line]:
    """The one whose turn it is with a sign that is full, the other one with an empty one."""
    if not on.dim:
        return [_line(_wide(f"{LIT}{LIT}  {on.lit}", width), width, "strong")]
    lit, dim = _wide(f"{LIT}  {on.lit}", width), _wide(f"{DIM}  {on.dim}", width)
    between = " " * max(4, width // 20)
    beside = cell_len(lit) + cell_len(dim) + len(between)
    if beside > width - 2 * _margin(width):
        lit, dim = f"{LIT}  {on.lit}", f"{DIM}  {on.dim}"
        beside = cell_len(lit) + cell_len(dim) + len(between)
    if beside <= width - 4:
        blank = " " * ((width - beside) // 2)
        return [(Piece(blank + lit, "strong"), Piece(between + dim, "words"))]
    return [_line(lit, width, "strong"), _line(dim, width, "words")]


def _wide(text: str, width: int) -> str:
    """With a space between the letters, where the window is wide enough for all of it."""
    if width < _NARROW:
        return text
    spaced = "   ".join(" ".join(signs(word)) for word in text.split())
    return spaced if cell_len(spaced) <= width // 2 - _margin(width) else text


def _bar(on: Wall, width: int) -> Line:
    """What is left of the time, in the middle, so that it grows shorter on both sides alike."""
    across = width - 2 * _margin(width)
    if not on.seconds:
        return ()
    full = min(across, -(-across * on.left // on.seconds))
    side = (across - full) // 2
    return (
        Piece(" " * _margin(width) + EMPTY * side, "empty"),
        Piece(FULL * full, "full"),
        Piece(EMPTY * (across - full - side), "empty"),
    )


def _words(
    prompt: tuple[str, ...], width: int, measure: int, apart: bool, airy: bool
) -> list[Line]:
    """The words in one block that stands in the middle, its lines beginning alike."""
    found = [_wrapped(paragraph, measure) for paragraph in prompt]
    widest = max((cell_len(text) for lines in found for text in lines), default=0)
    blank = " " * max(0, (width - widest) // 2)
    lines: list[Line] = []
    for number, paragraph in enumerate(found):
        if number and airy:
            lines.append(())
        for place, text in enumerate(paragraph):
            if place and apart:
                lines.append(())
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
