"""Fixed points never move, no turn falls under its least, both have alike, and the sum fits."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from helpers.effort import effort
from helpers.evenings import agendas, made, pairs, parts
from workshop.ground import resources
from workshop.guide import load
from workshop.room.agenda import Agenda, Part, agenda, with_break, without
from workshop.room.refit import Fitted, as_planned, fitted
from workshop.session import unfold

HOUR = 3600


def spent(plan: Fitted, number: int) -> int:
    return plan.starts[number] + plan.parts[number].seconds


@effort(200)
@given(agendas(), st.data())
def test_what_is_left_is_fitted_around_the_fixed_points(plan: Agenda, data: st.DataObject) -> None:
    begun = data.draw(st.integers(0, len(plan.parts) - 1))
    now = data.draw(st.integers(0, plan.ends + 600))
    left = plan.parts[begun:]
    found = fitted(left, now, plan.ends)
    assert [part.id for part in found.parts] == [part.id for part in left]
    for number, (was, part, start) in enumerate(zip(left, found.parts, found.starts, strict=True)):
        assert part.at == was.at
        before = now if not number else spent(found, number - 1)
        assert start == max(before, was.at or 0)
        for old, new in zip(was.legs, part.legs, strict=True):
            assert old.least <= new.share <= old.share
            assert replace(new, share=old.share) == old
        for first, second in pairs(part):
            assert first.share == second.share
        if was.at is not None and number:
            assert start <= was.at + found.late
    assert found.ends == spent(found, len(left) - 1)
    assert found.ends <= plan.ends + found.late


@effort(200)
@given(agendas(), st.integers(0, 2 * HOUR))
def test_nobody_is_late_who_need_not_be(plan: Agenda, now: int) -> None:
    """What misses its fixed point is as short as can be, and it is said by how much it misses."""
    found = fitted(plan.parts, now, plan.ends)
    missed = [0]
    since = 0
    for number, part in enumerate(plan.parts):
        following = plan.parts[number + 1].at if number + 1 < len(plan.parts) else plan.ends
        if following is None:
            continue
        over = spent(found, number) - following
        missed.append(over)
        if over > 0:
            assert all(p.seconds == p.least for p in found.parts[since : number + 1]), part.id
        since = number + 1
    assert found.late == max(missed)


@effort(100)
@given(agendas(), st.integers(0, 600))
def test_who_catches_up_gets_the_minutes_back(plan: Agenda, late: int) -> None:
    """Nothing of an earlier fitting is left in a later one."""
    on_time = fitted(plan.parts, 0, plan.ends)
    tight = fitted(plan.parts, late, plan.ends)
    assert all(a.seconds >= b.seconds for a, b in zip(on_time.parts, tight.parts, strict=True))
    free = tuple(part for part in plan.parts if part.at is None)
    assert fitted(free, late, 100 * HOUR).parts == free


@effort(100)
@given(parts(), st.integers(0, 9000))
def test_no_second_is_taken_that_need_not_be(planned: Part, available: int) -> None:
    fit = fitted([planned], 0, available)
    total = fit.parts[0].seconds
    if planned.seconds <= available:
        assert total == planned.seconds
    elif planned.least >= available:
        assert total == planned.least
        assert fit.late == planned.least - available
    else:
        # Two turns last alike, so a second may be left for which there is no pair.
        assert available - len(planned.legs) <= total <= available


def test_a_part_that_runs_on_moves_what_follows() -> None:
    after = made("b", 600, 60)
    assert as_planned([after], 1500, 1800).late == 300
    late = fitted([after], 1500, 1800)
    assert (late.starts, late.parts[0].seconds, late.late) == ((1500,), 300, 0)
    assert fitted([after], 1790, 1800).late == 50
    assert fitted([], 1900, 1800).late == 100


def test_the_main_workshop_keeps_its_card_its_quiet_and_its_end() -> None:
    guide = load(resources.resource_path("sessions", "main.toml").read_bytes())
    plan = agenda(guide, unfold(guide, "left"))
    assert plan.ends == guide.minutes * 60
    short = fitted(plan.parts, plan.ends, plan.ends)  # nothing is left of the evening
    for was, found in zip(plan.parts, short.parts, strict=True):
        if guide.activity(found.id).kind in ("check", "breathe"):
            assert found == was
        assert found.seconds == was.least
    closing = {activity.id for activity in guide.modules[-1].activities}
    assert all(p.least == p.seconds for p in plan.parts if p.id in closing)
    assert short.late == sum(p.least for p in plan.parts)


def test_a_meal_begins_when_it_begins() -> None:
    both = (made("a", 1200, 600), made("b", 600, 300))
    plan = with_break(Agenda(both, 1800), "b", "Supper", 900, at=1300)
    assert [one.kind for one in plan.parts] == ["activity", "meal", "activity"]
    assert fitted(plan.parts, 0, plan.ends).starts == (0, 1300, 2200)
    assert fitted(plan.parts, 500, plan.ends).starts == (500, 1300, 2200)
    assert fitted(plan.parts, 900, plan.ends).late == 200
    assert without(plan, {plan.parts[1].id}).parts == both
