"""Changing a ritual: each gives it as it is afterwards. What lies behind stays as it was."""

from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace

from workshop.rituals.ritual import Rest, Ritual, Span

_DAY = timedelta(days=1)


def planned(ritual: Ritual, span: Span) -> Ritual:
    """It comes round so from the day of this span on."""
    spans = (*(one for one in ritual.spans if one.since < span.since), span)
    return _changed(ritual, spans=spans)


def told(ritual: Ritual, **words: str | int) -> Ritual:
    """Other words, such as `what` or `where`; the days stay."""
    return _changed(ritual, **words)


def resting(ritual: Ritual, first: date, last: date | None = None) -> Ritual:
    """It rests from the one day to the other, or until the two go on with it.

    Raises:
        ValueError: The last day lies before the first.
    """
    rests = _rests_before(ritual, first)
    if last is not None:
        later = (_after(rest, last) for rest in ritual.rests)
        return _changed(ritual, rests=(*rests, Rest(first, last), *(r for r in later if r)))
    return _changed(ritual, rests=(*rests, Rest(first)))


def going_on(ritual: Ritual, day: date) -> Ritual:
    """No rest from this day on."""
    return _changed(ritual, rests=_rests_before(ritual, day))


def ended(ritual: Ritual, day: date, thanks: str = "") -> Ritual:
    """It is over from this day on; one that was over before stays so."""
    end = max(day, ritual.begins) if ritual.ended is None else min(day, ritual.ended)
    return _changed(ritual, rests=_rests_before(ritual, end), ended=end, thanks=thanks)


def taken_up(ritual: Ritual, day: date) -> Ritual:
    """An ended ritual goes on; the days between were a rest."""
    if ritual.ended is None:
        return ritual
    since = ritual.ended
    back = _changed(ritual, ended=None, thanks="")
    return back if since >= day else resting(back, since, day - _DAY)


def _changed(ritual: Ritual, **fields: Any) -> Ritual:
    return replace(ritual, changes=ritual.changes + 1, **fields)


def _rests_before(ritual: Ritual, day: date) -> tuple[Rest, ...]:
    """What of its rests lies before a day."""
    return tuple(rest for rest in (_before(rest, day) for rest in ritual.rests) if rest)


def _before(rest: Rest, day: date) -> Rest | None:
    """What of a rest lies before a day."""
    if rest.first >= day:
        return None
    if rest.last is None or rest.last >= day:
        return Rest(rest.first, day - _DAY)
    return rest


def _after(rest: Rest, day: date) -> Rest | None:
    """What of a rest lies behind a day."""
    if rest.last is not None and rest.last <= day:
        return None
    return rest if rest.first > day else Rest(day + _DAY, rest.last)
