"""How tonight is, what it leaves out, when it is enough, and how an evening ends."""

import msgspec
import pytest

from helpers.samples import agree, breathe, check, choose, dialogue, pulse, read, write
from helpers.walk import Walk, guide_of, rows_of
from workshop.activities import Stage
from workshop.guide import Module
from workshop.session import (
    Back,
    GoOn,
    Moment,
    Mood,
    Pass,
    Pause,
    Show,
    Stop,
    Tonight,
    WriteDown,
    on_view,
    to_save,
    wake,
)
from workshop.session.evening import minutes_of, seconds_of
from workshop.session.moves import ENOUGH_SECONDS
from workshop.session.script import unfold
from workshop.session.state import MOODS


def through_the_card(walk: Walk, *moods: Mood) -> None:
    """Both read the card and say how tonight is."""
    for mood in moods:
        walk.do(GoOn())
        walk.let(41.0)
        walk.do(GoOn())
        walk.do(Tonight(mood))


def ends(walk: Walk) -> list[str]:
    """Ids of the activities from here to where the evening ends."""
    found = []
    while walk.state.status == "open":
        found.append(walk.state.position.rpartition("/")[0])
        walk.do(GoOn())
    return found


# How tonight is


@pytest.mark.parametrize("one", MOODS)
@pytest.mark.parametrize("two", MOODS)
def test_the_lower_answer_counts_whoever_gave_it(one: Mood, two: Mood) -> None:
    walk = Walk(guide_of(check(), read()))
    through_the_card(walk, one, two)
    evening = walk.state.evening
    if "light" in (one, two):
        assert evening == "light"
    elif {"tired", "hurried"} & {one, two}:
        assert evening == "short"
    else:
        assert evening == "full"
    other = Walk(guide_of(check(), read()))
    through_the_card(other, two, one)
    assert other.state == walk.state


@pytest.mark.parametrize("mood", MOODS)
def test_the_first_answer_is_nowhere_kept(mood: Mood) -> None:
    walk = Walk(guide_of(check(), read()))
    before = to_save(walk.script, walk.state)
    through_the_card(walk, mood)
    assert walk.state.position == "check/handover/right"
    after = to_save(walk.script, walk.state)
    assert after == before
    assert after.position == "check/handover/left"
    woken = walk.woken(fresh=False)
    assert (woken.position, woken.moods) == ("check/handover/left", ())
    walk.do(Stop())
    walk.do(Stop())
    assert walk.state.moods == ()
    assert mood not in repr(walk.state)


def test_whoever_looked_away_is_called_back_before_a_page_for_both() -> None:
    walk = Walk(guide_of(check(), dialogue(), pulse(), read(), write()))
    through_the_card(walk, "fine", "fine")
    covers = []
    while walk.state.status == "open":
        if walk.state.covered:
            covers.append(walk.state.position)
            walk.let(3.0)
            assert walk.state.elapsed() == 0.0, "nobody's time runs while one is still away"
            walk.do(Pass())
        walk.do(GoOn())
    assert covers == ["floor/read/both", "card/read/both", "write/reveal/both"]


def test_words_come_to_light_when_both_look_and_not_before() -> None:
    walk = Walk(guide_of(write()))
    for _ in range(2):
        walk.do(GoOn())
        walk.do(WriteDown({"first": "mine"}))
        walk.do(GoOn())
        walk.do(Show(frozenset({"first"})))
    assert (walk.state.position, walk.state.covered) == ("write/reveal/both", True)
    assert {name for rows in rows_of(walk.state).values() for name in rows} == {"given"}
    woken = walk.woken(fresh=False)
    assert (woken.position, woken.covered) == ("write/reveal/both", True), "also after a power cut"
    walk.do(GoOn())
    assert {name for rows in rows_of(walk.state).values() for name in rows} == {"revealed"}


def test_nobody_is_called_back_to_be_sent_away_again() -> None:
    walk = Walk(guide_of(check(), pulse(), read()))
    through_the_card(walk, "fine", "fine")
    assert (walk.stage.does, walk.state.covered) == ("handover", False)


