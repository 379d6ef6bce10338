"""What is wrong with a journal, found by reading alone, and what can be done."""

from pathlib import Path

from msgspec import Struct

from workshop.ground.language import _
from workshop.journal import driver, migrate, place
from workshop.journal.errors import JournalError
from workshop.journal.passphrase import keyfile, unlocking
from workshop.journal.reader import Reader
from workshop.journal.tables import practices, rituals
from workshop.journal.tables.rows import Connection
from workshop.journal.upkeep import backups


class Finding(Struct, frozen=True):
    """One thing that was looked at."""

    well: bool
    words: str
    """What was found, and where something is wrong, what to do."""


def examine(journal: Path, passphrase: str | None = None) -> tuple[Finding, ...]:
    """Look at the journal, its key file and its backups. Nothing is changed.

    Raises:
        JournalLocked: It is locked, and no passphrase or a wrong one was given.
    """
    if not place.is_there(journal):
        words = _("There is no journal at {path}.").format(path=journal)
        return (Finding(False, words), *_backups(journal, passphrase))
    locked = unlocking.is_locked(journal)
    findings = [_key_file(journal)] if locked else []
    if all(finding.well for finding in findings):
        findings.append(_file(journal, unlocking.key_of(journal, passphrase)))
    findings += _backups(journal, passphrase)
    return tuple(findings)


def _key_file(journal: Path) -> Finding:
    try:
        keyfile.load(keyfile.beside(journal))
    except JournalError as error:
        return Finding(False, str(error))
    return Finding(True, _("The journal is locked, and its key file is whole."))


def _file(path: Path, key: bytes | None) -> Finding:
    trouble = trouble_of(path, key)
    if not trouble:
        return Finding(True, _("{path} is whole.").format(path=path))
    what = _("{path}: {trouble} The newest whole backup can take its place: workshop restore FILE.")
    return Finding(False, what.format(path=path, trouble=trouble))


def trouble_of(path: Path, key: bytes | None) -> str:
    """A sentence about what is broken in this file; empty where nothing is."""
    reader = Reader(path, key=key)
    try:
        return reader.read(_trouble)
    except JournalError as error:
        return str(driver.damaged(path)) if key is not None else str(error)
    finally:
        reader.close()


def _trouble(connection: Connection) -> str:
    if driver.application_id(connection) != driver.APPLICATION_ID:
        return _("This is not a journal of this program.")
    if driver.version(connection) > migrate.newest():
        return _("A newer version of this program made it.")
    wrong = driver.what_is_wrong(connection) or _unreadable(connection)
    return _("Part of it can’t be read ({what}).").format(what=wrong[0]) if wrong else ""


def _unreadable(connection: Connection) -> list[str]:
    """Names of tables in which SQLite finds nothing wrong, and which hold something else."""
    wrong = []
    for name, load in (("ritual", rituals.load), ("practice", practices.all_of_them)):
        try:
            load(connection)
        except JournalError:
            wrong.append(name)
    return wrong


def _backups(journal: Path, passphrase: str | None) -> list[Finding]:
    found = backups.found(journal)
    if not found:
        return [Finding(True, _("There are no backups yet."))]
    findings = []
    for backup in found:
        try:
            trouble = trouble_of(backup.path, unlocking.key_of(backup.path, passphrase))
        except JournalError as error:
            trouble = str(error)
        words = _("Backup {path} is whole.") if not trouble else _("Backup {path}: {trouble}")
        findings.append(Finding(not trouble, words.format(path=backup.path, trouble=trouble)))
    return findings
