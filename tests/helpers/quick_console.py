"""`workshop`, at whose console a key may follow the one before at once: tests press none too many.

    python quick_console.py facilitate GUIDE …

Everything else is the product's own. The product has no such switch.
"""

import sys

from workshop.cli import main
from workshop.tui.console.unhurried import Unhurried


def _takes(_keys: Unhurried, _do: str, _apart: float) -> bool:
    return True


if __name__ == "__main__":
    Unhurried.takes = _takes  # type: ignore[method-assign]
    sys.exit(main())
