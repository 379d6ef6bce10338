"""What a leader and a follower tell their caller."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from workshop.room.wire.letters.messages import GuideInfo, Now, When

Standing = Literal["waiting", "in step", "alone", "over"]
"""How a follower stands to its room. It changes by time alone, so it is asked: `Follower.standing`.

- waiting: not let in so far. Nothing is shown of what a room might be at.
- in step: it hears the room, and stands where the room stands.
- alone: the room is not heard, or not as far as it went on; the couple goes on by its own clock.
- over: the evening is over.
"""


class Counts(Struct, frozen=True):
    """The room's state as a facilitator sees it: how many, never who."""

    here: int = 0
    """Couples that are here."""
    hands: int = 0
    """Of them, those that need a minute."""
    done: int = 0
    """Of them, those that are done with the present stage."""
    lost: int = 0
    """Couples that were here, did not leave, and are not heard."""


class CountsChanged(Struct, frozen=True):
    """Somebody came or left, raised a hand, or was done. Ask `Leader.counts`, which knows time."""


class PulseCame(Struct, frozen=True):
    """One person's numbers."""

    when: When
    marks: tuple[int, ...]
    token: bytes
    """Random. Kept beside the numbers, it is given back to a leader that is started again."""


LeaderEvent = CountsChanged | PulseCame


class GuideAnnounced(Struct, frozen=True):
    """Which guide the evening follows. Who does not have it calls `Follower.want_guide`."""

    guide: GuideInfo


class GuideCame(Struct, frozen=True):
    """The guide is complete, and it is the one that was announced."""

    guide: GuideInfo
    toml: bytes


class StageCame(Struct, frozen=True):
    """The room is at another stage, or its time was changed."""

    now: Now


FollowerEvent = GuideAnnounced | GuideCame | StageCame

Refusals = Mapping[str, int]
"""How many messages were refused, by why."""
