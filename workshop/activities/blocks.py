"""Neutral blocks: how an outcome reads, before a screen, a page or a printer gives it a form."""

from msgspec import Struct

from workshop.ground.partner import Seat, Who


class Text(Struct, frozen=True, tag="text"):
    """A heading (may be empty) and words; whose they are."""

    who: Who
    heading: str
    words: str


class Ordered(Struct, frozen=True, tag="ordered"):
    """A heading, and lines of one partner, each with its place."""

    who: Seat
    heading: str
    lines: tuple[tuple[int, str], ...]


class Columns(Struct, frozen=True, tag="columns"):
    """Marks side by side: only the left partner's, both partners', only the right partner's."""

    heading: str
    left: tuple[str, ...]
    both: tuple[str, ...]
    right: tuple[str, ...]


class Series(Struct, frozen=True, tag="series"):
    """Numbers of one partner, from 0 to 10, each with its label."""

    who: Seat
    labels: tuple[str, ...]
    values: tuple[int, ...]
    low: str
    high: str


class Circle(Struct, frozen=True, tag="circle"):
    """What each does, in turns, drawn as one round: (seat, beginning, words) in order."""

    points: tuple[tuple[Seat, str, str], ...]


class Station(Struct, frozen=True):
    """A time in the years of a couple: a number of each from 0 to 10, and words of each."""

    label: str
    left: int | None
    right: int | None
    left_words: str
    right_words: str


class Years(Struct, frozen=True, tag="years"):
    """Numbers of both over the years, drawn as two lines in one picture, with what happened."""

    stations: tuple[Station, ...]
    low: str
    high: str


Block = Text | Ordered | Columns | Series | Circle | Years
