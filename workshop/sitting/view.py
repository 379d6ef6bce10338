"""What a face gets to show: plain values about the present stage, and nothing it may not show."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from workshop.activities import Activity, Stage
from workshop.activities.base import Said
from workshop.activities.blocks import Block
from workshop.ground.partner import Couple, Partner, Seat
from workshop.session.state import Interlude, Mood, Small, Status
from workshop.session.view import OnView

ANSWERING = ("begin", "numbers", "confirm", "validate", "empathise", "asked", "slower", "passed")
"""Parts of a stage that no clock belongs to."""

TIME_OUT = ("calling", "timeout", "way_back")
"""Rests with pages of their own."""

STEPS = frozenset({"handover", "reveal", "talk", "rest"})
"""What is done alike whatever the kind."""


class Apart(Struct, frozen=True):
    """A time-out, as its pages tell it."""

    caller: Partner
    """Who called it, and comes back first."""
    until: datetime
    """When the two meet again; wall time, with its time zone."""
    today: bool
    """Whether that is on the day it is now."""
    may_meet: bool
    """Whether both may come back before that, because it was long enough already."""
    outlasts: bool
    """Whether it is longer than what was not shown waits."""


class InRoom(Struct, frozen=True):
    """The room they joined, as their pages tell it."""

    leads: bool
    """Whether it says when it goes on."""
    heard: bool = True
    over: bool = False
    begun: bool = True
    has_break: bool = False
    back_at: datetime | None = None
    """When a break is to be over, where that is known."""
    goes_on: bool = False
    """Whether it went on, and waits for nobody."""
    late: bool = False
    """Whether it was on this stage long before them, and goes on soon."""
    quiet: bool = False
    """Whether nothing is said of it: their own evening is a light one, or over."""


class View(Struct, frozen=True):
    """One stage, ready to be shown."""

    module_title: str
    part: int
    """Which module of this sitting it is, from 1."""
    parts: int
    """How many modules this sitting has tonight."""
    activity: Activity
    stage: Stage
    couple: Couple
    first: Seat
    """Who begins in this activity."""
    turn: Partner | None
    """Whose keyboard or floor it is; None on a stage of both."""
    comes: Partner | None
    """Whose turn the next stage is; None where it is both's, or there is none."""
    small: Small
    words: OnView
    recalled: tuple[Block, ...]
    """Words of an earlier activity or session that belong here, revealed ones only."""
    opened: tuple[Block, ...]
    """What the two left for each other another day, where that is on view now."""
    status: Status
    interlude: Interlude
    covered: bool
    seconds_planned: float
    seconds_left: float
    """Falls below zero when time is over; nothing is ever cut off."""
    said: Said
    """What the author says here."""
    alone: Seat | None
    """Who alone has shown something of this activity; None where both have, or nobody."""
    seconds_each: float
    """What one has for speaking in this activity, in seconds; 0 where nothing is to be said."""
    lengths: Mapping[Mood, float]
    """Minutes this sitting takes by how tonight is; nothing for what rests it."""
    last: bool
    """Whether the script ends with this stage."""
    agreed: tuple[tuple[str, tuple[str, ...]], ...]
    """What the two agreed on in this session: each title, and its lines."""
    shown: bool
    """Whether the two have shown each other anything in this session."""
    light_guide: str
    """Id of the guide to offer, where the evening rests early for being a light one; else empty."""
    kept: bool
    """Whether what is done here is in a journal afterwards."""
    solo: bool
    """Whether one person alone sits there."""
    asks_passphrase: bool
    """Whether the one whose turn comes opens a drawer with a passphrase of their own."""
    drawers: bool
    """Whether one of the two has such a drawer."""
    may_time_out: bool
    """Whether a time-out can be called here."""
    apart: Apart | None
    """The time-out the two are in; None outside of one."""
    today: date
    """The day it is where they sit."""
    room: InRoom | None = None
    """The room they joined; None where they sit by themselves."""

    @property
    def page(self) -> tuple[Literal["steps", "stages"], str]:
        """Which page of a face this is: one that looks alike whatever the kind, or one of a kind.

        Every face has a file of this name in the folder of this name.
        """
        if self.status != "open":
            return "steps", "farewell"
        if self.interlude in TIME_OUT:
            return "steps", "timeout"
        if self.interlude in ("opening", "waiting"):
            return "steps", self.interlude
        if self.interlude:
            return "steps", "interlude"
        if self.covered:
            return "steps", "handover"
        if self.stage.does == "turn" and self.small.part == "share":
            return "steps", "share"
        if self.small.part == "numbers":
            return "steps", "numbers"
        if self.stage.does in STEPS:
            return "steps", self.stage.does
        return "stages", self.activity.kind

    @property
    def private(self) -> bool:
        """Whether one partner's own page is on view, which the other does not see."""
        return self.stage.alone and not self.covered and not self.interlude

    @property
    def led(self) -> bool:
        """Whether a room leads them: its clock is the one that counts."""
        return self.room is not None and self.room.leads

    @property
    def timed(self) -> bool:
        """Whether a clock runs for what is on view: it can be seen, lengthened and stopped."""
        asked = self.small.part in ANSWERING
        return self.stage.timed and not (self.covered or self.interlude or asked)

    @property
    def may_pass(self) -> bool:
        """Whether what is on view can be passed."""
        return self.stage.passable and not self.covered
