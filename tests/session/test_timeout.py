"""The time-out: who may call it where, how long it is, how it ends, and what is left of it."""

from datetime import datetime, timedelta

import msgspec
import pytest

from helpers.samples import check, dialogue, read, write
from helpers.walk import Walk, guide_of
from workshop.session import (
    Back,
    CallTimeOut,
    GoOn,
    Meet,
    Moment,
    Pass,
    Pause,
    Saved,
    Stop,
    Tick,
    TimeOut,
    Tonight,
    WriteDown,
    on_view,
    step,
    to_save,
)
from workshop.session.state import Interlude
from workshop.session.timeout import LONGEST, SHORTEST, length, possible
from workshop.session.view import OnView

MINUTE, HOUR, DAY = 60.0, 3600.0, 24 * 3600.0


def parted(walk: Walk, minutes: float = 30.0) -> Walk:
    """The right one calls a time-out where they stand."""
    walk.do(CallTimeOut())
    assert walk.state.interlude == "calling"
    walk.do(TimeOut("right", minutes))
    assert walk.state.interlude == "timeout"
    return walk


def talking() -> Walk:
    """On the second of two pages to read."""
    walk = Walk(guide_of(read("a"), read("b")))
    walk.do(GoOn())
    return walk


def until(walk: Walk) -> timedelta:
    """How long from now the two have said."""
    assert walk.state.away is not None
    return walk.state.away.until - walk.wall()


# Calling it


@pytest.mark.parametrize(
    ("minutes", "lasts"),
    [
        (0, 20),
        (-5, 20),
        (19.9, 20),
        (20, 20),
        (45, 45),
        (1440, 1440),
        (1441, 1440),
        (float("inf"), 1440),
        (float("-inf"), 20),
        (float("nan"), 1440),
    ],
)
def test_it_is_never_shorter_than_twenty_minutes_nor_longer_than_a_day(
    minutes: float, lasts: float
) -> None:
    assert length(minutes) == timedelta(minutes=lasts)
    walk = parted(talking(), minutes)
    assert until(walk) == timedelta(minutes=lasts)
    assert walk.state.away is not None
    assert walk.state.away.until.tzinfo is not None


def test_the_clock_stands_while_it_is_called_and_while_they_are_apart() -> None:
    walk = talking()
    walk.let(7.0)
    used = walk.state.elapsed()
    walk.do(CallTimeOut())
    walk.let(30.0)
    walk.do(TimeOut("left", 20))
    walk.let(1300.0)
    assert walk.state.interlude == "way_back"
    walk.do(GoOn())
    walk.do(GoOn())
    assert (walk.state.interlude, walk.state.elapsed()) == ("", used)
    walk.do(GoOn())
    assert walk.state.spent < 60


@pytest.mark.parametrize("by", [GoOn(), Back()])
def test_whoever_thinks_better_of_it_goes_on(by: GoOn | Back) -> None:
    walk = talking()
    walk.do(CallTimeOut())
    walk.do(by)
    assert (walk.state.position, walk.state.interlude) == ("b/read/both", "")
    assert walk.state.since is not None


def test_in_a_safety_card_there_is_none() -> None:
    walk = Walk(guide_of(check(), read()))
    seen = set()
    while walk.script.atomic(walk.state.position):
        seen.add(walk.stage.does)
        assert not possible(walk.script, walk.state)
        walk.do(CallTimeOut())
        walk.do(TimeOut("left", 30))
        assert (walk.state.interlude, walk.state.away) == ("", None)
        walk.let(walk.stage.seconds + 1)
        walk.do(Tonight("tired") if walk.stage.does == "tonight" else GoOn())
    assert seen == {"handover", "card", "tonight"}
    assert possible(walk.script, walk.state)


def test_one_person_alone_has_the_moment_instead() -> None:
    guide = msgspec.structs.replace(guide_of(read("a"), write()), alone=True)
    walk = Walk(guide)
    walk.do(CallTimeOut())
    assert (walk.state.interlude, walk.state.away) == ("", None)


@pytest.mark.parametrize("first", [Pause(), Moment()])
def test_a_rest_may_become_one(first: Pause | Moment) -> None:
    walk = talking()
    walk.do(first)
    parted(walk)
    walk.let(40 * MINUTE)
    walk.do(GoOn())
    assert walk.state.interlude == "return"


