"""What rooms need beyond the rest of the program, and what to say where it is missing."""

import sys
from importlib.util import find_spec

from workshop.ground.language import _
from workshop.room.errors import RoomError

NEEDED = {
    "aiomqtt": "aiomqtt>=2.5,<3",
    "ifaddr": "ifaddr>=0.2",
    "zeroconf": "zeroconf>=0.130",
}
"""The libraries of the extra `[room]`, each with what pip is to be told.

They are named one by one: `workshop[room]` would be somebody else's package wherever this program
is not installed from its own folder.
"""


class ExtraMissing(RoomError):
    """Rooms are not installed. The message says what to do."""


def is_there() -> bool:
    """Whether everything that rooms need is installed. Loads nothing."""
    return all(find_spec(name) is not None for name in NEEDED)


def command() -> str:
    """What installs them for the very Python that runs this, to be typed into a shell."""
    asked = " ".join(f'"{each}"' for each in NEEDED.values())
    return f'"{sys.executable}" -m pip install {asked}'


def need() -> None:
    """To be called before anything of a room is begun.

    Raises:
        ExtraMissing: The libraries are not installed.
    """
    if not is_there():
        raise ExtraMissing(
            _("Rooms need three more libraries. Install them with: {command}").format(
                command=command()
            )
        )
