"""Reading a bundle, and looking whether it could come from a journal before any of it is used.

Who made it is not known: it is read as anything from outside is.
"""

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from workshop.ground.language import _
from workshop.ground.partner import SEATS
from workshop.guide import GuideError, load
from workshop.journal import place
from workshop.journal.bundle import branches
from workshop.journal.bundle import format as form
from workshop.journal.bundle.branches import Whole
from workshop.journal.bundle.format import (
    Begins,
    DrawerRecord,
    Ends,
    Gone,
    Guide,
    Progress,
    Record,
    silent,
)
from workshop.journal.bundle.pieces import PieceReader
from workshop.journal.errors import JournalLocked, JournalUnreachable, NoJournal
from workshop.journal.passphrase import drawers, sealing
from workshop.journal.passphrase.keyfile import KeyFile
from workshop.session.script import Script
from workshop.session.state import Saved

_ID = re.compile(r"[0-9A-Za-z_.]{1,64}(-[0-9a-f]{16})?")
_LONGEST_NAME = 1000
_MOST_SECONDS = 1e9
_MOST_GONE = 1_000_000
_LARGEST_DRAWER = 4 * 1024**2
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
        looking = _Looking()
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


class _Looking:
    """Looks at record after record; what no journal could hold is refused."""

    begins: Begins

    def __init__(self) -> None:
        self.sessions = 0
        self._records = 0
        self._ended = False
        self._stage = 0
        self._last: dict[type, Any] = {}
        self._activities: dict[str, frozenset[str]] = {}
        self._partners: frozenset[str] = frozenset()
        self._gone: set[str] = set()

    @property
    def gone(self) -> frozenset[str]:
        """Hashes of what was deleted."""
        return frozenset(self._gone)

    def look(self, record: Record) -> None:
        """Raise BundleDamaged where this record can't stand here."""
        kinds = (Begins, Guide, Whole, DrawerRecord, Gone, Ends)
        stage = kinds.index(type(record))
        first = self._records == 0
        _refuse(self._ended or stage < self._stage or first != (stage == 0))
        self._stage = stage
        match record:
            case Begins():
                self._look_at_begin(record)
            case Guide():
                self._rising(record, record.hash)
                self._look_at_guide(record)
            case Whole():
                self._rising(record, record.row.id)
                self.sessions += 1
                _refuse(self.sessions > self.begins.sessions)
                self._look_at_session(record)
            case DrawerRecord():
                self._look_at_drawer(record)
            case Gone():
                for one in record.hashes:
                    self._rising(record, one)
                _refuse(not 1 <= len(record.hashes) <= form.GONE_IN_ONE)
                self._gone.update(record.hashes)
                _refuse(len(self._gone) > _MOST_GONE)
            case Ends():
                _refuse(record.records != self._records)
                self._ended = True
        self._records += 1

    def refuse_unfinished(self) -> None:
        """Raise BundleDamaged where something should have followed."""
        _refuse(not self._ended or self.sessions != self.begins.sessions)

    def _rising(self, record: Record, value: str) -> None:
        """All of a sort stand in one order, and none twice."""
        _refuse(value <= self._last.get(type(record), ""))
        self._last[type(record)] = value

    def _look_at_begin(self, begins: Begins) -> None:
        self.begins = begins
        self._partners = frozenset(partner.id for partner in begins.partners)
        _refuse(len(self._partners) != 2)
        _refuse({partner.seat for partner in begins.partners} != set(SEATS))
        for partner in begins.partners:
            _refuse(not _ID.fullmatch(partner.id) or len(partner.name) > _LONGEST_NAME)
            _refuse(len(partner.mark) + len(partner.colour) > _LONGEST_NAME)
        _refuse(len(begins.made_up) > _LONGEST_NAME)
        _refuse(begins.sessions < 0 or not set(begins.states) <= branches.EVERY_STATE)

    def _look_at_guide(self, guide: Guide) -> None:
        _refuse(hashlib.sha256(guide.body).hexdigest() != guide.hash)
        _refuse(not 0 <= guide.format < 2**31)
        try:
            found = load(guide.body, guide.title)
        except GuideError as error:
            raise form.damaged() from error
        self._activities[guide.hash] = frozenset(activity.id for _, activity in found.activities())

    def _look_at_session(self, whole: Whole) -> None:
        row = whole.row
        _refuse(not _ID.fullmatch(row.id) or row.guide_hash not in self._activities)
        _refuse({row.left_partner, row.right_partner} != self._partners)
        _refuse(not 0 <= row.seconds_used <= _MOST_SECONDS)
        _refuse(not 0 <= row.minutes_planned <= _MOST_SECONDS)
        _refuse(row.evening is not None)
        _look_at_times(row.started, row.ended)
        try:
            msgspec.json.decode(whole.script, type=Script)
            msgspec.json.decode(row.small, type=Saved)
            msgspec.json.decode(row.options, type=dict[str, Any])
        except (msgspec.MsgspecError, ValueError, RecursionError) as error:
            raise form.damaged() from error
        ids = set()
        for sitting in whole.sittings:
            _refuse(sitting.session != row.id or not _ID.fullmatch(sitting.id))
            _refuse(sitting.ended is None)
            _look_at_times(sitting.started, sitting.last_key, sitting.ended)
            ids.add(sitting.id)
        _refuse(len(ids) != len(whole.sittings))
        _refuse(any(one.session != row.id for one in whole.used))
        times = [number for one in whole.used for number in (one.planned, one.seconds)]
        _refuse(not all(0 <= number <= _MOST_SECONDS for number in (*times, row.minutes_planned)))
        _refuse(len({one.activity for one in whole.used}) != len(whole.used))
        self._look_at_entries(whole)

    def _look_at_entries(self, whole: Whole) -> None:
        row = whole.row
        owners = {"left": row.left_partner, "right": row.right_partner, "both": None}
        for entry in whole.entries:
            _refuse(entry.session != row.id or entry.partner != owners[entry.seat])
            _refuse(entry.state not in self.begins.states)
            _refuse(entry.activity not in self._activities[row.guide_hash])
            _refuse(not 0 <= entry.format < 2**31)
            _look_at_times(entry.changed)
        _refuse(len({branches.key_of(entry) for entry in whole.entries}) != len(whole.entries))

    def _look_at_drawer(self, drawer: DrawerRecord) -> None:
        _refuse(drawer.partner not in self._partners)
        _refuse(not drawers.SMALLEST <= len(drawer.sealed) <= _LARGEST_DRAWER)
        if drawer.wrap is None:
            _refuse(drawer.aside)
        else:
            wrap = drawer.wrap
            _refuse(not sealing.Effort(wrap.memory, wrap.passes, wrap.lanes).bearable)
            _refuse(len(wrap.salt) > _LONGEST_NAME or len(wrap.sealed) > _LONGEST_NAME)


def _look_at_times(*moments: datetime | None) -> None:
    for moment in moments:
        _refuse(moment is not None and (moment.tzinfo is None or not 1 < moment.year < 9999))


def _refuse(wrong: bool) -> None:
    if wrong:
        raise form.damaged()
