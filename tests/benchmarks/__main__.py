"""`python tests/benchmarks [NAME …]`: prints the figures of these benchmarks, or of all."""

import sys
from importlib import import_module
from pathlib import Path

NAMES = (
    "start",
    "due",
    "home",
    "keys",
    "hour",
    "memory",
    "leaving",
    "past",
    "search",
    "bundle",
    "rituals",
    "room",
    "evening",
    "clocks",
)

if __name__ == "__main__":
    # Run as a folder, Python looks for modules in this folder; they are named from the one above.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    asked = sys.argv[1:] or NAMES
    if not set(asked) <= set(NAMES):
        sys.exit(f"Choose from: {' '.join(NAMES)}")
    for name in asked:
        import_module(f"benchmarks.{name}").measure()
