"""The checker: every mistake of a guide, each with its line, what stands there, what is expected.

Takes any bytes from anyone. What is unfit to be parsed is refused first (scan.py), then the
tables are read one by one (tables.py), and only where something is wrong are lines looked up.
"""

import re
import tomllib
from typing import Any

from workshop.guide.fault import Fault
from workshop.guide.lines import find_lines
from workshop.guide.model import Guide
from workshop.guide.reading import Mistake
from workshop.guide.scan import LARGEST, too_much
from workshop.guide.tables import Tables
from workshop.guide.wording import short


def check(data: bytes) -> tuple[Guide | None, list[Fault]]:
    """The guide in these bytes, or None and every mistake found, in order of lines."""
    parsed = parse(data)
    if isinstance(parsed, Fault):
        return None, [parsed]
    text, table = parsed
    tables = Tables()
    guide = tables.guide(table)
    return guide, located(text, tables.mistakes)


def located(text: str, mistakes: list[Mistake]) -> list[Fault]:
    """The mistakes with their lines, in order of lines."""
    if not mistakes:
        return []
    lines = find_lines(text)
    faults = []
    for mistake in mistakes:
        path = mistake.path
        while path not in lines:
            path = path[:-1]
        faults.append(Fault(lines[path], mistake.where, mistake.stands, mistake.expected))
    return sorted(faults, key=lambda fault: fault.line)


_ADVICE = (
    ("Invalid value", "text in straight quotes, a number such as 4.5, or true or false"),
    ("Illegal character", 'a closing quote " before the line ends'),
    ("Unterminated", "a closing quote"),
    ("Unclosed", "a closing bracket"),
    ("Expected newline", "nothing more on this line; a number has a point and no comma"),
    ("Expected '=' after a key", "a key, then =, then its value"),
    ("Cannot declare", "two brackets: [[modules]] and [[modules.activities]]"),
    ("Cannot overwrite", "each key once, and two brackets: [[modules.activities]]"),
)


def _advice(message: str) -> str:
    """What the one who wrote it may have meant."""
    for beginning, advice in _ADVICE:
        if message.startswith(beginning):
            return f"{advice} (valid TOML)"
    return "valid TOML"


def parse(data: bytes) -> tuple[str, dict[str, Any]] | Fault:
    """The text in these bytes and its tables, or why they can't be read."""
    if len(data) > LARGEST:
        return Fault(1, "file", f"{len(data)} bytes", f"at most {LARGEST}")
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Fault(line, "file", f"the byte 0x{data[error.start]:02x}", "text in UTF-8")
    if found := too_much(text):
        return Fault(found[0], "file", found[1], found[2])
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, line = str(error), text.count("\n") + 1
        if match := re.search(r" \(at line (\d+), column \d+\)$", message):
            message, line = message[: match.start()], int(match[1])
        message = message.removesuffix(" (at end of document)")
        return Fault(line, "file", short(message), _advice(message))
    except (ValueError, OverflowError, RecursionError):
        return Fault(1, "file", "a value that cannot be read", "valid TOML")
