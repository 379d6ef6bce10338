"""A session that two people want no record of leaves none, whatever is done in it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from helpers.lived import Time, open_house, walk
from workshop.guide import offered
from workshop.journal.errors import JournalReadOnly
from workshop.session import Back, GoOn, Pause, Show, Stop, WriteDown
from workshop.session.clock import LAPSES
from workshop.sitting.home import home
from workshop.sitting.house import House
from workshop.sitting.past import session_lines
from workshop.sitting.sit_down import start
from workshop.sitting.sitting import Sitting
from workshop.sitting.telling import ends, pauses, showing, terms, turns

FOR_TWO = [guide.id for guide, _path in offered() if not guide.alone]
PLACE = "one-thing/turn/left"


class Evening:
    """A journal in which something of the two waits, with a draft in it that has lapsed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.house, self.time = open_house(folder / "journal.db")
        waits = start(self.house)
        walk(waits, self.time, until=PLACE, word="WAITING")
        waits.put_away().result()
        self.house.journal.flush()
        self.time.seconds += LAPSES.total_seconds() + 60

    def begin(self, guide: str = "main") -> Sitting:
        return start(self.house, guide, kept=False)

    def files(self) -> dict[str, bytes]:
        """Every file with what it holds, but for the one in which readers tell of themselves."""
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        return {str(path): path.read_bytes() for path in files if not path.name.endswith("-shm")}


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    evening = Evening(tmp_path)
    with closing(evening.house):
        yield evening


def to_the_end(sitting: Sitting, time: Time) -> None:
    """Through all its parts, with a word in every field; `walk` says CANARY and SHOWN."""
    walk(sitting, time)
    assert sitting.view().status == "done"


@pytest.mark.parametrize("guide", FOR_TWO)
def test_not_a_byte_changes_of_whatever_is_there(guide: str, evening: Evening) -> None:
    couple = evening.house.couple()
    assert couple is not None
    before, at_home = evening.files(), home(evening.house, couple)
    sitting = evening.begin(guide)
    to_the_end(sitting, evening.time)
    asked = any(place.stage.answered for place in sitting._script.places)
    assert bool(sitting.state.entries) == asked
    sitting.put_away().result()
    evening.house.journal.flush()
    assert evening.files() == before
    assert home(evening.house, couple) == at_home
    assert [line.guide for line in session_lines(evening.house)] == ["main"]


def stop(sitting: Sitting) -> None:
    sitting.act(Stop()).result()
    sitting.act(GoOn()).result()
    assert sitting.view().status == "resting"


def leave(sitting: Sitting) -> None:
    sitting.put_away().result()


def leave_landing(sitting: Sitting) -> None:
    sitting.act(Stop()).result()
    sitting.put_away().result()


def show_and_take_back(sitting: Sitting) -> None:
    sitting.act(GoOn()).result()
    sitting.act(Back()).result()
    sitting.act(GoOn()).result()
    sitting.act(Show(frozenset({"moment"}))).result()


def pause(sitting: Sitting) -> None:
    sitting.act(Pause()).result()


@pytest.mark.parametrize("end", [stop, leave, leave_landing, show_and_take_back, pause])
def test_nor_is_there_anything_in_its_middle_nor_however_it_ends(
    end: object, evening: Evening
) -> None:
    assert callable(end)
    before = evening.files()
    sitting = evening.begin()
    walk(sitting, evening.time, until=PLACE, word="CANARY")
    sitting.act(WriteDown({"moment": "CANARY half a sen"})).result()
    evening.house.journal.flush()
    assert evening.files() == before
    end(sitting)
    evening.house.journal.flush()
    assert evening.files() == before


def test_after_the_program_has_closed_nothing_is_in_any_file(evening: Evening) -> None:
    evening.house.close()
    before = evening.files()
    house = House.open(evening.folder / "journal.db", wall=lambda: evening.time.wall())
    house.close()
    lapsed = evening.files()  # opening lets go of what has lapsed
    house = House.open(
        evening.folder / "journal.db", clock=evening.time.clock, wall=evening.time.wall
    )
    to_the_end(start(house, kept=False), evening.time)
    house.close()
    assert evening.files() == lapsed
    assert before.keys() == lapsed.keys()


def test_where_nothing_can_be_written_it_can_still_be_begun(evening: Evening) -> None:
    with closing(House.open(evening.folder / "journal.db", read_only=True)) as reader:
        with pytest.raises(JournalReadOnly):
            start(reader)
        sitting = start(reader, kept=False)
        assert not sitting.view().kept


def test_the_other_begins_where_the_other_would_have_begun(evening: Evening) -> None:
    assert evening.begin().view().first == "right", "the second session"
    assert evening.begin().view().first == "right", "and this one left no trace"
    assert start(evening.house).view().first == "right"


def test_a_first_time_is_asked_whether_it_is_enough(tmp_path: Path) -> None:
    house, time = open_house(tmp_path / "journal.db")
    with closing(house):
        assert start(house, kept=False)._script.asks_enough
        assert start(house, kept=False)._script.asks_enough
        walk(start(house, "daily-talk"), time)
        assert not start(house, kept=False)._script.asks_enough


def test_what_the_couple_looks_through_holds_here_too(evening: Evening) -> None:
    sitting = start(evening.house, "safe-again", lenses={"faith"}, kept=False)
    walked = {place.stage.activity for place in sitting._script.places}
    assert "a-prayer-of-ours" in walked


PROMISES = ("past sessions", "your book", "keeps until", "saved", "goes on where", "is lost")
"""What only a journal can promise."""


def test_no_sentence_promises_what_only_a_journal_can(evening: Evening) -> None:
    for sitting in (evening.begin(), start(evening.house)):
        walk(sitting, evening.time)
        view = sitting.view()
        told = " ".join(
            (
                *ends.part_done(view),
                *ends.light_evening(view),
                *ends.farewell(view),
                *pauses.enough(view),
                pauses.goes(view),
                pauses.paused(view),
                turns.place(view),
            )
        ).lower()
        if view.kept:
            assert all(words in told for words in ("your book", "keeps until", "is lost"))
        else:
            assert not [words for words in PROMISES if words in told]


def test_what_is_to_keep_is_read_and_put_into_no_book(evening: Evening) -> None:
    for sitting, book in ((evening.begin(), False), (start(evening.house), True)):
        while sitting.view().stage.id != "to-keep/turn/left" or sitting.view().covered:
            walk(sitting, evening.time, until="to-keep/turn/left")
        assert ("no book" in showing.no_book(sitting.view())) == (not book)
        sitting.act(GoOn()).result()
        assert ("book" in showing.share_question(sitting.view())) == book


def test_it_says_beforehand_what_it_means() -> None:
    once, often = terms.unkept_terms(1), terms.unkept_terms(9)
    assert [line for line in often if "9 parts" in line]
    assert len(often) == len(once) + 1
    for word in ("date", "draft", "another day", "power"):
        assert word in " ".join(once)
