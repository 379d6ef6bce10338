"""What an evening is cut to: by the lower of two answers, which nobody ever sees again."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from helpers.walker import Time, do, stands_at, step
from workshop.journal.journal import Journal
from workshop.journal.tables import sessions
from workshop.session import GoOn, Mood, Tonight
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.sitting import Sitting


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def house(time: Time) -> Iterator[House]:
    house = House(Journal.in_memory(), clock=time.clock, wall=time.wall)
    name_couple(house, "Ana", "Jo")
    with closing(house):
        yield house


def evening(sitting: Sitting, time: Time, first: Mood, second: Mood) -> list[str]:
    """Through this sitting; the places they came through."""
    moods = [second, first]
    places = []
    while sitting.view().status == "open":
        view = sitting.view()
        if view.interlude or view.covered:
            sitting.act(GoOn()).result()
            continue
        places.append(stands_at(view))
        if view.stage.does == "tonight":
            sitting.act(Tonight(moods.pop())).result()
        else:
            do(sitting, time, step(view))
    return places


def spare(sitting: Sitting) -> set[str]:
    return {activity.id for _, activity in sitting.guide.activities() if activity.spare}


def activities(places: list[str]) -> set[str]:
    return {place.split("/")[0] for place in places}


def test_a_full_evening_leaves_out_nothing(house: House, time: Time) -> None:
    sitting = start(house, "main")
    walked = activities(evening(sitting, time, "fine", "fine"))
    first = {a.id for m in sitting.guide.modules if m.sitting == 1 for a in m.activities}
    assert walked == first


@pytest.mark.parametrize("moods", [("tired", "fine"), ("fine", "hurried"), ("hurried", "tired")])
def test_a_short_evening_leaves_out_what_is_spare(
    house: House, time: Time, moods: tuple[Mood, Mood]
) -> None:
    sitting = start(house, "main")
    walked = activities(evening(sitting, time, *moods))
    first = {a.id for m in sitting.guide.modules if m.sitting == 1 for a in m.activities}
    assert first - walked == spare(sitting) & first
    assert spare(sitting) & first


@pytest.mark.parametrize("moods", [("light", "fine"), ("fine", "light"), ("light", "hurried")])
def test_a_light_evening_rests_and_offers_the_light_guide(
    house: House, time: Time, moods: tuple[Mood, Mood]
) -> None:
    sitting = start(house, "main")
    walked = evening(sitting, time, *moods)
    assert activities(walked) == {"card"}, "who needs something light need not be brave before"
    view = sitting.view()
    assert (view.status, view.light_guide) == ("resting", "light-evening")
    assert sitting.state.evening == "light"
    other = start(house, view.light_guide)
    evening(other, time, "fine", "fine")
    assert other.view().status == "done"


def test_after_a_light_evening_it_goes_on_with_what_was_left_and_asks_anew(
    house: House, time: Time
) -> None:
    sitting = start(house, "main")
    light = evening(sitting, time, "light", "fine")
    time.seconds += 3 * 24 * 3600
    sitting = go_on(house, sitting.session_id)
    rest = evening(sitting, time, "fine", "fine")
    asked = [place for place in rest if "/tonight/" in place]
    assert len(asked) == 2
    assert activities(light) & activities(rest) == {"card"}, "nothing comes a second time"
    first = {a.id for m in sitting.guide.modules if m.sitting == 1 for a in m.activities}
    assert activities(light) | activities(rest) == first, "and nothing is missing"


@pytest.mark.parametrize("moods", [("tired", "fine"), ("fine", "tired")])
def test_nothing_in_the_journal_tells_who_was_tired(
    house: House, time: Time, moods: tuple[Mood, Mood]
) -> None:
    sitting = start(house, "main")
    left = list(moods)
    while sitting.view().activity.kind == "check":
        what = step(sitting.view())
        if sitting.view().stage.does == "tonight":
            before = house.journal.read(lambda c: sessions.by_id(c, sitting.session_id))
            sitting.act(Tonight(left.pop(0))).result()
            after = house.journal.read(lambda c: sessions.by_id(c, sitting.session_id))
            if left:
                assert after == before, "the first answer is nowhere"
        else:
            do(sitting, time, what)
    row = house.journal.read(lambda c: sessions.by_id(c, sitting.session_id))
    assert row is not None
    assert row.evening == "short"
    assert "tired" not in str(row)


@pytest.mark.parametrize("lenses", [set(), {"faith"}])
def test_a_session_is_begun_with_what_the_couple_looks_through(
    house: House, lenses: set[str]
) -> None:
    sitting = start(house, "safe-again", lenses=lenses)
    script = sitting._script  # what is stored, and never changes under way
    walked = {place.stage.activity for place in script.places}
    assert ("a-prayer-of-ours" in walked) == bool(lenses)
