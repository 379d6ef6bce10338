"""Inside a stage: answering, showing, going back, the floor, confirming."""

import pytest

from helpers.samples import (
    agree,
    check,
    choose,
    deck,
    dialogue,
    lines,
    loop,
    monologue,
    pulse,
    read,
    write,
)
from helpers.walk import Walk, guide_of, rows_of
from workshop.session import (
    Another,
    Back,
    Confirm,
    GoOn,
    HeardRight,
    NotQuite,
    Pass,
    Show,
    Speak,
    WriteDown,
    on_view,
)
from workshop.session.on_stage import MOST_CORRECTIONS, SHORTEST_ASKED
from workshop.session.view import OnView


def answering(walk: Walk, **answers: str | int) -> None:
    """From a hand-over into the turn, writing, to the share question."""
    if walk.stage.does == "handover":
        walk.do(GoOn())
    walk.do(WriteDown(dict(answers)))
    walk.do(GoOn())


# Answering and showing


def test_from_the_hand_over_to_the_reveal() -> None:
    walk = Walk(guide_of(write()))
    way = [walk.state.position]
    answering(walk, first="mine", second="more")
    walk.do(Show(frozenset({"first"})))
    way.append(walk.state.position)
    answering(walk, first="yours")
    assert on_view(walk.script, walk.state).mine == {"first": "yours"}
    walk.do(Show(frozenset({"first"})))
    assert way == ["write/handover/left", "write/handover/right"]
    assert walk.state.position == "write/reveal/both"
    assert (walk.state.covered, on_view(walk.script, walk.state)) == (True, OnView())
    walk.do(GoOn())  # the one who looked away is back
    view = on_view(walk.script, walk.state)
    assert view.mine == {}
    assert view.revealed == {"left": {"first": "mine"}, "right": {"first": "yours"}}
    assert rows_of(walk.state)["write", "left"] == {
        "revealed": {"first": "mine"},
        "kept": {"second": "more"},
    }


def test_done_asks_what_to_show_and_nothing_is_chosen_for_them() -> None:
    walk = Walk(guide_of(write()))
    answering(walk, first="mine")
    assert walk.state.small.part == "share"
    walk.do(GoOn())
    assert (walk.state.position, walk.state.small.part) == ("write/turn/left", "share")
    assert walk.state.entries["write", "left"].shown is None
    walk.do(WriteDown({"first": "changed behind the question"}))
    assert walk.state.entries["write", "left"].answers == {"first": "mine"}


def test_only_what_was_answered_can_be_shown() -> None:
    walk = Walk(guide_of(write()))
    answering(walk, first="mine")
    walk.do(Show(frozenset({"first", "second", "nonsense"})))
    assert walk.state.entries["write", "left"].shown == {"first"}


def test_an_empty_answer_is_not_asked_about() -> None:
    walk = Walk(guide_of(write()))
    answering(walk)
    assert walk.state.position == "write/handover/right"
    assert rows_of(walk.state) == {}


def test_nothing_shown_and_passed_look_alike() -> None:
    """Whether one kept everything, passed, or wrote nothing: the same on every later stage."""

    def later(do: str) -> list[object]:
        walk = Walk(guide_of(write(talk=0.5), read()))
        walk.do(GoOn())
        if do != "nothing":
            walk.do(WriteDown({"first": "mine", "spoken": 1}))
        if do == "kept":
            walk.do(GoOn())
            walk.do(Show(frozenset()))
        elif do == "passed":
            walk.do(Pass())
        else:
            walk.do(GoOn())
            walk.do(Pass())
        answering(walk, first="yours")
        walk.do(Show(frozenset({"first"})))
        seen: list[object] = []
        while walk.state.status == "open":
            seen.append((walk.state.position, walk.state.small, on_view(walk.script, walk.state)))
            walk.do(GoOn())
        return seen

    assert later("kept") == later("passed") == later("nothing at all") == later("nothing")


def test_i_will_say_it_is_its_own_consent() -> None:
    walk = Walk(guide_of(write()))
    walk.do(GoOn())
    walk.do(Speak())
    assert walk.state.position == "write/handover/right", "nothing is left to ask"
    assert rows_of(walk.state) == {("write", "left"): {"given": {"spoken": 1}}}


