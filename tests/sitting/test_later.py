"""What the two leave for each other: closed until another day, then opened before both."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import pytest

from helpers.for_later import ANA, BOTH, JO, LINE, another_day, one_step, walk, workshop
from helpers.walker import Time, do, step
from workshop.activities.blocks import Text
from workshop.ground.partner import Seat
from workshop.journal.errors import JournalError
from workshop.journal.journal import Journal
from workshop.journal.tables import entries
from workshop.session import GoOn, Show, Speak
from workshop.sitting import later
from workshop.sitting.home import home
from workshop.sitting.house import House
from workshop.sitting.later import RESTS, anything, open_all
from workshop.sitting.naming import name_couple, rename
from workshop.sitting.past import book
from workshop.sitting.searching import look
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.view import View
from workshop.sitting.yours import Yours


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def house(time: Time) -> Iterator[House]:
    house = House(Journal.in_memory(), clock=time.clock, wall=time.wall)
    name_couple(house, "Ana", "Jo")
    with closing(house):
        yield house


def at_home(house: House) -> bool:
    couple = house.couple()
    assert couple
    return home(house, couple).for_later


def words(view: View) -> dict[str, str]:
    return {block.who: block.words for block in view.opened if isinstance(block, Text)}


def in_book(house: House, session: str) -> bool:
    return any(a.activity.id == LINE for page in book(house, session).pages for a in page.answers)


def found(house: House, word: str) -> bool:
    return bool(look(house, word).hits)


def test_it_is_closed_to_everybody_until_another_day(house: House, time: Time) -> None:
    session = workshop(house, time, BOTH)
    assert not at_home(house), "not on the evening it was written"
    another_day(time)
    assert at_home(house)
    assert not in_book(house, session)
    assert not found(house, "marigold")


def test_the_next_session_opens_with_both_lines(house: House, time: Time) -> None:
    session = workshop(house, time, BOTH)
    another_day(time)
    sitting = start(house, "daily-talk")
    view = sitting.view()
    assert view.page == ("steps", "opening")
    assert words(view) == {"left": ANA, "right": JO}
    assert in_book(house, session)
    assert found(house, "heather")
    sitting.act(GoOn()).result()
    assert sitting.view().page != ("steps", "opening")
    assert not sitting.view().opened
    assert not at_home(house)


def test_the_card_comes_first_and_both_must_be_looking(house: House, time: Time) -> None:
    workshop(house, time, BOTH)
    another_day(time)
    sitting = start(house)
    before = []
    while (view := sitting.view()).page[1] != "opening":
        before.append(view.stage.does)
        assert at_home(house), "closed as long as it is not on view"
        one_step(sitting, time, {})
        time.let(1.0, sitting)
    assert before.count("card") == 2
    assert view.stage.seat == "both"
    time.let(60.0, sitting)
    assert sitting.seconds_left() == pytest.approx(view.seconds_left, abs=1.1), "the clock stands"


def test_the_clock_of_the_first_page_has_not_run(house: House, time: Time) -> None:
    workshop(house, time, BOTH)
    another_day(time)
    sitting = start(house, "daily-talk")
    time.let(60.0, sitting)
    assert sitting.view().seconds_left == sitting.view().seconds_planned


@pytest.mark.parametrize("seat", ["left", "right"])
def test_one_line_alone_looks_the_same_until_it_is_opened(
    house: House, time: Time, seat: Seat
) -> None:
    workshop(house, time, {seat: BOTH[seat]})
    another_day(time)
    couple = house.couple()
    assert couple
    alone = home(house, couple)
    with closing(House(Journal.in_memory(), clock=time.clock, wall=time.wall)) as other:
        name_couple(other, "Ana", "Jo")
        workshop(other, time, BOTH)
        another_day(time)
        theirs = other.couple()
        assert theirs
        both = home(other, theirs)
    assert (alone.for_later, alone.sessions, alone.agreed) == (
        both.for_later,
        both.sessions,
        both.agreed,
    )
    assert [block.who for block in open_all(house, couple) if isinstance(block, Text)] == [seat]


def test_where_nobody_left_anything_nothing_waits(house: House, time: Time) -> None:
    workshop(house, time, {})
    another_day(time)
    assert not at_home(house)
    assert start(house, "daily-talk").view().page != ("steps", "opening")


def test_its_writer_takes_it_back_alone(house: House, time: Time) -> None:
    workshop(house, time, {"left": ANA})
    another_day(time)
    couple = house.couple()
    assert couple
    [mine] = [m for m in Yours(house, couple.left.id).given() if m.activity == LINE]
    assert mine.lines == (ANA,)
    assert all(m.activity != LINE for m in Yours(house, couple.right.id).given())
    Yours(house, couple.left.id).take_out(mine)
    assert not at_home(house)
    assert open_all(house, couple) == ()


def test_whoever_keeps_it_to_themselves_leaves_nothing(house: House, time: Time) -> None:
    sitting = start(house)
    while sitting.view().status == "open":
        view = sitting.view()
        if view.stage.id == f"{LINE}/turn/left" and view.small.part == "share":
            sitting.act(Show(frozenset())).result()
        else:
            one_step(sitting, time, {"left": ANA})
        time.let(1.0, sitting)
    another_day(time)
    assert not anything(house)
    assert house.journal.read(entries.closed) == ()


def test_they_changed_seats_meanwhile(house: House, time: Time) -> None:
    workshop(house, time, BOTH)
    another_day(time)
    couple = house.couple()
    assert couple
    rename(house, couple, "Jo", "Ana")
    assert words(start(house, "daily-talk").view()) == {"right": ANA, "left": JO}


def test_left_and_come_back_within_the_evening_it_stays_closed(house: House, time: Time) -> None:
    sitting = start(house)
    walk(sitting, time, BOTH, until="last-landing/breathe/both breathe")
    sitting.put_away().result()
    time.seconds += 300
    again = go_on(house, sitting.session_id)
    again.act(GoOn()).result()
    assert again.view().page[1] != "opening"
    assert not at_home(house)


def test_nothing_is_said_in_place_of_it(house: House, time: Time) -> None:
    sitting = start(house)
    walk(sitting, time, BOTH, until=f"{LINE}/turn/left write")
    before = sitting.state
    sitting.act(Speak()).result()
    assert sitting.state.position == before.position
    assert not sitting.state.entries.get((LINE, "left"))


def test_where_nothing_is_kept_it_is_not_asked_for_and_nothing_is_opened(
    house: House, time: Time
) -> None:
    workshop(house, time, BOTH)
    another_day(time)
    sitting = start(house, "main", kept=False)
    stages = set()
    while (view := sitting.view()).status == "open":
        stages.add(view.stage.activity)
        assert view.page[1] != "opening"
        do(sitting, time, step(view, straight_on=True))
        time.let(1.0, sitting)
    assert "to-keep" in stages
    assert LINE not in stages
    assert at_home(house)


def test_what_could_not_be_saved_is_not_opened(
    house: House, time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page with the lines comes only when they are in the book."""
    workshop(house, time, BOTH)
    another_day(time)
    sitting = start(house)
    walk(sitting, time, {}, until="first-talk/read/both handover")
    before = sitting.state

    def fails(*_: object) -> None:
        raise JournalError("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(later, "opening", fails)
        with pytest.raises(JournalError):
            sitting.act(GoOn()).result()
    assert sitting.state == before
    assert not sitting.view().opened
    assert at_home(house)
    sitting.act(GoOn()).result()
    assert words(sitting.view()) == {"left": ANA, "right": JO}


def test_a_line_rests_for_hours_and_not_for_a_calendar_day() -> None:
    assert timedelta(hours=4) < RESTS < timedelta(hours=12)
