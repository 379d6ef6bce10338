"""A disk that fills up: a clear sentence, nothing saved is lost, and on it goes with more room."""

import subprocess
import sys
from pathlib import Path

from journal.kept import broken_promises
from journal.samples import child_environment

FILLING = """
import sys
from pathlib import Path
from helpers import powerloss
from journal.child import text_of
from journal.samples import an_entry, begin
from workshop.journal.tables import entries
from workshop.journal.errors import DiskFull
from workshop.journal.journal import Journal

folder = Path(sys.argv[1])
powerloss.start(folder.with_name("log"), folder)

def save(name, state="given"):
    return lambda c: entries.save(c, an_entry(name, text_of(name), state=state))

with Journal.open(folder / "journal.db") as journal:
    told = []
    journal.on_error = lambda error: told.append(type(error).__name__)
    journal.write(begin).result()
    for n in range(20):
        journal.write(save(f"before-{n}")).result()
        print(f"given before-{n}")
    powerloss.fill_disk()
    refused = 0
    for n in range(20):
        error = journal.write(save(f"full-{n}")).exception()
        refused += isinstance(error, DiskFull)
        if error is None:
            print(f"given full-{n}")
        elif not isinstance(error, DiskFull):
            raise error
    journal.later("draft", save("waiting", "draft"))
    try:
        journal.flush()
    except DiskFull:
        print("flush told", told, file=sys.stderr)
    print("refused", refused, file=sys.stderr)
    assert len(journal.read(lambda c: entries.load(c, "s1"))) >= 20
    if sys.argv[2] == "room":
        powerloss.make_room()
        journal.flush()
        print("draft waiting")
        journal.write(save("after")).result()
        print("given after")
"""


MAKING = """
import sys
from pathlib import Path
from helpers import powerloss
from workshop.journal import driver
from workshop.journal.errors import DiskFull
from workshop.journal.journal import Journal

folder = Path(sys.argv[1])
path = folder / "journal.db"
powerloss.start(folder.with_name("log"), folder)
for changes in range(400):
    powerloss.fill_disk(after=changes)
    try:
        Journal.open(path).close()
        break
    except DiskFull:
        assert not path.exists()
else:
    raise AssertionError("it was never made")
powerloss.make_room()
with Journal.open(path) as journal:
    assert journal.read(driver.application_id) == driver.APPLICATION_ID
print(changes)
"""


def test_where_there_is_no_room_for_a_new_journal_there_is_none(quick_path: Path) -> None:
    folder = quick_path / "home"
    folder.mkdir()
    child = subprocess.run(
        [sys.executable, "-c", MAKING, folder],
        env=child_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    assert int(child.stdout) > 20


def fill(folder: Path, then: str) -> tuple[list[str], str]:
    folder.mkdir()
    child = subprocess.run(
        [sys.executable, "-c", FILLING, folder, then],
        env=child_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    return child.stdout.splitlines(), child.stderr


def test_when_there_is_room_again_it_goes_on(quick_path: Path) -> None:
    promises, said = fill(quick_path / "home", "room")
    assert "refused 20" in said
    assert "flush told ['DiskFull']" in said
    assert promises[-2:] == ["draft waiting", "given after"]
    assert broken_promises(quick_path / "home", promises) == []


def test_closed_on_a_full_disk_it_is_as_it_was(quick_path: Path) -> None:
    promises, said = fill(quick_path / "home", "close")
    assert "refused 20" in said
    assert len(promises) == 20
    assert broken_promises(quick_path / "home", promises) == []
