"""What each kind has of its own: its stages, its mistakes, how it reads."""

import msgspec
import pytest

from helpers.samples import (
    agree,
    breathe,
    check,
    choose,
    compare,
    deck,
    dialogue,
    lines,
    loop,
    monologue,
    pulse,
    rank,
    rate,
    read,
    timeline,
    write,
)
from workshop.activities import Activity, Stage
from workshop.activities.base import Scene
from workshop.activities.blocks import Circle, Columns, Ordered, Series, Station, Text, Years
from workshop.activities.compare import Row
from workshop.activities.deck import Deck
from workshop.activities.parts import Answers, Option
from workshop.activities.private import ONE_SAYS_IT, ONE_SIDE, TO_BE_SAID
from workshop.activities.problem import is_id
from workshop.ground import wordlists
from workshop.ground.partner import Who

INF, NAN = float("inf"), float("nan")

MISTAKES: list[tuple[Activity, str]] = [
    (read(minutes=0.0), "minutes"),
    (read(minutes=121.0), "minutes"),
    (read(minutes=1.1), "minutes"),
    (read(minutes=NAN), "minutes"),
    (read(minutes=INF), "minutes"),
    (read(same_turn=True), "same_turn"),
    (read(talk=1.0, talk_text="About it."), "talk"),
    (read(talk=-1.0), "talk"),
    (read(talk=0.5), "talk_text"),
    (write(prompts=lines("one"), builder=True, words="needs"), "words"),
    (check(minutes=2.25), "minutes"),
    (check(minutes=10.0), "minutes"),
    (check(seconds=19.0), "seconds"),
    (check(seconds=91.0), "seconds"),
    (check(questions=()), "questions"),
    (choose(options=()), "options"),
    (choose(words="needs"), "options"),
    (choose(options=lines(*(f"o{number}" for number in range(41)))), "options"),
    (choose(columns=lines("felt")), "columns"),
    (choose(columns=lines("felt", "done", "both")), "columns"),
    (choose(most=-1), "most"),
    (choose(most=41), "most"),
    (choose(turn=0.0), "turn"),
    (choose(turn=3.25, minutes=9.0), "turn"),
    (choose(talk=-0.5), "talk"),
    (choose(talk=0.5), "talk_text"),
    (choose(talk=1.0, talk_text="T"), "minutes"),
    (rate(turn=0.0), "turn"),
    (rate(items=()), "items"),
    (rate(items=lines(*(f"i{number}" for number in range(11)))), "items"),
    (rate(items=lines("spoken")), "items"),
    (pulse(turn=1.0), "turn"),
    (pulse(talk=1.0), "talk"),
    (pulse(minutes=6.75), "minutes"),
    (pulse(minutes=0.5), "minutes"),
    (write(prompts=()), "prompts"),
    (write(prompts=lines("a", "b", "c", "d", "e")), "prompts"),
    (write(prompts=lines("spoken")), "prompts"),
    (write(builder=True), "builder"),
    (write(later=True), "minutes"),
    (write(later=True, minutes=2.5, talk=0.5, talk_text="T"), "talk"),
    (write(later=True, minutes=2.5, reveal_text="Look."), "reveal_text"),
    (write(later=True, minutes=2.5, keeps=True), "keeps"),
    (write(later=True, minutes=7.0, turn=3.25), "turn"),
    (read(recall="one", recall_from="kept"), "recall_from"),
    (dialogue(recall="one", recall_from="kept"), "recall_from"),
    (dialogue(prompt_if_none="P", text_if_none="T"), "prompt_if_none"),
    (monologue(prompts=lines("a", "b", "c")), "prompts"),
    (monologue(prompts=()), "prompts"),
    (monologue(rounds=0), "rounds"),
    (monologue(turn=0.0), "turn"),
    (monologue(minutes=4.0), "minutes"),
    (deck(words=""), "cards"),
    (deck(cards=lines("a", "b", "c", "d")), "cards"),
    (deck(words="", cards=lines("a", "b", "c")), "cards"),
    (deck(families=("heavy",)), "families"),
    (deck(words="", cards=lines("a", "b", "c", "d"), families=("light",)), "families"),
    (deck(each=0), "each"),
    (deck(turn=30.0), "turn"),
    (deck(minutes=4.0), "minutes"),
    (rank(options=lines("a")), "options"),
    (rank(options=lines(*(f"o{n}" for n in range(41)))), "options"),
    (rank(most=41), "most"),
    (compare(columns=lines("a")), "columns"),
    (compare(rows=()), "rows"),
    (compare(rows=(Row("r", ("one",)),)), "rows"),
    (compare(rows=(Row("r", ("one", " ")),)), "rows"),
    (timeline(stations=lines("only")), "stations"),
    (timeline(stations=lines(*(f"y{number}" for number in range(9)))), "stations"),
    (timeline(stations=(Option("a", "x" * 25), Option("b", "y"))), "stations"),
    (choose(mutual=True), "harmless"),
    (choose(mutual=True, harmless=("one", "two", "three"), most=2), "most"),
    (choose(mutual=True, harmless=("one", "two", "four")), "harmless"),
    (choose(mutual=True, harmless=("one", "two", "three"), note="More"), "note"),
    (dialogue(mirror=False, validate=True), "validate"),
    (dialogue(mirror=False, empathise=True), "empathise"),
    (loop(steps=lines("a", "b")), "steps"),
    (loop(steps=lines("a", "b", "c", "d", "e")), "steps"),
    (dialogue(turn=0.0), "turn"),
    (dialogue(turn=21.0, minutes=60.0), "turn"),
    (dialogue(rounds=0), "rounds"),
    (dialogue(rounds=13, minutes=60.0), "rounds"),
    (dialogue(rounds=10**30), "rounds"),
    (dialogue(minutes=2.25), "minutes"),
    (agree(prompts=()), "prompts"),
    (agree(prompts=lines("a", "b", "c", "d", "e", "f", "g")), "prompts"),
    (agree(about="appointment"), "prompts"),
    (agree(about="appointment", prompts=lines("time", "day")), "prompts"),
    (breathe(breath_in=4.0), "breath_in"),
    (breathe(breath_in=1.0, breath_out=6.0), "breath_in"),
    (breathe(breath_in=4.0, breath_out=13.0), "breath_out"),
]


