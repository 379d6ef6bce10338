"""Agendas of evenings with a group, made up."""

from collections.abc import Iterator

from hypothesis import strategies as st

from workshop.room.agenda import Agenda, Part
from workshop.room.legs import Leg


def made(id: str, seconds: int, least: int, *, turns: int = 1, at: int | None = None) -> Part:
    """A part of so many turns that last alike, each so long."""
    words = ("first", "second") if turns == 2 else ("both",)
    legs = (
        Leg(f"{id}/floor/{whose}", id, "floor", whose, seconds, 0, least, id if turns == 2 else "")
        for whose in words
    )
    return Part(id, "A part", "activity" if at is None else "meal", tuple(legs), at)


def pairs(part: Part) -> Iterator[tuple[Leg, Leg]]:
    """The legs of both partners that last alike."""
    for first in part.legs:
        for second in part.legs:
            if first.pair and first.pair == second.pair and first.whose < second.whose:
                yield first, second


@st.composite
def parts(draw: st.DrawFn, id: str = "a", at: int | None = None) -> Part:
    """A part of one to three stretches, some for each of the two."""
    legs: list[Leg] = []
    for number in range(draw(st.integers(1, 3))):
        least = draw(st.integers(1, 600))
        share = least + draw(st.integers(0, 600))
        two = draw(st.booleans())
        for whose in ("first", "second") if two else ("both",):
            name = f"{id}/floor-{number}/{whose}"
            does = draw(st.sampled_from(("floor", "talk", "turn")))
            fixed = draw(st.integers(0, 30))
            pair = f"{id}/{number}" if two else ""
            legs.append(Leg(name, id, does, whose, share, fixed, least, pair))
    return Part(id, "A part", "activity" if at is None else "meal", tuple(legs), at)


@st.composite
def agendas(draw: st.DrawFn) -> Agenda:
    """An evening of up to eight parts, some of which begin at a fixed time."""
    found: list[Part] = []
    at = 0
    for number in range(draw(st.integers(1, 8))):
        fixed = number and draw(st.booleans())
        start = at + draw(st.integers(0, 300)) if fixed else None
        found.append(draw(parts(f"p{number}", start)))
        at = (at if start is None else start) + found[-1].seconds
    return Agenda(tuple(found), at + draw(st.integers(0, 300)))