def test_a_mark_is_never_taken_for_a_consent() -> None:
    walk = Walk(guide_of(write()))
    answering(walk, spoken=1)
    assert walk.state.small.part == "share"


def test_words_called_spoken_are_words_like_others() -> None:
    walk = Walk(guide_of(loop(steps=lines("spoken", "seen", "hidden"))))
    answering(walk, spoken="nobody has seen this")
    assert walk.state.small.part == "share"


def test_passing_the_question_shows_nothing() -> None:
    walk = Walk(guide_of(write()))
    answering(walk, first="mine")
    walk.do(Pass())
    assert walk.state.position == "write/handover/right"
    assert rows_of(walk.state) == {("write", "left"): {"kept": {"first": "mine"}}}


def test_a_pulse_is_nobody_elses() -> None:
    walk = Walk(guide_of(pulse(), read()))
    answering(walk, seen=3)
    assert walk.state.position == "pulse/handover/right", "no question what to show"
    answering(walk, seen=9)
    assert walk.state.position == "card/read/both"
    assert rows_of(walk.state) == {
        ("pulse", "left"): {"own": {"seen": 3}},
        ("pulse", "right"): {"own": {"seen": 9}},
    }


def test_a_passed_pulse_is_not_kept() -> None:
    walk = Walk(guide_of(pulse(), read()))
    walk.do(GoOn())
    walk.do(WriteDown({"seen": 3}))
    walk.do(Pass())
    walk.reach_end()
    assert rows_of(walk.state) == {}


# Back


def test_back_from_the_question_to_the_answer() -> None:
    walk = Walk(guide_of(write()))
    answering(walk, first="mine")
    walk.do(Back())
    assert (walk.state.position, walk.state.small.part) == ("write/turn/left", "")
    walk.do(WriteDown({"first": "mine, better"}))
    walk.do(GoOn())
    walk.do(Show(frozenset({"first"})))
    assert rows_of(walk.state)["write", "left"] == {"given": {"first": "mine, better"}}


def test_back_reaches_over_a_shared_turn_but_never_over_a_hand_over() -> None:
    shared = (write("a"), write("b", same_turn=True), pulse("c", same_turn=True))
    walk = Walk(guide_of(read(), *shared), "right")
    walk.do(GoOn())
    answering(walk, first="one")
    walk.do(Show(frozenset({"first"})))
    answering(walk, first="two")
    walk.do(Pass())
    walk.do(WriteDown({"seen": 5}))
    for position in ("b/turn/left", "a/turn/left", "a/turn/left"):
        walk.do(Back())
        assert walk.state.position == position
    assert walk.state.entries["a", "left"].shown is None, "a draft again, to be decided anew"
    assert rows_of(walk.state) == {
        ("a", "left"): {"draft": {"first": "one"}},
        ("b", "left"): {"draft": {"first": "two"}},
        ("c", "left"): {"draft": {"seen": 5}},
    }
    for _ in range(3):
        walk.do(GoOn())
        walk.do(Show(frozenset()))
    assert walk.state.position == "a/handover/right"
    walk.do(Back())
    assert walk.state.position == "a/handover/right"
    walk.do(GoOn())
    walk.do(Back())
    assert walk.state.position == "a/turn/right"


def test_back_makes_a_given_pulse_a_draft_again() -> None:
    walk = Walk(guide_of(pulse("p"), write("w", same_turn=True)))
    answering(walk, seen=3)
    assert walk.state.position == "w/turn/left"
    walk.do(Back())
    assert rows_of(walk.state) == {("p", "left"): {"draft": {"seen": 3}}}


def test_of_a_turn_alone_the_planned_time_counts_once_however_long_it_took() -> None:
    """Otherwise the sum tells each how long the other wrote."""
    walk = Walk(guide_of(write("a"), write("b", same_turn=True)))
    walk.do(GoOn(), 1.0)
    planned = walk.stage.seconds
    walk.do(GoOn(), 2.0)
    assert (walk.state.position, walk.state.spent) == ("b/turn/left", 1.0 + planned)
    walk.do(Back(), 4.0)
    assert (walk.state.position, walk.state.spent) == ("a/turn/left", 1.0)
    walk.do(GoOn(), 3.0)
    assert (walk.state.position, walk.state.spent) == ("b/turn/left", 1.0 + planned)


