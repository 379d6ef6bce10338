"""Whatever two people do, and wherever the room they walk with goes meanwhile."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from helpers.made_guides import guides
from helpers.walk import GAPS, Plan, Walk, marks_in, plans
from workshop.guide import Guide
from workshop.room.legs import legs
from workshop.session import Follow, GiveNumbers, State, WalkAlone
from workshop.session.reach import reach
from workshop.session.with_room import NUMBERS

MADE = guides() | guides(must=("check",))
ROOMS = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 5)), max_size=150)
"""What a room does before each thing the two do."""

FETCHED = ("", "waiting", "return", "enough")


class Roomful(Walk):
    """Two people whose laptop is joined to a room."""

    def __init__(self, guide: Guide) -> None:
        super().__init__(guide)
        self.legs = legs(self.script)
        self.leg = 0
        self.before = self.state

    def follow(self, does: int, detail: int) -> None:
        """The room goes on, back, rests, waits, has more time, is lost, or stays."""
        if does in (6, 7):
            self.do(WalkAlone())
            return
        if does == 0:
            self.leg = max(0, self.leg - 1 - detail % 2)
        elif does <= 3:
            self.leg = min(len(self.legs) - 1, self.leg + 1)
        elif does == 4:
            self.leg = detail * len(self.legs) // 6
        elif does > 9:
            return
        at = self.legs[self.leg].stages
        waits = does == 9
        self.do(
            Follow(
                () if waits else at,
                before=at[0] if waits else "",
                left=(None, -5.0, 0.0, 60.0, 200.0, 1e9)[detail],
                rests=does == 8,
                asks=bool(detail % 2),
            )
        )

    def live_with(self, plan: Plan, room: list[tuple[int, int]]) -> Iterator[State]:
        """Every state on the way of the two, with what the room does in between."""
        steps = iter(room)
        yield self.state
        for (number, gap), (does, detail) in zip(plan, steps, strict=False):
            self.before = self.state
            entry = self.state.entries.get(self.key)
            drafted = self.stage.does == "turn" and entry is not None and entry.shown is None
            self.follow(4 if drafted and detail > 3 else does, detail)
            yield self.state
            if self.state.status == "done":
                return
            if self.state.status == "resting" or number % 37 == 0:
                self.come_back(fresh=bool(number % 2) or self.state.status == "resting")
            elif self.stage.does == "card" and number % 3:
                self.let(self.stage.seconds + 1)
            self.before = self.state
            action = self.any_action(number)
            if self.state.small.part == "numbers":
                action = GiveNumbers(bool(number % 2))
            self.do(action, GAPS[gap % len(GAPS)])
            yield self.state

    def shown_at(self, activity: str) -> int:
        """Where the words of this activity come to light."""
        places = [place.stage for place in self.script.places]
        return min(n for n, one in enumerate(places) if one.activity == activity and one.shares)

    @property
    def fetched(self) -> bool:
        """Whether the room may fetch them from where they are."""
        state = self.state
        in_card = self.script.atomic(state.position)
        return (
            state.room is not None
            and state.status == "open"
            and state.interlude in FETCHED
            and not (in_card and self.script.anchor(state.position) != state.position)
        )


@effort(150)
@given(MADE, plans(), ROOMS)
def test_nobody_is_ahead_of_the_room_or_stays_behind(
    guide: Guide, plan: Plan, room: list[tuple[int, int]]
) -> None:
    walk = Roomful(guide)
    for state in walk.live_with(plan, room):
        if not walk.fetched:
            continue
        assert state.room is not None
        here, first = walk.script.index(state.position), walk.script.index(state.room.goal)
        beyond = here > reach(walk.script, state.room)
        deciding = walk.stage.does == "turn" and state.small.part == "share"
        if beyond or (state.room.rests and here >= first):
            assert state.interlude == "waiting"
        else:
            assert state.interlude != "waiting"
        assert here >= first or deciding or walk.script.atomic(state.position)
        if state.interlude == "waiting":
            assert state.since is None
            assert walk.sees() == set()


@effort(150)
@given(MADE, plans(), ROOMS)
def test_no_word_is_shown_lost_or_changed_by_a_room(
    guide: Guide, plan: Plan, room: list[tuple[int, int]]
) -> None:
    walk = Roomful(guide)
    of_words = {activity.id for _, activity in guide.activities()}
    allowed: set[str] = set()
    for state in walk.live_with(plan, room):
        assert walk.sees() <= walk.may_see()
        for name in of_words:
            allowed |= walk.shown(name)
        agreed = {
            mark
            for (_, seat), entry in state.entries.items()
            if seat == "both" and entry.revealed
            for mark in marks_in(entry.answers)
        }
        assert walk.ever_seen() <= allowed | agreed
        for (activity, seat), entry in state.entries.items():
            before = walk.before.entries.get((activity, seat))
            if entry.revealed and seat != "both":
                assert entry.shown, "somebody chose to show it"
            if before and before.revealed:
                assert (entry.revealed, entry.open_answers) == (True, before.open_answers)
            if entry.own:
                assert not entry.revealed
            room = state.room or walk.before.room
            if room and entry.revealed and seat != "both" and not (before and before.revealed):
                assert walk.shown_at(activity) <= reach(walk.script, room), "not before the room"
        assert state.status != "open" or walk.before.entries.keys() <= state.entries.keys()


@effort(150)
@given(MADE, plans(), ROOMS)
def test_what_the_room_does_changes_no_answer(
    guide: Guide, plan: Plan, room: list[tuple[int, int]]
) -> None:
    walk = Roomful(guide)
    steps = iter(room)
    for state in walk.live(plan):
        does, detail = next(steps, (10, 0))
        if state.status != "open":
            continue
        walk.follow(does, detail)
        after = walk.state
        assert after.status == "open"
        for key, entry in state.entries.items():
            now = after.entries[key]
            for part, value in entry.answers.items():
                assert now.answers[part] == value
            assert now.shown == entry.shown or now.revealed
        assert after.moods == state.moods
        if (
            walk.script.atomic(state.position)
            and walk.script.anchor(state.position) != state.position
        ):
            assert after.position == state.position, "a card is never cut short"
        turn = walk.script.at(state.position).stage
        draft = state.entries.get((turn.activity, turn.seat))
        if turn.does == "turn" and not turn.own and draft and draft.answers:
            undecided = draft.shown is None
            assert not undecided or after.position == state.position, "decided about first"
        if state.interlude not in FETCHED:
            assert (after.position, after.interlude) == (state.position, state.interlude)


@effort(100)
@given(MADE, plans(), ROOMS)
def test_once_the_room_is_gone_the_end_is_in_reach(
    guide: Guide, plan: Plan, room: list[tuple[int, int]]
) -> None:
    walk = Roomful(guide)
    for _ in walk.live_with(plan, room):
        pass
    walk.do(WalkAlone())
    assert walk.state.room is None or walk.state.status != "open"
    walk.reach_end()


@effort(100)
@given(MADE, plans(), ROOMS)
def test_a_power_cut_in_a_room_loses_nothing(
    guide: Guide, plan: Plan, room: list[tuple[int, int]]
) -> None:
    walk = Roomful(guide)
    for state in walk.live_with(plan, room):
        woken = walk.woken(fresh=False)
        assert woken.room is None
        assert woken.interlude != "waiting"
        assert woken.entries == {key: e for key, e in state.entries.items() if e.rows()}
        given = {k for k, e in woken.entries.items() if e.shown and not e.revealed}
        if walk.script.at(woken.position).stage.does == "reveal" and not woken.covered:
            assert not any(name == walk.stage.activity for name, _ in given)


def test_these_walks_get_somewhere() -> None:
    reached: set[str] = set()

    @effort(300)
    @given(MADE, plans(), ROOMS)
    def look(guide: Guide, plan: Plan, room: list[tuple[int, int]]) -> None:
        walk = Roomful(guide)
        for state in walk.live_with(plan, room):
            before = walk.before
            if state.interlude == "waiting":
                reached.add("covered" if state.covered else "waiting")
            room_moved = state.room != before.room
            if room_moved and state.small.part == "share" and before.small.part != "share":
                reached.add("asked first")
            if state.position != before.position and room_moved and walk.fetched:
                later = walk.script.index(state.position) > walk.script.index(before.position)
                reached.add("brought" if later else "back")
            reached.add(state.small.part)

    look()
    assert reached >= {"waiting", "covered", "asked first", "brought", "back"}
    assert NUMBERS == 5
