"""The writer: in order, gathered by an injected clock, answered only when durable."""

import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.journal import driver, migrate
from workshop.journal.errors import DiskFull, JournalError, TracesRemain, Unstorable
from workshop.journal.journal import Journal
from workshop.journal.reader import Reader
from workshop.journal.tables import meta
from workshop.journal.writer import Writer

PATIENCE = 20
"""Seconds after which a test fails that waits for the writer; normally microseconds pass."""


class HandClock:
    """A clock that a test moves; it tells when the writer has done all it had to do."""

    def __init__(self) -> None:
        self.time = 0.0
        self.waits: list[float | None] = []
        self._wake: threading.Condition | None = None
        self._resting = threading.Semaphore(0)

    def now(self) -> float:
        return self.time

    def wait(self, wake: threading.Condition, seconds: float | None) -> None:
        self._wake = wake
        self.waits.append(seconds)
        self._resting.release()
        wake.wait()

    def rest(self) -> None:
        """Return when the writer has begun to wait once more."""
        assert self._resting.acquire(timeout=PATIENCE), "the writer did not come to rest"

    def advance(self, seconds: float) -> None:
        """Let time pass, and return when the writer has done what was due and waits again."""
        assert self._wake
        with self._wake:  # the writer holds it unless it waits, so it waits now
            while self._resting.acquire(blocking=False):
                pass
            self.time += seconds
            self._wake.notify_all()
        self.rest()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def journal(tmp_path: Path, clock: HandClock) -> Iterator[Journal]:
    with Journal.open(tmp_path / "journal.db", clock=clock) as journal:
        clock.rest()
        yield journal


def put(key: str, value: str) -> Any:
    return lambda connection: meta.put(connection, key, value)


def stored(journal: Journal) -> dict[str, str]:
    return journal.read(lambda c: dict(c.execute("SELECT key, value FROM meta").fetchall()))


def test_jobs_run_in_the_order_they_were_asked(journal: Journal) -> None:
    seen: list[int] = []

    def see(number: int, connection: sqlite3.Connection) -> None:
        seen.append(number)

    futures = [journal.write(partial(see, number)) for number in range(200)]
    futures[-1].result(PATIENCE)
    assert seen == list(range(200))
    assert all(future.done() for future in futures)


