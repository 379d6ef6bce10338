"""What holds for every kind: time adds up, answers are tidy, and only what was shown reads."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from helpers.made_guides import guides
from helpers.samples import EVERY_KIND
from helpers.walk import marks_in
from workshop.activities import KINDS, Activity, PrivateActivity
from workshop.activities.blocks import Circle, Columns, Ordered, Series, Text, Years
from workshop.activities.parts import HIGHEST, LONGEST_TEXT, MOST_PLACES, Answers, Part
from workshop.ground.partner import SEATS, Seat, other
from workshop.guide import Guide

ACTIVITIES = guides().map(lambda guide: [activity for _, activity in guide.activities()])
VALUES = st.one_of(st.text(max_size=8), st.integers(), st.booleans())


def every_stage(activity: Activity, first: Seat) -> list:
    """All stages of an activity that shares no turn."""
    alone = [stage for seat in (first, other(first)) for stage in activity.alone(seat)]
    return alone + activity.together(first)


def full(parts: list[Part]) -> Answers:
    """An answer to every part; each text a mark of its own."""
    values = {"text": "w{}", "number": 7, "mark": 1, "place": 1}
    return {
        part.id: value.format(number) if isinstance(value := values[part.holds], str) else value
        for number, part in enumerate(parts)
    }


@pytest.mark.parametrize("make", EVERY_KIND)
@pytest.mark.parametrize("first", SEATS)
def test_minutes_are_everything(make: Callable[[], Activity], first: Seat) -> None:
    activity = make()
    stages = every_stage(activity, first)
    handovers = 2 * activity.handover_seconds() if activity.alone("left") else 0
    assert sum(stage.seconds for stage in stages) + handovers == activity.minutes * 60
    assert len({stage.id for stage in stages}) == len(stages)
    assert all(stage.activity == activity.id for stage in stages)


@pytest.mark.parametrize("make", EVERY_KIND)
def test_the_samples_have_no_problems(make: Callable[[], Activity]) -> None:
    assert list(make().problems()) == []


@effort(60)
@given(guides())
def test_both_have_the_same_time_alone(guide: Guide) -> None:
    for _, activity in guide.activities():
        left, right = (activity.alone(seat) for seat in SEATS)
        assert [stage.seconds for stage in left] == [stage.seconds for stage in right]
        assert sum(stage.seconds for stage in left) == pytest.approx(activity.alone_minutes() * 60)
        assert all(stage.alone and stage.seat == "left" for stage in left)
        assert not any(stage.alone for stage in activity.together("left"))
        assert bool(left) == (isinstance(activity, PrivateActivity) or activity.kind == "check")


@effort(30)
@given(ACTIVITIES, st.data())
def test_tidy_answers_are_known_and_within_bounds(
    activities: list[Activity], data: st.DataObject
) -> None:
    for activity in activities:
        parts = {part.id: part for part in activity.parts()}
        assert len(parts) == len(activity.parts()), "each part has an id of its own"
        names = st.sampled_from([*parts, "unknown", "pick/unknown", ""])
        tidy = activity.tidy(data.draw(st.dictionaries(names, VALUES)))
        assert tidy.keys() <= parts.keys()
        for name, value in tidy.items():
            if parts[name].holds == "text":
                assert isinstance(value, str) and value.strip()
            elif parts[name].holds == "number":
                assert type(value) is int and 0 <= value <= HIGHEST
            elif parts[name].holds == "place":
                assert type(value) is int and 1 <= value <= MOST_PLACES
            else:
                assert value == 1
        assert activity.tidy(tidy) == tidy


@effort(60)
@given(ACTIVITIES, st.data())
def test_what_is_kept_does_not_read(activities: list[Activity], data: st.DataObject) -> None:
    for activity in activities:
        whole = activity.tidy(full(activity.parts()))
        open_ = {key: value for key, value in whole.items() if data.draw(st.booleans())}
        kept = marks_in(whole) - marks_in(open_)
        for seat in (*SEATS, "both"):
            blocks = activity.blocks({seat: open_})
            assert not marks_in(blocks) & kept
            if activity.kind == "agree" if seat == "both" else activity.kind != "agree":
                assert marks_in(blocks) == marks_in(open_)


@effort(60)
@given(ACTIVITIES, st.data())
def test_whatever_an_old_journal_holds_reads(
    activities: list[Activity], data: st.DataObject
) -> None:
    for activity in activities:
        names = st.sampled_from([*(part.id for part in activity.parts()), "unknown"])
        answers = st.dictionaries(names, VALUES, max_size=6)
        shown = {seat: data.draw(answers) for seat in (*SEATS, "both")}
        for block in activity.blocks(shown):
            assert isinstance(block, Text | Ordered | Columns | Series | Circle | Years)


@pytest.mark.parametrize("make", EVERY_KIND)
def test_nothing_shown_says_nothing(make: Callable[[], Activity]) -> None:
    nothing = make().blocks({})
    assert nothing == make().blocks({"left": {}, "right": {}, "both": {}})
    for block in nothing:
        assert isinstance(block, Columns)
        assert (block.left, block.both, block.right) == ((), (), ())


@pytest.mark.parametrize("make", EVERY_KIND)
def test_a_very_long_answer_is_cut_where_nobody_types_that_long(
    make: Callable[[], Activity],
) -> None:
    activity = make()
    texts = [part.id for part in activity.parts() if part.holds == "text"]
    long = "word " * LONGEST_TEXT
    assert activity.tidy(dict.fromkeys(texts, long)) == dict.fromkeys(texts, long[:LONGEST_TEXT])


@pytest.mark.parametrize("make", EVERY_KIND)
def test_blank_words_are_no_answer(make: Callable[[], Activity]) -> None:
    activity = make()
    assert activity.tidy({part.id: " \n\t" for part in activity.parts()}) == {}


def test_every_kind_is_known_by_the_name_of_its_file() -> None:
    assert set(KINDS) == {make().kind for make in EVERY_KIND}
    for name, kind in KINDS.items():
        assert kind.kind == name
        assert kind.__module__ == f"workshop.activities.{name}"