@pytest.mark.parametrize(
    ("activity", "key"), MISTAKES, ids=[f"{a.kind}-{n}" for n, (a, _) in enumerate(MISTAKES)]
)
def test_each_mistake_is_told_at_its_key(activity: Activity, key: str) -> None:
    problems = list(activity.problems())
    assert key in {problem.key for problem in problems}
    assert all(problem.stands and problem.expected for problem in problems)


FITS = [
    check(seconds=20.0, minutes=1.75),
    check(seconds=90.0, tonight=False, minutes=3.5),
    choose(options=lines(*(f"o{number}" for number in range(40))), most=40),
    choose(options=lines("only")),
    choose(turn=3.0, minutes=7.0),
    pulse(minutes=6.5),
    pulse(same_turn=True, minutes=0.5),
    write(same_turn=True, minutes=2.5),
    dialogue(minutes=2.5, turn=1.0),
    monologue(prompts=lines("a", "b")),
    deck(families=("light", "deep")),
    deck(words="", cards=lines("a", "b", "c", "d")),
    rank(guess_title=""),
    rank(options=lines(*(f"o{number}" for number in range(40))), most=40),
    compare(columns=lines("a", "b", "c"), rows=(Row("r", ("x", "y", "z")),)),
    timeline(stations=lines(*(f"y{number}" for number in range(8)))),
    choose(mutual=True, harmless=("one", "two", "three")),
    dialogue(minutes=2.25, turn=1.0, mirror=False),
    agree(about="appointment", prompts=lines("day", "time", "where")),
    breathe(breath_in=2.0, breath_out=12.0),
    read(talk=0.75, talk_text="About it."),
]


@pytest.mark.parametrize("activity", FITS, ids=lambda activity: activity.kind)
def test_the_edges_fit(activity: Activity) -> None:
    assert list(activity.problems()) == []


def steps(stages: list[Stage]) -> list[tuple[str, str, float]]:
    return [(stage.step, stage.seat, stage.seconds) for stage in stages]


# read, breathe


def test_read_is_one_card_and_perhaps_a_talk() -> None:
    assert steps(read().together("left")) == [("read", "both", 60.0)]
    talked = read(minutes=2.75, talk=2.0, talk_text="T").together("left")
    assert steps(talked) == [("read", "both", 45.0), ("talk", "both", 120.0)]


def test_breathe_is_one_quiet_stage() -> None:
    assert steps(breathe().together("right")) == [("breathe", "both", 60.0)]


# check


