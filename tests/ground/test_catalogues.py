"""Every sentence of the interface is there in every language, and says the same names."""

import ast
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import Message

from ground.catalogues import (
    KEYWORDS,
    PACKAGE,
    as_mo,
    as_po,
    catalogues,
    code_of,
    read,
    renewed,
    said,
)

AGAIN = "Run: python -m tests.ground.catalogues"
ALL = pytest.mark.parametrize("path", catalogues(), ids=code_of)


def test_there_is_something_to_translate() -> None:
    sentences = [message for message, _ in said()]
    assert len(sentences) > 300
    assert "Settings" in sentences
    assert "de" in map(code_of, catalogues())


def test_no_sentence_hides_where_it_is_not_gathered() -> None:
    """Inside of an f-string the gatherer of Python 3.11 sees nothing."""
    hidden = [
        f"{path.name}:{call.lineno}"
        for path in PACKAGE.rglob("*.py")
        for text in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in KEYWORDS
        if call.args and isinstance(call.args[0], ast.Constant)
    ]
    assert not hidden


@ALL
def test_it_holds_what_the_code_says_and_nothing_else(path: Path) -> None:
    assert path.read_bytes() == as_po(renewed(path)), AGAIN


@ALL
def test_the_program_reads_what_stands_in_it(path: Path) -> None:
    assert path.with_suffix(".mo").read_bytes() == as_mo(read(path)), AGAIN


@ALL
def test_nothing_is_left_in_english(path: Path) -> None:
    empty = [message.id for message in read(path) if message.id and not all(strings(message))]
    assert not empty
    assert not [message.id for message in read(path) if message.fuzzy]


@ALL
def test_the_same_names_stand_in_both(path: Path) -> None:
    for message in read(path):
        english = message.id if isinstance(message.id, str) else message.id[-1]
        for other in strings(message):
            assert places(other) == places(english), english


@ALL
def test_it_is_as_calm_as_the_english(path: Path) -> None:
    for message in read(path):
        if message.id:
            for other in strings(message):
                assert "!" not in other
                assert other == other.rstrip()


def strings(message: Message) -> tuple[str, ...]:
    """What it says, for one thing and for many where these differ."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def places(sentence: str) -> set[str | None]:
    """What is filled in, with its form: `{day}`, `{minutes:.0f}`."""
    return {
        f"{name}:{form}" for _, name, form, _ in Formatter().parse(sentence) if name is not None
    }
