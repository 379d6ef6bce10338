"""From one table to the values of its keys, noting every mistake on the way.

What reads a whole file goes on from here: guides in tables.py, series in series.py. What can be
judged without the faulty part is judged.
"""

import math
import re
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

import msgspec
from msgspec import Struct
from msgspec.structs import FieldInfo

from workshop.activities.problem import is_id
from workshop.guide.lines import Path
from workshop.guide.wording import a_table_of, key_name, nearest, quote, words_for

NAMES = ("{me}", "{you}", "{first}", "{second}")
"""What stands for a name in a text."""

MARKS = (*NAMES, "{time}", "{Time}")
"""Everything in braces that means something."""

_MARK = re.compile(r"\{[^{}\s]{0,20}\}")
_AN_ID = "an id of small letters, digits and hyphens, at most 60 of them"

_SUGGESTIONS = 100
"""Unknown keys that are compared with the known ones; comparing takes time."""

_MOST_LINES = 1000
"""Lines of one list that are looked at. No kind allows more than forty."""


class Mistake(NamedTuple):
    """One mistake and where in the tables it stands; its line is looked up later."""

    path: Path
    where: str
    stands: str
    expected: str


class Reader:
    """Collects mistakes while it turns tables into values."""

    nameless = frozenset({"title", "aim", "summary", "facilitator"})
    """Keys that are shown where nobody is named."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []
        self._suggested = 0
        self._alone = False
        """Whether what is read is for one person."""

    def _heading(
        self, table: dict[str, Any], struct: type[Struct], apart: str, newest: int
    ) -> dict[str, Any] | None:
        """What is said about the whole; None where a newer program is needed to read it."""
        number = table.get("format")
        if isinstance(number, int) and number > newest:
            self._note(("format",), (), str(number), f"at most {newest}: a newer program")
            return None
        values = self._fields(struct, table, (), (), apart=apart)
        self._ids(values, (), ())
        if values.get("format", newest) < 1:
            self._note(("format",), (), quote(number), f"1 to {newest}")
        language = values.get("language", "en")
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", language):
            self._note(("language",), (), quote(language), "a language code such as en")
        return values

    def _list(
        self, table: dict[str, Any], key: str, header: str, path: Path, where: tuple[str, ...]
    ) -> list[Any]:
        """The tables under this key; none where there are none, which is a mistake."""
        raw = table.get(key)
        if isinstance(raw, list) and raw:
            return raw
        stands = quote(raw) if key in table else "nothing"
        self._note((*path, key), where, stands, f"one or more {header} tables")
        return []

    def _fields(
        self,
        struct: type[Struct],
        table: dict[str, Any],
        path: Path,
        where: tuple[str, ...],
        apart: str = "",
    ) -> dict[str, Any]:
        """The table's sound values, and the defaults of what it leaves out.

        `apart` is a key that is read elsewhere.
        """
        known = fields_of(struct)
        for key in table:
            if key not in known:
                self._unknown(key, known, path, where)
        values: dict[str, Any] = {}
        for name, field in known.items():
            if name == apart:
                continue
            if name in table:
                value = self._value(table[name], field, (*path, name), where)
                if value is not None:
                    values[name] = value
            elif field.required:
                self._note((*path, name), where, "nothing", words_for(field.type))
            elif field.default is not msgspec.NODEFAULT:
                values[name] = field.default
            else:
                values[name] = field.default_factory()
        return values

    def _value(self, raw: object, field: FieldInfo, path: Path, where: tuple[str, ...]) -> Any:
        """The value of one key, or None when it is not what the key holds."""
        kind = field.type
        line = get_args(kind)[0] if get_origin(kind) is tuple else None
        if isinstance(line, type) and issubclass(line, Struct) and isinstance(raw, list):
            return self._lines(line, raw, path, where)
        try:
            value = msgspec.convert(raw, kind)
        except (msgspec.ValidationError, ValueError, OverflowError) as error:
            match = re.search(r"at `\$\[(\d+)\]`", str(error))
            if match and isinstance(raw, list):
                raw, path = raw[int(match[1])], (*path, int(match[1]))
            if get_origin(kind) is dict and isinstance(raw, dict):
                where, kind = (*where, str(path[-1])), str
                path = (*path, next(key for key in raw if not isinstance(raw[key], str)))
                raw = raw[path[-1]]
            self._note(path, where, quote(raw), words_for(kind))
            return None
        if isinstance(value, float) and not math.isfinite(value):
            self._note(path, where, quote(raw), "a number")
            return None
        if field.required and isinstance(value, str) and not value.strip():
            self._note(path, where, quote(raw), "some words")
            return None
        marks = {mark for text in _texts(value) for mark in _MARK.findall(text)}
        if path[-1] in self.nameless and marks:
            self._note(path, where, quote(raw), "no names: they stand in the texts of a page only")
            return None
        if wrong := sorted(marks - set(MARKS)):
            self._note(path, where, quote(wrong[0]), nearest(wrong[0], MARKS))
            return None
        if self._alone and any(name in text for text in _texts(value) for name in NAMES):
            self._note(path, where, quote(raw), "no names: one person sits here, who is not named")
            return None
        return value

    def _lines(
        self, line: type[Struct], raw: list[Any], path: Path, where: tuple[str, ...]
    ) -> tuple[Struct, ...]:
        """A list of small tables with ids: options, prompts, the rows of a table."""
        taken: set[str] = set()
        lines = []
        if len(raw) > _MOST_LINES:
            self._note(path, where, f"{len(raw)} of them", f"at most {_MOST_LINES}")
        for number, item in enumerate(raw[:_MOST_LINES]):
            spot = (*path, number)
            if not isinstance(item, dict):
                self._note(spot, where, quote(item), a_table_of(line))
                continue
            before = len(self.mistakes)
            here = (*where, str(path[-1]), name_of(item, "line", spot))
            values = self._fields(line, item, spot, here)
            self._ids(values, spot, here, taken)
            if len(self.mistakes) == before:
                lines.append(line(**values))
        return tuple(lines)

    def _ids(
        self,
        values: dict[str, Any],
        path: Path,
        where: tuple[str, ...],
        taken: set[str] | None = None,
    ) -> None:
        """Ids, present and former: well formed, and each only once among those taken."""
        former = values.get("was")
        if not isinstance(former, list | tuple):
            former = ()
        spots = [((*path, "id"), values.get("id"))]
        spots += [((*path, "was", number), name) for number, name in enumerate(former)]
        for spot, name in spots:
            if not isinstance(name, str):
                continue
            if not is_id(name):
                self._note(spot, where, quote(name), _AN_ID)
            elif taken is not None:
                if name in taken:
                    self._note(spot, where, quote(name), "an id that is not used before")
                taken.add(name)

    def _unknown(self, key: str, known: Iterable[str], path: Path, where: tuple[str, ...]) -> None:
        self._suggested += 1
        few = self._suggested <= _SUGGESTIONS
        expected = nearest(key, known) if few else "a key of the guide language"
        self._note((*path, key), where, "an unknown key", expected)

    def _note(self, path: Path, where: tuple[str, ...], stands: str, expected: str) -> None:
        """Notes a mistake in the table at `where`; the last key of the path says at which key."""
        key = next(word for word in reversed(path) if isinstance(word, str))
        self.mistakes.append(Mistake(path, "/".join((*where, key_name(key))), stands, expected))


@cache
def fields_of(struct: type[Struct]) -> dict[str, FieldInfo]:
    """The keys a table of this has, by their names."""
    return {field.name: field for field in msgspec.structs.fields(struct)}


def _texts(value: object) -> Iterable[str]:
    """The words in a value: itself, the lines of a list, or those under the keys of a table."""
    if isinstance(value, dict):
        return _texts(tuple(value.values()))
    lines = value if isinstance(value, tuple) else (value,)
    return (line for line in lines if isinstance(line, str))


def name_of(table: dict[str, Any], what: str, path: Path) -> str:
    """The table's own id where it has one, else its number: `module 2`."""
    name = table.get("id")
    if isinstance(name, str) and is_id(name):
        return name
    return f"{what} {int(path[-1]) + 1}"
