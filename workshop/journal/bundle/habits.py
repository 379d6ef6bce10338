"""Which of two copies of a ritual stays when two journals become one, and of two lines of one day.

The one that was changed oftener stays as a whole: its plans and rests belong together, and none of
them is made of two. What was done is united. The result does not depend on which copy comes first
or how often. All of it is pure.
"""

from datetime import datetime

import msgspec

from workshop.journal.tables.rituals import Kept
from workshop.rituals import Ritual

LONGEST_NOTE = 10_000
"""Characters of the line of a day, made of the lines of several computers."""

BETWEEN = " · "
"""Between two lines that were written for the same day."""

_replace = msgspec.structs.replace


def joined(one: Kept, other: Kept) -> Kept:
    """The copy that stays, and where it was agreed, as far as either of them knows."""
    stays = max(one, other, key=_rank)
    link = max((each.ritual.session, each.ritual.activity) for each in (one, other))
    return _replace(stays, ritual=_replace(stays.ritual, session=link[0], activity=link[1]))


def both_lines(one: str, other: str) -> str:
    """What both computers wrote about the same day, each line once."""
    if one == other or not one or not other:
        return one or other
    lines = sorted({*one.split(BETWEEN), *other.split(BETWEEN)})
    whole = BETWEEN.join(lines)
    return whole if len(whole) <= LONGEST_NOTE else max(one, other)


def reads_otherwise(one: Ritual, other: Ritual) -> bool:
    """Whether these differ in more than where they were agreed."""
    return _loose(one) != _loose(other)


def _rank(kept: Kept) -> tuple[int, datetime, bytes]:
    return kept.ritual.changes, kept.changed, msgspec.json.encode(_loose(kept.ritual))


def _loose(ritual: Ritual) -> Ritual:
    return _replace(ritual, session="", activity="")