@pytest.mark.parametrize("stage", ["write/reveal/both", "write/talk/both", "card/read/both"])
def test_what_was_revealed_is_not_taken_back(stage: str) -> None:
    walk = Walk(guide_of(write(talk=0.5), read()))
    while walk.state.position != stage:
        walk.do(GoOn())
    walk.do(Back())
    assert walk.state.position == stage


def test_back_from_the_question_to_the_listener() -> None:
    walk = Walk(guide_of(dialogue(ask_back="What?")))
    walk.do(GoOn())
    walk.let(SHORTEST_ASKED)
    walk.do(GoOn())
    walk.do(Back())
    assert (walk.state.position, walk.state.small.part) == ("floor/floor/left", "")


# Pass


def test_passing_a_turn_passes_only_ones_own() -> None:
    walk = Walk(guide_of(write()))
    walk.do(GoOn())
    walk.do(Pass())
    assert walk.state.position == "write/handover/right"


def test_passing_together_leaves_the_rest_of_the_activity() -> None:
    walk = Walk(guide_of(dialogue(minutes=4.0, rounds=1), read()))
    walk.do(Pass())
    assert walk.state.position == "card/read/both"


def test_passing_a_floor_leaves_the_other_theirs() -> None:
    walk = Walk(guide_of(dialogue(minutes=4.0, rounds=1, ask_back="What did you hear?"), read()))
    walk.do(GoOn())
    assert walk.state.position == "floor/floor/left"
    walk.do(Pass())
    assert walk.state.position == "floor/swap/both"
    walk.do(Pass())
    assert walk.state.position == "floor/swap/both", "a swap is a question, not something to do"
    walk.do(GoOn())
    assert walk.state.position == "floor/floor/right"
    walk.do(Pass())
    assert walk.state.position == "card/read/both"


def test_what_will_be_said_is_told_and_what_was_typed_before_is_kept() -> None:
    walk = Walk(guide_of(write()))
    walk.do(GoOn())
    walk.do(Speak())
    assert walk.state.position == "write/handover/right"
    walk.do(GoOn())
    walk.do(WriteDown({"first": "w1"}))
    walk.do(Speak())
    assert walk.stage.does == "reveal"
    rows = rows_of(walk.state)
    assert rows["write", "left"] == {"given": {"spoken": 1}}
    assert rows["write", "right"] == {"given": {"spoken": 1}, "kept": {"first": "w1"}}


def test_passing_one_reveal_leaves_the_other_of_the_same_turn() -> None:
    walk = Walk(guide_of(write("a", talk=0.5), write("b", same_turn=True)))
    while walk.stage.does != "reveal" or walk.state.covered:
        walk.do(GoOn())
    walk.do(Pass())
    assert walk.state.position == "b/reveal/both"


def test_passing_the_last_activity_comes_to_the_rest() -> None:
    walk = Walk(guide_of(dialogue()))
    walk.do(Pass())
    assert walk.state.position == "floor/rest/both"
    walk.do(Pass())
    assert walk.state.position == "floor/rest/both"
    walk.do(GoOn())
    assert walk.state.status == "done"


def test_a_hand_over_and_the_card_are_not_passed() -> None:
    walk = Walk(guide_of(check()))
    for position in ("check/handover/left", "check/card/left"):
        assert walk.state.position == position
        walk.do(Pass())
        assert walk.state.position == position
        walk.do(GoOn())
    walk.let(41.0)
    walk.do(GoOn())
    walk.do(Pass())
    walk.do(GoOn())
    assert walk.state.position == "check/tonight/left"


# The card


def test_the_card_takes_its_time() -> None:
    walk = Walk(guide_of(check()))
    walk.do(GoOn())
    walk.let(39.0)
    walk.do(GoOn())
    assert walk.state.position == "check/card/left"
    walk.let(1.5)
    walk.do(GoOn())
    assert walk.state.position == "check/tonight/left"


