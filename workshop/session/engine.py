"""The engine: one state and one action give the next state. It never raises on an action.

An action that does not fit the stage changes nothing but the clock, so that a key pressed twice
or too early does no harm.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from workshop.session import clock, turns
from workshop.session.actions import (
    Action,
    Back,
    Confirm,
    GoOn,
    HeardRight,
    Moment,
    MoreTime,
    NotQuite,
    Pass,
    Pause,
    Show,
    Slower,
    Speak,
    Stop,
    Tonight,
    WriteDown,
)
from workshop.session.evening import evening_of
from workshop.session.moves import (
    advance,
    arrive,
    detour,
    leave_for_today,
    stage_of,
    without_idle_question,
)
from workshop.session.script import Script
from workshop.session.state import Entries, Interlude, Saved, Small, State

MORE_SECONDS = 60.0
"""What one more minute adds."""

_replace = msgspec.structs.replace


def begin(script: Script, now: float) -> State:
    """The state at the first stage of a script."""
    return arrive(script, State(position="", seen=now), script.places[0].stage.id)


def wake(script: Script, saved: Saved, entries: Entries, now: float, *, fresh: bool) -> State:
    """The state to go on with after a stop or a power cut.

    `fresh` says that a new sitting begins. Then, and where it was not yet answered, the card and
    "how is tonight?" come first, for both. A private stage comes back behind its hand-over
    screen; a safety card begins anew.
    """
    known = {place.stage.id for place in script.places}
    position = saved.position if saved.position in known else script.places[0].stage.id
    position = script.anchor(position)
    stayed = saved.position == position
    state = State(
        position=position,
        small=saved.small if stayed else Small(),
        entries=entries,
        evening=None if fresh else saved.evening,
        status="done" if saved.status == "done" else "open",
        seen=now,
        spent=0.0 if fresh else saved.spent,
        asked_enough=saved.asked_enough,
        covered=script.at(position).stage.alone or (stayed and saved.covered),
    )
    state = without_idle_question(script, state)
    if (fresh or saved.asks) and state.status == "open" and _under_way(script, state):
        card = script.card_before(position)
        state = detour(script, state, card) if card else state
    return clock.run(state)


def _under_way(script: Script, state: State) -> bool:
    """Whether the two come back into the middle of something: no card, and no rest after it."""
    return not script.atomic(state.position) and stage_of(script, state).does != "rest"


def saved(script: Script, state: State) -> Saved:
    """What to keep of this state. Nothing in it comes from inside a safety card."""
    anchor = script.anchor(state.position)
    small = _replace(state.small, used=state.elapsed())
    if script.atomic(state.position):
        small = Small()
    if state.waits:
        anchor, small = state.waits.position, state.waits.small
    return Saved(
        position=anchor,
        small=small,
        evening=state.evening,
        status=state.status,
        spent=state.spent,
        asked_enough=state.asked_enough,
        asks=state.waits is not None,
        covered=state.covered and not state.waits and not stage_of(script, state).alone,
    )


def step(script: Script, state: State, action: Action, now: float) -> State:
    """The state after this action at this reading of the clock, in seconds."""
    state = clock.read(state, now)
    if state.status != "open":
        return state
    handler: Callable[[Script, State, Any], State] | None = _HANDLERS.get(type(action))
    return clock.run(handler(script, state, action)) if handler else state


def _go_on(script: Script, state: State, _: GoOn) -> State:
    if state.interlude:
        return _end_interlude(script, state)
    if state.covered:
        return arrive(script, _replace(state, covered=False), state.position)
    return turns.finish(script, state)


def _end_interlude(script: Script, state: State) -> State:
    if state.interlude == "landing":
        return leave_for_today(script, state)
    return _come_back(script, state)


def _come_back(script: Script, state: State) -> State:
    if stage_of(script, state).alone:
        return _replace(state, interlude="", covered=True)
    if state.interlude == "moment":
        return _replace(state, interlude="return")
    return _replace(state, interlude="")


def _back(script: Script, state: State, action: Back) -> State:
    if state.interlude == "landing":  # after all, not yet
        return _come_back(script, state)
    return state if state.interlude or state.covered else turns.back(script, state, action)


def _rest(state: State, interlude: Interlude) -> State:
    return _replace(clock.hold(state), interlude=interlude)


def _pause(script: Script, state: State, _: Pause) -> State:
    if state.interlude == "paused":
        return _end_interlude(script, state)
    return state if state.interlude else _rest(state, "paused")


def _moment(script: Script, state: State, _: Moment) -> State:
    return _rest(state, "moment") if state.interlude in ("", "paused", "return") else state


def _stop(script: Script, state: State, _: Stop) -> State:
    if stage_of(script, state).does == "rest":
        return leave_for_today(script, advance(script, state))
    if state.interlude == "landing":
        return leave_for_today(script, state)
    return _rest(state, "landing")


def _more_time(script: Script, state: State, _: MoreTime) -> State:
    if not stage_of(script, state).timed:
        return state
    small = _replace(state.small, extra=state.small.extra + MORE_SECONDS)
    return _replace(state, small=small)


def _tonight(script: Script, state: State, action: Tonight) -> State:
    if stage_of(script, state).does != "tonight":
        return state
    moods = (*state.moods, action.mood)
    if len(moods) == 1:
        return advance(script, _replace(state, moods=moods))
    return advance(script, _replace(state, moods=(), evening=evening_of(moods)))


def _on_stage(
    handler: Callable[[Script, State, Any], State],
) -> Callable[[Script, State, Any], State]:
    """Only where the stage itself is on view."""

    def guarded(script: Script, state: State, action: Any) -> State:
        if state.interlude or state.covered:
            return state
        return handler(script, state, action)

    return guarded


_HANDLERS: dict[type, Callable[[Script, State, Any], State]] = {
    GoOn: _go_on,
    Pause: _pause,
    Moment: _moment,
    Stop: _stop,
    MoreTime: _on_stage(_more_time),
    Tonight: _on_stage(_tonight),
    Back: _back,
    Pass: _on_stage(turns.skip),
    WriteDown: _on_stage(turns.write),
    Speak: _on_stage(turns.speak),
    Show: _on_stage(turns.show),
    Confirm: _on_stage(turns.confirm),
    HeardRight: _on_stage(turns.heard_right),
    NotQuite: _on_stage(turns.not_quite),
    Slower: _on_stage(turns.slower),
}
