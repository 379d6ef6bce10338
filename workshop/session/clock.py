"""The stage's clock: derived from readings of a monotonic clock, never counted.

A gap between two readings of more than five seconds (the computer slept, the program was
stopped) counts as a pause: the stage stands where it was last seen.
"""

import msgspec

from workshop.activities import Stage
from workshop.session.evening import seconds_of
from workshop.session.state import State

LONGEST_GAP = 5.0
"""Seconds between two readings beyond which the time in between does not count."""


def read(state: State, now: float) -> State:
    """The state with the clock read at `now`."""
    if state.since is not None and now - state.seen > LONGEST_GAP:
        used = state.small.used + (state.seen - state.since)
        small = msgspec.structs.replace(state.small, used=used)
        return msgspec.structs.replace(state, small=small, since=now, seen=now)
    return msgspec.structs.replace(state, seen=max(now, state.seen))


def hold(state: State) -> State:
    """The state with its clock stopped."""
    if state.since is None:
        return state
    small = msgspec.structs.replace(state.small, used=state.elapsed())
    return msgspec.structs.replace(state, small=small, since=None)


def run(state: State) -> State:
    """The state with its clock running, unless something rests it."""
    if state.since is not None or state.interlude or state.covered or state.status != "open":
        return state
    return msgspec.structs.replace(state, since=state.seen)


def seconds_planned(stage: Stage, state: State) -> float:
    """Seconds this stage has tonight, with those that were added."""
    return seconds_of(stage, state.evening) + state.small.extra


def seconds_left(stage: Stage, state: State) -> float:
    """Seconds left on this stage; below zero when its time is over."""
    return seconds_planned(stage, state) - state.elapsed()