def test_the_second_reads_as_long_as_the_first() -> None:
    walk = Walk(guide_of(check(tonight=False, minutes=2.0)))
    for seat in ("left", "right"):
        walk.do(GoOn())
        assert walk.state.position == f"check/card/{seat}"
        walk.let(39.0)
        walk.do(GoOn())
        assert walk.state.position == f"check/card/{seat}"
        walk.let(2.0)
        walk.do(GoOn())
    assert walk.state.position == "check/rest/both"


# The floor


def test_not_quite_twice_then_on() -> None:
    walk = Walk(guide_of(dialogue()))
    walk.do(NotQuite())
    assert walk.state.small.not_quite == 0, "nobody has the floor yet"
    walk.do(GoOn())
    for count in (1, 2, 2, 2):
        walk.do(NotQuite())
        assert walk.state.small.not_quite == count
    assert MOST_CORRECTIONS == 2
    walk.do(HeardRight())
    assert (walk.state.small.not_quite, walk.state.small.heard) == (0, 1)
    walk.do(NotQuite())
    assert walk.state.small.not_quite == 1
    assert walk.state.position == "floor/floor/left", "the floor stays where it is"


def test_without_a_mirror_nothing_is_corrected() -> None:
    walk = Walk(guide_of(dialogue(mirror=False)))
    walk.do(GoOn())
    before = walk.state.small
    walk.do(NotQuite())
    walk.do(HeardRight())
    assert walk.state.small == before


def test_the_listener_is_asked_before_the_floor_goes_on() -> None:
    walk = Walk(guide_of(dialogue(ask_back="Which feeling?")))
    walk.do(GoOn())
    walk.do(NotQuite())
    walk.let(SHORTEST_ASKED)
    walk.do(GoOn())
    assert (walk.state.position, walk.state.small.part) == ("floor/floor/left", "asked")
    walk.do(HeardRight())
    walk.do(NotQuite())
    assert (walk.state.small.heard, walk.state.small.not_quite) == (0, 0)
    walk.do(GoOn())
    assert walk.state.position == "floor/swap/both"


def test_of_a_floor_on_which_nothing_was_said_nobody_is_asked() -> None:
    walk = Walk(guide_of(dialogue(ask_back="Which feeling?")))
    walk.do(GoOn())
    walk.let(SHORTEST_ASKED - 1)
    walk.do(GoOn())
    assert walk.state.position == "floor/swap/both"


def test_rounds_have_their_own_stages() -> None:
    walk = Walk(guide_of(dialogue(minutes=8.0, rounds=2)))
    way = []
    while walk.state.status == "open":
        way.append(walk.state.position.removeprefix("floor/"))
        walk.do(GoOn())
    assert way == [
        *("read/both", "floor/left", "swap/both", "floor/right"),
        *("swap-2/both", "floor-2/left", "swap-3/both", "floor-2/right", "rest/both"),
    ]


# Agreeing


def test_both_confirm_with_their_own_key() -> None:
    walk = Walk(guide_of(agree()))
    walk.do(Confirm("left"))
    assert walk.state.small.confirmed == (), "there is nothing to confirm yet"
    walk.do(WriteDown({"what": "tea"}))
    walk.do(GoOn())
    assert walk.state.small.part == "confirm"
    walk.do(Confirm("right"))
    walk.do(Confirm("right"))
    walk.do(GoOn())
    assert walk.state.small.confirmed == ("right",)
    assert rows_of(walk.state) == {("agree", "both"): {"draft": {"what": "tea"}}}
    walk.do(Confirm("left"))
    assert rows_of(walk.state) == {("agree", "both"): {"revealed": {"what": "tea"}}}
    walk.do(Back())
    assert walk.state.small.confirmed == ("right", "left"), "what both confirmed stands"
    walk.do(GoOn())
    assert walk.state.position == "agree/rest/both"


def test_whoever_changes_the_words_asks_both_again() -> None:
    walk = Walk(guide_of(agree()))
    walk.do(WriteDown({"what": "tea"}))
    walk.do(GoOn())
    walk.do(Confirm("right"))
    walk.do(WriteDown({"what": "tea and a hug"}))
    assert walk.state.entries["agree", "both"].answers == {"what": "tea"}
    walk.do(Back())
    walk.do(WriteDown({"what": "tea at nine"}))
    walk.do(GoOn())
    assert walk.state.small.confirmed == ()


