"""The benchmarks as tests: they fail when something could not be measured, never when it is slow.

That a program really did what was measured is asserted by each benchmark itself: the words that
were painted, the line that is in the journal, the number of frames.
"""

import math
from importlib import import_module

import pytest

from benchmarks.__main__ import NAMES
from benchmarks.figures import Pair, percentile, ratio


@pytest.mark.benchmark
@pytest.mark.parametrize("name", NAMES)
def test_there_is_a_figure(name: str) -> None:
    figures = import_module(f"benchmarks.{name}").measure()
    assert figures
    assert all(math.isfinite(figure) for figure in figures.values())


def test_the_middle_ratio_is_not_moved_by_one_bad_moment() -> None:
    assert ratio([Pair(2, 1), Pair(2.2, 1), Pair(90, 1), Pair(4, 2), Pair(6, 3)]) == 2


@pytest.mark.parametrize(
    ("percent", "value"), [(0, 1), (1, 1), (50, 50), (98.5, 99), (99, 99), (100, 100)]
)
def test_a_percentile_is_one_of_the_values(percent: float, value: int) -> None:
    assert percentile(range(100, 0, -1), percent) == value
