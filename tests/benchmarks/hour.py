"""What an hour with the timer running costs in processor time, against big digits alone.

The hour is an hour of ticks, not of the wall clock: seconds pass faster in both programs alike
(`ticking.py`). A third of it is a talk, a third a floor, a third a private turn.
"""

import sys
import tempfile
from pathlib import Path

from benchmarks import journals
from benchmarks.figures import Pair, ratio, told, told_once
from benchmarks.watched import Watched, environment
from helpers.terminal import ROOT

GOAL = 1.3
FASTER = 30.0
ROUNDS = 3
TICKS = 400
"""Of each round on each of the three stages: an hour altogether."""

STAGES = {
    "a talk": ("signs/talk/left", "Look at each other"),
    "a floor": ("the-floor/floor/left", "has the floor"),
    "a private turn": ("one-thing/turn/left", "have been feeling"),
}
"""Where the ticks are counted, and what can be read there."""


def seconds_per_tick(program: str, says: str, folder: Path, faster: float, ticks: int) -> float:
    """Processor time of one tick."""
    report = folder / "report"
    report.unlink(missing_ok=True)
    env = environment(folder)
    env["PYTHONPATH"] = f"{ROOT}:{ROOT / 'tests'}"
    command = [sys.executable, "-m", "benchmarks.ticking", program, str(faster), str(ticks)]
    with Watched([*command, str(report)], env) as watched:
        watched.take_in_until_end(timeout=60 + 3 * ticks / faster)
        assert says in watched.plain()
        frames = watched.heard.count(b"\x1b[?2026l")
        assert frames >= 0.9 * ticks, f"{frames} frames: too many seconds shared one"
    return float(report.read_text()) / ticks


def measure(faster: float = FASTER, rounds: int = ROUNDS, ticks: int = TICKS) -> dict[str, float]:
    """Prints and returns the ratio on each stage, and of the whole hour."""
    pairs: dict[str, list[Pair]] = {where: [] for where in STAGES}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for stage, _ in STAGES.values():
            journals.standing(folder / stage, stage)
        for _ in range(rounds):
            for where, (stage, says) in STAGES.items():
                bare = seconds_per_tick("bare", "", folder, faster, ticks)
                ours = seconds_per_tick(str(folder / stage), says, folder, faster, ticks)
                pairs[where].append(Pair(ours, bare))
    ratios = {}
    for where, of_stage in pairs.items():
        ratios[where] = ratio(of_stage)
        print(told(f"a second of {where}, processor time", of_stage, None))
    every = [pair for of_stage in pairs.values() for pair in of_stage]
    hour = Pair(ticks * sum(pair.ours for pair in every), ticks * sum(pair.bare for pair in every))
    ratios["an hour"] = hour.ratio
    what = f"{len(every) * ticks} seconds, processor time"
    print(told_once(what, hour, GOAL))
    return ratios


if __name__ == "__main__":
    measure()
