"""rate: lines from 0 to 10. The pulse is one: its numbers stay their giver's own."""

from collections.abc import Iterator
from typing import ClassVar

from workshop.activities.base import (
    HANDOVER_SECONDS,
    Activity,
    Answers,
    Option,
    Part,
    PrivateActivity,
    Problem,
    Revealed,
    check_options,
)
from workshop.activities.blocks import Block, Series
from workshop.activities.stage import Stage
from workshop.ground.partner import SEATS, Seat

HIGHEST = 10


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

    def alone_minutes(self) -> float:
        if not self.pulse:
            return self.turn
        handovers = 0.0 if self.same_turn else 2 * HANDOVER_SECONDS / 60
        return (self.minutes - handovers) / 2

    def alone(self, seat: Seat) -> list[Stage]:
        return [Stage(self.id, "turn", seat, self.alone_minutes() * 60, own=self.pulse)]

    def together(self, first: Seat) -> list[Stage]:
        return [] if self.pulse else super().together(first)

    def parts(self) -> list[Part]:
        return [Part(item.id, item.text) for item in self.items]

    def tidy(self, answers: Answers) -> Answers:
        return {
            key: max(0, min(HIGHEST, value))
            for key, value in super().tidy(answers).items()
            if isinstance(value, int)
        }

    def blocks(self, shown: Revealed) -> list[Block]:
        blocks: list[Block] = []
        for seat in SEATS:
            rated = [item for item in self.items if item.id in shown.get(seat, {})]
            if rated:
                values = tuple(int(shown[seat][item.id]) for item in rated)
                labels = tuple(item.text for item in rated)
                blocks.append(Series(seat, labels, values, self.low, self.high))
        return blocks

    def problems(self) -> Iterator[Problem]:
        if self.pulse:
            yield from Activity.problems(self)
            if self.turn or self.talk:
                yield Problem("turn", repr(self.turn or self.talk), "no turn or talk with a pulse")
            if not 0 < self.alone_minutes() <= 3:
                yield Problem("minutes", repr(self.minutes), "up to 3 minutes for each alone")
        else:
            yield from super().problems()
        if not 1 <= len(self.items) <= 10:
            yield Problem("items", f"{len(self.items)} of them", "1 to 10")
        yield from check_options("items", self.items)
