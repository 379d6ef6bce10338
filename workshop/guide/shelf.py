"""The guides there are: those shipped with the program, and the user’s own."""

from pathlib import Path

from workshop.ground import language
from workshop.ground.folder import user_folder
from workshop.ground.language import _
from workshop.ground.resources import resource_path
from workshop.guide.fault import Fault
from workshop.guide.lines import find_lines
from workshop.guide.load import GuideError, load_file
from workshop.guide.model import Guide
from workshop.guide.wording import nearest, quote

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


def own_paths() -> list[Path]:
    """The files of the user's own guides, in the folder `guides` beside the journal."""
    return sorted((user_folder() / "guides").glob("*.toml"))


def offered() -> list[tuple[Guide, Path]]:
    """Every guide that can be started: the shipped ones, then the user's own.

    A guide of one's own with the id of another one is not offered: it would take its place, and
    with it the meaning of what was answered there. `hidden` names it.
    """
    return _sorted_out()[0]


def hidden() -> list[tuple[Path, str]]:
    """Own files that are not offered, and the sentence that says why and what to do."""
    return _sorted_out()[1]


def _sorted_out() -> tuple[list[tuple[Guide, Path]], list[tuple[Path, str]]]:
    found: dict[str, tuple[Guide, Path]] = {}
    left: list[tuple[Path, str]] = []
    for path in [*shipped_paths(), *own_paths()]:
        guide = readable(path)
        if guide is None:
            left.append((path, _("has mistakes. See workshop guide check.")))
        elif guide.id in found:
            told = _("has the id {id}, which another guide has already. Give it one of its own.")
            left.append((path, told.replace("{id}", guide.id)))
        else:
            found[guide.id] = (guide, path)
    return list(found.values()), left


def by_id(guide_id: str) -> tuple[Guide, bytes]:
    """The guide with this id, and its bytes for keeping. Raises KeyError."""
    usual = sorted(shipped_paths(), key=lambda path: path.stem != guide_id)
    for path in [*usual, *own_paths()]:
        guide = readable(path)
        if guide is not None and guide.id == guide_id:
            return guide, path.read_bytes()
    raise KeyError(guide_id)


def at_odds(guide: Guide, data: bytes, path: Path) -> list[Fault]:
    """What in a sound guide does not fit the others.

    An id that is taken; a light evening that is asked about, and there is none. `data` is the
    text of the guide, and `path` the file it is in.
    """
    lines = find_lines(data.decode("utf-8-sig").replace("\r\n", "\n"))
    others = {other.id: where for other, where in offered()}
    faults = []
    taken = others.get(guide.id)
    ours = path.resolve().is_relative_to(resource_path("sessions").resolve())
    if taken is not None and not ours and taken.resolve() != path.resolve():
        expected = "an id of its own: another guide is called so"
        faults.append(Fault(lines[("id",)], "id", quote(guide.id), expected))
    asked = next((a for _, a in guide.activities() if getattr(a, "tonight", False)), None)
    if guide.light and guide.light not in others:
        expected = nearest(guide.light, others) if others else "the id of a guide"
        faults.append(Fault(lines[("light",)], "light", quote(guide.light), expected))
    elif asked is not None and not guide.light:
        expected = f"the id of a light guide, since {asked.id} asks how tonight is"
        faults.append(Fault(1, "light", "nothing", expected))
    return faults


def readable(path: Path) -> Guide | None:
    """The guide of this file; None where it holds none, so that one fault takes no other away."""
    try:
        return load_file(path)
    except (GuideError, OSError):
        return None
