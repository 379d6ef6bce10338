"""What is said of a time-out: as it is called, while the two are apart, on the way back."""

from datetime import datetime

from workshop.ground import wordlists
from workshop.ground.language import N_, _
from workshop.ground.partner import Seat, other
from workshop.session.clock import LAPSES
from workshop.sitting.view import View

CALLING_WORDS = (
    N_("You part for a while, and nobody asks why."),
    N_("It is not running away: you both know when you meet again."),
    N_("The one who calls it comes back first."),
    N_("Twenty minutes is the least. A body needs that long to calm down."),
)

TIME_OUT_LENGTHS = (
    (20, N_("20 minutes")),
    (30, N_("30 minutes")),
    (45, N_("45 minutes")),
    (60, N_("an hour")),
    (120, N_("two hours")),
    (24 * 60, N_("tomorrow at this time")),
)
"""Minutes, and how they are said."""

APART_WORDS = (
    N_("Do something that calms you: walk, shower, wash up, listen to music."),
    N_("Leave the quarrel alone. Look for no answers, and write none."),
)

WAY_BACK_WORDS = (
    N_("Each says one sentence, such as: “I am calmer, and I can listen.”"),
    N_("“Not yet” is a good sentence too. Then take a little longer."),
)

BREATH_IN, BREATH_OUT = 4, 6
"""Seconds of a slow breath for two who are apart."""

SMALL_THINGS = 5
"""How many of them are shown at once."""


def calls(view: View) -> Seat | None:
    """Who calls it, where only one of the two sits there; None where it has to be asked."""
    seat = view.stage.seat
    return seat if view.stage.alone and not view.covered and seat != "both" else None


def wiped_meanwhile(view: View, minutes: float) -> str:
    """What so long a time-out takes with it; empty where it takes nothing."""
    if minutes * 60 < LAPSES.total_seconds():
        return ""
    if view.drawers:  # whose drawer it is does not matter here
        return _("what is kept in no drawer is wiped")
    return _("what you kept to yourself is wiped")


def meet_again(view: View) -> str:
    """When the two meet again: the time of day, and nothing that counts down to it."""
    assert view.apart is not None
    return back_at(view.apart.until, today=view.apart.today)


def back_at(until: datetime, *, today: bool) -> str:
    """A time of day to be back at."""
    words = _("Back at {time}") if today else _("Back tomorrow at {time}")
    return words.format(time=f"{until.astimezone():%H:%M}")


def asks_first(view: View) -> str:
    """Who comes back first, and with which question."""
    assert view.apart is not None
    told = _("{name} comes back first, and asks: “Shall we go on?”")
    return told.format(name=view.apart.caller.called)


def while_apart(view: View) -> str:
    """That the program waits, and what does not wait as long."""
    assert view.apart is not None
    waits = _("The program can be closed. It waits.")
    if not view.apart.outlasts:
        return waits
    gone = _(
        "What you kept to yourself, or have not finished, is wiped two hours after the last key."
    )
    if not view.drawers:
        return f"{waits} {gone}"
    stays = _("A drawer with a passphrase keeps what is in it.")
    return f"{waits} {gone} {stays}"


def come_first(view: View) -> str:
    """The way back, to the one who called it."""
    assert view.apart is not None
    caller = view.apart.caller
    told = _("You asked for this pause. Come first: go to {other}, and ask.")
    return told.format(other=view.couple.at(other(caller.seat)).called)


def small_things(turn: int) -> list[str]:
    """A few things that bring one back to the present, alone; others with each turn."""
    alone = [word.text for word in wordlists.load("grounding").words if word.family != "together"]
    sets = len(alone) // SMALL_THINGS
    return alone[turn % sets :: sets][:SMALL_THINGS]
