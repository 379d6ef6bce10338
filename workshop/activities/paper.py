"""How an activity looks on paper: neutral, before a printer gives it a form.

Words of a guide stand here as they were written; names are filled in by whoever prints them.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from workshop.ground.language import _
from workshop.ground.partner import Seat

IDEAS = 12
"""Lines of a long word list that are offered on paper, where only one is wanted."""


class Say(Struct, frozen=True, tag="say"):
    """Words to read."""

    text: str
    look: Literal["told", "asked", "aside"] = "told"
    """What to do; what is spoken about; a remark beside it."""


class Points(Struct, frozen=True, tag="points"):
    """Lines one under the other."""

    lines: tuple[str, ...]


class Lines(Struct, frozen=True, tag="lines"):
    """A question, and empty lines to write on."""

    label: str
    rows: int
    hint: str = ""
    begins: bool = False
    """Whether the label is the beginning of the first line."""


class Boxes(Struct, frozen=True, tag="boxes"):
    """Lines to tick: one box each, or one in each column."""

    lines: tuple[str, ...]
    columns: tuple[str, ...] = ()


class Scale(Struct, frozen=True, tag="scale"):
    """Lines with the numbers from 0 to 10 to ring."""

    items: tuple[str, ...]
    low: str
    high: str


class Places(Struct, frozen=True, tag="places"):
    """Lines with an empty box for the number each one gets."""

    heading: str
    lines: tuple[str, ...]
    most: int
    """Numbers to give, from 1."""


class Table(Struct, frozen=True, tag="table"):
    """A table with a box to tick in every cell."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Axis(Struct, frozen=True, tag="axis"):
    """Stations of the years under an empty scale from 0 to 10, on which a line is drawn."""

    stations: tuple[str, ...]
    low: str
    high: str


class Beginning(Struct, frozen=True):
    """The beginning of a sentence, and whose it is."""

    seat: Seat
    text: str


class Ring(Struct, frozen=True, tag="ring"):
    """Beginnings of sentences in one round, each in a box to write in."""

    steps: tuple[Beginning, ...]


class Cards(Struct, frozen=True, tag="cards"):
    """Cards to cut out or to tick."""

    title: str
    cards: tuple[str, ...]


class Ideas(Struct, frozen=True, tag="ideas"):
    """Words to choose from, close together; a title for each group may be empty."""

    groups: tuple[tuple[str, tuple[str, ...]], ...]


class Sign(Struct, frozen=True, tag="sign"):
    """A box for each of the two, who both have to agree."""

    text: str


class Earlier(Struct, frozen=True, tag="earlier"):
    """What was written in an earlier activity is to be laid on the table again."""

    activity: str
    """Its id."""


Field = (
    Say
    | Points
    | Lines
    | Boxes
    | Scale
    | Places
    | Table
    | Axis
    | Ring
    | Cards
    | Ideas
    | Sign
    | Earlier
)


class Paper(Struct, frozen=True):
    """One activity on paper."""

    alone: tuple[Field, ...] = ()
    """A page that each of the two gets for oneself; nothing of it is the other's."""
    together: tuple[Field, ...] = ()
    """What both read, and write on together."""
    after: str = ""
    """What becomes of one's own page."""
    card: bool = False
    """Read in silence, and never written on: the safety card."""


def some(lines: Sequence[str], number: int) -> tuple[str, ...]:
    """So many of these lines, spread evenly over all of them."""
    number = min(number, len(lines))
    return tuple(lines[place * len(lines) // number] for place in range(number))


def said(*texts: str) -> tuple[Say, ...]:
    """What to do, text by text; an empty one says nothing."""
    return tuple(Say(text) for text in texts if text.strip())


def in_turns(prompt: str, *, each: bool) -> tuple[Field, ...]:
    """A talk: about what, and that both have the same time, where it is in two halves."""
    if not prompt:
        return ()
    if not each:
        return (Say(prompt, "asked"),)
    told = _("First {one}, then {two}: {time} each.")
    turns = told.format(one="{first}", two="{second}", time="{time}")
    swap = _("Then the other way round: {second} speaks, {first} listens.")
    return (Say(turns, "aside"), Say(prompt, "asked"), Say(swap, "aside"))


def points(lines: Iterable[str]) -> tuple[Points, ...]:
    """These lines, if there are any."""
    found = tuple(lines)
    return (Points(found),) if found else ()
