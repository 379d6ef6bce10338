"""The screens, in this terminal: what `workshop` opens when no command is given."""

import argparse
import os
import sys
from pathlib import Path

from workshop.commands.speaking import USAGE, complain


def run(args: argparse.Namespace) -> int:
    """Opens the program on the journal that was named, or on the usual one."""
    return show(args.journal)


def show(path: Path | None, *, demo: bool = False) -> int:
    """Paints the screens until they are left; the exit status."""
    if not has_terminal():
        complain(
            "The screens need a terminal. Open one and start the program there, without a pipe; "
            "workshop --help lists what works without."
        )
        return USAGE
    from workshop.tui.app import run as run_app

    return run_app(path, demo=demo)


def has_terminal() -> bool:
    """Whether there are keys to read and something to paint on."""
    if os.environ.get("TEXTUAL_DRIVER"):  # painted elsewhere, as in a browser
        return True
    # Textual reads keys from standard input and paints on standard error.
    return sys.stdin.isatty() and sys.stderr.isatty()
