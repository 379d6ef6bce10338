"""From Enter on the cover to the painted home screen, against the bare start.

A person looks at the cover for a moment before pressing Enter; half a second is a quick one. The
second figure is for a key that is pressed the instant the cover is there.
"""

import tempfile
from pathlib import Path

from benchmarks import journals
from benchmarks.figures import Pair, ratio, told
from benchmarks.start import COVER_SAYS, SCRIPT, hello
from benchmarks.watched import Moment, Watched, environment

GOAL = 0.3
PAIRS = 15
LOOKS = {"after half a second at the cover": 0.5, "at once": 0.0}

TOP_AND_FOOT = ("Past sessions", "Leave")
"""On home and nowhere else; the last button closes the screen at its foot."""


def enter_to_home(home: Path, looks: float) -> Moment:
    """Starts the program, looks at the cover for so many seconds, presses Enter."""
    with Watched(SCRIPT, environment(home)) as program:
        program.wait_for(COVER_SAYS)
        program.look(looks)
        before, cpu = len(program.heard), program.cpu()
        pressed = program.press("enter")
        moment = program.wait_for(*TOP_AND_FOOT, since=pressed, beyond=before)
        program.settle(0.1)
        program.leave()
    return Moment(moment.seconds, moment.cpu - cpu)


def measure(pairs: int = PAIRS) -> dict[str, float]:
    """Prints and returns the ratios."""
    ratios = {}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        journals.demo(home)
        enter_to_home(home, 0.5)
        for how, looks in LOOKS.items():
            moments = [(enter_to_home(home, looks), hello(home)) for _ in range(pairs)]
            wall = [Pair(ours.seconds, bare.seconds) for ours, bare in moments]
            cpu = [Pair(ours.cpu, bare.cpu) for ours, bare in moments]
            ratios[how] = ratio(wall)
            print(told(f"Enter to home, {how}", wall, GOAL if looks else None))
            print(told("    the same in processor time", cpu, None))
    return ratios


if __name__ == "__main__":
    measure()
