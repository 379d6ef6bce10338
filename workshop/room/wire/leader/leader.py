"""The leader's end of a room: what it tells everybody, and what it hears from the couples.

Its caller says where the room is (`show`), and it makes the letters for that. What couples say
comes out as counts. A leader whose program died is started with what was kept (`kept.py`): its
letters go on with growing numbers, and its room's time goes on by the wall clock.
"""

from collections import Counter, deque
from collections.abc import Iterable

import msgspec

from workshop.room.wire.events import Counts, CountsChanged, LeaderEvent, PulseCame, Refusals
from workshop.room.wire.leader.couples import Couples
from workshop.room.wire.leader.kept import Kept
from workshop.room.wire.letters import letters_down, letters_up, pieces
from workshop.room.wire.letters.messages import (
    Announce,
    GuideInfo,
    Here,
    Now,
    Piece,
    Pulse,
    TimeAnswer,
    TimeAsk,
)
from workshop.room.wire.peer import Outgoing
from workshop.room.wire.secret.code import Room

AGAIN = 1.5
"""Seconds after which `Now` is told again: who missed it stands right less than two seconds later.

A repeated letter says the same with a newer number; no clock is set by it.
"""

ANNOUNCED_AGAIN = 6.0
"""Seconds after which the announcement is told again."""

GUIDE_AGAIN = 10.0
"""Seconds after which the guide is told again at the earliest, and only where a couple lacks it."""

MOST_PULSES = 2_000
"""Pulses of one sort that are taken: two from each couple of the largest room."""

MOST_ANSWERS = 1_000
"""Answers that wait to be sent, at most: one for each couple."""


ANSWERS = 250.0
"""Questions a second that leave a leader time for everything else."""


