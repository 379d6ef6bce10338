"""The way into a room: from six words, and an address if it needs one, to a room with its guide.

The command and both faces go it, and say the same sentences. It may take half a minute: not for
the thread that paints. Nothing of a network is loaded before it is begun.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from workshop.ground.language import N_, _
from workshop.room.errors import RoomError
from workshop.sitting.joined.joining import on_the_shelf

if TYPE_CHECKING:
    from workshop.room.wire.net.address import Address
    from workshop.room.wire.secret.code import Room as Code
    from workshop.sitting.joined.linked import LinkedRoom

PATIENCE = 20.0
"""Seconds in which a room answers that is there."""

NEARBY = 10.0
"""Seconds in which a room is found on the local network, if it can be."""

GUIDE_COMES = 60.0
"""Seconds in which its guide is here, where it has to be sent."""

TERMS = N_(
    "Whoever leads the evening tells you six words. The room then says when it goes on, "
    "for all at once. What you write stays in your own journal: the room gets no name and "
    "no word of yours."
)
LOOKING = N_("Looking for the room …")
SIX_WORDS = N_("The six words of the room:")
THE_ADDRESS = N_("The address:")
NOT_NEARBY = N_(
    "The room is not found by itself. Ask whoever leads for its address: "
    "it stands below the six words."
)
NO_ANSWER = N_("The room does not answer. Check the six words, and try again.")
EVENING_OVER = N_("This evening is over. Ask whoever leads the next one for its six words.")
GUIDE_MISSING = N_("The guide of this room has not come so far. Try again in a moment.")
NO_ADDRESS = N_("This is no address. It looks like this: 192.168.1.20:18830")
EXAMPLE = "192.168.1.20:18830"
"""An address as it is typed."""


class NotNearby(RoomError):
    """The room is not found by itself; its address is needed."""


class NoAnswer(RoomError):
    """Nobody answers to these six words, and nobody knows why."""


class EveningOver(RoomError):
    """The evening of this room is over."""


class Wish(Struct, frozen=True):
    """They want into a room whose six words nobody has said so far."""

    at: "Address | None" = None
    """Where it is, if they said so; with its password where it needs one."""


def code(typed: str) -> "Code":
    """What six words open. Takes about 0.2 s.

    Raises:
        CodeError: They are no code; the text says which word.
    """
    from workshop.room.wire.secret.code import room_of
    from workshop.room.wire.secret.words import understood

    return room_of(understood(typed))


def address(typed: str) -> "Address":
    """The address that was typed, also as the console shows it; its password where it is needed.

    Raises:
        AddressError: It is none.
    """
    import os

    from workshop.room.wire.net.address import AddressError, parse
    from workshop.room.wire.net.hosting import PORT

    try:
        return parse(typed.strip().removeprefix("--at").strip(), os.environ, port=PORT)
    except AddressError:
        raise AddressError(_(NO_ADDRESS)) from None


def find(
    code: "Code", address: "Address | None" = None, *, stopped: Callable[[], bool] = lambda: False
) -> "LinkedRoom":
    """The room, once it answers and its guide is here. Whoever gets it closes it.

    Args:
        code: What the six words open.
        address: Where it is; None: it is looked for on the local network.
        stopped: Whether nobody waits for it any more; what is returned then is of no use.

    Raises:
        NotNearby: It is not found by itself.
        RoomError: It can't be joined; the text says why. ExtraMissing: nor can any other.
    """
    from workshop.room.wire.net import extra

    extra.need()
    from workshop.sitting.joined.linked import LinkedRoom

    room = LinkedRoom(code, address)
    room.start()
    try:
        if not room.wait_for(lambda: stopped() or _answers(room), PATIENCE if address else NEARBY):
            if address is None:
                raise NotNearby(_(NOT_NEARBY))
            if why_not := room.why_not():
                raise RoomError(why_not)
            raise NoAnswer(_(NO_ANSWER))
        if room.now().over:
            raise EveningOver(_(EVENING_OVER))
        wanted = room.guide()
        is_here = wanted is not None and on_the_shelf(wanted) is not None
        if not is_here and not room.wait_for(lambda: stopped() or room.toml(), GUIDE_COMES):
            raise RoomError(_(GUIDE_MISSING))
    except BaseException:
        room.close()
        raise
    return room


def _answers(room: "LinkedRoom") -> bool:
    return room.guide() is not None and room.now().heard
