"""Bringing a bundle into a journal: one becomes the other, or the two become one."""

import threading
from collections.abc import Iterator
from concurrent.futures import Future
from datetime import date
from itertools import groupby
from typing import Any

import msgspec
from msgspec import Struct

from workshop.ground.language import _
from workshop.ground.partner import Partner, Who
from workshop.journal.bundle import branches, records
from workshop.journal.bundle.branches import Copy, Whole
from workshop.journal.bundle.format import Begins, DrawerRecord, Guide, Progress, silent
from workshop.journal.bundle.reading import Bundle
from workshop.journal.errors import JournalError, JournalReadOnly, OtherCouple
from workshop.journal.journal import Journal
from workshop.journal.passphrase import drawers, locking
from workshop.journal.tables import (
    entries,
    gone,
    guides,
    meta,
    partners,
    search,
    sessions,
    sittings,
    used,
)
from workshop.journal.tables.entries import State
from workshop.journal.tables.rows import Connection
from workshop.journal.upkeep import backups


class Outcome(Struct):
    """What an import did."""

    new: int = 0
    """Sessions that were not there."""
    changed: int = 0
    """Sessions that went on elsewhere. Of what was taken out nothing tells."""
    parted: int = 0
    """Sessions that went on in two places, and are two from now on."""
    deleted: int = 0
    """Sessions that were deleted elsewhere."""
    waiting: int = 0
    """Drawers that wait until their owner opens the one that is here."""


class _Removed(Struct):
    """What has to go from every backup too."""

    sessions: set[str] = msgspec.field(default_factory=set)
    entries: set[tuple[str, str, Who, State]] = msgspec.field(default_factory=set)


def bring_in(
    journal: Journal,
    bundle: Bundle,
    *,
    today: date | None = None,
    progress: Progress = silent,
) -> Outcome:
    """Bring all of a bundle into this journal, or nothing of it.

    A journal without a session becomes the one the bundle comes from: its two people, its lock.

    Args:
        journal: Open for writing.
        bundle: Looked through.
        today: The day by which the backup that is made before is named.
        progress: Told how far it is, on another thread. What it raises undoes everything.

    Raises:
        OtherCouple: They are of two different couples.
        JournalError: It can't be done; the journal is as it was.
    """
    if journal.read_only:
        raise JournalReadOnly(
            journal.read_only_reason or _("This journal is only open for reading.")
        )
    is_new = journal.read(_is_new)
    locks = bundle.key is not None and journal.key is None
    if not is_new:
        _refuse_others(journal, bundle)
        if locks:
            raise JournalError(
                _(
                    "This bundle is locked, and the journal here is not. Set a passphrase first: "
                    "workshop passphrase set."
                )
            )
        if bundle.key is None and journal.key is not None:  # whoever has the file can have made it
            raise JournalError(
                _(
                    "This bundle is not locked, and the journal here is. Set a passphrase where "
                    "it comes from, and export it again."
                )
            )
        if journal.path is not None:
            journal.put_aside(today or date.today())
    if locks:
        _lock(journal, bundle)
    try:
        return _bring_in(journal, bundle, is_new, progress)
    except BaseException:
        if locks:
            locking.take_key_off(journal)
        raise


def _is_new(connection: Connection) -> bool:
    """Whether nothing was written here yet but two names."""
    questions = ("session", "gone", "drawer WHERE wrap IS NOT NULL")
    return not any(
        connection.execute(f"SELECT 1 FROM {one} LIMIT 1").fetchone() for one in questions
    )


def _refuse_others(journal: Journal, bundle: Bundle) -> None:
    here = {partner.id for partner in journal.read(partners.load)}
    if here != {partner.id for partner in bundle.begins.partners}:
        raise OtherCouple(
            _("This bundle is of two other people than the journal here. Nothing was changed.")
        )


