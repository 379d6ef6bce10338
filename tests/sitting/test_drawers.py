"""Drawers at a sitting: what one keeps is sealed, comes back with the passphrase, and only so."""

from pathlib import Path

import pytest

from helpers.files import everything
from helpers.lived import Time, open_house, walk
from helpers.samples import choose, lines, rank, write
from helpers.walk import guide_of
from workshop.ground.partner import Seat
from workshop.journal.errors import JournalDamaged
from workshop.journal.passphrase import drawers
from workshop.journal.tables import entries
from workshop.session import Back, GoOn, Moment, Pass, Show, Stop, WriteDown
from workshop.sitting import sit_down
from workshop.sitting.house import House
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.sitting import Sitting
from workshop.sitting.yours import Yours

FOUR, OTHER = "four words are good", "another four good words"
CANARY = "CANARY only for me"


def yours(house: House, seat: Seat) -> Yours:
    couple = house.couple()
    assert couple
    return Yours(house, couple.at(seat).id)


def walk_to(sitting: Sitting, time: Time, stage: str) -> None:
    """Until this stage is on view; hand-overs that ask for a passphrase get it."""
    for _ in range(400):
        view = sitting.view()
        if view.asks_passphrase:
            assert sitting.open_drawer(FOUR if view.stage.seat == "left" else OTHER)
        if view.stage.id == stage and not view.covered:
            return
        walk_once(sitting, time)
    raise AssertionError(stage)


def walk_once(sitting: Sitting, time: Time) -> None:
    from helpers.lived import _one_step

    _one_step(sitting, sitting.view(), "SHOWN")
    for _ in range(10):
        time.seconds += 4.5
        sitting.tick()


@pytest.fixture
def at_the_table(tmp_path: Path) -> tuple[House, Time, Path]:
    house, time = open_house(tmp_path / "journal.db")
    yours(house, "left").set_passphrase(FOUR)
    return house, time, tmp_path


@pytest.fixture
def house_of_two(tmp_path: Path) -> tuple[House, Time]:
    return open_house(tmp_path / "journal.db")


def test_what_is_kept_is_in_no_file_and_comes_back_with_the_passphrase(
    at_the_table: tuple[House, Time, Path],
) -> None:
    house, time, folder = at_the_table
    sitting = start(house, "main")
    walk_to(sitting, time, "one-thing/turn/left")
    sitting.act(WriteDown({"moment": CANARY}))
    house.journal.flush()
    assert CANARY.encode() not in everything(folder)
    session = sitting.session_id
    house.close()  # the power fails

    house = House.open(folder / "journal.db", clock=time.clock, wall=time.wall)
    sitting = go_on(house, session)
    assert sitting.view().asks_passphrase
    assert not sitting.open_drawer(OTHER)
    assert sitting.view().asks_passphrase
    assert sitting.open_drawer(FOUR)
    sitting.act(GoOn()).result()
    assert sitting.view().words.mine == {"moment": CANARY}
    sitting.act(GoOn()).result()
    sitting.act(Show(frozenset())).result()
    sitting.view()
    assert CANARY not in repr(sitting.state), "the turn is over, and so is what it held"
    assert CANARY.encode() not in everything(folder)
    mine = yours(house, "left")
    assert mine.open(FOUR)
    assert mine.kept()[0].lines == (CANARY,)


def test_a_rest_in_the_turn_closes_the_drawer(at_the_table: tuple[House, Time, Path]) -> None:
    house, time, _folder = at_the_table
    sitting = start(house, "main")
    walk_to(sitting, time, "one-thing/turn/left")
    sitting.act(WriteDown({"moment": CANARY}))
    sitting.act(GoOn()).result()
    assert sitting.view().small.part == "share"
    sitting.act(Moment()).result()
    sitting.view()
    assert CANARY not in repr(sitting.state)
    sitting.act(GoOn()).result()
    assert sitting.view().covered and sitting.view().asks_passphrase
    assert sitting.open_drawer(FOUR)
    sitting.act(GoOn()).result()
    assert sitting.view().words.mine == {"moment": CANARY}
    assert sitting.view().small.part == "", "from the writing on, not into a question about it"


def test_without_it_one_can_go_on_and_keeps_nothing_after_tonight(
    at_the_table: tuple[House, Time, Path],
) -> None:
    house, time, folder = at_the_table
    sitting = start(house, "main")
    walk_to(sitting, time, "one-thing/turn/left")
    sitting.act(WriteDown({"moment": "in the drawer"}))
    sitting.act(Moment()).result()
    sitting.act(GoOn()).result()
    sitting.act(GoOn()).result()  # without the passphrase
    assert sitting.view().words.mine == {}
    sitting.act(WriteDown({"moment": CANARY}))
    sitting.act(Stop()).result()
    sitting.act(Stop()).result()
    assert CANARY.encode() not in everything(folder)
    mine = yours(house, "left")
    assert mine.open(FOUR)
    assert mine.kept()[0].lines == ("in the drawer",)


