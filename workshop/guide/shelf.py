"""The guides shipped with the program."""

from pathlib import Path

from workshop.ground.resources import resource_path
from workshop.guide.load import GuideError, load_file
from workshop.guide.model import Guide

MAIN = "main"
"""Id of the guide a couple begins with."""

_NO_GUIDES = frozenset({"helplines"})
"""Files beside the guides that hold something else."""


def shipped_paths() -> list[Path]:
    """The files of all shipped guides, the main workshop first."""
    folder = resource_path("sessions")
    paths = [path for path in folder.glob("*.toml") if path.stem not in _NO_GUIDES]
    return sorted(paths, key=lambda path: (path.stem != MAIN, path.stem))


def by_id(guide_id: str) -> tuple[Guide, bytes]:
    """The shipped guide with this id, and its bytes for keeping. Raises KeyError."""
    usual = resource_path("sessions") / f"{guide_id}.toml"
    for path in sorted(shipped_paths(), key=lambda path: path != usual):
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
