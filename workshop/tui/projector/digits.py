"""Digits of any size, made of blocks: strokes that grow with the room there is.

A column and half a line are about as long as each other, so these are the dots a digit is made of.
"""

_STROKES = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
}
"""Left, middle and right of each stroke across, from top to bottom."""

_BLOCKS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}

WIDEST = 1.15
"""How much wider than high a digit becomes at most, to fill the width."""

NARROWEST = 0.4
"""How wide a digit is at least, of its height."""


def big(text: str, width: int, rows: int) -> list[str]:
    """The text in so many lines, at most so wide, every line as long as the others.

    Args:
        text: Digits and colons.
        width: Columns there are.
        rows: Lines it is to be high; at least 5.
    """
    high = 2 * rows
    stroke = _stroke(high)
    colons = text.count(":")
    digits = len(text) - colons
    room = width - colons * stroke - (len(text) - 1) * _gap(stroke)
    wide = min(round(high * WIDEST), room // max(1, digits))
    pieces = [
        _colon(stroke, high) if sign == ":" else _digit(sign, wide, high, stroke) for sign in text
    ]
    blank = " " * _gap(stroke)
    return halves([blank.join(piece[line] for piece in pieces) for line in range(high)])


def halves(dots: list[str]) -> list[str]:
    """Rows of dots, two of them to a line; where there is no space, there is a dot."""
    width = max(map(len, dots))
    full = [row.ljust(width) for row in dots]
    return [
        "".join(
            _BLOCKS[upper != " ", lower != " "]
            for upper, lower in zip(full[row], full[row + 1], strict=True)
        )
        for row in range(0, len(full), 2)
    ]


def highest(text: str, width: int) -> int:
    """How many lines the text can be high, so that no digit becomes too narrow."""
    rows = 5
    while _least_width(text, rows + 1) <= width:
        rows += 1
    return rows


def _least_width(text: str, rows: int) -> int:
    stroke = _stroke(2 * rows)
    colons = text.count(":")
    wide = max(3 * stroke, round(2 * rows * NARROWEST))
    return (len(text) - colons) * wide + colons * stroke + (len(text) - 1) * _gap(stroke)


def _stroke(high: int) -> int:
    return max(2, round(high / 6))


def _gap(stroke: int) -> int:
    return max(2, stroke)


def _digit(sign: str, wide: int, high: int, stroke: int) -> list[str]:
    if sign == "1":
        return _one(wide, high, stroke)
    upper = (high - 3 * stroke) // 2
    heights = (stroke, upper, stroke, high - 3 * stroke - upper, stroke)
    widths = (stroke, wide - 2 * stroke, stroke)
    lines: list[str] = []
    for dots, lasts in zip(_STROKES[sign], heights, strict=True):
        line = "".join(dot * columns for dot, columns in zip(dots, widths, strict=True))
        lines += [line] * lasts
    return lines


def _one(wide: int, high: int, stroke: int) -> list[str]:
    """In the middle of its place, with a flag: at the edge it would stand far from the others."""
    before = (wide - stroke) // 2
    after = " " * (wide - stroke - before)
    flag = min(before, stroke)
    top = " " * (before - flag) + "#" * (flag + stroke) + after
    return [top] * stroke + [" " * before + "#" * stroke + after] * (high - stroke)


def _colon(stroke: int, high: int) -> list[str]:
    dot, none = "#" * stroke, " " * stroke
    above = round(high * 0.3) - stroke // 2
    below = round(high * 0.7) - stroke // 2
    return [
        dot if above <= line < above + stroke or below <= line < below + stroke else none
        for line in range(high)
    ]
