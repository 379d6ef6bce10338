"""Loading a guide that is meant to be run: whole, or a clear error."""

from pathlib import Path

from workshop.guide.check import check
from workshop.guide.fault import Fault
from workshop.guide.model import Guide


class GuideError(Exception):
    """A guide that cannot be run; `faults` says why, line by line."""

    def __init__(self, name: str, faults: list[Fault]) -> None:
        super().__init__(f"{name}:{faults[0]}")
        self.name = name
        self.faults = faults


def load(data: bytes, name: str = "guide") -> Guide:
    """The guide in these bytes. Raises GuideError."""
    guide, faults = check(data)
    if guide is None:
        raise GuideError(name, faults)
    return guide


def load_file(path: Path) -> Guide:
    """The guide in this file. Raises GuideError, or OSError when the file cannot be read."""
    return load(path.read_bytes(), str(path))
