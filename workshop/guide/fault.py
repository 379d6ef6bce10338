"""A mistake in a guide, as the checker reports it."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from workshop.guide.wording import printable


class Fault(Struct, frozen=True):
    """One mistake: on which line, at which module/activity/key, what stands, what is expected."""

    line: int
    where: str
    stands: str
    expected: str

    def __str__(self) -> str:
        return f"{self.line}: {self.where}: {self.stands}, expected {self.expected}"


def report(name: str, faults: Iterable[Fault]) -> Iterator[str]:
    """The faults of a file as lines: FILE:LINE: where: what stands there, what is expected."""
    return (f"{printable(name)}:{fault}" for fault in faults)
