"""What is due today and still open, for a shell's prompt, for cron and for timers.

It also keeps the file of times beside a journal, where the two asked for one: then a locked
journal can say that something is due. That file holds days and times and nothing else.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from workshop.ground.language import _
from workshop.journal import place
from workshop.journal.tables import rituals as table
from workshop.journal.tables.rows import Connection
from workshop.rituals.cadence import day_of, time_of
from workshop.rituals.moment import span_on
from workshop.sitting import appointment
from workshop.sitting.look_back import invitation
from workshop.sitting.rituals import due_on

if TYPE_CHECKING:
    from workshop.journal.journal import Journal

About = Literal["ritual", "appointment", "look-back", "time"]
"""A ritual; the next time of sitting down; an invitation to look back; a time from the file, which
does not say what for."""

AHEAD = 92
"""Days for which the file of times is written. It is written anew whenever the journal is open."""

_HEAD = """\
# Times at which something is due between two people, so that a locked journal can say so.
# No words and no names. To remove this file: workshop due --plain off
until {until}
"""


class Due(Struct, frozen=True):
    """One thing that is due."""

    about: About
    day: date | None
    """None for an appointment whose day stands only in their words."""
    at: str = ""
    """Such as 21:00; empty where it has no time."""
    words: str = ""
    """In their words; to be shown where they are asked for, and nowhere else."""


class Found(Struct, frozen=True):
    """What is due today, and what comes next."""

    today: tuple[Due, ...] = ()
    """By its time; what is done, or was put off until tomorrow, is not in it."""
    next: Due | None = None
    """The next appointment, where it is not today."""


def due(connection: Connection, now: datetime) -> Found:
    """What is due on the day of this moment."""
    day = now.astimezone().date()
    found = [
        Due("ritual", day, one.at, one.ritual.what)
        for one in due_on(connection, day)
        if not one.done
    ]
    look = invitation(connection, now)
    if look is not None:
        found.append(Due("look-back", day, words=_(look.label)))
    fixed = appointment.next_one(connection, now)
    if fixed is None:
        return Found(tuple(found))
    meeting = Due("appointment", fixed.on, fixed.at, ", ".join(w for w in fixed.words if w))
    if fixed.on != day:
        return Found(tuple(found), meeting)
    return Found(tuple(sorted([*found, meeting], key=lambda one: one.at or "24")))


def due_by_file(journal: Path, day: date) -> Found | None:
    """The same by the file of times; None where there is none, or where it does not reach so far.

    Args:
        journal: Beside which it lies.
        day: Today.
    """
    try:
        lines = place.times_file(journal).read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return None
    found, until = [], None
    for line in lines:
        first, _blank, second = line.partition(" ")
        if first == "until":
            until = day_of(second)
        elif day_of(first) == day:
            found.append(Due("time", day, second if time_of(second) else ""))
    if until is None or until < day:
        return None
    return Found(tuple(sorted(set(found), key=lambda one: one.at or "24")))


def keep_times(journal: "Journal", now: datetime) -> None:
    """Write the file of times anew, where there is one. What fails is left: nobody waits for it."""
    path = journal.path
    if path is None or not place.times_file(path).is_file():
        return
    from workshop.journal.errors import JournalError

    with suppress(JournalError, OSError):
        begin_times(path, journal.read, now)


def begin_times(
    path: Path, read: Callable[[Callable[[Connection], str]], str], now: datetime
) -> None:
    """Write the file of times, for its owner alone.

    Args:
        path: The journal's.
        read: Reads in it.
        now: From this day on.

    Raises:
        OSError: It can't be written.
        JournalError: The journal can't be read.
    """
    from workshop.journal.passphrase.keyfile import write_whole

    text = read(lambda connection: _times(connection, now))
    write_whole(place.times_file(path), text.encode("utf-8"))


def end_times(path: Path) -> bool:
    """Remove the file of times beside this journal; whether there was one. Raises OSError."""
    file = place.times_file(path)
    was = file.is_file()
    file.unlink(missing_ok=True)
    return was


def _times(connection: Connection, now: datetime) -> str:
    """Every moment once, also where two things are due at it, and in order.

    An invitation to look back has no moment of its own, and is not among them.
    """
    today = now.astimezone().date()
    until = today + timedelta(days=AHEAD)
    found = {(today, one.at) for one in due(connection, now).today if one.about != "look-back"}
    for ritual in table.readable(connection)[0]:
        for day in ritual.falls_on(today + timedelta(days=1), until):
            if not ritual.rests_on(day):
                found.add((day, span_on(ritual, day).at))
    fixed = appointment.next_one(connection, now)
    if fixed and fixed.on and fixed.on <= until:
        found.add((fixed.on, fixed.at))
    lines = [f"{day.isoformat()} {at}".rstrip() for day, at in sorted(found)]
    return _HEAD.format(until=until.isoformat()) + "".join(f"{line}\n" for line in lines)
