"""On which line of a guide each table and key stands, since the TOML parser does not say.

Works on text the parser has accepted, so it need only find its way, not judge.
"""

import tomllib

from workshop.guide.tokens import tokens

Path = tuple[str | int, ...]
"""Where in a guide something stands: `("modules", 0, "title")`."""

_END = ""
"""Stands for the end of the text."""


class _Reader:
    """The tokens of a text, one at a time."""

    def __init__(self, text: str) -> None:
        self._tokens = tokens(text)
        self.token = _END
        self.line = 1
        self.take()

    def take(self) -> str:
        """The present token; the next one takes its place."""
        taken = self.token
        self.token, self.line = next(self._tokens, (_END, self.line))
        return taken

    def take_if(self, *wanted: str) -> bool:
        """Whether the present token is one of these; then it is taken."""
        found = self.token in wanted
        if found:
            self.take()
        return found


def find_lines(text: str) -> dict[Path, int]:
    """Line of every table, key and list element: `("modules", 0, "title")` → 12."""
    reader = _Reader(text)
    lines: dict[Path, int] = {(): 1}
    counts: dict[Path, int] = {}
    table: Path = ()
    while reader.token != _END:
        if reader.take_if("\n"):
            continue
        if reader.token == "[":
            table = _header(reader, lines, counts)
        else:
            _pair(reader, table, lines)
    return lines


def _header(reader: _Reader, lines: dict[Path, int], counts: dict[Path, int]) -> Path:
    """A `[table]` or `[[list of tables]]`; what follows belongs to it."""
    line = reader.line
    reader.take()
    listed = reader.take_if("[")
    path: Path = ()
    words = _key(reader)
    for number, word in enumerate(words, 1):
        path = (*path, word)
        lines.setdefault(path, line)
        if listed and number == len(words):
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    lines[path] = line
    while reader.take_if("]"):
        pass
    return path


def _key(reader: _Reader) -> list[str]:
    """The words of a key: `a."b c"` → a, b c."""
    words = []
    while reader.token not in ("=", "]", _END):
        word = reader.take()
        if word != ".":
            words.append(_unquoted(word))
    return words


def _unquoted(word: str) -> str:
    if word[0] not in "\"'":
        return word
    if "\\" not in word:
        return word[1:-1]
    return next(iter(tomllib.loads(f"{word} = 0")))


def _pair(reader: _Reader, table: Path, lines: dict[Path, int]) -> None:
    line = reader.line
    path = (*table, *_key(reader))
    for length in range(len(table) + 1, len(path) + 1):
        lines.setdefault(path[:length], line)
    reader.take()  # the equals sign
    _value(reader, path, lines)


def _value(reader: _Reader, path: Path, lines: dict[Path, int]) -> None:
    if reader.take_if("["):
        number = 0
        while not reader.take_if("]", _END):
            if reader.take_if("\n", ","):
                continue
            lines[(*path, number)] = reader.line
            _value(reader, (*path, number), lines)
            number += 1
    elif reader.take_if("{"):
        while not reader.take_if("}", _END):
            if not reader.take_if("\n", ","):
                _pair(reader, path, lines)
    else:
        # A number with a point, or a date with a time, is more than one token.
        while reader.token not in ("\n", ",", "]", "}", _END):
            reader.take()
