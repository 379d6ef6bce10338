"""From the tables of a guide to its values, noting every mistake on the way.

Goes table by table and key by key in the order of the file, so that one mistake does not hide
the next: what can be judged without the faulty part is judged.
"""

import math
import re
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

import msgspec
from msgspec import Struct
from msgspec.structs import FieldInfo

from workshop.activities import KINDS, Activity, PrivateActivity
from workshop.activities.base import LONGEST_TURN, is_id
from workshop.guide.lines import Path
from workshop.guide.model import FORMAT, Guide, Module
from workshop.guide.wording import a_table_of, key_name, nearest, quote, short, words_for

NAMES = ("{me}", "{you}", "{first}", "{second}")
"""What stands for a name in a text."""

MARKS = (*NAMES, "{time}", "{Time}")
"""Everything in braces that means something."""

_MARK = re.compile(r"\{[^{}\s]{0,20}\}")
_NAMELESS = frozenset({"title", "aim", "summary"})
"""Keys that are shown where nobody is named."""

_AN_ID = "an id of small letters, digits and hyphens, at most 60 of them"

_SUGGESTIONS = 100
"""Unknown keys that are compared with the known ones; comparing takes time."""

_MOST_LINES = 1000
"""Lines of one list that are looked at. No kind allows more than forty."""


_PRIVATE = " or a ".join(name for name, kind in KINDS.items() if issubclass(kind, PrivateActivity))
"""The kinds that have a private turn."""


class Mistake(NamedTuple):
    """One mistake and where in the tables it stands; its line is looked up later."""

    path: Path
    where: str
    stands: str
    expected: str


