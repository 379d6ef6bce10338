"""Moving along the script: on to the next stage, over the rest of an activity, out for today."""

import msgspec

from workshop.activities import Stage
from workshop.activities.stage import IN_COMMON
from workshop.ground.partner import SEATS
from workshop.session import clock
from workshop.session.evening import following, rests_before
from workshop.session.reach import is_beyond, waiting
from workshop.session.script import Place, Script
from workshop.session.state import Detour, Entries, Entry, Small, State

ENOUGH_SECONDS = 15 * 60.0
"""After this long both are asked, once, whether it is enough for a first time."""

_replace = msgspec.structs.replace


def stage_of(script: Script, state: State) -> Stage:
    """The stage this state stands on."""
    return script.at(state.position).stage


def arrive(script: Script, state: State, stage_id: str) -> State:
    """The state on this stage; unless it is covered its clock runs and its words come to light."""
    state = _replace(state, position=stage_id)
    stage = stage_of(script, state)
    if stage.shares and not state.covered:
        state = _replace(state, entries=reveal(state.entries, stage))
    if stage.on_word and state.small == Small():
        state = _replace(state, small=Small(part="begin"))
    return clock.run(state)


def reveal(entries: Entries, stage: Stage) -> Entries:
    """The entries with what was given in this activity now on view, for good."""
    entries = {**entries, **_in_common(entries, stage)}
    return {
        key: _replace(entry, revealed=True) if key[0] == stage.activity and entry.shown else entry
        for key, entry in entries.items()
    }


def _in_common(entries: Entries, stage: Stage) -> Entries:
    """What comes to light of a mutual activity: the same three lines for both, whoever gave what.

    What only one has given stays that one's: it was never on view, and goes with the sitting like
    all that is kept.
    """
    if not stage.mutual:
        return {}
    left, right = (entries.get((stage.activity, seat), Entry({})) for seat in SEATS)
    both = (left.shown or frozenset()) & (right.shown or frozenset())
    common = [part for part in left.answers if part in both]
    fill = [part for part in stage.harmless if part not in both]
    three = dict.fromkeys((common + fill)[:IN_COMMON], 1)
    return {
        (stage.activity, seat): _replace(
            entry, answers={**entry.answers, **three}, shown=frozenset(three)
        )
        for seat, entry in zip(SEATS, (left, right), strict=True)
    }


def close_stage(script: Script, state: State) -> State:
    """The state done with its stage: its time is added to that of the sitting, the clock stands.

    How long someone reads the safety card is nowhere counted.
    """
    stage = stage_of(script, state)
    counted = clock.seconds_counted(stage, state, solo=script.solo)
    seconds = 0.0 if script.atomic(state.position) else counted
    return _replace(state, spent=state.spent + seconds, small=Small(), since=None)


def advance(script: Script, state: State) -> State:
    """On to the next stage as tonight is cut; past the last one the session is done."""
    here = script.at(state.position)
    state = close_stage(script, state)
    if here.stage.does == "rest":
        state = _replace(state, spent=0.0, evening=None)
    # A room walks all of it, and so does whoever walks with it.
    evening = "full" if state.room else state.evening
    place = following(script, state.position, evening)
    if state.waits and not (place and script.atomic(place.stage.id)):
        return _after_card(script, state, state.waits)
    if place is None:
        state = _only(script, state, "revealed", "own")
        return _replace(state, status="done", interlude="", covered=False, away=None)
    if rests_before(place, state.evening):
        return _rest_early(script, state, place, here.stage)
    if is_beyond(script, state.room, here.stage, place):
        return waiting(state, here.stage, place.stage)
    alone = here.stage.alone and not script.solo
    called_back = alone and not place.stage.alone and place.stage.does != "handover"
    state = arrive(script, _replace(state, covered=called_back), place.stage.id)
    if _enough_is_due(script, state, here.stage, place.stage):
        return _replace(clock.hold(state), asked_enough=True, interlude="enough")
    return state


