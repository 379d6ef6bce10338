"""The safety card and "how is tonight?", as a curious partner would look at them.

That partner has the journal's file at any moment, the screen between the two answers, and a watch.
What is tried here: who read how long, and who said what. Safety page, 1, 2 and 9.
"""

import itertools
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from helpers.walker import BEGAN, Time, do, step, walk_to
from workshop.journal.tables import sessions, sittings
from workshop.session import GoOn, Mood, Pause, Stop, Tonight
from workshop.session.evening import evening_of
from workshop.session.state import MOODS
from workshop.sitting import agreeing, sit_down
from workshop.sitting.home import home
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.sitting import Sitting

PAIRS = list(itertools.product(MOODS, MOODS))
AT = 100_000.0
"""When the second answer is given, by every clock here."""


class Reading(NamedTuple):
    """Seconds: to take the keyboard, to read the card besides its fixed time, to answer."""

    takes: float = 3.0
    lingers: float = 0.0
    answers: float = 2.0


CARD = 40.0
QUICK = Reading()


class Base(NamedTuple):
    """Journals to begin from: of two who never sat down, and of two with a part behind them."""

    new: Path
    later: Path


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Base:
    folder = tmp_path_factory.mktemp("base")
    for name in ("new.db", "later.db"):
        time = Time()
        house = House.open(folder / name, clock=time.clock, wall=time.wall)
        name_couple(house, "Ana", "Jo")
        if name == "later.db":
            sitting = walk_to(sit_down.start(house), time, "signs/talk/left")
            sitting.act(Stop()).result()
            sitting.act(GoOn()).result()
        house.close()
    return Base(folder / "new.db", folder / "later.db")


@contextmanager
def ids_in_turn() -> Iterator[None]:
    """Ids that are no chance, so that two journals can be compared byte by byte."""
    numbers = itertools.count()
    with pytest.MonkeyPatch.context() as patch:
        for module in (sit_down, agreeing):
            patch.setattr(module, "new_id", lambda: f"{next(numbers):032x}")
        yield


def read(path: Path) -> bytes:
    """A file without the number that stands in its header where SQLite counts: it is random."""
    data = path.read_bytes()
    return data[:40] + data[44:]


def opened(path: Path, time: Time) -> House:
    return House.open(path, clock=time.clock, wall=time.wall)


def sat_down(house: House) -> Sitting:
    """In what waits, or in something new."""
    waits = house.journal.read(sessions.unfinished)
    return sit_down.go_on(house, waits[0].id) if waits else sit_down.start(house)


def read_card(sitting: Sitting, time: Time, reading: Reading, mood: Mood) -> None:
    """One of them: takes the keyboard, reads, says how tonight is."""
    time.let(reading.takes, sitting)
    sitting.act(GoOn()).result()
    time.let(CARD + reading.lingers, sitting)
    sitting.act(GoOn()).result()
    time.let(reading.answers, sitting)
    sitting.act(Tonight(mood)).result()


def after_the_card(
    base: Path,
    folder: Path,
    moods: tuple[Mood, Mood],
    readings: tuple[Reading, Reading] = (QUICK, QUICK),
    *,
    further: int = 0,
) -> bytes:
    """The journal's file when both have answered, at a given time, and so many steps later."""
    path = folder / "journal.db"
    shutil.copy(base, path)
    time = Time(AT - sum(r.takes + CARD + r.lingers + r.answers for r in readings))
    house = opened(path, time)
    with ids_in_turn():
        sitting = sat_down(house)
        for reading, mood in zip(readings, moods, strict=True):
            read_card(sitting, time, reading, mood)
    assert time.seconds == AT
    assert sitting.state.evening == evening_of(moods)
    for _ in range(further):
        time.let(5.0, sitting)
        if sitting.view().status == "open":
            do(sitting, time, step(sitting.view()))
    house.close()
    return read(path)


@pytest.mark.parametrize("when", ["new", "later"])
@pytest.mark.parametrize("further", [0, 1, 6])
def test_the_file_tells_the_evening_and_nothing_of_who_made_it_so(
    when: str, further: int, base: Base, tmp_path: Path
) -> None:
    """Not only swapped pairs: all that make the same evening leave the same bytes."""
    found: dict[str, bytes] = {}
    for moods in PAIRS:
        file = after_the_card(getattr(base, when), tmp_path, moods, further=further)
        assert file == found.setdefault(evening_of(moods), file), moods
    assert len(set(found.values())) == 3 or further


