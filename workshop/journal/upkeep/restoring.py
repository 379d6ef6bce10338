"""Putting a backup in the place of the journal. What stood there becomes a backup itself."""

from contextlib import suppress
from datetime import date
from pathlib import Path

from workshop.ground.language import _
from workshop.journal import driver, making, migrate, place
from workshop.journal.errors import JournalBusy, JournalError, NoJournal
from workshop.journal.lock import Held, WriterLock
from workshop.journal.passphrase import keyfile, unlocking
from workshop.journal.passphrase.keyfile import KeyFile
from workshop.journal.tables import entries
from workshop.journal.tables.rows import Connection
from workshop.journal.upkeep import backups


def restore(
    journal: Path, backup: Path, *, passphrase: str | None = None, today: date | None = None
) -> Path | None:
    """Put this backup in the journal's place; where what stood there is now, if anything did.

    Args:
        journal: Where the journal is, or is to be.
        backup: Any whole journal, with its key file beside it where it is locked.
        passphrase: What opens the backup, where it is locked.
        today: The day by which what stood there is named.

    Raises:
        JournalLocked: The backup is locked, and no passphrase or a wrong one was given.
        JournalError: It can't be used or put there; the journal is as it was.
    """
    if not place.is_there(backup):
        raise NoJournal(_("There is no file at {path}.").format(path=backup))
    backup = backup.resolve()
    if place.is_there(journal):
        journal = journal.resolve()
    if backup == journal:
        raise JournalError(_("This is the journal itself. Name one of its backups."))
    key = unlocking.key_of(backup, passphrase)
    _refuse_broken(backup, key)
    place.make_folder(journal.parent)
    try:
        lock = WriterLock(journal)
    except Held:
        raise JournalBusy(
            _("This journal is open in another window. Close it there and try again.")
        ) from None
    except OSError as error:
        raise place.cannot_write(journal.parent) from error
    try:
        making.tidy(journal)
        aside = _put_aside(journal, passphrase, today or date.today())
        _take_over(journal, backup, key is not None)
        return aside
    except OSError as error:
        raise place.cannot_write(journal.parent) from error
    finally:
        lock.release()


def _refuse_broken(backup: Path, key: bytes | None) -> None:
    def look(connection: Connection) -> None:
        if driver.application_id(connection) != driver.APPLICATION_ID:
            raise driver.not_a_journal(backup)
        migrate.refuse_newer(connection, backup)
        if driver.what_is_wrong(connection):
            raise driver.damaged(backup)

    connection = driver.connect(backup, key=key, read_only=True, settled=True)
    try:
        with driver.speaking(backup):
            look(connection)
    finally:
        connection.close()


def _put_aside(journal: Path, passphrase: str | None, today: date) -> Path | None:
    """Copy what stands there into the backups, as whole as it is."""
    if not journal.exists():
        return None
    place.make_folder(backups.folder(journal))
    aside = backups.folder(journal) / backups.unused_name(journal, today, backups.REPLACED)
    with suppress(JournalError):  # where it can be opened, its log goes into it first
        connection = driver.connect(journal, key=unlocking.key_of(journal, passphrase))
        try:
            with driver.speaking(journal):
                driver.empty_the_log(connection)
        finally:
            connection.close()
    for end in ("", "-wal", ".key"):
        here = journal.with_name(journal.name + end)
        if here.exists():
            place.copy(here, aside.with_name(aside.name + end))
    with suppress(JournalError):
        key = unlocking.key_of(aside, passphrase)
        _refuse_broken(aside, key)  # what is damaged is not written to
        backups.change(aside, key, entries.wipe_all_unshown)
    return aside


def _take_over(journal: Path, backup: Path, locked: bool) -> None:
    """The backup takes the journal's place by one rename; both keys are there meanwhile."""
    here, theirs = keyfile.beside(journal), keyfile.beside(backup)
    if locked:
        new = keyfile.load(theirs).slots
        old = keyfile.load(here).slots if here.exists() and _readable(here) else ()
        keyfile.save(here, KeyFile((*new, *(slot for slot in old if slot not in new))))
    building = journal.with_name(journal.name + ".new")
    try:
        place.copy(backup, building)
        for end in ("-wal", "-shm"):  # they belong to what goes, and it was put aside
            journal.with_name(journal.name + end).unlink(missing_ok=True)
        building.replace(journal)
        place.sync_folder(journal.parent)
    finally:
        building.unlink(missing_ok=True)
    if locked:
        keyfile.save(here, KeyFile(new))
    else:
        here.unlink(missing_ok=True)


def _readable(path: Path) -> bool:
    try:
        keyfile.load(path)
    except JournalError:
        return False
    return True