def test_check_holds_nothing() -> None:
    activity = check()
    assert activity.parts() == []
    assert activity.tidy({"pick": 1, "note": "afraid"}) == {}
    assert activity.blocks({"left": {"note": "afraid"}}) == []
    assert steps(activity.alone("left")) == [("card", "left", 40.0), ("tonight", "left", 15.0)]
    assert activity.together("left") == []
    assert activity.handover_seconds() == 20.0


# choose


def test_choose_reads_by_what_only_one_and_what_both_marked() -> None:
    shown = {
        "left": {"pick/one": 1, "pick/two": 1},
        "right": {"pick/two": 1, "pick/three": 1, "note": "mine"},
    }
    activity = choose(note="Anything to add")
    assert activity.blocks(shown) == [
        Columns("", left=("One",), both=("Two",), right=("Three",)),
        Text("right", "Anything to add", "mine"),
    ]


def test_choose_in_two_columns() -> None:
    activity = choose(columns=lines("felt", "done"))
    assert [part.id for part in activity.parts()] == [
        *("felt/one", "felt/two", "felt/three", "done/one", "done/two", "done/three")
    ]
    assert activity.parts()[3].label == "One · Done"
    shown = {"left": {"felt/one": 1}, "right": {"done/one": 1}}
    assert activity.blocks(shown) == [
        Columns("Felt", left=("One",), both=(), right=()),
        Columns("Done", left=(), both=(), right=("One",)),
    ]


def test_choose_allows_so_many_marks_in_each_column() -> None:
    activity = choose(columns=lines("felt", "done"), most=2, note="More")
    every = dict.fromkeys((part.id for part in activity.parts()), 1) | {"note": "text"}
    assert activity.tidy(every) == {
        "felt/one": 1,
        "felt/two": 1,
        "done/one": 1,
        "done/two": 1,
        "note": "text",
    }
    assert len(choose().tidy(every | {"pick/one": 1, "pick/two": 1, "pick/three": 1})) == 3


def test_two_lines_of_the_same_words_are_two_lines() -> None:
    activity = choose(options=(Option("a", "Same"), Option("b", "Same")))
    shown = {"left": {"pick/a": 1}, "right": {"pick/b": 1}}
    assert activity.blocks(shown) == [Columns("", left=("Same",), both=(), right=("Same",))]


def test_a_line_that_was_renamed_reads_in_old_entries() -> None:
    activity = choose(options=(Option("new", "Line", was=("old", "older")),))
    shown = {"left": {"pick/older": 1}, "right": {"pick/new": 1}}
    assert activity.blocks(shown) == [Columns("", left=(), both=("Line",), right=())]


@pytest.mark.parametrize("name", ["feelings", "needs", "rituals"])
def test_choose_from_a_word_list(name: str) -> None:
    activity = choose(options=(), words=name)
    words = wordlists.load(name).words
    assert list(activity.problems()) == []
    assert [part.id for part in activity.parts()] == [f"pick/{word.id}" for word in words]
    first = words[0]
    blocks = activity.blocks({"left": {f"pick/{first.id}": 1}})
    assert blocks == [Columns("", left=(first.text,), both=(), right=())]


# rate


def test_rate_reads_as_one_series_for_each() -> None:
    shown = {"left": {"close": 4}, "right": {"close": 7, "seen": 10}}
    assert rate().blocks(shown) == [
        Series("left", ("Close",), (4,), "no", "yes"),
        Series("right", ("Seen", "Close"), (10, 7), "no", "yes"),
    ]


def test_rate_stays_between_nought_and_ten() -> None:
    assert rate().tidy({"seen": -3, "close": 99}) == {"seen": 0, "close": 10}
    assert rate().tidy({"seen": "5", "close": 0}) == {"close": 0}


def test_a_pulse_takes_its_time_alone_and_comes_to_no_reveal() -> None:
    activity = pulse()
    assert steps(activity.alone("left")) == [("turn", "left", 60.0)]
    assert all(stage.own for stage in activity.alone("right"))
    assert activity.together("left") == []
    assert pulse(same_turn=True).alone_minutes() == 1.25


# write, loop


def test_write_reads_prompt_by_prompt() -> None:
    shown = {"left": {"second": "l2"}, "right": {"first": "r1", "second": "r2", "spoken": 1}}
    assert write().blocks(shown) == [
        Text("right", "First", "r1"),
        Text("left", "Second", "l2"),
        Text("right", "Second", "r2"),
    ]
    aloud = {"left": {"first": "l1"}, "right": {"spoken": 1}}
    assert write().blocks(aloud) == [
        Text("left", "First", "l1"),
        Text("right", "First", "(in spoken words)"),
    ]


