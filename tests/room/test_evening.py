"""An evening as it goes: whatever its facilitator does, both partners have alike."""

from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from helpers.evenings import agendas, made, pairs
from workshop.room.agenda import Agenda, with_break
from workshop.room.evening import (
    MORE_SECONDS,
    Does,
    Standing,
    Step,
    may_have_more,
    stands,
    taken,
)

DOES: tuple[Does, ...] = (
    *("begin", "next", "next", "next", "back", "more", "fit", "rest", "go_on"),
    *("leave_out", "end"),
)


@st.composite
def evenings(draw: st.DrawFn) -> tuple[Agenda, list[Step]]:
    """An agenda, and steps of which some do not fit where they come."""
    plan = draw(agendas())
    steps = [Step("begin", draw(st.integers(-300, 300)))]
    for _ in range(draw(st.integers(0, 25))):
        does = draw(st.sampled_from(DOES))
        at = steps[-1].at + draw(st.integers(0, 900))
        part = draw(st.sampled_from(plan.parts)).id if does == "leave_out" else ""
        steps.append(Step(does, at, part, draw(st.sampled_from((0, 10))) if does == "rest" else 0))
    return plan, steps


@effort(200)
@given(evenings())
def test_whatever_is_done_the_two_have_alike(found: tuple[Agenda, list[Step]]) -> None:
    plan, steps = found
    at = stands(plan, [])
    for step in steps:
        at = taken(plan, at, step)
        for part in at.parts:
            for first, second in pairs(part):
                assert first.share == second.share
    assert at == stands(plan, steps)


@effort(200)
@given(evenings())
def test_fixed_points_stay_and_nothing_falls_under_its_least(
    found: tuple[Agenda, list[Step]],
) -> None:
    plan, steps = found
    at = stands(plan, steps)
    planned = {part.id: part for part in plan.parts}
    now = steps[-1].at
    for part in at.parts:
        assert part.at == planned[part.id].at
        for leg, was in zip(part.legs, planned[part.id].legs, strict=True):
            assert leg.share >= was.least
            assert (leg.id, leg.fixed) == (was.id, was.fixed)
    assert at.ends == plan.ends
    ahead = at.ahead(now)
    for part, start in zip(ahead.parts, ahead.starts, strict=True):
        assert start >= (part.at or start)
    assert at.tight(now, plan).late <= ahead.late


@effort(200)
@given(evenings())
def test_what_was_done_stands_in_order(found: tuple[Agenda, list[Step]]) -> None:
    plan, steps = found
    at = stands(plan, steps)
    for before, after in zip(at.ran, at.ran[1:], strict=False):
        assert before.ended is not None
        assert before.began <= before.ended == after.began
    if at.status == "open":
        assert at.ran[-1].part == at.running.id
        assert at.ran[-1].ended is None
    else:
        assert all(ran.ended is not None for ran in at.ran)


@effort(100)
@given(evenings(), st.integers(0, 3000), st.integers(0, 3000))
def test_a_rest_costs_the_leg_nothing(
    found: tuple[Agenda, list[Step]], before: int, rests: int
) -> None:
    plan, steps = found
    at = stands(plan, steps)
    if at.status != "open" or at.rest:
        return
    now = steps[-1].at + before
    left = at.seconds_left(now) if not at.running.at else None
    resting = taken(plan, at, Step("rest", now))
    on = taken(plan, resting, Step("go_on", now + rests))
    assert resting.seconds_left(now + rests) == at.seconds_left(now)
    if left is not None:
        assert on.seconds_left(now + rests) == left


def two_floors() -> Agenda:
    return Agenda((made("a", 300, 150, turns=2), made("b", 600, 300, turns=2)), 1800)


def after(plan: Agenda, *steps: Step) -> Standing:
    return stands(plan, steps)


def test_whoever_speaks_second_has_as_long_as_the_first_one_had() -> None:
    plan = two_floors()
    late = after(plan, Step("begin", 0), Step("next", 420))
    assert late.now.whose == "second"
    assert late.seconds_left(420) == 420
    early = after(plan, Step("begin", 0), Step("next", 200))
    assert early.seconds_left(200) == 300


def test_two_minutes_more_are_for_both() -> None:
    plan = two_floors()
    first = after(plan, Step("begin", 0), Step("more", 10))
    assert [leg.share for leg in first.running.legs] == [300 + MORE_SECONDS] * 2
    second = after(plan, Step("begin", 0), Step("next", 300))
    assert not may_have_more(second)
    assert taken(plan, second, Step("more", 310)) == second


def test_the_rest_is_shortened_to_fit_and_lengthened_again() -> None:
    plan = two_floors()
    steps = [Step("begin", 300)]
    assert stands(plan, steps).ahead(300).late == 300
    fit = [*steps, Step("fit", 300)]
    assert stands(plan, fit).ahead(300).late == 0
    assert stands(plan, fit).parts[1].seconds == 900
    caught_up = [*fit, Step("next", 400), Step("fit", 450)]
    assert stands(plan, caught_up).parts[1].seconds == 1100


def test_a_meal_begins_at_its_time_and_is_not_over_sooner() -> None:
    plan = with_break(two_floors(), "b", "Supper", 900, at=900)
    early = after(plan, Step("begin", 0), Step("next", 300), Step("next", 600))
    assert early.running.kind == "meal"
    assert early.seconds_left(600) == 1200
    assert early.ahead(600).starts == (1800,)


def test_a_part_that_has_begun_is_not_left_out() -> None:
    plan = two_floors()
    at = after(plan, Step("begin", 0), Step("leave_out", 1, "a"))
    assert [part.id for part in at.parts] == ["a", "b"]
    at = taken(plan, at, Step("leave_out", 2, "b"))
    assert [part.id for part in at.parts] == ["a"]
    assert at.following() is not None
    over = taken(plan, taken(plan, at, Step("next", 300)), Step("next", 600))
    assert (over.status, over.over) == ("over", 600)


def test_once_more_begins_the_leg_before_anew() -> None:
    plan = two_floors()
    at = after(plan, Step("begin", 0), Step("next", 300), Step("back", 350))
    assert (at.now.whose, at.seconds_left(350)) == ("first", 300)
    at = after(plan, Step("begin", 0), Step("back", 50))
    assert at.seconds_left(50) == 300
