"""Fitting what is left of an evening around its fixed points, when it runs late or early.

Everything is fitted anew from what its author planned, so nothing drifts: a group that catches up
gets its minutes back. What is taken is taken in proportion to what can be taken; both partners'
turns stay alike to the second.
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from workshop.room.agenda import Part
from workshop.room.legs import Leg


class Fitted(Struct, frozen=True):
    """What is left of an evening, with when it comes."""

    parts: tuple[Part, ...]
    """As long as they are now."""
    starts: tuple[int, ...]
    """When each begins, in seconds."""
    ends: int
    """When the evening is over now."""
    late: int
    """Seconds by which the evening can't be kept: the most by which a fixed point is missed."""


def fitted(parts: Sequence[Part], now: int, ends: int) -> Fitted:
    """These parts, fitted between now and the end.

    Args:
        parts: What is left of the evening, as its author planned it.
        now: When the first of them begins, in seconds.
        ends: When the evening is over, whatever happens.
    """
    return _laid(parts, now, ends, shorten=True)


def as_planned(parts: Sequence[Part], now: int, ends: int) -> Fitted:
    """These parts one after the other from now on, as long as they are; a meal waits for its time.

    Args:
        parts: What is left of the evening.
        now: When the first of them begins, in seconds.
        ends: When the evening is over, whatever happens.
    """
    return _laid(parts, now, ends, shorten=False)


def _laid(parts: Sequence[Part], now: int, ends: int, *, shorten: bool) -> Fitted:
    laid: list[Part] = []
    starts: list[int] = []
    late = 0
    at = now
    for stretch, until in _stretches(parts, ends):
        if stretch[0].at is not None:
            at = max(at, stretch[0].at)
        for part in _shortened(stretch, until - at) if shorten else stretch:
            laid.append(part)
            starts.append(at)
            at += part.seconds
        late = max(late, at - until)
    if not parts:
        late = max(0, now - ends)
    return Fitted(tuple(laid), tuple(starts), at, late)


def _stretches(parts: Sequence[Part], ends: int) -> list[tuple[list[Part], int]]:
    """The parts from one fixed point to the next, each with when that next one is."""
    found: list[tuple[list[Part], int]] = []
    waiting: list[Part] = []
    for part in parts:
        if part.at is not None and waiting:
            found.append((waiting, part.at))
            waiting = []
        waiting.append(part)
    return [*found, (waiting, ends)] if waiting else found


class _Share(Struct):
    """What the legs of a pair have, each of them."""

    planned: int
    least: int
    turns: int = 0
    now: int = 0

    @property
    def spare(self) -> int:
        return self.planned - self.least


def _shortened(parts: Sequence[Part], seconds: int) -> list[Part]:
    """These parts in so many seconds; as short as they can be where that is not enough."""
    shares: dict[tuple[int, str, int], _Share] = {}
    for number, part in enumerate(parts):
        for leg in part.legs:
            found = shares.setdefault(_key(number, leg), _Share(leg.share, leg.least))
            found.turns += 1
    fixed = sum(leg.fixed for part in parts for leg in part.legs)
    _fit(list(shares.values()), seconds - fixed)
    return [
        replace(
            part,
            legs=tuple(replace(leg, share=shares[_key(number, leg)].now) for leg in part.legs),
        )
        for number, part in enumerate(parts)
    ]


def _key(number: int, leg: Leg) -> tuple[int, str, int]:
    return (number, leg.pair or leg.id, leg.share)


def _fit(shares: Sequence[_Share], seconds: int) -> None:
    over = sum(share.planned * share.turns for share in shares) - seconds
    spare = sum(share.spare * share.turns for share in shares)
    taken = max(0, min(over, spare))
    # Rounded so that it fits; what that takes too much is given back, where it can be given alike.
    for share in shares:
        share.now = share.planned - (-(-taken * share.spare // spare) if spare else 0)
    back = sum((share.planned - share.now) * share.turns for share in shares) - taken
    for share in shares:
        if share.turns <= back and share.now < share.planned:
            share.now += 1
            back -= share.turns
