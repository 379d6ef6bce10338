"""The way into a group's evening, line by line: six words, and an address if they need one."""

from typing import TYPE_CHECKING

from workshop.ground.language import _
from workshop.journal.errors import JournalError
from workshop.plain.asking import ask, ask_secret
from workshop.plain.lines import Lines
from workshop.plain.page import NO
from workshop.room.errors import RoomError
from workshop.room.wire.net import extra
from workshop.sitting.house import House
from workshop.sitting.joined import coming_back, finding
from workshop.sitting.joined.joining import join
from workshop.sitting.sitting import Sitting

if TYPE_CHECKING:
    from workshop.room.wire.net.address import Address
    from workshop.room.wire.secret.code import Room as Code
    from workshop.sitting.joined.linked import LinkedRoom


def group(house: House, lines: Lines, address: "Address | None" = None) -> Sitting | None:
    """The sitting with the room they name; None where they go back, or it can't be joined.

    Args:
        house: Whose journal it is.
        lines: Where they are asked.
        address: Where the room is, if that was told already.

    Raises:
        EOFError: There are no more lines.
    """
    try:
        extra.need()
        lines.say(_(finding.TERMS), _("Enter alone goes back."))
        code = _code(lines)
        return None if code is None else _in_room(house, lines, code, address)
    except RoomError as error:
        lines.say(str(error))
        return None


def back_to_room(house: House, lines: Lines, *, asks: bool = True) -> Sitting | None:
    """The sitting with the room they fell out of; None where they go on without it.

    Args:
        house: Whose journal it is.
        lines: Where they are asked.
        asks: Whether they are; else they chose it already.

    Raises:
        JournalError: The journal can't be read.
        EOFError: There are no more lines.
    """
    way = coming_back.way_back(house)
    if way is None:
        return None
    if asks:
        lines.say(_(coming_back.TITLE), _(coming_back.BROKE_OFF), _(coming_back.UNTIL_WHEN))
        if not _wants_back(lines):
            coming_back.not_now(house)
            return None
    from workshop.room.wire.net.address import AddressError

    lines.say(_(finding.LOOKING))
    try:
        address = coming_back.address_of(way)
        if address is not None and address.needs_password:
            address = _with_password(lines, address)
        return _sat_down(house, lines, coming_back.find_again(house, way, address))
    except (RoomError, AddressError) as error:
        lines.say(str(error))
        return None


def _wants_back(lines: Lines) -> bool:
    """Whether they want to go back: Enter alone, or a letter for no."""
    while typed := ask(lines, _("Enter goes back to it, n goes on without:")).strip().casefold():
        if typed in (NO, _(NO)):
            return False
    return True


def _in_room(house: House, lines: Lines, code: "Code", address: "Address | None") -> Sitting | None:
    """The sitting with the room of this code; its address is asked for where it is needed.

    Raises:
        RoomError: It can't be joined.
    """
    while True:
        lines.say(_(finding.LOOKING))
        try:
            return _sat_down(house, lines, finding.find(code, address))
        except finding.NotNearby as error:
            lines.say(str(error), _("Enter alone goes back."))
            address = _address(lines)
            if address is None:
                return None


def _sat_down(house: House, lines: Lines, room: "LinkedRoom") -> Sitting | None:
    """The sitting with this room; None, and the room is left, where there can be none."""
    try:
        return join(house, room)
    except JournalError as error:
        room.close()
        lines.say(str(error))
        return None
    except BaseException:
        room.close()
        raise


def _code(lines: Lines) -> "Code | None":
    """What six words open, asked for until they are some; None where they go back."""
    from workshop.room.wire.secret.words import CodeError

    while typed := ask(lines, _(finding.SIX_WORDS)).strip():
        try:
            return finding.code(typed)
        except CodeError as error:
            lines.say(str(error))
    return None


def _address(lines: Lines) -> "Address | None":
    """Where the room is, asked for until it is an address; None where they go back."""
    from workshop.room.wire.net.address import AddressError

    while typed := ask(lines, _(finding.THE_ADDRESS)).strip():
        try:
            found = finding.address(typed)
        except AddressError as error:
            lines.say(str(error))
            continue
        return _with_password(lines, found) if found.needs_password else found
    return None


def _with_password(lines: Lines, address: "Address") -> "Address":
    return address.with_password(ask_secret(lines, _("Password of the broker:")))
