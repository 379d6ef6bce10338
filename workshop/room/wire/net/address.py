"""Where a broker is: `mqtt://host:port`, `mqtts://user@host:port`, or only a host."""

import re
from collections.abc import Mapping
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct, field
from msgspec.structs import replace

from workshop.ground.language import _

PLAIN, SEALED = 1883, 8883
"""Ports of MQTT, without and with TLS."""

PASSWORD = "WORKSHOP_BROKER_PASSWORD"
"""The environment variable that may hold the password."""

_HOST = re.compile(r"[A-Za-z0-9.:_%-]{1,253}")


class AddressError(ValueError):
    """This is no address of a broker. The message says what one looks like."""


class Password(str):
    """A password, which no log and no traceback shows."""

    def __repr__(self) -> str:
        return "Password(…)"


class Address(Struct, frozen=True):
    """Where a broker is, and how to come in."""

    host: str
    port: int = PLAIN
    tls: bool = False
    user: str | None = None
    password: Password | None = None
    authority: str | None = field(default=None)
    """A file with the certificates to trust, where the system's own are not those."""

    def __str__(self) -> str:
        """As a person reads it, and `parse` as well: without the password."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        user = f"{quote(self.user, safe='@')}@" if self.user else ""
        return f"{'mqtts' if self.tls else 'mqtt'}://{user}{host}:{self.port}"

    @property
    def needs_password(self) -> bool:
        """Whether there is a user whose password nobody told so far."""
        return self.user is not None and self.password is None

    def with_password(self, password: str) -> "Address":
        """The same, with a password."""
        return replace(self, password=Password(password))


def parse(text: str, environment: Mapping[str, str], *, port: int = PLAIN) -> Address:
    """Reads an address; the password may stand in it, or in the environment.

    `port` is meant where a bare host is typed.

    Raises:
        AddressError: It is none.
    """
    text = text.strip()
    bare = "://" not in text
    try:
        parts = urlsplit(f"mqtt://{text}" if bare else text)
        host, number = parts.hostname or "", parts.port
    except ValueError:
        raise AddressError(_refused()) from None
    strange = parts.path not in ("", "/") or parts.query or parts.fragment
    if parts.scheme not in ("mqtt", "mqtts") or strange or not _HOST.fullmatch(host):
        raise AddressError(_refused())
    if number == 0:
        raise AddressError(_refused())
    tls = parts.scheme == "mqtts"
    user = unquote(parts.username) if parts.username else None
    secret = unquote(parts.password) if parts.password else environment.get(PASSWORD)
    return Address(
        host=host,
        port=number or (SEALED if tls else port if bare else PLAIN),
        tls=tls,
        user=user,
        password=Password(secret) if user and secret else None,
    )


def _refused() -> str:
    return _(
        "That is no address of a broker. Write it like mqtt://host:1883,"
        " or mqtts://name@host:8883 where it has a certificate."
    )