def test_a_stop_wipes_what_the_other_kept_and_leaves_the_drawer(
    at_the_table: tuple[House, Time, Path],
) -> None:
    house, time, folder = at_the_table
    sitting = start(house, "main")
    walk_to(sitting, time, "one-thing/turn/left")
    sitting.act(WriteDown({"moment": CANARY}))
    sitting.act(GoOn()).result()
    sitting.act(Show(frozenset())).result()
    walk_to(sitting, time, "one-thing/turn/right")
    sitting.act(WriteDown({"moment": "CANARY of the other"}))
    sitting.act(Stop()).result()
    sitting.act(Stop()).result()
    assert b"CANARY" not in everything(folder)
    sitting = go_on(house, sitting.session_id)
    mine = yours(house, "left")
    assert mine.open(FOUR)
    assert mine.kept()[0].lines == (CANARY,)


def test_numbers_of_ones_own_are_sealed_too(at_the_table: tuple[House, Time, Path]) -> None:
    house, time, _folder = at_the_table
    sitting = start(house, "main")
    walk_to(sitting, time, "pulse-before/turn/right")
    rows = house.journal.read(lambda c: entries.load(c, sitting.session_id))
    assert not [row for row in rows if row.state == "own"]
    mine = yours(house, "left")
    assert mine.open(FOUR)
    assert [one.title for one in mine.kept() if one.activity == "pulse-before"]


def test_a_whole_workshop_with_two_drawers_reads_as_without(tmp_path: Path) -> None:
    house, time = open_house(tmp_path / "journal.db")
    yours(house, "left").set_passphrase(FOUR)
    yours(house, "right").set_passphrase(OTHER)
    sitting = start(house, "main")
    for _ in range(3):
        while sitting.view().status == "open":
            view = sitting.view()
            if view.asks_passphrase:
                assert sitting.open_drawer(FOUR if view.stage.seat == "left" else OTHER)
            walk_once(sitting, time)
            assert b"CANARY" not in everything(tmp_path)
        if sitting.view().status == "done":
            break
        sitting = go_on(house, sitting.session_id)
    assert b"SHOWN" in everything(tmp_path)
    for seat, passphrase in (("left", FOUR), ("right", OTHER)):
        mine = yours(house, seat)  # type: ignore[arg-type]
        assert mine.open(passphrase)
        kept = [line for one in mine.kept() for line in one.lines]
        assert [line for line in kept if "CANARY" in line]
        assert all(line.endswith(seat) for line in kept if "CANARY" in line), kept


# --- at rest --------------------------------------------------------------------------------------


def sizes(house: House) -> list[int]:
    return [
        row[0]
        for row in house.journal.read(
            lambda c: list(c.execute("SELECT length(sealed) FROM drawer"))
        )
    ]


def test_both_drawers_have_one_size_used_or_empty_small_or_large(tmp_path: Path) -> None:
    house, time = open_house(tmp_path / "journal.db")
    left, right = yours(house, "left"), yours(house, "right")
    left.set_passphrase(FOUR)
    assert len(sizes(house)) == 2 and len(set(sizes(house))) == 1
    sitting = start(house, "main")
    walk_to(sitting, time, "one-thing/turn/left")
    sitting.act(WriteDown({"moment": CANARY * 1000}))
    house.journal.flush()
    assert set(sizes(house)) == {32 * 1024}
    right.set_passphrase(OTHER)
    assert set(sizes(house)) == {32 * 1024}
    assert left.open(FOUR) and right.open(OTHER)
    left.empty()
    right.close()
    assert right.open(OTHER), "what stands behind a smaller one is noise"
    assert set(sizes(house)) == {32 * 1024}
    assert left.kept() == []


def test_one_drawer_can_not_be_put_in_place_of_the_other(tmp_path: Path) -> None:
    house, _time = open_house(tmp_path / "journal.db")
    left, right = yours(house, "left"), yours(house, "right")
    left.set_passphrase(FOUR)
    right.set_passphrase(OTHER)

    def swap(connection: drawers.sqlite3.Connection) -> None:
        one, two = (drawers.load(connection, each.partner) for each in (left, right))
        assert one and two
        for to, sealed in ((left.partner, two.sealed), (right.partner, one.sealed)):
            connection.execute("UPDATE drawer SET sealed = ? WHERE partner = ?", (sealed, to))

    house.journal.write(swap).result()
    with pytest.raises(JournalDamaged):
        left.open(FOUR)


