"""The stage's clock: derived from readings of a monotonic clock, never counted.

A gap between two readings of more than five seconds (the computer slept, the program was
stopped) counts as a pause: the stage stands where it was last seen.
"""

from datetime import timedelta

import msgspec

from workshop.activities import Stage
from workshop.session.evening import seconds_of
from workshop.session.state import Room, State

WORDS_A_MINUTE = 130
"""How fast two people read to each other, without hurry."""

SECONDS_TO_LOOK = 20.0
"""What a reveal has besides the reading aloud."""

LONGEST_GAP = 5.0
"""Seconds between two readings beyond which the time in between does not count."""

THEIR_OWN = 60.0
"""Seconds that two have on a stage of a room to which they come when its time is nearly over.

The room may go on meanwhile all the same, and takes them along.
"""

LAPSES = timedelta(hours=2)
"""How long after the last key a sitting ends by itself, and with it what was not shown."""


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
    rests = state.interlude or state.covered or state.small.part == "begin"
    if state.since is not None or rests or state.status != "open":
        return state
    return msgspec.structs.replace(state, since=state.seen)


def of_room(stage: Stage, state: State) -> Room | None:
    """The room, where its clock is the one that counts here; never in a safety card."""
    room = state.room
    if room is None or room.left is None or stage.atomic:
        return None
    return room if state.interlude == "waiting" or stage.id in room.stages else None


def seconds_planned(stage: Stage, state: State) -> float:
    """Seconds this stage has tonight, with those that were added; in a room, its whole time."""
    room = of_room(stage, state)
    if room is None:
        return _own_seconds(stage, state)
    is_theirs = room.seconds_left(state.seen) < _left_of_their_own(stage, state, room)
    return _their_own(stage, state) if is_theirs else room.planned


def _own_seconds(stage: Stage, state: State) -> float:
    seconds = seconds_of(stage, state.evening)
    if stage.shares:
        seconds = max(seconds, SECONDS_TO_LOOK + seconds_to_read(state, stage.activity))
    return seconds + state.small.extra


def seconds_counted(stage: Stage, state: State, *, solo: bool) -> float:
    """Seconds this stage counts for, now that it is left.

    Of a page that one reads and writes alone it is what was planned, however long it took: from
    the sum and from one's own time the other could tell how long it was, and so how much.
    """
    if stage.alone and not solo:
        return seconds_of(stage, state.evening)
    return state.elapsed()


def seconds_to_read(state: State, activity: str) -> float:
    """Seconds it takes to read aloud what both have shown here in their own words."""
    shown = (entry.open_answers for key, entry in state.entries.items() if key[0] == activity)
    words = sum(
        len(value.split())
        for answers in shown
        for value in answers.values()
        if isinstance(value, str)
    )
    return 60 * words / WORDS_A_MINUTE


def seconds_left(stage: Stage, state: State) -> float:
    """Seconds left on this stage, or in the room; below zero when its time is over."""
    room = of_room(stage, state)
    if room:
        return max(room.seconds_left(state.seen), _left_of_their_own(stage, state, room))
    return _own_seconds(stage, state) - state.elapsed()


def is_late(room: Room, seen: float) -> bool:
    """Whether two who come to its stage at this clock reading find its time over, or nearly.

    A stage that the room itself made short finds nobody late.
    """
    if room.left is None or room.rests:
        return False
    left = room.seconds_left(seen)
    return left <= 0 or (left < THEIR_OWN and room.planned - left > LONGEST_GAP)


def _their_own(stage: Stage, state: State) -> float:
    return min(THEIR_OWN, _own_seconds(stage, state))


def _left_of_their_own(stage: Stage, state: State, room: Room) -> float:
    """What two who came late still have for themselves; nothing for all others."""
    if not room.late or state.interlude == "waiting":
        return float("-inf")
    return _their_own(stage, state) - state.elapsed()


def by_themselves(stage: Stage, state: State) -> State:
    """The state without its room; their own clock goes on at the second where that one was."""
    left = seconds_left(stage, state)
    alone = msgspec.structs.replace(state, room=None)
    if state.interlude == "waiting" or not of_room(stage, state) or not stage.timed:
        return alone
    extra = alone.small.extra + left - seconds_left(stage, alone)
    return msgspec.structs.replace(alone, small=msgspec.structs.replace(alone.small, extra=extra))
