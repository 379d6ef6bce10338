"""A first look at the bytes of a guide, before they are parsed: size, depth, numbers.

The parser of the standard library recurses with the depth of what it reads and takes time with
the square of a key's length, so what a stranger wrote is measured first, in one pass.
"""

import re

LARGEST = 1024 * 1024
"""Bytes a guide may have."""

DEEPEST = 32
"""Levels a guide may nest."""

_LONGEST_NUMBER = 40
"""Digits of a number; nothing in a guide needs more than three."""

_TOKEN = re.compile(
    r'"""(?:\\.|(?!""").)*(?:"""|\Z)'
    r"|'''(?:(?!''').)*(?:'''|\Z)"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[\[\]{}\n.,=]"
    r"|[0-9A-Fa-fxob_]+",
    re.DOTALL,
)


def too_much(text: str) -> tuple[int, str, str] | None:
    """What makes this text unfit to be parsed: its line, what stands there, what is expected.

    None when nothing does.
    """
    line, depth, dots = 1, 0, 0
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token in "[{":
            depth += 1
            dots = 0
        elif token in "]}":
            depth = max(0, depth - 1)
        elif token in "\n,=":
            dots = 0
        elif token == ".":
            dots += 1
        elif token[0] not in "\"'#" and len(token) > _LONGEST_NUMBER and token[0].isdigit():
            return line, f"a number of {len(token)} digits", f"at most {_LONGEST_NUMBER}"
        if depth > DEEPEST or dots >= DEEPEST:
            return line, "deeper nesting", f"at most {DEEPEST} levels"
        line += token.count("\n")
    return None
