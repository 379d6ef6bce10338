"""Each part of the script with tiny numbers: that it still runs, and keeps what it looks at.

The script itself is run by hand: see the first lines of this package.
"""

import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from journal.samples import child_environment
from promises.__main__ import PARTS
from promises.canaries import Words, found_in
from promises.figures import Figure, table
from promises.locks import quick_guesses
from promises.memory import hits

FOLDER = Path(__file__).parent
SLOW = ("memory", "cost")
"""They start the whole program, again and again."""


@pytest.mark.parametrize("part", [part for part in PARTS if part not in SLOW])
def test_a_part_finds_nothing_broken_in_a_few_tries(part: str) -> None:
    """In a process of its own: what has threads, as pytest has, is not forked safely."""
    done = subprocess.run(
        [sys.executable, FOLDER, part, "--times", "4", "--seed", "1"],
        capture_output=True,
        text=True,
        env=child_environment(),
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "what was tried" in done.stdout


@pytest.mark.benchmark
@pytest.mark.parametrize("part", SLOW)
def test_a_slow_part_runs(part: str) -> None:
    if part == "memory" and not shutil.which("gcore"):
        pytest.skip("gcore is not installed")
    with quick_guesses():
        assert import_module(f"promises.{part}").measure(4, 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-32-le"])
def test_a_word_is_found_however_it_is_kept(encoding: str) -> None:
    words = Words()
    words.text("name")
    content = b"\0\1" + f"about {words.all[0].word} and more".encode(encoding) + b"\0"
    assert found_in(content, words.all) == words.all
    assert bool(hits(content))
    assert found_in(content[:20], words.all) == []


def test_what_is_wrong_is_counted_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    figure = Figure("something")
    figure.tried([])
    figure.tried(["it is gone"], "(seed 3)")
    assert "BROKEN something (seed 3): it is gone" in capsys.readouterr().out
    figure.done()
    assert (figure.tries, figure.failures) == (2, 1)
    assert "something" in table([figure])
