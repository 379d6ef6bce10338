"""Two people walking a script in a test, and a ledger of their own of whose words may be seen.

Every word they write is a mark of its own, `w1`, `w2` …, so that it can be found again wherever
it comes to light. The ledger is kept from what the two do, not from what the engine remembers.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import msgspec
from hypothesis import strategies as st

from workshop.activities import Activity, Stage
from workshop.activities.parts import Answers
from workshop.ground.partner import SEATS, Seat, Who
from workshop.guide import Guide, Module
from workshop.session import (
    Action,
    Back,
    CallTimeOut,
    Confirm,
    Entry,
    GoOn,
    HeardRight,
    Meet,
    Moment,
    MoreTime,
    NotQuite,
    Pass,
    Pause,
    Saved,
    Show,
    Slower,
    Speak,
    State,
    Stop,
    Tick,
    TimeOut,
    Tonight,
    WriteDown,
    begin,
    on_view,
    step,
    to_save,
    unfold,
    wake,
)
from workshop.session.clock import seconds_left
from workshop.session.state import Entries, Mood
from workshop.session.view import revealed

Key = tuple[str, Who]
Plan = list[tuple[int, int]]

MOODS: tuple[Mood, ...] = ("fine", "tired", "hurried", "light")

GAPS = (0.0, 0.3, 2.0, 4.9, 5.0, 5.1, 40.0, 9000.0, -3.0)
"""Seconds the clock moves between two actions, also backwards."""

LEAPS = (-400_000.0, -2_000.0, 2_000.0, 400_000.0)
"""Seconds by which somebody sets the wall clock anew."""

LENGTHS = (-1.0, 20.0, 45.0, 1440.0, 1e9, float("inf"), float("nan"))
"""Minutes of a time-out, also such as no page offers."""

BEGAN = datetime(2026, 11, 22, 19, 4, tzinfo=UTC)

KINDS_OF_ACTION = 45
"""Of so many numbers eighteen stand for one action each, the others for what is likely."""


def plans() -> st.SearchStrategy[Plan]:
    """What two people do, short or long: numbers for each action and for the time before it."""
    one = st.tuples(st.integers(0, KINDS_OF_ACTION * 64 - 1), st.integers(0, len(GAPS) - 1))
    lengths = st.sampled_from([1, 5, 20, 60, 150])
    return lengths.flatmap(lambda length: st.lists(one, min_size=length, max_size=length))


def marks_in(thing: object) -> set[str]:
    """Every mark that comes to light in this."""
    return set(re.findall(r"\bw\d+\b", repr(thing)))


def rows_of(state: State) -> dict[Key, dict[str, Answers]]:
    """What of the entries would be kept, row by row; what holds nothing has no row."""
    rows = {key: entry.rows() for key, entry in state.entries.items()}
    return {key: states for key, states in rows.items() if states}


def entries_from(rows: dict[Key, dict[str, Answers]]) -> Entries:
    """The way back."""
    return {key: Entry.from_rows(states) for key, states in rows.items()}


class Walk:
    """A state, what led to it, and who may see which words."""

    def __init__(self, guide: Guide, first: Seat = "left", *, asks_enough: bool = False) -> None:
        self.guide = guide
        self.script = unfold(guide, first, asks_enough=asks_enough)
        self.now = 1000.0
        self.skew = 0.0
        """Seconds by which the wall clock was set anew."""
        begun = begin(self.script, self.now)
        self.state = step(self.script, begun, Tick(self.wall()), self.now)
        self.written: dict[Key, dict[str, str]] = {}
        """The mark in each text part, as last written."""
        self.open: dict[Key, set[str]] = {}
        """The parts their owner chose to show."""
        self.public: set[str] = set()
        """Marks that both have seen."""
        self.sittings = 1
        self._count = 0

    # Where they are

    @property
    def stage(self) -> Stage:
        return self.script.at(self.state.position).stage

    @property
    def activity(self) -> Activity:
        return self.guide.activity(self.stage.activity)

    @property
    def key(self) -> Key:
        return self.stage.activity, self.stage.seat

    @property
    def on_stage(self) -> bool:
        state = self.state
        return not (state.covered or state.interlude or state.status != "open")

    def left(self) -> float:
        """Seconds left on this stage."""
        return seconds_left(self.stage, self.state)

    def wall(self, later: float = 0.0) -> datetime:
        """What the wall clock says, so many seconds from now."""
        return BEGAN + timedelta(seconds=self.now + later + self.skew)

    # What they do

    def do(self, action: Action, after: float = 0.0) -> State:
        """Does this, so many seconds later; keeps the ledger."""
        self.now += after
        before, stage, on_stage = self.state, self.stage, self.on_stage
        key, part = self.key, before.small.part
        ticked = step(self.script, before, Tick(self.wall()), self.now)
        self.state = step(self.script, ticked, action, self.now)
        if on_stage and isinstance(action, WriteDown) and stage.answered and not part:
            self.written[key] = {
                name: value for name, value in action.answers.items() if isinstance(value, str)
            }
        if on_stage and stage.does == "turn":
            if isinstance(action, Show) and part == "share":
                self.open[key] = set(action.parts)
            if isinstance(action, Pass) or (isinstance(action, Speak) and not part):
                self.open[key] = set()
        if self.state.position != before.position and self.stage.does == "turn":
            self.open[self.key] = set()
        if before.status == "open" and self.state.status != "open":
            self._forget()
        if self.stage.does == "reveal":
            self.public |= self.shown(self.stage.activity)
        if stage.does == "agree" and len(self.state.small.confirmed) == 2:
            self.public |= set(self.written[key].values())
        return self.state

    def let(self, seconds: float) -> None:
        """Lets time pass, with the clock read often enough."""
        while seconds > 0:
            self.do(Tick(), min(4.0, seconds))
            seconds -= 4.0

    def _forget(self) -> None:
        for key, words in self.written.items():
            if key[1] != "both":
                open_ = self.open.get(key, set())
                self.written[key] = {name: mark for name, mark in words.items() if name in open_}

    def answer(self, number: int) -> Answers:
        """An answer to the activity at hand; `number` says to which parts."""
        parts = self.activity.parts()
        answers: Answers = {}
        for index, part in enumerate([*parts[:5], *parts[5:][-1:]]):
            if not (number >> index) & 1:
                continue
            self._count += 1
            values = {"text": f"w{self._count}", "number": number % 11, "mark": 1, "place": 1}
            answers[part.id] = values[part.holds]
        return answers

    def shown(self, activity: str) -> set[str]:
        """Marks that were chosen to be shown in this activity."""
        return {
            self.written[activity, seat][part]
            for seat in SEATS
            for part in self.open.get((activity, seat), set())
            if part in self.written.get((activity, seat), {})
        }

    def may_see(self) -> set[str]:
        """Marks that may be on view now."""
        if not self.on_stage or self.stage.does in ("handover", "card", "tonight", "rest"):
            return set()
        if self.stage.does in ("turn", "agree"):
            return set(self.written.get(self.key, {}).values())
        return self.shown(self.stage.activity)

    def sees(self) -> set[str]:
        """Marks that are on view now."""
        return marks_in(on_view(self.script, self.state))

    def ever_seen(self) -> set[str]:
        """Marks in what both may see of any activity, as values and as it reads."""
        marks: set[str] = set()
        for _, activity in self.guide.activities():
            found = revealed(self.state, activity.id)
            marks |= marks_in(found) | marks_in(activity.blocks(found))
        return marks

    # As people would

    def any_action(self, number: int) -> Action:
        """One of all actions, by number: those that lead on come more often."""
        kind, detail = number % KINDS_OF_ACTION, number // KINDS_OF_ACTION
        mood = self._mood(detail)
        entry = self.state.entries.get(self.key)
        parts = list(entry.answers) if entry else []
        several = frozenset(part for index, part in enumerate(parts) if (detail >> index) & 1)
        actions: list[Action] = [
            Back(), Pass(), Pause(), Moment(), Stop(), MoreTime(), NotQuite(), HeardRight(),
            Slower(), Speak(), Tick(), Confirm("left"), Confirm("right"), Tonight(mood),
            Show(several), CallTimeOut(), TimeOut(SEATS[detail % 2], LENGTHS[detail % 7]), Meet(),
        ]  # fmt: skip
        if kind < len(actions):
            return actions[kind]
        return self.likely_action(detail)

    def _mood(self, detail: int) -> Mood:
        """How tonight is; more often than not both say the same."""
        return self.state.moods[0] if self.state.moods and detail % 3 else MOODS[detail % 4]

    def likely_action(self, detail: int) -> Action:
        """What most people would do here next."""
        stage, small = self.stage, self.state.small
        entry = self.state.entries.get(self.key)
        if self.on_stage and stage.does == "tonight":
            return Tonight(self._mood(detail))
        if self.on_stage and small.part == "share":
            parts = enumerate(entry.answers if entry else ())
            return Show(frozenset(part for index, part in parts if (detail >> index) & 1))
        if self.on_stage and small.part == "confirm" and len(small.confirmed) < 2:
            return Confirm("right" if "left" in small.confirmed else "left")
        if self.on_stage and stage.does == "swap" and not small.part and detail % 4 == 3:
            return Slower()
        nothing_yet = not entry or not entry.answers
        if self.on_stage and stage.does in ("turn", "agree") and nothing_yet and detail % 4:
            return WriteDown(self.answer(detail))
        if self.state.interlude == "calling" and detail % 3:
            return TimeOut(SEATS[detail % 2], LENGTHS[detail % 7])
        if self.state.interlude == "timeout":
            return Meet()
        return GoOn()

    def live(self, plan: Plan) -> Iterator[State]:
        """Every state on the way of a plan: numbers for what is done and how long after."""
        yield self.state
        for number, gap in plan:
            if self.state.status == "done":
                return
            if self.state.status == "resting" or number % 37 == 0:
                self.come_back(fresh=bool(number % 2) or self.state.status == "resting")
            elif self.stage.does == "card" and number % 3:
                self.let(self.stage.seconds + 1)
            elif number % 7 == 0:
                self.let(320.0)
            elif number % 29 == 0:
                self.skew += LEAPS[gap % len(LEAPS)]
            self.do(self.any_action(number), GAPS[gap % len(GAPS)])
            yield self.state

    def come_back(self, *, fresh: bool) -> None:
        """Goes on from what was kept: in a new sitting, or in the same one after a power cut."""
        self.state = self.woken(fresh=fresh)
        if fresh:
            self.sittings += 1
            self._forget()
        self.now = self.state.seen

    def woken(self, *, fresh: bool, later: float = 5000.0) -> State:
        """The state another start of the program would begin with.

        What was not given does not outlast its sitting.
        """
        kept = msgspec.json.encode(to_save(self.script, self.state))
        again = msgspec.json.decode(kept, type=Saved)
        rows = msgspec.json.decode(
            msgspec.json.encode([[*key, states] for key, states in rows_of(self.state).items()])
        )
        lasting = {"given", "revealed", "own"} | (set() if fresh else {"draft", "kept"})
        entries = entries_from(
            {
                (name, seat): left
                for name, seat, states in rows
                if (left := {state: row for state, row in states.items() if state in lasting})
            }
        )
        woken = wake(self.script, again, entries, self.now + later, fresh=fresh)
        return step(self.script, woken, Tick(self.wall(later)), woken.seen)

    def reach_end(self) -> int:
        """Goes on, else passes, else does what is asked, until it is over; how often it took."""
        count = 0
        self.now = max(self.now, self.state.seen)  # a clock that went back is right again
        while self.state.status != "done":
            if self.state.status == "resting":
                self.come_back(fresh=True)
            if self.state.interlude == "timeout":
                self.do(Tick(), 24 * 3600.0)
                assert self.state.interlude == "way_back", "a day later it is over"
            self.let(self.stage.seconds + 1 if self.stage.does == "card" else 1.0)
            for action in (GoOn(), Pass(), *self._asked_for()):
                before = (self.state.position, self.state.small.part, self.state.small.confirmed,
                          self.state.interlude, self.state.covered, self.state.status)  # fmt: skip
                self.do(action)
                count += 1
                if before != (
                    self.state.position, self.state.small.part, self.state.small.confirmed,
                    self.state.interlude, self.state.covered, self.state.status,
                ):  # fmt: skip
                    break
            else:
                raise AssertionError(f"no way on from {self.state}")
            assert count < 20 * len(self.script.places) + 40, "going in circles"
        return count

    def _asked_for(self) -> tuple[Action, ...]:
        return (Tonight("tired"), Show(frozenset()), Confirm("left"), Confirm("right"))


def guide_of(*modules: Module | Activity) -> Guide:
    """A guide of these modules, or of one module with these activities."""
    activities = tuple(item for item in modules if isinstance(item, Activity))
    chapters = tuple(item for item in modules if isinstance(item, Module))
    if activities:
        chapters = (Module(id="m", title="A chapter", activities=activities),)
    return Guide(
        format=1, id="made", title="Made up", language="en", summary="Made up.", modules=chapters
    )
