"""Walking with a room: the two are brought to where it is, and wait where they are before it.

Nobody is pulled out of a card, a moment, a time-out or a landing; no words come to light or are
lost by it. Whose evening is a light one is left in peace.
"""

import msgspec

from workshop.activities import Stage
from workshop.ground.partner import SEATS
from workshop.session import clock
from workshop.session.actions import Follow, GiveNumbers, WalkAlone
from workshop.session.moves import advance, arrive, close_stage, reveal, stage_of
from workshop.session.reach import is_away, is_joint, reach
from workshop.session.script import Script
from workshop.session.state import Entry, Room, Small, State

NUMBERS = 5
"""How many numbers a pulse has that is asked for in a room."""

_FREE = ("", "waiting", "return", "enough")
"""Rests out of which a room may fetch the two; out of all others they come by themselves."""

_replace = msgspec.structs.replace


# --- what the room says ---------------------------------------------------------------------------


def follow(script: Script, state: State, action: Follow) -> State:
    """The room is there now. What follows from it: `keep_up`."""
    if script.solo or state.evening == "light":
        return state
    known = {place.stage.id for place in script.places}
    if not {*action.stages, *([] if action.stages else [action.before])} <= known:
        return state
    room = Room(
        action.stages,
        action.before,
        action.left,
        state.seen,
        action.left or 0.0,
        action.rests,
        action.asks,
    )
    old = state.room
    if old is None:
        return _replace(state, room=room)
    if (old.stages, old.before) == (room.stages, room.before):
        room = _replace(room, planned=max(room.planned, old.planned))
    then, now = script.index(old.goal), script.index(room.goal)
    back = now < then or (now == then and old.back)
    late = old.late and old.stages == room.stages and (room.left or 0.0) < clock.THEIR_OWN
    return _replace(state, room=_replace(room, back=back, asked=old.asked, late=late))


def walk_alone(script: Script, state: State, _: WalkAlone) -> State:
    """On by themselves. Who waits goes on when they like."""
    if state.room is None:
        return state
    return clock.by_themselves(stage_of(script, state), state)


# --- whether one's numbers go to the room ---------------------------------------------------------


def asks_numbers(state: State, stage: Stage, entry: Entry) -> bool:
    """Whether to ask the one whose numbers these are: once, where the room asks, and all stand."""
    room = state.room
    if room is None or not room.asks or not stage.own or stage.id in room.asked:
        return False
    numbers = [n for n in entry.answers.values() if isinstance(n, int)]
    return len(numbers) == len(entry.answers) == NUMBERS


def give_numbers(script: Script, state: State, _: GiveNumbers) -> State:
    """Yes or no; the walk is the same after both."""
    if state.small.part != "numbers":
        return state
    stage = stage_of(script, state)
    if state.room:
        asked = (*state.room.asked, stage.id)
        state = _replace(state, room=_replace(state.room, asked=asked))
    return advance(script, state)


# --- keeping up -----------------------------------------------------------------------------------


def keep_up(script: Script, before: State, state: State) -> State:
    """The state where the room is, or waiting for it."""
    if state.room is None or state.status != "open" or state.interlude not in _FREE:
        return state
    if script.atomic(state.position) and script.anchor(state.position) != state.position:
        return state
    state = _brought(script, before, state, state.room)
    assert state.room is not None
    state = _settled(script, state, state.room)
    return _looked_back(script, _with_time(before, state))


def _brought(script: Script, before: State, state: State, room: Room) -> State:
    """The state brought to the room, forwards or back; a draft is decided about first."""
    number, first = script.index(state.position), script.index(room.goal)
    if first <= number <= reach(script, room):
        return _replace(state, room=_replace(room, back=False))
    if number > first:
        return _go(script, state, room.goal) if _may_repeat(script, state, room) else state
    if script.atomic(state.position):
        return state
    state = _own_kept(script, state)
    undecided = _undecided(script, state)
    if undecided is not None:
        return _asked_first(script, state, undecided)
    card = script.card_before(room.goal)
    if card and number < script.index(card) and not script.atomic(before.position):
        return _go(script, state, card)
    return _go(script, state, room.goal)


def _settled(script: Script, state: State, room: Room) -> State:
    """The state waiting, where the room rests or is not here yet; else on with the stage."""
    number = script.index(state.position)
    pending = number < script.index(room.goal)
    if number > reach(script, room) or (room.rests and not pending):
        return _replace(clock.hold(state), interlude="waiting")
    return released(script, state)


