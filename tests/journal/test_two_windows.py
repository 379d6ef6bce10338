"""Two programs on one journal: one writes, the other reads and says so."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from journal.samples import begin, child_environment
from workshop.journal.journal import IN_ANOTHER_WINDOW, Journal
from workshop.journal.tables import meta, partners

OTHER_WINDOW = """
import sys
from pathlib import Path
from workshop.journal.tables import meta
from workshop.journal.journal import Journal

journal = Journal.open(Path(sys.argv[1]))
print(journal.read_only_reason or "writing", flush=True)
for line in sys.stdin:
    value = line.strip()
    if value == "erase":
        journal.erase(lambda c: meta.forget(c, "key")).result()
    else:
        journal.write(lambda c: meta.put(c, "key", value)).result()
    print("saved", flush=True)
journal.close()
"""


class OtherWindow:
    def __init__(self, path: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", OTHER_WINDOW, path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=child_environment(),
        )
        self.first_line = self._pipe(self.process.stdout).readline().strip()

    @staticmethod
    def _pipe(pipe: IO[str] | None) -> IO[str]:
        assert pipe
        return pipe

    def save(self, value: str) -> None:
        self._pipe(self.process.stdin).write(value + "\n")
        self._pipe(self.process.stdin).flush()
        assert self._pipe(self.process.stdout).readline() == "saved\n"

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.db"
    with Journal.open(path) as journal:
        journal.write(begin).result()
    return path


@pytest.fixture
def other(path: Path) -> Iterator[OtherWindow]:
    window = OtherWindow(path)
    yield window
    window.end()


def value(journal: Journal) -> str | None:
    return journal.read(lambda c: meta.get(c, "key"))


def test_the_second_reads_and_says_so(path: Path, other: OtherWindow) -> None:
    assert other.first_line == "writing"
    with Journal.open(path) as journal:
        assert journal.read_only
        assert journal.read_only_reason == IN_ANOTHER_WINDOW
        assert len(journal.read(partners.load)) == 2


def test_the_first_keeps_writing_when_a_second_comes_and_goes(
    path: Path, other: OtherWindow
) -> None:
    for name in ("one", "two"):
        with Journal.open(path) as journal:
            other.save(name)
            assert value(journal) == name
    with Journal.open(path, read_only=True) as journal:
        other.save("three")
        assert value(journal) == "three"
        other.save("erase")
        assert value(journal) is None


def test_a_reader_sees_what_is_committed_between_its_reads_and_not_within_one(
    path: Path, other: OtherWindow
) -> None:
    other.save("before")

    def twice(connection: object) -> list[str | None]:
        first = meta.get(connection, "key")  # type: ignore[arg-type]
        other.save("after")
        return [first, meta.get(connection, "key")]  # type: ignore[arg-type]

    with Journal.open(path, read_only=True) as journal:
        assert journal.read(twice) == ["before", "before"]
        assert value(journal) == "after"


def test_when_the_first_is_killed_the_next_can_write(path: Path, other: OtherWindow) -> None:
    other.save("last words")
    other.end()
    with Journal.open(path) as journal:
        assert not journal.read_only
        assert value(journal) == "last words"


def test_what_a_killed_program_left_is_read_without_changing_it(
    path: Path, other: OtherWindow
) -> None:
    other.save("last words")
    other.end()
    names = {file.name for file in path.parent.iterdir()}
    before = path.read_bytes(), path.with_name("journal.db-wal").read_bytes()
    with Journal.open(path, read_only=True) as journal:
        assert value(journal) == "last words"
    assert (path.read_bytes(), path.with_name("journal.db-wal").read_bytes()) == before
    assert {file.name for file in path.parent.iterdir()} == names


def test_when_we_write_the_other_can_only_read(path: Path) -> None:
    with Journal.open(path) as journal:
        window = OtherWindow(path)
        assert window.first_line == IN_ANOTHER_WINDOW
        journal.write(lambda c: meta.put(c, "key", "ours")).result()
        window.end()
        assert value(journal) == "ours"