def test_another_passphrase_and_none_at_all(tmp_path: Path) -> None:
    house, _time = open_house(tmp_path / "journal.db")
    left = yours(house, "left")
    left.set_passphrase(FOUR)
    left.set_passphrase(OTHER)  # the drawer is open
    left.close()
    assert not left.open(FOUR)
    assert left.open(OTHER)
    left.remove_passphrase()
    assert not left.has_passphrase()
    assert not left.open(OTHER)


def test_what_waits_when_the_first_passphrase_is_set_goes_into_the_drawer(tmp_path: Path) -> None:
    house, time = open_house(tmp_path / "journal.db")
    sitting = start(house, "main")
    walk(sitting, time, until="one-thing/turn/left", word=CANARY)
    sitting.put_away().result()
    house.journal.flush()
    assert CANARY.encode() in everything(tmp_path)
    left = yours(house, "left")
    left.set_passphrase(FOUR)
    assert CANARY.encode() not in everything(tmp_path)
    assert any(CANARY in line for one in left.kept() for line in one.lines)


def test_each_takes_their_own_words_out_and_no_backup_keeps_them(tmp_path: Path) -> None:
    house, time = open_house(tmp_path / "journal.db")
    sitting = start(house, "main")
    while sitting.view().status == "open":
        walk_once(sitting, time)
    house.close()
    house = House.open(tmp_path / "journal.db", clock=time.clock, wall=time.wall)
    left, right = yours(house, "left"), yours(house, "right")
    before = [one.lines for one in right.given()]
    assert left.given() and before
    for one in left.given():
        left.take_out(one)
    assert left.given() == []
    assert [one.lines for one in right.given()] == before
    for line in (b"left",):
        assert not [
            word
            for word in everything(tmp_path).split(b'"')
            if b"SHOWN" in word and word.endswith(line)
        ]


# --- what could be told from outside --------------------------------------------------------------


def two_in_a_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[House, Time, Sitting]:
    """A guide whose private turn has two activities, and its first hand-over."""
    activities = (write("one"), write("two", same_turn=True, minutes=2.5))
    guide = guide_of(*activities)
    monkeypatch.setattr(sit_down, "by_id", lambda _: (guide, b""))
    house, time = open_house(tmp_path / "journal.db")
    monkeypatch.setattr(house, "guide_of", lambda _: guide)
    yours(house, "left").set_passphrase(FOUR)
    return house, time, start(house, "made")


def test_going_back_after_a_rest_takes_nothing_out_of_the_drawer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house, _time, sitting = two_in_a_turn(tmp_path, monkeypatch)
    assert sitting.open_drawer(FOUR)
    sitting.act(GoOn()).result()
    sitting.act(WriteDown({"first": "SHOWN", "second": CANARY})).result()
    sitting.act(GoOn()).result()
    sitting.act(Show(frozenset({"first"}))).result()
    assert sitting.view().activity.id == "two"
    sitting.act(Moment()).result()
    sitting.act(GoOn()).result()
    assert sitting.open_drawer(FOUR)
    sitting.act(GoOn()).result()
    sitting.act(Back()).result()
    assert sitting.view().words.mine == {"first": "SHOWN", "second": CANARY}
    mine = yours(house, "left")
    assert mine.open(FOUR)
    assert any(CANARY in line for one in mine.kept() for line in one.lines)


def test_what_was_kept_before_the_drawer_was_opened_goes_with_the_sitting(
    at_the_table: tuple[House, Time, Path],
) -> None:
    """One turn without the passphrase, a later one with it."""
    house, time, folder = at_the_table
    sitting = start(house, "main")
    while sitting.view().stage.id != "signs/reveal/both":
        walk_once(sitting, time)  # nobody gives a passphrase here
    assert b"CANARY signs left" in everything(folder)
    walk_to(sitting, time, "one-thing/handover/right")  # and here it is given
    sitting.act(Stop()).result()
    sitting.act(Stop()).result()
    assert b"CANARY signs" not in everything(folder)


def test_without_the_passphrase_a_draft_is_still_there_when_a_rest_closed_the_drawer(
    at_the_table: tuple[House, Time, Path],
) -> None:
    house, time, _folder = at_the_table
    sitting = start(house, "main")
    while sitting.view().stage.id != "one-thing/turn/left":
        walk_once(sitting, time)  # without the passphrase
    sitting.act(WriteDown({"moment": "half a sentence"})).result()
    house.journal.flush()
    for opens in (True, False):
        sitting.act(Moment()).result()
        sitting.act(GoOn()).result()
        assert not opens or sitting.open_drawer(FOUR)
        sitting.act(GoOn()).result()
        assert sitting.view().words.mine == {"moment": "half a sentence"}


