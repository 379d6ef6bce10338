"""The two people: a permanent id each, and where they sit at the computer."""

from typing import Literal

from msgspec import Struct

from workshop.ground.text import clean_line

Seat = Literal["left", "right"]
"""Where a partner sits, as both see the computer."""

Who = Literal["left", "right", "both"]
"""Whom a stage or an entry belongs to."""

SEATS: tuple[Seat, Seat] = ("left", "right")


LONGEST_NAME = 24
"""Characters of a name; more does not fit on one side of a small screen."""

_LONGEST_MARK = 4

_ENOUGH = 1000
"""Characters of a name that are looked at: a journal may have been written by any program."""

_NAMELESS = "?"
"""Stands for a name of which nothing can be shown."""


def other(seat: Seat) -> Seat:
    """The seat across from this one."""
    return "right" if seat == "left" else "left"


class Partner(Struct, frozen=True):
    """One of the two. The id is for ever; everything else may change at any time."""

    id: str
    name: str
    seat: Seat
    mark: str = ""
    """Tells two equal names apart, for instance a second initial; empty when not needed."""
    colour: str = ""
    """Own colour as the partner chose it; empty means the colour of the seat."""

    @property
    def called(self) -> str:
        """The name as it stands on screen, with its mark where there is one."""
        mark = clean_line(self.mark[:_ENOUGH], _LONGEST_MARK)
        return f"{self.plain_name} {mark}" if mark else self.plain_name

    @property
    def plain_name(self) -> str:
        """The name as it may be shown: one line, not too long, nothing that steers a terminal."""
        return clean_line(self.name[:_ENOUGH], LONGEST_NAME) or _NAMELESS


class Couple(Struct, frozen=True):
    """Both partners of one journal, by seat."""

    left: Partner
    right: Partner

    def at(self, seat: Seat) -> Partner:
        """The partner who sits at this seat."""
        return self.left if seat == "left" else self.right

    def by_id(self, partner_id: str) -> Partner:
        """The partner with this permanent id. Raises KeyError for a stranger."""
        for partner in (self.left, self.right):
            if partner.id == partner_id:
                return partner
        raise KeyError(partner_id)