quarters = st.integers(0, 4 * 600).map(lambda number: number / 4)
readings = st.builds(Reading, takes=quarters, lingers=quarters, answers=quarters)


@effort(25)
@given(st.tuples(readings, readings), st.sampled_from(PAIRS), st.booleans())
def test_the_file_does_not_tell_how_long_anybody_read(
    base: Base,
    tmp_path_factory: pytest.TempPathFactory,
    each: tuple[Reading, Reading],
    moods: tuple[Mood, Mood],
    new: bool,
) -> None:
    """Whatever each took, and both together: the same bytes as if they had been quick."""
    folder = tmp_path_factory.mktemp("any")
    begun = base.new if new else base.later
    quick = after_the_card(begun, folder, moods, further=3)
    assert after_the_card(begun, folder, moods, each, further=3) == quick


def files(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file, the log too, and when it was written."""
    found = [
        path for path in folder.rglob("*") if path.is_file() and not path.name.endswith("-shm")
    ]
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in found}


@pytest.mark.parametrize("when", ["new", "later"])
def test_until_the_second_answer_nothing_is_written_at_all(
    when: str, base: Base, tmp_path: Path
) -> None:
    """Whenever the file and its log are copied, and however often somebody rests."""
    shutil.copy(getattr(base, when), tmp_path / "journal.db")
    time = Time(AT)
    house = opened(tmp_path / "journal.db", time)
    house.journal.flush()
    before = files(tmp_path)

    def same() -> bool:
        house.journal.flush()
        return files(tmp_path) == before

    sitting = sat_down(house)
    for mood in ("light", "fine"):
        for seconds in (3.0, CARD):
            time.let(seconds, sitting)
            assert same()
            sitting.act(Pause()).result()
            time.let(9.0, sitting)
            sitting.act(GoOn()).result()
            if sitting.view().covered:
                sitting.act(GoOn()).result()
            sitting.act(GoOn()).result()
            assert same()
        if mood == "light":
            sitting.act(Tonight(mood)).result()
            assert same()
    sitting.put_away().result()
    assert same()
    sitting.act(Tonight("fine")).result()
    assert not same()
    house.close()


@pytest.mark.parametrize("when", ["new", "later"])
@pytest.mark.parametrize("steps", range(6))
@pytest.mark.parametrize("how", ["stop", "leave", "lapse"])
def test_who_leaves_within_the_card_leaves_no_trace_of_having_come(
    when: str, steps: int, how: str, base: Base, tmp_path: Path
) -> None:
    path = tmp_path / "journal.db"
    shutil.copy(getattr(base, when), path)
    before = path.read_bytes()
    time = Time(AT)
    house = opened(path, time)
    couple = house.couple()
    assert couple is not None
    at_home = home(house, couple)
    sitting = sat_down(house)
    for _ in range(steps):
        do(sitting, time, step(sitting.view()))
    if how == "stop":
        sitting.act(Stop()).result()
        time.let(120.0, sitting)
        sitting.act(GoOn()).result()
        assert sitting.view().status == "resting"
    elif how == "lapse":
        time.seconds += 3 * 3600.0
        assert sitting.tick() == "lapsed"
        house.let_go_of_lapsed()
    sitting.put_away().result()
    assert home(house, couple) == at_home
    house.close()
    assert path.read_bytes() == before


def between(base: Path, folder: Path, first: Mood, reading: Reading) -> list[str]:
    """All that the second one gets to see before answering, stage by stage."""
    path = folder / "journal.db"
    shutil.copy(base, path)
    time = Time(AT)
    house = opened(path, time)
    with ids_in_turn():
        sitting = sat_down(house)
    read_card(sitting, time, reading, first)
    seen = []
    for seconds, action in ((2.0, GoOn()), (CARD, GoOn())):
        seen.append(repr(sitting.view()))
        time.let(seconds, sitting)
        seen.append(repr(sitting.view()))
        sitting.act(action).result()
    seen.append(repr(sitting.view()))
    house.close()
    return seen


@pytest.mark.parametrize("when", ["new", "later"])
def test_the_second_one_sees_the_same_whatever_the_first_said_and_however_long_it_took(
    when: str, base: Base, tmp_path: Path
) -> None:
    begun = getattr(base, when)
    same = between(begun, tmp_path, "fine", QUICK)
    for first in MOODS:
        for reading in (QUICK, Reading(0.0, 0.0, 0.0), Reading(8.0, 77.25, 300.0)):
            assert between(begun, tmp_path, first, reading) == same


@pytest.mark.parametrize("when", ["new", "later"])
def test_a_sitting_begins_when_the_card_is_behind_both(
    when: str, base: Base, tmp_path: Path
) -> None:
    """So no difference of two times in it holds the reading."""
    after_the_card(getattr(base, when), tmp_path, ("fine", "light"), (QUICK, Reading(9, 99, 9)))
    house = opened(tmp_path / "journal.db", Time(AT))
    newest = house.journal.read(sessions.newest_first)[0]
    last = house.journal.read(lambda c: sittings.last(c, newest.id))
    assert last is not None
    assert (last.started - BEGAN).total_seconds() == AT
    assert last.last_key == last.started
    if when == "new":
        assert newest.started == last.started
    house.close()


def straight_on(base: Base, folder: Path, rested: float, each: Reading) -> bytes:
    """The file after two parts in one evening, with the card of the second in between."""
    path = folder / "journal.db"
    shutil.copy(base.new, path)
    time = Time(AT)
    house = opened(path, time)
    with ids_in_turn():
        sitting = walk_to(sit_down.start(house), time, "landing/rest/both")
        time.let(rested, sitting)
        sitting.act(GoOn()).result()
        for _ in range(2):
            read_card(sitting, time, each, "fine")
        walk_to(sitting, time)
    assert sitting.view().status == "done"
    house.close()
    return read(path)


def test_two_parts_in_one_evening_do_not_tell_reading_from_resting(
    base: Base, tmp_path: Path
) -> None:
    quick = straight_on(base, tmp_path, 200.0, QUICK)
    for lingers in (10.0, 33.25, 90.0):
        slow = straight_on(base, tmp_path, 200.0 - 2 * lingers, Reading(lingers=lingers))
        assert slow == quick


@pytest.mark.parametrize("moods", [("light", "fine"), ("tired", "fine")])
@pytest.mark.parametrize("how", ["stop", "lapse"])
def test_how_an_evening_was_is_gone_with_it(
    moods: tuple[Mood, Mood], how: str, base: Base, tmp_path: Path
) -> None:
    shutil.copy(base.new, tmp_path / "journal.db")
    time = Time(AT)
    house = opened(tmp_path / "journal.db", time)
    sitting = sit_down.start(house)
    for mood in moods:
        read_card(sitting, time, QUICK, mood)
    [row] = house.journal.read(sessions.newest_first)
    assert row.evening == evening_of(moods)
    if how == "stop":
        sitting.act(GoOn()).result()
        if sitting.view().status == "open":
            sitting.act(Stop()).result()
            sitting.act(GoOn()).result()
        assert sitting.view().status == "resting"
    else:
        time.seconds += 3 * 3600.0
        house.let_go_of_lapsed()
    [row] = house.journal.read(sessions.newest_first)
    house.close()
    assert row.evening is None
    assert "light" not in row.small and "short" not in row.small
    words = (tmp_path / "journal.db").read_bytes().partition(b'"evening":')[2][:12]
    assert b"null" in words


@pytest.mark.parametrize("moods", PAIRS)
def test_what_is_offered_next_is_the_same_for_both_orders(
    moods: tuple[Mood, Mood], base: Base, tmp_path: Path
) -> None:
    offered = []
    for pair in (moods, moods[::-1]):
        after_the_card(base.new, tmp_path, pair, further=4)
        house = opened(tmp_path / "journal.db", Time(AT + 60.0))
        couple = house.couple()
        assert couple is not None
        offered.append(home(house, couple))
        house.close()
    assert offered[0] == offered[1]