def test_the_share_question_tells_nobody_that_there_is_something_to_show(
    house_of_two: tuple[House, Time], tmp_path: Path
) -> None:
    house, time = house_of_two
    sitting = start(house, "main")
    walk_to(sitting, time, "one-thing/turn/left")
    sitting.act(WriteDown({"moment": CANARY}))
    sitting.act(GoOn()).result()
    assert sitting.view().small.part == "share"
    backup = house.journal.back_up(time.wall().date())
    assert b'"part":"share"' not in backup.read_bytes()
    sitting.act(Moment()).result()
    assert sitting.view().small.part == "", "both look now"
    sitting.put_away().result()
    house.close()
    assert b'"part":"share"' in (tmp_path / "journal.db").read_bytes(), "it goes on there"
    time.seconds += 7200
    House.open(tmp_path / "journal.db", clock=time.clock, wall=time.wall).close()
    assert b'"part":"share"' not in (tmp_path / "journal.db").read_bytes()


def test_the_end_of_a_sitting_does_not_touch_what_was_shown_beside_kept_words(
    house_of_two: tuple[House, Time],
) -> None:
    house, time = house_of_two
    sitting = start(house, "main")
    walk_to(sitting, time, "signs/talk/left")

    def shown() -> list[entries.EntryRow]:
        return list(house.journal.read(lambda c: entries.revealed(c, sitting.session_id)))

    before = shown()
    assert before, "with a note beside it that is kept"
    time.seconds += 600
    sitting.act(Stop()).result()
    sitting.act(Stop()).result()
    assert shown() == before, "nor the time by it"


def test_of_an_order_nobody_sees_the_gaps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house, _time = open_house(tmp_path / "journal.db")
    monkeypatch.setattr(sit_down, "by_id", lambda _: (guide_of(rank(guess_title="")), b""))
    sitting = start(house, "made")
    for action in (
        *(GoOn(), WriteDown({"own/one": 1, "own/two": 2, "own/three": 3}), GoOn()),
        *(Show(frozenset({"own/three"})), GoOn(), GoOn(), GoOn()),
    ):
        sitting.act(action).result()
    view = sitting.view()
    assert view.stage.does == "reveal"
    assert view.words.revealed == {"left": {"own/three": 1}}


def test_a_drawer_is_emptied_without_a_mark_in_the_file(tmp_path: Path) -> None:
    """How often the file was written anew is counted in its header, unless it is hidden."""
    counts = []
    for name, often in (("one.db", 1), ("two.db", 5)):
        house, _time = open_house(tmp_path / name)
        left = yours(house, "left")
        left.set_passphrase(FOUR)
        for _ in range(often):
            left.empty()
        house.close()
        counts.append(int.from_bytes((tmp_path / name).read_bytes()[40:44], "big"))
    assert min(counts) > 1000 and abs(counts[0] - counts[1]) > 1000


# --- what both picked -----------------------------------------------------------------------------


def mutual_choice(
    folder: Path, monkeypatch: pytest.MonkeyPatch, left: set[str], right: set[str]
) -> tuple[House, Sitting]:
    """A session with a choice of which only what both picked comes to light, walked to its end."""
    options = lines("one", "two", "three", "four", "five")
    guide = guide_of(choose(options=options, mutual=True, harmless=("one", "two", "three")))
    monkeypatch.setattr(sit_down, "by_id", lambda _: (guide, b""))
    house, _time = open_house(folder / "journal.db")
    monkeypatch.setattr(house, "guide_of", lambda _: guide)
    sitting = start(house, "made")
    for picked in (left, right):
        marks = {f"pick/{name}": 1 for name in sorted(picked)}
        sitting.act(GoOn()).result()
        if not picked:
            sitting.act(Pass()).result()
            continue
        for action in (WriteDown(marks), GoOn(), Show(frozenset(marks))):
            sitting.act(action).result()
    while sitting.view().status == "open":
        sitting.act(GoOn()).result()
    return house, sitting


def test_the_file_tells_no_more_of_a_mutual_choice_than_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picks: list[tuple[set[str], set[str]]] = [
        ({"four"}, {"five"}),
        ({"four", "five"}, set()),
        (set(), {"one"}),
        ({"one", "two", "three"}, {"one", "two", "three", "four"}),
    ]
    found = []
    for number, (left, right) in enumerate(picks):
        (tmp_path / str(number)).mkdir()
        house, sitting = mutual_choice(tmp_path / str(number), monkeypatch, left, right)
        rows = house.journal.read(lambda c: entries.load(c, sitting.session_id))  # noqa: B023
        found.append([(row.seat, row.state, row.content) for row in rows])
    assert found[0], "something stands there"
    assert all(rows == found[0] for rows in found)


def test_what_both_picked_is_taken_out_for_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house, _sitting = mutual_choice(tmp_path, monkeypatch, {"four"}, {"four"})
    left, right = yours(house, "left"), yours(house, "right")
    [mine] = left.given()
    assert any("Four" in line for line in mine.lines)
    left.take_out(mine)
    assert left.given() == right.given() == []
