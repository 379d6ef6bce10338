"""Invitations to look back: a week, a month and four months after a workshop or a programme ended.

Each stands for some days and then goes by itself. Nothing tells that one was let pass.
"""

from datetime import date, datetime

from msgspec import Struct

from workshop.ground.language import N_
from workshop.journal.tables import held as sessions_held
from workshop.journal.tables.held import HeldRow
from workshop.journal.tables.rows import Connection

LONGER_THAN = 60.0
"""Planned minutes of what is looked back on: a workshop or a programme, and no single evening."""


class Look(Struct, frozen=True):
    """One of the three. Days are counted from the day on which the session ended."""

    guide: str
    """What to begin."""
    minutes: float
    label: str
    """As home offers it, before it is translated."""
    counts_from: int
    """A look back that was begun from this day on is this one."""
    day: int
    """The first day it is offered."""
    until: int
    """The first day on which it is not offered any more."""


LOOKS = (
    Look("looking-back-week", 12.0, N_("Look back on the week"), 3, 7, 14),
    Look("looking-back", 32.5, N_("Look back on the month"), 20, 30, 44),
    Look("looking-back-four-months", 29.0, N_("Look back: four months"), 100, 120, 141),
)
GUIDES = frozenset(look.guide for look in LOOKS)


def invitation(connection: Connection, now: datetime) -> Look | None:
    """What is offered today; of several the one for what ended last.

    It needs no guide, so that it is quick enough for the prompt of a shell.
    """
    rows = sessions_held.newest_first(connection)
    held = [_day(row.started) for row in rows if row.guide_id in GUIDES]
    today = _day(now)
    for day in sorted((_day(row.ended) for row in rows if _counts(row)), reverse=True):
        look = _offered((today - day).days)
        if look and not any((there - day).days >= look.counts_from for there in held):
            return look
    return None


def _counts(row: HeldRow) -> bool:
    """Whether it is looked back on: not on a short talk, nor on what is still going on."""
    return row.status == "done" and row.minutes_planned > LONGER_THAN


def _offered(days: int) -> Look | None:
    """What is offered so many days after the end."""
    return next((look for look in LOOKS if look.day <= days < look.until), None)


def _day(moment: datetime | None) -> date:
    assert moment is not None, "what is done has ended"
    return moment.astimezone().date()
