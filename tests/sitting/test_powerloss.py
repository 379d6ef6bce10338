"""The plug is pulled during the whole workshop: what was acknowledged was synced before.

The same check must fail when the database does not sync, or it would show nothing.
"""

import random
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from helpers import powerloss
from journal.samples import child_environment
from sitting.promises import broken

CHILD = Path(__file__).with_name("child.py")
Trace = Callable[..., Path]


@pytest.fixture(scope="module")
def traced(tmp_path_factory: pytest.TempPathFactory) -> Trace:
    """The log of a walk through both evenings; each kind of walk is made once."""
    reason = powerloss.why_not()
    if reason and sys.platform != "linux":
        pytest.skip(f"power cuts can't be tested with this Python: {reason}")
    assert not reason

    @cache
    def walk(*options: str) -> Path:
        folder = tmp_path_factory.mktemp("walk")
        log, watched = folder / "log", folder / "home"
        watched.mkdir()
        begin = [sys.executable, str(CHILD), str(watched / "journal.db"), "--evenings", "2"]
        subprocess.run(
            [*begin, "--log", str(log), *options],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env=child_environment(),
        )
        return log

    return walk


def cuts(log: Path, number: int, chance: random.Random) -> list[int]:
    """Lengths of the log: right after each of some acknowledgements, and at any other event."""
    events = powerloss.events(log)
    safe = [event.end for event in events if event.name.startswith('["safe"')]
    others = [event.end for event in events]
    return [safe[-1], *chance.sample(safe, number // 2), *chance.sample(others, number // 2)]


def broken_at(log: Path, cut: int, folder: Path, luck: random.Random | None) -> list[str]:
    said = powerloss.replay(log, folder, upto=cut, luck=luck)
    return broken(folder / "journal.db", said)


@pytest.mark.parametrize(
    "lucky", [False, True], ids=["only what was synced", "and some that was not"]
)
def test_what_was_acknowledged_outlasts_a_power_cut(
    lucky: bool, traced: Trace, tmp_path: Path
) -> None:
    chance = random.Random(lucky)
    log = traced()
    for number, cut in enumerate(cuts(log, 24, chance)):
        folder = tmp_path / str(number)
        assert broken_at(log, cut, folder, chance if lucky else None) == [], f"cut at {cut}"


@pytest.mark.parametrize("level", ["OFF", "NORMAL"])
def test_without_syncing_every_commit_the_same_test_fails(
    level: str, traced: Trace, tmp_path: Path
) -> None:
    log = traced("--synchronous", level)
    found = [
        broken_at(log, cut, tmp_path / str(number), None)
        for number, cut in enumerate(cuts(log, 8, random.Random(1)))
    ]
    assert sum(map(bool, found)) >= 4
