"""What goes between a couple and the room they joined: all of it.

Nothing here could hold a name, an answer or a draft: what is told to a room is yes or no, and
numbers that their giver said yes to.
"""

from datetime import datetime
from typing import Literal, Protocol

from msgspec import Struct

from workshop.ground.partner import Seat
from workshop.journal.tables.room_words import WayBack

Asks = Literal["", "before", "after"]
"""Which numbers a room asks for, if any."""


class RoomNow(Struct, frozen=True):
    """Where a room is at this moment, as far as it was heard."""

    leg: str = ""
    """Id of what it does (`room/legs.py`), or of a break; empty before it begins."""
    part: str = ""
    """The part of its agenda, by the activity it begins in; before it begins, its first one."""
    left: float | None = None
    """Seconds left by its clock, below zero when the time is over; None where it has none."""
    rests: bool = False
    """Whether its clock stands, for a break that was not planned."""
    until: datetime | None = None
    """When such a break is to end, as wall time; None where nobody said."""
    asks: Asks = ""
    over: bool = False
    heard: bool = True
    """Whether the room is heard just now."""


class RoomGuide(Struct, frozen=True):
    """Which guide a room walks."""

    id: str
    title: str
    digest: bytes
    """SHA-256 of its TOML."""


class Room(Protocol):
    """A room that was joined. Nothing here waits for a network, or raises."""

    def now(self) -> RoomNow:
        """Where it is."""
        ...

    def guide(self) -> RoomGuide | None:
        """What it walks; None before that is known."""
        ...

    def toml(self) -> bytes | None:
        """The guide as the room sends it, asked for with the first call; None until it is here."""
        ...

    def tell(self, *, hand: bool, done: bool) -> None:
        """Whether the couple needs a minute, and whether they are done with what the room does."""
        ...

    def evening(self) -> str:
        """What tells this evening of this room from all others; empty before it is known.

        To whoever does not have the code and that evening's letters it says nothing.
        """
        ...

    def way_back(self) -> WayBack:
        """What leads into it once more, without a password; it stays on this computer."""
        ...

    def go_by(self, secret: bytes) -> None:
        """From this follows under which words the two give, and as which couple they are here.

        It stays on this computer.
        """
        ...

    def give(self, when: Literal["before", "after"], numbers: tuple[int, ...], seat: Seat) -> None:
        """One person's five numbers, from nobody in particular.

        The seat stays on this computer. What the same one gave before and after comes to the room
        as one nobody's, so that both can be shown of the same people.
        """
        ...

    def leave(self) -> None:
        """The couple leaves."""
        ...

    def close(self) -> None:
        """Leaves, and lets go of the network. Waits for that; may be called again."""
        ...
