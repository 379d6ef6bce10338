"""The time-out in a journal: it waits through restarts and lapses, and leaves no trace."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from time import tzset

import pytest

from helpers.walker import Step, Time, do, named, stands_at, step, walk_to
from workshop.guide import by_id
from workshop.journal.tables import entries, sessions, sittings
from workshop.session import CallTimeOut, GoOn, Meet, Stop, TimeOut, WriteDown
from workshop.session.clock import LAPSES
from workshop.sitting.house import House
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.sitting import Sitting
from workshop.sitting.telling import timeout
from workshop.sitting.unkept import sit_unkept

MINUTE, HOUR, DAY = 60.0, 3600.0, 24 * 3600.0


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def house(tmp_path: Path, time: Time) -> Iterator[House]:
    with closing(named(tmp_path / "journal.db", time)) as house:
        yield house


@pytest.fixture
def in_utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Wherever this computer stands."""
    monkeypatch.setenv("TZ", "UTC")
    tzset()
    yield
    monkeypatch.undo()
    tzset()


def part(sitting: Sitting, minutes: float = 30, seat: str = "right") -> Sitting:
    """One of them calls a time-out."""
    sitting.act(CallTimeOut()).result()
    sitting.act(TimeOut(seat, minutes)).result()  # type: ignore[arg-type]
    assert sitting.view().interlude == "timeout"
    return sitting


def killed(house: House, sitting: Sitting) -> Sitting:
    """The program was cut off without a word, and somebody sits down again."""
    house.journal.flush()
    house.let_go_of_lapsed()  # as every start does
    return go_on(house, sitting.session_id)


def test_it_can_be_called_from_every_stage_but_the_card_and_leads_back_to_it(
    house: House, time: Time
) -> None:
    """Both evenings, with words half written: cut off in the middle, and nothing is lost."""
    sitting = start(house, "main")
    called, refused = set(), set()
    while (view := sitting.view()).status == "open":
        place = (view.stage.does, view.small.part, view.covered, view.may_time_out)
        if place in called | refused:
            do(sitting, time, step(view, straight_on=True))
            continue
        if not view.may_time_out:
            refused.add(place)
            sitting.act(CallTimeOut()).result()
            assert sitting.view().interlude == ""
            do(sitting, time, step(view, straight_on=True))
            continue
        called.add(place)
        time.let(3.5, sitting)
        for action in step(view).actions:
            if isinstance(action, WriteDown):
                sitting.act(action).result()
        before, state = sitting.view(), sitting.state
        part(sitting)
        for phase in ("timeout", "way_back"):
            view = sitting.view()
            assert view.page == ("steps", "timeout")
            assert view.interlude == phase
            assert not view.private and not view.timed and not view.may_time_out
            assert view.words.mine == {} and view.words.revealed == {} and view.recalled == ()
            sitting = killed(house, sitting)
            assert sitting.view().interlude == phase
            time.let(30 * MINUTE, sitting)
        sitting.act(GoOn()).result()
        while sitting.view().interlude or (sitting.view().covered and not before.covered):
            do(sitting, time, Step((), (GoOn(),)))
        after = sitting.view()
        assert stands_at(after) == stands_at(before)
        assert after.words == before.words
        assert after.seconds_left == pytest.approx(before.seconds_left)
        assert sitting.state.entries == state.entries
        do(sitting, time, step(after, straight_on=True))
    assert {place[0] for place in refused} == {"handover", "card", "tonight"}
    assert {place[0] for place in called} == {
        *("handover", "turn", "reveal", "talk", "read"),
        *("floor", "swap", "agree", "breathe", "rest"),
    }


@pytest.mark.parametrize(
    ("later", "rests"), [(29 * MINUTE, "timeout"), (30 * MINUTE, "way_back"), (9 * DAY, "way_back")]
)
def test_who_comes_back_finds_the_pause_or_the_way_back(
    house: House, time: Time, later: float, rests: str
) -> None:
    sitting = part(walk_to(start(house), time, "signs/talk/left"))
    sitting.put_away().result()
    time.seconds += later
    view = killed(house, sitting).view()
    assert view.interlude == rests
    assert view.apart is not None
    assert view.apart.caller.called == "Jo"
    assert view.apart.may_meet


