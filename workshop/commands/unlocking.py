"""Opening a locked journal from a command: whoever sits at the terminal is asked."""

import sys
from collections.abc import Callable
from typing import TypeVar

from workshop.ground.language import _

T = TypeVar("T")


def unlocked(open_it: Callable[[str | None], T]) -> T:
    """What `open_it` gives, with a passphrase where one is needed and somebody can be asked.

    Raises:
        JournalLocked: It is locked, and nobody can be asked, or the answer was wrong.
        JournalError: It can't be opened.
    """
    from workshop.journal.errors import JournalLocked, WrongPassphrase

    try:
        return open_it(None)
    except WrongPassphrase:
        raise
    except JournalLocked:
        if not sys.stdin.isatty():
            raise
        from getpass import getpass  # late: most journals are not locked

        return open_it(getpass(_("Passphrase (nothing is shown while you type):") + " "))
