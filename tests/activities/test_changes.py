"""How two answers differ: lines that come and go, numbers up and down, and no verdict on words."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import samples
from helpers.effort import effort
from helpers.samples import EVERY_KIND
from workshop.activities import Activity
from workshop.activities.changes import SIGNS, WAYS, Change
from workshop.activities.choose import Choose
from workshop.activities.parts import Answers
from workshop.activities.rank import Rank
from workshop.activities.rate import Rate
from workshop.guide import by_id

SIGNS_ACTIVITY = by_id("main")[0].activity("signs")
NEEDS = by_id("needs-told")[0].activity("seven-needs")
TABLE = by_id("needs-told")[0].activity("need-missing-care")
WORDS = by_id("main")[0].activity("one-thing")
MUTUAL = by_id("main")[0].activity("which-rituals")


def marks(*lines: str) -> Answers:
    return dict.fromkeys(lines, 1)


def told(activity: Activity, then: Any, now: Any, before: Activity | None = None) -> list[Any]:
    """Who, which way, the beginning of the line, and the numbers."""
    return [
        (change.who, change.way, change.label.split(" · ")[0], change.then, change.now)
        for change in activity.differs(then, now, before or activity)
    ]


def label(activity: Activity, part: str) -> str:
    return next(one.label for one in activity.parts() if one.id == part).split(" · ")[0]


def test_marks_come_and_go_for_each_one() -> None:
    then = {"left": marks("felt/put-off", "felt/nobody-asks"), "right": marks("done/put-off")}
    now = {"left": marks("felt/put-off", "felt/only-plans"), "right": marks("done/put-off")}
    assert told(SIGNS_ACTIVITY, then, now) == [
        ("left", "new", label(SIGNS_ACTIVITY, "felt/only-plans"), None, None),
        ("left", "gone", label(SIGNS_ACTIVITY, "felt/nobody-asks"), None, None),
    ]


@pytest.mark.parametrize("activity", [SIGNS_ACTIVITY, NEEDS, TABLE])
def test_a_line_can_stand_below_the_name_of_its_list(activity: Activity) -> None:
    first = next(part for part in activity.parts() if part.under)
    second = next(one for one in activity.parts() if one.group == first.group and one != first)
    found = activity.differs({"left": {first.id: 1}}, {"left": {second.id: 1}}, activity)
    assert found and all(change.under for change in found)
    for change in found:
        assert f"{change.line} · {change.under}" == change.label


def test_a_line_of_no_list_stands_by_itself() -> None:
    rate = samples.rate()
    item = rate.items[0]
    (change,) = rate.differs({"left": {item.id: 3}}, {"left": {item.id: 7}}, rate)
    assert (change.under, change.line) == ("", change.label)


@pytest.mark.parametrize("then_has", [True, False])
def test_who_showed_nothing_in_a_column_has_not_changed_there(then_has: bool) -> None:
    """Kept looks like not answered, so no line of theirs may seem to come or to go."""
    some, none = {"left": marks("felt/put-off", "done/put-off")}, {"left": marks("done/put-off")}
    for nothing in (none, {}, {"left": {"note": "words"}}):
        then, now = (some, nothing) if then_has else (nothing, some)
        assert told(SIGNS_ACTIVITY, then, now) == []


def test_places_move_and_a_smaller_number_is_higher() -> None:
    then = {"left": {"own/security": 1, "own/listening": 2, "own/affection": 3}}
    now = {"left": {"own/listening": 1, "own/security": 2, "own/intimacy": 3}}
    assert sorted(told(NEEDS, then, now)) == sorted(
        [
            ("left", "up", label(NEEDS, "own/listening"), 2, 1),
            ("left", "down", label(NEEDS, "own/security"), 1, 2),
            ("left", "new", label(NEEDS, "own/intimacy"), None, 3),
            ("left", "gone", label(NEEDS, "own/affection"), 3, None),
        ]
    )
    assert isinstance(NEEDS, Rank)


def test_numbers_go_up_and_down_and_one_not_given_has_not_changed() -> None:
    rate = samples.rate()
    assert isinstance(rate, Rate)
    first, second = (item.id for item in rate.items[:2])
    then, now = {"left": {first: 3, second: 5}}, {"left": {first: 7}}
    assert told(rate, then, now) == [("left", "up", label(rate, first), 3, 7)]
    assert told(rate, now, then) == [("left", "down", label(rate, first), 7, 3)]


def test_words_are_no_difference() -> None:
    then, now = {"left": {"moment": "one"}}, {"left": {"moment": "another"}}
    assert told(WORDS, then, now) == []


def test_a_table_is_compared_column_by_column() -> None:
    then = {"right": marks("heard/need", "safe/care")}
    now = {"right": marks("safe/need", "safe/care")}
    assert [change[:2] for change in told(TABLE, then, now)] == [
        ("right", "new"),
        ("right", "gone"),
    ]


def test_of_a_mutual_choice_only_what_was_on_view_for_both() -> None:
    mutual = next(
        one
        for guide in ("curious-again", "nine-steps", "finding-back")
        for _module, one in by_id(guide)[0].activities()
        if isinstance(one, Choose) and one.mutual
    )
    own = [option.id for option in mutual.options if option.id not in mutual.harmless]
    lone = marks(f"pick/{own[0]}")
    assert mutual.differs({"left": lone, "right": {}}, {"left": {}, "right": {}}, mutual) == []
    both = {"left": lone, "right": lone}
    found = mutual.differs({"left": {}, "right": {}}, both, mutual)
    assert {change.who for change in found} == {"both"}
    assert [change.way for change in found] == ["new", "gone"], "one line for a harmless one"
    plain = msgspec.structs.replace(mutual, mutual=False)
    assert mutual.differs(both, both | {"left": {}}, plain) == []
    assert plain.differs(both, {"left": lone}, mutual) == []


def test_a_line_that_was_renamed_is_the_same_line() -> None:
    assert isinstance(SIGNS_ACTIVITY, Choose)
    options = list(SIGNS_ACTIVITY.options)
    old = options[0].id
    options[0] = msgspec.structs.replace(options[0], id="another-name", was=(old,))
    renamed = msgspec.structs.replace(SIGNS_ACTIVITY, options=tuple(options))
    then, now = {"left": marks(f"felt/{old}")}, {"left": marks("felt/another-name")}
    assert told(renamed, then, now, SIGNS_ACTIVITY) == []
    assert told(SIGNS_ACTIVITY, now, then, renamed) == [], "also where the older copy is newer"
    dropped = msgspec.structs.replace(SIGNS_ACTIVITY, options=tuple(options[1:]))
    now = {"left": marks(f"felt/{options[1].id}")}
    assert [change[:3] for change in told(dropped, then, now, SIGNS_ACTIVITY)] == [
        ("left", "new", options[1].text),
        ("left", "gone", SIGNS_ACTIVITY.options[0].text),
    ]


def some_answers(activity: Activity) -> st.SearchStrategy[dict[str, Answers]]:
    parts = [part.id for part in activity.parts() if part.holds != "text"]
    if not parts:
        return st.just({})
    numbers = st.dictionaries(st.sampled_from(parts), st.integers(1, 5), max_size=6)
    answers = numbers.map(activity.tidy)
    return st.fixed_dictionaries({}, optional={"left": answers, "right": answers, "both": answers})


@effort(25)
@given(st.data())
def test_any_kind(data: st.DataObject) -> None:
    """Nothing differs from itself; backwards everything goes the other way."""
    other: dict[str, str] = {"new": "gone", "gone": "new", "up": "down", "down": "up"}
    for make in EVERY_KIND:
        activity = make()
        then, now = (data.draw(some_answers(activity)) for _ in range(2))
        assert activity.differs(then, then, activity) == []

        def plain(changes: list[Change], *, turned: bool) -> list[Any]:
            return sorted(
                (c.who, c.label, other[c.way], c.now or 0, c.then or 0)
                if turned
                else (c.who, c.label, c.way, c.then or 0, c.now or 0)
                for c in changes
            )

        forth, back = activity.differs(then, now, activity), activity.differs(now, then, activity)
        assert plain(forth, turned=False) == plain(back, turned=True)


def test_every_way_has_a_sign_and_words() -> None:
    assert set(SIGNS) == set(WAYS) == {"new", "gone", "up", "down"}
