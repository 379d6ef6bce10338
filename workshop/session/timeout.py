"""The time-out: the two part for a while, and meet again at a time that was said.

A stage's clock stands meanwhile; this goes by wall time, which comes in with each `Tick`. Nothing
here trusts that clock far: however it is moved, nobody waits more than a day from now.
"""

from datetime import datetime, timedelta

import msgspec

from workshop.session import clock
from workshop.session.actions import CallTimeOut, Meet, Tick, TimeOut
from workshop.session.script import Script
from workshop.session.state import Away, State

SHORTEST = timedelta(minutes=20)
"""A body needs as long to calm down; nobody is called back before."""

LONGEST = timedelta(hours=24)
"""Longer is no time-out any more."""

_CALLED_FROM = ("", "paused", "moment", "return")

_replace = msgspec.structs.replace


def possible(script: Script, state: State) -> bool:
    """Whether one of the two can call a time-out here: anywhere but in a safety card.

    One person alone has the moment.
    """
    here = state.status == "open" and state.interlude in _CALLED_FROM
    return here and not script.solo and not script.atomic(state.position)


def call(script: Script, state: State, _: CallTimeOut) -> State:
    """Who calls it, and until when? The clock stands while they are asked."""
    if not possible(script, state):
        return state
    return _replace(clock.hold(state), interlude="calling")


def part(script: Script, state: State, action: TimeOut) -> State:
    """The two part; or, on the way back, they part once more, and the same one comes first."""
    if state.wall is None or state.interlude not in ("calling", "way_back"):
        return state
    caller = state.away.caller if state.away else action.seat
    away = Away(caller, since=state.wall, until=state.wall + length(action.minutes))
    return _replace(state, interlude="timeout", away=away)


def length(minutes: float) -> timedelta:
    """How long a time-out of so many minutes is: never shorter nor longer than one may be."""
    shortest, longest = (limit.total_seconds() / 60 for limit in (SHORTEST, LONGEST))
    return timedelta(minutes=max(shortest, min(longest, minutes)))


def look(script: Script, state: State, action: Tick) -> State:
    """What the wall clock says now. When the time has come, the way back begins."""
    if action.wall is None:
        return state
    state = _replace(state, wall=action.wall)
    if state.away is None:
        return state
    away = _bounded(state.away, action.wall)
    return _due(_replace(state, away=away))


def _bounded(away: Away, wall: datetime) -> Away:
    """The same time-out; where the clock was set back, its end is no further off than it may be."""
    since, until = min(away.since, wall), min(away.until, wall + LONGEST)
    if (since, until) == (away.since, away.until):
        return away
    return _replace(away, since=since, until=until)


def _due(state: State) -> State:
    over = state.away is not None and state.wall is not None and state.wall >= state.away.until
    return _replace(state, interlude="way_back") if over and state.interlude == "timeout" else state


def wait_again(state: State) -> State:
    """The two thought of stopping, and wait on after all; where the time has come, they meet."""
    return _due(_replace(state, interlude="timeout"))


def may_meet(state: State) -> bool:
    """Whether it is long enough that both may come back before the time they said."""
    if state.away is None or state.wall is None:
        return False
    return state.wall - state.away.since >= SHORTEST


def meet(script: Script, state: State, _: Meet) -> State:
    """Both are back before the time they said. Nothing happens before a body is calm."""
    if state.interlude != "timeout" or not may_meet(state):
        return state
    return _replace(state, interlude="way_back")
