"""What a broker's process is told when it starts, and what it answers."""

from msgspec import Struct

from workshop.room.wire.net.broker.lines import Limits
from workshop.room.wire.topics import Topics


class Settings(Struct, frozen=True):
    """Told to the process, in one line."""

    topics: Topics
    """Of the one room that is served."""
    secret: str
    """By which it knows the leader."""
    host: str | None = None
    """The address to listen at; None for all this computer has."""
    port: int = 0
    """0 for any that is free."""
    limits: Limits = Limits()


class Answer(Struct, frozen=True):
    """Told by the process, in one line."""

    port: int
    """Where it listens; 0 where it can't."""
    trouble: str = ""
    """Why it can't, as the system says it."""
