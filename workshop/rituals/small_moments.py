"""A week of small moments: a reach, such as "look, the moon", and an answer. Pure.

They belong to both. Nothing here says whose one was, adds a week up, or compares two weeks.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

from workshop.rituals.rhythm import WEEK, monday

Kind = Literal["reach", "answer"]

KINDS: tuple[Kind, ...] = ("reach", "answer")

MOST = 12
"""Signs of one kind on one day that are drawn; more of them are many, however many."""

Noted = Mapping[tuple[date, Kind], int]
"""How many were noted, by day and kind."""


class Day(NamedTuple):
    """One day of the picture."""

    day: date
    reaches: int
    answers: int

    def drawn(self, reach: str, answer: str, more: str = "…") -> str:
        """The day as signs, with blanks between: first the reaches, then the answers."""
        rows = [
            " ".join([sign] * min(number, MOST) + [more] * (number > MOST))
            for sign, number in ((reach, self.reaches), (answer, self.answers))
            if number
        ]
        return "   ".join(rows)


def week(day: date, noted: Noted) -> tuple[Day, ...]:
    """The seven days from Monday of the week in which this day lies."""
    first = monday(day)
    days = [first + timedelta(days=number) for number in range(WEEK)]
    return tuple(Day(d, noted.get((d, "reach"), 0), noted.get((d, "answer"), 0)) for d in days)