def test_without_a_wall_clock_nothing_is_agreed() -> None:
    walk = talking()
    state = msgspec.structs.replace(walk.state, wall=None)
    for action in (CallTimeOut(), TimeOut("left", 30), Tick()):
        state = step(walk.script, state, action, walk.now)
    assert (state.interlude, state.away) == ("calling", None)


# While it lasts


def test_before_twenty_minutes_nobody_is_called_back_and_after_it_both_may_be() -> None:
    walk = parted(talking(), 60)
    for action in (GoOn(), Back(), Pass(), Pause(), Moment(), CallTimeOut(), TimeOut("left", 20)):
        walk.do(action)
        assert walk.state.interlude == "timeout"
    assert until(walk) > timedelta(minutes=59)
    walk.let(19 * MINUTE)
    walk.do(Meet())
    assert walk.state.interlude == "timeout"
    walk.let(1 * MINUTE)
    walk.do(GoOn())
    assert walk.state.interlude == "timeout", "an Enter of the page before ends nothing"
    walk.do(Meet())
    assert walk.state.interlude == "way_back"


def test_when_the_time_has_come_the_way_back_begins_by_itself() -> None:
    walk = parted(talking())
    walk.let(30 * MINUTE - 4)
    assert walk.state.interlude == "timeout"
    walk.let(4.0)
    assert walk.state.interlude == "way_back"
    assert walk.state.away is not None
    assert walk.state.away.caller == "right"


def test_a_little_longer_is_twenty_minutes_and_the_same_one_comes_first() -> None:
    walk = parted(talking())
    walk.let(30 * MINUTE)
    walk.do(TimeOut("left", 1))
    assert walk.state.interlude == "timeout"
    assert until(walk) == SHORTEST
    assert walk.state.away is not None
    assert walk.state.away.caller == "right"
    walk.do(Meet())
    assert walk.state.interlude == "timeout", "these twenty minutes count anew"


# The way back


def test_a_private_turn_comes_back_behind_its_hand_over_and_shows_nothing_meanwhile() -> None:
    walk = Walk(guide_of(write()))
    walk.do(GoOn())
    walk.do(WriteDown({"first": "w1"}))
    walk.do(CallTimeOut())
    assert on_view(walk.script, walk.state) == OnView()
    walk.do(TimeOut("left", 20))
    assert on_view(walk.script, walk.state) == OnView()
    walk.let(20 * MINUTE)
    assert on_view(walk.script, walk.state) == OnView()
    walk.do(GoOn())
    assert (walk.state.covered, walk.state.interlude) == (True, "")
    assert on_view(walk.script, walk.state) == OnView()
    walk.do(GoOn())
    assert on_view(walk.script, walk.state).mine == {"first": "w1"}


def test_after_it_whose_turn_it_was_comes_first_and_a_hand_over_needs_no_other_page() -> None:
    rests: list[tuple[str, Interlude]] = []
    for turns in range(3):
        walk = Walk(guide_of(write(), dialogue()))
        for _ in range(turns):
            walk.do(GoOn())
        parted(walk)
        walk.let(30 * MINUTE)
        walk.do(GoOn())
        rests.append((walk.state.position, walk.state.interlude))
    assert rests == [
        ("write/handover/left", ""),
        ("write/turn/left", ""),
        ("write/handover/right", ""),
    ]


def test_not_tonight_lands_and_whoever_goes_on_after_all_waits_on() -> None:
    walk = parted(talking(), 60)
    walk.do(Stop())
    assert walk.state.interlude == "landing"
    walk.do(Back())
    assert walk.state.interlude == "timeout"
    walk.do(Stop())
    walk.let(70 * MINUTE)
    walk.do(Back())
    assert walk.state.interlude == "way_back"
    walk.do(Stop())
    walk.do(GoOn())
    assert (walk.state.status, walk.state.away) == ("resting", None)
    woken = walk.woken(fresh=True)
    assert (woken.interlude, woken.away) == ("", None)


def test_cut_off_while_they_land_it_is_over() -> None:
    walk = parted(talking(), 60)
    walk.do(Stop())
    saved = to_save(walk.script, walk.state)
    assert (saved.landing, saved.away) == (True, None)


