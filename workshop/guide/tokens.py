"""The words TOML is written in: strings, comments, marks, and everything else that stands alone.

One expression for both who need it before or after the parser: the scan of what a stranger
wrote, and the search for lines. It never looks at a character twice: a string that is not closed
ends with its line, or with the text, and is left to the parser to complain about.
"""

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r'"""(?:[^"\\]++|\\.|"(?!""))*+(?:"{3,5}|\\?\Z)'
    r"|'''(?:[^']++|'(?!''))*+(?:'{3,5}|\Z)"
    r'|"(?:[^"\\\n]++|\\[^\n])*+"?+'
    r"|'[^'\n]*+'?+"
    r"|\#[^\n]*+"
    r"|[\[\]{},=.\n]"
    r"|[^\s\[\]{},=.\"'#]++",
    re.DOTALL,
)


def tokens(text: str) -> Iterator[tuple[str, int]]:
    """Every token with the line it begins on; blanks and comments left out, line ends kept."""
    line = 1
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token[0] != "#":
            yield token, line
        line += token.count("\n")
