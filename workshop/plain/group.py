"""The way into a group's evening, line by line: six words, and an address if they need one."""

from typing import TYPE_CHECKING

from workshop.ground.language import _
from workshop.journal.errors import JournalError
from workshop.plain.asking import ask, ask_secret
from workshop.plain.lines import Lines
from workshop.room.errors import RoomError
from workshop.room.wire.net import extra
from workshop.sitting.house import House
from workshop.sitting.joined import finding
from workshop.sitting.joined.joining import join
from workshop.sitting.sitting import Sitting

if TYPE_CHECKING:
    from workshop.room.wire.net.address import Address
    from workshop.room.wire.secret.code import Room as Code


def group(house: House, lines: Lines) -> Sitting | None:
    """The sitting with the room they name; None where they go back, or it can't be joined.

    Raises:
        EOFError: There are no more lines.
    """
    try:
        extra.need()
        lines.say(_(finding.TERMS), _("Enter alone goes back."))
        code = _code(lines)
        if code is None:
            return None
        address: Address | None = None
        while True:
            lines.say(_(finding.LOOKING))
            try:
                room = finding.find(code, address)
                break
            except finding.NotNearby as error:
                lines.say(str(error), _("Enter alone goes back."))
                address = _address(lines)
                if address is None:
                    return None
    except RoomError as error:
        lines.say(str(error))
        return None
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
        if found.needs_password:
            found = found.with_password(ask_secret(lines, _("Password of the broker:")))
        return found
    return None
