"""From the tables of a guide to its values, noting every mistake on the way.

Goes table by table and key by key in the order of the file, so that one mistake does not hide
the next: what can be judged without the faulty part is judged.
"""

from collections.abc import Iterable
from typing import Any

from workshop.activities import KINDS, Activity, PrivateActivity
from workshop.activities.private import LONGEST_TURN
from workshop.activities.problem import is_id
from workshop.guide.groups import for_nobody, wrong_break, wrong_least, wrong_points
from workshop.guide.lines import Path
from workshop.guide.model import FORMAT, Guide, Module
from workshop.guide.on_paper import wrong_on_paper
from workshop.guide.reading import Reader, name_of
from workshop.guide.wording import quote, short
from workshop.guide.wrong import Wrong

_PRIVATE = " or a ".join(name for name, kind in KINDS.items() if issubclass(kind, PrivateActivity))
"""The kinds that have a private turn."""


class Tables(Reader):
    """Collects mistakes while it turns tables into values."""

    def __init__(self) -> None:
        super().__init__()
        self._module_ids: set[str] = set()
        self._activity_ids: set[str] = set()
        self._sitting = 0

    def guide(self, table: dict[str, Any]) -> Guide | None:
        """The guide in this table, or None when anything in it is wrong."""
        self._alone = bool(table.get("alone"))
        values = self._heading(table, Guide, "modules", FORMAT)
        if values is None:
            return None
        if values.get("light") and not is_id(values["light"]):
            self._note(("light",), (), quote(values["light"]), "the id of a guide")
        raw = self._list(table, "modules", "[[modules]]", (), ())
        modules = [
            self._module(item, ("modules", number), last=number == len(raw) - 1, only=len(raw) == 1)
            for number, item in enumerate(raw)
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

    def _module(self, table: object, path: Path, *, last: bool, only: bool) -> Module | None:
        if not isinstance(table, dict):
            self._note(path, (), quote(table), "a [[modules]] table")
            return None
        where = (name_of(table, "module", path),)
        values = self._fields(Module, table, path, where, apart="activities")
        self._ids(values, path, where, self._module_ids)
        if "sitting" in values:
            self._in_order(values["sitting"], path, where)
        self._group(wrong_break(table, values, opens=path == ("modules", 0)), path, where)
        self._points(table, values, path, where)
        raw = self._list(table, "activities", "[[modules.activities]]", path, where)
        ends = len(raw) - 1 if only else 0  # see Guide.closing
        activities = [
            self._activity(
                item, (*path, "activities", number), where, last=last and number >= ends, only=only
            )
            for number, item in enumerate(raw)
        ]
        self._turns(raw, activities, path, where)
        if self.mistakes:
            return None
        return Module(**values, activities=tuple(filter(None, activities)))

    def _activity(
        self, table: object, path: Path, where: tuple[str, ...], *, last: bool, only: bool
    ) -> Activity | None:
        if not isinstance(table, dict):
            self._note(path, where, quote(table), "a table")
            return None
        where = (*where, name_of(table, "activity", path))
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
        self._points(table, values, path, where)
        if len(self.mistakes) > before:
            return None
        activity = kind(**values)
        for problem in activity.problems(solo=self._alone):
            self._note((*path, problem.key), where, short(problem.stands), problem.expected)
        self._group(wrong_least(table, activity, last=last, only=only), path, where)
        if activity.on_paper and len(self.mistakes) == before:
            spot, here = (*path, "on_paper"), (*where, "on_paper")
            self._group(wrong_on_paper(activity, solo=self._alone), spot, here)
        return activity if len(self.mistakes) == before else None

    def _points(
        self, table: dict[str, Any], values: dict[str, Any], path: Path, where: tuple[str, ...]
    ) -> None:
        """What a facilitator says; in a guide for one, nothing for a group at all."""
        self._group(wrong_points("facilitator", values.get("facilitator", ())), path, where)
        if self._alone:
            self._group(for_nobody(table), path, where)

    def _group(self, found: Iterable[Wrong], path: Path, where: tuple[str, ...]) -> None:
        for wrong in found:
            self._note((*path, *wrong.path), where, wrong.stands, wrong.expected)

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


def _is_private(table: object) -> bool:
    kind = table.get("kind") if isinstance(table, dict) else None
    return isinstance(kind, str) and issubclass(KINDS.get(kind, Activity), PrivateActivity)
