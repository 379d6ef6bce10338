"""Opens the console of an evening, and before it the room where one is wanted."""

import argparse
from datetime import datetime
from typing import TYPE_CHECKING

from workshop.commands.brokers import broker
from workshop.commands.speaking import DONE, NO, USAGE, complain
from workshop.ground.language import _

if TYPE_CHECKING:
    from workshop.journal.evenings.file import EveningsFile
    from workshop.sitting.facilitating.evening import Leading
    from workshop.sitting.facilitating.hosting import HostedRoom
    from workshop.sitting.facilitating.keeping import Opened
    from workshop.sitting.facilitating.pulse import RoomPulse

_PLANS = ("at", "ends", "meal", "sitting", "evening", "welcome")
"""Options that only an evening that is planned now can heed."""


def now() -> datetime:
    """The wall clock, with the time zone of this computer."""
    return datetime.now().astimezone()


def led(args: argparse.Namespace, file: "EveningsFile", evening: "Opened") -> int:
    """The exit status; what stands against the room is said in a sentence."""
    from workshop.room.errors import RoomError
    from workshop.room.wire.net.address import AddressError

    try:
        return lead(args, file, evening)
    except AddressError as error:
        complain(str(error))
        return USAGE
    except RoomError as error:
        complain(str(error))
        return NO


def lead(args: argparse.Namespace, file: "EveningsFile", evening: "Opened") -> int:
    """Leads the evening; the exit status.

    Raises:
        AddressError: That of the broker is none.
        RoomError: No room can be opened here.
    """
    from workshop.room.poster import poster_path
    from workshop.sitting.evenings import delete
    from workshop.sitting.facilitating import keeping
    from workshop.sitting.facilitating.projecting import Projecting
    from workshop.sitting.facilitating.pulse import RoomPulse, items_of
    from workshop.tui.console.app import ConsoleApp

    wanted = args.room or args.broker or keeping.has_room(file, evening.id)
    pulse = RoomPulse(file, evening.id, items_of(evening.leading.guide))
    try:
        room = _room(args, file, evening, pulse) if wanted else None
    except BaseException:
        if not evening.resumed:  # it has not begun: the next try may wish for another one
            delete(file, evening.id)
        raise
    shown = pulse if wanted and pulse.items else None
    projecting = Projecting(poster_path(), evening.id)

    def watch(leading: "Leading") -> None:
        if room is not None:
            room.show()
        projecting.show(leading)

    def close() -> None:
        # A room takes its time to close, and whoever leaves waits for nothing: so it comes last.
        if evening.leading.at.status == "over":
            pulse.close()
            keeping.end(file, evening.id, now())
        if room is not None:
            room.close()
        file.close()

    app = ConsoleApp(
        evening.leading, args.settings, close=close, watch=watch, room=room, pulse=shown
    )
    projecting.tell = lambda sentence: app.call_from_thread(app.say, sentence)
    if evening.resumed and any(vars(args).get(name) for name in _PLANS):
        app.first_words = _(
            "The evening that is there goes on as it was planned. --new plans another one."
        )
    return app.run() or DONE


def _room(
    args: argparse.Namespace, file: "EveningsFile", evening: "Opened", pulse: "RoomPulse"
) -> "HostedRoom":
    """The room of this evening, open; the same one as before a crash."""
    from workshop.room.wire.net import extra

    extra.need()
    from workshop.sitting.facilitating import keeping
    from workshop.sitting.facilitating.opening import opened

    before, trusted = keeping.broker_of(file, evening.id)
    where = args.broker or before
    authority = args.authority or ("" if args.broker else trusted)
    return opened(
        file,
        evening,
        pulse,
        broker=broker(where, authority=authority) if where else None,
        port=args.port,
        announced=not args.unannounced,
        wall=now,
    )
