"""An evening with a group as plain values: what a report is made of. Times have their time zone."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

Status = Literal["planned", "open", "over"]
"""Nothing was done yet; it goes on, or was cut off; it was ended."""


class EveningLine(Struct, frozen=True):
    """An evening in the list."""

    id: str
    guide: str
    title: str
    begins: datetime
    """When it was to begin."""
    ended: datetime | None
    status: Status
    series: str = ""
    number: int | None = None
    sitting: int | None = None


class PartLine(Struct, frozen=True):
    """A part of the agenda, as it was planned and as it was."""

    id: str
    title: str
    kind: Literal["activity", "break", "meal"]
    planned: datetime
    planned_minutes: int
    """From this time to that of the next part, both as the clock shows them."""
    state: Literal["done", "now", "left_out", "not_reached", "ahead"]
    began: datetime | None = None
    minutes: int | None = None
    """How long it took by the clock, without rests; None where it was not done, or still runs."""
    again: bool = False
    """Whether it was gone back to."""


class RestLine(Struct, frozen=True):
    """A break that nobody had planned."""

    part: str
    """Id of the part it came in."""
    since: datetime
    until: datetime | None


class Counted(Struct, frozen=True):
    """What was shown of one item of the pulse, at one moment."""

    people: int
    counts: tuple[int, ...]
    """How many in each band; empty where nearly all were alike."""
    mean: float | None


class PulseLine(Struct, frozen=True):
    """One item of the pulse."""

    id: str
    text: str
    before: Counted | None
    after: Counted | None


class NoteLine(Struct, frozen=True):
    """A note of the facilitator's own."""

    written: datetime
    part: str
    """Title of the part it was written in; empty outside of all."""
    text: str


class Evening(Struct, frozen=True):
    """One evening, to be read."""

    line: EveningLine
    planned_end: datetime
    began: datetime | None
    over: datetime | None
    """When its last part ended; None where it was not ended."""
    parts: tuple[PartLine, ...]
    rests: tuple[RestLine, ...]
    shortened: tuple[datetime, ...]
    """When the rest of it was shortened to fit."""
    bands: tuple[str, ...]
    """The bands of the pulse, such as `0–1`."""
    pulse: tuple[PulseLine, ...]
    notes: tuple[NoteLine, ...] = ()


class Series(Struct, frozen=True):
    """Evenings of one series, the oldest first."""

    title: str
    evenings: tuple[Evening, ...]