def _rest_early(script: Script, state: State, place: Place, here: Stage) -> State:
    """The evening is a light one, so this waits. Both hear of it together, not one alone."""
    if here.alone and not place.stage.alone and place.stage.does != "handover":
        return arrive(script, _replace(state, covered=True), place.stage.id)
    return leave_for_today(script, arrive(script, state, place.stage.id))


def uncover(script: Script, state: State) -> State:
    """Both are back, or the one whose turn it is sits there: on with this stage."""
    state = _replace(state, covered=False)
    if rests_before(script.at(state.position), state.evening):
        return leave_for_today(script, state)
    return arrive(script, state, state.position)


def _enough_is_due(script: Script, state: State, here: Stage, there: Stage) -> bool:
    """Whether to ask now: once, between two activities, and when both are looking."""
    if not script.asks_enough or state.asked_enough or state.covered or state.room:
        return False
    if here.alone and there.alone:  # one turn goes on, and the other one still looks away
        return False
    return here.activity != there.activity and state.spent >= ENOUGH_SECONDS


def detour(script: Script, state: State, card: str) -> State:
    """First the card and how tonight is; the stage of this state waits until both are asked."""
    waits = Detour(state.position, state.small)
    return arrive(script, _replace(state, waits=waits, covered=False, small=Small()), card)


def _after_card(script: Script, state: State, waits: Detour) -> State:
    """Back to where the session stands, as tonight is cut."""
    place = script.at(waits.position)
    # Covered: what was given comes to light when both look, not while the page before it stands.
    state = arrive(script, _replace(state, waits=None, covered=True), waits.position)
    state = clock.hold(_replace(state, small=waits.small))
    if rests_before(place, state.evening):
        joint = not place.stage.alone and place.stage.does != "handover"
        return _replace(state, covered=True) if joint else leave_for_today(script, state)
    if place.spare and state.evening != "full":
        state = clock.hold(advance(script, state))
    covered = stage_of(script, state).does != "handover"
    return clock.run(_replace(state, covered=covered and state.status == "open"))


def leave_activity(script: Script, state: State) -> State:
    """On to the first stage of the next activity: what is left of this one is passed."""
    activity = stage_of(script, state).activity
    while (stage := stage_of(script, state)).activity == activity and stage.does != "rest":
        state = advance(script, state)
    return state


def leave_for_today(script: Script, state: State) -> State:
    """Over for today. What was not shown lives only as long as the sitting, so it goes."""
    if state.status == "done":
        return state
    state = _replace(clock.hold(state), interlude="", moods=(), covered=False, away=None)
    state = without_idle_question(script, _only(script, state, "revealed", "own", "given"))
    return _replace(state, status="resting")


def may_open(script: Script, state: State) -> bool:
    """Whether both look at the same page now, so that what was left for them can be opened."""
    if state.status != "open" or state.interlude or state.covered or script.solo:
        return False
    stage = stage_of(script, state)
    return not (stage.alone or stage.bare or script.atomic(state.position))


def opened(state: State) -> State:
    """What was left for the two comes on view; the clock stands meanwhile."""
    return _replace(clock.hold(state), interlude="opening")


def without_idle_question(script: Script, state: State) -> State:
    """Back from the share question and the confirming where the words they are about are gone."""
    stage = stage_of(script, state)
    entry = state.entries.get((stage.activity, stage.seat))
    if state.small.part not in ("share", "confirm") or (entry and entry.answers):
        return state
    return _replace(state, small=_replace(state.small, part="", confirmed=()))


def _only(script: Script, state: State, *states: str) -> State:
    """The state with only those rows of its entries; what was not shown is let go.

    What was given to be opened another day stays, closed.
    """
    kept: Entries = {}
    for key, entry in state.entries.items():
        stays = {*states, "given"} if script.for_later(key[0]) else states
        if rows := {name: row for name, row in entry.rows().items() if name in stays}:
            kept[key] = type(entry).from_rows(rows)
    return _replace(state, entries=kept)
