"""The README's pictures: screens of the program as the tests see them, without fonts from afar.

    python docs/pictures.py

writes them beside this file. A test fails when one of them no longer shows the program.
"""

import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCREENS = HERE.parent / "tests" / "tui" / "__snapshots__" / "test_snapshots"
SHOWN = (
    "handover-left",
    "choose-two-columns",
    "reveal-columns",
    "floor",
    "home-waiting",
    "book-page-2",
)
"""Screens by their names in tests/tui/test_snapshots.py."""

_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def picture(name: str) -> str:
    """This screen at 80 × 24 in colour, as SVG in whatever fixed-width font the reader has."""
    svg = (SCREENS / f"test_screen[{name}-colour-80x24].svg").read_text(encoding="utf-8")
    return _FONTS.sub("", svg).replace("Fira Code, monospace", "monospace")


if __name__ == "__main__":
    for shown in SHOWN:
        (HERE / f"{shown}.svg").write_text(picture(shown), encoding="utf-8")
