"""What the made-up couple says: read from `sessions/demo/couple.toml`."""

from functools import cache

import msgspec
from msgspec import Struct

from workshop.ground.partner import Who
from workshop.ground.resources import resource_path

Said = dict[str, tuple[str, ...]]
"""What somebody may say in one activity: a list for each prompt, all of one length."""


class World(Struct, frozen=True, forbid_unknown_fields=True):
    """Two people, and what they do one after the other."""

    left: str
    right: str
    rhythm: tuple[str, ...]
    """Ids of guides; from the start again when it is through."""
    said: dict[Who, dict[str, Said]]
    """By who and activity."""


@cache
def load() -> World:
    """The made-up couple that ships with the program."""
    return msgspec.toml.decode(
        resource_path("sessions", "demo", "couple.toml").read_bytes(), type=World
    )