def test_nothing_written_nothing_agreed() -> None:
    walk = Walk(guide_of(agree()))
    walk.do(GoOn())
    assert walk.state.position == "agree/rest/both"


@pytest.mark.parametrize("confirmed", [(), ("left",)])
def test_what_only_one_confirmed_is_gone_after_a_pass(confirmed: tuple) -> None:
    walk = Walk(guide_of(agree()))
    walk.do(WriteDown({"what": "tea"}))
    walk.do(GoOn())
    for seat in confirmed:
        walk.do(Confirm(seat))
    walk.do(Pass())
    walk.do(GoOn())
    assert walk.state.status == "done"
    assert rows_of(walk.state) == {}


def test_a_key_that_does_not_fit_does_no_harm() -> None:
    walk = Walk(guide_of(choose()))
    before = walk.state
    for action in (
        Show(frozenset({"a"})),
        WriteDown({"a": 1}),
        Confirm("left"),
        Back(),
        HeardRight(),
    ):
        walk.do(action)
        assert walk.state == before


def test_a_floor_may_end_with_what_makes_sense_and_a_guess() -> None:
    floor = dialogue(turn=1.0, validate=True, empathise=True, ask_back="Which wish?", minutes=3.0)
    walk = Walk(guide_of(floor))
    walk.do(GoOn())
    walk.let(30.0)
    said = []
    for _ in range(4):
        walk.do(GoOn())
        said.append((walk.state.position, walk.state.small.part))
    assert said == [
        ("floor/floor/left", "validate"),
        ("floor/floor/left", "empathise"),
        ("floor/floor/left", "asked"),
        ("floor/swap/both", ""),
    ]


def test_a_monologue_waits_for_whoever_speaks_next() -> None:
    walk = Walk(guide_of(monologue()))
    walk.do(GoOn())
    assert walk.state.position == "talk/floor/left"
    walk.let(40.0)
    walk.do(GoOn())
    assert (walk.state.position, walk.state.small.part) == ("talk/floor/right", "begin")
    walk.let(40.0)
    assert walk.state.elapsed() == 0
    walk.do(GoOn())
    walk.let(40.0)
    assert walk.state.elapsed() == 40.0


def test_a_card_is_put_back_as_often_as_they_like_and_nowhere_else() -> None:
    walk = Walk(guide_of(deck()))
    walk.do(Another())
    assert walk.state.small.put_back == 0, "there is no card on the page of rules"
    walk.do(GoOn())
    for number in range(1, 30):
        walk.do(Another())
        assert walk.state.small.put_back == number
    walk.do(GoOn())
    assert (walk.state.position, walk.state.small.put_back) == ("deck/draw/right", 0)


@pytest.mark.parametrize(
    ("left", "right", "common"),
    [
        ({"four"}, {"four", "five"}, {"four", "one", "two"}),
        ({"two"}, {"two", "five"}, {"two", "one", "three"}),
        ({"four"}, {"five"}, {"one", "two", "three"}),
        (set(), {"four"}, {"one", "two", "three"}),
        ({"four"}, None, {"one", "two", "three"}),
        (None, None, {"one", "two", "three"}),
    ],
)
def test_of_a_mutual_choice_three_lines_come_to_light_whatever_was_picked(
    left: set[str] | None, right: set[str] | None, common: set[str]
) -> None:
    options = lines("one", "two", "three", "four", "five")
    walk = Walk(guide_of(choose(options=options, mutual=True, harmless=("one", "two", "three"))))
    for picked in (left, right):
        walk.do(GoOn())
        if picked is None:
            walk.do(Pass())
            continue
        walk.do(WriteDown(dict.fromkeys((f"pick/{name}" for name in picked), 1)))
        walk.do(GoOn())
        walk.do(Show(frozenset(f"pick/{name}" for name in picked)))
    walk.do(GoOn())
    assert walk.stage.does == "reveal"
    open_ = [entry.open_answers for entry in walk.state.entries.values()]
    assert open_[0] == open_[1] == dict.fromkeys((f"pick/{name}" for name in common), 1)
    assert len(open_) == 2
    rows = [entry.rows() for entry in walk.state.entries.values()]
    assert not any("given" in row for row in rows), "nothing waits to be shown later"
