"""Inside a stage: answering, showing, the floor, confirming. What each key does where."""

import msgspec

from workshop.activities import Stage
from workshop.activities.parts import SPOKEN
from workshop.session import clock
from workshop.session.actions import (
    Another,
    Back,
    Confirm,
    HeardRight,
    NotQuite,
    Pass,
    Show,
    Slower,
    Speak,
    WriteDown,
)
from workshop.session.moves import advance, arrive, close_stage, leave_activity, stage_of
from workshop.session.script import Script
from workshop.session.state import Entry, State
from workshop.session.with_room import asks_numbers

MOST_CORRECTIONS = 2
"""How often in a row a speaker corrects; then on (safety page, 16)."""

SHORTEST_ASKED = 20.0
"""Seconds a floor has to last before its listener is asked about it: of silence nobody is."""

_replace = msgspec.structs.replace
_NOTHING = Entry({})


def finish(script: Script, state: State) -> State:
    """Done here: on to the share question, the confirming, the question back, or the next stage.

    What waits for a word begins first.
    """
    stage = stage_of(script, state)
    if state.small.part == "begin":
        return _part(state, "")
    if stage.does == "turn":
        return _finish_turn(script, state, stage)
    if stage.does == "card":
        return advance(script, state) if state.elapsed() >= stage.seconds else state
    if stage.does == "tonight":
        return state
    if stage.does == "floor" and state.elapsed() >= SHORTEST_ASKED:
        left = _after(state.small.part, _answers_of(stage))
        if left:
            return _part(state, left[0])
    if stage.does == "agree" and state.small.part == "":
        answers = _entry(state, stage).answers
        if stage.needs in answers if stage.needs else answers:
            return _part(state, "confirm")
        return state if answers else advance(script, state)
    if state.small.part == "confirm":
        return advance(script, state) if _entry(state, stage).revealed else state
    return advance(script, state)


def _answers_of(stage: Stage) -> list[str]:
    """What the listener says when this floor ends, one after the other."""
    asked = (
        ("validate", stage.validate),
        ("empathise", stage.empathise),
        ("asked", stage.ask_back),
    )
    return [part for part, on in asked if on]


def _after(part: str, parts: list[str]) -> list[str]:
    """The parts that come after this one; all, where it is none of them."""
    return parts[parts.index(part) + 1 :] if part in parts else parts


def _finish_turn(script: Script, state: State, stage: Stage) -> State:
    if state.small.part in ("share", "numbers"):
        return state
    entry = _entry(state, stage)
    if stage.own:
        if entry.answers:
            state = _with(state, stage, _replace(entry, own=True))
        if asks_numbers(state, stage, entry):
            return _part(state, "numbers")
        return advance(script, state)
    return _part(state, "share") if entry.answers else advance(script, state)


def skip(script: Script, state: State, _: Pass) -> State:
    """Pass: one's own turn or floor only, or the rest of what both do together."""
    stage = stage_of(script, state)
    if not stage.passable:
        return state
    if stage.does == "turn":
        entry = _entry(state, stage)
        if entry.answers:
            state = _with(state, stage, _replace(entry, shown=frozenset()))
        return advance(script, state)
    if stage.seat != "both":  # one's own floor; the other keeps theirs
        state = advance(script, state)
        at_swap = stage_of(script, state).does == "swap" and state.status == "open"
        return _part(state, "passed") if at_swap else state
    return leave_activity(script, state)


def back(script: Script, state: State, _: Back) -> State:
    """Back to the answer, or to the answer before it in the same turn; never across a hand-over."""
    stage = stage_of(script, state)
    if state.small.part:
        return state if _entry(state, stage).revealed else _part(state, "")
    before = script.places[script.index(state.position) - 1].stage
    if not (stage.does == before.does == "turn"):
        return state
    entry = _entry(state, before)
    if entry.answers:
        state = _with(state, before, _replace(entry, shown=None, own=False))
    back_there = arrive(script, close_stage(script, state), before.id)
    # Neither counts yet: both will be left forwards.
    counted = sum(clock.seconds_counted(one, state, solo=script.solo) for one in (stage, before))
    return _replace(back_there, spent=max(0.0, back_there.spent - counted))


def write(script: Script, state: State, action: WriteDown) -> State:
    """What stands in the answer now, as a draft. Only where something is being answered."""
    stage = stage_of(script, state)
    if not stage.answered or state.small.part:
        return state
    return _with(state, stage, Entry(dict(action.answers)))


def speak(script: Script, state: State, _: Speak) -> State:
    """It will be said: the other is told so. What was typed before is kept to oneself."""
    stage = stage_of(script, state)
    if stage.does != "turn" or stage.own or stage.later or state.small.part:
        return state
    answers = {**_entry(state, stage).answers, SPOKEN: 1}
    return advance(script, _with(state, stage, Entry(answers, shown=frozenset({SPOKEN}))))


def show(script: Script, state: State, action: Show) -> State:
    """Which parts the partner will see; then on."""
    stage = stage_of(script, state)
    if state.small.part != "share":
        return state
    entry = _entry(state, stage)
    shown = frozenset(key for key in action.parts if key in entry.answers)
    return advance(script, _with(state, stage, _replace(entry, shown=shown)))


def confirm(script: Script, state: State, action: Confirm) -> State:
    """One partner confirms; with the second one it stands, for good."""
    stage = stage_of(script, state)
    if state.small.part != "confirm" or action.seat in state.small.confirmed:
        return state
    confirmed = (*state.small.confirmed, action.seat)
    state = _replace(state, small=_replace(state.small, confirmed=confirmed))
    if not state.small.agreed:
        return state
    entry = _entry(state, stage)
    agreed = _replace(entry, shown=frozenset(entry.answers), revealed=True)
    return _with(state, stage, agreed)


def heard_right(script: Script, state: State, _: HeardRight) -> State:
    """The speaker feels heard and goes on, or passes the floor."""
    if not stage_of(script, state).mirror or state.small.part:
        return state
    small = _replace(state.small, heard=state.small.heard + 1, not_quite=0)
    return _replace(state, small=small)


def not_quite(script: Script, state: State, _: NotQuite) -> State:
    """The speaker says it once more, at most twice in a row."""
    if not stage_of(script, state).mirror or state.small.part:
        return state
    if state.small.not_quite >= MOST_CORRECTIONS:
        return state
    small = _replace(state.small, not_quite=state.small.not_quite + 1)
    return _replace(state, small=small)


def slower(script: Script, state: State, _: Slower) -> State:
    """At a swap, one slow breath before the floor changes hands."""
    return _part(state, "slower") if stage_of(script, state).does == "swap" else state


def another(script: Script, state: State, _: Another) -> State:
    """Another card instead of this one, as often as they like."""
    if stage_of(script, state).does != "draw":
        return state
    return _replace(state, small=_replace(state.small, put_back=state.small.put_back + 1))


def _entry(state: State, stage: Stage) -> Entry:
    return state.entries.get((stage.activity, stage.seat), _NOTHING)


def _with(state: State, stage: Stage, entry: Entry) -> State:
    return _replace(state, entries={**state.entries, (stage.activity, stage.seat): entry})


def _part(state: State, part: str) -> State:
    """Elsewhere inside the same stage; confirmations given before no longer count."""
    small = _replace(state.small, part=part, confirmed=(), not_quite=0)
    return _replace(state, small=small)
