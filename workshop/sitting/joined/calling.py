"""What a room asks of a couple: where a room is, in the words of their own script."""

from collections.abc import Sequence
from math import ceil

from workshop.room.legs import Leg
from workshop.session import Follow, State, WalkAlone
from workshop.sitting.joined.room import RoomNow

_TOO_FAR = 1.0
"""Seconds by which two clocks may differ before the room's is told anew, whatever is shown."""

_A_LITTLE = 0.1
"""Seconds by which they may differ before it is, if the second that is shown does not go back."""

_BREAK = ("break-before-", "meal-before-")


def called(now: RoomNow, legs: Sequence[Leg], state: State) -> Follow | WalkAlone | None:
    """What to do so that they walk with the room; None where they do.

    Whose evening is over, or a light one, is not asked anything any more.
    """
    if state.status != "open" or state.evening == "light":
        return None
    if now.over or not now.heard:
        return WalkAlone() if state.room else None
    wanted = _where(now, legs)
    if wanted is None or state.room is None:
        return wanted
    said = state.room
    same = (wanted.stages, wanted.before, wanted.rests, wanted.asks)
    if same != (said.stages, said.before, said.rests, said.asks):
        return wanted
    if wanted.left is None or said.left is None:
        return None if wanted.left == said.left else wanted
    return wanted if _is_told_anew(wanted.left, said.seconds_left(state.seen)) else None


def _is_told_anew(left: float, shown: float) -> bool:
    """Whether the room's time is told anew: a couple that just joined knows it better soon."""
    if abs(left - shown) > _TOO_FAR:
        return True
    return abs(left - shown) > _A_LITTLE and ceil(left) <= ceil(shown)


def is_break(now: RoomNow) -> bool:
    """Whether the room has a break that stands in its agenda."""
    return now.leg.startswith(_BREAK)


def _where(now: RoomNow, legs: Sequence[Leg]) -> Follow | None:
    """Where the room is; None for what this script does not know."""
    asks = bool(now.asks)
    if not now.leg:
        return Follow((), before=legs[0].stages[0], left=now.left, asks=asks)
    if is_break(now):
        return _before(now, legs)
    for leg in legs:
        if leg.id == now.leg:
            return Follow(leg.stages, left=now.left, rests=now.rests, asks=asks)
    return None


def _before(now: RoomNow, legs: Sequence[Leg]) -> Follow | None:
    """Waiting before the part that comes after a break."""
    part = now.leg.partition("/")[0]
    for start in _BREAK:
        part = part.removeprefix(start)
    for leg in legs:
        if leg.activity == part:
            return Follow((), before=leg.stages[0], left=now.left)
    return None
