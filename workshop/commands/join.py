"""`workshop join`: a couple with a laptop of its own takes part in a group's evening."""

import argparse
from typing import TYPE_CHECKING

from workshop.commands.brokers import broker, with_password
from workshop.commands.speaking import DONE, NO, USAGE, complain, say
from workshop.commands.unlocking import unlocked
from workshop.ground.language import _

if TYPE_CHECKING:
    from workshop.room.wire.net.address import Address
    from workshop.room.wire.secret.code import Room as Code
    from workshop.sitting.joined.finding import Wish
    from workshop.sitting.joined.linked import LinkedRoom


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command."""
    parser = subparsers.add_parser(
        "join",
        help=_("take part in a group's evening with your own computer"),
        description=_(
            "Whoever leads the evening tells you six words. The room then says when it goes on, "
            "for all at once. What you write stays in your own journal: the room gets no name and "
            "no word of yours."
        ),
    )
    parser.add_argument("words", nargs="*", metavar="WORD", help=_("the six words of the room"))
    parser.add_argument(
        "--at",
        metavar="ADDRESS",
        help=_("where the room is, if it is not found by itself, such as 192.168.1.20:18830"),
    )
    parser.add_argument(
        "--authority",
        metavar="FILE",
        help=_("the certificates to trust, where the broker has one that this computer does not"),
    )
    parser.add_argument(
        "--plain", action="store_true", help=_("line by line, as workshop plain does")
    )


def run(args: argparse.Namespace) -> int:
    """Finds the room, and opens the couple's own journal on it.

    Without words it opens the journal first: they may have fallen out of a room, and else they are
    asked for the words there.
    """
    from workshop.commands import screens
    from workshop.room.errors import RoomError
    from workshop.room.wire.net import extra
    from workshop.room.wire.net.address import AddressError
    from workshop.room.wire.net.hosting import PORT
    from workshop.room.wire.secret.words import CodeError
    from workshop.sitting.joined.finding import Wish, code

    if not args.plain and not screens.has_terminal():
        return screens.no_terminal()
    try:
        extra.need()
        address = broker(args.at, authority=args.authority, port=PORT) if args.at else None
        if not args.words:
            return _opened(args, wish=Wish(address))
        return _joined(args, code(" ".join(args.words)), address)
    except (CodeError, AddressError) as error:
        complain(str(error))
        return USAGE
    except (RoomError, EOFError) as error:
        complain(str(error) or _("Six words are needed, and an address."))
        return NO


def _asked_where() -> "Address":
    """Where the room is, asked for until it is an address.

    Raises:
        EOFError: Nobody can be asked.
    """
    from workshop.room.wire.net.address import AddressError
    from workshop.sitting.joined.finding import NOT_NEARBY, THE_ADDRESS, address

    say(_(NOT_NEARBY) + " " + _("Enter alone ends this."))
    while True:
        typed = input(_(THE_ADDRESS) + " ").strip()
        if not typed:
            raise EOFError(_("Without its address the room can’t be reached."))
        try:
            return with_password(address(typed))
        except AddressError as error:
            complain(str(error))


def _joined(args: argparse.Namespace, code: "Code", address: "Address | None") -> int:
    """With the room as soon as it answers and its guide is here; the exit status.

    Raises:
        EOFError: It is not found by itself, and nobody can be asked where it is.
        RoomError: It can't be joined.
    """
    from workshop.sitting.joined.finding import LOOKING, NotNearby, find

    say(_(LOOKING))
    room = None
    try:
        room = find(code, address)
        return _opened(args, room)
    except NotNearby:
        pass
    except KeyboardInterrupt:
        return DONE
    finally:
        if room is not None:
            room.close()
    return _joined(args, code, _asked_where())


def _opened(
    args: argparse.Namespace, room: "LinkedRoom | None" = None, wish: "Wish | None" = None
) -> int:
    """The face that was asked for, on the couple's own journal."""
    if args.plain:
        from workshop.plain.run import run as lead
        from workshop.sitting.house import House

        lead(
            lambda: unlocked(lambda secret: House.open(args.journal, passphrase=secret)),
            "",
            args.settings,
            room,
            wish,
        )
        return DONE
    from workshop.tui.app import run as run_app

    return run_app(args.journal, args.settings, room, wish)