def test_words_wait_two_hours_and_the_time_out_waits_longer(
    house: House, time: Time, tmp_path: Path
) -> None:
    sitting = walk_to(start(house), time, "one-thing/turn/right")
    sitting.act(WriteDown({"moment": "CANARY half a sentence"})).result()
    part(sitting, 24 * 60)
    view = sitting.view()
    assert view.apart is not None and view.apart.outlasts
    assert "is wiped two hours after the last key" in timeout.while_apart(view)
    assert sitting.tick() == ""
    time.seconds += LAPSES.total_seconds()
    assert sitting.tick() == "lapsed"
    house.let_go_of_lapsed()
    assert not any(b"CANARY" in file.read_bytes() for file in tmp_path.glob("journal.db*"))

    time.seconds += 8 * HOUR
    sitting = killed(house, sitting)
    assert sitting.view().interlude == "timeout", "still apart, in a sitting of its own"
    time.seconds += 20 * HOUR
    sitting = killed(house, sitting)
    assert sitting.view().interlude == "way_back", "before the card"
    sitting.act(GoOn()).result()
    assert stands_at(sitting.view()) == "card/handover/left"
    sitting = killed(house, sitting)
    assert sitting.view().interlude == "way_back", "nothing is written before the card is over"
    sitting.act(GoOn()).result()
    asked = 0
    while sitting.view().activity.kind == "check":
        asked += sitting.view().stage.does == "tonight"
        do(sitting, time, step(sitting.view()))
    assert asked == 2
    assert stands_at(sitting.view()) == "one-thing/turn/right"
    do(sitting, time, Step((), (GoOn(),)))
    assert sitting.view().words.mine == {}


def test_within_two_hours_unfinished_words_wait_too(house: House, time: Time) -> None:
    sitting = walk_to(start(house), time, "one-thing/turn/right")
    sitting.act(WriteDown({"moment": "CANARY half a sentence"})).result()
    part(sitting, 60)
    view = sitting.view()
    assert view.apart is not None and not view.apart.outlasts
    assert "wiped" not in timeout.while_apart(view)
    time.seconds += 61 * MINUTE
    sitting = killed(house, sitting)
    sitting.act(GoOn()).result()
    sitting.act(GoOn()).result()
    assert sitting.view().words.mine == {"moment": "CANARY half a sentence"}


def test_two_hours_exactly_are_too_long_for_them(house: House) -> None:
    """The sitting lapses with the last key, which was the one that called it."""
    view = start(house).view()
    lengths = timeout.TIME_OUT_LENGTHS
    told = {minutes: timeout.wiped_meanwhile(view, minutes) for minutes, _ in lengths}
    assert [minutes for minutes, wiped in told.items() if wiped] == [120, 1440]


def test_when_it_is_over_the_file_does_not_tell_that_it_was(
    house: House, time: Time, tmp_path: Path
) -> None:
    def holds(words: bytes) -> bool:
        return any(words in file.read_bytes() for file in tmp_path.glob("journal.db*"))

    sitting = walk_to(start(house), time, "signs/talk/left")
    used = sitting.state.elapsed()
    part(sitting)
    house.journal.flush()
    assert holds(b'"caller":"right"')
    time.let(30 * MINUTE, sitting)
    sitting.act(TimeOut("right", 20)).result()
    time.let(20 * MINUTE, sitting)
    sitting.act(GoOn()).result()
    assert not holds(b'"caller"')
    sitting.act(GoOn()).result()
    assert sitting.state.elapsed() == used
    row = house.journal.read(lambda c: sessions.by_id(c, sitting.session_id))
    assert row is not None
    assert row.seconds_used < 20 * MINUTE


def test_not_tonight_ends_the_sitting_like_any_stop(
    house: House, time: Time, tmp_path: Path
) -> None:
    sitting = walk_to(start(house), time, "one-thing/turn/right")
    sitting.act(WriteDown({"moment": "CANARY half a sentence"})).result()
    part(sitting)
    sitting.act(Stop()).result()
    assert sitting.view().interlude == "landing"
    sitting.put_away().result()
    assert sitting.view().status == "resting"
    for words in (b"CANARY half", b'"caller"'):
        assert not any(words in file.read_bytes() for file in tmp_path.glob("journal.db*"))
    last = house.journal.read(lambda c: sittings.last(c, sitting.session_id))
    assert last is not None and last.ended is not None
    assert go_on(house, sitting.session_id).view().interlude == ""


