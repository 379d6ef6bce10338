"""The sentences that tell whether the coach is any good; see tests/coach/sentences."""

from pathlib import Path

from workshop.coach import nudges

FOLDER = Path(__file__).parent.parent / "coach" / "sentences"


def sentences(name: str) -> list[str]:
    """The sentences of one file; empty lines and those that begin with # are left out."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def share_nudged(name: str) -> float:
    """The share of a file's sentences that get a nudge, 0 to 1."""
    found = [bool(nudges(text)) for text in sentences(name)]
    return sum(found) / len(found)
