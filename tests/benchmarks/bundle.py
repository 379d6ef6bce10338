"""Export and import of a journal of many years: the most memory a process holds, and how long.

Each is measured in a process of its own, against the same with a tenth of the sessions. What is
measured is the resident memory at its highest, as the system counts it, and what Python itself
asked for (tracemalloc, in a run of its own, since counting slows it down).
"""

import re
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
        print(f"    {journal.stem}: {bundle.stat().st_size / 1e6:.1f} MB of bundle")
    return found


def measure(
    large: tuple[int, int] = LARGE, small: tuple[int, int] = SMALL, made: Path | None = None
) -> dict[str, float]:
    """Prints and returns by how many times more memory the larger journal takes."""
    ratios = {}
    with tempfile.TemporaryDirectory() as name:
        folders = Path(name) / "large", Path(name) / "small"
        costs = []
        for folder, size in zip(folders, (large, small), strict=True):
            folder.mkdir()
            journal = folder / f"{size[0]}.db"
            if made is not None and size == large:
                journal = made
            else:
                many.make(journal, *size)
            costs.append([runs(folder, journal, traced=traced) for traced in (False, True)])
        for what in costs[0][0]:
            (free, traced), (few, few_traced) = ((one[what] for one in both) for both in costs)
            ratio = free.resident / few.resident
            ratios[f"{what}, resident"] = ratio
            ratios[f"{what}, traced"] = traced.traced / few_traced.traced
            verdict = "reached" if max(ratio, ratios[f"{what}, traced"]) <= GOAL else "MISSED"
            print(
                f"{what:<34} {ratio:5.2f} × resident ({free.resident / 1e6:.0f} MB against "
                f"{few.resident / 1e6:.0f}), {ratios[f'{what}, traced']:.2f} × asked for by Python "
                f"({traced.traced / 1e6:.1f} MB against {few_traced.traced / 1e6:.1f}); "
                f"{free.seconds:.1f} s against {few.seconds:.1f}  goal {GOAL} ×: {verdict}"
            )
    return ratios


if __name__ == "__main__":
    measure(made=Path(sys.argv[1]) if sys.argv[1:] else None)
