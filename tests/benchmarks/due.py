"""`workshop due`, at every prompt of a shell: against an interpreter that does nothing at all.

Processor time says the same on a busy computer; the clock is what somebody waits.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from benchmarks import journals
from benchmarks.figures import Pair, ratio, told
from benchmarks.watched import environment

PAIRS = 15

NOTHING = [sys.executable, "-c", "pass"]
NEEDED = [sys.executable, "-c", "import argparse, msgspec, pathlib, sqlite3"]
"""What reads a journal can't do without."""
DUE = [sys.executable, "-m", "workshop", "due", "--quiet"]


def run(command: list[str], home: Path) -> tuple[float, float]:
    """Seconds by the clock, and of the processor."""
    before, start = getrusage(RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, env=environment(home), capture_output=True, check=False)
    wall, after = time.perf_counter() - start, getrusage(RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(pairs: int = PAIRS) -> dict[str, float]:
    """Prints and returns the ratio against each, in processor time."""
    ratios = {}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        journals.demo(home)
        run(DUE, home)  # writes the bytecode
        for name, other in (("nothing", NOTHING), ("what it must load", NEEDED)):
            found = [(run(DUE, home), run(other, home)) for _ in range(pairs)]
            cpu = [Pair(ours[1], bare[1]) for ours, bare in found]
            print(told(f"due against {name}", [Pair(a[0], b[0]) for a, b in found], None))
            print(told("    the same in processor time", cpu, None))
            ratios[name] = ratio(cpu)
    return ratios


if __name__ == "__main__":
    measure()
