"""How the checker says what stands in a guide and what is expected: bounded, printable, plain."""

import difflib
import re
from collections.abc import Iterable
from functools import cache
from typing import Any, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields

LONGEST_QUOTE = 60
"""Characters of what stands there that are repeated."""

_LONGEST_KEY = 40
"""Characters of an unknown key that are compared with the known ones."""


def printable(text: str) -> str:
    """The text on one line, without anything a terminal would act on."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else "?" for c in text)


def short(text: str) -> str:
    """The text as it may be repeated: printable, and not longer than a line."""
    text = printable(text[: LONGEST_QUOTE + 1])
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"


def key_name(key: str) -> str:
    """A key as it stands in the file: in quotation marks where it needs them."""
    return key if re.fullmatch(r"[A-Za-z0-9_-]{1,60}", key) else quote(key)


def quote(value: object) -> str:
    """A value of a guide as an author wrote it, or what it is when it is a large one."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return short(repr(value[: LONGEST_QUOTE + 1]))
    return short(repr(value) if isinstance(value, int | float) else str(value))


@cache
def words_for(kind: Any) -> str:
    """What a type means to an author."""
    if get_origin(kind) is dict:
        return "a table of texts"
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        if not (isinstance(inner, type) and issubclass(inner, Struct)):
            return "a list of texts"
        return f"a list, each {a_table_of(inner)}"
    if choices := [str(value) for value in get_args(kind) if value != ""]:
        return "one of " + ", ".join(choices)
    names = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}
    return names[kind]


def a_table_of(struct: type[Struct]) -> str:
    """A table that holds this, by the keys it must have: `a table with id and text`."""
    needed = [field.name for field in fields(struct) if field.required]
    return f"a table with {' and '.join(needed)}"


def nearest(key: str, known: Iterable[str]) -> str:
    """The known key that an unknown one was perhaps meant to be, or all of them."""
    known = list(known)
    close = difflib.get_close_matches(key[:_LONGEST_KEY], known, 1)
    return f"perhaps {close[0]}" if close else "one of " + ", ".join(known)