def test_whether_it_is_enough_is_asked_when_both_are_back() -> None:
    parts = [read("a", minutes=20.0), pulse(), read("b"), read("c")]
    walk = Walk(guide_of(*parts), asks_enough=True)
    walk.do(GoOn())
    walk.state = msgspec.structs.replace(walk.state, spent=16 * 60.0)
    while walk.stage.activity == "pulse":
        walk.do(GoOn())
    assert (walk.state.covered, walk.state.interlude) == (True, "")
    walk.do(GoOn())
    walk.do(GoOn())
    assert (walk.state.position, walk.state.interlude) == ("c/read/both", "enough")


def test_tonight_is_asked_only_where_it_is_asked() -> None:
    walk = Walk(guide_of(check(), read()))
    walk.do(Tonight("light"))
    assert walk.state.moods == ()
    walk.do(GoOn())
    walk.let(41.0)
    walk.do(GoOn())
    walk.do(Moment())
    walk.do(Tonight("light"))
    assert walk.state.moods == ()
    walk.do(GoOn())
    assert walk.state.covered
    walk.do(Tonight("light"))
    assert walk.state.moods == ()


def test_the_time_of_a_card_is_nowhere_kept() -> None:
    walk = Walk(guide_of(check(tonight=False, minutes=2.0), read()))
    for _ in range(2):
        walk.do(GoOn(), 3.0)
        walk.let(200.0)
        walk.do(GoOn())
    assert (walk.state.position, walk.state.spent) == ("card/read/both", 0.0)


# What is left out

EVENING = (
    Module(
        id="opening",
        title="Opening",
        light=True,
        activities=(check(), read("hello"), read("extra", spare=True)),
    ),
    Module(
        id="work",
        title="Work",
        activities=(write("w", spare=True), dialogue("talk"), read("more", spare=True)),
    ),
    Module(
        id="second",
        title="Second",
        sitting=2,
        activities=(read("again"), breathe("landing", spare=True)),
    ),
)


def activities_walked(walk: Walk) -> list[str]:
    return list(dict.fromkeys(step.partition("/")[0] for step in ends(walk)))


def test_a_full_evening_leaves_nothing_out() -> None:
    walk = Walk(guide_of(*EVENING))
    through_the_card(walk, "fine", "fine")
    assert activities_walked(walk) == ["hello", "extra", "w", "talk", "more", "again", "landing"]
    assert walk.state.status == "done"


def test_a_short_evening_leaves_out_what_can_be_spared_until_the_next_sitting() -> None:
    walk = Walk(guide_of(*EVENING))
    through_the_card(walk, "fine", "tired")
    assert activities_walked(walk) == ["hello", "talk", "more", "again", "landing"]
    assert walk.state.status == "done"


def test_a_short_evening_still_comes_to_its_rest() -> None:
    walk = Walk(guide_of(*EVENING))
    through_the_card(walk, "fine", "tired")
    while walk.stage.does != "rest":
        walk.do(GoOn())
    assert walk.state.position == "more/rest/both"
    walk.do(GoOn())
    assert (walk.state.position, walk.state.evening) == ("again/read/both", None)


def test_a_light_evening_rests_and_goes_on_there_next_time() -> None:
    walk = Walk(guide_of(*EVENING))
    through_the_card(walk, "light", "fine")
    assert activities_walked(walk) == ["hello"]
    assert (walk.state.status, walk.state.position) == ("resting", "w/handover/right")
    walk.come_back(fresh=True)
    assert (walk.state.evening, walk.stage.does) == (None, "handover"), "first the card, for both"
    through_the_card(walk, "fine", "fine")
    assert activities_walked(walk) == ["w", "talk", "more", "again", "landing"]


def test_a_new_evening_is_asked_before_the_session_goes_on_where_it_stood() -> None:
    walk = Walk(guide_of(*EVENING))
    through_the_card(walk, "fine", "fine")
    while walk.state.position != "talk/floor/left":
        walk.do(GoOn())
    walk.come_back(fresh=True)
    assert walk.state.position.startswith("check/handover")
    assert to_save(walk.script, walk.state).position == "talk/floor/left"
    walk.come_back(fresh=False)
    assert walk.state.position.startswith("check/handover"), "cut off before it was answered"
    through_the_card(walk, "tired", "fine")
    assert (walk.state.position, walk.state.evening) == ("talk/floor/left", "short")


