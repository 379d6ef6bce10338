"""A couple's end of a room: where the room is, how long the stage still lasts, and what it is told.

Letters may come late, twice, in another order, from another evening, or from somebody who knows
the code and would like to lead. What counts is signed by the leader whose keys make the code, newer
than what came before, and no older than the last answer to a question of one's own. A couple that
hears nothing goes on by its own clock; with the next letter it is back in step.
"""

import random
from collections import Counter
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from workshop.ground.text import clean_line
from workshop.room.wire.events import (
    FollowerEvent,
    GuideAnnounced,
    GuideCame,
    Refusals,
    StageCame,
    Standing,
)
from workshop.room.wire.follower.heard import Heard
from workshop.room.wire.follower.leading import Leading
from workshop.room.wire.follower.saying import Saying
from workshop.room.wire.letters import letters_down
from workshop.room.wire.letters.messages import (
    LONGEST_TITLE,
    Announce,
    GuideInfo,
    Now,
    Piece,
    When,
)
from workshop.room.wire.letters.pieces import Gathered
from workshop.room.wire.peer import Outgoing
from workshop.room.wire.secret.code import Room

ALONE_AFTER = 6.0
"""Seconds without a sign of the room after which a couple goes on by itself: four letters."""

BEHIND_AFTER = 3.0
"""Seconds after which it does so too, if it knows that the room went on, and not where to."""

_MOST_EVENINGS = 4
"""Evenings that are listened to until it is known which of them goes on now."""


