"""breathe: a pause, a grounding, a landing: shared silence with a timer."""

from collections.abc import Iterator
from typing import ClassVar

from workshop.activities.base import Activity
from workshop.activities.paper import Field, Paper, Say, points, said
from workshop.activities.problem import Problem
from workshop.activities.stage import Stage
from workshop.ground.language import _
from workshop.ground.partner import Seat


class Breathe(Activity, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="breathe"):
    """A quiet time together."""

    kind: ClassVar[str] = "breathe"
    text: str
    points: tuple[str, ...] = ()
    """Lines shown one after another over the time."""
    breath_in: float = 0.0
    """Seconds of breathing in; 0 for no pacer."""
    breath_out: float = 0.0
    """Seconds of breathing out."""

    def paper(self, *, solo: bool = False) -> Paper:
        pace: tuple[Field, ...] = ()
        if self.breath_in:
            told = _("Breathe in for {inward:g} seconds, and out for {outward:g}.")
            pace = (Say(told.format(inward=self.breath_in, outward=self.breath_out), "aside"),)
        return Paper(together=(*said(self.text), *points(self.points), *pace))

    def together(self, first: Seat) -> list[Stage]:
        return [Stage(self.id, "breathe", "both", self.minutes * 60)]

    def solo(self) -> list[Stage]:
        return self.together("left")

    def own_problems(self) -> Iterator[Problem]:
        yield from super().own_problems()
        if bool(self.breath_in) != bool(self.breath_out):
            yield Problem("breath_in", repr(self.breath_in), "breath_in and breath_out, or neither")
        for key, value in (("breath_in", self.breath_in), ("breath_out", self.breath_out)):
            if value and not 2 <= value <= 12:
                yield Problem(key, repr(value), "2 to 12 seconds, or nothing")
