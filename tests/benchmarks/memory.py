"""What 200 stages, shown forth and back, leave behind in memory."""

import sys
import tempfile
from pathlib import Path

from benchmarks.watched import Watched, environment
from helpers.terminal import ROOT

GOAL = 3.0
"""Percent."""

STAGES = 200
LONGEST = 900.0
"""Seconds a run may take."""


def growth(*options: str, stages: int = STAGES) -> float:
    """Percent by which memory has grown; the options are Python's."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = environment(folder)
        env["PYTHONPATH"] = f"{ROOT}:{ROOT / 'tests'}"
        report = folder / "report"
        command = [sys.executable, *options, "-m", "benchmarks.turning", name, str(stages)]
        with Watched([*command, str(report)], env) as program:
            program.take_in_until_end(LONGEST)
            for something in ("Look at each other", "has the floor", "hand the keyboard"):
                assert something in program.plain(), "the stages were not shown"
        before, after, views = map(int, report.read_text(encoding="ascii").split())
    assert views > 10, "too few sorts of stages"
    return 100 * (after - before) / before


def measure(stages: int = STAGES) -> dict[str, float]:
    """Prints and returns by how many percent memory has grown."""
    grown = {
        "of the process": growth(stages=stages),
        "of Python objects": growth("-X", "tracemalloc", stages=stages),
    }
    for what, percent in grown.items():
        verdict = "reached" if percent < GOAL else "MISSED"
        print(f"memory {what}, {stages} stages on: {percent:+.2f} %  goal {GOAL} %: {verdict}")
    return grown


if __name__ == "__main__":
    measure()
