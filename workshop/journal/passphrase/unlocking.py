"""Opening a locked journal: from a passphrase, or a recovery code, to the key of its file."""

from pathlib import Path

from workshop.ground.language import _
from workshop.journal import driver
from workshop.journal.errors import JournalError, JournalLocked, WrongPassphrase
from workshop.journal.passphrase import keyfile
from workshop.journal.place import is_locked as is_locked


def key_of(path: Path, passphrase: str | None) -> bytes | None:
    """What the journal at this path is encrypted with; None for a plain one.

    Raises:
        JournalLocked: It is locked, and no passphrase was given.
        WrongPassphrase: What was given does not open it.
        JournalError: The key file can't be used, or this computer lacks what opens it.
    """
    if not is_locked(path):
        return None
    file = keyfile.load(keyfile.beside(path))
    if passphrase is None:
        raise JournalLocked(_("This journal is locked. Its passphrase opens it."))
    driver.refuse_without_locks()
    keys = file.open(passphrase)
    if len(file.slots) > 1:  # one key was just taking over from another: which is the file's?
        keys = [key for key in keys if _opens(path, key)]
    if not keys:
        raise wrong_passphrase()
    return keys[0]


def wrong_passphrase() -> WrongPassphrase:
    """The one sentence for what does not open a journal; it tells nothing else."""
    return WrongPassphrase(_("This does not open it."))


def _opens(path: Path, key: bytes) -> bool:
    try:
        connection = driver.connect(path, key=key, read_only=True)
    except JournalError:
        return False
    try:
        with driver.speaking(path):
            driver.version(connection)
    except JournalError:
        return False
    finally:
        connection.close()
    return True
