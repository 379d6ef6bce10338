"""Lengths of time as people say them."""

from collections.abc import Iterable
from datetime import datetime
from itertools import accumulate, pairwise
from math import floor

from workshop.ground.language import N_, _

_QUARTERS = {
    1: N_("a few breaths"),
    2: N_("half a minute"),
    3: N_("under a minute"),
    4: N_("a minute"),
    5: N_("a good minute"),
    6: N_("a minute and a half"),
    7: N_("nearly two minutes"),
    8: N_("two minutes"),
    10: N_("two and a half minutes"),
    12: N_("three minutes"),
    14: N_("three and a half minutes"),
    16: N_("four minutes"),
    18: N_("four and a half minutes"),
    20: N_("five minutes"),
}
"""By quarters of a minute; above two minutes to the nearest half."""


def spoken(seconds: float) -> str:
    """`a few breaths`, `a good minute`, `two and a half minutes`, `12 minutes`."""
    quarters = max(1, round(seconds / 15))
    if quarters > 8:
        quarters = 2 * round(seconds / 30)
    if quarters in _QUARTERS:
        return _(_QUARTERS[quarters])
    return _("{number} minutes").format(number=round(seconds / 60))


def minutes_between(since: datetime, until: datetime) -> int:
    """Minutes from one time to another as the clock shows both, to the minute before.

    So minutes beside times of the clock add up to what those times say: from 18:59:50 to 19:00:10
    is one, as from 18:59 to 19:00.
    """
    return int(until.timestamp() // 60 - since.timestamp() // 60)


def whole_minutes(parts: Iterable[float]) -> list[int]:
    """Whole minutes of parts that follow one another; they add up to the whole of all of them.

    Each goes from one whole minute to the next, as on an agenda, so none is rounded by itself:
    of 2.5, 2.25 and 4.5 minutes these are 3, 2 and 4, and together 9.
    """
    marks = [0, *(floor(end + 0.5) for end in accumulate(parts))]
    return [end - begin for begin, end in pairwise(marks)]


def about(minutes: float) -> str:
    """`about 35 minutes`: to the nearest five, and never less than ten."""
    return _("about {number} minutes").format(number=max(10, 5 * round(minutes / 5)))
