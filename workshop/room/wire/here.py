"""Where this computer is on the network, as somebody beside it would type it."""

import socket

_ANYWHERE = ("192.0.2.1", 9)
"""An address that nobody has (RFC 5737). Nothing is sent to it: it is only asked which way."""


def here() -> str:
    """The address of this computer on its network; its name where it has none."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
            asking.connect(_ANYWHERE)
            return str(asking.getsockname()[0])
    except OSError:
        return socket.gethostname()
