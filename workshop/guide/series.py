"""A series: several evenings of a group, each with a guide or one sitting of it.

Written like a guide and checked with the same care: file, line, key, what is expected. What only
shows beside the guides there are is in series_shelf.py.
"""

from pathlib import Path
from typing import Any

from msgspec import Struct

from workshop.activities.problem import is_id
from workshop.guide.check import located, parse
from workshop.guide.fault import Fault
from workshop.guide.groups import wrong_points
from workshop.guide.lines import Path as Spot
from workshop.guide.load import GuideError
from workshop.guide.model import Guide
from workshop.guide.reading import Reader, name_of
from workshop.guide.wording import quote

FORMAT = 1
"""The newest version of the language of series this program reads."""

MOST_EVENINGS = 30
"""Evenings of one series."""

LONGEST_EVENING = 480
"""Minutes until an evening ends: a whole day fits into it."""


class Evening(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One meeting of the group."""

    id: str
    title: str
    aim: str
    """What the couples get from it, in a line."""
    guide: str
    """Id of the guide that is walked."""
    sitting: int = 0
    """Which sitting of it; 0: all of them."""
    minutes: float = 0.0
    """Minutes from the beginning to the end of the meeting; 0: as long as the guide takes."""
    note: tuple[str, ...] = ()
    """What the facilitator says or keeps in mind. No couple is shown it."""
    was: tuple[str, ...] = ()

    def guide_minutes(self, guide: Guide) -> float:
        """What this evening takes from its guide, with the breaks the guide has in a group."""
        walked = sum(module.minutes for module in guide.walked(self.sitting))
        return walked + sum(guide.breaks(self.sitting).values())

    def ends(self, guide: Guide) -> float:
        """Minutes after which it is over."""
        return self.minutes or self.guide_minutes(guide)


class Series(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Evenings in their order."""

    format: int
    id: str
    title: str
    language: str
    summary: str
    evenings: tuple[Evening, ...]
    was: tuple[str, ...] = ()


class _Tables(Reader):
    """Collects mistakes while it turns the tables of a series into values."""

    nameless = frozenset({"title", "aim", "summary", "note"})

    def series(self, table: dict[str, Any]) -> Series | None:
        """The series in this table, or None when anything in it is wrong."""
        values = self._heading(table, Series, "evenings", FORMAT)
        if values is None:
            return None
        raw = self._list(table, "evenings", "[[evenings]]", (), ())
        if len(raw) > MOST_EVENINGS:
            self._note(("evenings",), (), f"{len(raw)} of them", f"at most {MOST_EVENINGS}")
        taken: set[str] = set()
        evenings = [
            self._evening(item, ("evenings", number), taken)
            for number, item in enumerate(raw[:MOST_EVENINGS])
        ]
        if self.mistakes:
            return None
        return Series(**values, evenings=tuple(filter(None, evenings)))

    def _evening(self, table: object, path: Spot, taken: set[str]) -> Evening | None:
        if not isinstance(table, dict):
            self._note(path, (), quote(table), "an [[evenings]] table")
            return None
        where = (name_of(table, "evening", path),)
        values = self._fields(Evening, table, path, where)
        self._ids(values, path, where, taken)
        guide, sitting, minutes = (values.get(key) for key in ("guide", "sitting", "minutes"))
        if guide is not None and not is_id(guide):
            self._note((*path, "guide"), where, quote(guide), "the id of a guide")
        if "sitting" in table and sitting is not None and sitting < 1:
            expected = "the number of a sitting, from 1; left out: all of them"
            self._note((*path, "sitting"), where, quote(sitting), expected)
        if "minutes" in table and minutes is not None:
            if not 1 <= minutes <= LONGEST_EVENING:
                expected = f"1 to {LONGEST_EVENING}"
                self._note((*path, "minutes"), where, quote(minutes), expected)
            elif (minutes * 4) % 1:
                expected = "quarters of a minute, such as 90.25"
                self._note((*path, "minutes"), where, quote(minutes), expected)
        for wrong in wrong_points("note", values.get("note", ())):
            self._note((*path, *wrong.path), where, wrong.stands, wrong.expected)
        return None if self.mistakes else Evening(**values)


def is_series(data: bytes) -> bool:
    """Whether these bytes hold a series and no guide: by its evenings, whatever is wrong in it."""
    parsed = parse(data)
    return not isinstance(parsed, Fault) and "evenings" in parsed[1] and "modules" not in parsed[1]


def check_series(data: bytes) -> tuple[Series | None, list[Fault]]:
    """The series in these bytes, or None and every mistake found, in order of lines."""
    parsed = parse(data)
    if isinstance(parsed, Fault):
        return None, [parsed]
    text, table = parsed
    tables = _Tables()
    series = tables.series(table)
    return series, located(text, tables.mistakes)


def load_series(path: Path) -> Series:
    """The series in this file. Raises GuideError, or OSError when the file cannot be read."""
    series, faults = check_series(path.read_bytes())
    if series is None:
        raise GuideError(str(path), faults)
    return series