def _lock(journal: Journal, bundle: Bundle) -> None:
    """Give a new journal the lock of the one the bundle comes from, before a word is in it."""
    assert bundle.key is not None and bundle.keys is not None, "a locked bundle says what opens it"
    if journal.path is None:
        raise JournalError(_("A locked bundle needs a journal on the disk."))
    locking.put_key_on(journal, bundle.key, bundle.keys)


def _bring_in(journal: Journal, bundle: Bundle, is_new: bool, progress: Progress) -> Outcome:
    path, key = journal.path, journal.key
    erased: list[bool] = []
    stop = threading.Event()

    def told(done: int, of: int) -> None:
        if stop.is_set():
            raise _Stopped
        progress(done, of)

    def job(connection: Connection) -> Outcome:
        bringing = _Bringing(connection, bundle, told)
        outcome = bringing.all_of_it(is_new)
        removed = bringing.removed
        if removed.sessions or removed.entries:
            entries.close_gaps(connection)
            # Before the journal, as in `Journal.delete`, and the next start goes on where a
            # program that is cut off here left it.
            if path is not None:
                backups.delete_from_all(path, key, lambda c: _remove(c, removed))
            meta.put(connection, meta.ERASING, "1")
            erased.append(True)
        search.settle(connection)  # the index does not tell what came in when
        return outcome

    outcome = _waited_for(journal.write(job), stop)
    if erased:
        journal.erase(lambda _connection: None).result()
    return outcome


class _Stopped(Exception):
    """Somebody pressed Ctrl+C."""


def _waited_for(future: Future[Outcome], stop: threading.Event) -> Outcome:
    """What the writer's thread made of it. Ctrl+C comes here, and has to reach it."""
    try:
        return future.result()
    except KeyboardInterrupt:
        stop.set()
    try:
        return future.result()  # it may have been done by then
    except _Stopped:
        raise KeyboardInterrupt from None


def _remove(connection: Connection, removed: _Removed) -> None:
    for id in sorted(removed.sessions):
        connection.execute("DELETE FROM session WHERE id = ?", (id,))
    for session, activity, seat, state in sorted(removed.entries):
        entries.drop(connection, session, activity, seat, state)
    guides.drop_unused(connection)
    entries.close_gaps(connection)


