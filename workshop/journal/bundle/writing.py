"""Writing a whole journal into one bundle. The journal is only read."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import msgspec

from workshop.ground.language import _
from workshop.journal import place
from workshop.journal.bundle import branches, records
from workshop.journal.bundle import format as form
from workshop.journal.bundle.format import Begins, Ends, Gone, Progress, Record, silent
from workshop.journal.bundle.pieces import PieceWriter
from workshop.journal.bundle.reading import look_through
from workshop.journal.errors import JournalError
from workshop.journal.journal import Journal
from workshop.journal.passphrase import keyfile
from workshop.journal.passphrase.keyfile import KeyFile
from workshop.journal.tables import gone, meta, partners
from workshop.journal.tables.rows import Connection


def write_file(journal: Journal, target: Path, progress: Progress = silent) -> int:
    """Write the journal into a new file; the number of its sessions.

    It appears under its name when it is whole and was read back, and not at all where anything
    fails.

    Raises:
        FileExistsError: Something lies there.
        OSError: It can't be written there.
        JournalError: The journal can't be read, or there is nothing in it.
    """
    if target.exists() or target.is_symlink():
        raise FileExistsError(target)
    handle, name = tempfile.mkstemp(prefix=".bundle-", dir=target.parent)
    building = Path(name)
    try:
        with os.fdopen(handle, "w+b") as file:
            count = write(journal, file, progress)
            file.flush()
            os.fsync(file.fileno())
        look_through(building, key=journal.key)
        _name(building, target)
        place.sync_folder(target.parent)
    finally:
        with suppress(OSError):
            building.unlink(missing_ok=True)
    return count


def _name(building: Path, target: Path) -> None:
    """Gives it its name, without ever replacing another file where the disk knows how."""
    try:
        os.link(building, target)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        building.replace(target)


def write(journal: Journal, file: BinaryIO, progress: Progress = silent) -> int:
    """Write the journal into this file, from its beginning; the number of sessions.

    Raises:
        JournalError: The journal can't be read, or there is nothing in it.
    """
    keys = None
    if journal.key is not None and journal.path is not None:
        keys = keyfile.load(keyfile.beside(journal.path))
    return journal.read(lambda c: _write(c, file, journal.key, keys, progress))


def _write(
    connection: Connection,
    file: BinaryIO,
    key: bytes | None,
    keys: KeyFile | None,
    progress: Progress,
) -> int:
    file.seek(0)
    file.truncate()  # a reading that met a writer begins anew
    pieces = PieceWriter(file, key, keys)
    encoder = msgspec.json.Encoder()
    count = connection.execute("SELECT count(*) FROM session").fetchone()[0]
    written = 0
    for record in _all(connection, locked=key is not None):
        line = encoder.encode(record)
        if len(line) >= form.LONGEST_RECORD:
            raise JournalError(_("One session is too large for a bundle. Nothing was written."))
        pieces.write(line + b"\n")
        if isinstance(record, branches.Whole):
            written += 1
            progress(written, count)
    pieces.end()
    return written


def _all(connection: Connection, *, locked: bool) -> Iterator[Record]:
    """All that leaves this journal, in the one order there is.

    Without a lock nothing leaves that only one of the two may see: numbers of one's own, and what
    was given and not seen yet.
    """
    couple = sorted(partners.load(connection), key=lambda partner: partner.id)
    if len(couple) != 2:
        raise JournalError(_("There is nothing to take along yet: this journal has no names."))
    states = branches.EVERY_STATE if locked else branches.PLAIN_STATES
    count = connection.execute("SELECT count(*) FROM session").fetchone()[0]
    made_up = meta.get(connection, meta.MADE_UP) or ""
    yield Begins((couple[0], couple[1]), tuple(sorted(states)), count, made_up)
    before = 1
    for record in _between(connection, states):
        yield record
        before += 1
    yield Ends(before)


def _between(connection: Connection, states: frozenset[str]) -> Iterator[Record]:
    yield from records.guides(connection)
    for id in records.session_ids(connection):
        yield records.whole(connection, id, states)
    yield from records.habits(connection)
    yield from records.moments(connection)
    yield from records.drawers(connection)
    hashes = sorted(gone.known(connection))
    for start in range(0, len(hashes), form.GONE_IN_ONE):
        yield Gone(tuple(hashes[start : start + form.GONE_IN_ONE]))
