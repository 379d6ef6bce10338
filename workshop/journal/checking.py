"""Whether a file is a journal we know, and a short look into a plain one.

A look loads a tenth of what `Journal` needs: it is for what runs at every prompt of a shell.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from workshop.ground.language import _
from workshop.journal import driver, migrate, place
from workshop.journal.errors import JournalLocked, NoJournal, NotAJournal
from workshop.journal.reader import Reader

T = TypeVar("T")


def look(path: Path, fn: Callable[[sqlite3.Connection], T]) -> T:
    """What `fn` makes of a plain journal. Nothing is made, changed or locked.

    Raises:
        JournalLocked: It has a passphrase.
        JournalError: There is none, or it can't be read.
    """
    if not place.is_there(path):
        raise no_journal(path)
    path = path.resolve()
    if place.is_locked(path):
        raise JournalLocked(_("This journal is locked. Its passphrase opens it."))
    check(path, None, up_to_date=True)
    reader = Reader(path)
    try:
        return reader.read(fn)
    finally:
        reader.close()


def no_journal(path: Path) -> NoJournal:
    """The error for a place where nothing is, and nothing may be made."""
    return NoJournal(
        _("There is no journal at {path} yet. Start the workshop to make one.").format(path=path)
    )


def check(
    path: Path,
    key: bytes | None,
    *,
    mark: int = driver.APPLICATION_ID,
    up_to_date: bool = False,
) -> None:
    """Look whether this is a journal we know, without changing a byte of whatever it is.

    Args:
        path: Where.
        key: What it is encrypted with; None for a plain one.
        mark: What it has to be.
        up_to_date: Whether an older one is refused as well.

    Raises:
        JournalError: It is none, or it can't be read.
    """

    def see(connection: sqlite3.Connection) -> int:
        if (found := driver.application_id(connection)) == mark:
            migrate.refuse_newer(connection, path)
            if up_to_date:
                migrate.refuse_older(connection, path)
        return found

    reader = Reader(path, key=key)
    try:
        try:
            found = reader.read(see)
        except NotAJournal as error:
            if key is None:
                raise
            raise driver.damaged(path) from error  # its key is right, so it is ours
        if found != mark:
            raise driver.other_than(path, mark, found)
    finally:
        reader.close()
