"""Time is read, never counted: pauses, gaps, one more minute."""

from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from helpers.samples import agree, breathe, check, dialogue, read, write
from helpers.walk import Walk, guide_of
from workshop.session import (
    GoOn,
    Moment,
    MoreTime,
    Pause,
    Show,
    Slower,
    Stop,
    Tick,
    Tonight,
    WriteDown,
)
from workshop.session.clock import LONGEST_GAP, SECONDS_TO_LOOK

GAP = st.floats(0, 12, allow_nan=False)


@effort(200)
@given(st.lists(GAP))
def test_used_time_is_the_sum_of_what_was_not_slept_through(gaps: list[float]) -> None:
    walk = Walk(guide_of(read()))
    awake = 0.0
    for gap in gaps:
        before = walk.now
        walk.do(Tick(), gap)
        awake += 0 if walk.now - before > LONGEST_GAP else walk.now - before
        assert abs(walk.state.elapsed() - awake) < 1e-6


@effort(100)
@given(st.lists(st.floats(-100, 4, allow_nan=False)))
def test_a_clock_that_goes_back_takes_no_time(gaps: list[float]) -> None:
    walk = Walk(guide_of(read()))
    used = 0.0
    for gap in gaps:
        walk.do(Tick(), gap)
        assert walk.state.elapsed() >= used
        used = walk.state.elapsed()


def test_a_tick_changes_nothing_but_the_clock() -> None:
    walk = Walk(guide_of(read()))
    before = walk.state
    after = walk.do(Tick(), 3.0)
    assert (after.elapsed(), walk.left()) == (3.0, 57.0)
    assert after.position == before.position
    assert after.small == before.small


def test_time_goes_on_below_zero_and_nothing_is_cut_off() -> None:
    walk = Walk(guide_of(read()))
    walk.let(70.0)
    assert walk.left() == -10.0
    assert walk.state.position == "card/read/both"


def test_a_pause_stops_the_clock_until_it_is_pressed_again() -> None:
    walk = Walk(guide_of(read()))
    walk.let(10.0)
    walk.do(Pause())
    walk.let(600.0)
    assert walk.state.interlude == "paused"
    assert walk.left() == 50.0
    walk.do(Pause())
    assert walk.state.interlude == ""
    walk.let(4.0)
    assert walk.left() == 46.0


def test_going_on_ends_a_pause_too() -> None:
    walk = Walk(guide_of(read()))
    walk.do(Pause(), 2.0)
    walk.do(GoOn(), 3.0)
    assert (walk.state.interlude, walk.state.position) == ("", "card/read/both")
    assert walk.left() == 58.0


def test_a_moment_stops_the_clock_and_comes_back_by_whose_turn_it_is() -> None:
    walk = Walk(guide_of(dialogue()))
    walk.do(GoOn())
    walk.let(20.0)
    walk.do(Moment())
    walk.let(300.0)
    assert walk.state.interlude == "moment"
    walk.do(GoOn())
    assert walk.state.interlude == "return"
    walk.let(30.0)
    walk.do(GoOn())
    assert (walk.state.interlude, walk.left()) == ("", 40.0)


def test_a_moment_in_a_private_turn_comes_back_behind_the_hand_over_screen() -> None:
    walk = Walk(guide_of(write()))
    walk.do(GoOn())
    walk.let(20.0)
    walk.do(Moment())
    walk.do(GoOn())
    assert (walk.state.interlude, walk.state.covered) == ("", True)
    walk.let(60.0)
    assert walk.left() == 40.0
    walk.do(GoOn())
    assert not walk.state.covered
    assert walk.left() == 40.0


def test_a_pause_can_become_a_moment_or_the_end_of_the_evening() -> None:
    walk = Walk(guide_of(read()))
    walk.do(Pause())
    walk.do(Moment())
    assert walk.state.interlude == "moment"
    walk.do(Pause())
    assert walk.state.interlude == "moment", "a moment is not cut short by a slip"
    walk.do(Stop())
    assert walk.state.interlude == "landing"
    walk.do(Moment())
    assert walk.state.interlude == "landing"


def test_one_more_minute_as_often_as_they_like() -> None:
    walk = Walk(guide_of(read()))
    walk.let(10.0)
    walk.do(MoreTime())
    walk.do(MoreTime())
    assert walk.left() == 170.0
    assert walk.state.elapsed() == 10.0


def test_no_minute_is_added_where_no_time_is_kept_or_nothing_is_on_view() -> None:
    walk = Walk(guide_of(check(), dialogue(minutes=4.0), breathe()))
    untimed = set()
    while walk.state.status == "open":
        before = walk.left()
        walk.do(MoreTime())
        if walk.left() == before:
            untimed.add(walk.stage.does)
        else:
            walk.do(Pause())
            paused = walk.left()
            walk.do(MoreTime())
            assert walk.left() == paused
            walk.do(Pause())
        walk.let(60.0)
        walk.do(Tonight("fine"))
        walk.do(GoOn())
    assert untimed == {"handover", "card", "tonight", "read", "swap", "rest"}, "rules have none"


def test_a_stop_keeps_the_time_that_is_left() -> None:
    walk = Walk(guide_of(agree()))
    walk.do(MoreTime(), 4.0)
    walk.do(Stop(), 3.0)
    walk.let(100.0)
    walk.do(Stop())
    assert walk.state.status == "resting"
    walk.come_back(fresh=True)
    assert walk.left() == 120.0 + 60.0 - 7.0
    walk.let(4.0)
    assert walk.left() == 120.0 + 60.0 - 11.0


def test_a_breath_at_the_swap() -> None:
    walk = Walk(guide_of(dialogue(minutes=4.0)))
    walk.do(GoOn())
    walk.do(Slower())
    assert walk.state.small.part == "", "only at a swap"
    walk.do(GoOn())
    walk.do(Slower())
    assert (walk.stage.does, walk.state.small.part) == ("swap", "slower")
    walk.do(GoOn())
    assert walk.state.position == "floor/floor/right"


def test_a_reveal_has_time_for_reading_aloud_what_stands_there() -> None:
    walk = Walk(guide_of(write(talk=0.0)))
    shown = "word " * 260
    while walk.stage.does != "reveal":
        if walk.stage.does == "turn" and walk.state.small.part == "":
            walk.do(WriteDown({"first": shown}))
        walk.do(Show(frozenset({"first"})) if walk.state.small.part == "share" else GoOn())
    walk.do(GoOn())  # both look now
    # Twice 260 words at 130 a minute, and the look before.
    assert walk.left() == 2 * 120 + SECONDS_TO_LOOK


def test_a_short_reveal_keeps_the_time_the_author_gave_it() -> None:
    walk = Walk(guide_of(write(talk=0.0)))
    while walk.stage.does != "reveal":
        walk.do(GoOn())
    assert walk.left() == walk.stage.seconds
