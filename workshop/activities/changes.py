"""How an answer differs from an earlier one: neutral, without a verdict.

Words are no difference: they stand side by side as they are. A line counts only for somebody who
showed something in its column both times; where one showed none, nothing can be said.
"""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from workshop.ground.language import N_
from workshop.ground.partner import Who

Way = Literal["new", "gone", "up", "down"]
"""Picked now and not then; then and not now; a higher or a lower number. A place in an order goes
up when it comes nearer to the first."""


class Change(Struct, frozen=True):
    """One line that is otherwise than it was."""

    who: Who
    way: Way
    label: str
    then: int | None = None
    now: int | None = None
    """The numbers or places, where it is one."""
    under: str = ""
    """What stands over its list, where there are several; the label ends with it."""

    @property
    def line(self) -> str:
        """The label without the name of its list, for a page on which that stands above."""
        return self.label.removesuffix(f" · {self.under}") if self.under else self.label


class Line(Struct, frozen=True):
    """A line of an answer that can be compared."""

    names: frozenset[str]
    """The id of its part, and every id that this part had before."""
    label: str
    holds: Literal["number", "mark", "place"]
    value: int
    group: str = ""
    """Id of the column or the order it stands in."""
    under: str = ""
    """What stands over that column or order."""


def changes(who: Who, then: list[Line], now: list[Line]) -> list[Change]:
    """What differs for one person, column by column, each in reading order."""
    found: list[Change] = []
    for sort in dict.fromkeys((line.holds, line.group) for line in now):
        before = [line for line in then if (line.holds, line.group) == sort]
        if before:
            found += _of_one_sort(
                who, before, [line for line in now if (line.holds, line.group) == sort]
            )
    return found


def _of_one_sort(who: Who, then: list[Line], now: list[Line]) -> list[Change]:
    found = []
    matched: set[int] = set()
    for line in now:
        place = next((n for n, old in enumerate(then) if old.names & line.names), None)
        if place is None:
            if line.holds != "number":  # a number that was not given then has not changed
                found.append(Change(who, "new", line.label, now=_number(line), under=line.under))
            continue
        matched.add(place)
        change = _moved(who, then[place], line)
        if change is not None:
            found.append(change)
    for place, old in enumerate(then):
        if place not in matched and old.holds != "number":
            found.append(Change(who, "gone", old.label, then=_number(old), under=old.under))
    return found


def _moved(who: Who, then: Line, now: Line) -> Change | None:
    if now.holds == "mark" or then.value == now.value:
        return None
    higher = now.value > then.value
    if now.holds == "place":
        higher = not higher
    way: Way = "up" if higher else "down"
    return Change(who, way, now.label, then.value, now.value, now.under)


def _number(line: Line) -> int | None:
    return None if line.holds == "mark" else line.value


SIGNS: Mapping[Way, str] = {"new": "+", "gone": "−", "up": "▴", "down": "▾"}
"""A sign for each, so that it can be told without colours."""

WAYS: Mapping[Way, str] = {
    "new": N_("new now"),
    "gone": N_("then, not now"),
    "up": N_("higher now"),
    "down": N_("lower now"),
}
"""The same in words."""