def test_i_will_say_it_is_always_an_answer() -> None:
    assert write().parts()[-1].id == "spoken"
    assert write().tidy({"spoken": 1}) == {"spoken": 1}
    assert write().tidy({"spoken": 0}) == {}
    assert write().tidy({"spoken": "yes"}) == {}


def test_a_private_activity_ends_in_a_reveal_and_perhaps_a_talk() -> None:
    assert steps(write().together("left")) == [("reveal", "both", 30.0)]
    talked = write(minutes=5.0, talk=1.5, talk_text="T").together("left")
    assert steps(talked) == [("reveal", "both", 60.0), ("talk", "both", 90.0)]
    assert [stage.shares for stage in talked] == [True, False]


def test_loop_is_one_circle() -> None:
    shown = {"left": {"far": "go quiet", "hidden": "fear"}, "right": {"seen": "anger"}}
    assert loop().blocks(shown) == [
        Circle(
            (
                ("left", "Far", "go quiet"),
                ("left", "Hidden", "fear"),
                ("right", "Seen", "anger"),
            )
        )
    ]
    assert loop().blocks({}) == []


# dialogue


def test_the_floor_goes_back_and_forth() -> None:
    activity = dialogue(minutes=6.25, rounds=2, ask_back="What?")
    stages = activity.together("right")
    assert steps(stages) == [
        ("read", "both", 90.0),
        ("floor", "right", 60.0),
        ("swap", "both", 15.0),
        ("floor", "left", 60.0),
        ("swap-2", "both", 15.0),
        ("floor-2", "right", 60.0),
        ("swap-3", "both", 15.0),
        ("floor-2", "left", 60.0),
    ]
    assert [stage.does for stage in stages[4:6]] == ["swap", "floor"]
    floors = [stage for stage in stages if stage.does == "floor"]
    assert all(stage.mirror and stage.ask_back and not stage.alone for stage in floors)


def test_without_a_mirror_there_is_no_swap() -> None:
    stages = dialogue(minutes=2.25, mirror=False).together("left")
    assert steps(stages) == [
        ("read", "both", 15.0),
        ("floor", "left", 60.0),
        ("floor", "right", 60.0),
    ]


# agree


def test_agree_reads_what_both_wrote() -> None:
    shown = {"both": {"when": "at nine", "unknown": "x"}}
    assert agree().blocks(shown) == [Text("both", "When", "at nine")]
    assert agree().blocks({"left": {"when": "at nine"}}) == []


# ids


