"""The random words under which two give numbers to a room: the same all evening, then none.

A program that was killed would come back with other words, and its two people would count twice
among the ten of `room/pulse.py`. So a secret outlasts the program, from which the words follow
together with the room's own key. It is kept for every couple that joins, before anybody is asked:
so it does not tell who said yes. It goes without a trace when the evening is over, when the two
have stopped for the day, or with the first start after `LASTS`.
"""

import secrets
from contextlib import suppress
from datetime import datetime, timedelta

from workshop.journal.errors import JournalError
from workshop.journal.tables import room_words
from workshop.journal.tables.room_words import RoomWords
from workshop.sitting.house import House
from workshop.sitting.joined.room import Room
from workshop.sitting.writes import Writes

LASTS = timedelta(hours=12)
"""How long it stays at least, where nobody hears that the evening is over; an hour more at most."""

_SECRET_BYTES = 32


def stay_the_same(house: House, room: Room) -> None:
    """Has the room go by the words that were given on this evening before, if any were.

    Where it can't be kept, the words last as long as the program.

    Raises:
        JournalError: The journal can't be read.
    """
    evening = room.evening()
    if not evening:
        return
    kept = house.journal.read(room_words.load)
    if kept is None or kept.evening != evening:
        new = RoomWords(evening, secrets.token_bytes(_SECRET_BYTES), _until(house.wall()))
        keep = house.journal.write if kept is None else house.journal.erase
        with suppress(JournalError):
            keep(lambda c: room_words.keep(c, new)).result()
        kept = new
    room.go_by(kept.secret)


def forget(journal: Writes) -> None:
    """No word can be told from the journal any more."""
    journal.erase(room_words.forget)


def _until(now: datetime) -> datetime:
    """A full hour: from the minute it could be told how long the two read their card."""
    later = now + LASTS + timedelta(hours=1)
    return later.replace(minute=0, second=0, microsecond=0)
