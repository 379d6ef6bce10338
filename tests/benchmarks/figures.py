"""Numbers made from pairs of measurements."""

from collections.abc import Sequence
from math import ceil
from statistics import median, quantiles
from typing import NamedTuple


class Pair(NamedTuple):
    """The same thing measured in both programs, one after the other."""

    ours: float
    bare: float

    @property
    def ratio(self) -> float:
        """How many times as much ours needs."""
        return self.ours / self.bare


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that is not exceeded by so many percent of them."""
    ordered = sorted(values)
    return ordered[max(0, ceil(len(ordered) * percent / 100) - 1)]


def ratio(pairs: Sequence[Pair]) -> float:
    """The median of the ratios."""
    return median(pair.ratio for pair in pairs)


def told(what: str, pairs: Sequence[Pair], goal: float | None) -> str:
    """A line for people; the pairs are in seconds, and there are two at least."""
    low, _, high = quantiles((pair.ratio for pair in pairs), n=4)
    ours = median(pair.ours for pair in pairs) * 1000
    bare = median(pair.bare for pair in pairs) * 1000
    return (
        f"{what:<44} {ratio(pairs):5.2f} ×  (half of {len(pairs)} pairs {low:.2f} to {high:.2f};"
        f" {ours:.1f} ms against {bare:.1f} ms){_goal(ratio(pairs), goal)}"
    )


def told_once(what: str, pair: Pair, goal: float | None) -> str:
    """A line for a single pair, in seconds."""
    return (
        f"{what:<44} {pair.ratio:5.2f} ×  ({pair.ours * 1000:.1f} ms against "
        f"{pair.bare * 1000:.1f} ms){_goal(pair.ratio, goal)}"
    )


def _goal(reached: float, goal: float | None) -> str:
    if goal is None:
        return ""
    return f"  goal {goal} ×: {'reached' if reached <= goal else 'MISSED'}"
