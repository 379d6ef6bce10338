"""Deleting a whole journal: its file, its log, its key, its backups."""

import os
from contextlib import suppress
from pathlib import Path

from workshop.ground.language import _
from workshop.journal import place
from workshop.journal.errors import JournalBusy, JournalUnreachable
from workshop.journal.lock import Held, WriterLock
from workshop.journal.passphrase import keyfile
from workshop.journal.upkeep import backups


def remove(journal: Path) -> None:
    """Delete the journal at this path with everything the program ever wrote beside it.

    What stands in the files is written over first, where the disk writes in place. The settings
    and guides of one's own stay.

    Raises:
        JournalBusy: It is open, here or in another window.
        JournalUnreachable: Something could not be deleted; the text says what.
    """
    try:
        lock = WriterLock(journal)
    except Held:
        raise JournalBusy(
            _("This journal is open in another window. Close it there and try again.")
        ) from None
    except OSError as error:
        raise place.cannot_write(journal.parent) from error
    folder = backups.folder(journal)
    # The journal last: cut off before, the next start still shows what is left to delete.
    names = [*(path for path in folder.glob("*") if path.is_file()), *_beside(journal), journal]
    try:
        for path in names:
            _overwrite(path)
            path.unlink(missing_ok=True)
        if folder.is_dir():
            folder.rmdir()
        place.sync_folder(journal.parent)
    except OSError as error:
        raise JournalUnreachable(
            _("{path} could not be deleted: {why}. Delete it by hand.").format(
                path=error.filename, why=error.strerror
            )
        ) from error
    finally:
        lock.release()
    with suppress(OSError):
        journal.with_name(journal.name + ".lock").unlink()


def _beside(journal: Path) -> list[Path]:
    key = keyfile.beside(journal)
    ends = ("-wal", "-shm", ".new", ".new-wal", ".new-shm")
    keys = [key, key.with_name(key.name + ".new"), *key.parent.glob(key.name + ".*")]
    times = place.times_file(journal)
    keys += [times, times.with_name(times.name + ".new")]
    return [*(journal.with_name(journal.name + end) for end in ends), *keys]


def _overwrite(path: Path) -> None:
    with suppress(OSError):
        handle = os.open(path, os.O_WRONLY)
        try:
            if os.fstat(handle).st_nlink == 1:  # another name for it is somebody's own
                os.write(handle, bytes(os.fstat(handle).st_size))
                os.fsync(handle)
        finally:
            os.close(handle)