def test_jobs_of_many_threads_all_arrive(journal: Journal) -> None:
    def ask(name: int) -> None:
        for n in range(20):
            journal.write(put(f"{name}/{n}", "x")).result(PATIENCE)
            journal.read(lambda c: meta.get(c, "0/0"))

    threads = [threading.Thread(target=ask, args=(name,)) for name in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(stored(journal)) == 100


def test_the_result_of_a_job_is_the_result_of_its_future(journal: Journal) -> None:
    assert journal.write(lambda c: c.execute("SELECT 6 * 7").fetchone()).result(PATIENCE) == (42,)


def test_a_future_is_done_only_after_the_commit(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    Journal.open(path).close()
    asked: list[Future[None]] = []
    seen: list[tuple[str, bool]] = []

    class Watched(sqlite3.Connection):
        def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
            if asked:
                seen.append((sql, asked[0].done()))
            result = super().execute(sql, *values)
            if asked:
                seen.append((sql, asked[0].done()))
            return result

    connection = sqlite3.connect(
        path, isolation_level=None, check_same_thread=False, factory=Watched
    )
    go_on = threading.Event()
    writer = Writer(connection, path=path, on_error=lambda _: None)

    def job(connection: sqlite3.Connection) -> None:
        go_on.wait(PATIENCE)
        meta.put(connection, "key", "value")

    asked.append(writer.write(job))
    go_on.set()
    asked[0].result(PATIENCE)
    reader = Reader(path, beside_writer=True)
    assert reader.read(lambda c: meta.get(c, "key")) == "value"
    reader.close()
    commits = [done for sql, done in seen if sql == "COMMIT"]
    writer.close()
    assert commits[:2] == [False, False]


def test_a_job_that_fails_is_undone_and_the_next_one_runs(journal: Journal) -> None:
    def broken(connection: sqlite3.Connection) -> None:
        meta.put(connection, "key", "half")
        connection.execute("INSERT INTO sitting VALUES ('a', 'no such session', '', '', NULL)")

    failed = journal.write(broken)
    fine = journal.write(put("other", "whole"))
    assert isinstance(failed.exception(PATIENCE), JournalError)
    fine.result(PATIENCE)
    assert stored(journal) == {"other": "whole"}


def test_an_error_of_the_job_itself_is_passed_on_as_it_is(journal: Journal) -> None:
    def broken(connection: sqlite3.Connection) -> None:
        meta.put(connection, "key", "half")
        raise ZeroDivisionError

    assert isinstance(journal.write(broken).exception(PATIENCE), ZeroDivisionError)
    assert stored(journal) == {}


@pytest.mark.parametrize("value", ["half a character \ud800", 1 << 70])
def test_what_can_not_be_stored_is_refused_in_a_sentence(journal: Journal, value: Any) -> None:
    error = journal.write(put("key", value)).exception(PATIENCE)
    assert isinstance(error, Unstorable)
    assert "can't be stored" in str(error)
    assert stored(journal) == {}


@pytest.mark.parametrize(
    "value", ["", "\0", "a\0b", "\x1b[2J", "👩‍👩‍👧", "\u202e", "x" * 1_000_000]
)
def test_odd_text_is_stored_exactly(journal: Journal, value: str) -> None:
    journal.write(put("key", value)).result(PATIENCE)
    assert stored(journal) == {"key": value}


def test_giving_up_waiting_does_not_undo_what_was_asked(journal: Journal) -> None:
    hold = threading.Event()
    journal.write(lambda _: hold.wait(PATIENCE))
    future = journal.write(put("key", "value"))
    assert not future.cancel()
    hold.set()
    future.result(PATIENCE)
    assert stored(journal) == {"key": "value"}


# --- what gathers ---------------------------------------------------------------------------------


def test_the_newest_of_a_key_is_written_after_its_time_and_not_before(
    journal: Journal, clock: HandClock
) -> None:
    journal.later("draft", put("draft", "I"))
    clock.rest()
    clock.advance(0.25)
    journal.later("draft", put("draft", "I miss"))
    assert stored(journal) == {}
    clock.advance(0.125)
    assert stored(journal) == {}
    clock.advance(0.03125)
    assert stored(journal) == {"draft": "I miss"}


def test_typing_on_does_not_put_off_the_writing(journal: Journal, clock: HandClock) -> None:
    journal.later("draft", put("draft", "0"))
    clock.rest()
    key_times = [0.0]
    for n in range(1, 41):
        clock.advance(0.125)
        first_unwritten = int(stored(journal).get("draft", -1)) + 1
        assert all(clock.time - time < 0.4 for time in key_times[first_unwritten:])
        journal.later("draft", put("draft", str(n)))
        key_times.append(clock.time)
    assert first_unwritten > 30


def test_gathered_changes_are_written_before_what_is_asked_after_them(
    journal: Journal,
) -> None:
    seen: list[str] = []
    journal.later("a", lambda _: seen.append("a, older"))
    journal.later("b", lambda _: seen.append("b"))
    journal.later("a", lambda _: seen.append("a"))
    journal.write(lambda _: seen.append("asked")).result(PATIENCE)
    journal.later("a", lambda _: seen.append("a, after"))
    journal.flush()
    assert seen == ["a", "b", "asked", "a, after"]


def test_idle_it_waits_for_ever_and_costs_nothing(journal: Journal, clock: HandClock) -> None:
    assert clock.waits == [None]
    journal.later("draft", put("draft", "x"))
    clock.rest()
    assert clock.waits == [None, 0.4]
    clock.advance(0.4)
    journal.write(put("key", "x")).result(PATIENCE)
    clock.rest()
    assert clock.waits == [None, 0.4, None, None]


def test_closing_writes_what_has_gathered(journal: Journal, tmp_path: Path) -> None:
    journal.later("draft", put("draft", "the last words"))
    journal.close()
    with Journal.open(tmp_path / "journal.db") as again:
        assert stored(again) == {"draft": "the last words"}


def test_a_program_that_forgets_to_close_loses_nothing(tmp_path: Path) -> None:
    import subprocess
    import sys

    from journal.samples import child_environment

    path = tmp_path / "journal.db"
    script = (
        "import sys; from pathlib import Path; from workshop.journal.journal import Journal\n"
        "from workshop.journal.tables import meta\n"
        "journal = Journal.open(Path(sys.argv[1]))\n"
        "journal.later('draft', lambda c: meta.put(c, 'draft', 'words'))\n"
        "raise SystemExit(3)"
    )
    done = subprocess.run([sys.executable, "-c", script, path], env=child_environment())
    assert done.returncode == 3
    with Journal.open(path) as journal:
        assert stored(journal) == {"draft": "words"}


def fails_while(broken: list[bool], key: str, value: str) -> Any:
    def job(connection: sqlite3.Connection) -> None:
        meta.put(connection, key, "half")
        if broken:
            raise DiskFull("The disk is full.")
        meta.put(connection, key, value)

    return job


def test_a_change_that_fails_is_told_kept_and_tried_again(
    journal: Journal, clock: HandClock
) -> None:
    told: list[JournalError] = []
    journal.on_error = told.append
    broken = [True]
    journal.later("draft", fails_while(broken, "draft", "words"))
    journal.later("other", put("other", "fine"))
    clock.rest()
    clock.advance(0.4)
    assert [type(error) for error in told] == [DiskFull]
    assert stored(journal) == {"other": "fine"}
    with pytest.raises(DiskFull):
        journal.flush()
    broken.clear()
    journal.flush()
    assert stored(journal) == {"other": "fine", "draft": "words"}
    journal.flush()
    assert len(told) == 1, "told once, not at every try"
    broken.append(True)
    journal.later("draft", fails_while(broken, "draft", "more words"))
    with pytest.raises(DiskFull):
        journal.flush()
    assert len(told) == 2, "told anew when it happens anew"


def test_a_failed_change_never_overtakes_what_was_asked_after_it(journal: Journal) -> None:
    broken = [True]
    journal.later("draft", fails_while(broken, "draft", "words that were then wiped"))
    journal.write(lambda c: meta.forget(c, "draft")).result(PATIENCE)
    broken.clear()
    journal.flush()
    assert stored(journal) == {}


def test_a_newer_change_takes_the_place_of_a_failed_one(journal: Journal) -> None:
    broken = [True]
    journal.later("draft", fails_while(broken, "draft", "older"))
    with pytest.raises(DiskFull):
        journal.flush()
    journal.later("draft", put("draft", "newer"))
    journal.flush()
    assert stored(journal) == {"draft": "newer"}


def test_a_mistake_in_a_change_names_no_words(journal: Journal) -> None:
    told: list[JournalError] = []
    journal.on_error = told.append

    def mistaken(connection: sqlite3.Connection) -> None:
        raise KeyError("secret words")

    journal.later("draft", mistaken)
    with pytest.raises(JournalError):
        journal.flush()
    assert str(told[0]) == "A change was not written (KeyError)."


def test_a_face_that_stumbles_over_the_news_does_not_stop_the_saving(journal: Journal) -> None:
    def stumble(error: JournalError) -> None:
        raise RuntimeError

    journal.on_error = stumble
    journal.later("draft", fails_while([True], "draft", "words"))
    with pytest.raises(DiskFull):
        journal.flush()
    journal.write(put("key", "value")).result(PATIENCE)
    assert stored(journal) == {"key": "value"}


def test_a_full_database_undoes_the_whole_and_says_so(journal: Journal) -> None:
    def limit(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA max_page_count = 1")  # SQLite makes it the present size

    told: list[JournalError] = []
    journal.on_error = told.append
    journal.write(put("before", "x")).result(PATIENCE)
    journal.write(limit).result(PATIENCE)
    error = journal.write(put("key", "x" * 100_000)).exception(PATIENCE)
    assert isinstance(error, DiskFull)
    assert str(error) == "The disk is full. Make some room, then go on; nothing saved is lost."
    journal.later("draft", put("draft", "x" * 100_000))
    with pytest.raises(DiskFull):
        journal.flush()
    assert [type(error) for error in told] == [DiskFull]
    assert stored(journal) == {"before": "x"}
    journal.write(lambda c: c.execute("PRAGMA max_page_count = 100000").fetchone()).result(PATIENCE)
    assert stored(journal)["before"] == "x"


def test_when_the_file_can_not_be_rewritten_it_is_told_and_made_good_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.db"
    told: list[JournalError] = []
    rewritten: list[int] = []

    def no_room(connection: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError

    with Journal.open(path) as journal, monkeypatch.context() as patch:
        patch.setattr(driver, "rewrite", no_room)
        journal.on_error = told.append
        journal.write(put("key", "value")).result(PATIENCE)
        journal.erase(lambda c: meta.forget(c, "key")).result(PATIENCE)
        assert [type(error) for error in told] == [TracesRemain]
        assert "key" not in stored(journal)
    real = driver.rewrite

    def rewrite(connection: sqlite3.Connection) -> None:
        rewritten.append(1)
        real(connection)

    monkeypatch.setattr(driver, "rewrite", rewrite)
    for _ in range(2):
        with Journal.open(path) as journal:
            journal.flush()
    assert rewritten == [1]


# --- any order of asking --------------------------------------------------------------------------

KEYS = st.sampled_from("abc")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), KEYS),
        st.tuples(st.just("later"), KEYS),
        st.tuples(st.just("advance"), st.sampled_from([0.1, 0.25, 0.4])),
        st.tuples(st.just("flush"), st.none()),
    ),
    max_size=25,
)