def test_a_card_at_the_end_of_a_sitting_asks_once_for_the_next_evening() -> None:
    """Its rest is no part of it, so nobody is led there when something else waits."""
    again = Module(id="b", title="B", sitting=2, activities=(read("b"), read("c", spare=True)))
    for mood, where in (("fine", "c/read/both"), ("tired", "c/rest/both")):
        walk = Walk(guide_of(Module(id="a", title="A", light=True, activities=(check(),)), again))
        through_the_card(walk, "fine", "fine")
        while walk.state.position != "c/read/both":
            walk.do(GoOn())
        walk.come_back(fresh=True)
        through_the_card(walk, mood, mood)
        assert walk.state.position == where
        assert walk.state.waits is None


def test_what_was_given_in_a_part_that_is_then_left_out_is_let_go_at_the_end() -> None:
    walk = Walk(guide_of(check(), write(spare=True), read()))
    through_the_card(walk, "fine", "fine")
    walk.do(GoOn())
    walk.do(WriteDown({"first": "mine"}))
    walk.do(GoOn())
    walk.do(Show(frozenset({"first"})))
    walk.come_back(fresh=True)
    through_the_card(walk, "tired", "tired")
    assert walk.state.position == "card/read/both"
    walk.reach_end()
    assert rows_of(walk.state) == {}


@pytest.mark.parametrize("mood", MOODS)
def test_asking_anew_tells_nothing_either(mood: Mood) -> None:
    walk = Walk(guide_of(*EVENING))
    through_the_card(walk, "fine", "fine")
    while walk.state.position != "talk/floor/right":
        walk.do(GoOn(), 3.0)
    walk.let(7.0)
    walk.come_back(fresh=True)
    before = to_save(walk.script, walk.state)
    assert before.small.used == 7.0
    through_the_card(walk, mood)
    assert to_save(walk.script, walk.state) == before
    through_the_card(walk, "fine")
    if mood == "light":
        assert walk.state.covered, "both are called before they hear of it"
        walk.do(GoOn())
        assert (walk.state.status, walk.state.position) == ("resting", "talk/floor/right")
    else:
        assert (walk.state.position, walk.state.elapsed()) == ("talk/floor/right", 7.0)


def test_asking_anew_comes_back_behind_the_hand_over_screen() -> None:
    walk = Walk(guide_of(check(), write()))
    through_the_card(walk, "fine", "fine")
    walk.do(GoOn())
    walk.let(5.0)
    walk.come_back(fresh=True)
    through_the_card(walk, "fine", "tired")
    assert (walk.state.position, walk.state.covered) == ("write/turn/right", True)
    walk.let(60.0)
    assert walk.left() == 55.0


def test_whoever_stopped_can_think_again_before_the_end_of_the_landing() -> None:
    walk = Walk(guide_of(dialogue()))
    walk.do(Stop(), 3.0)
    walk.do(Back())
    assert (walk.state.interlude, walk.left()) == ("", 42.0)
    private = Walk(guide_of(write()))
    private.do(GoOn())
    private.do(Stop())
    private.do(Back())
    assert (private.state.interlude, private.state.covered) == ("", True)


def test_a_light_evening_of_light_parts_only_comes_to_its_rest() -> None:
    walk = Walk(guide_of(EVENING[0], Module(id="b", title="B", sitting=2, activities=(read(),))))
    through_the_card(walk, "light", "light")
    assert activities_walked(walk) == ["hello", "extra", "card"]
    assert walk.state.status == "done"


def test_a_card_at_the_very_end_does_not_come_again() -> None:
    """The rest after a card is no part of it: whoever comes back is not asked to read it twice."""
    walk = Walk(guide_of(check()))
    through_the_card(walk, "fine", "light")
    assert walk.state.position == "check/rest/both"
    assert walk.woken(fresh=True).position == "check/rest/both"


# Whether it is enough


def test_enough_is_asked_once_after_a_quarter_of_an_hour_and_never_in_a_private_turn() -> None:
    walk = Walk(guide_of(*(dialogue(f"d{n}") for n in range(9))), asks_enough=True)
    asked = []
    while walk.state.status == "open":
        if walk.state.interlude:
            asked.append((walk.state.position, walk.state.interlude))
            assert walk.state.since is None
            assert walk.sees() == set()
            walk.do(GoOn())
            assert walk.state.interlude == ""
        walk.let(walk.stage.seconds)
        walk.do(GoOn())
    assert asked == [("d5/read/both", "enough")], "five times three minutes"


