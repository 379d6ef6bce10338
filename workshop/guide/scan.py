"""A first look at the bytes of a guide, before they are parsed: size, depth, numbers.

The parser of the standard library recurses with the depth of what it reads and takes time with
the square of a key's or a number's length, so what a stranger wrote is measured first, in one
pass.
"""

import re

from workshop.guide.tokens import tokens

LARGEST = 1024 * 1024
"""Bytes a guide may have."""

DEEPEST = 32
"""Levels a guide may nest."""

_LONGEST_NUMBER = 40
"""Digits of a number; nothing in a guide needs more than three."""

_DIGITS = re.compile(r"[+-]?[0-9][0-9A-Fa-fxob_]*")


def too_much(text: str) -> tuple[int, str, str] | None:
    """What makes this text unfit to be parsed: its line, what stands there, what is expected.

    None when nothing does.
    """
    opened: list[int] = []  # for each open bracket how many levels it adds
    depth = dots = 0
    for token, line in tokens(text):
        if token in ("[", "{"):
            opened.append(dots + 1)
            depth += dots + 1
            dots = 0
        elif token in ("]", "}"):
            depth -= opened.pop() if opened else 0
            dots = 0
        elif token in ("\n", ","):
            dots = 0
        elif token == ".":
            dots += 1
        elif len(token) > _LONGEST_NUMBER and _DIGITS.fullmatch(token):
            return line, f"a number of {len(token)} digits", f"at most {_LONGEST_NUMBER}"
        if depth + dots > DEEPEST:
            return line, "deeper nesting", f"at most {DEEPEST} levels"
    return None
