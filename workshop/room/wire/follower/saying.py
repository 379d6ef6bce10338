"""What goes up from a couple, and when: that it is here, questions for the time, pulses."""

import hmac
from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from workshop.room.wire.follower.heard import Heard
from workshop.room.wire.follower.posting import Posting
from workshop.room.wire.follower.questions import Questions
from workshop.room.wire.letters import letters_up
from workshop.room.wire.letters.messages import Here, TimeAsk, When
from workshop.room.wire.peer import Outgoing
from workshop.room.wire.secret import sealing
from workshop.room.wire.topics import Topics

GREETS = 10.0
"""Seconds between two greetings, more or less a fifth."""

GREETS_AGAIN = (1.0, 3.0)
"""Seconds after which a greeting that says something new is sent again; nobody confirms it."""

_VOICE = b"\0voice"


class Saying:
    """The outgoing side of one couple. `now` is its monotonic clock in seconds."""

    def __init__(self, topics: Topics, chance: Callable[[], float]) -> None:
        self._topics = topics
        self._chance = chance
        self._signing = sealing.new_key()
        self.reply = sealing.new_key()
        """With it the leader's answers are sealed."""
        self.couple = letters_up.couple_id(sealing.public_to_verify(self._signing))
        self._former = b""
        """The key of the couple under which it was here before `go_by`."""
        self._farewells = 0
        self.here = Here(0)
        """How the couple stands."""
        self.questions = Questions(self.reply, chance)
        self._posting = Posting(chance)
        self._greets = float("-inf")
        self._greets_again: list[float] = []
        self._serial = 0

    @property
    def unsent(self) -> int:
        """Pulses that have not left this computer once."""
        return self._posting.unsent

    def stand(self, here: Here, now: float) -> None:
        """The couple stands otherwise now. A new number alone is no news."""
        if replace(here, number=0) != replace(self.here, number=0):
            self._greets = now
            self._greets_again = [now + after for after in GREETS_AGAIN]
        self.here = here

    def give_pulse(self, when: When, marks: Sequence[int], now: float, person: str = "") -> None:
        """See `Posting.give`."""
        self._posting.give(when, marks, now, person)

    def go_by(self, secret: bytes, serial: int, now: float) -> None:
        """Be the couple that this secret makes, as their program was that broke off before.

        So the leader counts them once, and does not look for them. See `Posting.go_by` as well.

        Args:
            secret: The same in every program of theirs on this evening.
            serial: More than any letter of those before can have had.
            now: Seconds of the monotonic clock.
        """
        self._posting.go_by(secret)
        self._former, self._signing = self._signing, hmac.digest(secret, _VOICE, "sha256")
        self.couple = letters_up.couple_id(sealing.public_to_verify(self._signing))
        self._serial = max(self._serial, serial)
        self._greets = now
        self._greets_again = [now + after for after in GREETS_AGAIN]
        self._farewells = 1 + len(GREETS_AGAIN)

    def leave(self, now: float) -> None:
        """The couple leaves; pulses that were to leave later leave with that."""
        self.stand(Here(self.here.number, gone=True), now)
        self._posting.hurry(now)

    def hurry(self, now: float) -> None:
        """The link is new: ask at once, and greet a little later, not all couples together."""
        self.questions.hurry()
        self._greets = now + 2 * self._chance()

    def due(
        self,
        leader: bytes,
        ask: Iterable[Heard],
        live: Heard | None,
        now: float,
        *,
        urgent: bool,
        is_heard: bool,
    ) -> list[Outgoing]:
        """What leaves now, sealed to the leader.

        Args:
            leader: The leader's key to seal to.
            ask: The evenings to ask for the time.
            live: The evening that goes on, once that is known.
            now: Seconds of the monotonic clock.
            urgent: Whether an answer is needed soon.
            is_heard: Whether the room is heard; pulses wait for that.
        """
        letters: list[bytes | None] = []
        known = None if live is None else live.unsure(now)
        unsure = float("inf") if known is None else known
        if self.questions.is_due(now, urgent=urgent, unsure=unsure):
            for each in ask:
                question = self.questions.new(each.evening, now)
                letters.append(self._signed(leader, each, question))
        if live is not None:
            if self._greeting_due(now):
                letters.append(self._farewell(leader, live))
                letters.append(self._signed(leader, live, self.here))
            if is_heard:
                place = self._place(live)
                for pulse in self._posting.due(now):
                    letters.append(letters_up.written_by_nobody(place, leader, pulse))
        return [Outgoing(self._topics.up, letter) for letter in letters if letter is not None]

    def _greeting_due(self, now: float) -> bool:
        again = [at for at in self._greets_again if at > now]
        is_due = now >= self._greets or len(again) < len(self._greets_again)
        self._greets_again = again
        if is_due:
            self._greets = now + GREETS * (0.8 + 0.4 * self._chance())
        return is_due

    def _signed(self, leader: bytes, heard: Heard, message: Here | TimeAsk) -> bytes | None:
        self._serial += 1
        return letters_up.written(self._place(heard), leader, self._signing, self._serial, message)

    def _farewell(self, leader: bytes, heard: Heard) -> bytes | None:
        """That nobody is here any more under the key of before; None where that is said."""
        if not self._farewells:
            return None
        self._farewells -= 1
        self._serial += 1
        gone = Here(self.here.number, gone=True)
        return letters_up.written(self._place(heard), leader, self._former, self._serial, gone)

    def _place(self, heard: Heard) -> letters_up.Place:
        return letters_up.Place(self._topics.room, heard.evening, heard.run)
