"""A mistake in one table of a guide, before it is known where that table stands."""

from typing import NamedTuple

from workshop.guide.lines import Path


class Wrong(NamedTuple):
    """At which key of the table, or line of it, what stands there, what is expected."""

    path: Path
    stands: str
    expected: str