class Follower:
    """One couple in one room for one evening. `now` is its monotonic clock in seconds."""

    def __init__(self, room: Room, *, chance: Callable[[], float] | None = None) -> None:
        """Join the room that a code opened.

        Args:
            room: What the code opens.
            chance: A number from 0 up to 1 every time; the system's own unless a test says which.
        """
        self._room = room
        self._saying = Saying(room.topics, chance or random.SystemRandom().random)
        self._leading = Leading(room)
        self._early = self._later = b""
        """Letters that came before it could be told whose they are: where the room is, and keys."""
        self._evenings: dict[bytes, Heard] = {}
        self._live: Heard | None = None
        self._doubted = False
        self._shown: Now | None = None
        self._guide = GuideInfo()
        self._gathered: Gathered | None = None
        self._refused: Counter[str] = Counter()

    @property
    def refused(self) -> Refusals:
        """How many messages were refused, by why."""
        return self._refused

    @property
    def stage(self) -> Now | None:
        """Where the room is; None before it is known for certain."""
        return self._shown

    @property
    def evening(self) -> bytes:
        """What tells the evening that goes on from all others; nothing before it is known."""
        return b"" if self._live is None else self._live.evening

    @property
    def unsent(self) -> int:
        """Pulses that have not left this computer; they leave with the couple at the latest."""
        return self._saying.unsent

    def standing(self, now: float) -> Standing:
        """How the couple stands to the room."""
        live = self._live
        if live is None or self._shown is None:
            return "waiting"
        if self._shown.over:
            return "over"
        behind = live.behind_since is not None and now - live.behind_since > BEHIND_AFTER
        return "alone" if behind or now - live.last > ALONE_AFTER else "in step"

    def room_time(self, now: float) -> float | None:
        """Seconds of the room's time; None before it is known."""
        return None if self._live is None else self._live.room_time(now)

    def unsure(self, now: float) -> float | None:
        """Seconds by which the room's time can be wrong at most."""
        return None if self._live is None else self._live.unsure(now)

    def left(self, now: float) -> float | None:
        """Seconds the stage still has, below 0 once they are over; None where it has no end."""
        stage, room = self._shown, self.room_time(now)
        if stage is None or room is None:
            return None
        if stage.held is not None or stage.ends is None:
            return stage.held
        return stage.ends - room

    # --- what the couple says -------------------------------------------------------------------

    def say(self, now: float, *, hand: bool | None = None, done: bool | None = None) -> None:
        """Raise or lower the hand; say that the present stage is done, or is not."""
        here = self._saying.here
        hand = here.hand if hand is None else hand
        done = here.done if done is None else done
        self._saying.stand(replace(here, hand=hand, done=done, gone=False), now)

    def leave(self, now: float) -> None:
        """Say that the couple leaves; with the next `due` it is on its way."""
        self._saying.leave(now)

    def give_pulse(self, when: When, marks: Sequence[int], now: float, person: str = "") -> None:
        """Send one person's numbers, some time soon; see `Posting.give`.

        Raises:
            ValueError: These are not five numbers from 0 to 10.
        """
        self._saying.give_pulse(when, marks, now, person)

    def go_by(self, secret: bytes, now: float) -> None:
        """Be the couple that this secret makes; see `Saying.go_by`."""
        # In milliseconds the room's time grows faster than anybody's letters.
        self._saying.go_by(secret, round(1000 * (self.room_time(now) or 0.0)), now)

    def want_guide(self, now: float) -> None:
        """Get the guide that was announced; the link then hears one more subscription."""
        if self._guide.size and self._gathered is None:
            self._gathered = Gathered(self._guide)
            self._saying.stand(replace(self._saying.here, lacks=True), now)

    # --- as a link sees it (peer.py) ------------------------------------------------------------

    def subscriptions(self) -> list[str]:
        """What the leader tells everybody, what it tells this couple, and the guide if wanted."""
        topics = self._room.topics
        wanted = self._gathered is not None and not self._gathered.is_complete
        return [topics.down, topics.to(self._saying.couple), *([topics.guide] if wanted else [])]

    def connected(self, now: float) -> None:
        """The link is connected (anew): ask for the time, and say that the couple is here."""
        self._saying.hurry(now)

    def receive(self, topic: str, payload: bytes, now: float) -> list[FollowerEvent]:
        """What follows from a message; nothing where it is refused, which is counted."""
        topics = self._room.topics
        if topic == topics.to(self._saying.couple):
            return self._answer(topic, payload, now)
        if topic == topics.announce:
            return self._announce(payload, now)
        if topic == topics.now:
            return self._now(payload, now)
        if topic.startswith(topics.guide[:-1]):
            return self._piece(topic, payload)
        return self._refuse("topic")

    def due(self, now: float) -> list[Outgoing]:
        """What has to be sent now."""
        if self._later:
            later, self._later = self._later, b""
            self._announce(later, now)  # nobody is let in by it: that takes an answer
        if self._leading.sealing is None:
            return []
        live = self._live
        urgent = live is None or live.doubts or self.standing(now) in ("waiting", "alone")
        return self._saying.due(
            self._leading.sealing,
            self._evenings.values() if live is None else (live,),
            live,
            now,
            urgent=urgent,
            is_heard=live is not None and now - live.last <= ALONE_AFTER,
        )

    # --- what the leader says -------------------------------------------------------------------

    def _announce(self, payload: bytes, now: float) -> list[FollowerEvent]:
        topic = self._room.topics.announce
        letter = letters_down.opened(self._room.key, topic, payload)
        claimed = None if letter is None else letter.announce()
        if letter is None or claimed is None:
            return self._refuse("unreadable")
        if not self._leading.can_tell(claimed, now):
            self._later = payload
            return []
        if not self._leading.is_leader(claimed, now):
            return self._refuse("not the leader")
        told = letter.proven(claimed.verifying, Announce)
        if told is None:
            return self._refuse("forged")
        self._later = b""
        heard = self._heard(told.evening)
        if heard is None:
            return self._refuse("other evening")
        if not heard.announced(told, claimed, now):
            return self._refuse("stale")
        early, self._early = self._early, b""
        found = self._now(early, now) if early else []
        return found + self._look(now)

    def _now(self, payload: bytes, now: float) -> list[FollowerEvent]:
        topic = self._room.topics.now
        letter = letters_down.opened(self._room.key, topic, payload)
        if letter is None:
            return self._refuse("unreadable")
        if self._leading.verifying is None:
            self._early = payload  # a broker may give the two in any order
            return []
        told = letter.proven(self._leading.verifying, Now)
        if told is None or not isinstance(told.message, Now):
            return self._refuse("forged")
        heard = self._heard(told.evening)
        if heard is None:
            return self._refuse("other evening")
        if not heard.came(told, told.message, now):
            return self._refuse("stale")
        return self._look(now)

    def _answer(self, topic: str, payload: bytes, now: float) -> list[FollowerEvent]:
        answer = letters_down.opened_answer(self._saying.reply, topic, payload)
        if answer is None:
            return self._refuse("unreadable")
        asked = self._saying.questions.answered(answer.nonce, now)
        heard = None if asked is None else self._heard(asked[0])
        if asked is None or heard is None or not heard.answered(answer, asked[1], now):
            return self._refuse("stale")
        self._saying.questions.pace = answer.pace
        if self._live is None:
            self._live, self._evenings = heard, {}
        return self._look(now)

    def _piece(self, topic: str, payload: bytes) -> list[FollowerEvent]:
        if self._gathered is None or self._gathered.is_complete or self._leading.verifying is None:
            return self._refuse("not wanted")
        letter = letters_down.opened(self._room.key, topic, payload)
        told = None if letter is None else letter.proven(self._leading.verifying, Piece)
        if told is None or not isinstance(told.message, Piece):
            return self._refuse("forged")
        toml = self._gathered.take(told.message)
        if toml is None:
            return []
        self._saying.here = replace(self._saying.here, lacks=False)
        return [GuideCame(self._gathered.guide, toml)]

    def _heard(self, evening: bytes) -> Heard | None:
        """What was heard of this evening; None where another one goes on."""
        if self._live is not None:
            return self._live if self._live.evening == evening else None
        if evening not in self._evenings:
            if len(self._evenings) >= _MOST_EVENINGS:
                del self._evenings[next(iter(self._evenings))]
            self._evenings[evening] = Heard(evening)
            self._saying.questions.hurry()
        return self._evenings[evening]

    def _look(self, now: float) -> list[FollowerEvent]:
        """What is new in the evening that goes on."""
        live, found = self._live, list[FollowerEvent]()
        if live is None:
            return found
        if live.doubts and not self._doubted:
            self._saying.questions.hurry()
        self._doubted = live.doubts
        if live.guide != self._guide:
            guide = live.guide
            self._guide, self._gathered = guide, None
            title = clean_line(guide.title, LONGEST_TITLE)
            found.append(GuideAnnounced(replace(guide, id=clean_line(guide.id, 60), title=title)))
        stage, old = live.stage, self._shown
        if stage is not None and stage != old:
            self._shown = stage
            is_same = old is not None and (stage.stage, stage.part) == (old.stage, old.part)
            here = self._saying.here
            self._saying.here = replace(here, number=stage.number, done=here.done and is_same)
            found.append(StageCame(stage))
        return found

    def _refuse(self, why: str) -> list[FollowerEvent]:
        self._refused[why] += 1
        return []
