"""Setting, changing and removing a journal's passphrase: the old state or the new, never neither.

Whether a file is locked is told by its first bytes, so one rename decides. The key file is there
before it is needed and goes after it was; alone, beside a plain journal, it does nothing.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from workshop.ground.language import _
from workshop.journal import driver, place
from workshop.journal.errors import (
    JournalError,
    JournalReadOnly,
    NoLocks,
)
from workshop.journal.journal import Journal
from workshop.journal.passphrase import keyfile, sealing
from workshop.journal.passphrase.keyfile import KeyFile, Slot
from workshop.journal.passphrase.unlocking import wrong_passphrase
from workshop.journal.upkeep import backups

SHORTEST = 8
"""Characters of a passphrase. Fewer are guessed from the file, however slow each guess is."""


class TooShort(ValueError):
    """A passphrase that protects nothing; the text says what to do."""


def refuse_short(passphrase: str) -> None:
    """Raise TooShort for a passphrase with too few characters."""
    if len(passphrase.strip()) < SHORTEST:
        raise TooShort(
            _("Please take at least {number} characters. Four or five words are good.").format(
                number=SHORTEST
            )
        )


def lock(journal: Journal, passphrase: str, *, recovery: bool = False) -> str:
    """Put a plain journal, and its backups, under a passphrase; the recovery code, where asked for.

    Raises:
        TooShort: The passphrase has too few characters.
        JournalError: It could not be done; the journal is as it was.
    """
    refuse_short(passphrase)
    _path_of(journal)
    refuse_where_unavailable()
    key = sealing.new_key()
    slot, code = keyfile.new_slot(key, passphrase), ""
    if recovery:
        slot, code = keyfile.with_recovery(slot, key)
    put_key_on(journal, key, KeyFile((slot,)))
    return code


def put_key_on(journal: Journal, key: bytes, keys: KeyFile) -> None:
    """Encrypt a plain journal, and its backups, under this key, which the key file opens.

    Raises:
        JournalError: It could not be done; the journal is as it was.
    """
    path = _path_of(journal)
    refuse_where_unavailable()

    def exchange() -> None:
        here = keyfile.beside(path)
        if here.exists():  # of a locked journal that lay here before, and may still be somewhere
            here.replace(here.with_name(f"{here.name}.{keys.slots[0].id}"))
        keyfile.save(here, keys)
        backups.rewrite_all(path, None, key)
        _put_in_place(path, None, key)

    journal.exchange(exchange, key)


def unlock_for_good(journal: Journal, passphrase: str) -> None:
    """Take the passphrase from a journal: a plain file again.

    Raises:
        WrongPassphrase: The passphrase is another one.
        JournalError: It could not be done; the journal is as it was.
    """
    path, key = _path_of(journal), journal.key
    if key is None or key not in keyfile.load(keyfile.beside(path)).open(passphrase):
        raise wrong_passphrase()
    take_key_off(journal)


def take_key_off(journal: Journal) -> None:
    """Make an open journal and its backups plain. Raises JournalError, and it is as it was."""
    path, key = _path_of(journal), journal.key

    def exchange() -> None:
        _put_in_place(path, key, None)
        backups.rewrite_all(path, key, None)
        keyfile.beside(path).unlink(missing_ok=True)
        place.sync_folder(path.parent)

    journal.exchange(exchange, None)


def change(journal: Journal, old: str, new: str) -> None:
    """Put another passphrase in place of the old one. Nothing is encrypted anew.

    A recovery code stays as it is.

    Raises:
        TooShort: The new passphrase has too few characters.
        WrongPassphrase: The old one is another one.
        JournalError: It could not be done; the journal is as it was.
    """
    refuse_short(new)

    _rewrap(journal, old, lambda slot, key: keyfile.with_passphrase(slot, key, new))


def new_recovery_code(journal: Journal, passphrase: str) -> str:
    """A recovery code, to be shown once; an older one opens nothing any more.

    Raises:
        WrongPassphrase: The passphrase is another one.
        JournalError: It could not be done; the journal is as it was.
    """
    codes: list[str] = []

    def rewrapped(slot: Slot, key: bytes) -> Slot:
        slot, code = keyfile.with_recovery(slot, key)
        codes.append(code)
        return slot

    _rewrap(journal, passphrase, rewrapped)
    return codes[0]


def forget_recovery_code(journal: Journal, passphrase: str) -> None:
    """From now on only the passphrase opens the journal.

    Raises:
        WrongPassphrase: The passphrase is another one.
        JournalError: It could not be done; the journal is as it was.
    """
    _rewrap(journal, passphrase, lambda slot, _key: msgspec.structs.replace(slot, recovery=None))


def has_recovery_code(journal: Journal) -> bool:
    """Whether a recovery code opens this journal. Raises JournalError."""
    slots = keyfile.load(keyfile.beside(_path_of(journal))).slots
    return any(slot.recovery is not None for slot in slots)


def _rewrap(journal: Journal, secret: str, rewrapped: Callable[[Slot, bytes], Slot]) -> None:
    path = _path_of(journal)
    here = keyfile.beside(path)
    file = keyfile.load(here)
    for slot in file.slots:
        if journal.key is not None and journal.key in KeyFile((slot,)).open(secret):
            new = KeyFile((rewrapped(slot, journal.key),))
            keyfile.save(here, new)
            backups.put_key_file(path, new)  # or they would open with the old one for ever
            return
    raise wrong_passphrase()


def refuse_where_unavailable() -> None:
    """Raise NoLocks where this computer lacks what a passphrase needs."""
    if not sealing.is_available():
        raise NoLocks(not_available())


def not_available() -> str:
    """The sentence for a computer without what locking needs."""
    return _(
        "Passphrases are not available on this computer. They need the Python packages "
        "sqlcipher3 and cryptography."
    )


def _path_of(journal: Journal) -> Path:
    if journal.path is None or journal.read_only:
        raise JournalReadOnly(
            journal.read_only_reason or _("This journal is only open for reading.")
        )
    return journal.path


def _put_in_place(path: Path, key: bytes | None, new_key: bytes | None) -> None:
    """Put the journal, encrypted otherwise, in its own place. Nobody is connected to it."""
    building = path.with_name(path.name + ".new")
    building.unlink(missing_ok=True)
    place.make_file(building)
    try:
        driver.copy_into(path, key, building, new_key)
        _look_at(building, new_key)
        old = None if os.name == "nt" else os.open(path, os.O_RDWR)
        try:
            building.replace(path)
            place.sync_folder(path.parent)
            if old is not None:
                _overwrite(old)
        finally:
            if old is not None:
                os.close(old)
    except OSError as error:
        raise place.cannot_write(path.parent) from error
    finally:
        building.unlink(missing_ok=True)


def _look_at(path: Path, key: bytes | None) -> None:
    """Read all of a new file before it takes the old one's place, and make it durable."""
    connection = driver.connect(path, key=key)
    try:
        with driver.speaking(path):
            if driver.what_is_wrong(connection):
                raise JournalError(_("The new file could not be read back. Nothing was changed."))
            driver.empty_the_log(connection)
    finally:
        connection.close()
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _overwrite(handle: int) -> None:
    """Write over a file that has no name any more, where the disk writes in place."""
    if os.fstat(handle).st_nlink:  # somebody gave it another name, so it is theirs
        return
    with suppress(OSError):
        left = os.fstat(handle).st_size
        os.lseek(handle, 0, os.SEEK_SET)
        while left > 0:
            left -= os.write(handle, bytes(min(left, 1 << 20)))
        os.fsync(handle)
