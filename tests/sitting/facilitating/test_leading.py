"""Every step is kept before it counts, and an evening goes on at the right second."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime, timedelta

import pytest

from helpers.leading import Memory, Wall, leading
from workshop.journal.errors import JournalError
from workshop.room.evening import Step
from workshop.sitting.facilitating.hosting import where
from workshop.sitting.facilitating.projecting import poster_of
from workshop.sitting.facilitating.telling import told


def test_it_goes_on_at_the_right_second_after_a_crash() -> None:
    wall, memory = Wall(), Memory()
    first = leading(wall, memory)
    first.do("begin").result()
    wall.passes(minutes=2)
    first.do("next").result()
    wall.passes(seconds=20)
    first.keep_note(first.empty_note()).result()
    left = told(first).seconds_left
    wall.passes(seconds=11)  # nobody is there
    again = leading(wall, memory)
    assert again.at == first.at
    assert told(again).seconds_left == left - 11


def test_what_cannot_be_kept_has_not_happened() -> None:
    wall, memory = Wall(), Memory()
    evening = leading(wall, memory)
    evening.do("begin").result()
    before = evening.at
    memory.refuses = JournalError("The disk is full.")
    with pytest.raises(JournalError):
        evening.do("next").result()
    with pytest.raises(JournalError):
        evening.take_back().result()
    assert evening.at == before
    memory.refuses = None
    evening.do("next").result()
    assert evening.at != before


def test_whoever_is_quick_loses_no_step() -> None:
    """Three keys before the first is on disk, and a fourth that takes one back."""
    wall, slow = Wall(), Slow()
    evening = leading(wall, slow)
    evening.do("begin")
    evening.do("next")
    evening.do("next")
    evening.take_back()
    assert evening.at.status == "before"
    slow.catch_up()
    assert (evening.at.part, evening.at.leg) == (0, 1)
    assert [step.does for step in slow.steps] == ["begin", "next"]
    slow.refuses = JournalError("The disk is full.")
    failed = [evening.do("next"), evening.do("next")]
    slow.catch_up()
    assert all(future.exception() for future in failed)
    assert (evening.at.part, evening.at.leg) == (0, 1)
    slow.refuses = None
    evening.do("next")
    slow.catch_up()
    assert (evening.at.part, evening.at.leg) == (1, 0)


class Slow(Memory):
    """Keeps nothing until it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[tuple[Future[None], Callable[[], Future[None]]]] = []

    def catch_up(self) -> None:
        for promised, write in self.waiting:
            error = write().exception()
            if error is None:
                promised.set_result(None)
            else:
                promised.set_exception(error)
        self.waiting.clear()

    def step(self, step: Step, now: datetime) -> "Future[None]":
        return self._later(lambda: Memory.step(self, step, now))

    def take_back(self, now: datetime) -> "Future[None]":
        return self._later(lambda: Memory.take_back(self, now))

    def _later(self, write: Callable[[], "Future[None]"]) -> "Future[None]":
        promised: Future[None] = Future()
        self.waiting.append((promised, write))
        return promised


def test_a_step_that_does_not_fit_is_not_kept() -> None:
    memory = Memory()
    evening = leading(Wall(), memory)
    evening.do("go_on").result()
    evening.do("more").result()
    assert memory.steps == []
    assert not evening.may_take_back()


def test_a_step_taken_back_is_as_if_it_had_not_been() -> None:
    wall, memory = Wall(), Memory()
    evening = leading(wall, memory)
    evening.do("begin").result()
    wall.passes(seconds=30)
    left = told(evening).seconds_left
    evening.do("next").result()
    wall.passes(seconds=10)
    evening.take_back().result()
    assert told(evening).seconds_left == left - 10
    assert len(memory.steps) == 1


@pytest.mark.parametrize("minutes", [-60, 60, -7 * 60, 1])
def test_a_wall_clock_that_is_set_moves_no_deadline(minutes: int) -> None:
    wall = Wall()
    evening = leading(wall, sitting=1)
    wall.passes(minutes=1)
    evening.do("begin").result()
    wall.passes(seconds=20)
    before, room, shown = told(evening), where(evening), poster_of(evening, 1)
    assert not evening.was_set()
    wall.is_set(minutes=minutes)
    assert evening.was_set()
    assert not evening.was_set()
    after = told(evening)
    assert evening.now() == 80
    assert (after.seconds_left, after.late, where(evening)) == (before.seconds_left, 1, room)
    later = timedelta(minutes=minutes)
    assert after.ends - before.ends == later, "the agenda shows what the clock on the wall shows"
    for one, other in zip(before.lines, after.lines, strict=True):
        assert one.minutes == other.minutes
        assert (other.planned - one.planned) == later
        assert (one.begins is None) == (other.begins is None)
        assert one.begins is None or other.begins == one.begins + later
    moved = poster_of(evening, 1)
    assert shown.until is not None
    assert moved.until == shown.until + later, "the projector looks at the same wall clock"
    wall.passes(seconds=30)
    evening.do("next").result()
    assert evening.at.began == 110
    assert where(evening).left == evening.at.now.seconds