@settings(max_examples=40, deadline=None)
@given(steps=STEPS)
def test_whatever_is_asked_what_is_stored_is_what_was_due(steps: list[tuple[str, Any]]) -> None:
    clock = HandClock()
    model: dict[str, str] = {}
    gathering: dict[str, str] = {}
    due = 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.db"
        with Journal.open(path, clock=clock) as journal:
            clock.rest()
            for number, (step, detail) in enumerate(steps):
                value = str(number)
                if step == "write":
                    journal.write(put(detail, value)).result(PATIENCE)
                    model |= gathering | {detail: value}
                    gathering = {}
                    clock.rest()
                elif step == "later":
                    journal.later(detail, put(detail, value))
                    if not gathering:
                        due = clock.time + 0.4
                        clock.rest()
                    gathering[detail] = value
                elif step == "flush":
                    journal.flush()
                    model |= gathering
                    gathering = {}
                    clock.rest()
                else:
                    clock.advance(detail)
                    if gathering and clock.time >= due:
                        model |= gathering
                        gathering = {}
                assert stored(journal) == model
        with Journal.open(path) as journal:
            assert stored(journal) == model | gathering


def test_in_memory_and_on_disk_have_the_same_schema(journal: Journal) -> None:
    connection = driver.connect_in_memory()
    migrate.migrate(connection, None)
    schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY name"
    assert connection.execute(schema).fetchall() == journal.read(
        lambda c: c.execute(schema).fetchall()
    )
    connection.close()
