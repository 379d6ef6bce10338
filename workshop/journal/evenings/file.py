"""The file of a facilitator's evenings: opened, written and locked as a journal is.

It has tables of its own and a mark of its own, so neither is ever taken for the other.
"""

from pathlib import Path
from typing import ClassVar

from workshop.ground.language import _
from workshop.journal import driver, place
from workshop.journal.errors import JournalError, NoJournal
from workshop.journal.journal import Journal


class EveningsFile(Journal):
    """An open file of evenings. `open` without a path takes the usual place."""

    MARK: ClassVar[int] = driver.EVENINGS_ID

    @classmethod
    def _place(cls, path: Path | None) -> Path:
        return place.evenings_path() if path is None else place.journal_path(path)

    @classmethod
    def missing(cls, path: Path) -> JournalError:
        """The error for a place where nothing is, and nothing may be made."""
        return NoJournal(
            _("There are no evenings at {path} yet. workshop facilitate begins one.").format(
                path=path
            )
        )
