"""SIGKILL at any moment: no step that was acknowledged is lost, and none comes of itself."""

import random
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from journal.samples import child_environment
from workshop.journal.evenings import steps
from workshop.journal.evenings.file import EveningsFile

CHILD = Path(__file__).with_name("child.py")


def lines_until_killed(path: Path, seed: int, after_lines: int, delay: float) -> list[str]:
    """What the child said until it was killed, some time after a line."""
    child = subprocess.Popen(
        [sys.executable, CHILD, path, str(seed)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        env=child_environment(),
    )
    assert child.stdout
    lines = []
    for line in child.stdout:
        lines.append(line.rstrip("\n"))
        if len(lines) == after_lines:
            select.select([], [], [], delay)  # any moment of what comes after that line
            child.kill()
    assert child.wait() == -signal.SIGKILL
    return lines


@pytest.mark.parametrize("part", range(4))
def test_killed_at_any_moment_no_acknowledged_step_is_lost(part: int, quick_path: Path) -> None:
    chance = random.Random(part)
    for round in range(5):
        path = quick_path / str(round) / "evenings.db"
        path.parent.mkdir()
        lines = lines_until_killed(
            path, 100 * part + round, chance.randint(1, 40), chance.uniform(0, 0.004)
        )
        done: dict[int, int] = {}
        undone = set()
        for line in lines:
            what, number, second = line.split()
            if what == "step":
                done[int(number)] = int(second)
            else:
                undone.add(int(number))
        with EveningsFile.open(path) as file:
            assert not file.read_only, "the lock fell with the process"
            found = file.read(lambda c: steps.every(c, "e1"))
        assert [row.number for row in found] == list(range(1, len(found) + 1))
        assert {row.number: round_at(row) for row in found[: len(done)]} == done
        taken_back = {row.number for row in found if row.undone}
        assert undone <= taken_back
        # One more may have been written whose acknowledgement was cut off, of either kind.
        assert len(found) - len(done) + len(taken_back) - len(undone) <= 1


def round_at(row: steps.StepRow) -> int:
    assert row.does == "next"
    return round(row.at)