class Tables:
    """Collects mistakes while it turns tables into values."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []
        self._module_ids: set[str] = set()
        self._activity_ids: set[str] = set()
        self._sitting = 0
        self._suggested = 0
        self._alone = False
        """Whether the guide is for one person."""

    def guide(self, table: dict[str, Any]) -> Guide | None:
        """The guide in this table, or None when anything in it is wrong."""
        number = table.get("format")
        if isinstance(number, int) and number > FORMAT:
            self._note(("format",), (), str(number), f"at most {FORMAT}: a newer program")
            return None
        self._alone = bool(table.get("alone"))
        values = self._fields(Guide, table, (), (), apart="modules")
        self._ids(values, (), ())
        if values.get("format", FORMAT) < 1:
            self._note(("format",), (), quote(number), f"1 to {FORMAT}")
        language = values.get("language", "en")
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", language):
            self._note(("language",), (), quote(language), "a language code such as en")
        if values.get("light") and not is_id(values["light"]):
            self._note(("light",), (), quote(values["light"]), "the id of a guide")
        modules = [
            self._module(item, ("modules", number))
            for number, item in enumerate(self._list(table, "modules", "[[modules]]", (), ()))
        ]
        if self._alone:
            self._begins_with_the_card(modules)
        return None if self.mistakes else Guide(**values, modules=tuple(filter(None, modules)))

    def _begins_with_the_card(self, modules: list[Module | None]) -> None:
        """Safety page, 9. Where the first module has mistakes of its own, they come first."""
        first = modules[0].activities[0] if modules and modules[0] else None
        if first is not None and first.kind != "check":
            path = ("modules", 0, "activities", 0, "kind")
            where = (modules[0].id if modules[0] else "", first.id)
            self._note(path, where, quote(first.kind), "check: the safety card comes first")

    def _module(self, table: object, path: Path) -> Module | None:
        if not isinstance(table, dict):
            self._note(path, (), quote(table), "a [[modules]] table")
            return None
        where = (_name(table, "module", path),)
        values = self._fields(Module, table, path, where, apart="activities")
        self._ids(values, path, where, self._module_ids)
        if "sitting" in values:
            self._in_order(values["sitting"], path, where)
        raw = self._list(table, "activities", "[[modules.activities]]", path, where)
        activities = [
            self._activity(item, (*path, "activities", number), where)
            for number, item in enumerate(raw)
        ]
        self._turns(raw, activities, path, where)
        if self.mistakes:
            return None
        return Module(**values, activities=tuple(filter(None, activities)))

    def _activity(self, table: object, path: Path, where: tuple[str, ...]) -> Activity | None:
        if not isinstance(table, dict):
            self._note(path, where, quote(table), "a table")
            return None
        where = (*where, _name(table, "activity", path))
        kind = KINDS.get(table["kind"]) if isinstance(table.get("kind"), str) else None
        if kind is None:
            stands = quote(table["kind"]) if "kind" in table else "nothing"
            self._note((*path, "kind"), where, stands, "one of " + ", ".join(KINDS))
            self._ids(table, path, where, self._activity_ids)
            return None
        before = len(self.mistakes)
        rest = {key: value for key, value in table.items() if key != "kind"}
        values = self._fields(kind, rest, path, where)
        recall = values.get("recall")
        if recall and recall not in self._activity_ids:
            expected = "the id of an earlier activity"
            self._note((*path, "recall"), where, quote(recall), expected)
        self._ids(values, path, where, self._activity_ids)
        if len(self.mistakes) > before:
            return None
        activity = kind(**values)
        for problem in activity.problems(solo=self._alone):
            self._note((*path, problem.key), where, short(problem.stands), problem.expected)
        return activity if len(self.mistakes) == before else None

    def _in_order(self, sitting: int, path: Path, where: tuple[str, ...]) -> None:
        """Sittings begin with 1 and go up one by one."""
        allowed = (self._sitting, self._sitting + 1) if self._sitting else (1,)
        if sitting not in allowed:
            expected = " or ".join(map(str, allowed))
            self._note((*path, "sitting"), where, quote(sitting), expected)
            sitting = allowed[0]
        self._sitting = sitting

    def _turns(
        self,
        tables: list[Any],
        activities: list[Activity | None],
        path: Path,
        where: tuple[str, ...],
    ) -> None:
        """Private activities that share a turn: what they share it with, and for how long."""
        alone = 0.0
        for number, activity in enumerate(activities):
            if activity is None or not activity.same_turn:
                alone = activity.alone_minutes() if activity else 0.0
                continue
            spot: Path = (*path, "activities", number, "same_turn")
            here = (*where, activity.id)
            if not number or not _is_private(tables[number - 1]):
                self._note(spot, here, "true", f"a {_PRIVATE} just before it")
            before = activities[number - 1] if number else None
            if before is None:
                continue
            alone += activity.alone_minutes()
            if alone > LONGEST_TURN:
                expected = f"at most {LONGEST_TURN:g} minutes alone in one turn"
                self._note(spot, here, f"{alone:g} minutes", expected)
            if activity.spare != before.spare or activity.begins not in ("", before.begins):
                expected = "the same spare and begins as the activity it shares a turn with"
                self._note(spot, here, "true", expected)

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
        known = _fields_of(struct)
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
            else:
                values[name] = field.default
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
            self._note(path, where, quote(raw), words_for(kind))
            return None
        if isinstance(value, float) and not math.isfinite(value):
            self._note(path, where, quote(raw), "a number")
            return None
        if field.required and isinstance(value, str) and not value.strip():
            self._note(path, where, quote(raw), "some words")
            return None
        marks = {mark for text in _texts(value) for mark in _MARK.findall(text)}
        if path[-1] in _NAMELESS and marks:
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
            here = (*where, str(path[-1]), _name(item, "line", spot))
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
def _fields_of(struct: type[Struct]) -> dict[str, FieldInfo]:
    return {field.name: field for field in msgspec.structs.fields(struct)}


def _texts(value: object) -> Iterable[str]:
    """The words in a value: itself, or the lines of a list."""
    lines = value if isinstance(value, tuple) else (value,)
    return (line for line in lines if isinstance(line, str))


def _is_private(table: object) -> bool:
    kind = table.get("kind") if isinstance(table, dict) else None
    return isinstance(kind, str) and issubclass(KINDS.get(kind, Activity), PrivateActivity)


def _name(table: dict[str, Any], what: str, path: Path) -> str:
    """The table's own id where it has one, else its number: `module 2`."""
    name = table.get("id")
    if isinstance(name, str) and is_id(name):
        return name
    return f"{what} {int(path[-1]) + 1}"
