"""The order of the guides: what suits now first, each once, the first one always a good choice."""

from contextlib import closing
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from helpers.walker import Time, named, walk_to
from workshop.ground import language
from workshop.sitting import shelf
from workshop.sitting.house import House
from workshop.sitting.offer import offer
from workshop.sitting.shelf import Known, arranged, in_order, known
from workshop.sitting.sit_down import start

GUIDES = offer()
USUAL = {"main", "daily-talk"}
IDS = [guide.id for guide in GUIDES]
BEGUN = "drift/turn/left"
"""A place of the first evening, behind the card."""

SOME = st.lists(st.sampled_from([*IDS, "a guide that went"]), unique=True)


def headed(what: Known) -> dict[str, list[str]]:
    return {one.heading: [guide.id for guide in one.guides] for one in arranged(GUIDES, what)}


def test_a_new_couple_finds_the_workshop_first_and_a_short_talk_beside_it() -> None:
    assert headed(Known())[shelf.NOW] == ["main", "daily-talk"]


def test_what_was_begun_stands_among_its_like() -> None:
    found = headed(Known(begun=frozenset({"main"})))
    assert found[shelf.NOW] == ["daily-talk"]
    assert found[shelf.SEVERAL][0] == "main"


def test_the_talk_they_came_back_to_last_stands_in_for_the_daily_one() -> None:
    what = Known(begun=frozenset({"main"}), done=("weekly-date", "talk-time", "daily-talk"))
    found = headed(what)
    assert found[shelf.NOW] == ["talk-time"]
    assert found[shelf.SHORT][0] == "daily-talk"


def test_a_look_back_they_are_invited_to_comes_first_and_the_others_stay_together() -> None:
    found = headed(Known(begun=frozenset({"main"}), look_back="looking-back"))
    assert found[shelf.NOW] == ["looking-back", "daily-talk"]
    assert found[shelf.BACK] == ["looking-back-week", "looking-back-four-months"]


def test_the_shorter_ones_stand_before_the_longer_ones() -> None:
    found = headed(Known())
    assert list(found) == [
        shelf.NOW,
        shelf.SHORT,
        shelf.EVENING,
        shelf.SEVERAL,
        shelf.BACK,
        shelf.ALONE,
    ]
    by_id = {guide.id: guide for guide in GUIDES}
    for heading in (shelf.SHORT, shelf.EVENING, shelf.ALONE):
        minutes = [by_id[id].minutes for id in found[heading]]
        assert minutes == sorted(minutes), heading
    assert all(by_id[id].minutes <= shelf.TALK for id in found[shelf.SHORT])


@effort(50)
@given(begun=SOME, done=SOME, look=st.sampled_from(["", *IDS]), there=SOME)
def test_whatever_was_held_every_guide_stands_there_once(
    begun: list[str], done: list[str], look: str, there: list[str]
) -> None:
    guides = [guide for guide in GUIDES if guide.id in there]
    shelves = arranged(guides, Known(frozenset(begun), tuple(done), look))
    assert sorted(guide.id for guide in in_order(shelves)) == sorted(guide.id for guide in guides)
    assert all(one.guides for one in shelves)
    if set(there) >= USUAL:
        assert shelves[0].heading == shelf.NOW
        assert len(shelves[0].guides) <= 3


def test_what_is_in_another_language_comes_after_its_like() -> None:
    language.use("de")
    for one in arranged(offer(), Known()):
        foreign = [guide.language != "de" for guide in one.guides]
        assert foreign == sorted(foreign), one.heading


def test_a_journal_tells_what_was_begun_and_whose_next_evening_waits(tmp_path: Path) -> None:
    time = Time()
    with closing(named(tmp_path / "journal.db", time)) as house:
        assert known(house) == Known()
        walk_to(start(house, "daily-talk"), time)
        assert known(house).next is None, "one evening has no next one"
        walk_to(start(house, "nine-steps"), time, BEGUN).put_away().result()
        found = known(house)
        assert found.begun == {"daily-talk", "nine-steps"}
        assert found.done == ("daily-talk",)
        assert found.next is not None
        assert (found.next.guide, found.next.step, found.next.steps) == ("nine-steps", 2, 9)


def test_where_nothing_can_be_written_nothing_goes_on(tmp_path: Path) -> None:
    time = Time()
    with closing(named(tmp_path / "journal.db", time)) as house:
        walk_to(start(house, "nine-steps"), time, BEGUN).put_away().result()
    with closing(House.open(tmp_path / "journal.db", read_only=True)) as reader:
        assert known(reader) == Known()
