"""The checker: every mistake of a guide, each with its line, what stands there, what is expected.

Works table by table and key by key, so that one mistake does not hide the next.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from typing import Any, get_args, get_origin

import msgspec
from msgspec import Struct

from workshop.activities import KINDS, Activity, PrivateActivity
from workshop.activities.base import LONGEST_TURN, Option, Problem, is_id
from workshop.guide.lines import Path, find_lines
from workshop.guide.model import FORMAT, Guide, Module
from workshop.guide.scan import LARGEST, too_much

_LONGEST_QUOTE = 60


class Fault(Struct, frozen=True):
    """One mistake: on which line, at which module/activity/key, what stands, what is expected."""

    line: int
    where: str
    stands: str
    expected: str

    def __str__(self) -> str:
        return f"{self.line}: {self.where}: {self.stands}, expected {self.expected}"


def check(data: bytes) -> tuple[Guide | None, list[Fault]]:
    """The guide in these bytes, or None and every mistake found, in order of lines."""
    parsed = _parse(data)
    if isinstance(parsed, Fault):
        return None, [parsed]
    text, table = parsed
    checker = _Checker(find_lines(text))
    guide = checker.guide(table)
    faults = sorted(checker.faults, key=lambda fault: fault.line)
    return (None, faults) if faults else (guide, [])


def _parse(data: bytes) -> tuple[str, dict[str, Any]] | Fault:
    if len(data) > LARGEST:
        return Fault(1, "file", f"{len(data)} bytes", f"at most {LARGEST}")
    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Fault(line, "file", f"the byte 0x{data[error.start]:02x}", "text in UTF-8")
    if found := too_much(text):
        return Fault(found[0], "file", found[1], found[2])
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, line = str(error), text.count("\n") + 1
        if match := re.search(r" \(at line (\d+), column \d+\)$", message):
            message, line = message[: match.start()], int(match[1])
        message = message.removesuffix(" (at end of document)")
        return Fault(line, "file", _printable(message), "valid TOML")
    except (ValueError, RecursionError, OverflowError):
        return Fault(1, "file", "a value that cannot be read", "valid TOML")


class _Checker:
    """Collects faults while it turns tables into values."""

    def __init__(self, lines: dict[Path, int]) -> None:
        self.lines = lines
        self.faults: list[Fault] = []

    def fault(self, path: Path, where: Iterable[str], stands: str, expected: str) -> None:
        """Notes a mistake at the nearest line that is known for this path."""
        while path not in self.lines:
            path = path[:-1]
        self.faults.append(
            Fault(self.lines[path], "/".join(filter(None, where)) or "guide", stands, expected)
        )

    def guide(self, table: dict[str, Any]) -> Guide | None:
        number = table.get("format")
        if isinstance(number, int) and number > FORMAT:
            self.fault(("format",), ["format"], str(number), f"at most {FORMAT}: a newer program")
            return None
        modules = []
        raw = table.get("modules")
        if isinstance(raw, list) and raw:
            modules = [self.module(item, ("modules", i)) for i, item in enumerate(raw)]
        elif raw is not None:
            self.fault(("modules",), ["modules"], _quote(raw), "one or more [[modules]] tables")
        values = self.fields(Guide, table, (), (), skip="modules")
        if raw is None:
            self.fault((), ["modules"], "nothing", "one or more [[modules]] tables")
        if values is not None:
            self.rules_of_guide(values)
        whole = [module for module in modules if module is not None]
        self.rules_across(whole)
        if values is None or len(whole) != len(modules) or not whole:
            return None
        return Guide(**values, modules=tuple(whole))

    def rules_of_guide(self, values: dict[str, Any]) -> None:
        if values["format"] < 1:
            self.fault(("format",), ["format"], str(values["format"]), f"1 to {FORMAT}")
        self.name(values["id"], ("id",), ["id"])
        if not values["title"].strip():
            self.fault(("title",), ["title"], "nothing", "a few words for the shelf")
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", values["language"]):
            stands = _quote(values["language"])
            self.fault(("language",), ["language"], stands, "a language code such as en")

    def module(self, table: object, path: Path) -> Module | None:
        if not isinstance(table, dict):
            self.fault(path, ["modules"], _quote(table), "a [[modules]] table")
            return None
        where = (_name_of(table, "module", path),)
        raw = table.get("activities")
        activities = []
        if isinstance(raw, list) and raw:
            activities = [
                self.activity(item, (*path, "activities", i), where) for i, item in enumerate(raw)
            ]
        else:
            stands = "nothing" if raw is None else _quote(raw)
            expected = "one or more [[modules.activities]] tables"
            self.fault((*path, "activities"), [*where, "activities"], stands, expected)
        values = self.fields(Module, table, path, where, skip="activities")
        if values is not None:
            self.name(values["id"], (*path, "id"), [*where, "id"])
            if not 1 <= values["sitting"] <= 60:
                stands = str(values["sitting"])
                self.fault((*path, "sitting"), [*where, "sitting"], stands, "1 to 60")
        whole = [activity for activity in activities if activity is not None]
        self.rules_of_turns(activities, path, where)
        if values is None or not whole or len(whole) != len(activities):
            return None
        return Module(**values, activities=tuple(whole))

    def activity(self, table: object, path: Path, where: tuple[str, ...]) -> Activity | None:
        if not isinstance(table, dict):
            self.fault(path, [*where, "activities"], _quote(table), "a table")
            return None
        where = (*where, _name_of(table, "activity", path))
        kind = table.get("kind")
        if not isinstance(kind, str) or kind not in KINDS:
            stands = "nothing" if kind is None else _quote(kind)
            self.fault((*path, "kind"), [*where, "kind"], stands, "one of " + ", ".join(KINDS))
            return None
        rest = {key: value for key, value in table.items() if key != "kind"}
        values = self.fields(KINDS[kind], rest, path, where)
        if values is None:
            return None
        self.name(values["id"], (*path, "id"), [*where, "id"])
        activity = KINDS[kind](**values)
        problems = list(activity.problems())
        for problem in problems:
            self.problem(problem, path, where)
        return None if problems else activity

    def problem(self, problem: Problem, path: Path, where: tuple[str, ...]) -> None:
        stands = _printable(problem.stands)
        self.fault((*path, problem.key), [*where, problem.key], stands, problem.expected)

    def fields(
        self,
        struct: type[Struct],
        table: dict[str, Any],
        path: Path,
        where: tuple[str, ...],
        skip: str = "",
    ) -> dict[str, Any] | None:
        """The table's values by the struct's fields; None when any of them is faulty."""
        known = {field.name: field for field in msgspec.structs.fields(struct)}
        before = len(self.faults)
        for key in table:
            if key not in known:
                self.fault(
                    (*path, key), [*where, _printable(key)], "an unknown key", _nearest(key, known)
                )
        values: dict[str, Any] = {}
        for name, field in known.items():
            if name == skip:
                continue
            if name in table:
                values[name] = self.value(table[name], field.type, (*path, name), (*where, name))
            elif field.required:
                self.fault(path, [*where, name], "nothing", _words_for(field.type))
            else:
                values[name] = field.default
        return values if len(self.faults) == before else None

    def value(self, raw: object, kind: Any, path: Path, where: tuple[str, ...]) -> Any:
        if get_origin(kind) is tuple and get_args(kind)[0] is Option and isinstance(raw, list):
            return tuple(self.option(item, (*path, i), where) for i, item in enumerate(raw))
        try:
            return msgspec.convert(raw, kind)
        except (msgspec.ValidationError, ValueError, OverflowError) as error:
            stands, spot = raw, path
            match = re.search(r"at `\$\[(\d+)\]`", str(error))
            if match and isinstance(raw, list) and int(match[1]) < len(raw):
                stands, spot = raw[int(match[1])], (*path, int(match[1]))
            self.fault(spot, where, _quote(stands), _words_for(kind))
            return None

    def option(self, raw: object, path: Path, where: tuple[str, ...]) -> Option | None:
        if not isinstance(raw, dict):
            self.fault(path, where, _quote(raw), "a table with id and text")
            return None
        values = self.fields(Option, raw, path, (*where, str(path[-1])))
        return Option(**values) if values is not None else None

    def name(self, text: str, path: Path, where: Iterable[str]) -> None:
        if not is_id(text):
            self.fault(path, where, _quote(text), "an id of small letters, digits and hyphens")

    def rules_of_turns(
        self, activities: list[Activity | None], path: Path, where: tuple[str, ...]
    ) -> None:
        """Private activities that share a turn: what they share it with, and for how long."""
        alone = 0.0
        before: Activity | None = None
        for number, activity in enumerate(activities):
            if activity is None:
                before = None
                continue
            spot: Path = (*path, "activities", number, "same_turn")
            here = [*where, activity.id, "same_turn"]
            if not activity.same_turn:
                alone = activity.alone_minutes()
            elif number == 0 or (
                activities[number - 1] and not isinstance(before, PrivateActivity)
            ):
                expected = "a choose, rate, write or loop just before it"
                self.fault(spot, here, "true", expected)
            elif before is not None:
                alone += activity.alone_minutes()
                if alone > LONGEST_TURN:
                    expected = f"at most {LONGEST_TURN:g} minutes alone in one turn"
                    self.fault(spot, here, f"{alone:g} minutes", expected)
                if activity.spare != before.spare or activity.begins not in ("", before.begins):
                    expected = "the same spare and begins as the activity it shares a turn with"
                    self.fault(spot, here, "true", expected)
            before = activity

    def rules_across(self, modules: list[Module]) -> None:
        """Ids only once, sittings in order, and words recalled from earlier activities only."""
        taken: set[str] = set()
        sitting = 1
        for i, module in enumerate(modules):
            place: Path = ("modules", i)
            if module.id in taken:
                self.fault((*place, "id"), [module.id, "id"], _quote(module.id), "an unused id")
            taken.add(module.id)
            if module.sitting not in (sitting, sitting + 1):
                stands, expected = str(module.sitting), f"{sitting} or {sitting + 1}"
                self.fault((*place, "sitting"), [module.id, "sitting"], stands, expected)
            sitting = max(sitting, module.sitting)
        used: set[str] = set()
        for i, module in enumerate(modules):
            for j, activity in enumerate(module.activities):
                spot: Path = ("modules", i, "activities", j)
                here = [module.id, activity.id]
                for name in (activity.id, *activity.was):
                    if name in used:
                        self.fault((*spot, "id"), [*here, "id"], _quote(name), "an unused id")
                    used.add(name)
                recall = getattr(activity, "recall", "")
                if recall and (recall not in used or recall == activity.id):
                    expected = "the id of an earlier activity"
                    self.fault((*spot, "recall"), [*here, "recall"], _quote(recall), expected)


def _name_of(table: dict[str, Any], what: str, path: Path) -> str:
    """The table's own id where it has one, else its number: `module 2`."""
    name = table.get("id")
    if isinstance(name, str) and is_id(name):
        return name
    return f"{what} {int(path[-1]) + 1}"


def _quote(value: object) -> str:
    """A value as it may be shown: bounded, without control characters."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    if isinstance(value, bool):
        return "true" if value else "false"
    return _printable(repr(value))


def _printable(text: str) -> str:
    text = "".join(c if c.isprintable() else "?" for c in text)
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"


def _words_for(kind: Any) -> str:
    """What a type means to an author."""
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        return "a list of tables with id and text" if inner is Option else "a list of texts"
    literals = [str(value) for value in get_args(kind) if value != ""]
    if literals:
        return "one of " + ", ".join(literals)
    names = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}
    return names.get(kind, "another value")


def _nearest(key: str, known: Iterable[str]) -> str:
    import difflib

    close = difflib.get_close_matches(key[:40], list(known), 1)
    return f"perhaps {close[0]}" if close else "one of " + ", ".join(known)


def report(name: str, faults: Iterable[Fault]) -> Iterator[str]:
    """The faults of a file as lines: FILE:LINE: where: what stands there, what is expected."""
    return (f"{name}:{fault}" for fault in faults)
