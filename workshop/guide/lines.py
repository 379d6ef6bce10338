"""On which line of a guide each table and key stands, since the TOML parser does not say.

Works on text the parser has accepted, so it need only find its way, not judge.
"""

import re

Path = tuple[str | int, ...]

_TOKEN = re.compile(
    r'(?P<text>"""(?:\\.|(?!""").)*"""+|\'\'\'(?:(?!\'\'\').)*\'\'\'+'
    r'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')'
    r"|(?P<comment>\#[^\n]*)"
    r"|(?P<mark>\[|\]|\{|\}|,|=|\.|\n)"
    r"|(?P<bare>[^\s\[\]{},=.\"'#]+)",
    re.DOTALL,
)


class _Tokens:
    """The tokens of a text with their lines; blanks and comments left out."""

    def __init__(self, text: str) -> None:
        self.items: list[tuple[str, int]] = []
        line = 1
        for match in _TOKEN.finditer(text):
            if match.lastgroup != "comment":
                self.items.append((match[0], line))
            line += match[0].count("\n")
        self.at = 0

    def peek(self) -> str:
        return self.items[self.at][0] if self.at < len(self.items) else ""

    def line(self) -> int:
        return self.items[min(self.at, len(self.items) - 1)][1] if self.items else 1

    def take(self) -> str:
        token = self.peek()
        self.at += 1
        return token

    def skip_newlines(self) -> None:
        while self.peek() == "\n":
            self.at += 1


def find_lines(text: str) -> dict[Path, int]:
    """Line of every table, key and list element: `("modules", 0, "title")` → 12."""
    tokens = _Tokens(text)
    lines: dict[Path, int] = {(): 1}
    counts: dict[Path, int] = {}
    table: Path = ()
    while tokens.at < len(tokens.items):
        tokens.skip_newlines()
        if not tokens.peek():
            break
        if tokens.peek() == "[":
            table = _header(tokens, lines, counts)
        else:
            _pair(tokens, table, lines)
    return lines


def _header(tokens: _Tokens, lines: dict[Path, int], counts: dict[Path, int]) -> Path:
    line = tokens.line()
    tokens.take()
    many = tokens.peek() == "["
    if many:
        tokens.take()
    path: Path = ()
    words = _key(tokens)
    for number, word in enumerate(words):
        path = (*path, word)
        last = number == len(words) - 1
        if last and many:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    lines[path] = line
    while tokens.peek() == "]":
        tokens.take()
    return path


def _key(tokens: _Tokens) -> list[str]:
    words = []
    while tokens.peek() not in ("=", "]", ""):
        word = tokens.take()
        if word != ".":
            words.append(word.strip("\"'"))
    return words


def _pair(tokens: _Tokens, table: Path, lines: dict[Path, int]) -> None:
    line = tokens.line()
    path = (*table, *_key(tokens))
    for length in range(len(table) + 1, len(path) + 1):
        lines.setdefault(path[:length], line)
    tokens.take()  # the equals sign
    _value(tokens, path, lines)


def _value(tokens: _Tokens, path: Path, lines: dict[Path, int]) -> None:
    opening = tokens.peek()
    if opening == "[":
        tokens.take()
        number = 0
        while True:
            tokens.skip_newlines()
            if tokens.peek() in ("]", ""):
                tokens.take()
                return
            if tokens.peek() == ",":
                tokens.take()
                continue
            lines[(*path, number)] = tokens.line()
            _value(tokens, (*path, number), lines)
            number += 1
    elif opening == "{":
        tokens.take()
        while True:
            tokens.skip_newlines()
            if tokens.peek() in ("}", ""):
                tokens.take()
                return
            if tokens.peek() == ",":
                tokens.take()
                continue
            _pair(tokens, path, lines)
    else:
        # A date with a time, or a number with a point, is more than one token.
        while tokens.peek() not in ("\n", ",", "]", "}", ""):
            tokens.take()
