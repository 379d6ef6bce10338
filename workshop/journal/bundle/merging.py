"""Bringing a bundle into a journal: one becomes the other, or the two become one."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from datetime import date

from workshop.ground.language import _
from workshop.journal.bundle.format import Progress, silent
from workshop.journal.bundle.joining import Joining, Outcome, Removed
from workshop.journal.bundle.reading import Bundle
from workshop.journal.errors import JournalError, JournalReadOnly, OtherCouple
from workshop.journal.journal import Journal
from workshop.journal.passphrase import locking
from workshop.journal.tables import entries, guides, meta, partners, rituals, search
from workshop.journal.tables.rows import Connection
from workshop.journal.upkeep import backups


def foresee(journal: Journal, bundle: Bundle, progress: Progress = silent) -> Outcome | None:
    """What bringing all of a bundle into this journal would do; None where nothing is here yet.

    It is done as `bring_in` does it, and undone. Nothing is changed.

    Args:
        journal: Open for writing.
        bundle: Looked through.
        progress: Told how far it is, on another thread. What it raises ends the look.

    Raises:
        OtherCouple: They are of two different couples.
        JournalError: It can't be brought in.
    """
    if _looked_at(journal, bundle):
        return None

    def only_look(outcome: Outcome) -> None:
        raise _Undone(outcome)

    try:
        _bring_in(journal, bundle, only_look, is_new=False, progress=progress)
    except _Undone as undone:
        return undone.outcome
    raise AssertionError("what was only looked at was done")


def bring_in(
    journal: Journal,
    bundle: Bundle,
    *,
    foreseen: Outcome | None = None,
    today: date | None = None,
    progress: Progress = silent,
) -> Outcome:
    """Bring all of a bundle into this journal, or nothing of it.

    A journal without a session becomes the one the bundle comes from: its two people, its lock.

    Args:
        journal: Open for writing.
        bundle: Looked through.
        foreseen: What somebody agreed to, from `foresee`; anything else is not done.
        today: The day by which the backup that is made before is named.
        progress: Told how far it is, on another thread. What it raises undoes everything.

    Raises:
        OtherCouple: They are of two different couples.
        JournalError: It can't be done; the journal is as it was.
    """
    is_new = _looked_at(journal, bundle)

    def refuse_others(outcome: Outcome) -> None:
        if foreseen not in (None, outcome):
            raise JournalError(
                _("The journal has changed since you were asked. Nothing was done. Try again.")
            )

    if not is_new and journal.path is not None:
        journal.put_aside(today or date.today())
    locks = bundle.key is not None and journal.key is None
    if locks:
        _lock(journal, bundle)
    try:
        return _bring_in(journal, bundle, refuse_others, is_new=is_new, progress=progress)
    except BaseException:
        if locks:
            locking.take_key_off(journal)
        raise


def _looked_at(journal: Journal, bundle: Bundle) -> bool:
    """Whether nothing was written into this journal yet. Raises where the bundle can't go in."""
    if journal.read_only:
        raise JournalReadOnly(
            journal.read_only_reason or _("This journal is only open for reading.")
        )
    is_new = journal.read(_is_new)
    if not is_new:
        _refuse_others(journal, bundle)
    return is_new


def _is_new(connection: Connection) -> bool:
    """Whether nothing was written here yet but two names."""
    questions = ("session", "ritual", "moment", "gone", "drawer WHERE wrap IS NOT NULL")
    return not any(
        connection.execute(f"SELECT 1 FROM {one} LIMIT 1").fetchone() for one in questions
    )


def _refuse_others(journal: Journal, bundle: Bundle) -> None:
    here = {partner.id for partner in journal.read(partners.load)}
    if here != {partner.id for partner in bundle.begins.partners}:
        raise OtherCouple(
            _("This bundle is of two other people than the journal here. Nothing was changed.")
        )
    if bundle.key is not None and journal.key is None:
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


def _lock(journal: Journal, bundle: Bundle) -> None:
    """Give a new journal the lock of the one the bundle comes from, before a word is in it."""
    assert bundle.key is not None and bundle.keys is not None, "a locked bundle says what opens it"
    if journal.path is None:
        raise JournalError(_("A locked bundle needs a journal on the disk."))
    locking.put_key_on(journal, bundle.key, bundle.keys)


def _bring_in(
    journal: Journal,
    bundle: Bundle,
    look: Callable[[Outcome], None],
    *,
    is_new: bool,
    progress: Progress,
) -> Outcome:
    """Do it, in one transaction. `look` is told what came of it; what it raises undoes it."""
    path, key = journal.path, journal.key
    erased: list[bool] = []
    stop = threading.Event()

    def told(done: int, of: int) -> None:
        if stop.is_set():
            raise _Stopped
        progress(done, of)

    def job(connection: Connection) -> Outcome:
        joining = Joining(connection, bundle, is_new=is_new, progress=told)
        outcome = joining.all_of_it()
        look(outcome)
        removed = joining.removed
        if removed:
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


class _Undone(Exception):
    """What was only looked at is undone."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome


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


def _remove(connection: Connection, removed: Removed) -> None:
    for ritual in sorted(removed.rituals):
        rituals.drop(connection, ritual)
    for id in sorted(removed.sessions):
        rituals.part_from(connection, id)
        connection.execute("DELETE FROM session WHERE id = ?", (id,))
    for session, activity, seat, state in sorted(removed.entries):
        entries.drop(connection, session, activity, seat, state)
    guides.drop_unused(connection)
    entries.close_gaps(connection)