def test_nothing_of_it_is_kept_once_it_is_over() -> None:
    walk = talking()
    before = to_save(walk.script, walk.state)
    walk.do(CallTimeOut())
    assert to_save(walk.script, walk.state) == before
    walk.do(TimeOut("right", 20))
    assert b"right" in msgspec.json.encode(to_save(walk.script, walk.state))
    walk.let(20 * MINUTE)
    walk.do(GoOn())
    assert to_save(walk.script, walk.state) == before


# Restarts and clocks


def test_what_was_stored_before_there_were_any_can_still_be_read() -> None:
    walk = talking()
    table = msgspec.to_builtins(to_save(walk.script, walk.state))
    del table["away"]
    saved = msgspec.json.decode(msgspec.json.encode(table), type=Saved)
    assert saved.away is None


@pytest.mark.parametrize("fresh", [False, True])
@pytest.mark.parametrize(
    ("later", "rests"), [(5 * MINUTE, "timeout"), (30 * MINUTE, "way_back"), (9 * DAY, "way_back")]
)
def test_it_survives_a_restart(later: float, rests: str, fresh: bool) -> None:
    walk = Walk(guide_of(check(), read("a"), read("b")))
    while walk.state.position != "b/read/both":
        walk.let(walk.stage.seconds + 1 if walk.stage.does == "card" else 1.0)
        walk.do(Tonight("fine") if walk.stage.does == "tonight" else GoOn())
    parted(walk)
    woken = walk.woken(fresh=fresh, later=later)
    assert woken.interlude == rests
    assert woken.since is None
    assert bool(woken.waits) == fresh, "in a new sitting the card comes after it"
    walk.state, walk.now = woken, woken.seen
    walk.let(31 * MINUTE)
    walk.do(GoOn())
    if fresh:
        assert (walk.state.interlude, walk.state.position) == ("", "check/handover/left")
    else:
        assert (walk.state.interlude, walk.state.position) == ("return", "b/read/both")
    walk.reach_end()


@pytest.mark.parametrize("minutes", [20, 60, 1440])
@pytest.mark.parametrize("back", [2.0, HOUR, 400 * DAY])
def test_a_clock_that_was_set_back_holds_them_for_a_day_at_most(
    minutes: float, back: float
) -> None:
    walk = parted(talking(), minutes)
    walk.skew = -back
    walk.do(Tick())
    assert until(walk) <= LONGEST
    assert until(walk) <= timedelta(minutes=minutes, seconds=back)
    walk.now += 20 * MINUTE
    walk.do(Meet())
    assert walk.state.interlude == "way_back", "nor are they kept from meeting early"


def test_every_start_after_it_counts_from_the_same_bound() -> None:
    """Otherwise each restart would hold them for another day."""
    walk = parted(talking(), 60)
    walk.skew = -400 * DAY
    walk.do(Tick())
    bound = to_save(walk.script, walk.state).away
    walk.now += 10 * HOUR
    walk.do(Tick())
    assert to_save(walk.script, walk.state).away == bound
    walk.now += 14 * HOUR
    walk.do(Tick())
    assert walk.state.interlude == "way_back"


def test_a_clock_that_was_set_forward_ends_it() -> None:
    walk = parted(talking(), 60)
    walk.skew = 400 * DAY
    walk.do(Tick())
    assert walk.state.interlude == "way_back"
    walk.skew = 0.0
    walk.do(Tick())
    assert walk.state.interlude == "way_back", "who has met is not sent away again"


def test_the_time_it_ends_is_wall_time_wherever_the_computer_stands() -> None:
    walk = talking()
    parted(walk)
    saved = msgspec.json.encode(to_save(walk.script, walk.state))
    again = msgspec.json.decode(saved, type=Saved).away
    assert again is not None
    assert again.until == walk.wall() + timedelta(minutes=30)
    with pytest.raises(msgspec.ValidationError):
        naive = msgspec.to_builtins(to_save(walk.script, walk.state))
        naive["away"]["until"] = datetime(2026, 11, 22).isoformat()
        msgspec.json.decode(msgspec.json.encode(naive), type=Saved)
