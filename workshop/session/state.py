"""Where a session stands: the stage, its own small state, the entries, the rest around it."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from workshop.activities.parts import Answers
from workshop.ground.partner import SEATS, Seat, Who

Mood = Literal["fine", "tired", "hurried", "light"]
"""What each may answer to "how is tonight?"."""

Evening = Literal["full", "short", "light"]
"""What an evening is cut to."""

MOODS: tuple[Mood, ...] = ("light", "hurried", "tired", "fine")
"""From the lowest to the highest; the lower of two answers counts (safety page, 2)."""

Interlude = Literal[
    "",
    "paused",
    "moment",
    "return",
    "enough",
    "landing",
    "calling",
    "timeout",
    "way_back",
    "opening",
    "waiting",
]
"""A rest around a stage: the clock stands, the stage is not on view.

calling: a time-out is being called · timeout: the two are apart · way_back: they meet again ·
opening: what the two left for each other another day is on view · waiting: for the room they walk
with; the stage has not begun, or rests.
"""

WallTime = Annotated[datetime, Meta(tz=True)]
"""A point in wall time, with its time zone."""

Status = Literal["open", "resting", "done"]
"""open: on a stage · resting: over for today · done: the script was walked to its end."""


class Small(Struct, frozen=True, omit_defaults=True):
    """A stage's own small state. Kept with the position, so that a resume is exact."""

    used: float = 0.0
    """Seconds used on this stage, up to the last stop of the clock."""
    extra: float = 0.0
    """Seconds added by `MoreTime`."""
    part: Literal[
        "",
        "begin",
        "share",
        "numbers",
        "confirm",
        "validate",
        "empathise",
        "asked",
        "slower",
        "passed",
    ] = ""
    """Where inside the stage: before it begins, at the share question, whether one's numbers go to
    the room, the confirming, what the listener says when a floor ends …; at a swap, whether the
    floor before it was passed."""
    not_quite: int = 0
    """How often in a row the speaker corrected."""
    heard: int = 0
    """How often the speaker felt heard."""
    confirmed: tuple[Seat, ...] = ()
    """Who has confirmed what stands here."""
    put_back: int = 0
    """How many cards were put back on this stage."""

    @property
    def agreed(self) -> bool:
        """Whether both have confirmed."""
        return len(self.confirmed) == len(SEATS)


class Entry(Struct, frozen=True):
    """What one partner (or both) gave in an activity."""

    answers: Answers
    shown: frozenset[str] | None = None
    """Parts to be shown; None while it is a draft."""
    revealed: bool = False
    """Whether the shown parts have been on view. From then on nothing of it changes."""
    own: bool = False
    """A pulse: its giver's alone."""

    def rows(self) -> dict[str, Answers]:
        """The entry by its states: draft, or given or revealed beside kept, or own."""
        if self.own:
            return {"own": self.answers}
        if self.shown is None:
            return {"draft": self.answers} if self.answers else {}
        open_ = {key: value for key, value in self.answers.items() if key in self.shown}
        kept = {key: value for key, value in self.answers.items() if key not in self.shown}
        rows = {"revealed" if self.revealed else "given": open_, "kept": kept}
        return {state: answers for state, answers in rows.items() if answers}

    @classmethod
    def from_rows(cls, rows: dict[str, Answers]) -> "Entry":
        """The entry these rows hold; the way back from `rows`."""
        if "own" in rows:
            return cls(rows["own"], own=True)
        if "given" in rows or "revealed" in rows or "kept" in rows:
            open_ = rows.get("revealed", rows.get("given", {}))
            answers = {**open_, **rows.get("kept", {})}
            return cls(answers, frozenset(open_), revealed="revealed" in rows)
        return cls(rows.get("draft", {}))

    @property
    def open_answers(self) -> Answers:
        """The parts both may see: empty until they were revealed."""
        if not self.revealed or self.shown is None:
            return {}
        return {key: value for key, value in self.answers.items() if key in self.shown}


Entries = dict[tuple[str, Who], Entry]
"""Entries by activity and seat."""


class Away(Struct, frozen=True):
    """A time-out. Forgotten as soon as the two have met again."""

    caller: Seat
    """Who called it, and comes back first."""
    since: WallTime
    until: WallTime


class Saved(Struct, frozen=True):
    """What of a state survives a power cut: enough to go on at the same stage and second."""

    position: str
    small: Small
    evening: Evening | None
    status: Status
    spent: float
    asked_enough: bool
    asks: bool = False
    """How tonight is was still being asked; the position waits for the answers."""
    covered: bool = False
    """A stage of both, to which the one who looked away has not been called back yet."""
    landing: bool = False
    """The two had said stop; whoever comes next finds the evening over."""
    away: Away | None = None
    """The time-out they are in; nothing of it once it is over."""


class Detour(Struct, frozen=True):
    """Where to go on once both were asked how tonight is."""

    position: str
    small: Small


class Room(Struct, frozen=True):
    """Where the room is that the two walk with. Never saved."""

    stages: tuple[str, ...]
    """Ids of the stages of what it does now; none while it waits."""
    before: str
    """While it waits: the stage that comes then."""
    left: float | None
    """Seconds left when it was said."""
    said: float
    """Clock reading at which it was said."""
    planned: float
    """The most seconds it had left of this, for the bar."""
    rests: bool
    asks: bool
    back: bool = False
    """It went back to where the two have been; they have not followed yet."""
    asked: tuple[str, ...] = ()
    """Stages whose numbers were asked for and answered: once is enough."""

    late: bool = False
    """The two came to its stage when the time of that was over, or nearly."""

    @property
    def goal(self) -> str:
        """The stage it is at, or waits before."""
        return self.stages[0] if self.stages else self.before

    def seconds_left(self, seen: float) -> float:
        """Seconds left at this clock reading; it stands while the room rests."""
        left = self.left or 0.0
        return left if self.rests else left - (seen - self.said)


class State(Struct, frozen=True):
    """The whole of a session at one moment."""

    position: str
    """Id of the stage."""
    small: Small = Small()
    entries: Entries = {}
    evening: Evening | None = None
    """How tonight is cut; None as long as it was not asked."""
    moods: tuple[Mood, ...] = ()
    """The first answer to "how is tonight?", until the second is in. Never saved."""
    status: Status = "open"
    interlude: Interlude = ""
    covered: bool = False
    """First a page without anybody's words: a private stage was resumed, so the keyboard goes to
    its partner; or a stage of both comes, and the one who looked away is called back."""
    since: float | None = None
    """Clock reading since which the stage has been running; None while the clock stands."""
    seen: float = 0.0
    """The latest clock reading."""
    spent: float = 0.0
    """Seconds used in this sitting on stages already left."""
    waits: Detour | None = None
    """A sitting begins in the middle of the script: first the card, then here."""
    asked_enough: bool = False
    """Whether both were asked, once, if this is enough for a first time."""
    away: Away | None = None
    """The time-out they are in, until they have met again or stopped for today."""
    wall: datetime | None = None
    """What the wall clock said last; None before it was looked at. Never saved."""
    room: Room | None = None
    """The room they walk with; None where they go by themselves. Never saved."""

    def elapsed(self) -> float:
        """Seconds used on this stage, extra time not taken off."""
        running = self.seen - self.since if self.since is not None else 0.0
        return self.small.used + running
