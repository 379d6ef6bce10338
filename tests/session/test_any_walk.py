"""Whatever guide, whatever two people do, in whatever order, at whatever pace."""

from itertools import pairwise

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from helpers.made_guides import guides, tables, written
from helpers.walk import Plan, Walk, plans, rows_of
from workshop.guide import Guide, check
from workshop.session import (
    Entry,
    GoOn,
    Mood,
    Saved,
    Script,
    Show,
    Tonight,
    on_view,
    to_save,
    unfold,
)
from workshop.session.state import MOODS
from workshop.session.timeout import LONGEST, SHORTEST
from workshop.session.view import revealed

PLANS = plans()
MADE = guides() | guides(must=("check",))


@effort(100)
@given(tables())
def test_the_checker_accepts_what_the_other_tests_walk(table: dict) -> None:
    guide, faults = check(written(table))
    assert [str(fault) for fault in faults] == []
    assert guide is not None


@effort(100)
@given(MADE, st.sampled_from(["left", "right"]))
def test_a_script_takes_as_long_as_its_guide_says_and_gives_both_the_same(
    guide: Guide, first: str
) -> None:
    script = unfold(guide, first)
    stages = [place.stage for place in script.places]
    assert abs(script.minutes() - guide.minutes) < 1e-6
    assert len({stage.id for stage in stages}) == len(stages)
    assert all(stage.seconds > 0 for stage in stages if stage.does != "rest")
    for does in ("floor", "turn", "handover", "card", "tonight"):
        left, right = (
            sorted((s.activity, s.step, s.seconds) for s in stages if (s.does, s.seat) == (does, w))
            for w in ("left", "right")
        )
        assert left == right
    for before, here in pairwise(stages):
        if here.does in ("card", "turn", "tonight"):
            assert before.seat == here.seat, "a private stage follows its owner's hand-over"
            assert before.does in ("handover", "card", "turn")
    again = msgspec.json.decode(msgspec.json.encode(script), type=Script)
    assert again == script


@effort(150)
@given(MADE, PLANS)
def test_nobody_sees_what_was_not_shown_to_them(guide: Guide, plan: Plan) -> None:
    walk = Walk(guide, asks_enough=True)
    for state in walk.live(plan):
        seen, may = walk.sees(), walk.may_see()
        assert seen <= may
        if walk.on_stage and walk.stage.does == "reveal":
            assert seen == may, "what was shown is on view"
        assert walk.ever_seen() <= walk.public
        assert set(state.entries) <= {(a.id, w) for _, a in guide.activities() for w in WHO}


WHO = ("left", "right", "both")


@effort(100)
@given(MADE, PLANS)
def test_not_shown_looks_like_not_answered(guide: Guide, plan: Plan) -> None:
    walk = Walk(guide)
    for state in walk.live(plan):
        if walk.stage.alone or walk.stage.does == "agree":
            continue
        only_shown = {
            key: Entry(entry.open_answers, frozenset(entry.open_answers), revealed=True)
            for key, entry in state.entries.items()
            if entry.open_answers
        }
        bare = msgspec.structs.replace(state, entries=only_shown)
        assert repr(on_view(walk.script, bare)) == repr(on_view(walk.script, state))
        for _, activity in guide.activities():
            assert revealed(bare, activity.id) == revealed(state, activity.id)


@effort(100)
@given(MADE, PLANS, st.booleans())
def test_from_everywhere_the_end_is_in_reach(guide: Guide, plan: Plan, asks: bool) -> None:
    walk = Walk(guide, asks_enough=asks)
    for _ in walk.live(plan):
        pass
    assert walk.reach_end() <= 6 * len(walk.script.places) + 20


