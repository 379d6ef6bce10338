"""How an evening went, beside how it was planned."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from helpers.evenings import agendas, made
from workshop.ground.lengths import minutes_between
from workshop.room.agenda import Agenda, with_break
from workshop.room.evening import Does, Step, stands
from workshop.room.record import Record, Rested, record

PLAN = with_break(
    Agenda((made("a", 600, 60), made("b", 300, 60), made("c", 300, 60)), 1200), "b", "Break", 120
)


def after(*steps: Step) -> Record:
    return record(PLAN, steps)


def test_planned_and_not_begun() -> None:
    found = after()
    assert [(part.part.id, part.planned) for part in found.parts] == [
        ("a", 0),
        ("break-before-b", 600),
        ("b", 720),
        ("c", 1020),
    ]
    assert all(not part.runs and part.seconds is None for part in found.parts)
    assert (found.began, found.over, found.late, found.ends) == (None, None, None, 1320)


def test_late_with_a_rest_and_over_before_its_last_part() -> None:
    found = after(
        Step("begin", 60),
        Step("rest", 200, minutes=5),
        Step("go_on", 500),
        Step("next", 960),
        Step("fit", 970),
        Step("next", 1080),
        Step("end", 1380),
    )
    first, pause, second, third = found.parts
    assert (first.runs, first.rests, first.seconds) == (((60, 960),), ((200, 500),), 600)
    assert (pause.runs, second.runs, third.runs) == (((960, 1080),), ((1080, 1380),), ())
    assert not third.left_out
    assert found.rests == (Rested("a", 200, 500),)
    assert found.shortened == (970,)
    assert (found.began, found.over, found.late) == (60, 1380, 60)


def test_what_was_left_out_and_what_was_gone_back_to() -> None:
    found = after(
        Step("begin", 0),
        Step("leave_out", 10, part="break-before-b"),
        Step("next", 600),
        Step("back", 620),
        Step("next", 700),
        Step("next", 900),
    )
    first, pause, second, third = found.parts
    assert first.runs == ((0, 600), (620, 700))
    assert first.seconds == 680
    assert pause.left_out
    assert second.runs == ((600, 620), (700, 900))
    assert third.runs == ((900, None),)
    assert third.seconds is None, "it still runs"
    assert found.over is None


def test_a_rest_that_lasts_and_one_in_which_the_evening_ends() -> None:
    assert after(Step("begin", 0), Step("rest", 30)).rests == (Rested("a", 30, None),)
    ended = after(Step("begin", 0), Step("rest", 30), Step("end", 90))
    assert ended.rests == (Rested("a", 30, 90),)
    assert ended.parts[0].seconds == 30


BEGINS = datetime(2026, 11, 26, 18, 0, tzinfo=UTC)

DOES: tuple[Does, ...] = (
    *("begin", "next", "next", "next", "back", "more", "fit", "rest", "go_on"),
    *("leave_out", "end"),
)


@effort(200)
@given(agendas(), st.lists(st.tuples(st.sampled_from(DOES), st.integers(0, 900)), max_size=30))
def test_all_time_is_somewhere(plan: Agenda, taken: list[tuple[Does, int]]) -> None:
    """Parts and rests fill the evening from its beginning to its end, whatever was done."""
    steps = [Step("begin", 5)]
    for does, later in taken:
        steps.append(Step(does, steps[-1].at + later, part=plan.parts[-1].id))
    steps.append(Step("end", steps[-1].at + 7))
    found = record(plan, steps)
    at = stands(plan, steps)
    assert found.over == at.over is not None
    assert found.began == 5
    spent = sum(part.seconds or 0 for part in found.parts)
    rested = sum((rest.until or 0) - rest.since for rest in found.rests)
    assert spent + rested == found.over - 5
    assert [part.part for part in found.parts] == list(plan.parts)
    for part in found.parts:
        assert not (part.left_out and part.runs)
        assert (part.minutes(BEGINS) or 0) >= 0


@effort(200)
@given(
    agendas(),
    st.lists(st.tuples(st.sampled_from(DOES), st.floats(0, 900)), max_size=30),
    st.integers(0, 59),
)
def test_minutes_add_up_to_the_times_beside_them(
    plan: Agenda, taken: list[tuple[Does, float]], second: int
) -> None:
    steps = [Step("begin", 5)]
    for does, later in taken:
        steps.append(Step(does, steps[-1].at + later, part=plan.parts[-1].id))
    steps.append(Step("end", steps[-1].at + 7))
    found = record(plan, steps)
    begins = BEGINS.replace(second=second)

    def shown(seconds: float) -> int:
        """Minutes of the day, as the clock shows them."""
        at = begins + timedelta(seconds=seconds)
        return at.day * 24 * 60 + at.hour * 60 + at.minute

    planned = [part.planned_minutes(begins) for part in found.parts]
    for number, part in enumerate(found.parts):
        assert shown(0) + sum(planned[:number]) == shown(part.planned)
    spent = sum(part.minutes(begins) or 0 for part in found.parts)
    rested = sum(
        minutes_between(begins + timedelta(seconds=since), begins + timedelta(seconds=until))
        for part in found.parts
        for since, until in part.rests
    )
    assert found.over is not None
    assert spent + rested == shown(found.over) - shown(5)