def test_enough_is_asked_on_the_first_stage_of_an_activity_only() -> None:
    walk = Walk(guide_of(read(), write("w", talk=1.0), read("end")), asks_enough=True)
    walk.let(ENOUGH_SECONDS - 1)
    walk.do(GoOn())
    assert (walk.state.position, walk.state.interlude) == ("w/handover/right", "")
    walk.let(2.0)
    while walk.stage.activity == "w":
        walk.do(GoOn())
        assert not (walk.stage.activity == "w" and walk.state.interlude)
    assert (walk.state.position, walk.state.interlude) == ("end/read/both", "enough")


def test_enough_is_not_asked_within_one_turn() -> None:
    """The other one still looks away then."""
    parts = (read(), write("w"), write("same", same_turn=True), read("end"))
    walk = Walk(guide_of(*parts), asks_enough=True)
    walk.let(ENOUGH_SECONDS - 30)
    while walk.state.position != "w/turn/right":
        walk.do(GoOn())
    walk.do(GoOn())  # the whole minute of a turn counts
    assert (walk.state.position, walk.state.interlude) == ("same/turn/right", "")


def test_whoever_has_been_here_before_is_not_asked() -> None:
    walk = Walk(guide_of(read(), read("b"), read("c")))
    walk.let(2 * ENOUGH_SECONDS)
    walk.do(GoOn())
    assert (walk.state.position, walk.state.interlude) == ("b/read/both", "")


def test_enough_is_answered_by_going_on_or_stopping() -> None:
    for stops, status in ((1, "open"), (2, "resting")):
        walk = Walk(guide_of(read(), read("b")), asks_enough=True)
        walk.let(ENOUGH_SECONDS)
        walk.do(GoOn())
        assert walk.state.interlude == "enough"
        walk.do(Pause())
        walk.do(Pass())
        walk.do(Back())
        assert walk.state.interlude == "enough"
        for _ in range(stops):
            walk.do(Stop())
        assert walk.state.status == status
        assert walk.woken(fresh=True).asked_enough


def test_a_power_cut_at_the_question_does_not_ask_again() -> None:
    walk = Walk(guide_of(read(), read("b"), read("c")), asks_enough=True)
    walk.let(ENOUGH_SECONDS)
    walk.do(GoOn())
    walk.come_back(fresh=False)
    assert (walk.state.position, walk.state.interlude) == ("b/read/both", "")
    walk.let(ENOUGH_SECONDS)
    walk.do(GoOn())
    assert (walk.state.position, walk.state.interlude) == ("c/read/both", "")


# The end of an evening


def test_between_sittings_there_is_a_rest() -> None:
    walk = Walk(guide_of(*EVENING))
    through_the_card(walk, "fine", "fine")
    rests = [position for position in ends(walk) if position.endswith("/rest")]
    assert rests == ["more/rest", "landing/rest"]


def test_stopping_at_the_rest_begins_with_the_next_sitting() -> None:
    walk = Walk(guide_of(*EVENING))
    through_the_card(walk, "fine", "fine")
    walk.do(GoOn())  # both are back from the card
    walk.let(8.0)
    alone = 0.0
    while walk.stage.does != "rest":
        alone += walk.stage.seconds if walk.stage.alone else 0.0
        walk.do(GoOn())
    assert walk.state.spent == 8.0 + alone
    walk.do(Stop())
    assert (walk.state.status, walk.state.position) == ("resting", "again/read/both")
    walk.come_back(fresh=True)
    assert (walk.state.status, walk.state.evening, walk.state.spent) == ("open", None, 0.0)


def test_going_on_at_the_rest_is_a_new_evening() -> None:
    walk = Walk(guide_of(*EVENING))
    through_the_card(walk, "fine", "fine")
    while walk.stage.does != "rest":
        walk.do(GoOn(), 2.0)
    walk.do(GoOn())
    assert walk.state.position == "again/read/both"
    assert (walk.state.evening, walk.state.spent) == (None, 0.0)


def test_stopping_at_the_last_rest_ends_the_session() -> None:
    walk = Walk(guide_of(read()))
    walk.do(GoOn())
    walk.do(Stop())
    assert walk.state.status == "done"
    assert walk.state.small == type(walk.state.small)()


