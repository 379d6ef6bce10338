"""What is read on the wall at one moment: words, a clock, a bar; alike in a terminal and a browser.

Nothing here is in a hurry. At the end of a time it says to finish the sentence; a console that was
closed is never told of; what was left behind by another evening is not shown.
"""

from datetime import datetime, timedelta

from msgspec import Struct

from workshop.ground.language import N_, _
from workshop.room.poster import Poster

LAST_MINUTE = 60
"""Seconds before the end of a longer time that are told of."""

_LONG = 180
"""Seconds from which a time is long enough to tell of its last minute."""

_LONG_OVER = 10 * 60
"""Seconds after which nobody is in the middle of a sentence any more."""

FORGOTTEN = timedelta(hours=12)
"""What is so much past its time was another evening's."""

CALM, MILD, WARM, OVER = range(4)
"""How much of the time has gone: half of it is left, less, the last part, nothing."""

LIT, DIM = "●", "○"
"""Before those whose turn it is, and before those who listen or look away."""

_WELCOME = N_("Welcome. We begin soon.")
_UNHURRIED = ("read", "reveal", "breathe")

_ONE_OF_TWO = {
    ("speaks", "first"): (N_("The first speaks"), N_("The second listens")),
    ("speaks", "second"): (N_("The second speaks"), N_("The first listens")),
    ("mirror", "first"): (N_("The first speaks"), N_("The second listens and says it back")),
    ("mirror", "second"): (N_("The second speaks"), N_("The first listens and says it back")),
    ("draws", "first"): (N_("The first draws and begins"), N_("Then the second")),
    ("draws", "second"): (N_("The second draws and begins"), N_("Then the first")),
    ("alone", "first"): (N_("The first answers alone"), N_("The second looks away")),
    ("alone", "second"): (N_("The second answers alone"), N_("The first looks away")),
}

_BOTH = {
    "talk": N_("You both speak"),
    "floor": N_("You both speak"),
    "read": N_("For you both"),
    "reveal": N_("You both look"),
    "agree": N_("You both agree on it"),
    "breathe": N_("You both breathe"),
}


class Wall(Struct, frozen=True):
    """What is on the wall."""

    head: str = ""
    """The title of the part, or of the evening."""
    clock: str = ""
    """In huge digits: what is left, or a time of day; empty where there is none."""
    runs: bool = False
    """Whether the clock is what is left until the end."""
    left: int = 0
    """Seconds that are left."""
    seconds: int = 0
    """Seconds there were; 0: no bar."""
    warmth: int = CALM
    lit: str = ""
    """Whose turn it is."""
    dim: str = ""
    """What the other one does meanwhile."""
    call: str = ""
    """A few words beside the clock: what to do at the end of a time, what the time of day means."""
    prompt: tuple[str, ...] = ()
    foot: str = ""
    """What comes next."""


def wall(shown: Poster | None, now: datetime) -> Wall:
    """What is on the wall.

    Args:
        shown: What the console wrote last; None where there was nothing yet.
        now: The wall clock, with its time zone; times of day are shown in it.
    """
    if shown is None or now - max(shown.until or shown.written, shown.written) > FORGOTTEN:
        return Wall(call=_(_WELCOME))
    if shown.status == "over":
        return Wall(head=shown.title, call=_("That was our evening. Thank you for being here."))
    then = _("Then: {title}").format(title=shown.next) if shown.next else ""
    left = (shown.until - now).total_seconds() if shown.until else 0.0
    at = f"{shown.until.astimezone(now.tzinfo):%H:%M}" if shown.until and left > 0 else ""
    if shown.status == "before":
        call = _("We begin in a moment.") if shown.until else _(_WELCOME)
        if at:
            call = _("We begin at")
        return Wall(head=shown.title, clock=at, call=call, foot=then)
    if shown.status == "rest":
        if at:
            call = _("Back at")
        else:
            call = _("We go on in a moment.") if shown.until else _("A break. We call you back.")
        return Wall(head=shown.title or _("A break"), clock=at, call=call, foot=then)
    lit, dim = _whose(shown)
    return Wall(
        head=shown.title,
        clock=_minutes(left),
        runs=True,
        left=max(0, _whole(left)),
        seconds=shown.seconds,
        warmth=_warmth(left, shown.seconds),
        lit=lit,
        dim=dim,
        call=_call(shown, left),
        prompt=shown.prompt,
        foot=then,
    )


def moments(shown: Poster) -> tuple[datetime, ...]:
    """When something other than the clock changes on the wall, in order, after it was written."""
    found = [max(shown.until or shown.written, shown.written) + FORGOTTEN]
    if shown.until is not None:
        befores = [0.0, -_LONG_OVER]
        if shown.status == "open":
            befores += [shown.seconds / 2, _late(shown.seconds), LAST_MINUTE]
        found += [shown.until - timedelta(seconds=before) for before in befores]
    # A millisecond more: what holds until a moment does not hold any more.
    later = {moment + timedelta(milliseconds=1) for moment in found}
    return tuple(sorted(moment for moment in later if moment > shown.written))


def _whole(left: float) -> int:
    return -int(-left // 1)


def _minutes(left: float) -> str:
    whole = max(0, _whole(left))
    return f"{whole // 60}:{whole % 60:02d}"


def _late(seconds: int) -> float:
    """When the last part of a time begins: its last minute, of a short one its last quarter."""
    return min(LAST_MINUTE, seconds / 4)


def _warmth(left: float, seconds: int) -> int:
    if left <= 0:
        return OVER
    if left <= _late(seconds):
        return WARM
    return MILD if left <= seconds / 2 else CALM


def _call(shown: Poster, left: float) -> str:
    if left <= -_LONG_OVER or (left <= 0 and shown.does in _UNHURRIED):
        return _("No hurry.")
    if left <= 0:
        return _("Finish your sentence.")
    if left <= LAST_MINUTE and shown.seconds >= _LONG:
        return _("The last minute")
    return ""


def _whose(shown: Poster) -> tuple[str, str]:
    if shown.whose == "both":
        return _(_BOTH.get(shown.does, N_("For you both"))), ""
    does = {"turn": "alone", "draw": "draws"}.get(shown.does, "speaks")
    if does == "speaks" and shown.says_back:
        does = "mirror"
    lit, dim = _ONE_OF_TWO[does, shown.whose]
    return _(lit), _(dim)
