"""Evenings that were over, and whose console ended before that was written down."""

from collections.abc import Callable
from datetime import datetime

from workshop.journal.evenings import evenings
from workshop.journal.evenings.file import EveningsFile
from workshop.sitting.facilitating import keeping
from workshop.sitting.facilitating.pulse import RoomPulse, items_of


def finish(file: EveningsFile, *, wall: Callable[[], datetime]) -> None:
    """Ends them: the pulse is shown where it can be, and the room is gone.

    Raises:
        JournalError: It can't be read, or not be kept.
    """
    for row in file.read(evenings.unended):
        left = keeping.as_kept(file, row, wall)
        if left is not None and left.leading.at.status == "over":
            RoomPulse(file, row.id, items_of(left.leading.guide)).close()
            keeping.end(file, row.id, wall())
