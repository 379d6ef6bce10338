"""rate: lines from 0 to 10. The pulse is one: its numbers stay their giver's own."""

from collections.abc import Iterator
from typing import ClassVar

from workshop.activities.blocks import Block, Series
from workshop.activities.paper import Field, Paper, Scale
from workshop.activities.parts import SPOKEN, Option, Part, Revealed
from workshop.activities.private import LONGEST_TURN, PrivateActivity
from workshop.activities.problem import Problem
from workshop.activities.stage import Stage
from workshop.ground.language import _
from workshop.ground.partner import SEATS, Seat


class Rate(PrivateActivity, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="rate"):
    """Some lines, each answered with a number from 0 to 10, or not at all."""

    kind: ClassVar[str] = "rate"
    items: tuple[Option, ...]
    low: str
    """What 0 means."""
    high: str
    """What 10 means."""
    pulse: bool = False
    """Own numbers: no share question, no reveal, no talk; the turn takes what time there is."""
    turn: float = 0.0
    recall: str = ""
    """An earlier rate; what was shown of it stands under the new numbers."""

    def alone_minutes(self) -> float:
        return (self.minutes - self.handover_minutes()) / 2 if self.pulse else self.turn

    def alone(self, seat: Seat) -> list[Stage]:
        return [Stage(self.id, "turn", seat, self.alone_minutes() * 60, own=self.pulse)]

    def together(self, first: Seat) -> list[Stage]:
        return [] if self.pulse else super().together(first)

    def to_fill(self) -> tuple[Field, ...]:
        return (Scale(tuple(item.text for item in self.items), self.low, self.high),)

    def paper(self, *, solo: bool = False) -> Paper:
        paper = super().paper(solo=solo)
        if solo or not self.pulse:
            return paper
        told = _("These numbers are yours alone. Nobody is shown them.")
        return Paper(alone=paper.alone, after=told)

    def parts(self) -> list[Part]:
        return [Part(item.id, item.text, "number", item.was) for item in self.items]

    def blocks(self, shown: Revealed) -> list[Block]:
        blocks: list[Block] = []
        for seat in SEATS:
            numbers = self.tidy(shown.get(seat, {}))
            if numbers:
                values = tuple(int(number) for number in numbers.values())
                labels = tuple(item.text for item in self.items if item.id in numbers)
                blocks.append(Series(seat, labels, values, self.low, self.high))
        return blocks

    def own_problems(self) -> Iterator[Problem]:
        yield from super().own_problems()
        if any(item.id == SPOKEN for item in self.items):
            yield Problem("items", repr(SPOKEN), "another id: this one says it was spoken")
        if not 1 <= len(self.items) <= 10:
            yield Problem("items", f"{len(self.items)} of them", "1 to 10")

    def pair_problems(self) -> Iterator[Problem]:
        if not self.pulse:
            yield from super().pair_problems()
            return
        for key, value in (("turn", self.turn), ("talk", self.talk)):
            if value:
                yield Problem(key, repr(value), "nothing here: a pulse has no turn or talk")
        if not 0.25 <= self.alone_minutes() <= LONGEST_TURN:
            expected = f"a quarter to {LONGEST_TURN:g} minutes for each alone"
            yield Problem("minutes", repr(self.minutes), expected)

    def solo_problems(self) -> Iterator[Problem]:
        yield from super().solo_problems()
        if self.pulse:
            yield Problem("pulse", "true", "nothing here: no numbers of one alone are kept")
