"""The room's pulse: what of many people's numbers may be shown, and nothing more.

Each who wants to gives numbers from 0 to 10, before and after the evening, under a random word. The
rule by which they are shown:

1. **Ten or more.** Of fewer people nothing is shown, not even a mean.
2. **Once an evening.** The facilitator closes the gathering, and that is the one display. Nothing
   is shown while numbers come in, and nothing after. So there are no two displays of the same
   numbers, and nobody finds a number by taking one display from the next: whoever comes late is in
   none, and so is whoever took theirs back before.
3. **Before and after of the same people, ten or more.** Whoever gave numbers only once is in
   neither. Else the difference between the two would tell of somebody who left in between, to all
   who guess that the others stayed as they were. Where fewer gave both, only *after* is shown, or
   only *before*.
4. **In bands.** Five bands of two or three numbers, and the mean of the bands' middles. The display
   follows from the bands alone. So not even all the others together can work out which number
   somebody gave: at least two fit.
5. **Not where nearly all are alike.** Where at most two stand outside one band, that item is left
   out. If all of a room gave a 9, a bar would say it of everyone. As it is, no two people together,
   such as a couple, can be sure of the band of anybody else, whether the item is shown or left out.

What it can't do: three together learn the band of all others where those three alone stand outside
it. Nine of ten who lay their numbers together, or one who joins as nine, learn the band of the
tenth: no count is a secret from all who are in it but one. And it does not bind a facilitator whose
program was changed: that one gets each number, under its random word.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

LEAST = 10
"""Of fewer people nothing is shown."""

OUTSIDE = 3
"""So many people at least stand outside the fullest band, or the item is left out: one more than
those who may lay their numbers together, a couple."""

BANDS = ((0, 1), (2, 3), (4, 6), (7, 8), (9, 10))
"""From and to; each holds at least two numbers."""

Moment = Literal["before", "after"]
"""When a number was given."""


class Given(Struct, frozen=True):
    """What one person gave at one moment."""

    moment: Moment
    person: str
    """A random word, the same at both moments."""
    numbers: Mapping[str, int]
    """0 to 10 by item; what was left out is missing."""


class Shown(Struct, frozen=True):
    """What is shown of one item at one moment."""

    moment: Moment
    item: str
    people: int
    """How many gave a number."""
    counts: tuple[int, ...] = ()
    """How many in each band; empty where nearly all are alike."""

    @property
    def mean(self) -> float | None:
        """Of the middles of the bands; None where nearly all are alike."""
        if not self.counts:
            return None
        middles = [(low + high) / 2 for low, high in BANDS]
        total = sum(n * middle for n, middle in zip(self.counts, middles, strict=True))
        return total / self.people


class Gathering:
    """The numbers of an evening until they are shown."""

    def __init__(
        self, items: Sequence[str], given: Iterable[Given] = (), shown: Iterable[Shown] = ()
    ) -> None:
        """Begin, or go on after a restart with what was given or shown so far.

        Args:
            items: Ids of what is asked, in their order.
            given: What was given before the restart.
            shown: What was shown before it.
        """
        self.items = tuple(items)
        self.shown = tuple(shown)
        """The one display of this evening; empty until there is one."""
        self._given = {} if self.shown else {(one.moment, one.person): one for one in given}

    def give(self, given: Given) -> bool:
        """Take in one person's numbers, in place of earlier ones; whether they were taken in.

        Raises:
            ValueError: One of them is not from 0 to 10, or for something that is not asked.
        """
        if not given.numbers.keys() <= set(self.items):
            raise ValueError("The pulse has other items.")
        if not all(0 <= number <= 10 for number in given.numbers.values()):
            raise ValueError("A number of the pulse is from 0 to 10.")
        if self.shown:
            return False
        self._given[given.moment, given.person] = given
        return True

    def take_back(self, person: str) -> None:
        """Forget all numbers of a person, as if they had never been given."""
        for moment in ("before", "after"):
            self._given.pop((moment, person), None)

    @property
    def given(self) -> frozenset[tuple[Moment, str]]:
        """When, and under which words, numbers are gathered."""
        return frozenset(self._given)

    def is_enough(self) -> bool:
        """Whether closing shows anything. It tells of how many gave numbers, not of what."""
        return bool(self.shown or self.would_show())

    def close(self) -> tuple[Shown, ...]:
        """What is shown of this evening; every single number is forgotten.

        Of too few people nothing is shown: then it stays open, and more can come.
        """
        if not self.shown:
            self.shown = self.would_show()
        if self.shown:
            self._given.clear()
        return self.shown

    def would_show(self) -> tuple[Shown, ...]:
        """What closing would show. For whoever keeps it before it is shown, and nobody else."""
        return tuple(
            _shown(moment, item, numbers)
            for item in self.items
            for moment, numbers in self._of(item)
        )

    def _of(self, item: str) -> list[tuple[Moment, list[int]]]:
        """The numbers of an item that may be counted, by when they were given."""
        before, after = self._numbers("before", item), self._numbers("after", item)
        both = before.keys() & after.keys()
        if len(both) >= LEAST:
            return [
                ("before", [before[person] for person in both]),
                ("after", [after[person] for person in both]),
            ]
        if len(after) >= LEAST:
            return [("after", list(after.values()))]
        return [("before", list(before.values()))] if len(before) >= LEAST else []

    def _numbers(self, moment: Moment, item: str) -> dict[str, int]:
        """Each person's number."""
        return {
            given.person: given.numbers[item]
            for given in self._given.values()
            if given.moment == moment and item in given.numbers
        }


def _shown(moment: Moment, item: str, numbers: list[int]) -> Shown:
    counts = tuple(sum(low <= number <= high for number in numbers) for low, high in BANDS)
    alike = len(numbers) - max(counts) < OUTSIDE
    return Shown(moment, item, len(numbers), () if alike else counts)
