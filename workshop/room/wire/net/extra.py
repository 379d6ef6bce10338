"""What rooms need beyond the rest of the program, and what to say where it is missing."""

from importlib.util import find_spec

from workshop.ground.language import _
from workshop.room.errors import RoomError

NEEDED = ("aiomqtt", "zeroconf")
"""The libraries of the extra `[room]`."""


class ExtraMissing(RoomError):
    """Rooms are not installed. The message says what to do."""


def is_there() -> bool:
    """Whether everything that rooms need is installed. Loads nothing."""
    return all(find_spec(name) is not None for name in NEEDED)


def need() -> None:
    """To be called before anything of a room is begun.

    Raises:
        ExtraMissing: The libraries are not installed.
    """
    if not is_there():
        raise ExtraMissing(
            _("Rooms need two more libraries. Install them with: pip install 'workshop[room]'")
        )
