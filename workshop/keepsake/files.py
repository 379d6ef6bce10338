"""Where a keepsake is put: a name that tells what it is, and a file that is whole or not there."""

import errno
import os
import re
import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path

from workshop.ground.language import _
from workshop.journal.place import sync_folder
from workshop.keepsake.forms import Form
from workshop.keepsake.keepsake import Keepsake

_LONGEST_NAME = 60
"""Characters of a name, without its day and its ending."""

_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG)
_JOURNAL = re.compile(r"\.db(\.key|\.lock|\.due|-wal|-shm)?$", re.IGNORECASE)

_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


class NotWritten(Exception):
    """There is no file; one sentence says why, and what to do."""


class InTheWay(NotWritten):
    """Something of this name is there already, and it stays."""


def suggested_name(keepsake: Keepsake, form: Form, today: date) -> str:
    """A plain name, such as `the-workshop-2026-11-22.html`: of one session with its own day.

    Args:
        keepsake: What stands in it.
        form: Its form is the ending.
        today: The day for a file with several sessions.
    """
    if keepsake.several:
        title, day = _("Your sessions"), today
    else:
        line = keepsake.books[0].line
        title, day = line.title, line.started.astimezone().date()
    if keepsake.only_agreements:
        title = _("What you agreed on")
    return named(title, day, form)


def named(title: str, day: date, form: str) -> str:
    """A plain name of this title and day; the form is its ending."""
    return f"{_plain(title)}-{day.isoformat()}.{form}"


def _plain(title: str) -> str:
    """Letters and digits of any script, small, with hyphens between."""
    kept = "".join(sign if sign.isalnum() else " " for sign in title.lower())
    return "-".join(kept.split())[:_LONGEST_NAME].strip("-") or "workshop"


def usual_folder() -> Path:
    """The folder for documents, or home where there is none."""
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()


def place_for(wanted: Path | None, name: str) -> Path:
    """The whole path of the file: the wanted one, or this name in the wanted or present folder.

    Raises:
        NotWritten: There is no home folder to begin from.
    """
    try:
        path = (wanted or Path()).expanduser()
    except RuntimeError:
        raise NotWritten(_("There is no home folder here. Give the whole path.")) from None
    with suppress(OSError, ValueError):  # then writing says what is wrong
        if path.is_dir():
            path = path / name
    return path.absolute()


def look_first(path: Path, *, replace: bool = False) -> None:
    """Raises what `write` would raise, as far as it can be known before anything is written."""
    try:
        if path.is_dir() or (os.path.lexists(path) and not path.is_file()):
            raise NotWritten(_("{path} is no file. Give another name.").format(path=path))
        if _may_be_a_journal(path):
            raise NotWritten(_("{path} may be a journal. Give another name.").format(path=path))
        if not replace and os.path.lexists(path):
            raise _in_the_way(path)
        path.parent.stat()
    except (OSError, ValueError) as error:  # ValueError: a name no system can have
        raise NotWritten(_why_not(path, error)) from None


def write(path: Path, text: str, *, replace: bool = False) -> None:
    """Puts the text into a file for its owner alone. It is there as a whole, or not at all.

    Args:
        path: Where; its folder is there already.
        text: What.
        replace: Whether a file of this name may go.

    Raises:
        InTheWay: A file of this name is there, and may not go.
        NotWritten: It can't be written.
    """
    look_first(path, replace=replace)
    try:
        _write(path, text.encode("utf-8"), replace)
    except FileExistsError:
        raise _in_the_way(path) from None
    except (OSError, ValueError) as error:  # ValueError: a name no system can have
        raise NotWritten(_why_not(path, error)) from None


def _may_be_a_journal(path: Path) -> bool:
    """Whether a journal, a backup or what lies beside one could be lost by this name."""
    if _JOURNAL.search(path.name):
        return True
    try:
        with path.open("rb") as file:
            return file.read(16) == b"SQLite format 3\0"
    except OSError:
        return False


def _write(path: Path, data: bytes, replace: bool) -> None:
    # Made beside it, so that it comes to its name in one step; mkstemp makes it for us alone.
    handle, name = tempfile.mkstemp(prefix=".keepsake-", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if replace or not _linked(beside, path):
            beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    with suppress(OSError):  # some folders can't be told to; the file is there all the same
        sync_folder(path.parent)


def _linked(beside: Path, path: Path) -> bool:
    """Gives it its name without ever replacing another file, where the disk knows how."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        return False
    return True


def _in_the_way(path: Path) -> InTheWay:
    return InTheWay(_("{path} is there already, and it stays.").format(path=path))


def _why_not(path: Path, error: OSError | ValueError) -> str:
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ENOENT, errno.ENOTDIR):
        told = _("There is no folder {folder}. Make it first, or give another place.")
    elif number in _FORBIDDEN:
        told = _("Nothing can be written in {folder}. Give another place.")
    elif number in _FULL:
        told = _("The disk is full. Make some room, or give another place.")
    elif number == errno.ENAMETOOLONG:
        told = _("This name is too long. Give a shorter one.")
    elif number is None:
        told = _("No file can have this name. Give another one.")
    else:
        told = _("{path} can’t be written: {why}.")
    return told.format(folder=path.parent, path=path, why=getattr(error, "strerror", ""))
