"""What a follower has heard of one evening of its room, in whatever order it came.

Whether an evening is the one that goes on now can't be seen from a letter: a broker can keep one
for a week. Only an answer to a fresh question shows it, so nothing counts before one came.
"""

from workshop.room.wire.follower.clock import RoomClock
from workshop.room.wire.letters import letters_down
from workshop.room.wire.letters.messages import Announce, GuideInfo, Now, TimeAnswer

LATE = 10.0
"""Seconds after which a letter that was under way is no sign that the room is heard."""


class Heard:
    """One evening, as far as it was heard. `now` is the follower's monotonic clock in seconds."""

    def __init__(self, evening: bytes) -> None:
        self.evening = evening
        self.run = 0
        """The newest start of the leader's program that is known of."""
        self.guide = GuideInfo()
        self.newest: Now | None = None
        """The newest `Now` that came."""
        self.told = 0
        """The number of the newest one that there is, as an answer said."""
        self.is_live = False
        """Whether a fresh question was answered."""
        self.last = float("-inf")
        """When the room was heard last."""
        self.behind_since: float | None = None
        """Since when it is known that a newer `Now` has not come."""
        self.doubts = False
        """Whether a letter came from the future, or from a leader that was started again.

        Then the couple's computer slept, or time may be counted otherwise: it must ask at once.
        """
        self._announce_serial = -1
        self._now_serial = -1
        self._clock = RoomClock()
        self._clock_run = 0
        self._now_clock = self._clock
        """The clock by which the newest `Now` counts; the leader's program may be started anew."""

    @property
    def stage(self) -> Now | None:
        """Where the room is, if that is known for certain to be no older than the last answer."""
        now = self.newest
        return now if self.is_live and now is not None and now.number >= self.told else None

    def room_time(self, now: float) -> float | None:
        """Seconds of the room's time, by which the newest `Now` counts; None before an answer."""
        return self._now_clock.room(now) if self._now_clock.is_set else None

    def unsure(self, now: float) -> float | None:
        """Seconds by which that can be wrong at most."""
        return self._now_clock.unsure(now) if self._now_clock.is_set else None

    def announced(self, letter: letters_down.Letter, message: Announce, now: float) -> bool:
        """Take in an announcement; whether it is newer than the others."""
        if letter.serial <= self._announce_serial:
            return False
        self._announce_serial = letter.serial
        self.guide = message.guide
        self._sign_of_life(letter, now)
        return True

    def came(self, letter: letters_down.Letter, message: Now, now: float) -> bool:
        """Take in where the room is; whether the letter is newer than the others."""
        known = -1 if self.newest is None else self.newest.number
        if letter.serial <= self._now_serial or message.number < known:
            return False
        self._now_serial = letter.serial
        self.newest = message
        self._sign_of_life(letter, now)
        if letter.run == self._clock_run:
            self._now_clock = self._clock
        self._see_whether_behind(now)
        return True

    def answered(self, answer: TimeAnswer, asked: float, now: float) -> bool:
        """Take in an answer to a fresh question; whether it can be true."""
        if answer.run < self.run:
            return False
        self.run = answer.run
        if answer.run != self._clock_run:
            self._clock, self._clock_run = RoomClock(), answer.run
        if not self._clock.answered(asked, answer.received, answer.sent, now):
            return False
        if self.newest is None or self._now_serial >> 32 == answer.run:
            self._now_clock = self._clock
        self.is_live, self.doubts = True, False
        self.told = max(self.told, answer.number)
        self.last = max(self.last, now)
        self._see_whether_behind(now)
        return True

    def _see_whether_behind(self, now: float) -> None:
        if (0 if self.newest is None else self.newest.number) >= self.told:
            self.behind_since = None
        elif self.behind_since is None:
            self.behind_since = now

    def _sign_of_life(self, letter: letters_down.Letter, now: float) -> None:
        self.doubts = self.is_live and letter.run > self._clock_run
        self.run = max(self.run, letter.run)
        if letter.run == self._clock_run and self._clock.is_set:
            late, unsure = self._clock.room(now) - letter.at, self._clock.unsure(now)
            self.doubts = late < -unsure
            if late <= LATE + unsure:
                self.last = max(self.last, now)
