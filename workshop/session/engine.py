"""The engine: one state and one action give the next state. It never raises on an action.

An action that does not fit the stage changes nothing but the clock, so that a key pressed twice
or too early does no harm.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from workshop.session import clock, on_stage, timeout, with_room
from workshop.session.actions import (
    Action,
    Another,
    Back,
    CallTimeOut,
    Confirm,
    Follow,
    GiveNumbers,
    GoOn,
    HeardRight,
    Meet,
    Moment,
    MoreTime,
    NotQuite,
    Pass,
    Pause,
    Show,
    Slower,
    Speak,
    Stop,
    Tick,
    TimeOut,
    Tonight,
    WalkAlone,
    WriteDown,
)
from workshop.session.evening import evening_of
from workshop.session.moves import (
    advance,
    arrive,
    leave_for_today,
    stage_of,
    uncover,
)
from workshop.session.reach import is_joint
from workshop.session.script import Script
from workshop.session.state import Interlude, State

MORE_SECONDS = 60.0
"""What one more minute adds."""

_RESTED_FROM = ("", "paused", "return", "waiting")

_replace = msgspec.structs.replace


def begin(script: Script, now: float) -> State:
    """The state at the first stage of a script."""
    return arrive(script, State(position="", seen=now), script.places[0].stage.id)


def step(script: Script, state: State, action: Action, now: float) -> State:
    """The state after this action at this reading of the clock, in seconds."""
    state = clock.read(state, now)
    if state.status != "open":
        return state
    handler: Callable[[Script, State, Any], State] | None = _HANDLERS.get(type(action))
    if handler is None:
        return state
    after = clock.run(handler(script, state, action))
    return with_room.keep_up(script, state, after)


def _go_on(script: Script, state: State, _: GoOn) -> State:
    if state.interlude:
        return _end_interlude(script, state)
    if state.covered:
        return uncover(script, state)
    return on_stage.finish(script, state)


def _end_interlude(script: Script, state: State) -> State:
    if state.interlude == "landing":
        return leave_for_today(script, state)
    if state.interlude == "waiting":  # for a room it ends when that one goes on
        return state if state.room else with_room.released(script, state)
    if state.interlude == "timeout":  # it ends with its time, or when both say so
        return state
    return _come_back(script, state)


def _come_back(script: Script, state: State) -> State:
    stage = stage_of(script, state)
    state = _replace(state, away=None)
    if stage.alone and not script.solo:
        return _replace(state, interlude="", covered=True)
    if state.interlude == "moment":
        return _replace(state, interlude="return")
    # A hand-over, or the page that calls both, is a way back of its own.
    if state.interlude == "way_back" and not (state.covered or stage.does in ("handover", "rest")):
        return _replace(state, interlude="return")
    return _replace(state, interlude="")


def _back(script: Script, state: State, action: Back) -> State:
    if state.interlude == "landing" and state.away:
        return timeout.wait_again(state)
    if state.interlude in ("landing", "calling"):  # after all, not yet
        return _come_back(script, state)
    return state if state.interlude or state.covered else on_stage.back(script, state, action)


def _rest(script: Script, state: State, interlude: Interlude) -> State:
    # What they waited for has not begun, so they are called to it anew.
    waited = state.interlude == "waiting" and is_joint(stage_of(script, state))
    return _replace(clock.hold(state), interlude=interlude, covered=state.covered or waited)


def _pause(script: Script, state: State, _: Pause) -> State:
    if state.interlude == "paused":
        return _end_interlude(script, state)
    return state if state.interlude else _rest(script, state, "paused")


def _moment(script: Script, state: State, _: Moment) -> State:
    return _rest(script, state, "moment") if state.interlude in _RESTED_FROM else state


def _stop(script: Script, state: State, _: Stop) -> State:
    if stage_of(script, state).does == "rest":
        return leave_for_today(script, advance(script, _replace(state, away=None)))
    if state.interlude == "landing":
        return leave_for_today(script, state)
    return _rest(script, state, "landing")


def _more_time(script: Script, state: State, _: MoreTime) -> State:
    if not stage_of(script, state).timed or state.room:  # a room has one clock for all
        return state
    small = _replace(state.small, extra=state.small.extra + MORE_SECONDS)
    return _replace(state, small=small)


def _tonight(script: Script, state: State, action: Tonight) -> State:
    if stage_of(script, state).does != "tonight":
        return state
    moods = (*state.moods, action.mood)
    if len(moods) == 1:
        return advance(script, _replace(state, moods=moods))
    evening = evening_of(moods)
    room = None if evening == "light" else state.room  # a light evening is their own
    return advance(script, _replace(state, moods=(), evening=evening, room=room))


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
    CallTimeOut: timeout.call,
    TimeOut: timeout.part,
    Meet: timeout.meet,
    Tick: timeout.look,
    Stop: _stop,
    MoreTime: _on_stage(_more_time),
    Tonight: _on_stage(_tonight),
    Back: _back,
    Pass: _on_stage(on_stage.skip),
    WriteDown: _on_stage(on_stage.write),
    Speak: _on_stage(on_stage.speak),
    Show: _on_stage(on_stage.show),
    Confirm: _on_stage(on_stage.confirm),
    HeardRight: _on_stage(on_stage.heard_right),
    NotQuite: _on_stage(on_stage.not_quite),
    Slower: _on_stage(on_stage.slower),
    Another: _on_stage(on_stage.another),
    GiveNumbers: _on_stage(with_room.give_numbers),
    Follow: with_room.follow,
    WalkAlone: with_room.walk_alone,
}
