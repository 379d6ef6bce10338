"""Where the journal is, and making its folder and file so that only their owner can look inside."""

import os
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path

from workshop.ground.folder import user_folder
from workshop.ground.language import _
from workshop.journal.errors import JournalUnreachable, NotAJournal

FILE_NAME = "journal.db"
EVENINGS_NAME = "evenings.db"

_PLAIN = b"SQLite format 3\0"


def journal_path(explicit: Path | None = None, environment: Mapping[str, str] = os.environ) -> Path:
    """The journal's absolute path.

    The explicit one, else `$WORKSHOP_HOME/journal.db`, else the one in the user's data folder.
    Nothing is looked up on the disk and nothing is made.
    """
    if explicit is not None:
        return Path(os.path.abspath(explicit.expanduser()))  # noqa: PTH100 (keeps links as given)
    return user_folder(environment) / FILE_NAME


def evenings_path(journal: Path | None = None) -> Path:
    """Where a facilitator's evenings are: in the same folder as this journal, or the usual one."""
    return journal_path(journal).with_name(EVENINGS_NAME)


def key_file(journal: Path) -> Path:
    """The file that holds the key of a locked journal; see `passphrase/keyfile.py`."""
    return journal.with_name(journal.name + ".key")


def times_file(journal: Path) -> Path:
    """The file of times beside a journal, where the two asked for one; see `sitting/due.py`."""
    return journal.with_name(journal.name + ".due")


def is_there(path: Path) -> bool:
    """Whether a file lies at this path.

    Raises:
        NotAJournal: Something lies there that is no ordinary file. Opening a pipe would hang.
        JournalUnreachable: The folders above can't be entered.
    """
    try:
        kind = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError) as error:
        raise JournalUnreachable(
            _(
                "{path} can't be looked at. Check its folder, or choose another with --journal."
            ).format(path=path)
        ) from error
    if not stat.S_ISREG(kind):
        told = (
            _("{path} is a folder. Give the path of a journal file with --journal.")
            if stat.S_ISDIR(kind)
            else _("{path} is no ordinary file. Give the path of a journal file with --journal.")
        )
        raise NotAJournal(told.format(path=path))
    return True


def is_writable(path: Path) -> bool:
    """Whether both a file that is there and its folder, where the log has to go, can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def is_plain(path: Path) -> bool:
    """Whether a file begins as every SQLite database does that is not encrypted, or is empty.

    Raises:
        JournalUnreachable: It can't be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(len(_PLAIN)) in (_PLAIN, b"")
    except OSError as error:
        raise JournalUnreachable(
            _("{path} can’t be read: {why}.").format(path=path, why=error.strerror)
        ) from error


def is_locked(path: Path) -> bool:
    """Whether the journal at this path needs a passphrase.

    Its first bytes tell. They are looked at only where there is a key file: closing the journal's
    file drops the locks that this process may hold on it.

    Raises:
        JournalUnreachable: It can't be read.
    """
    return key_file(path).exists() and not is_plain(path)


def make_folder(folder: Path) -> None:
    """Make the folder and what is missing above it, for the owner alone. One that exists stays.

    Raises:
        JournalUnreachable: It can't be made.
    """
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    try:
        for each in reversed(missing):
            each.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder) from error


def make_file(path: Path) -> None:
    """Make an empty file for the owner alone.

    Raises:
        JournalUnreachable: It can't be made.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise cannot_write(path.parent) from error


def copy(source: Path, target: Path) -> None:
    """Copy a file, durably and for its owner alone, in place of what is there. Raises OSError."""
    target.unlink(missing_ok=True)
    handle = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "wb") as new, source.open("rb") as old:
        shutil.copyfileobj(old, new)
        new.flush()
        os.fsync(new.fileno())


def sync_file(path: Path) -> None:
    """Make what stands in this file outlast a power cut. Raises OSError."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Make the names in this folder outlast a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def cannot_write(folder: Path) -> JournalUnreachable:
    """The error for a folder in which no journal can be made."""
    return JournalUnreachable(
        _(
            "No journal can be made in {folder}, it can't be written. "
            "Choose another with --journal."
        ).format(folder=folder)
    )
