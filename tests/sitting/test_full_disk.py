"""No room on the disk in the middle of a session: one sentence, and everything is as it was.

The disk is full because the database may not grow any further (SQLite's own bound, its own error).
In the last test it is the file system that refuses.
"""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path

import pytest

from helpers.walker import Time, named, stands_at, walk_to
from journal.samples import child_environment
from sitting.child import where
from sitting.promises import newest
from workshop.journal.errors import DiskFull, JournalError
from workshop.session import GoOn, MoreTime, WriteDown
from workshop.sitting import past
from workshop.sitting.house import House
from workshop.sitting.sit_down import go_on, start

LONG = "SHOWN so much to say. " * 500


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def told(house: House) -> list[JournalError]:
    """What was told of changes that nobody waits for."""
    errors: list[JournalError] = []
    house.journal.on_error = errors.append
    return errors


@pytest.fixture
def house(tmp_path: Path, time: Time) -> Iterator[House]:
    with closing(named(tmp_path / "journal.db", time)) as house:
        yield house


def bound(house: House, pages: int) -> None:
    house.journal.write(lambda c: c.execute(f"PRAGMA max_page_count = {pages}").fetchone()).result()


def fill(house: House) -> None:
    bound(house, 1)  # SQLite makes that: no more than there are


def make_room(house: House) -> None:
    bound(house, 2**30)


def test_a_draft_without_room_is_told_once_and_written_when_there_is_some(
    house: House, time: Time, told: list[JournalError]
) -> None:
    sitting = walk_to(start(house, "main"), time, "one-thing/turn/left")
    fill(house)
    for end in range(6000, len(LONG), 1500):
        sitting.act(WriteDown({"moment": LONG[:end]})).result()
        with pytest.raises(DiskFull, match=r"The disk is full\. Make some room"):
            house.journal.flush()
    assert len(told) == 1, "once, not at every key"
    assert sitting.view().words.mine == {"moment": LONG[:end]}
    make_room(house)
    sitting.act(WriteDown({"moment": LONG})).result()
    house.journal.flush()
    again = go_on(house, sitting.session_id)
    assert again.state.entries["one-thing", "left"].answers == {"moment": LONG}


def test_an_answer_that_is_not_on_disk_does_not_go_on(
    house: House, time: Time, told: list[JournalError]
) -> None:
    """The draft did not fit. Where one stands would fit, but that alone is worth nothing."""
    sitting = walk_to(start(house, "main"), time, "one-thing/turn/right")
    time.let(7.0, sitting)
    fill(house)
    sitting.act(WriteDown({"moment": LONG})).result()
    left = sitting.seconds_left()
    refused = sitting.act(GoOn()).exception()
    assert isinstance(refused, DiskFull)
    assert stands_at(sitting.view()) == "one-thing/turn/right"
    assert sitting.view().words.mine == {"moment": LONG}
    assert sitting.seconds_left() == left
    assert isinstance(sitting.act(MoreTime()).exception(), DiskFull)
    assert sitting.view().small.extra == 0.0

    make_room(house)
    sitting.act(GoOn()).result()
    assert stands_at(sitting.view()) == "one-thing/turn/right share"
    promised = where(newest(house)[1], sitting.state)
    again = go_on(house, sitting.session_id)
    assert where(newest(house)[1], again.state) == promised
    assert len(told) == 1


def test_time_is_not_counted_twice_where_going_on_was_refused(
    house: House, time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = walk_to(start(house, "main"), time, "signs/talk/left")
    [line] = past.session_lines(house)
    time.let(120.0, sitting)
    refused: Future[None] = Future()
    refused.set_exception(DiskFull("The disk is full."))
    with monkeypatch.context() as patch:
        patch.setattr(house.journal, "write", lambda job: refused)
        for _ in range(5):
            assert isinstance(sitting.act(GoOn()).exception(), DiskFull)
            assert stands_at(sitting.view()) == "signs/talk/left"
    sitting.act(GoOn()).result()
    [after] = past.session_lines(house)
    assert after.minutes_used == pytest.approx(line.minutes_used + 2.0, abs=0.2)


ON_A_FULL_DISK = """
import sys
from pathlib import Path
from helpers import powerloss
from helpers.walker import Time, do, named, stands_at, step
from workshop.journal.errors import DiskFull
from workshop.session import GoOn
from workshop.sitting.sit_down import start
from sitting.child import where

folder = Path(sys.argv[1])
powerloss.start(folder.with_name("log"), folder)
time = Time()
house = named(folder / "journal.db", time)
sitting = start(house, "main")
script = sitting._script
refused = 0
while sitting.view().status == "open":
    what = step(sitting.view(), straight_on=True)
    time.let(what.waits, sitting)
    before = where(script, sitting.state)
    for action in what.actions:
        powerloss.fill_disk(after=3)
        error = sitting.act(action).exception()
        powerloss.make_room()
        if error is not None:
            assert isinstance(error, DiskFull), error
            refused += 1
            here = where(script, sitting.state)
            assert here["position"] == before["position"]
            sitting.act(action).result()
        before = where(script, sitting.state)
assert refused > 5, refused
house.close()
"""


def test_with_a_disk_that_is_full_now_and_then_both_evenings_come_to_their_end(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "home"
    folder.mkdir()
    child = subprocess.run(
        [sys.executable, "-c", ON_A_FULL_DISK, folder],
        env=child_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    time = Time(3 * 3600.0)
    with closing(House.open(folder / "journal.db", clock=time.clock, wall=time.wall)) as house:
        [line] = past.session_lines(house)
        assert line.status == "done"
    assert b"CANARY" not in (folder / "journal.db").read_bytes()
