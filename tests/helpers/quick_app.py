"""The program at which pages take keys as soon as they stand, for tests that press none too many.

    python quick_app.py JOURNAL

Everything else is the product's own. The product has no such switch.
"""

import sys
from pathlib import Path

from workshop.tui.app import run
from workshop.tui.screens import unhurried_screen

if __name__ == "__main__":
    unhurried_screen.SETTLES = 0.0
    sys.exit(run(Path(sys.argv[1])))
