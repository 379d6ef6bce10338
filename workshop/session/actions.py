"""What the two can do on a stage. The engine answers to nothing else."""

from datetime import datetime

from msgspec import Struct

from workshop.activities.parts import Answers
from workshop.ground.partner import Seat
from workshop.session.state import Mood


class Tick(Struct, frozen=True):
    """Time passes. Changes nothing but the clock; a time-out whose time has come is over."""

    wall: datetime | None = None
    """What the wall clock says now, with its time zone; None where nobody looked."""


class GoOn(Struct, frozen=True):
    """Next: ready at a hand-over, done with a turn, early out of a talk, back from a rest."""


class Back(Struct, frozen=True):
    """One step back, as far as one's own turn reaches."""


class Pass(Struct, frozen=True):
    """Not this one. No reason is asked and none is kept."""


class WriteDown(Struct, frozen=True):
    """What stands in the answer now; the whole of it."""

    answers: Answers


class Speak(Struct, frozen=True):
    """I will say it: done with this turn; what was typed before stays beside it."""


class Show(Struct, frozen=True):
    """Which parts of the answer the partner may see; none is a full answer too."""

    parts: frozenset[str]


class Tonight(Struct, frozen=True):
    """How tonight is for the partner who has the keyboard."""

    mood: Mood


class Confirm(Struct, frozen=True):
    """This partner stands behind what is written; each with their own key."""

    seat: Seat


class HeardRight(Struct, frozen=True):
    """The speaker feels heard."""


class NotQuite(Struct, frozen=True):
    """The speaker says it once more; at most twice in a row."""


class Slower(Struct, frozen=True):
    """At a swap: a breath first, please."""


class Another(Struct, frozen=True):
    """Not this card: it is put back, and another one drawn."""


class MoreTime(Struct, frozen=True):
    """One more minute."""


class Pause(Struct, frozen=True):
    """Stop the clock."""


class Moment(Struct, frozen=True):
    """We need a moment: the clock stops, the screen rests."""


class CallTimeOut(Struct, frozen=True):
    """One of the two calls a time-out: first it is asked who, and until when."""


class TimeOut(Struct, frozen=True):
    """The two part for so many minutes; at least twenty, at most a day."""

    seat: Seat
    """Who called it, and comes back first."""
    minutes: float


class Meet(Struct, frozen=True):
    """Both are back from a time-out before the time they said."""


class Stop(Struct, frozen=True):
    """Stop for today. A landing is offered first; stopping again leaves it."""


class Follow(Struct, frozen=True):
    """Where the room is that the two walk with, and how long it stays there."""

    stages: tuple[str, ...]
    """Ids of the stages of what it does now, in order; none while it waits."""
    before: str = ""
    """While it waits (it has not begun, or has a break): id of the stage that comes then."""
    left: float | None = None
    """Seconds left by its clock, below zero when the time is over; None where it has none."""
    rests: bool = False
    """Whether it rests from what it does; its clock stands."""
    asks: bool = False
    """Whether it asks for numbers now, of those who like to give them."""


class WalkAlone(Struct, frozen=True):
    """The room is over, or not heard: the two go on by themselves."""


class GiveNumbers(Struct, frozen=True):
    """Whether one's own numbers go into the sum of the room."""

    give: bool


Action = (
    Tick
    | GoOn
    | Back
    | Pass
    | WriteDown
    | Speak
    | Show
    | Tonight
    | Confirm
    | HeardRight
    | NotQuite
    | Slower
    | Another
    | MoreTime
    | Pause
    | Moment
    | CallTimeOut
    | TimeOut
    | Meet
    | Stop
    | Follow
    | WalkAlone
    | GiveNumbers
)
