"""Rituals and the next appointment as a file for a calendar."""

from datetime import date, time, timedelta
from pathlib import Path

from msgspec import Struct

from workshop.ground.language import N_, _
from workshop.journal.tables import rituals as table
from workshop.rituals import Ritual, calendar
from workshop.sitting import appointment
from workshop.sitting.house import House
from workshop.sitting.rituals import DAMAGED

REMEMBERED = timedelta(days=400)
"""How long a file still says that a ritual has ended. A calendar has heard of it by then."""


FILE_NAME = "moments.ics"
"""Of the file, where only its folder is given."""

UNREAD = N_("The next appointment is not in it: its words do not say a day.")
"""Where a file was made without the appointment there is."""

_HEAD = 1024
"""Bytes that tell whose a file is."""


class NothingThere(Exception):
    """There is nothing to write; the text says so."""

    def __init__(self, words: str, *, unread: bool = False) -> None:
        """Made with one sentence, and whether an appointment stands whose day can't be read."""
        super().__init__(words)
        self.unread = unread


class Written(Struct, frozen=True):
    """A calendar file."""

    data: bytes
    unread: bool = False
    """Whether an appointment stands whose day nobody can read from its words: it is not in it."""
    is_damaged: bool = False
    """Whether something of the rituals can't be read; what is in the file is the rest."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """What to say of a file that does not hold all there is."""
        told = [_(UNREAD)] if self.unread else []
        return (*told, *([_(DAMAGED)] if self.is_damaged else []))


def file_of(
    house: House,
    *,
    words: bool = False,
    ritual: str = "",
    fixed: tuple[date, time | None] | None = None,
) -> Written:
    """The file: every ritual there is, what ended lately as cancelled, the next appointment.

    Args:
        house: Whose.
        words: Whether their words stand in it.
        ritual: Only the one whose id, or whose name, begins so.
        fixed: The day and the time of the next appointment, where its words do not say them.

    Raises:
        NothingThere: There is nothing to write.
    """
    now = house.wall()
    known, damaged = house.journal.read(table.readable)
    if ritual:
        chosen = [one for one in known if _begins(one, ritual)]
        if len(chosen) != 1:
            told = _("Several rituals begin so. Give a little more of it.")
            raise NothingThere(told if chosen else _("There is no ritual that begins so."))
        return Written(calendar.written(chosen, now, words=words), is_damaged=bool(damaged))
    since = now.astimezone().date() - REMEMBERED
    chosen = [one for one in known if one.ended is None or one.ended > since]
    meeting, unread = _meeting(house, fixed)
    if meeting is not None:
        chosen.append(meeting)
    if not chosen:
        why = [_("There is nothing to write."), *([_(DAMAGED)] if damaged else [])]
        raise NothingThere(" ".join(why), unread=unread)
    return Written(calendar.written(chosen, now, words=words), unread, bool(damaged))


def put(data: bytes, path: Path) -> None:
    """Puts the file where it is wanted; an earlier one of ours is replaced, and nothing else.

    Args:
        data: The file.
        path: Its whole path; the folder is there already.

    Raises:
        InTheWay: Something else of this name is there, and stays.
        NotWritten: It can't be written.
    """
    from workshop.keepsake.files import write  # late: not every face that asks for it writes it

    write(path, data.decode("utf-8"), replace=_is_ours(path))


def _is_ours(path: Path) -> bool:
    """Whether a calendar file of ours is there already; it may be replaced."""
    try:
        with path.open("rb") as file:
            return calendar.is_ours(file.read(_HEAD))
    except (OSError, ValueError):
        return False


def _begins(ritual: Ritual, start: str) -> bool:
    return ritual.id.startswith(start) or ritual.what.casefold().startswith(start.casefold())


def _meeting(house: House, fixed: tuple[date, time | None] | None) -> tuple[Ritual | None, bool]:
    """The next appointment as what comes round once; and whether its day can't be read."""
    now = house.wall()
    found = house.journal.read(lambda c: appointment.next_one(c, now))
    if found is None:
        if fixed is not None:
            raise NothingThere(_("You have agreed on no next appointment."))
        return None, False
    if fixed is not None:
        day, at = fixed
        return appointment.as_ritual(found, day, f"{at:%H:%M}" if at else "", now), False
    if found.on is None:
        return None, True
    return appointment.as_ritual(found, found.on, found.at, now), False