class Leader:
    """One evening of one room. `now` is the caller's monotonic clock in seconds, everywhere."""

    def __init__(
        self,
        kept: Kept,
        room: Room,
        now: float,
        wall: float,
        *,
        guide: GuideInfo | None = None,
        toml: bytes = b"",
        tokens: Iterable[bytes] = (),
    ) -> None:
        """Begin, or go on.

        Args:
            kept: Made by `new_evening` or `started_again`, and already in a file.
            room: What the code of these keys opens.
            now: Seconds of the monotonic clock.
            wall: Seconds since 1970 at the same moment.
            guide: Of which the evening is; of a guide that travels, made by `pieces.told`.
            toml: The guide that travels.
            tokens: Those of the pulses that came before the program was started again.
        """
        self.kept = kept
        self._room = room
        self._zero = now - max(0.0, wall - kept.began)
        self._announce = kept.keys.announced(guide or GuideInfo())
        self._pieces = pieces.cut(self._announce.guide, toml)
        self._place = letters_up.Place(room.topics.room, kept.evening, kept.run)
        self._serial = kept.run << 32
        self._now = Now(0, "")
        self._stage_began = 0
        self._couples = Couples()
        self._tokens = set(tokens)
        self._pulses: Counter[str] = Counter()
        self._asked: set[str] = set()
        self._answers: deque[tuple[str, TimeAsk, float]] = deque()
        self._refused: Counter[str] = Counter()
        self._guide_told = float("-inf")
        self._due = {"now": now, "announce": now, "guide": now}

    @property
    def refused(self) -> Refusals:
        """How many messages were refused, by why."""
        return self._refused

    def room_time(self, now: float) -> float:
        """Seconds of the room's time. It begins with the evening and never stands."""
        return max(0.0, now - self._zero)

    def counts(self, now: float) -> Counts:
        """How many couples are here, and how they stand."""
        return self._couples.counts(self._stage_began, now)

    def show(
        self,
        stage: str,
        *,
        part: str = "",
        ends: float | None = None,
        held: float | None = None,
        asks: str = "",
        over: bool = False,
    ) -> None:
        """Tell everybody where the room is (see `Now`); nothing new where it says the same.

        Raises:
            ValueError: Something in it is longer than `Now` allows, or of another form.
        """
        old, told = self._now, (stage, part, ends, held, asks, over)
        if told == (old.stage, old.part, old.ends, old.held, old.asks, old.over) and old.number:
            return
        number = max(old.number, self.kept.run << 20) + 1
        self._now = msgspec.convert((2, number, *told), Now)
        if not old.number or (stage, part) != (old.stage, old.part):
            self._stage_began = number
        self._asked.add(asks)
        self._due["now"] = float("-inf")

    def subscriptions(self) -> list[str]:
        """Where couples write."""
        return [self._room.topics.up]

    def connected(self, now: float) -> None:
        """Everything is told again; a broker may have forgotten it."""
        self._due = dict.fromkeys(self._due, now)

    def receive(self, topic: str, payload: bytes, now: float) -> list[LeaderEvent]:
        """What a couple says; nothing where it is refused, which is counted."""
        if topic != self._room.topics.up:
            return self._refuse("topic")
        opening, public = self.kept.keys.opening, self._announce.sealing
        letter = letters_up.opened(self._place, opening, public, payload)
        if letter is None:
            return self._refuse("unreadable")
        message = letter.message
        if isinstance(message, Pulse):
            return self._take(message)
        taken = self._couples.heard(letter.couple, letter.serial, message, now)
        if taken in ("stale", "full"):
            return self._refuse(taken)
        if isinstance(message, Here):
            if message.lacks:
                again = max(now, self._guide_told + GUIDE_AGAIN)
                self._due["guide"] = min(self._due["guide"], again)
        else:
            if len(self._answers) >= MOST_ANSWERS:
                return self._refuse("busy")
            self._answers.append((letter.couple, message, self.room_time(now)))
        return [CountsChanged()] if taken == "changed" else []

    def due(self, now: float) -> list[Outgoing]:
        """What has to be sent now: answers, and what is told (again)."""
        topics = self._room.topics
        found = self._answered(now)
        if now >= self._due["announce"]:
            self._due["announce"] = now + ANNOUNCED_AGAIN
            found.append(self._told(topics.announce, self._announce, now))
        if self._now.number and now >= self._due["now"]:
            self._due["now"] = now + AGAIN
            found.append(self._told(topics.now, self._now, now))
        if now >= self._due["guide"]:
            self._due["guide"] = float("inf")
            self._guide_told = now
            found += [self._told(topics.piece(each.number), each, now) for each in self._pieces]
        return found

    def _told(self, topic: str, message: Announce | Now | Piece, now: float) -> Outgoing:
        self._serial += 1
        letter = letters_down.Letter(self.kept.evening, self._serial, self.room_time(now), message)
        signing = self.kept.keys.signing
        payload = letters_down.written(self._room.key, signing, topic, letter)
        return Outgoing(topic, payload, retain=True)

    def _answered(self, now: float) -> list[Outgoing]:
        found: list[Outgoing] = []
        pace = len(self._couples) / ANSWERS
        for couple, ask, received in self._answers:
            topic = self._room.topics.to(couple)
            sent = max(received, self.room_time(now))
            told = TimeAnswer(ask.nonce, self.kept.run, received, sent, self._now.number, pace)
            found.append(Outgoing(topic, letters_down.answer(ask.reply, topic, told)))
        self._answers.clear()
        return found

    def _take(self, pulse: Pulse) -> list[LeaderEvent]:
        if pulse.token in self._tokens:
            return self._refuse("twice")
        if pulse.when not in self._asked:
            return self._refuse("not asked")
        if self._pulses[pulse.when] >= MOST_PULSES:
            return self._refuse("full")
        self._tokens.add(pulse.token)
        self._pulses[pulse.when] += 1
        return [PulseCame(pulse.when, pulse.marks, pulse.token)]

    def _refuse(self, why: str) -> list[LeaderEvent]:
        self._refused[why] += 1
        return []
