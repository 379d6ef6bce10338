"""Two programs on one journal, or one that may not be written: here one reads, and is told so."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from helpers.walker import LEFT, RIGHT, Time, named, walk_to
from journal.samples import as_someone_ordinary, folder_content
from workshop.journal.errors import JournalReadOnly
from workshop.journal.journal import IN_ANOTHER_WINDOW, NOT_WRITABLE
from workshop.session import WriteDown
from workshop.session.clock import LAPSES
from workshop.sitting import past
from workshop.sitting.home import home
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple, rename
from workshop.sitting.sit_down import go_on, start


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "journal.db"


@pytest.fixture
def first(path: Path, time: Time) -> Iterator[House]:
    """A program in which somebody is writing."""
    with closing(named(path, time)) as house:
        sitting = walk_to(start(house, "main"), time, "one-thing/turn/left")
        sitting.act(WriteDown({"moment": "CANARY half a sentence"})).result()
        house.journal.flush()
        yield house


@pytest.fixture
def second(path: Path, first: House, time: Time) -> Iterator[House]:
    with closing(House.open(path, clock=time.clock, wall=time.wall)) as house:
        yield house


def test_the_second_says_so_on_its_first_page(second: House) -> None:
    couple = second.couple()
    assert couple is not None
    seen = home(second, couple)
    assert seen.notice == IN_ANOTHER_WINDOW
    assert (seen.couple.left.name, seen.couple.right.name) == (LEFT, RIGHT)


CHANGES: dict[str, Callable[[House], object]] = {
    "start": lambda house: start(house, "main"),
    "go on": lambda house: go_on(house, past.session_lines(house)[0].id),
    "rename": lambda house: rename(house, house.couple(), "X", "Y"),  # type: ignore[arg-type]
    "name": lambda house: name_couple(house, "X", "Y"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_would_write_is_refused_with_a_sentence_and_changes_nothing(
    change: str, second: House, path: Path
) -> None:
    before = folder_content(path.parent)
    with pytest.raises(JournalReadOnly) as refused:
        CHANGES[change](second)
    assert str(refused.value).startswith(IN_ANOTHER_WINDOW)
    assert folder_content(path.parent) == before


def test_nobody_reads_along_in_the_second(second: House) -> None:
    """Drafts and kept words are in the file; nothing the second offers leads to them."""
    with pytest.raises(JournalReadOnly):
        go_on(second, past.session_lines(second)[0].id)
    everything = str(past.book(second, past.session_lines(second)[0].id))
    assert "CANARY" not in everything
    assert "SHOWN" in everything


def test_opening_a_second_long_after_does_not_wipe_what_the_first_holds(
    first: House, path: Path, time: Time
) -> None:
    time.seconds += 2 * LAPSES.total_seconds()
    House.open(path, clock=time.clock, wall=time.wall).close()
    assert any(b"CANARY half" in data for data in folder_content(path.parent).values())


def test_when_the_first_is_closed_the_next_can_write(
    first: House, second: House, path: Path, time: Time
) -> None:
    first.close()
    assert second.notice, "it stays as it was opened"
    with closing(House.open(path, clock=time.clock, wall=time.wall)) as third:
        assert third.notice == ""
        sitting = go_on(third, past.session_lines(third)[0].id)
        assert sitting.view().stage.id == "one-thing/turn/left"


def test_in_a_folder_that_cannot_be_written_it_reads_and_says_so(
    first: House, path: Path, time: Time
) -> None:
    first.close()
    path.chmod(0o400)
    path.parent.chmod(0o500)
    before = folder_content(path.parent)

    def look() -> tuple[str, list[str]]:
        with closing(House.open(path, clock=time.clock, wall=time.wall)) as house:
            with pytest.raises(JournalReadOnly, match="writing is off"):
                start(house, "main")
            return house.notice, [line.title for line in past.session_lines(house)]

    try:
        assert as_someone_ordinary(look) == (NOT_WRITABLE, ["The workshop"])
        assert folder_content(path.parent) == before
    finally:
        path.parent.chmod(0o700)


def test_a_folder_that_is_locked_in_the_middle_loses_nothing(
    first: House, path: Path, time: Time
) -> None:
    """The files are open already, so what is written still arrives."""
    first.close()

    def walk_on() -> None:
        with closing(House.open(path, clock=time.clock, wall=time.wall)) as house:
            sitting = go_on(house, past.session_lines(house)[0].id)
            path.parent.chmod(0o500)
            walk_to(sitting, time, "the-floor/floor/left").put_away().result()

    try:
        as_someone_ordinary(walk_on)
    finally:
        path.parent.chmod(0o700)
    with closing(House.open(path, clock=time.clock, wall=time.wall)) as house:
        sitting = go_on(house, past.session_lines(house)[0].id)
        assert sitting.view().stage.id == "the-floor/floor/left"
        assert sitting.view().recalled


def test_a_second_name_for_the_file_meets_the_same_lock(first: House, path: Path) -> None:
    link = path.with_name("another.db")
    link.symlink_to(path)
    with closing(House.open(link)) as house:
        assert house.notice.startswith(IN_ANOTHER_WINDOW)
        with pytest.raises(JournalReadOnly):
            go_on(house, past.session_lines(house)[0].id)
