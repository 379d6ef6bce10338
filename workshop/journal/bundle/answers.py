"""Whether an answer in a bundle is one that its activity can have been given.

What is not is refused with the whole bundle, never mended: no journal of ours holds it, and two
computers that mended alike words unlike would never become one.
"""

from workshop.activities import Activity
from workshop.activities.write import Write
from workshop.ground.partner import SEATS, Who
from workshop.journal.tables.entries import EntryRow


def can_be_given(activity: Activity, entry: EntryRow) -> bool:
    """Whether this activity can have been answered so: by whom, in which state, with what."""
    own = any(stage.own for stage in activity.alone("left"))
    return (
        entry.kind == activity.kind
        and entry.seat in _givers(activity)
        and (entry.state == "own") == own
        and bool(entry.content)
        and activity.could_hold(entry.content)
    )


def _givers(activity: Activity) -> tuple[Who, ...]:
    """Whose answers it can have."""
    if any(stage.answered for stage in activity.together("left")):
        return ("both",)
    # What was written elsewhere may be of both, and is read as an answer in writing.
    return (*SEATS, "both") if isinstance(activity, Write) else SEATS