@effort(150)
@given(MADE, PLANS, st.sampled_from([0.0, 1.0, 1e6]))
def test_a_power_cut_changes_nothing(guide: Guide, plan: Plan, later: float) -> None:
    walk = Walk(guide, asks_enough=True)
    for state in walk.live(plan):
        woken = walk.woken(fresh=False, later=later)
        if state.status == "done":
            assert woken.status == "done"
        assert woken.entries == {key: e for key, e in state.entries.items() if e.rows()}
        evening = state.evening if state.status == "open" else None  # it goes with its evening
        assert (woken.evening, woken.spent) == (evening, state.spent)
        if state.interlude in ("timeout", "way_back"):
            assert woken.interlude in ("timeout", "way_back")
            assert woken.away is not None and woken.away.caller == state.away.caller
            assert woken.away.until - walk.wall(later) <= LONGEST
        else:
            assert (woken.interlude, woken.away) == ("", None)
        assert woken.moods == ()
        stage = walk.script.at(woken.position).stage
        called = state.covered and not state.waits and not walk.script.atomic(state.position)
        assert woken.covered == (stage.alone or called)
        if walk.script.atomic(state.position):
            # A detour over two cards in a row begins at the first of them again.
            first = walk.script.card_before(state.waits.position) if state.waits else None
            card = walk.script.at(first).stage.activity if first else walk.stage.activity
            assert (stage.activity, stage.does) == (card, "handover")
            assert woken.small == type(woken.small)()
            assert woken.elapsed() == 0
            continue
        assert woken.position == state.position
        assert woken.elapsed() == state.elapsed()
        used = msgspec.structs.replace(state.small, used=woken.small.used)
        assert woken.small == used
        bare = msgspec.structs.replace(woken, interlude="", covered=False, status="open")
        shown = on_view(walk.script, bare)
        bare = msgspec.structs.replace(state, interlude="", covered=False, status="open")
        assert shown == on_view(walk.script, bare)


@effort(100)
@given(MADE, PLANS)
def test_a_new_sitting_finds_its_way_without_the_words_that_went(guide: Guide, plan: Plan) -> None:
    walk = Walk(guide)
    for _ in walk.live(plan):
        woken = walk.woken(fresh=True)
        assert (woken.evening, woken.spent) == (None, 0.0)
        entry = woken.entries.get(walk.key)
        small = woken.waits.small if woken.waits else woken.small
        if small.part in ("share", "confirm"):
            assert entry is not None and entry.answers, "nothing to show, nothing to confirm"
        assert bool(woken.waits) <= walk.script.atomic(woken.position), "first the card"
    walk.state = woken
    walk.reach_end()


@effort(100)
@given(MADE, PLANS)
def test_what_is_saved_is_plain_and_silent_about_the_card(guide: Guide, plan: Plan) -> None:
    walk = Walk(guide)
    inside: dict[tuple[int, str], bytes] = {}
    for state in walk.live(plan):
        kept = to_save(walk.script, state)
        body = msgspec.json.encode(kept)
        assert msgspec.json.decode(body, type=Saved) == kept
        assert b"mood" not in body
        inside_card = walk.script.atomic(state.position) and not state.away
        if not inside_card or state.status != "open":
            inside.clear()
            continue
        first = inside.setdefault((walk.sittings, walk.stage.activity), body)
        assert body == first, "from the first hand-over to the end of the card nothing changes"


@effort(100)
@given(MADE, PLANS)
def test_when_the_evening_is_over_nothing_unshown_is_left(guide: Guide, plan: Plan) -> None:
    walk = Walk(guide)
    for state in walk.live(plan):
        if state.status == "open":
            continue
        states = {name for rows in rows_of(state).values() for name in rows}
        assert not states & {"draft", "kept"}
        assert state.moods == ()
        assert (state.since, state.interlude, state.covered) == (None, "", False)
        assert state.away is None
        if state.status == "done":
            given = {key for key, rows in rows_of(state).items() if "given" in rows}
            closed = {a.id for _, a in guide.activities() if getattr(a, "later", False)}
            assert {activity for activity, _ in given} <= closed
        assert walk.sees() == set()


