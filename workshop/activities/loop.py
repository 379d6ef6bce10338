"""loop: each privately completes the steps of "our loop"; both are drawn as one circle.

The cycle beneath the fights (protocols page, "our loop"): what I do, what you then see, what I
do not show. The last step is the one the other reads aloud.
"""

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from workshop.activities.blocks import Block, Circle
from workshop.activities.paper import Beginning, Field, Lines, Paper, Ring
from workshop.activities.parts import Option, Part, Revealed
from workshop.activities.private import PrivateActivity
from workshop.activities.problem import Problem
from workshop.ground.partner import SEATS


class Loop(PrivateActivity, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="loop"):
    """Three or four beginnings of sentences."""

    kind: ClassVar[str] = "loop"
    steps: tuple[Option, ...]

    def to_fill(self) -> tuple[Field, ...]:
        return tuple(Lines(step.text, 3, step.hint) for step in self.steps)

    def paper(self, *, solo: bool = False) -> Paper:
        paper = super().paper(solo=solo)
        if solo:
            return paper
        ring = Ring(tuple(Beginning(seat, step.text) for seat in SEATS for step in self.steps))
        return msgspec.structs.replace(paper, together=(ring, *paper.together))

    def parts(self) -> list[Part]:
        return [Part(step.id, step.text, was=step.was) for step in self.steps]

    def blocks(self, shown: Revealed) -> list[Block]:
        points = tuple(
            (seat, step.text, str(shown[seat][step.id]))
            for seat in SEATS
            for step in self.steps
            if step.id in shown.get(seat, {})
        )
        return [Circle(points)] if points else []

    def own_problems(self) -> Iterator[Problem]:
        yield from super().own_problems()
        if len(self.steps) not in (3, 4):
            yield Problem("steps", f"{len(self.steps)} of them", "3 or 4")
