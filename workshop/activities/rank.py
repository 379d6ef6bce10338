"""rank: each puts lines in order alone, and may guess the other's order first.

Numbers are given, not lines moved: the first one touched is number 1. So a few are enough, and an
order nobody has thought about is no answer.
"""

from collections.abc import Iterator
from typing import ClassVar, Literal

from workshop.activities.blocks import Block, Ordered
from workshop.activities.paper import Field, Places
from workshop.activities.parts import Answers, Option, Part, Revealed, former
from workshop.activities.private import PrivateActivity
from workshop.activities.problem import Problem, bounded
from workshop.ground.partner import SEATS

Order = Literal["own", "guess"]

ORDERS: tuple[Order, Order] = ("own", "guess")


class Rank(PrivateActivity, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="rank"):
    """Lines in an order of one's own."""

    kind: ClassVar[str] = "rank"
    options: tuple[Option, ...]
    most: int = 0
    """Places to give; 0 means one for every line."""
    own_title: str
    """What stands over one's own order, such as "What I need most"."""
    guess_title: str = ""
    """What stands over the guess of the other's order; {you} is the other. Empty: no guess."""

    def orders(self) -> tuple[Order, ...]:
        """The orders to give: the guess, where there is one, comes second on the page."""
        return ORDERS if self.guess_title else ORDERS[:1]

    def heading(self, order: Order) -> str:
        """What stands over this order."""
        return self.own_title if order == "own" else self.guess_title

    def places(self) -> int:
        """How many places there are to give."""
        return min(self.most or len(self.options), len(self.options))

    def to_fill(self) -> tuple[Field, ...]:
        lines = tuple(line.text for line in self.options)
        return tuple(Places(self.heading(order), lines, self.places()) for order in self.orders())

    def parts(self) -> list[Part]:
        return [
            Part(
                f"{order}/{line.id}",
                f"{line.text} · {self.heading(order)}",
                "place",
                former((order,), (line.id, *line.was)),
                order,
                self.heading(order),
            )
            for order in self.orders()
            for line in self.options
        ]

    def tidy(self, answers: Answers) -> Answers:
        """Places from 1, none of them twice and none left out."""
        known = super().tidy(answers)
        tidy: Answers = {}
        for order in self.orders():
            given = [key for key in known if key.startswith(f"{order}/")]
            given.sort(key=lambda key: known[key])
            tidy |= {key: place for place, key in enumerate(given[: self.places()], 1)}
        return tidy

    def blocks(self, shown: Revealed) -> list[Block]:
        return [
            Ordered(seat, self.heading(order), lines)
            for order in self.orders()
            for seat in SEATS
            if (lines := self._placed(order, shown.get(seat, {})))
        ]

    def _placed(self, order: Order, answers: Answers) -> tuple[tuple[int, str], ...]:
        """The lines that are shown, each with its place, in their order."""
        placed = [
            (int(place), line.text)
            for line in self.options
            for name in (line.id, *line.was)
            if isinstance(place := answers.get(f"{order}/{name}"), int)
        ]
        return tuple(sorted(placed))

    def own_problems(self) -> Iterator[Problem]:
        yield from super().own_problems()
        if not 2 <= len(self.options) <= 40:
            yield Problem("options", f"{len(self.options)} of them", "2 to 40")
        yield from bounded("most", self.most, 0, 40)
