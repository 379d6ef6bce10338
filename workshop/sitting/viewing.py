"""Makes the view: what of a sitting may be shown now, as plain values."""

from datetime import datetime
from typing import NamedTuple

from workshop.activities import Activity
from workshop.activities.agree import Agree
from workshop.activities.base import Scene
from workshop.activities.blocks import Block
from workshop.activities.parts import EARLIER
from workshop.ground.partner import SEATS, Couple, Partner
from workshop.guide import Guide
from workshop.session import Script, Small, State, on_view, timeout
from workshop.session.clock import LAPSES, seconds_left, seconds_planned
from workshop.session.evening import (
    evening_of,
    following,
    minutes_of,
    modules_of,
    rests_before,
    seconds_of,
)
from workshop.session.script import Place
from workshop.session.state import MOODS, Mood
from workshop.session.view import revealed, whose_turn
from workshop.sitting.earlier import Earlier
from workshop.sitting.view import Apart, View


class Where(NamedTuple):
    """Where a sitting stands."""

    guide: Guide
    script: Script
    state: State
    couple: Couple
    now: datetime
    """The wall clock."""
    earlier: Earlier = {}
    """Words of earlier sessions that the guide asks for."""

    @property
    def place(self) -> Place:
        """The stage, and where it belongs."""
        return self.script.at(self.state.position)


def view_of(
    where: Where,
    *,
    seed: int,
    kept: bool,
    asks_passphrase: bool,
    drawers: bool,
    opened: tuple[Block, ...] = (),
) -> View:
    """The present stage, ready to be shown.

    Args:
        where: Where the sitting stands.
        seed: What mixes the cards of this session.
        kept: Whether what is done here is in a journal afterwards.
        asks_passphrase: Whether the one whose turn comes opens a drawer first.
        drawers: Whether one of the two has a drawer.
        opened: What the two left for each other another day, and have opened now.
    """
    guide, script, state, couple, *_ = where
    place, stage = where.place, where.place.stage
    activity = guide.activity(stage.activity)
    recalled = _recalled(where, activity)
    shown = revealed(state, activity.id)
    seats = [seat for seat in SEATS if shown.get(seat)]
    whose = "both" if guide.alone else whose_turn(stage, state)
    parts = modules_of(script, place.sitting, state.evening)
    scene = Scene(
        stage,
        place.first,
        shown=shown,
        recalled=bool(recalled),
        seed=seed,
        put_back=state.small.put_back,
    )
    return View(
        module_title={module.id: module.title for module in guide.modules}[place.module],
        part=parts.index(place.module) + 1 if place.module in parts else 1,
        parts=len(parts),
        activity=activity,
        stage=stage,
        couple=couple,
        first=place.first,
        turn=None if whose == "both" else couple.at(whose),
        comes=_comes(where),
        small=_small(where),
        words=on_view(script, state),
        recalled=recalled,
        opened=opened if state.interlude == "opening" else (),
        status=state.status,
        interlude=state.interlude,
        covered=state.covered,
        seconds_planned=seconds_planned(stage, state),
        seconds_left=seconds_left(stage, state),
        said=activity.said(scene),
        alone=seats[0] if len(seats) == 1 else None,
        seconds_each=_seconds_each(where),
        lengths=_lengths(where),
        last=place is script.places[-1],
        agreed=_agreed(where),
        shown=any(entry.open_answers for entry in state.entries.values()),
        light_guide=guide.light if _rests_early(where) else "",
        kept=kept,
        solo=guide.alone,
        asks_passphrase=asks_passphrase,
        drawers=drawers,
        may_time_out=kept and timeout.possible(script, state),
        apart=_apart(where),
        today=where.now.astimezone().date(),
    )


def _small(where: Where) -> Small:
    """Where inside the stage they are; of a private one this is its owner's alone.

    On a page before it, or in a rest from it, the share question would tell that there is
    something to show.
    """
    state = where.state
    away = state.covered or state.interlude
    return Small() if away and where.place.stage.alone else state.small


def _comes(where: Where) -> Partner | None:
    place = following(where.script, where.state.position, where.state.evening)
    if where.guide.alone or place is None or place.stage.seat == "both":
        return None
    return where.couple.at(place.stage.seat)


def _rests_early(where: Where) -> bool:
    """Whether the evening is over before its part was, because it is to be a light one."""
    state = where.state
    return state.status == "resting" and rests_before(where.place, state.evening)


def _seconds_each(where: Where) -> float:
    """Of the first floor or talk in this activity, as tonight is cut."""
    name = where.place.stage.activity
    stages = (place.stage for place in where.script.places)
    spoken = (stage for stage in stages if stage.activity == name and stage.aloud)
    return next((seconds_of(stage, where.state.evening) for stage in spoken), 0.0)


def _lengths(where: Where) -> dict[Mood, float]:
    evenings = {mood: evening_of((mood,)) for mood in MOODS}
    return {
        mood: minutes_of(where.script, where.place.sitting, evening)
        for mood, evening in evenings.items()
        if evening != "light"
    }


def _apart(where: Where) -> Apart | None:
    """The time-out they are in."""
    away = where.state.away
    if away is None:
        return None
    today = (where.state.wall or where.now).astimezone().date()
    return Apart(
        caller=where.couple.at(away.caller),
        until=away.until,
        today=away.until.astimezone().date() == today,
        may_meet=timeout.may_meet(where.state),
        outlasts=away.until - away.since >= LAPSES,
    )


def _agreed(where: Where) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The last agreement of each sort."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for _, activity in where.guide.activities():
        words = revealed(where.state, activity.id).get("both", {})
        if isinstance(activity, Agree) and words:
            found[activity.about] = (activity.title, activity.agreed(words))
    return tuple(found.values())


def _recalled(where: Where, activity: Activity) -> tuple[Block, ...]:
    """Words of this session or of earlier ones that belong to an activity."""
    if where.state.covered or where.state.interlude:
        return ()
    asked: EARLIER = getattr(activity, "recall_from", "")
    if asked:
        return where.earlier.get(asked, ())
    recall = getattr(activity, "recall", "")
    if not recall:
        return ()
    before = where.guide.activity(recall)
    return tuple(before.blocks(revealed(where.state, before.id)))
