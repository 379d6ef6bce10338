"""A sitting that walks with a room."""

import random
from collections.abc import Callable
from concurrent.futures import Future
from datetime import timedelta
from typing import Any, Literal

from msgspec.structs import replace

from workshop.ground.partner import Seat
from workshop.room.legs import legs
from workshop.session import Action, Follow, GiveNumbers, WalkAlone
from workshop.sitting.joined import nameless
from workshop.sitting.joined.calling import called, is_break
from workshop.sitting.joined.in_peace import InPeace
from workshop.sitting.joined.room import Asks, Room
from workshop.sitting.sitting import Happened, Sitting
from workshop.sitting.view import InRoom, View


class JoinedSitting(Sitting):
    """A sitting like any other; besides, it hears where the room is, and tells how they stand.

    What is told is made from where they stand, and never from what they gave: only numbers that
    somebody said yes to.
    """

    def __init__(
        self, *, room: Room, chance: Callable[[], float] = random.random, **rest: Any
    ) -> None:
        """Sits down with a room.

        Args:
            room: The one they joined.
            chance: A number from 0 up to 1 every time.
            rest: As for every sitting.
        """
        super().__init__(**rest)
        self.room = room
        self._in_peace = InPeace(chance)
        self._legs = legs(self._script)
        self._told: tuple[bool, bool, str] | None = None
        self._asked_for: Asks = ""
        self._forgot = False
        """Whether the journal holds nothing any more out of which their words would follow."""
        self._given: set[tuple[str, str]] = set()
        """Whose numbers went to the room, by activity and seat: once is enough."""

    @property
    def walks_with_room(self) -> bool:
        """Whether the room says when it goes on."""
        return self.state.room is not None

    def called(self) -> Follow | WalkAlone | None:
        """What the room asks of them now."""
        return called(self.room.now(), self._legs, self.state)

    def tick(self) -> Happened:
        """Reads the clock, and hears the room. called: it went on; `called` says where to."""
        happened = super().tick()
        self._tell()
        if self.room.now().over or self.state.status != "open":
            self._forget_words()
        if not happened and self.called() is not None:
            return "called"
        return happened

    def act(self, action: Action) -> "Future[None]":
        """Does this, tells the room how they stand then, and gives it what somebody gave."""
        if isinstance(action, Follow):
            self._asked_for = self.room.now().asks
        numbers = self._numbers() if isinstance(action, GiveNumbers) and action.give else ()
        seat = self._script.at(self.state.position).stage.seat
        done = super().act(action)
        if numbers and seat != "both":
            self._give(numbers, seat)
        self._tell()
        if self.state.status != "open":  # before a face goes home, and asks what leads back
            self._forget_words()
        return done

    def view(self) -> View:
        """The present stage, and what of the room belongs on its page."""
        return replace(super().view(), room=self.in_room())

    def put_away(self) -> "Future[None]":
        """Leaves the room too."""
        self.room.leave()
        if self.state.status != "open":
            self._forget_words()
        return super().put_away()

    # --- what is told ---------------------------------------------------------------------------

    def _tell(self) -> None:
        """Yes or no, when it changed. Who is left in peace is done when any couple could be."""
        state, room, now = self.state, self.state.room, self.room.now()
        hand = room is not None and state.interlude == "moment"
        done = self._in_peace.is_done(now)
        if not self._is_left_in_peace():
            done = room is not None and self._is_done()
        told = (hand, done, now.leg)
        if told != self._told:
            self._told = told
            self.room.tell(hand=hand, done=done)

    def _is_left_in_peace(self) -> bool:
        """Whether their evening is a light one, or over; the room does not know."""
        return self.state.status != "open" or self.state.evening == "light"

    def _is_done(self) -> bool:
        """Whether they have been through what the room does now."""
        room = self.state.room
        if room is None or not room.stages:
            return False
        here = self._script.index(self.state.position)
        return here > self._script.index(room.stages[-1])

    def _numbers(self) -> tuple[int, ...]:
        """The numbers of whoever has the keyboard, in their order; nothing elsewhere."""
        stage = self._script.at(self.state.position).stage
        entry = self.state.entries.get((stage.activity, stage.seat))
        if self.state.small.part != "numbers" or not stage.own or entry is None:
            return ()
        if (stage.activity, stage.seat) in self._given:
            return ()
        self._given.add((stage.activity, stage.seat))
        parts = [part.id for part in self._activity().parts() if part.id in entry.answers]
        return tuple(int(entry.answers[part]) for part in parts)

    def _forget_words(self) -> None:
        """Once: what the room did not ask for so far, it does not ask any more."""
        if not self._forgot:
            self._forgot = True
            nameless.forget(self._journal)

    def _give(self, numbers: tuple[int, ...], seat: Seat) -> None:
        when: Literal["before", "after"] = "after" if self._asked_for == "after" else "before"
        self.room.give(when, numbers, seat)

    # --- what is shown --------------------------------------------------------------------------

    def in_room(self) -> InRoom:
        """The room as the pages tell it."""
        now, room = self.room.now(), self.state.room
        back_at = now.until
        if is_break(now) and now.left is not None and now.left > 0:
            back_at = self._wall() + timedelta(seconds=now.left)
        first = self._script.index(room.goal) if room else 0
        begun = bool(now.leg) and not (room and room.before == self._legs[0].stages[0])
        quiet = self._is_left_in_peace()
        return InRoom(
            leads=room is not None and not quiet,
            heard=now.heard,
            over=now.over,
            begun=begun,
            has_break=now.rests or is_break(now),
            back_at=back_at,
            goes_on=room is not None and self._script.index(self.state.position) < first,
            late=room is not None and room.late and not self.state.interlude,
            quiet=quiet,
        )