def test_meeting_early_is_offered_after_twenty_minutes_by_every_program(
    house: House, time: Time
) -> None:
    sitting = part(walk_to(start(house), time, "signs/talk/left"), 60)
    time.let(19 * MINUTE, sitting)
    sitting = killed(house, sitting)
    view = sitting.view()
    assert view.apart is not None and not view.apart.may_meet
    sitting.act(Meet()).result()
    assert sitting.view().interlude == "timeout"
    time.let(1 * MINUTE, sitting)
    view = sitting.view()
    assert view.apart is not None and view.apart.may_meet
    sitting.act(Meet()).result()
    assert sitting.view().interlude == "way_back"
    assert killed(house, sitting).view().interlude == "timeout", "until the two say they are here"


def test_a_clock_that_was_set_back_is_found_out_once_and_for_all(house: House, time: Time) -> None:
    """Also where nobody presses a key between one power cut and the next."""
    sitting = walk_to(start(house), time, "signs/talk/left")
    time.seconds += 100 * DAY
    sitting.act(GoOn()).result()
    part(sitting, 60)
    time.seconds -= 100 * DAY
    for hours in range(0, 24, 6):
        sitting = killed(house, sitting)
        assert sitting.view().interlude == "timeout", f"after {hours} hours"
        assert sitting.state.away is not None
        assert sitting.state.away.until - time.wall() <= timedelta(days=1)
        time.seconds += 6 * HOUR
    assert killed(house, sitting).view().interlude == "way_back"


def test_what_is_told_is_a_time_of_day_and_never_a_count(
    house: House, time: Time, in_utc: None
) -> None:
    sitting = part(walk_to(start(house), time, "signs/talk/left"), 45)
    view = sitting.view()
    assert view.apart is not None and view.apart.today
    assert timeout.meet_again(view) == f"Back at {view.apart.until:%H:%M}"
    time.let(45 * MINUTE, sitting)
    sitting.act(GoOn()).result()
    sitting.act(GoOn()).result()
    view = part(sitting, 24 * 60).view()
    assert timeout.meet_again(view).startswith("Back tomorrow at ")
    time.seconds += 23 * HOUR
    assert timeout.meet_again(killed(house, sitting).view()).startswith("Back at "), (
        "tomorrow has come"
    )


def test_only_the_one_whose_turn_it_is_can_have_called_it_there(house: House, time: Time) -> None:
    sitting = walk_to(start(house), time, "one-thing/turn/right")
    for place, caller in (("turn", "right"), ("covered", None), ("reveal", None)):
        sitting.act(CallTimeOut()).result()
        assert timeout.calls(sitting.view()) == caller, place
        sitting.act(GoOn()).result()
        if place == "covered":
            walk_to(sitting, time, "one-thing/reveal/both")


def test_without_a_record_there_is_none(time: Time) -> None:
    """A session that runs in memory could not wait for anybody."""
    from tui.staging import COUPLE

    for guide_id in ("daily-talk", "caring-for-myself"):
        guide, _ = by_id(guide_id)
        sitting = sit_unkept(guide, COUPLE, clock=time.clock, wall=time.wall)
        while sitting.view().status == "open":
            assert not sitting.view().may_time_out
            do(sitting, time, step(sitting.view()))


def test_the_small_things_are_for_one_alone_and_come_in_turns() -> None:
    seen = [timeout.small_things(turn) for turn in range(5)]
    assert all(len(set(things)) == timeout.SMALL_THINGS for things in seen)
    assert seen[0] == seen[4]
    assert len({thing for things in seen for thing in things}) == 4 * timeout.SMALL_THINGS
    assert not any("together" in thing.casefold() for things in seen for thing in things)


def test_entries_are_untouched_by_it(house: House, time: Time) -> None:
    sitting = walk_to(start(house), time, "one-thing/reveal/both")
    before = house.journal.read(lambda c: entries.load(c, sitting.session_id))
    part(sitting)
    time.let(30 * MINUTE, sitting)
    sitting.act(GoOn()).result()
    assert house.journal.read(lambda c: entries.load(c, sitting.session_id)) == before
