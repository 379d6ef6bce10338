"""The series there are: those shipped with the program, and the user’s own."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from workshop.ground import language
from workshop.ground.folder import user_folder
from workshop.ground.language import _
from workshop.ground.resources import resource_path
from workshop.guide import shelf
from workshop.guide.fault import Fault
from workshop.guide.lines import Path as Spot
from workshop.guide.lines import find_lines
from workshop.guide.load import GuideError
from workshop.guide.model import Guide
from workshop.guide.series import Evening, Series, load_series
from workshop.guide.wording import nearest, quote


def shipped_paths() -> list[Path]:
    """The files of all shipped series, each in the language at hand, else in English."""
    names = sorted(path.name for path in resource_path("sessions", "series").glob("*.toml"))
    return [language.text_path("series", name) for name in names]


def own_paths() -> list[Path]:
    """The files of the user's own series, in the folder `series` beside the journal."""
    return sorted((user_folder() / "series").glob("*.toml"))


def offered() -> list[tuple[Series, Path]]:
    """Every series that can be held: the shipped ones, then the user's own.

    One of one's own that takes another one's id, or names guides that are not there, is not
    offered; `hidden` names it.
    """
    return _sorted_out()[0]


def hidden() -> list[tuple[Path, str]]:
    """Own files that are not offered, and the sentence that says why and what to do."""
    return _sorted_out()[1]


def by_id(series_id: str) -> Series:
    """The series with this id, or with this former id. Raises KeyError."""
    for series, _path in offered():
        if series_id == series.id or series_id in series.was:
            return series
    raise KeyError(series_id)


def guides_there() -> dict[str, Guide]:
    """Every guide that can be walked, by its id."""
    return {guide.id: guide for guide, _path in shelf.offered()}


def at_odds(series: Series, data: bytes, path: Path) -> list[Fault]:
    """What in a sound series does not fit the guides there are, and the other series.

    `data` is the text of the series, and `path` the file it is in.
    """
    lines = find_lines(data.decode("utf-8-sig").replace("\r\n", "\n"))
    faults = []
    taken = {other.id: where for other, where in offered()}.get(series.id)
    ours = path.resolve().is_relative_to(resource_path("sessions").resolve())
    if taken is not None and not ours and taken.resolve() != path.resolve():
        expected = "an id of its own: another series is called so"
        faults.append(Fault(lines[("id",)], "id", quote(series.id), expected))
    for spot, where, stands, expected in _misfits(series, guides_there()):
        while spot not in lines:
            spot = spot[:-1]
        faults.append(Fault(lines[spot], where, stands, expected))
    return faults


def _sorted_out() -> tuple[list[tuple[Series, Path]], list[tuple[Path, str]]]:
    found: dict[str, tuple[Series, Path]] = {}
    left: list[tuple[Path, str]] = []
    guides = guides_there()
    for path in [*shipped_paths(), *own_paths()]:
        try:
            series = load_series(path)
        except (GuideError, OSError):
            left.append((path, _("has mistakes. See workshop guide check.")))
            continue
        if series.id in found:
            told = _("has the id {id}, which another series has already. Give it one of its own.")
            left.append((path, told.replace("{id}", series.id)))
        elif any(_misfits(series, guides)):
            left.append((path, _("has mistakes. See workshop guide check.")))
        else:
            found[series.id] = (series, path)
    return list(found.values()), left


def _misfits(series: Series, guides: Mapping[str, Guide]) -> Iterator[tuple[Spot, str, str, str]]:
    """Where evenings do not fit the guides: place, where, what stands there, what is expected."""
    for number, evening in enumerate(series.evenings):
        for key, stands, expected in _misfit(evening, guides):
            yield ("evenings", number, key), f"{evening.id}/{key}", stands, expected


def _misfit(evening: Evening, guides: Mapping[str, Guide]) -> Iterator[tuple[str, str, str]]:
    """What of an evening does not fit: at which key, what stands there, what is expected."""
    guide = guides.get(evening.guide)
    if guide is None:
        expected = nearest(evening.guide, guides) if guides else "the id of a guide"
        yield "guide", quote(evening.guide), expected
        return
    if guide.alone:
        yield "guide", quote(evening.guide), "a guide for two: this one is for one person alone"
        return
    there = sorted({module.sitting for module in guide.modules})
    if evening.sitting and evening.sitting not in there:
        yield "sitting", quote(evening.sitting), f"1 to {there[-1]}, or nothing for all of them"
        return
    least = evening.guide_minutes(guide)
    if evening.minutes and evening.minutes < least:
        yield "minutes", f"{evening.minutes:g}", f"at least {least:g}: the guide with its breaks"
