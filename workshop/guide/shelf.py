"""The guides shipped with the program."""

from pathlib import Path

from workshop.ground import language
from workshop.ground.resources import resource_path
from workshop.guide.load import GuideError, load_file
from workshop.guide.model import Guide

MAIN = "main"
"""Id of the guide a couple begins with."""

_NO_GUIDES = frozenset({"helplines"})
"""Files beside the guides that hold something else."""


def shipped_paths() -> list[Path]:
    """The files of all shipped guides, the main workshop first.

    Each in the language at hand where it is written in it, else in English.
    """
    stems = sorted(path.stem for path in resource_path("sessions").glob("*.toml"))
    stems.sort(key=lambda stem: stem != MAIN)
    return [language.text_path(f"{stem}.toml") for stem in stems if stem not in _NO_GUIDES]


def by_id(guide_id: str) -> tuple[Guide, bytes]:
    """The shipped guide with this id, and its bytes for keeping. Raises KeyError."""
    for path in sorted(shipped_paths(), key=lambda path: path.stem != guide_id):
        guide = readable(path)
        if guide is not None and guide.id == guide_id:
            return guide, path.read_bytes()
    raise KeyError(guide_id)


def readable(path: Path) -> Guide | None:
    """The guide of this file; None where it holds none, so that one fault takes no other away."""
    try:
        return load_file(path)
    except GuideError:
        return None
