"""Fitting what is left of an evening around its fixed points, when it runs late or early.

Everything is fitted anew from what its author planned, so nothing drifts: a group that catches up
gets its minutes back. What is taken is taken in proportion to what can be taken; both partners'
turns stay alike to the second.
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from workshop.room.agenda import Agenda, Part, Piece


class Fitted(Struct, frozen=True):
    """What is left of an evening, fitted."""

    parts: tuple[Part, ...]
    """As long as they are now."""
    starts: tuple[int, ...]
    """When each begins, in seconds since the evening began."""
    ends: int
    """When the evening is over now."""
    late: int
    """Seconds by which the evening can't be kept: the most by which a fixed point is missed."""


def fitted(plan: Agenda, begun: int, now: int) -> Fitted:
    """Fit the parts from the one at place `begun` on, which begins `now`.

    Args:
        plan: As its author planned it.
        begun: The place of the first part that is left; the number of parts where none is.
        now: When that one begins, in seconds.
    """
    left = plan.parts[begun:]
    parts: list[Part] = []
    starts: list[int] = []
    late = 0
    at = now
    for stretch, until in _stretches(left, plan.ends):
        if stretch and stretch[0].at is not None:
            at = max(at, stretch[0].at)
        for part in _shortened(stretch, until - at):
            parts.append(part)
            starts.append(at)
            at += part.seconds
        late = max(late, at - until)
    return Fitted(tuple(parts), tuple(starts), at, late)


def projected(plan: Agenda, running: int, began: int, now: int) -> Fitted:
    """The same at any moment: the running part takes what it has left, or ends now.

    Args:
        plan: With the lengths that hold for the running part.
        running: Its place.
        began: When it began.
        now: The present second.
    """
    return fitted(plan, running + 1, max(now, began + plan.parts[running].seconds))


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


def _shortened(parts: Sequence[Part], seconds: int) -> list[Part]:
    """These parts in so many seconds; as short as they can be where that is not enough."""
    pieces = [piece for part in parts for piece in part.pieces]
    fit = iter(_fit(pieces, seconds))
    return [replace(part, pieces=tuple(next(fit) for _ in part.pieces)) for part in parts]


def _fit(pieces: Sequence[Piece], seconds: int) -> list[Piece]:
    over = sum(piece.total for piece in pieces) - seconds
    spare = sum((piece.seconds - piece.least) * piece.turns for piece in pieces)
    if over <= 0 or not spare:
        return list(pieces)
    share = min(over, spare)
    # Rounded so that it fits; what that takes too much is given back, where it can be given alike.
    lengths = [max(p.least, p.seconds - -(-share * (p.seconds - p.least) // spare)) for p in pieces]
    back = share - sum((p.seconds - n) * p.turns for p, n in zip(pieces, lengths, strict=True))
    for number, piece in enumerate(pieces):
        if back + piece.turns <= 0 and lengths[number] < piece.seconds:
            lengths[number] += 1
            back += piece.turns
    return [replace(p, seconds=n) for p, n in zip(pieces, lengths, strict=True)]
