"""Whose numbers are read, from where, and what two answers make of them."""

from collections.abc import Iterator
from contextlib import closing
from itertools import product

import pytest

from helpers.walker import NUMBERS, PULSE, Time, walk_to
from helpers.weeks import WEEK, one_week
from workshop.ground.partner import Couple
from workshop.guide import by_id
from workshop.journal.journal import Journal
from workshop.journal.tables import entries, guides
from workshop.keepsake.trend import Line
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple, rename
from workshop.sitting.pulse import Own, SideBySide, own, trend
from workshop.sitting.sit_down import start
from workshop.sitting.yours import Yours

FOUR = "four words are good"


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def house(time: Time) -> Iterator[House]:
    with closing(House(Journal.in_memory(), clock=time.clock, wall=time.wall)) as opened:
        name_couple(opened, "Ana", "Jo")
        yield opened


def the_couple(house: House) -> Couple:
    couple = house.couple()
    assert couple is not None
    return couple


def values(mine: Own, item: str = "close") -> list[int | None]:
    return [point.numbers.get(item) for point in mine.line.points]


def test_the_same_item_is_one_line_over_guides(house: House, time: Time) -> None:
    one_week(house, time, {"left": (1, 2, 3, 4, 5), "right": (9, 9, 9, 9, 9)})
    walk_to(start(house, "main"), time, "signs/turn/left").put_away().result()
    time.seconds += WEEK
    one_week(house, time, {"left": (6, 6, 6, 6, 6)})
    mine = own(house, the_couple(house), "left", None)
    assert [item.id for item in mine.items] == list(PULSE)
    assert values(mine) == [5, NUMBERS[-1], 6]
    assert values(own(house, the_couple(house), "right", None)) == [9]
    assert (mine.low, mine.high) == ("not at all", "very much")


def test_an_item_that_was_renamed_goes_on_as_one(house: House, time: Time) -> None:
    one_week(house, time, {"left": (1, 1, 1, 1, 7)})
    guide, _ = by_id("weekly-date")
    one_week(house, time, {"left": (2, 2, 2, 2, 8)})
    row = house.journal.read(lambda c: c.execute("SELECT hash, body FROM guide").fetchone())
    body = bytes(row[1]).replace(b'{ id = "close", text', b'{ id = "near", was = ["close"], text')
    other = guides.KeptGuide("f" * 64, guide.id, guide.title, guide.language, guide.format, body)
    house.journal.write(lambda c: guides.keep(c, other)).result()
    newest = house.journal.read(
        lambda c: c.execute("SELECT id FROM session ORDER BY started DESC").fetchone()[0]
    )

    def renew(connection: object) -> None:
        connection.execute(  # type: ignore[attr-defined]
            "UPDATE session SET guide_hash = ? WHERE id = ?", (other.hash, newest)
        )
        connection.execute(  # type: ignore[attr-defined]
            "UPDATE entry SET content = replace(content, 'close', 'near') WHERE session = ?",
            (newest,),
        )

    house.journal.write(renew).result()
    mine = own(house, the_couple(house), "left", None)
    assert values(mine, "near") == [7, 8]
    assert [item.id for item in mine.items] == [*PULSE[:-1], "near"]


def test_each_ones_numbers_stay_theirs_when_they_change_seats(house: House, time: Time) -> None:
    one_week(house, time, {"left": (1, 1, 1, 1, 1), "right": (9, 9, 9, 9, 9)})
    changed = rename(house, the_couple(house), "Jo", "Ana")
    one_week(house, time, {"left": (8, 8, 8, 8, 8), "right": (2, 2, 2, 2, 2)})
    ana, jo = own(house, changed, "right", None), own(house, changed, "left", None)
    assert (ana.line.partner.name, values(ana)) == ("Ana", [1, 2])
    assert (jo.line.partner.name, values(jo)) == ("Jo", [9, 8])


def test_a_drawer_is_needed_where_there_is_one(house: House, time: Time) -> None:
    one_week(house, time, {"left": (1, 1, 1, 1, 1), "right": (9, 9, 9, 9, 9)})
    couple = the_couple(house)
    yours = Yours(house, couple.left.id)
    yours.set_passphrase(FOUR)
    one_week(house, time, {"left": (2, 2, 2, 2, 2)})  # the drawer stayed closed
    assert values(own(house, couple, "left", None)) == [2]
    assert yours.open(FOUR)
    assert values(own(house, couple, "left", yours.drawer)) == [1, 2]
    assert values(own(house, couple, "right", None)) == [9]


def test_a_deleted_session_takes_its_numbers_along(house: House, time: Time) -> None:
    session = one_week(house, time, {"left": (1, 1, 1, 1, 1)})
    one_week(house, time, {"left": (2, 2, 2, 2, 2)})
    couple = the_couple(house)
    yours = Yours(house, couple.left.id)
    yours.set_passphrase(FOUR)
    house.delete_session(session)
    assert values(own(house, couple, "left", yours.drawer)) == [2]


def test_no_numbers_are_no_line(house: House, time: Time) -> None:
    assert own(house, the_couple(house), "left", None) == Own(Line(the_couple(house).left, ()), ())
    one_week(house, time, {"right": (1, 1, 1, 1, 1)})
    assert own(house, the_couple(house), "left", None).items == ()


def test_what_both_know_of_is_marked(house: House, time: Time) -> None:
    one_week(house, time, {})
    walk_to(start(house, "main"), time, "our-loop/turn/left").put_away().result()
    marks = trend(house).marks
    assert [(mark.what, mark.words) for mark in marks] == [
        ("session", "The weekly date"),
        ("session", "The workshop"),
        ("ritual", "SHOWN tea for two"),
    ]
    assert [mark.when for mark in marks] == sorted(mark.when for mark in marks)


@pytest.mark.parametrize(("left", "right"), list(product([True, False], repeat=2)))
def test_two_lines_take_two_yeses(house: House, time: Time, left: bool, right: bool) -> None:
    one_week(house, time, {"left": (1, 1, 1, 1, 1), "right": (9, 9, 9, 9, 9)})
    couple = the_couple(house)
    asked = SideBySide()
    assert asked.both() is None
    asked.answer("left", own(house, couple, "left", None), left)
    assert asked.both() is None
    asked.answer("right", own(house, couple, "right", None), right)
    shown = asked.both()
    assert (shown is not None) == (left and right)
    if shown is None:
        assert None in asked._said.values(), "what is not to be seen is let go of"
    else:
        assert [one.line.partner.name for one in shown] == ["Ana", "Jo"]


def test_no_numbers_and_a_closed_drawer_are_like_a_no(house: House, time: Time) -> None:
    one_week(house, time, {"left": (1, 1, 1, 1, 1)})
    couple = the_couple(house)
    for right in (own(house, couple, "right", None), None):
        asked = SideBySide()
        asked.answer("left", own(house, couple, "left", None), True)
        asked.answer("right", right, True)
        assert asked.both() is None


def test_no_number_of_ones_own_is_in_what_both_read(house: House, time: Time) -> None:
    one_week(house, time, {"left": (1, 1, 1, 1, 1)})
    assert house.journal.read(entries.agreements) == ()
    assert all(mark.what == "session" for mark in trend(house).marks)
