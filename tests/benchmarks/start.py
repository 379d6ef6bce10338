"""From the start of the process to the first painted cover, against a bare greeting.

Wall-clock time is what a person waits; processor time says the same on a busy computer, with less
noise.
"""

import sys
import tempfile
from pathlib import Path

from benchmarks import journals
from benchmarks.figures import Pair, ratio, told
from benchmarks.watched import Moment, Watched, environment

GOAL = 1.3
PAIRS = 15

HELLO = [sys.executable, str(Path(__file__).with_name("bare") / "hello.py")]
HELLO_SAYS = "Hello, world"
COVER_SAYS = "Press Enter"

SCRIPT = [str(Path(sys.executable).with_name("workshop"))]
MODULE = [sys.executable, "-m", "workshop"]


def first_paint(command: list[str], says: str, home: Path) -> Moment:
    """Starts the program, waits for its words, leaves it."""
    with Watched(command, environment(home)) as program:
        moment = program.wait_for(says)
        program.settle(0.1)  # a start that is cut off would leave the next one something to mend
        program.leave()
    return moment


def hello(home: Path) -> Moment:
    """The bare start."""
    return first_paint(HELLO, HELLO_SAYS, home)


def measure(pairs: int = PAIRS) -> dict[str, float]:
    """Prints and returns the ratio of each way to start, wall clock first."""
    with tempfile.TemporaryDirectory() as folder:
        empty, demo = Path(folder) / "empty", Path(folder) / "demo"
        empty.mkdir()
        journals.demo(demo)
        ways = {
            "workshop, empty journal": (SCRIPT, empty),
            "workshop, demo journal": (SCRIPT, demo),
            "python -m workshop, empty journal": (MODULE, empty),
            "python -m workshop, demo journal": (MODULE, demo),
        }
        seen: dict[str, list[tuple[Moment, Moment]]] = {way: [] for way in ways}
        for round_ in range(pairs + 1):
            for way, (command, home) in ways.items():
                bare = hello(home)
                ours = first_paint(command, COVER_SAYS, home)
                if round_:  # the first one wrote the bytecode and filled the disk's cache
                    seen[way].append((ours, bare))
    ratios = {}
    for way, moments in seen.items():
        wall = [Pair(ours.seconds, bare.seconds) for ours, bare in moments]
        cpu = [Pair(ours.cpu, bare.cpu) for ours, bare in moments]
        ratios[way] = ratio(wall)
        print(told(f"first paint: {way}", wall, GOAL))
        print(told("    the same in processor time", cpu, None))
    return ratios


if __name__ == "__main__":
    measure()
