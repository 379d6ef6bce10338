"""Export and import of a journal of many years: the most memory a process holds, and how long.

Each is measured in a process of its own, against the same with a tenth of the sessions. What is
measured is the resident memory at its highest, as the system counts it, and what Python itself
asked for (tracemalloc, in a run of its own, since counting slows it down).
"""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks import many
from helpers.terminal import ROOT, clean_environment
from workshop.journal.journal import Journal

GOAL = 2.0
"""Times the memory that a tenth of it takes."""

LARGE, SMALL = (10_000, 250_000), (1_000, 25_000)
"""Sessions and answers."""

RUN = """
import resource, sys, tracemalloc
from workshop import cli
if sys.argv[1] == "traced":
    tracemalloc.start()
status = cli.main(sys.argv[2:])
traced = tracemalloc.get_traced_memory()[1] if sys.argv[1] == "traced" else 0
print("peak", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, traced, file=sys.stderr)
sys.exit(status)
"""


class Cost(NamedTuple):
    """Of one run."""

    resident: int
    """Bytes."""
    traced: int
    """Bytes; 0 where Python did not count."""
    seconds: float


def cost(*arguments: str, traced: bool = False) -> Cost:
    """Runs the program so, to its end."""
    env = clean_environment({"PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"})
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", RUN, "traced" if traced else "free", *arguments],
        env=env,
        capture_output=True,
        check=True,
    )
    seconds = time.perf_counter() - began
    found = re.search(rb"peak (\d+) (\d+)", done.stderr)
    assert found
    return Cost(int(found[1]), int(found[2]), seconds)


def sessions_in(path: Path) -> int:
    """How many there are."""
    with Journal.open(path, read_only=True) as journal:
        return journal.read(lambda c: int(c.execute("SELECT count(*) FROM session").fetchone()[0]))


def runs(folder: Path, journal: Path, *, traced: bool) -> dict[str, Cost]:
    """Exports this journal, imports it into a new one, and again into itself."""
    name = "traced" if traced else "free"
    bundle, new = folder / f"{name}.bundle", folder / f"{name}.db"
    found = {
        "export": cost("--journal", str(journal), "export", str(bundle), traced=traced),
        "import, new journal": cost("--journal", str(new), "import", str(bundle), traced=traced),
    }
    assert sessions_in(new) == sessions_in(journal)
    found["import, journal that has it all"] = cost(
        "--journal", str(new), "import", str(bundle), traced=traced
    )
    if not traced:
        print(f"    {journal.stem}: {bundle.stat().st_size / 1e6:.1f} MB of bundle", flush=True)
    return found


def measure(
    large: tuple[int, int] = LARGE, small: tuple[int, int] = SMALL, made: Path | None = None
) -> dict[str, float]:
    """Prints and returns by how many times more memory the larger journal takes."""
    ratios = {}
    with tempfile.TemporaryDirectory() as name:
        journals = Path(name) / "small" / "small.db", Path(name) / "large" / "large.db"
        for journal, size in zip(journals, (small, large), strict=True):
            journal.parent.mkdir()
            if made is None or size == small:
                many.make(journal, *size)
            else:
                shutil.copyfile(made, journal)
        for traced in (False, True):
            few, lot = (runs(journal.parent, journal, traced=traced) for journal in journals)
            for what in few:
                ratios[f"{what}{', traced' * traced}"] = told(what, lot[what], few[what], traced)
    return ratios


def told(what: str, lot: Cost, few: Cost, traced: bool) -> float:
    """Prints a line, and returns the ratio."""
    ours, theirs = (lot.traced, few.traced) if traced else (lot.resident, few.resident)
    verdict = "reached" if ours / theirs <= GOAL else "MISSED"
    name = f"{what}, {'asked for by Python' if traced else 'resident'}"
    print(
        f"{name:<52} {ours / theirs:5.2f} ×  ({ours / 1e6:.1f} MB against {theirs / 1e6:.1f}; "
        f"{lot.seconds:.1f} s against {few.seconds:.1f})  goal {GOAL} ×: {verdict}",
        flush=True,
    )
    return ours / theirs


if __name__ == "__main__":
    measure(made=Path(sys.argv[1]) if sys.argv[1:] else None)
