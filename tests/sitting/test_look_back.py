"""Looking back: when it is offered, and what of their own earlier words the two see again."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from helpers.walker import Time, do, step
from workshop.activities.blocks import Text
from workshop.guide import by_id, offered
from workshop.journal.journal import Journal
from workshop.journal.tables import sessions
from workshop.session import Confirm, GoOn, WriteDown
from workshop.sitting.home import home
from workshop.sitting.house import House
from workshop.sitting.look_back import GUIDES, LONGER_THAN, LOOKS, invitation
from workshop.sitting.naming import name_couple, rename
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.sitting import Sitting

DAY = 24 * 3600
WEEK, MONTH, SEASON = (look.guide for look in LOOKS)


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def house(time: Time) -> Iterator[House]:
    house = House(Journal.in_memory(), clock=time.clock, wall=time.wall)
    name_couple(house, "Ana", "Jo")
    with closing(house):
        yield house


def walk(sitting: Sitting, time: Time) -> str:
    """To the end; the id of its session."""
    while sitting.view().status == "open":
        do(sitting, time, step(sitting.view(), straight_on=True))
        time.let(1.0, sitting)
    return sitting.session_id


def offer(house: House) -> str:
    look = house.journal.read(lambda c: invitation(c, house.wall()))
    return look.guide if look else ""


def days_later(time: Time, ended: float, days: int) -> None:
    time.seconds = ended + days * DAY


@pytest.fixture
def ended(house: House, time: Time) -> float:
    """When a whole workshop had ended."""
    walk(start(house), time)
    return time.seconds


# --- when it is offered ---------------------------------------------------------------------------


def test_three_times_each_for_some_days(house: House, time: Time, ended: float) -> None:
    offers = {}
    for day in range(200):
        days_later(time, ended, day)
        offers[day] = offer(house)
    assert [day for day in offers if offers[day] == WEEK] == list(range(7, 14))
    assert [day for day in offers if offers[day] == MONTH] == list(range(30, 44))
    assert [day for day in offers if offers[day] == SEASON] == list(range(120, 141))
    assert sum(map(bool, offers.values())) == 7 + 14 + 21


@pytest.mark.parametrize(
    ("held", "then", "expected"),
    [(8, 9, ""), (4, 8, ""), (1, 8, WEEK), (8, 30, MONTH), (29, 31, ""), (50, 121, SEASON)],
)
def test_one_that_was_held_in_that_time_counts(
    house: House, time: Time, ended: float, held: int, then: int, expected: str
) -> None:
    days_later(time, ended, held)
    walk(start(house, "looking-back"), time)
    days_later(time, ended, then)
    assert offer(house) == expected


def test_what_goes_on_and_a_short_talk_invite_to_nothing(house: House, time: Time) -> None:
    walk(start(house, "daily-talk"), time)
    sitting = start(house)
    for _ in range(12):
        do(sitting, time, step(sitting.view()))
        time.let(1.0, sitting)
    sitting.put_away().result()
    for day in (7, 30, 120):
        days_later(time, 0, day)
        assert offer(house) == ""


def test_a_second_workshop_begins_anew(house: House, time: Time, ended: float) -> None:
    days_later(time, ended, 25)
    walk(start(house), time)
    days_later(time, ended, 33)
    assert offer(house) == WEEK, "what ended last comes first"


def test_home_offers_it_and_not_where_nothing_can_be_written(
    house: House, time: Time, ended: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    days_later(time, ended, 7)
    couple = house.couple()
    assert couple
    look = home(house, couple).look_back
    assert look and look.guide == WEEK
    monkeypatch.setattr(house.journal, "read_only", True)
    assert home(house, couple).look_back is None


def test_the_guides_are_there_and_as_long_as_is_said() -> None:
    for look in LOOKS:
        assert by_id(look.guide)[0].minutes == look.minutes
    for guide, _ in offered():
        assert (guide.modules[-1].sitting > 1) == (guide.minutes > LONGER_THAN), guide.id


def test_days_are_those_of_the_place_where_they_are(house: House) -> None:
    late = datetime(2026, 11, 22, 22, 0, tzinfo=UTC)
    assert house.journal.read(lambda c: invitation(c, late + timedelta(days=7))) is None


# --- what they see again --------------------------------------------------------------------------


def seen(sitting: Sitting, time: Time, activity: str) -> list[tuple[str, str]]:
    """Whose words stand on the first page of this activity, and which."""
    while sitting.view().stage.activity != activity or sitting.view().covered:
        do(sitting, time, step(sitting.view()))
        time.let(1.0, sitting)
    return [
        (block.who, block.words) for block in sitting.view().recalled if isinstance(block, Text)
    ]


RITUAL = [("both", "SHOWN we sit down with tea"), ("both", "SHOWN Monday to Friday")]


def test_they_see_what_they_agreed_and_what_each_kept(
    house: House, time: Time, ended: float
) -> None:
    days_later(time, ended, 7)
    sitting = start(house, WEEK)
    assert seen(sitting, time, "sentences-kept") == [("left", "SHOWN I saw it")]
    assert seen(sitting, time, "what-we-agreed") == RITUAL
    assert sitting.view().said.text.startswith(
        "{Time} each; {first} begins. Look at what you agreed"
    )
    do(sitting, time, step(sitting.view()))
    assert sitting.view().stage.does == "floor"
    assert len(sitting.view().recalled) == 2


def test_what_was_deleted_since_is_not_there(house: House, time: Time, ended: float) -> None:
    couple = house.couple()
    assert couple
    [session] = {row.id for row in house.journal.read(sessions.newest_first)}
    house.delete_agreement(session, "our-ritual")
    house.delete_agreement(session, "small-ritual")
    house.take_out(session, "to-keep", ("left",))
    days_later(time, ended, 7)
    sitting = start(house, WEEK)
    assert seen(sitting, time, "sentences-kept") == []
    assert seen(sitting, time, "what-we-agreed") == []
    assert "Nothing that you agreed on" in sitting.view().said.text


def test_nothing_private_is_ever_seen_again(house: House, time: Time, ended: float) -> None:
    days_later(time, ended, 7)
    sitting = start(house, WEEK)
    for activity in ("sentences-kept", "what-we-agreed"):
        seen(sitting, time, activity)
        assert "CANARY" not in repr(sitting.view())


def test_each_sees_it_where_they_sit_now(house: House, time: Time, ended: float) -> None:
    couple = house.couple()
    assert couple
    rename(house, couple, "Jo", "Ana")
    days_later(time, ended, 7)
    assert seen(start(house, WEEK), time, "sentences-kept") == [("right", "SHOWN I saw it")]


def test_a_wish_stands_beside_the_ritual_and_their_own_session_is_not_an_earlier_one(
    house: House, time: Time, ended: float
) -> None:
    days_later(time, ended, 7)
    sitting = start(house, WEEK)
    seen(sitting, time, "small-change")
    words = {"what": "SHOWN tea on Sundays only", "when": "SHOWN at four"}
    for action in (WriteDown(words), GoOn(), Confirm("left"), Confirm("right"), GoOn()):
        sitting.act(action).result()
    sitting.put_away().result()
    again = go_on(house, sitting.session_id)
    assert ("both", "SHOWN tea on Sundays only") not in texts(again._earlier["agreements"])
    days_later(time, ended, 30)
    wish = [("both", "SHOWN tea on Sundays only"), ("both", "SHOWN at four")]
    assert seen(start(house, MONTH), time, "what-we-agreed") == RITUAL + wish


def test_a_guide_that_asks_for_nothing_is_given_nothing(
    house: House, time: Time, ended: float
) -> None:
    assert start(house, "daily-talk")._earlier == {}
    assert start(house, WEEK, kept=False)._earlier == {}


def texts(blocks: object) -> list[tuple[str, str]]:
    assert isinstance(blocks, tuple)
    return [(block.who, block.words) for block in blocks if isinstance(block, Text)]


def test_the_appointment_to_look_back_is_kept_by_looking_back(
    house: House, time: Time, ended: float
) -> None:
    couple = house.couple()
    assert couple
    assert "appointment" in {one.about for one in home(house, couple).agreed}
    days_later(time, ended, 8)
    sitting = start(house, WEEK)
    seen(sitting, time, "what-we-agreed")
    time.let(400.0, sitting)
    walk(sitting, time)
    assert "appointment" not in {one.about for one in home(house, couple).agreed}
    assert sitting.guide.id in GUIDES