@effort(40)
@given(guides(must=("check",)), PLANS, st.sampled_from(MOODS), st.sampled_from(MOODS))
def test_nobody_can_tell_who_was_tired(guide: Guide, plan: Plan, one: Mood, two: Mood) -> None:
    """The two answers may change places: state and journal stay the same, and so does the rest."""

    def ended(first: Mood, second: Mood) -> list:
        walk = Walk(guide)
        seen = []
        while walk.state.status == "open" and len(seen) < 400:
            if walk.stage.does == "card":
                walk.let(90.0)
            if walk.stage.does == "tonight":
                walk.do(Tonight(first if not walk.state.moods else second))
            elif walk.state.small.part == "share":
                walk.do(Show(frozenset()))
            else:
                walk.do(GoOn())
            kept = to_save(walk.script, walk.state)
            seen.append((kept, None if walk.state.moods else walk.state))
        return seen

    assert ended(one, two) == ended(two, one)


@effort(60)
@given(MADE, PLANS)
def test_a_pulse_stays_with_its_giver(guide: Guide, plan: Plan) -> None:
    pulses = {a.id for _, a in guide.activities() if getattr(a, "pulse", False)}
    walk = Walk(guide)
    for state in walk.live(plan):
        for (activity, seat), states in rows_of(state).items():
            if activity in pulses:
                assert not set(states) & {"given", "revealed"}
                assert not walk.script.at(f"{activity}/turn/{seat}").stage.shares
        assert all(not revealed(state, name) for name in pulses)


@effort(40)
@given(MADE, PLANS)
def test_revealed_words_never_change(guide: Guide, plan: Plan) -> None:
    walk = Walk(guide)
    known: dict[object, object] = {}
    for state in walk.live([*plan, *[(39, 1)] * 20]):
        for key, entry in state.entries.items():
            if entry.revealed:
                assert known.setdefault(key, entry.open_answers) == entry.open_answers
        assert known.keys() <= state.entries.keys()


def test_the_walks_of_these_tests_get_somewhere() -> None:
    """The strategies reach what they are meant to test: a guard against tests that see nothing."""
    reached: set[str] = set()

    @effort(600)
    @given(MADE, PLANS)
    def look(guide: Guide, plan: Plan) -> None:
        walk = Walk(guide, asks_enough=True)
        for state in walk.live(plan):
            reached.update((walk.stage.does, state.small.part, state.interlude, state.status))
            reached.add("covered" if state.covered else "open")
            reached.add("seen" if walk.public else "")
            partly = [e for e in state.entries.values() if {"given", "kept"} <= set(e.rows())]
            reached.add("partly shown" if partly else "")
            reached.add(f"evening {state.evening}")

    look()
    assert reached >= {
        *("handover", "card", "tonight", "turn", "reveal", "talk", "read", "floor", "swap"),
        *("agree", "breathe", "rest", "share", "confirm", "asked"),
        *("paused", "moment", "return", "enough", "landing", "open", "resting", "done"),
        *("calling", "timeout", "way_back"),
        *("covered", "seen", "partly shown", "evening short", "evening full"),
    }


@effort(150)
@given(MADE, PLANS)
def test_a_time_out_shows_nothing_costs_no_time_and_leaves_no_mark(
    guide: Guide, plan: Plan
) -> None:
    walk = Walk(guide, asks_enough=True)
    used: dict[str, float] = {}
    for state in walk.live(plan):
        kept = to_save(walk.script, state)
        if state.interlude in ("calling", "timeout", "way_back"):
            assert state.since is None
            assert walk.sees() == set()
            assert used.setdefault(state.position, state.elapsed()) == state.elapsed()
        else:
            used.clear()
            assert kept.away is None, "nothing of it is kept once it is over"
        if state.away and state.interlude != "landing":
            assert SHORTEST <= state.away.until - state.away.since <= LONGEST or walk.skew
            assert state.wall is not None and state.away.until - state.wall <= LONGEST
