"""Who may say what in a room, and hear what. Pure.

The letters themselves are signed and sealed, so nothing here keeps a secret. What these rules
keep is the peace: nobody but the leader can stand in the place of what latecomers are told, talk
to all, or see who else is there.
"""

import hmac
import re

from msgspec import Struct

from workshop.room.wire.topics import Topics

LEADER = "leader"
"""The user name of who leads."""

_ONE = re.compile("[0-9a-f]{1,64}")
"""A couple's id in a topic."""


class Rules(Struct, frozen=True):
    """Of one room."""

    topics: Topics
    secret: str
    """The leader's password: made anew for every evening, known to one program only."""

    def leads(self, user: str | None, password: bytes | None) -> bool | None:
        """Whether it is the leader; None where it only says so. Everybody else needs no name."""
        if user != LEADER:
            return False
        return True if hmac.compare_digest(password or b"", self.secret.encode()) else None

    def may_say(self, topic: str, leads: bool) -> bool:
        """Whether this may be said."""
        return self._within(topic) if leads else topic == self.topics.up

    def may_hear(self, wanted: str, leads: bool) -> bool:
        """Whether a subscription is granted."""
        if leads:
            return self._within(wanted)
        if wanted in (self.topics.down, self.topics.guide):
            return True
        door = self.topics.to("")
        return wanted.startswith(door) and bool(_ONE.fullmatch(wanted.removeprefix(door)))

    def _within(self, topic: str) -> bool:
        return topic.startswith(self.topics.to("").removesuffix("to/"))
