"""The screens, in this terminal: what `workshop` opens when no command is given."""

import argparse
import os
import sys

from workshop.commands.speaking import USAGE, complain
from workshop.ground.language import _


def run(args: argparse.Namespace) -> int:
    """Opens the program on the journal that was named, or on the usual one."""
    if not has_terminal():
        return no_terminal()
    from workshop.tui.app import run as run_app

    return run_app(args.journal, args.settings)


def has_terminal() -> bool:
    """Whether there are keys to read and something to paint on."""
    if os.environ.get("TEXTUAL_DRIVER"):  # painted elsewhere, as in a browser
        return True
    # Textual reads keys from standard input and paints on standard error.
    return sys.stdin.isatty() and sys.stderr.isatty()


def no_terminal() -> int:
    """Says why nothing can be painted; the exit status."""
    complain(
        _(
            "The screens need a terminal. Start the program in one, without a pipe; "
            "workshop --help lists what works without."
        )
    )
    return USAGE
