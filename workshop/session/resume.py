"""What of a state is kept, and the way back into it after a stop or a power cut."""

import msgspec

from workshop.session import clock
from workshop.session.moves import detour, stage_of, without_idle_question
from workshop.session.reach import is_joint
from workshop.session.script import Script
from workshop.session.state import Entries, Saved, Small, State

_replace = msgspec.structs.replace


def to_save(script: Script, state: State) -> Saved:
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
        # How an evening was goes with it: what comes next asks anew.
        evening=state.evening if state.status == "open" else None,
        status=state.status,
        spent=state.spent,
        asked_enough=state.asked_enough,
        asks=state.waits is not None,
        landing=state.interlude == "landing" and not script.atomic(state.position),
        covered=_is_called_to(script, state) and not state.waits,
        away=None if state.interlude == "landing" else state.away,
    )


def wake(script: Script, saved: Saved, entries: Entries, now: float, *, fresh: bool) -> State:
    """The state to go on with after a stop or a power cut.

    `fresh` says that a new sitting begins. Then, and where it was not yet answered, the card and
    "how is tonight?" come first, for both. A private stage comes back behind its hand-over
    screen; a safety card begins anew. Before all of that comes a time-out that is not over, or the
    way back from it.
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
        interlude="timeout" if saved.away and saved.status == "open" else "",
        away=saved.away if saved.status == "open" else None,
    )
    if state.small.part == "numbers":  # whoever asked for them is not there any more
        state = _replace(state, small=_replace(state.small, part=""))
    state = without_idle_question(script, state)
    if (fresh or saved.asks) and state.status == "open" and _under_way(script, state):
        card = script.card_before(position)
        state = detour(script, state, card) if card else state
    return clock.run(state)


def _is_called_to(script: Script, state: State) -> bool:
    """Whether both are to be called to the stage of both that comes."""
    stage = stage_of(script, state)
    return (state.covered and not stage.alone) or (state.interlude == "waiting" and is_joint(stage))


def _under_way(script: Script, state: State) -> bool:
    """Whether the two come back into the middle of something: no card, and no rest after it."""
    return not script.atomic(state.position) and stage_of(script, state).does != "rest"