@pytest.mark.parametrize("text", ["a", "a1", "1", "a-b-c", "x" * 60])
def test_ids(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize(
    "text", ["", "A", "a b", "a_b", "-a", "a-", "a--b", "é", "a/b", "x" * 61, "a\n", "²"]
)
def test_no_ids(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize("activity", [read(minutes=3.0), choose(minutes=5.0)])
def test_a_talk_is_one_for_both_or_half_for_each(activity: Activity) -> None:
    talks = {}
    for each in (False, True):
        told = msgspec.structs.replace(activity, talk=2.0, talk_text="Now.", talk_each=each)
        assert not list(told.problems())
        stages = told.together("right")
        talks[each] = [(s.seat, s.seconds) for s in stages if s.does == "talk"]
    assert talks == {False: [("both", 120.0)], True: [("right", 60.0), ("left", 60.0)]}


# rank


def test_places_are_counted_anew_and_never_twice() -> None:
    activity = rank()
    tidy = activity.tidy({"own/three": 7, "own/one": 2, "guess/two": 40, "own/four": 1})
    assert tidy == {"own/one": 1, "own/three": 2, "guess/two": 1}
    assert rank(most=1).tidy({"own/three": 1, "own/one": 2}) == {"own/three": 1}


def test_an_order_reads_as_it_was_given_also_where_only_some_is_shown() -> None:
    blocks = rank().blocks({"left": {"own/three": 2, "own/one": 5, "guess/two": 1}})
    assert blocks == [
        Ordered("left", "What I need", ((2, "Three"), (5, "One"))),
        Ordered("left", "My guess for {you}", ((1, "Two"),)),
    ]


# compare


def test_a_table_reads_column_by_column_what_both_found_in_the_middle() -> None:
    shown: dict[Who, Answers] = {
        "left": {"ear/missing": 1, "hand/missing": 1},
        "right": {"ear/missing": 1, "hand/there": 1},
    }
    assert compare().blocks(shown) == [
        Columns("Missing", ("no hand",), ("no ear",), ()),
        Columns("There", (), (), ("hand there",)),
    ]


# timeline


def test_the_years_hold_what_each_has_shown_of_every_station() -> None:
    shown: dict[Who, Answers] = {
        "left": {"met/close": 9, "met/event": "the lake", "today/close": 0},
        "right": {"met/close": 7},
    }
    met = Station("Met", 9, 7, "the lake", "")
    assert timeline().blocks(shown) == [
        Years((met, Station("Today", 0, None, "", "")), "far", "near")
    ]
    assert timeline().blocks({"right": {"met/close": 7}}) == [
        Years((Station("Met", None, 7, "", ""),), "far", "near")
    ]


def test_a_station_that_was_renamed_reads_in_old_entries() -> None:
    stations = (Option("began", "Began", was=("met",)), Option("today", "Today"))
    [years] = timeline(stations=stations).blocks({"left": {"met/close": 3}})
    assert years == Years((Station("Began", 3, None, "", ""),), "far", "near")


# deck


def drawn(activity: Deck, seed: int, put_back: int = 0) -> list[str]:
    stages = [stage for stage in activity.together("left") if stage.does == "draw"]
    return [
        activity.said(Scene(stage, "left", seed=seed, put_back=put_back)).prompt for stage in stages
    ]


def test_no_card_comes_twice_and_every_session_mixes_anew() -> None:
    activity = deck(each=12, minutes=24.25)
    first = drawn(activity, 1)
    assert len(set(first)) == 24
    assert drawn(activity, 1) == first, "the same after a power cut"
    assert drawn(activity, 2) != first
    assert not set(drawn(activity, 1, put_back=1)) & set(first)


def test_cards_rise_from_one_set_to_the_next() -> None:
    words = wordlists.load("questions")
    family = {word.text: word.family for word in words.words}
    activity = deck(families=("light", "closer", "deep"), each=3, minutes=6.25)
    sets = ["light", "light", "closer", "closer", "deep", "deep"]
    assert [family[card] for card in drawn(activity, 7)] == sets


def test_own_cards_come_in_their_order() -> None:
    activity = deck(words="", cards=lines("a", "b", "c", "d"))
    assert drawn(activity, 9) == ["A", "B", "C", "D"]


# a mutual choice


@pytest.mark.parametrize("common", [(), ("one",), ("one", "two", "three", "four")])
def test_a_mutual_choice_always_shows_three_lines(common: tuple[str, ...]) -> None:
    options = lines("one", "two", "three", "four", "five", "six", "seven")
    activity = choose(options=options, mutual=True, harmless=("five", "six", "seven"))
    both: Answers = dict.fromkeys((f"pick/{name}" for name in common), 1)
    [block] = activity.blocks({"left": both, "right": both})
    assert isinstance(block, Columns)
    assert len(block.both) == 3
    assert not block.left
    assert not block.right
    assert len(set(block.both) & {name.capitalize() for name in common}) == min(3, len(common))


@pytest.mark.parametrize(
    ("shown", "looking"),
    [
        ({"left": {"first": "a"}, "right": {"first": "b"}}, "Read."),
        ({"left": {"first": "a"}, "right": {"spoken": 1}}, "Read."),
        ({"left": {"first": "a"}}, ONE_SIDE),
        ({"left": {"spoken": 1}}, ONE_SAYS_IT),
        ({"left": {"spoken": 1}, "right": {"spoken": 1}}, TO_BE_SAID),
        ({}, "Read."),
    ],
)
def test_what_to_do_fits_what_stands_there(shown: dict[Who, Answers], looking: str) -> None:
    activity = write(reveal_text="Read.")
    assert (
        activity.said(Scene(Stage("write", "reveal", "both", 0), "left", shown)).looking == looking
    )


def test_what_is_for_later_has_no_reveal_and_cannot_be_said() -> None:
    later = write(later=True, minutes=2.5)
    assert list(later.problems()) == []
    assert later.together("left") == []
    assert [stage.later for stage in later.alone("left")] == [True]
    assert [part.id for part in later.parts()] == ["first", "second"]
    alone = write(later=True, minutes=1.0)
    assert "later" in [problem.key for problem in alone.problems(solo=True)]
