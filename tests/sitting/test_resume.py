"""Coming back: at once to the same stage, words and second; another day with the card first."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from helpers.walker import Step, Time, do, named, stands_at, step, walk_to
from sitting.child import where
from sitting.promises import newest
from workshop.journal.errors import JournalError
from workshop.journal.journal import Journal
from workshop.journal.tables import entries, sessions, used
from workshop.session import GoOn, Moment, MoreTime, Pause, Show, Stop, Tonight, WriteDown
from workshop.session.clock import LAPSES
from workshop.sitting import past
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.sitting import Sitting

SOON = LAPSES.total_seconds() - 10.0
LATER = LAPSES.total_seconds() + 10.0


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def house(time: Time) -> Iterator[House]:
    house = House(Journal.in_memory(), clock=time.clock, wall=time.wall)
    name_couple(house, "Ana", "Jo")
    with closing(house):
        yield house


def state(house: House, sitting: Sitting) -> dict[str, Any]:
    return where(newest(house)[1], sitting.state)


def come_back(house: House, sitting: Sitting) -> Sitting:
    return go_on(house, sitting.session_id)


def test_within_two_hours_every_stage_goes_on_as_it_was(house: House, time: Time) -> None:
    """At every place of both evenings, with words half written, a minute more, some time used."""
    sitting = start(house, "main")
    places = []
    while (view := sitting.view()).status == "open":
        if view.activity.kind == "check" or view.covered:
            do(sitting, time, step(view))
            continue
        time.let(3.5, sitting)
        what = step(view, straight_on=True)
        sitting.act(MoreTime()).result()
        for action in what.actions:
            if isinstance(action, WriteDown):
                sitting.act(action).result()
        before = sitting.view()
        promised = state(house, sitting)
        sitting.put_away().result()
        time.seconds += SOON
        sitting = come_back(house, sitting)
        view = sitting.view()
        assert view.interlude == ""
        assert view.covered == view.stage.alone, "a private stage comes back behind a hand-over"
        assert state(house, sitting) == promised
        while sitting.view().covered:
            do(sitting, time, Step((), (GoOn(),)))
        assert sitting.view().words == before.words
        assert sitting.seconds_left() == pytest.approx(before.seconds_left)
        places.append(stands_at(before))
        do(sitting, time, step(sitting.view(), straight_on=True))
    assert len(places) > 80
    assert len({place.split()[0].split("/")[1] for place in places}) >= 9


@pytest.mark.parametrize("ticks", range(0, 10, 3))
def test_a_session_that_was_left_in_its_card_was_never_begun(
    house: House, time: Time, ticks: int
) -> None:
    sitting = start(house, "main")
    for _ in range(ticks // 2):
        do(sitting, time, step(sitting.view()))
    time.let(float(ticks), sitting)
    sitting.put_away().result()
    with pytest.raises(JournalError):
        go_on(house, sitting.session_id)
    assert house.journal.read(sessions.newest_first) == ()


@pytest.mark.parametrize("ticks", range(0, 10, 3))
def test_a_safety_card_begins_anew_for_both(house: House, time: Time, ticks: int) -> None:
    sitting = walk_to(start(house, "main"), time, "landing/rest/both")
    sitting.act(Stop()).result()
    sitting = come_back(house, sitting)
    assert stands_at(sitting.view()) == "card-again/handover/left"
    for _ in range(ticks // 2):
        do(sitting, time, step(sitting.view()))
    time.let(float(ticks), sitting)
    sitting.put_away().result()
    sitting = come_back(house, sitting)
    assert stands_at(sitting.view()) == "card-again/handover/left"
    assert sitting.state.moods == ()


@pytest.mark.parametrize("rest", [Pause(), Moment()])
def test_a_rest_is_over_when_they_come_back(house: House, time: Time, rest: Pause | Moment) -> None:
    sitting = walk_to(start(house, "main"), time, "signs/talk/left")
    time.let(20.0, sitting)
    sitting.act(rest).result()
    left = sitting.seconds_left()
    sitting = come_back(house, sitting)
    assert sitting.view().interlude == ""
    assert sitting.seconds_left() == left


PLACES = [
    "ground-rules/read/both",
    "signs/turn/left",
    "signs/turn/right share",
    "one-thing/turn/right",
    "signs/talk/left",
    "the-floor/floor/left",
    "the-floor/floor/right asked",
    "small-ritual/agree/both confirm",
    "our-loop/turn/left share",
    "to-keep/turn/left",
    "last-landing/breathe/both",
]


@pytest.mark.parametrize("place", PLACES)
def test_after_two_hours_unshown_words_are_gone_and_both_are_asked_anew(
    house: House, time: Time, place: str
) -> None:
    sitting = walk_to(start(house, "main"), time, place)
    for action in step(sitting.view()).actions:
        if isinstance(action, WriteDown):
            sitting.act(action).result()
    time.let(12.5, sitting)
    left = sitting.seconds_left()
    stage = sitting.view().stage.id
    given = {
        (entry.activity, entry.seat): entry.content
        for entry in house.journal.read(lambda c: entries.load(c, sitting.session_id))
        if entry.state in ("given", "revealed", "own")
    }
    sitting.put_away().result()
    time.seconds += LATER
    sitting = come_back(house, sitting)

    assert {
        entry.state for entry in house.journal.read(lambda c: entries.load(c, sitting.session_id))
    } <= {"given", "revealed", "own"}
    assert sitting.view().stage.does == "handover"
    asked = []
    while sitting.view().activity.kind == "check":
        if sitting.view().stage.does == "tonight":
            asked.append(sitting.view().stage.seat)
        do(sitting, time, step(sitting.view()))
    assert sorted(asked) == ["left", "right"]

    view = sitting.view()
    assert view.stage.id == stage
    assert sitting.seconds_left() == pytest.approx(left)
    assert view.covered, "whoever comes back last is called to the page"
    do(sitting, time, Step((), (GoOn(),)))
    assert sitting.view().words.mine == {}
    assert sitting.view().small.part not in ("share", "confirm"), "there is nothing to decide on"
    found = house.journal.read(lambda c: entries.load(c, sitting.session_id))
    assert {(e.activity, e.seat): e.content for e in found} == given


def test_after_two_hours_a_tired_evening_leaves_out_the_spare_stage_they_stood_on(
    house: House, time: Time
) -> None:
    sitting = walk_to(start(house, "main"), time, "hard-to-say/talk/left")
    time.seconds += LATER
    sitting = come_back(house, sitting)
    while sitting.view().activity.kind == "check":
        what = step(sitting.view())
        tired = sitting.view().stage.does == "tonight"
        do(sitting, time, Step((), (Tonight("tired"),)) if tired else what)
    assert stands_at(sitting.view()) == "from-inside/read/both"


def test_how_tonight_is_is_not_asked_twice_in_one_evening(house: House, time: Time) -> None:
    sitting = walk_to(start(house, "main"), time, "signs/talk/left")
    sitting.put_away().result()
    time.seconds += SOON
    assert come_back(house, sitting).state.evening == "full"


def test_cut_off_while_they_are_asked_anew_they_are_asked_again(house: House, time: Time) -> None:
    sitting = walk_to(start(house, "main"), time, "signs/talk/left")
    time.seconds += LATER
    sitting = come_back(house, sitting)
    for _ in range(4):  # up to the second card
        do(sitting, time, step(sitting.view()))
    sitting = come_back(house, sitting)
    assert (sitting.view().stage.does, sitting.view().stage.seat) == ("handover", "left")
    walk_to(sitting, time, "signs/talk/left")
    assert stands_at(sitting.view()) == "signs/talk/left"


def test_the_journal_of_a_sitting_that_lapsed_holds_no_trace_of_it(tmp_path: Path) -> None:
    time = Time()
    path = tmp_path / "journal.db"
    with closing(named(path, time)) as house:
        sitting = walk_to(start(house, "main"), time, "one-thing/turn/right")
        sitting.act(WriteDown({"moment": "CANARY a draft " * 200})).result()
        sitting.put_away().result()
    assert b"CANARY a draft" in path.read_bytes()
    assert b"CANARY a note" in path.read_bytes()
    time.seconds += LATER
    with closing(House.open(path, clock=time.clock, wall=time.wall)):
        files = [
            file
            for file in tmp_path.rglob("*")
            if file.is_file() and b"CANARY" in file.read_bytes()
        ]
        assert files == [], "gone as soon as the program is opened again"
    assert b"SHOWN" in path.read_bytes()


def test_of_an_order_shown_in_part_each_line_keeps_its_place(house: House, time: Time) -> None:
    sitting = walk_to(start(house, "needs-told"), time, "seven-needs/turn/left")
    lines = [part.id for part in sitting.view().activity.parts() if part.id.startswith("own/")]
    order = {line: place for place, line in enumerate(lines[:3], 1)}
    sitting.act(WriteDown(order)).result()
    sitting.act(GoOn()).result()
    sitting.act(Show(frozenset(lines[1:2]))).result()
    before = state(house, sitting)
    assert before["entries"]["seven-needs left"] == {
        "given": {lines[1]: 2},
        "kept": {lines[0]: 1, lines[2]: 3},
    }
    sitting = come_back(house, sitting)
    assert state(house, sitting)["entries"] == before["entries"]
    walk_to(sitting, time)
    read = past.book(house, sitting.session_id)
    shown = [each.shown for page in read.pages for each in page.answers]
    assert {"left": {lines[1]: 1}} in shown, "no gap tells that something came before it"


def test_the_file_does_not_tell_how_long_somebody_wrote_alone(tmp_path: Path) -> None:
    told = []
    for seconds in (4.0, 150.0):
        time = Time()
        house = named(tmp_path / f"{seconds}.db", time)
        sitting = walk_to(start(house), time, "one-thing/turn/left")
        time.let(seconds, sitting)
        sitting.act(WriteDown({"moment": "words"}))
        sitting.act(GoOn()).result()
        sitting.act(Show(frozenset())).result()
        session = sitting.session_id
        rows = house.journal.read(lambda c, session=session: used.load(c, session))
        line = past.session_lines(house)[0]
        told.append(([(row.activity, row.seconds) for row in rows], line.minutes_used))
        house.close()
    assert told[0] == told[1]