def _with_time(before: State, state: State) -> State:
    """The state with a little time of its own, where it comes to the room's stage too late."""
    room, was = state.room, before.room
    if room is None or state.interlude or state.position not in room.stages:
        return state
    if was and was.stages == room.stages and before.position in room.stages:
        return state
    return _replace(state, room=_replace(room, late=clock.is_late(room, state.seen)))


def released(script: Script, state: State) -> State:
    """The state on its stage again, where it waited."""
    if state.interlude != "waiting":
        return state
    stage = stage_of(script, state)
    state = _replace(state, interlude="", covered=state.covered or stage.alone)
    return clock.run(state) if state.covered else arrive(script, state, state.position)


def _go(script: Script, state: State, goal: str) -> State:
    """The state at this stage, in front of both; what stood before it is left as it is."""
    here, there = stage_of(script, state), script.at(goal).stage
    covered = is_joint(there) and (is_away(here) or state.covered)
    passed = script.places[script.index(here.id) : script.index(goal)]
    state = close_stage(script, state)
    if any(place.stage.does == "rest" for place in passed):
        state = _replace(state, spent=0.0, evening=None)
    if (entry := state.entries.get((there.activity, "both"))) and entry.revealed:
        state = _replace(state, small=Small(part="confirm", confirmed=SEATS))
    if state.room is not None:
        state = _replace(state, room=_replace(state.room, back=False))
    return arrive(script, _replace(state, interlude="", covered=covered), goal)


def _may_repeat(script: Script, state: State, room: Room) -> bool:
    """Whether the two go back with the room: not to a card, nor to a turn that was shown."""
    if not room.back or not room.stages or script.atomic(room.goal):
        return False
    turns = [stage for stage in map(script.at, room.stages) if stage.stage.does == "turn"]
    entries = [state.entries.get((turn.stage.activity, turn.stage.seat)) for turn in turns]
    return not any(entry and entry.revealed for entry in entries)


# --- a private turn out of which the room goes on -------------------------------------------------


def _turn(script: Script, state: State) -> list[Stage]:
    """The stages that one walks alone now, from hand-over to hand-over; none on a page of both."""
    number = script.index(state.position)
    stages = [place.stage for place in script.places]
    if stages[number].does != "turn":
        return []
    begin = end = number
    while stages[begin - 1].does == "turn":
        begin -= 1
    while end + 1 < len(stages) and stages[end + 1].does == "turn":
        end += 1
    return stages[begin : end + 1]


def _own_kept(script: Script, state: State) -> State:
    """The state with the numbers of this turn kept as their giver's own."""
    entries = dict(state.entries)
    for stage in _turn(script, state):
        entry = entries.get((stage.activity, stage.seat))
        if stage.own and entry and entry.answers and not entry.own:
            entries[stage.activity, stage.seat] = _replace(entry, own=True)
    return _replace(state, entries=entries) if entries != state.entries else state


def _undecided(script: Script, state: State) -> Stage | None:
    """The first stage of this turn on which something stands that was not decided about."""
    for stage in _turn(script, state):
        entry = state.entries.get((stage.activity, stage.seat))
        if not stage.own and entry and entry.answers and entry.shown is None:
            return stage
    return None


def _asked_first(script: Script, state: State, stage: Stage) -> State:
    """The state at the share question of this stage."""
    covered = state.covered or state.interlude == "waiting"
    if stage.id != state.position:
        state = _replace(close_stage(script, state), position=stage.id)
    small = _replace(state.small, part="share")
    return clock.run(_replace(state, small=small, interlude="", covered=covered))


def _looked_back(script: Script, state: State) -> State:
    """The state with what was to be shown on a page that the two went over with the room.

    It was given to be shown, and its page does not come again.
    """
    stage = stage_of(script, state)
    if state.interlude or state.covered or not is_joint(stage):
        return state
    given = {key[0] for key, entry in state.entries.items() if entry.shown and not entry.revealed}
    entries = state.entries
    for place in script.places[: script.index(state.position)] if given else ():
        if place.stage.shares and place.stage.activity in given:
            entries = reveal(entries, place.stage)
    return _replace(state, entries=entries) if entries is not state.entries else state
