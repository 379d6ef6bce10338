"""Making a new journal: whole and under its name, or not at all."""

from pathlib import Path

from workshop.ground.language import _
from workshop.journal import driver, migrate, place
from workshop.journal.errors import JournalDamaged
from workshop.journal.passphrase import keyfile


def make(path: Path, mark: int = driver.APPLICATION_ID) -> None:
    """Make an empty journal. The caller holds the writer's lock; the folder is there.

    It is built under another name first. So a file with the journal's name is always a whole
    journal, and an empty file of that name is never taken for one.

    Args:
        path: Where.
        mark: What it is; see `driver.mark_as`.

    Raises:
        JournalError: It can't be made here.
    """
    _refuse_orphaned_log(path)
    building = path.with_name(path.name + ".new")
    for leftover in (building, *(_beside(building, end) for end in ("-wal", "-shm"))):
        leftover.unlink(missing_ok=True)
    place.make_file(building)
    connection = driver.connect(building)
    try:
        with driver.speaking(path):
            driver.mark_as(connection, mark)
            migrate.migrate(connection, path)
            driver.empty_the_log(connection)
    finally:
        connection.close()
    try:
        building.replace(path)
        place.sync_folder(path.parent)
    except OSError as error:
        raise place.cannot_write(path.parent) from error


def tidy(path: Path) -> None:
    """Remove what a program that was cut off was building beside the journal.

    It may be a plain copy of a locked one. The caller holds the writer's lock.
    """
    for built in (path, keyfile.beside(path)):
        building = _beside(built, ".new")
        for leftover in (building, *(_beside(building, end) for end in ("-wal", "-shm"))):
            leftover.unlink(missing_ok=True)


def _refuse_orphaned_log(path: Path) -> None:
    """A log belongs to the file it was written for; SQLite would mix it into a new one."""
    log = _beside(path, "-wal")
    if log.exists() and log.stat().st_size:
        raise JournalDamaged(
            _(
                "{path} is missing, but its log is there. "
                "Put it back, or delete {log} to begin anew."
            ).format(path=path, log=log)
        )
    for leftover in (log, _beside(path, "-shm")):
        leftover.unlink(missing_ok=True)


def _beside(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)
