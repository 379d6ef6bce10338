"""Opening the room of an evening: a new one, or the same one as before a crash."""

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace

from workshop.journal.evenings.file import EveningsFile
from workshop.room.wire.events import PulseCame
from workshop.room.wire.net.address import Address
from workshop.room.wire.net.hosting import HostingError
from workshop.sitting.facilitating import keeping
from workshop.sitting.facilitating.hosting import HostedRoom
from workshop.sitting.facilitating.keeping import Opened
from workshop.sitting.facilitating.pulse import RoomPulse


def opened(
    file: EveningsFile,
    evening: Opened,
    pulse: RoomPulse,
    *,
    broker: Address | None,
    port: int | None,
    announced: bool,
    wall: Callable[[], datetime],
) -> HostedRoom:
    """The room, open. Its keys and where it is are kept for the next start.

    Args:
        file: The facilitator's file.
        evening: Whose room it is.
        pulse: What takes in people's numbers.
        broker: An existing broker; None: one of our own is started.
        port: Where our own has to listen; None: where it was before, else at the usual place.
        announced: Whether our own can be found on the local network without its address; not where
            it could not be before.
        wall: The wall clock, with its time zone.

    Raises:
        HostingError: No broker can be started here.
        JournalError: It can't be kept.
    """
    kept, row = keeping.room_of(file, evening.id, wall)
    announced = announced and bool(row.announced)

    def came(one: PulseCame) -> None:
        pulse.came(one.when, one.token, one.marks)

    def started(at: int | None) -> HostedRoom:
        room = HostedRoom(
            kept,
            evening.leading,
            evening.body,
            broker=broker,
            port=at,
            announced=announced,
            tokens=pulse.tokens(),
            came=came,
        )
        room.start()
        return room

    try:
        room = started(port or row.port or None)
    except HostingError:
        if port or not row.port:
            raise
        room = started(None)  # what is there now is somebody else's
    keeping.keep_room(
        file,
        replace(
            row,
            port=room.port,
            broker=str(broker) if broker else "",
            authority=(broker.authority or "") if broker else "",
            announced=int(announced),
        ),
    )
    return room
