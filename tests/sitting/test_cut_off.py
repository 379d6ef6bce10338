"""SIGKILL at any moment of a walk: the next start goes on at the same place, with the same words.

Here forty kills hit a walk through the real sitting and the real journal, without screens, each at
a random moment: some lines after the last one, and some time after that line. One journal lives
through ten of them, as in a house with bad wiring. Another dozen hit the whole program in a
terminal: tests/terminal/test_cut_off.py.

The walk's own clock decides what was due when, so nothing here depends on how fast a machine is.
"""

import json
import random
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from journal.samples import child_environment
from sitting.promises import broken

CHILD = Path(__file__).with_name("child.py")
KILLS = 13


def start(journal: Path, *options: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, CHILD, journal, *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        env=child_environment(),
    )


def said_until_killed(child: "subprocess.Popen[str]", lines: int, delay: float) -> list[str]:
    """What it said until it was killed, some time after so many lines."""
    assert child.stdout
    said = []
    for line in child.stdout:
        said.append(line)
        if len(said) == lines:
            select.select([], [], [], delay)  # any moment of what comes after that line
            child.kill()
    assert child.wait() == -signal.SIGKILL
    return [line for line in said if line.endswith("\n")]


@pytest.mark.parametrize("part", range(4))
def test_killed_at_50_random_moments_it_goes_on_where_it_stood(part: int, tmp_path: Path) -> None:
    chance = random.Random(part)
    journal = tmp_path / "journal.db"
    now, places = 0.0, set()
    for kill in range(KILLS):
        child = start(journal, "--seconds", str(now), "--seed", str(100 * part + kill))
        said = said_until_killed(child, chance.randint(1, 250), chance.uniform(0, 0.01))
        assert broken(journal, said) == []
        told = [json.loads(line) for line in said]
        now = told[-1][1] + chance.choice([2.0, 60.0, 3000.0])
        places |= {line[2]["position"] for line in told if line[0] == "safe"}
    assert len(places) > 20, "the walk got somewhere between the kills"