def test_before_it_begins_it_goes_by_the_wall_clock() -> None:
    wall = Wall()
    evening = leading(wall, sitting=1)
    wall.passes(minutes=-90)
    assert told(evening).seconds_left == 90 * 60
    wall.is_set(minutes=60)
    assert told(evening).seconds_left == 30 * 60
    assert told(evening).lines[0].planned == evening.begins
    wall.passes(minutes=30)
    evening.do("begin").result()
    assert evening.at.began == 0


def test_a_wall_clock_that_runs_a_little_wrong_moves_nothing() -> None:
    wall = Wall()
    evening = leading(wall, sitting=1)
    evening.do("begin").result()
    before = told(evening).lines
    for _look in range(40):
        wall.passes(seconds=0.1)
        wall.is_set(seconds=-0.3)
        assert not evening.was_set()
    assert told(evening).lines == before
    assert evening.now() == pytest.approx(4)


def test_a_note_has_its_time_and_part_and_an_empty_one_goes() -> None:
    wall, memory = Wall(), Memory()
    evening = leading(wall, memory)
    evening.do("begin").result()
    wall.passes(minutes=3)
    note = evening.empty_note()
    assert (note.part, note.written) == (evening.at.running.id, wall.now)
    from msgspec.structs import replace

    evening.keep_note(replace(note, text="Slower next time.")).result()
    wall.passes(minutes=5)
    evening.keep_note(replace(note, text="Slower, and a window open.")).result()
    assert [one.text for one in memory.notes.values()] == ["Slower, and a window open."]
    evening.keep_note(note).result()
    assert not memory.notes
    evening.keep_note(evening.empty_note()).result()
    assert not memory.notes
    assert not evening.notes


def test_the_console_says_how_late_it_is_and_what_helps() -> None:
    wall = Wall()
    evening = leading(wall, sitting=1)
    assert told(evening).late == 0
    wall.passes(minutes=6)
    evening.do("begin").result()
    late = told(evening)
    assert (late.late, late.fits, late.short) == (6, True, 0)
    evening.do("fit").result()
    fitted = told(evening)
    assert (fitted.late, fitted.fits) == (0, False)
    assert sum(a.minutes for a in late.lines) > sum(a.minutes for a in fitted.lines)


def test_the_agenda_shows_plan_and_what_became_of_it() -> None:
    wall = Wall()
    evening = leading(wall, sitting=1)
    wall.passes(minutes=4)
    evening.do("begin").result()
    first, second, third = told(evening).lines[:3]
    assert (first.state, second.state) == ("now", "ahead")
    assert first.begins is not None
    assert (first.begins - first.planned).total_seconds() == 240
    evening.do("leave_out", part=third.id).result()
    assert told(evening).lines[2].state == "left_out"
    assert told(evening).lines[2].begins is None
    while evening.at.leg or not evening.at.part:
        evening.do("next").result()
    assert [line.state for line in told(evening).lines[:3]] == ["done", "now", "left_out"]
    evening.do("end").result()
    states = {line.state for line in told(evening).lines}
    assert told(evening).status == "over"
    assert "now" not in states


def test_whoever_leads_hears_what_everybody_does() -> None:
    wall = Wall()
    evening = leading(wall, sitting=1)
    evening.do("begin").result()
    while evening.at.status == "open":
        now = told(evening)
        assert now.doing
        assert now.next
        assert now.title
        evening.do("next").result()


def test_the_console_says_aloud_only_what_is_read_aloud() -> None:
    """Whom this is not for, each reads alone and in silence; a facilitator is told so."""
    wall, memory = Wall(), Memory()
    evening = leading(wall, memory)
    evening.do("begin").result()
    said: dict[str, set[str]] = {}
    while evening.at.status == "open":
        said.setdefault(evening.at.running.id, set()).add(told(evening).doing)
        evening.do("next").result()
    assert said["not-suited"] == {"Each of them reads in silence."}
    assert said["ground-rules"] == {"One of them reads aloud."}


def test_several_sittings_in_one_evening_are_said_before_it_begins() -> None:
    """Whoever leads the first of two evenings sees in time that both were planned for tonight."""
    both = told(leading(Wall(), Memory())).say
    assert both[0].startswith("All 2 sittings of this guide are in this evening.")
    assert told(leading(Wall(), Memory(), sitting=1)).say == both[1:]


def test_in_a_break_the_console_tells_what_is_to_be_said_there() -> None:
    wall, memory = Wall(), Memory()
    evening = leading(wall, memory, sitting=1)
    evening.do("begin").result()
    while evening.at.running.kind == "activity":
        evening.do("next").result()
    opening = told(evening).say
    assert opening[0].startswith("Before the break say when you begin again.")
    evening.do("next").result()
    assert told(evening).say[: len(opening)] == opening, "and what of it comes after the break"
