"""The next appointment of the two: whether one stands, and on which day, where they said it so.

It is read for `workshop due` too, so nothing is loaded here that a shell's prompt would wait for.
"""

import hashlib
from datetime import date, datetime, timedelta

from msgspec import Struct

from workshop.ground.zone import local
from workshop.journal.tables import agreed, guides, sittings
from workshop.journal.tables.agreed import AgreedRow
from workshop.journal.tables.rows import Connection
from workshop.rituals import Cadence, Ritual, Span
from workshop.rituals.appointed import day_in, time_in
from workshop.sitting.look_back import GUIDES

STANDS = timedelta(days=31)
"""How long an appointment stands whose day nobody can read from its words."""

COUNTS = timedelta(minutes=5)
"""How long the two have to sit there before an appointment counts as kept."""

_DAY, _TIME = "day", "time"
"""Its prompts, as `workshop.activities.agree` has them for ever."""


class Appointment(Struct, frozen=True):
    """What they fixed, and what of it a calendar can know."""

    id: str
    words: tuple[str, str]
    """The day and the time in their words."""
    made: datetime
    on: date | None
    """None where their words do not say it."""
    at: str
    """Such as 20:00; empty where their words do not say it."""


def next_one(connection: Connection, now: datetime) -> Appointment | None:
    """The appointment that stands, by the newest agreement of this sort; None for none."""
    for row in agreed.since(connection, now - STANDS):
        if _DAY not in row.content or not _is_appointment(connection, row):
            continue
        if is_over(connection, row.guide_id, row.changed, now):
            continue
        found = _read(row)
        if found.on is None or found.on >= now.astimezone().date():
            return found
    return None


def is_over(connection: Connection, guide: str, made: datetime, now: datetime) -> bool:
    """Whether an appointment was kept, or lies so far back that it must be over.

    It is kept by sitting down again to what it was made in, or by looking back.

    Args:
        connection: To the journal.
        guide: Id of the guide in which it was made.
        made: When.
        now: The wall clock.
    """
    if now - made > STANDS:
        return True
    return any(
        sitting.last_key - sitting.started >= COUNTS
        for one in (guide, *GUIDES)
        for sitting in sittings.of_guide_since(connection, one, made)
    )


def as_ritual(appointment: Appointment, on: date, at: str, now: datetime) -> Ritual:
    """As a calendar file takes it: what comes round once, on this day.

    A file that is written later takes the place of an earlier one, whatever day stood there.
    """
    return Ritual(
        id=appointment.id,
        what=" ".join(appointment.words).strip(),
        spans=(Span(on, Cadence("once", on), at, local()),),
        minutes=0,
        changes=max(0, int((now - appointment.made).total_seconds()) // 60),
    )


def _is_appointment(connection: Connection, row: AgreedRow) -> bool:
    """Whether the guide, as it was then, has it as one.

    The file is looked at and not loaded: checking all of it takes ten times as long.
    """
    import tomllib  # late: mostly there is none

    kept = guides.by_hash(connection, row.guide_hash)
    try:
        modules = tomllib.loads(kept.body.decode("utf-8")).get("modules", []) if kept else []
        return any(
            activity["id"] == row.activity and activity.get("about") == "appointment"
            for module in modules
            for activity in module.get("activities", [])
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return False


def _read(row: AgreedRow) -> Appointment:
    day, time = str(row.content.get(_DAY, "")), str(row.content.get(_TIME, ""))
    on = day_in(day, row.changed.astimezone().date())
    return Appointment(
        hashlib.sha256(f"appointment {row.session} {row.activity}".encode()).hexdigest()[:16],
        (day, time),
        row.changed,
        on,
        time_in(time) if on else "",
    )
