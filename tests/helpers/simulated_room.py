"""A room that a test leads, without a network: where it is, and all that it was told."""

import hashlib
from datetime import datetime
from pathlib import Path
from typing import Literal

from helpers.walker import LEFT, RIGHT, Time, named
from workshop.ground.partner import Seat
from workshop.guide import by_id
from workshop.journal.tables.room_words import WayBack
from workshop.room.legs import Leg, legs
from workshop.room.wire.follower.posting import Posting
from workshop.room.wire.letters.messages import ITEMS, Pulse
from workshop.room.wire.secret.words import spoken
from workshop.session import unfold
from workshop.sitting.house import House
from workshop.sitting.joined.joining import join
from workshop.sitting.joined.room import Asks, RoomGuide, RoomNow
from workshop.sitting.sitting import Sitting

SIX = spoken(1234567890123456789)
"""The six words of its room."""


class SimulatedRoom:
    """Led by a test: `go`, `next`, `back`, `more` …; by the clock of this time."""

    def __init__(self, time: Time, guide: str = "main") -> None:
        self.time = time
        self._guide, self.body = by_id(guide)
        self.legs = legs(unfold(self._guide))
        self.place = -1
        self.begins_with = self.legs[0].activity
        """The part with which its evening begins."""
        self.ends = 0.0
        self.held: float | None = None
        self.asks: Asks = ""
        self.over = False
        self.heard = True
        self.until: datetime | None = None
        self.at_break = ""
        self.told: list[tuple[bool, bool]] = []
        self.given: list[tuple[str, tuple[int, ...]]] = []
        self.givers: list[Seat] = []
        """Who gave those; it does not leave this computer."""
        self.mark = "this evening"
        """What tells it from other evenings."""
        self.leads_back = WayBack(SIX, "mqtt://192.168.1.20:18830")
        self.pulses: list[Pulse] = []
        """What was given, as it goes to the network."""
        self.left = 0
        self.closed = False
        self.restart()
        self.sends = True
        """Whether its guide arrives."""
        self.digest = hashlib.sha256(self.body).digest()

    # As a couple's program sees it

    def now(self) -> RoomNow:
        if self.place < 0:
            return RoomNow(part=self.begins_with, over=self.over, heard=self.heard)
        left = self.ends - self.time.seconds if self.held is None else self.held
        leg = self.at_break or self.leg.id
        return RoomNow(
            leg,
            self.leg.activity,
            left,
            rests=self.held is not None,
            until=self.until,
            asks=self.asks,
            over=self.over,
            heard=self.heard,
        )

    def guide(self) -> RoomGuide | None:
        return RoomGuide(self._guide.id, self._guide.title, self.digest)

    def toml(self) -> bytes | None:
        return self.body if self.sends else None

    def tell(self, *, hand: bool, done: bool) -> None:
        self.told.append((hand, done))

    def give(self, when: Literal["before", "after"], numbers: tuple[int, ...], seat: Seat) -> None:
        self.given.append((when, numbers))
        self.givers.append(seat)
        if len(numbers) == ITEMS:
            self._posting.give(when, numbers, 0.0, seat)
            self.pulses += self._posting.due(0.0)

    def evening(self) -> str:
        return self.mark

    def way_back(self) -> WayBack:
        return self.leads_back

    def go_by(self, secret: bytes) -> None:
        self._posting.go_by(secret)

    def restart(self) -> None:
        """The couple's program is another one, which remembers nothing."""
        self._posting = Posting(lambda: 0.0)

    def leave(self) -> None:
        self.left += 1

    def close(self) -> None:
        self.closed = True

    # As its facilitator leads it

    @property
    def leg(self) -> Leg:
        return self.legs[self.place]

    def go(self, id: str, seconds: float | None = None) -> None:
        """To the leg of this id."""
        self.place = [leg.id for leg in self.legs].index(id)
        self.at_break, self.held = "", None
        self.more(self.leg.seconds if seconds is None else seconds)

    def more(self, seconds: float) -> None:
        """So much time from now."""
        self.ends = self.time.seconds + seconds

    def next(self) -> None:
        self.go(self.legs[self.place + 1].id)

    def back(self) -> None:
        self.go(self.legs[self.place - 1].id)

    def rest(self, until: datetime | None = None) -> None:
        """A break that was not planned."""
        self.held, self.until = self.ends - self.time.seconds, until

    def go_on(self) -> None:
        """Back from it."""
        assert self.held is not None
        self.ends, self.held, self.until = self.time.seconds + self.held, None, None

    def have_break(self, before: str, seconds: float) -> None:
        """A break of the agenda, before this part."""
        self.at_break = f"break-before-{before}/break/both"
        self.more(seconds)


def joined(path: Path, time: Time, room: SimulatedRoom) -> tuple[House, Sitting]:
    """Ana and Jo, sitting down with this room."""
    house = named(path, time, LEFT, RIGHT)
    return house, join(house, room)


def hear(sitting: Sitting, time: Time, seconds: float = 1.0) -> None:
    """Lets time pass as a face does: the clock is read, and the room is followed."""
    while seconds > 0:
        time.seconds += min(4.0, seconds)
        seconds -= 4.0
        if sitting.tick() == "called":
            action = sitting.called()
            assert action is not None
            sitting.act(action).result()