class _Bringing:
    """One import, within one transaction."""

    def __init__(self, connection: Connection, bundle: Bundle, progress: Progress) -> None:
        self._connection = connection
        self._bundle = bundle
        self._progress = progress
        self._carries = frozenset(bundle.begins.states)
        self._outcome = Outcome()
        self.removed = _Removed()

    def all_of_it(self, is_new: bool) -> Outcome:
        """Bring everything in."""
        gone.remember(self._connection, self._bundle.gone)
        dead = gone.known(self._connection)
        self._bury(dead)
        done = 0
        for root, group in groupby(self._bundle.records(), key=_root_of):
            if root is not None:
                wholes = [record for record in group if isinstance(record, Whole)]
                self._join(root, wholes, dead)
                done += len(wholes)
                self._progress(done, self._bundle.begins.sessions)
                continue
            for record in group:
                match record:
                    case Begins():
                        self._begin(record, is_new)
                    case Guide():
                        guides.keep(self._connection, _kept(record))
                    case DrawerRecord():
                        self._take_drawer(record)
        drawers.level(self._connection)
        guides.drop_unused(self._connection)
        return self._outcome

    def _bury(self, dead: frozenset[str]) -> None:
        """Delete what is here and was deleted there."""
        if not dead:
            return
        for root in {gone.root(id) for id in records.session_ids(self._connection)}:
            ids = records.ways_on(self._connection, root)
            marks = {root, *_sitting_roots(self._connection, ids)}
            if any(gone.hash_of(mark) in dead for mark in marks):
                self._join(root, [], dead)

    def _begin(self, begins: Begins, is_new: bool) -> None:
        if not is_new:
            return
        self._connection.execute("DELETE FROM drawer")
        self._connection.execute("DELETE FROM partner")
        for partner in begins.partners:
            partners.save(self._connection, Partner(**msgspec.structs.asdict(partner)))
        if begins.made_up:
            meta.put(self._connection, meta.MADE_UP, begins.made_up)

    # --- sessions -----------------------------------------------------------------------------

    def _join(self, root: str, brought: list[Whole], dead: frozenset[str]) -> None:
        """Put the copies of a session that are here and in the bundle together."""
        ids = records.ways_on(self._connection, root)
        here = {id: records.whole(self._connection, id, branches.EVERY_STATE) for id in ids}
        copies = [Copy(whole) for whole in here.values()]
        copies += [Copy(whole, self._carries) for whole in brought]
        stay = {whole.row.id: whole for whole in branches.merged(copies, dead)}
        changed = {id for id, whole in here.items() if stay.get(id) != whole}
        for id in sorted(changed):
            if id in stay and _only_entries_differ(here[id], stay[id]):
                self._change_entries(here[id], stay[id])
            else:
                self._connection.execute("DELETE FROM session WHERE id = ?", (id,))
            self._remember_removed(here[id], list(stay.values()))
        for id, whole in stay.items():
            if id not in here or (id in changed and not _only_entries_differ(here[id], whole)):
                self._put(whole)
        self._count(here, stay, changed)

    def _count(self, here: dict[str, Whole], stay: dict[str, Whole], changed: set[str]) -> None:
        added = len(stay.keys() - here.keys())
        if here and added:
            self._outcome.parted += added
        else:
            self._outcome.new += added
        self._outcome.changed += sum(
            stay[id].sittings != here[id].sittings for id in changed & stay.keys()
        )

    def _change_entries(self, old: Whole, new: Whole) -> None:
        """Only that; what is being written in this session stays."""
        before = {branches.key_of(entry): entry for entry in old.entries}
        after = {branches.key_of(entry): entry for entry in new.entries}
        for key, entry in before.items():
            if after.get(key) != entry:
                entries.drop(
                    self._connection, entry.session, entry.activity, entry.seat, entry.state
                )
        for key, entry in after.items():
            if before.get(key) != entry:
                entries.save(self._connection, entry)

    def _remember_removed(self, old: Whole, stay: list[Whole]) -> None:
        """What of a session is nowhere any more. It may have another id by now; backups don't."""
        new = branches.goes_on_in(old, stay)
        if new is None:
            self.removed.sessions.add(old.row.id)
            self._outcome.deleted += 1
            return
        for key in branches.taken_out(old, new):
            self.removed.entries.add((old.row.id, *key))

    def _put(self, whole: Whole) -> None:
        sessions.start(self._connection, whole.row, whole.script)
        for sitting in whole.sittings:
            sittings.put(self._connection, sitting)
        for one in whole.used:
            used.save(self._connection, one)
        for entry in whole.entries:
            entries.save(self._connection, entry)

    # --- drawers --------------------------------------------------------------------------------

    def _take_drawer(self, record: DrawerRecord) -> None:
        wrap = None if record.wrap is None else msgspec.json.encode(record.wrap).decode()
        waits = drawers.take_over(
            self._connection, record.partner, wrap, record.sealed, aside=record.aside
        )
        self._outcome.waiting += waits


def _root_of(record: Any) -> str | None:
    return gone.root(record.row.id) if isinstance(record, Whole) else None


def _kept(guide: Guide) -> guides.KeptGuide:
    return guides.KeptGuide(
        guide.hash, guide.guide_id, guide.title, guide.language, guide.format, guide.body
    )


def _only_entries_differ(one: Whole, other: Whole) -> bool:
    return (one.row, one.script, one.sittings, one.used) == (
        other.row,
        other.script,
        other.sittings,
        other.used,
    )


def _sitting_roots(connection: Connection, sessions: list[str]) -> Iterator[str]:
    for id in sessions:
        for (sitting,) in connection.execute("SELECT id FROM sitting WHERE session = ?", (id,)):
            yield gone.root(sitting)
