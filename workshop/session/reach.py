"""How far two people may walk by themselves while a room walks beside them."""

import msgspec

from workshop.activities import Stage
from workshop.session import clock
from workshop.session.script import Place, Script
from workshop.session.state import Room, State


def reach(script: Script, room: Room) -> int:
    """The place of the last stage that the room leaves to them.

    Within the private turns of a part they go at their own pace, first one and then the other;
    what is for both, they do with the room.
    """
    if not room.stages:
        return script.index(room.before) - 1
    lead = script.at(room.stages[0]).stage
    last = script.index(room.stages[-1])
    if lead.does != "handover":
        return last
    for place in script.places[last + 1 :]:
        stage = place.stage
        if not (stage.alone or (stage.does == "handover" and stage.activity == lead.activity)):
            break
        last += 1
    return last


def is_beyond(script: Script, room: Room | None, here: Stage, there: Place) -> bool:
    """Whether the room is not there yet. Nobody waits in the middle of a safety card."""
    if room is None or (script.atomic(here.id) and script.atomic(there.stage.id)):
        return False
    return script.index(there.stage.id) > reach(script, room)


def waiting(state: State, here: Stage, there: Stage) -> State:
    """The state done with its stage, before the next one; nothing of that one comes to light."""
    covered = is_joint(there) and (is_away(here) or (state.covered and bool(state.interlude)))
    return msgspec.structs.replace(
        clock.hold(state), position=there.id, covered=covered, interlude="waiting"
    )


def is_joint(stage: Stage) -> bool:
    """Whether both look at it, and their words may stand there."""
    return not (stage.alone or stage.does in ("handover", "rest"))


def is_away(stage: Stage) -> bool:
    """Whether one of the two looks away meanwhile, and has to be called back."""
    return stage.alone or stage.does == "handover"
