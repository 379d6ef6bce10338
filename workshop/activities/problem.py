"""Mistakes in what an author wrote, and what several kinds look for."""

from collections.abc import Iterator

from msgspec import Struct


class Problem(Struct, frozen=True):
    """One mistake in what an author wrote."""

    key: str
    stands: str
    expected: str


def is_id(text: str) -> bool:
    """Whether this can be a permanent id: small letters, digits and single hyphens, at most 60."""
    return (
        0 < len(text) <= 60
        and text.isascii()
        and all(word.isalnum() and word == word.lower() for word in text.split("-"))
    )


def bounded(problem_key: str, value: float, least: float, most: float) -> Iterator[Problem]:
    """A mistake when a number lies outside its bounds."""
    if not least <= value <= most:
        yield Problem(problem_key, repr(value), f"{least:g} to {most:g}")
