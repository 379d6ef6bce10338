"""SIGKILL at any moment: whatever was acknowledged is there at the next start."""

import random
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from journal.child import text_of
from journal.kept import broken_promises
from journal.samples import CHILD, an_entry, begin, child_environment, folder_content
from workshop.journal import driver, migrate
from workshop.journal.journal import Journal
from workshop.journal.tables import entries, meta


def start_child(folder: Path, *options: str | Path) -> subprocess.Popen[str]:
    folder.mkdir(exist_ok=True)
    return subprocess.Popen(
        [sys.executable, CHILD, folder, *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        env=child_environment(),
    )


def lines_until_killed(child: subprocess.Popen[str], after_lines: int, delay: float) -> list[str]:
    """What the child said until it was killed, some time after a line."""
    assert child.stdout
    lines = []
    for line in child.stdout:
        lines.append(line.rstrip("\n"))
        if len(lines) == after_lines:
            select.select([], [], [], delay)  # any moment of what comes after that line
            child.kill()
    assert child.wait() == -signal.SIGKILL
    return lines


@pytest.mark.parametrize("part", range(5))
def test_killed_at_50_random_moments_no_acknowledged_answer_is_lost(
    part: int, quick_path: Path
) -> None:
    chance = random.Random(part)
    promised = 0
    for round in range(10):
        folder = quick_path / str(round)
        seed = str(100 * part + round)
        child = start_child(folder, "--seed", seed, "--steps", "100000")
        lines = lines_until_killed(child, chance.randint(1, 40), chance.uniform(0, 0.004))
        assert broken_promises(folder, lines) == []
        promised += len(lines)
    assert promised > 50


@pytest.mark.parametrize("part", range(4))
def test_killed_before_any_change_of_a_file_no_acknowledged_answer_is_lost(
    part: int, quick_path: Path
) -> None:
    """Between two writes of one commit, before its sync, within a checkpoint or an erasing."""
    chance = random.Random(part)
    for round in range(5):
        folder, log = quick_path / f"{round}", quick_path / f"{round}.log"
        after = str(chance.randint(0, 300))
        child = start_child(
            folder, "--seed", f"{round}", "--steps", "100000", "--log", log, "--stop-after", after
        )
        assert child.stdout
        lines = child.stdout.read().splitlines()
        assert child.wait() == -signal.SIGKILL
        assert broken_promises(folder, lines) == []


ERASING = """
import os, signal, sys
from pathlib import Path
from journal.samples import an_entry, begin
from journal.child import text_of
from workshop.journal import driver
from workshop.journal.tables import entries
from workshop.journal.journal import Journal

driver.rewrite = lambda connection: os.kill(os.getpid(), signal.SIGKILL)
journal = Journal.open(Path(sys.argv[1]))
journal.write(begin).result()
for number in range(60):
    entry = an_entry(str(number), text_of(str(number)), state="draft" if number % 3 else "given")
    journal.write(lambda c: entries.save(c, entry)).result()
journal.erase(lambda c: entries.wipe_unshown(c, "s1")).result()
"""


def test_an_erasing_that_was_cut_off_is_finished_at_the_next_start(quick_path: Path) -> None:
    path = quick_path / "journal.db"
    child = subprocess.run([sys.executable, "-c", ERASING, path], env=child_environment())
    assert child.returncode == -signal.SIGKILL
    wiped = [f"words-of-{number} ".encode() for number in range(60) if number % 3]

    def traces() -> int:
        raw = b"".join(folder_content(quick_path).values())
        return sum(words in raw for words in wiped)

    assert traces(), "the log still holds them"
    with Journal.open(path) as journal:
        journal.flush()
        assert traces() == 0
        assert len(journal.read(lambda c: entries.load(c, "s1"))) == 20
        assert journal.read(lambda c: meta.get(c, meta.ERASING)) is None


def test_the_log_of_a_program_that_was_cut_off_is_emptied_at_the_next_start(
    quick_path: Path,
) -> None:
    source = quick_path / "source" / "journal.db"
    copy = quick_path / "copy"
    copy.mkdir()
    with Journal.open(source) as journal:
        journal.write(begin).result()
        entry = an_entry("loop", text_of("loop"), state="draft")
        journal.write(lambda c: entries.save(c, entry)).result()
        journal.write(lambda c: entries.wipe_unshown(c, "s1")).result()
        for name, data in folder_content(source.parent).items():
            (copy / name).write_bytes(data)
    assert b"words-of-loop" in (copy / "journal.db-wal").read_bytes()
    with Journal.open(copy / "journal.db") as journal:
        journal.flush()
        assert (copy / "journal.db-wal").stat().st_size == 0
        assert journal.read(driver.version) == migrate.newest()
