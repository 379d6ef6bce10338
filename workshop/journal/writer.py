"""The one thread that writes: jobs in order, each in a transaction, each answered when durable."""

import sqlite3
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from workshop.ground.language import _
from workshop.journal import driver
from workshop.journal.errors import JournalClosed, JournalError, TracesRemain
from workshop.journal.tables import meta, search
from workshop.journal.time_source import RealTime, TimeSource

T = TypeVar("T")
Job = Callable[[sqlite3.Connection], Any]
Exchange = Callable[[sqlite3.Connection], tuple[sqlite3.Connection, Exception | None]]

GATHER = 0.4
"""Seconds that changes may gather, from the first on, before the newest are written."""


class _Task(NamedTuple):
    """Something to do for somebody who waits for it."""

    job: Job
    future: Future[Any]
    erases: bool
    only_looks: bool
    exchanges: bool


class _Gathered(NamedTuple):
    """The newest change of each key, to be written in one transaction."""

    jobs: dict[str, Job]


class Writer:
    """Owns the writing connection. Its methods may be called from any thread."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        *,
        path: Path | None,
        on_error: Callable[[JournalError], None],
        clock: TimeSource | None = None,
    ) -> None:
        """Start the thread.

        Args:
            connection: A migrated journal; closed by this writer.
            path: Where the journal is, for messages; None in memory.
            on_error: Called on the thread when something nobody waits for was not written.
            clock: The time by which changes gather.
        """
        self._connection = connection
        self._path = path
        self._on_error = on_error
        self._clock = clock or RealTime()
        self._wake = threading.Condition()
        self._queue: deque[_Task | _Gathered] = deque()
        self._gathering: dict[str, Job] = {}
        self._due: float | None = None
        self._closing = False
        # These are the thread's alone.
        self._unwritten: dict[str, Job] = {}
        self._trouble: JournalError | None = None
        self._log_holds_erased = False
        self._thread = threading.Thread(target=self._run, name="journal-writer", daemon=True)
        self._thread.start()

    def write(self, job: Callable[[sqlite3.Connection], T], *, erases: bool = False) -> Future[T]:
        """Run the job in a transaction, after everything asked before.

        The future has the job's result once that is durable; or the JournalError, or whatever
        the job itself raised, that undid it. It can't be cancelled. With `erases`, nothing of
        what the job deleted is left in the file or its log when the future is done.
        """
        return self._submit(job, erases=erases)

    def look(self, job: Callable[[sqlite3.Connection], T]) -> Future[T]:
        """Run a job that only reads, on the writing connection, after everything asked before."""
        return self._submit(job, only_looks=True)

    def later(self, key: str, job: Job) -> None:
        """Run the newest job of this key 0.4 s after its first, or before whatever is next asked.

        A job that fails is kept, and tried again before whatever is asked next; the trouble is
        reported once until it is over. A job is given up when something asked after it has been
        written, so order always holds.
        """
        with self._wake:
            self._refuse_when_closing()
            self._gathering[key] = job
            if self._due is None:
                self._due = self._clock.now() + GATHER
                self._wake.notify_all()

    def flush(self) -> None:
        """Return when everything asked so far is durable.

        Raises:
            JournalError: A gathered change was not written. It is kept, and tried again.
        """
        trouble = self.look(lambda _: self._trouble).result()
        if trouble is not None:
            raise trouble

    def exchange(self, job: Exchange) -> Future[None]:
        """Have the job put something else in place of the connection, outside of a transaction.

        It gives the connection to go on with, and what went wrong, if anything did.
        """
        return self._submit(job, exchanges=True)

    def close(self) -> None:
        """Write what is left, leave one file without a log, and end the thread."""
        with self._wake:
            if not self._closing:
                self._closing = True
                self._queue_gathered()
                self._wake.notify_all()
        self._thread.join()

    def _submit(
        self, job: Job, *, erases: bool = False, only_looks: bool = False, exchanges: bool = False
    ) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_running_or_notify_cancel()  # who stops waiting does not undo what they asked
        with self._wake:
            self._refuse_when_closing()
            self._queue_gathered()
            self._queue.append(_Task(job, future, erases, only_looks, exchanges))
            self._wake.notify_all()
        return future

    def _refuse_when_closing(self) -> None:
        if self._closing:
            raise JournalClosed(_("The journal is closed."))

    def _queue_gathered(self) -> None:
        if self._gathering:
            self._queue.append(_Gathered(self._gathering))
        self._gathering, self._due = {}, None

    # --- on the thread --------------------------------------------------------------------------

    def _run(self) -> None:
        self._tidy()
        while (item := self._next()) is not None:
            if isinstance(item, _Gathered):
                self._write_gathered(item.jobs)
            else:
                self._do(item)
        self._write_gathered({})
        self._empty_the_log()
        self._connection.close()

    def _next(self) -> _Task | _Gathered | None:
        """Wait for the next thing to do; None when all is done and the writer closes."""
        with self._wake:
            while True:
                now = self._clock.now()
                if self._due is not None and now >= self._due:
                    self._queue_gathered()
                if self._queue:
                    return self._queue.popleft()
                if self._closing:
                    return None
                self._clock.wait(self._wake, None if self._due is None else self._due - now)

    def _do(self, task: _Task) -> None:
        self._write_gathered({})
        try:
            with driver.speaking(self._path):
                result = self._run_task(task)
        except BaseException as error:
            task.future.set_exception(error)
            return
        if not task.only_looks:
            self._unwritten, self._trouble = {}, None
        if task.erases:
            self._rewrite()
        elif self._log_holds_erased:
            self._empty_the_log()
        task.future.set_result(result)

    def _written(self, task: _Task) -> Any:
        with driver.transaction(self._connection):
            result = task.job(self._connection)
            if task.erases:
                search.settle(self._connection)
                meta.put(self._connection, meta.ERASING, "1")
        return result

    def _run_task(self, task: _Task) -> Any:
        if task.exchanges:
            self._connection, trouble = task.job(self._connection)
            if trouble is not None:
                raise trouble
            return None
        return self._looked(task.job) if task.only_looks else self._written(task)

    def _looked(self, job: Job) -> Any:
        self._connection.execute("PRAGMA query_only = ON")
        try:
            return job(self._connection)
        finally:
            self._connection.execute("PRAGMA query_only = OFF")

    def _write_gathered(self, new: dict[str, Job]) -> None:
        """Write the newest change of each key, also those that failed before."""
        jobs = {**self._unwritten, **new}
        if not jobs:
            return
        troubles: dict[str, JournalError] = {}
        try:
            with driver.speaking(self._path), driver.transaction(self._connection):
                for key, job in jobs.items():
                    trouble = self._tried(job)
                    if trouble is not None:
                        troubles[key] = trouble
        except Exception as error:
            troubles = dict.fromkeys(jobs, _trouble_of(error))
        self._unwritten = {key: jobs[key] for key in troubles}
        before, self._trouble = self._trouble, next(iter(troubles.values()), None)
        if self._trouble is not None and str(self._trouble) != str(before):
            self._report(self._trouble)  # once, not at every try

    def _tried(self, job: Job) -> JournalError | None:
        """Run one of several jobs of a transaction; if it fails, only its own part is undone."""
        self._connection.execute("SAVEPOINT one")
        try:
            with driver.speaking(self._path):
                job(self._connection)
        except Exception as error:
            if not self._connection.in_transaction:
                raise  # the whole transaction is gone, as on a full disk
            self._connection.execute("ROLLBACK TO one")
            return _trouble_of(error)
        finally:
            if self._connection.in_transaction:
                self._connection.execute("RELEASE one")
        return None

    def _tidy(self) -> None:
        """Finish what a program that was cut off left: an erasing, a log with old words."""
        with suppress(JournalError), driver.speaking(self._path):
            if meta.get(self._connection, meta.ERASING) is not None:
                self._rewrite()
            else:
                self._empty_the_log()

    def _rewrite(self) -> None:
        """Leave nothing of what was deleted, in the file or in its log."""
        try:
            with driver.speaking(self._path):
                driver.rewrite(self._connection)
                with driver.transaction(self._connection):
                    meta.forget(self._connection, meta.ERASING)
        except JournalError:
            self._report(
                TracesRemain(
                    _(
                        "It is deleted. Traces stay in the file until there is room on the disk "
                        "and the program starts anew."
                    )
                )
            )
        self._log_holds_erased = True
        self._empty_the_log()

    def _empty_the_log(self) -> None:
        with suppress(JournalError), driver.speaking(self._path):
            if driver.empty_the_log(self._connection):
                self._log_holds_erased = False

    def _report(self, error: JournalError) -> None:
        with suppress(Exception):  # a face that stumbles over the news must not stop the saving
            self._on_error(error)


def _trouble_of(error: Exception) -> JournalError:
    """What to tell about a change that failed; of a mistake in the program only its kind."""
    if isinstance(error, JournalError):
        return error
    return JournalError(_("A change was not written ({kind}).").format(kind=type(error).__name__))