def test_stopping_lands_first_and_then_lets_go_of_what_was_not_shown() -> None:
    walk = Walk(guide_of(pulse(), write("a"), write("b", same_turn=True), choose()))
    for number in (3, 8):
        walk.do(GoOn())
        walk.do(WriteDown({"seen": number}))
        walk.do(GoOn())
    walk.do(GoOn())
    walk.do(WriteDown({"first": "shown", "second": "kept"}))
    walk.do(GoOn())
    walk.do(Show(frozenset({"first"})))
    walk.do(WriteDown({"first": "a draft"}))
    walk.do(GoOn())
    assert walk.state.small.part == "share"
    walk.do(Stop())
    assert walk.state.interlude == "landing"
    assert on_view(walk.script, walk.state) == type(on_view(walk.script, walk.state))()
    walk.do(GoOn())
    assert walk.state.status == "resting"
    assert rows_of(walk.state) == {
        ("pulse", "left"): {"own": {"seen": 3}},
        ("pulse", "right"): {"own": {"seen": 8}},
        ("a", "right"): {"given": {"first": "shown"}},
    }
    walk.come_back(fresh=True)
    assert (walk.state.position, walk.state.covered) == ("b/turn/right", True)
    assert walk.state.small.part == "", "there is nothing to show any more"
    walk.do(GoOn())
    assert on_view(walk.script, walk.state).mine == {}


def test_what_was_given_before_a_stop_is_revealed_afterwards() -> None:
    walk = Walk(guide_of(write()))
    walk.do(GoOn())
    walk.do(WriteDown({"first": "mine"}))
    walk.do(GoOn())
    walk.do(Show(frozenset({"first"})))
    walk.do(Stop())
    walk.do(Stop())
    walk.come_back(fresh=True)
    while walk.stage.does != "reveal" or walk.state.covered:
        walk.do(GoOn())
    assert on_view(walk.script, walk.state).revealed == {"left": {"first": "mine"}}


def test_after_the_end_nothing_happens_any_more() -> None:
    walk = Walk(guide_of(agree()))
    walk.do(Stop())
    walk.do(Stop())
    before = walk.state
    for action in (GoOn(), WriteDown({"what": "tea"}), Pause(), Stop(), Pass()):
        walk.do(action)
        assert walk.state == before


def test_a_session_that_is_done_stays_done() -> None:
    walk = Walk(guide_of(read()))
    walk.reach_end()
    assert walk.woken(fresh=True).status == "done"
    assert walk.woken(fresh=False).since is None


def test_an_unknown_position_begins_at_the_beginning() -> None:
    """A guide can be newer than what was saved."""
    walk = Walk(guide_of(read(), write()))
    walk.let(10.0)
    walk.do(GoOn())
    kept = msgspec.structs.replace(to_save(walk.script, walk.state), position="gone/turn/left")
    kept = msgspec.structs.replace(kept, small=msgspec.structs.replace(kept.small, part="share"))
    state = wake(walk.script, kept, {}, 0.0, fresh=True)
    assert state.position == "card/read/both"
    assert state.small == type(state.small)()


def test_on_a_short_evening_half_as_long_is_spoken_by_both() -> None:
    stages = [Stage("a", "floor", "left", 240.0), Stage("a", "talk", "both", 180.0)]
    assert [seconds_of(stage, "short") for stage in stages] == [120.0, 90.0]
    assert [seconds_of(stage, "full") for stage in stages] == [240.0, 180.0]
    assert seconds_of(Stage("a", "floor", "right", 75.0), "short") == 60.0
    assert seconds_of(Stage("a", "floor", "right", 30.0), "short") == 30.0
    assert seconds_of(Stage("a", "turn", "right", 150.0), "short") == 150.0
    walk = Walk(guide_of(check(minutes=2.5, tonight=True), dialogue(minutes=9.0, turn=4.0)))
    full, short = (minutes_of(walk.script, 1, evening) for evening in ("full", "short"))
    assert full - short == 4.0


def test_what_is_written_for_a_lens_is_walked_by_those_who_look_through_it() -> None:
    guide = guide_of(read("plain"), read("prayer", lens="faith", minutes=2.0))
    assert [place.stage.activity for place in unfold(guide).places] == ["plain", "plain"]
    through = unfold(guide, lenses={"faith"})
    assert [place.stage.activity for place in through.places] == ["plain", "prayer", "prayer"]
    assert guide.minutes == unfold(guide).minutes() == 1.0
    assert through.minutes() == 3.0
