"""Fixed points never move, no turn falls under its least, both have alike, and the sum fits."""

from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from workshop.ground import resources
from workshop.guide import load
from workshop.room.agenda import Agenda, Part, Piece, agenda, with_break, without
from workshop.room.refit import Fitted, fitted, projected
from workshop.session import unfold

HOUR = 3600


@st.composite
def pieces(draw: st.DrawFn) -> Piece:
    least = draw(st.integers(1, 600))
    return Piece(least + draw(st.integers(0, 600)), least, draw(st.integers(1, 2)))


@st.composite
def agendas(draw: st.DrawFn) -> Agenda:
    groups = draw(st.lists(st.lists(pieces(), min_size=1, max_size=4), min_size=1, max_size=8))
    parts: list[Part] = []
    at = 0
    for number, group in enumerate(groups):
        fixed = number and draw(st.booleans())
        start = at + draw(st.integers(0, 300)) if fixed else None
        kind = "activity" if start is None else "meal"
        part = Part(f"p{number}", "A part", kind, tuple(group), start)
        parts.append(part)
        at = (at if start is None else start) + part.seconds
    return Agenda(tuple(parts), at + draw(st.integers(0, 300)))


def spent(plan: Fitted, number: int) -> int:
    return plan.starts[number] + plan.parts[number].seconds


@effort(200)
@given(agendas(), st.data())
def test_what_is_left_is_fitted_around_the_fixed_points(plan: Agenda, data: st.DataObject) -> None:
    begun = data.draw(st.integers(0, len(plan.parts) - 1))
    now = data.draw(st.integers(0, plan.ends + 600))
    found = fitted(plan, begun, now)
    left = plan.parts[begun:]
    assert [part.id for part in found.parts] == [part.id for part in left]
    for number, (was, part, start) in enumerate(zip(left, found.parts, found.starts, strict=True)):
        assert part.at == was.at
        before = now if not number else spent(found, number - 1)
        assert start == max(before, was.at or 0)
        for old, new in zip(was.pieces, part.pieces, strict=True):
            assert old.least <= new.seconds <= old.seconds
            assert (new.turns, new.least) == (old.turns, old.least)
        if was.at is not None and number:
            assert start <= was.at + found.late
    assert found.ends == spent(found, len(left) - 1)
    assert found.ends <= plan.ends + found.late


@effort(200)
@given(agendas(), st.integers(0, 2 * HOUR))
def test_nobody_is_late_who_need_not_be(plan: Agenda, now: int) -> None:
    """What misses its fixed point is as short as can be, and it is said by how much it misses."""
    found = fitted(plan, 0, now)
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
    on_time = fitted(plan, 0, 0)
    tight = fitted(plan, 0, late)
    assert all(a.seconds >= b.seconds for a, b in zip(on_time.parts, tight.parts, strict=True))
    roomy = Agenda(tuple(part for part in plan.parts if part.at is None), 10 * HOUR * 10)
    if roomy.parts:
        assert fitted(roomy, 0, late).parts == roomy.parts


@effort(100)
@given(st.lists(pieces(), min_size=1, max_size=9), st.integers(0, 9000))
def test_no_second_is_taken_that_need_not_be(found: list[Piece], available: int) -> None:
    plan = Agenda((Part("a", "A", "activity", tuple(found)),), available)
    fit = fitted(plan, 0, 0)
    total = sum(piece.total for piece in fit.parts[0].pieces)
    planned, least = plan.parts[0].seconds, plan.parts[0].least
    if planned <= available:
        assert total == planned
    elif least >= available:
        assert total == least
        assert fit.late == least - available
    else:
        # Two turns last alike, so at most one second may be left for which there is no pair.
        assert available - len(found) * 2 <= total <= available


def test_a_part_that_runs_on_moves_what_follows() -> None:
    two = (
        Part("a", "A", "activity", (Piece(600, 300, 2),)),
        Part("b", "B", "activity", (Piece(600, 60),)),
    )
    plan = Agenda(two, 1800)
    assert projected(plan, 0, 0, 100).starts == (1200,)
    late = projected(plan, 0, 0, 1500)
    assert (late.starts, late.parts[0].seconds, late.late) == ((1500,), 300, 0)
    assert projected(plan, 0, 0, 1790).late == 50


def test_the_main_workshop_keeps_its_card_its_quiet_and_its_end() -> None:
    guide = load(resources.resource_path("sessions", "main.toml").read_bytes())
    script = unfold(guide, "left", asks_enough=False)
    plan = agenda(guide, script)
    assert plan.ends == sum(part.seconds for part in plan.parts)
    short = fitted(plan, 0, plan.ends)  # nothing is left of the evening
    for was, part in zip(plan.parts, short.parts, strict=True):
        kind = guide.activity(part.id).kind
        if kind in ("check", "breathe"):
            assert part == was
        assert part.seconds == was.least
    assert short.late == sum(part.least for part in plan.parts)


def test_a_meal_begins_when_it_begins() -> None:
    one = (
        Part("a", "A", "activity", (Piece(1200, 600),)),
        Part("b", "B", "activity", (Piece(600, 300),)),
    )
    plan = with_break(Agenda(one, 1800), "b", "Supper", 900, at=1300)
    assert [part.kind for part in plan.parts] == ["activity", "meal", "activity"]
    assert fitted(plan, 0, 0).starts == (0, 1300, 2200)
    assert fitted(plan, 0, 500).starts == (500, 1300, 2200)
    assert fitted(plan, 0, 900).late == 200
    assert without(plan, {"meal-1"}).parts == one
