"""`python tests/promises [PART …]`: tries these promises, or all, and prints what came of it."""

import argparse
import random
import sys
from importlib import import_module
from pathlib import Path

PARTS = (
    "traces",
    "memory",
    "killed",
    "power",
    "full_disk",
    "read_only",
    "damage",
    "changing",
    "cost",
)


def main() -> int:
    """The exit status: 1 where a promise was broken."""
    parser = argparse.ArgumentParser(prog="promises")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of: {' '.join(PARTS)}")
    parser.add_argument("--times", type=int, default=1000, metavar="N")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), metavar="N")
    asked = parser.parse_args()
    if not set(asked.parts) <= set(PARTS):
        parser.error(f"choose from: {' '.join(PARTS)}")

    from promises.figures import Figure, table
    from promises.locks import quick_guesses

    print(f"--times {asked.times} --seed {asked.seed}", flush=True)
    figures: list[Figure] = []
    for name in asked.parts or PARTS:
        with quick_guesses():
            figures += import_module(f"promises.{name}").measure(asked.times, asked.seed)
    print(table(figures))
    return int(any(figure.failures for figure in figures))


if __name__ == "__main__":
    # Run as a folder, Python looks for modules in this folder; they are named from the one above.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    sys.exit(main())
