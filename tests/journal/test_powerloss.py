"""The power goes: what was acknowledged is there, since it was synced before it was acknowledged.

The same tests fail when the journal does not sync, so they can fail.
"""

import random
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from helpers import powerloss
from journal.kept import broken_promises
from journal.samples import CHILD, child_environment, folder_content
from workshop.journal.journal import Journal

Trace = Callable[..., Path]


@pytest.fixture(scope="module")
def traced(quick_module_path: Path) -> Trace:
    """The log of a child's whole run; each kind of run is made once."""
    reason = powerloss.why_not()
    if reason and sys.platform != "linux":
        pytest.skip(f"power cuts can't be tested with this Python: {reason}")
    assert not reason

    @cache
    def run(seed: int, *options: str) -> Path:
        folder = quick_module_path / "-".join([str(seed), *options])
        log, watched = folder / "log", folder / "home"
        watched.mkdir(parents=True)
        subprocess.run(
            [sys.executable, CHILD, watched, "--log", log, "--seed", str(seed), *options],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env=child_environment(),
        )
        return log

    return run


def cuts(log: Path, number: int, chance: random.Random) -> list[int]:
    """Lengths of the log: right after each of some promises, and at any other event."""
    events = powerloss.events(log)
    promised = [event.end for event in events if event.do == "mark"]
    others = [event.end for event in events]
    half = number // 2
    return [*chance.sample(promised, min(half, len(promised))), *chance.sample(others, half)]


def broken_at(log: Path, cut: int | None, folder: Path, luck: random.Random | None) -> list[str]:
    return broken_promises(folder, powerloss.replay(log, folder, upto=cut, luck=luck))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_was_acknowledged_outlasts_a_power_cut(
    seed: int, traced: Trace, quick_path: Path
) -> None:
    chance = random.Random(seed)
    log = traced(seed)
    for number, cut in enumerate([None, *cuts(log, 40, chance)]):
        assert broken_at(log, cut, quick_path / str(number), luck=None) == []


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_it_outlasts_one_that_keeps_some_of_what_was_not_synced(
    seed: int, traced: Trace, quick_path: Path
) -> None:
    chance = random.Random(seed)
    log = traced(seed)
    for number, cut in enumerate(cuts(log, 40, chance)):
        assert broken_at(log, cut, quick_path / str(number), luck=chance) == []


@pytest.mark.parametrize("level", ["OFF", "NORMAL"])
def test_without_syncing_every_commit_the_same_test_fails(
    level: str, traced: Trace, quick_path: Path
) -> None:
    chance = random.Random(1)
    log = traced(1, "--synchronous", level)
    broken = [
        broken_at(log, cut, quick_path / str(number), luck=None)
        for number, cut in enumerate(cuts(log, 40, chance))
    ]
    lost = [one for found in broken for one in found if one.startswith("given ")]
    assert lost


def test_without_any_sync_nothing_at_all_is_kept(traced: Trace, quick_path: Path) -> None:
    log = traced(1, "--synchronous", "OFF")
    assert "sync" not in {event.do for event in powerloss.events(log)}
    promises = powerloss.replay(log, quick_path / "after")
    assert len(promises) > 20
    assert broken_promises(quick_path / "after", promises)


def test_it_outlasts_a_kill_a_second_start_and_then_a_power_cut(quick_path: Path) -> None:
    folder, log = quick_path / "home", quick_path / "log"
    folder.mkdir()
    for seed, after in ((1, 150), (2, 90), (3, 400)):
        options = ["--log", str(log), "--seed", str(seed), "--stop-after", str(after)]
        child = subprocess.run(
            [sys.executable, CHILD, folder, *options],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env=child_environment(),
        )
        assert child.returncode == -signal.SIGKILL
    chance = random.Random(1)
    for number, cut in enumerate([None, *cuts(log, 40, chance)]):
        luck = None if number % 2 else chance
        assert broken_at(log, cut, quick_path / str(number), luck) == []


def test_a_new_journal_is_there_whole_or_not_at_all(traced: Trace, quick_path: Path) -> None:
    """Cut the power between any two changes while the journal is being made."""
    log = traced(1)
    events = powerloss.events(log)
    made = next(number for number, event in enumerate(events) if event.do == "mark")
    whole = 0
    for number, event in enumerate(events[:made]):
        for luck in (None, random.Random(number)):
            folder = quick_path / f"{number} {luck is None}"
            powerloss.replay(log, folder, upto=event.end, luck=luck)
            if (folder / "journal.db").exists():
                Journal.open(folder / "journal.db", read_only=True).close()
                whole += 1
            with Journal.open(folder / "journal.db") as journal:
                assert not journal.read_only
    assert 0 < whole < 2 * made


@pytest.mark.parametrize(("options", "kept"), [([], True), (["--synchronous", "OFF"], False)])
def test_a_whole_program_can_be_watched_from_outside(
    options: list[str], kept: bool, quick_path: Path
) -> None:
    folder, log = quick_path / "home", quick_path / "log"
    folder.mkdir()
    program = ["journal.child", str(folder), "--steps", "30"]
    child = subprocess.Popen(
        [sys.executable, str(powerloss.__file__), *options, str(log), str(folder), *program],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        env=child_environment(),
    )
    assert child.stdout
    promises, lengths = [], []
    for line in child.stdout:
        promises.append(line.rstrip("\n"))
        lengths.append(log.stat().st_size)
    assert child.wait() == 0
    outcomes = []
    for number in range(0, len(lengths), 3):
        after = quick_path / str(number)
        powerloss.replay(log, after, upto=lengths[number])
        outcomes.append(broken_promises(after, promises[: number + 1]) == [])
    assert all(outcomes) if kept else not any(outcomes)


def test_the_trace_is_complete(traced: Trace, quick_path: Path) -> None:
    """If every change were synced at once, the replay would be the folder as the child left it."""
    log = traced(2)
    lines = []
    for event in powerloss.events(log):
        lines.append(event)
        if event.do in ("write", "truncate"):
            lines.append(event._replace(do="sync", data=b""))
        if event.do in ("create", "delete", "rename"):
            lines.append(event._replace(do="sync names", name=".", data=b""))
    powerloss.write_events(quick_path / "log", lines)
    powerloss.replay(quick_path / "log", quick_path / "after")
    left = folder_content(log.with_name("home"))
    del left["journal.db.lock"]
    assert folder_content(quick_path / "after") == left
