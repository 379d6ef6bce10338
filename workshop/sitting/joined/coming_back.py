"""The way back into a room out of which a program fell: by one key, and without its six words.

It is kept beside the secret of `nameless.py` and goes with it. It also goes when the two leave on
purpose; then their random words stay the same, and the six words are typed again.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from workshop.ground.language import N_, _
from workshop.journal.errors import JournalError
from workshop.journal.tables import room_words
from workshop.journal.tables.room_words import WayBack
from workshop.sitting.house import House

if TYPE_CHECKING:
    from workshop.room.wire.net.address import Address
    from workshop.sitting.joined.linked import LinkedRoom

TITLE = N_("Back to the room?")
BROKE_OFF = N_(
    "You were in a group’s room, and the program ended in the middle of it. "
    "You come back to where the room is now."
)
UNTIL_WHEN = N_(
    "For this the journal keeps the room’s six words and its address until the evening is over."
)
BACK = N_("Back to the room")
REMARK = N_("the group you were with")
DOES_NOT_ANSWER = N_(
    "The room you were in does not answer now; a new evening has six words of its own."
)


def way_back(house: House) -> WayBack | None:
    """What leads back into the room they fell out of; None where nothing does.

    Raises:
        JournalError: The journal can't be read.
    """
    if house.journal.read_only:
        return None
    with suppress(JournalError):  # what was asked before, such as to forget it, is done then
        house.journal.flush()
    kept = house.journal.read(room_words.load)
    return None if kept is None or house.wall() >= kept.until else kept.back


def not_now(house: House) -> None:
    """They go on without the room. No start of this evening asks them again."""
    with suppress(JournalError):  # then they are asked once more
        house.journal.write(room_words.ask_no_more).result()


def leave(house: House) -> None:
    """They leave on purpose: nothing leads back any more, and no trace of it stays."""
    with suppress(JournalError):  # then it goes with the evening
        if way_back(house) is not None:
            house.journal.erase(room_words.forget_way)


def address_of(way: WayBack) -> "Address | None":
    """Where the room is, with a password only where the environment tells it; None: nearby.

    Raises:
        AddressError: It is no address any more.
    """
    if not way.at:
        return None
    from msgspec.structs import replace

    from workshop.room.wire.net.address import parse

    return replace(parse(way.at, os.environ), authority=way.authority or None)


def find_again(
    house: House,
    way: WayBack,
    address: "Address | None",
    *,
    stopped: Callable[[], bool] = lambda: False,
) -> "LinkedRoom":
    """The room, once it answers and its guide is here; see `finding.find`.

    Raises:
        RoomError: It can't be joined; the text says why. Where its evening is over, nothing of it
            is kept any more.
    """
    from workshop.room.errors import RoomError
    from workshop.sitting.joined import finding, nameless

    try:
        return finding.find(finding.code(way.words), address, stopped=stopped)
    except finding.EveningOver:
        nameless.forget(house.journal)
        raise
    except (finding.NotNearby, finding.NoAnswer):
        raise RoomError(_(DOES_NOT_ANSWER)) from None
