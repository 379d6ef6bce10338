"""Lengths of time as people say them."""

from datetime import datetime

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


def about(minutes: float) -> str:
    """`about 35 minutes`: to the nearest five, and never less than ten."""
    return _("about {number} minutes").format(number=max(10, 5 * round(minutes / 5)))
