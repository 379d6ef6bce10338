"""Where a broker is, as a command was told: its address, what to trust, its password."""

import os
from typing import TYPE_CHECKING

from workshop.ground.language import _

if TYPE_CHECKING:
    from workshop.room.wire.net.address import Address


def broker(typed: str, *, authority: str | None = None, port: int | None = None) -> "Address":
    """The address that was typed; its password is asked for where it needs one that nobody told.

    Args:
        typed: The address, or only a host.
        authority: A file with the certificates to trust.
        port: Where only a host was typed; None: where brokers are.

    Raises:
        AddressError: It is no address.
        EOFError: Nobody can be asked for the password.
    """
    from msgspec.structs import replace

    from workshop.room.wire.net.address import PLAIN, parse

    address = parse(typed, os.environ, port=port or PLAIN)
    if authority:
        address = replace(address, authority=authority)
    return with_password(address)


def with_password(address: "Address") -> "Address":
    """The address with its password, which is asked for where it needs one that nobody told.

    Raises:
        EOFError: Nobody can be asked.
    """
    if address.needs_password:
        from getpass import getpass

        address = address.with_password(getpass(_("Password of the broker:") + " "))
    return address
