"""Reading a bundle as a whole before any of it is used; what is refused of it: `looking.py`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from workshop.ground.language import _
from workshop.journal import place
from workshop.journal.bundle import format as form
from workshop.journal.bundle.branches import Whole
from workshop.journal.bundle.format import Begins, Progress, Record, silent
from workshop.journal.bundle.looking import Looking
from workshop.journal.bundle.pieces import PieceReader
from workshop.journal.errors import JournalLocked, JournalUnreachable, NoJournal
from workshop.journal.passphrase.keyfile import KeyFile

_DECODER = msgspec.json.Decoder(Record)


class Bundle(NamedTuple):
    """A bundle that was read once from its first byte to its last, and is sound."""

    path: Path
    begins: Begins
    key: bytes | None
    """Of the journal it comes from; None for a plain one."""
    keys: KeyFile | None
    """What opens that journal."""
    digest: bytes
    """Of the whole file."""
    gone: frozenset[str]
    """Hashes of what was deleted there."""

    def records(self) -> Iterator[Record]:
        """All that is in it, in order.

        Raises:
            JournalError: It can't be read, or is not the file any more that was looked at.
        """
        with _opened(self.path) as file:
            reader = PieceReader(file)
            if self.key is not None and not (reader.is_locked and reader.unlock_with(self.key)):
                raise form.damaged()
            yield from _records(reader)
            if reader.digest() != self.digest:
                raise form.damaged()


def look_through(
    path: Path,
    passphrase: str | None = None,
    *,
    key: bytes | None = None,
    progress: Progress = silent,
) -> Bundle:
    """Read all of a bundle, and use nothing of it.

    Args:
        path: Where it is.
        passphrase: What opens it, where it is locked.
        key: Of a journal, which may be the one it comes from. Then no passphrase is needed.
        progress: Told how far it is.

    Raises:
        JournalLocked: It is locked, and no passphrase or a wrong one was given.
        JournalError: It is no bundle, or not a whole one, or from a newer program.
    """
    if not place.is_there(path):
        raise NoJournal(_("There is no file at {path}.").format(path=path))
    with _opened(path) as file:
        if path.stat().st_size > form.LARGEST_FILE:
            raise form.too_large()
        reader = PieceReader(file)
        opened = None
        if reader.is_locked:
            if key is not None and reader.unlock_with(key):
                opened = key
            elif passphrase is None:
                raise JournalLocked(_("This bundle is locked. Its journal’s passphrase opens it."))
            else:
                opened = reader.unlock(passphrase)
        looking = Looking(locked=reader.is_locked)
        for record in _records(reader):
            looking.look(record)
            if isinstance(record, Whole):
                progress(looking.sessions, looking.begins.sessions)
        looking.refuse_unfinished()
        return Bundle(path, looking.begins, opened, reader.keys, reader.digest(), looking.gone)


def is_locked(path: Path) -> bool:
    """Whether a passphrase opens this bundle. Raises JournalError."""
    with _opened(path) as file:
        return PieceReader(file).is_locked


def _opened(path: Path) -> Any:
    try:
        return path.open("rb")
    except OSError as error:
        raise JournalUnreachable(
            _("{path} can’t be read: {why}.").format(path=path, why=error.strerror)
        ) from error


def _records(reader: PieceReader) -> Iterator[Record]:
    for line in _lines(reader):
        try:
            yield _DECODER.decode(line)
        except (msgspec.MsgspecError, ValueError, RecursionError) as error:
            raise form.damaged() from error


def _lines(reader: PieceReader) -> Iterator[bytes]:
    waiting = bytearray()
    for piece in reader.pieces():
        *whole, rest = piece.split(b"\n")
        for part in whole:
            waiting += part
            yield bytes(waiting)
            waiting.clear()
        waiting += rest
        if len(waiting) > form.LONGEST_RECORD:
            raise form.damaged()
    if waiting:
        raise form.damaged()
