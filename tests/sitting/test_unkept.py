"""A session of one person alone leaves nothing behind, whatever is done in it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from helpers.walker import Time
from workshop.guide import offered
from workshop.journal.journal import Journal
from workshop.session import Back, GoOn, Moment, Pass, Pause, Stop, WriteDown
from workshop.sitting.home import home
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.past import session_lines
from workshop.sitting.sit_down import start
from workshop.sitting.sitting import Sitting

ALONE = [guide.id for guide, _path in offered() if guide.alone]
SECRET = "nobody but me knows this"


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def house(tmp_path: Path, time: Time) -> Iterator[House]:
    with closing(
        House(Journal.open(tmp_path / "journal.db"), clock=time.clock, wall=time.wall)
    ) as h:
        name_couple(h, "Ana", "Jo")
        yield h


def everything_in(folder: Path) -> dict[str, bytes]:
    """Every file with what it holds, but for the one in which readers tell of themselves."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path): path.read_bytes() for path in files if not path.name.endswith("-shm")}


def all_of_it(sitting: Sitting, time: Time) -> set[str]:
    """Through the whole guide, with words on every page that takes some; the stages seen."""
    seen = set()
    while sitting.state.status == "open":
        view = sitting.view()
        seen.add(view.stage.id)
        time.let(max(0.0, view.seconds_left), sitting)
        if view.stage.does == "turn":
            answers = {part.id: SECRET for part in view.activity.parts() if part.holds == "text"}
            sitting.act(WriteDown(answers)).result()
        sitting.act(GoOn()).result()
    return seen


def test_there_are_guides_for_one_person() -> None:
    assert {"caring-for-myself", "when-i-see-it"} <= set(ALONE)


@pytest.mark.parametrize("guide", ALONE)
def test_not_a_byte_of_the_journal_changes(
    guide: str, house: House, time: Time, tmp_path: Path
) -> None:
    waits = start(house, "daily-talk")  # something of the two waits
    waits.act(GoOn()).result()
    waits.put_away().result()
    house.journal.flush()
    before = everything_in(tmp_path)
    couple = house.couple()
    assert couple is not None
    at_home = home(house, couple)

    sitting = start(house, guide)
    seen = all_of_it(sitting, time)
    sitting.put_away().result()
    house.journal.flush()

    assert seen == {place.stage.id for place in sitting._script.places}
    assert everything_in(tmp_path) == before
    assert home(house, couple) == at_home
    assert [line.guide for line in session_lines(house)] == ["daily-talk"]


@pytest.mark.parametrize("guide", ALONE)
def test_no_page_names_anybody_or_calls_anybody(guide: str, house: House, time: Time) -> None:
    sitting = start(house, guide)
    while sitting.state.status == "open":
        view = sitting.view()
        assert view.solo and not view.kept
        assert view.turn is None and view.comes is None
        assert not view.covered
        assert view.stage.does not in ("handover", "tonight", "reveal", "talk", "swap")
        time.let(max(0.0, view.seconds_left), sitting)
        sitting.act(GoOn()).result()


def test_coming_back_from_a_rest_nobody_is_handed_the_keyboard(house: House, time: Time) -> None:
    sitting = start(house, "caring-for-myself")
    time.let(60.0, sitting)
    while sitting.view().stage.does != "turn":
        sitting.act(GoOn()).result()
    for rest in (Pause(), Moment()):
        sitting.act(rest).result()
        assert sitting.view().interlude
        while sitting.view().interlude:
            sitting.act(GoOn()).result()
        assert not sitting.view().covered
        assert sitting.view().stage.does == "turn"


def test_stop_pass_and_back_work_as_anywhere(house: House, time: Time) -> None:
    sitting = start(house, "caring-for-myself")
    time.let(60.0, sitting)
    sitting.act(GoOn()).result()
    here = sitting.view().stage.id
    sitting.act(Pass()).result()
    assert sitting.view().stage.id != here
    sitting.act(Back()).result()
    sitting.act(Stop()).result()
    assert sitting.view().interlude == "landing"
    sitting.act(Stop()).result()
    assert sitting.state.status == "resting"
    assert session_lines(house) == []


def test_also_where_nothing_can_be_written(house: House, tmp_path: Path, time: Time) -> None:
    """Another program has the journal; this one needs none."""
    house.journal.flush()
    with closing(House.open(tmp_path / "journal.db", read_only=True)) as reader:
        assert start(reader, "caring-for-myself").view().solo


def test_words_stay_in_memory_only_as_long_as_the_sitting(house: House, time: Time) -> None:
    sitting = start(house, "caring-for-myself")
    all_of_it(sitting, time)
    assert SECRET not in msgspec.json.encode(sitting.view().words).decode()
    assert all(SECRET not in str(entry.open_answers) for entry in sitting.state.entries.values())
