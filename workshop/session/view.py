"""What may be seen on a stage. Every face takes entries from here and from nowhere else."""

from collections.abc import Mapping

from msgspec import Struct

from workshop.activities import Stage
from workshop.activities.parts import Answers
from workshop.ground.partner import Who, other
from workshop.session.script import Script
from workshop.session.state import State

_NOTHING: Answers = {}


class OnView(Struct, frozen=True):
    """The entries a stage may show."""

    mine: Answers = {}
    """The answer being given: by the one who has the keyboard, or by both together."""
    revealed: Mapping[Who, Answers] = {}
    """What each has shown of this activity."""


def on_view(script: Script, state: State) -> OnView:
    """What the present stage may show: on a private one nothing but its owner's own words."""
    if state.covered or state.interlude or state.status != "open":
        return OnView()
    stage = script.at(state.position).stage
    if stage.answered:
        entry = state.entries.get((stage.activity, stage.seat))
        return OnView(mine=entry.answers if entry else _NOTHING)
    if stage.bare:
        return OnView()
    return OnView(revealed=revealed(state, stage.activity))


def whose_turn(stage: Stage, state: State) -> Who:
    """Whose keyboard or word it is: the listener's, when a floor ends with what was heard."""
    if state.small.part in ("validate", "empathise", "asked") and stage.seat != "both":
        return other(stage.seat)
    return stage.seat


def revealed(state: State, activity: str) -> dict[Who, Answers]:
    """What both may see of an activity: the revealed parts by seat, nothing else."""
    return {
        seat: entry.open_answers
        for (name, seat), entry in state.entries.items()
        if name == activity and entry.open_answers
    }
