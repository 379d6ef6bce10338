"""Stopping for today: what was not shown is wiped without trace, what was given stays.

The rule (safety page, 14, and the landing's own words): "what you have not shown each other is
wiped when you stop". Words that their owner has decided to show, and that only wait for the other's
turn, were given; they wait in the journal, seen by nobody, and come to light at the reveal.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from helpers.walker import Time, do, named, stands_at, step, walk_to
from workshop.journal.tables import entries, sittings
from workshop.session import Back, GoOn, Pass, Show, Stop, WriteDown
from workshop.sitting import past
from workshop.sitting.home import MOST_WAITING, home
from workshop.sitting.house import House
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.sitting import Sitting


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def house(tmp_path: Path, time: Time) -> Iterator[House]:
    with closing(named(tmp_path / "journal.db", time)) as house:
        yield house


def holds(folder: Path, words: str) -> bool:
    return any(words.encode() in file.read_bytes() for file in folder.rglob("*") if file.is_file())


def stop(sitting: Sitting, time: Time) -> None:
    """Stop for today, two quiet minutes, good night."""
    sitting.act(Stop()).result()
    assert sitting.view().interlude == "landing"
    time.let(120.0, sitting)
    sitting.act(GoOn()).result()
    assert sitting.view().status == "resting"


def states(house: House, sitting: Sitting) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for entry in house.journal.read(lambda c: entries.load(c, sitting.session_id)):
        found.setdefault((entry.activity, entry.seat), set()).add(entry.state)
    return found


def test_stopping_wipes_drafts_and_kept_words_and_leaves_no_trace_in_the_open_file(
    house: House, time: Time, tmp_path: Path
) -> None:
    sitting = walk_to(start(house, "main"), time, "one-thing/turn/right")
    sitting.act(WriteDown({"moment": "CANARY half a sen" * 100})).result()
    house.journal.flush()
    assert holds(tmp_path, "CANARY half a sen")
    assert holds(tmp_path, "CANARY a note of mine")
    stop(sitting, time)
    assert not holds(tmp_path, "CANARY"), "while the program is still open"
    assert holds(tmp_path, "SHOWN [what] I add")


def test_what_was_given_waits_for_the_other_unseen_and_is_revealed_another_day(
    house: House, time: Time
) -> None:
    sitting = walk_to(start(house, "main"), time, "one-thing/turn/right")
    assert states(house, sitting)["one-thing", "left"] == {"given"}
    stop(sitting, time)
    assert states(house, sitting)["one-thing", "left"] == {"given"}
    shown = [
        a.activity.id for page in past.book(house, sitting.session_id).pages for a in page.answers
    ]
    assert "one-thing" not in shown, "given is not yet shown"

    time.seconds += 3 * 24 * 3600
    sitting = go_on(house, sitting.session_id)
    walk_to(sitting, time, "one-thing/turn/right")
    assert sitting.view().words.revealed == {}
    walk_to(sitting, time, "one-thing/reveal/both")
    assert set(sitting.view().words.revealed) == {"left"}
    assert states(house, sitting)["one-thing", "left"] == {"revealed"}


def test_after_the_card_of_another_day_a_reveal_still_waits_for_both(
    house: House, time: Time
) -> None:
    """They had stopped on the page that calls both, before anything came to light."""
    sitting = walk_to(start(house, "main"), time, "one-thing/turn/right")
    while sitting.view().stage.does != "reveal":
        do(sitting, time, step(sitting.view()))
    assert sitting.view().covered
    stop(sitting, time)
    time.seconds += 24 * 3600
    sitting = go_on(house, sitting.session_id)
    while sitting.view().activity.kind == "check":
        do(sitting, time, step(sitting.view()))
    assert stands_at(sitting.view()) == "one-thing/reveal/both" and sitting.view().covered
    assert states(house, sitting)["one-thing", "left"] == {"given"}
    sitting.act(GoOn()).result()
    assert states(house, sitting)["one-thing", "left"] == {"revealed"}


Change = Callable[[Sitting], None]


def typed_over(sitting: Sitting) -> None:
    for words in ("CANARY you never listen " * 80, "SHOWN I felt alone"):
        sitting.act(WriteDown({"moment": words})).result()
        sitting._journal.flush()


def taken_back(sitting: Sitting) -> None:
    sitting.act(WriteDown({"moment": "CANARY you never listen " * 80})).result()
    sitting.act(GoOn()).result()
    sitting.act(Back()).result()
    sitting.act(WriteDown({"moment": "SHOWN I felt alone"})).result()


def pass_to(sitting: Sitting, time: Time, place: str) -> Sitting:
    """Walks to this place, and passes whatever could be answered on the way."""
    while stands_at(sitting.view()) != place:
        if sitting.view().stage.does == "turn":
            sitting.act(Pass()).result()
        else:
            do(sitting, time, step(sitting.view()))
    return sitting


@pytest.mark.parametrize("change", [typed_over, taken_back])
def test_words_that_were_never_given_leave_no_trace_where_nothing_else_was_kept(
    change: Change, house: House, time: Time, tmp_path: Path
) -> None:
    sitting = pass_to(start(house, "main"), time, "one-thing/turn/left")
    change(sitting)
    sitting.act(GoOn()).result()
    sitting.act(Show(frozenset({"moment"}))).result()
    assert holds(tmp_path, "you never listen"), "in the log at least"
    stop(sitting, time)
    assert not holds(tmp_path, "you never listen")
    assert holds(tmp_path, "SHOWN I felt alone")


def test_passed_words_go_with_the_evening(house: House, time: Time, tmp_path: Path) -> None:
    sitting = walk_to(start(house, "main"), time, "one-thing/turn/left")
    sitting.act(WriteDown({"moment": "CANARY not this"})).result()
    sitting.act(Pass()).result()
    assert states(house, sitting)["one-thing", "left"] == {"kept"}
    stop(sitting, time)
    assert not holds(tmp_path, "CANARY")
    assert ("one-thing", "left") not in states(house, sitting)


def test_stopping_ends_the_sitting_without_a_reason_and_the_session_waits(
    house: House, time: Time
) -> None:
    sitting = walk_to(start(house, "main"), time, "signs/talk/left")
    stop(sitting, time)
    last = house.journal.read(lambda c: sittings.last(c, sitting.session_id))
    assert last is not None
    assert last.ended is not None
    [line] = past.session_lines(house)
    assert line.status == "open"
    sitting = go_on(house, sitting.session_id)
    walk_to(sitting, time, "signs/talk/left")
    assert stands_at(sitting.view()) == "signs/talk/left"


def test_thinking_better_of_it_in_the_landing_keeps_everything(house: House, time: Time) -> None:
    sitting = walk_to(start(house, "main"), time, "one-thing/turn/right")
    sitting.act(WriteDown({"moment": "CANARY half"})).result()
    house.journal.flush()
    before = states(house, sitting)
    sitting.act(Stop()).result()
    sitting.act(Back()).result()
    assert sitting.view().status == "open"
    assert sitting.view().covered
    sitting.act(GoOn()).result()
    assert sitting.view().words.mine == {"moment": "CANARY half"}
    assert states(house, sitting) == before


def test_home_offers_every_session_that_waits_the_newest_first(house: House, time: Time) -> None:
    couple = house.couple()
    assert couple
    started = []
    for _ in range(MOST_WAITING + 1):
        sitting = walk_to(start(house, "main"), time, "signs/reveal/both")
        stop(sitting, time)
        started.append(sitting.session_id)
        time.let(60.0, sitting)
    waiting = home(house, couple).waiting
    assert [line.id for line in waiting] == started[: -1 - MOST_WAITING : -1]
    assert {line.module for line in waiting} == {"Acknowledge"}


def test_beginning_something_else_ends_a_sitting_that_was_left(
    house: House, time: Time, tmp_path: Path
) -> None:
    left = walk_to(start(house, "main"), time, "one-thing/turn/right")
    left.act(WriteDown({"moment": "CANARY half a sentence"})).result()
    left.put_away().result()
    time.let(60.0, left)
    start(house, "daily-talk")
    assert not holds(tmp_path, "CANARY")
    assert all(
        "draft" not in found and "kept" not in found for found in states(house, left).values()
    )


def test_no_gap_tells_that_something_was_kept(house: House, time: Time) -> None:
    sitting = walk_to(start(house, "main"), time, "the-floor/read/both")
    assert any("kept" in found for found in states(house, sitting).values())
    stop(sitting, time)
    numbers = [
        n for (n,) in house.journal.read(lambda c: c.execute("SELECT number FROM entry").fetchall())
    ]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_leaving_while_they_land_is_stopping(house: House, time: Time, tmp_path: Path) -> None:
    sitting = walk_to(start(house), time, "one-thing/turn/right")
    sitting.act(WriteDown({"moment": "CANARY half a sentence"})).result()
    sitting.act(Stop()).result()
    assert sitting.view().interlude == "landing"
    sitting.put_away().result()
    assert sitting.view().status == "resting"
    assert not holds(tmp_path, "CANARY")


def test_whoever_comes_after_a_crash_in_the_landing_finds_nothing_unshown(
    house: House, time: Time, tmp_path: Path
) -> None:
    sitting = walk_to(start(house), time, "one-thing/turn/right")
    sitting.act(WriteDown({"moment": "CANARY half a sentence"})).result()
    sitting.act(Stop()).result()
    house.journal.flush()
    assert holds(tmp_path, "CANARY"), "they may still go on after all"
    house.let_go_of_lapsed()  # as the next start does
    assert not holds(tmp_path, "CANARY")


def test_who_goes_on_after_all_has_lost_nothing(house: House, time: Time) -> None:
    sitting = walk_to(start(house), time, "one-thing/turn/right")
    sitting.act(WriteDown({"moment": "CANARY half a sentence"})).result()
    sitting.act(Stop()).result()
    sitting.act(Back()).result()
    house.journal.flush()
    house.let_go_of_lapsed()
    assert "draft" in states(house, sitting)["one-thing", "right"]
