"""What is said to two who walk with a room."""

from datetime import datetime

from workshop.ground.language import N_, _
from workshop.sitting.view import InRoom, View

UNHEARD = N_("The room is not heard just now. You go on by yourselves.")
OVER = N_("The room has come to its end. You go on at your own pace.")
LED = N_("with the room")
LATE = N_("The room was here before you, and goes on soon.")
LATE_HERE = N_("The room has gone on meanwhile. It is at “{title}” now.")
LATE_TIME = N_("You have a minute here, or until the room goes on.")
GOES_ON = N_("The room goes on.")
ROOM_CLOCK = N_("The room has one clock for all. F9 says that you need a minute.")
ROOM_CLOCK_LINE = N_("The room has one clock for all. Type /moment if you need a minute.")
HAND_UP = N_("Whoever leads the room sees that a couple needs a minute. Nobody sees which one.")

NUMBERS_ASKED = N_("Give these five numbers to the room’s sum, without your name?")
NUMBERS_TERMS = (
    N_("From ten people up the room sees how all of them are, and nobody’s own numbers."),
    N_("Yes and no look the same to everybody, also to the one beside you."),
)
GIVE_OR_NOT = ((True, N_("Yes")), (False, N_("No, they stay with me")))


def line(room: InRoom | None) -> str:
    """One quiet line beside every page; empty where there is nothing to say."""
    if room is None or room.quiet:
        return ""
    if room.over:
        return _(OVER)
    if not room.heard:
        return _(UNHEARD)
    if room.leads and room.late:
        return _(LATE)
    return _(LED) if room.leads else ""


def moved_on(view: View) -> tuple[str, ...]:
    """Before a page to which they come late: where the room is, and how long they have."""
    if view.room is None or not (view.room.leads and view.room.late):
        return ()
    return _(LATE_HERE).format(title=view.activity.title), _(LATE_TIME)


def waiting(view: View) -> tuple[str, str]:
    """Why they wait, and what comes; or that they need not wait any more."""
    room = view.room
    if room is None or room.over:
        return _("The room has come to its end."), _("You go on at your own pace, or stop here.")
    if not room.heard or not room.leads:
        return _("The room is not heard just now."), _("You go on by yourselves, when you like.")
    if not room.begun:
        return _("You are in the room."), _("It begins when everybody is there.")
    if room.has_break:
        return _("A break."), _back_at(room.back_at)
    return _("You are done here."), _("The room goes on together.")


def _back_at(when: datetime | None) -> str:
    if when is None:
        return _("The room goes on when everybody is back.")
    return _("Back at {time}.").format(time=f"{when.astimezone():%H:%M}")


def may_go_on(view: View) -> bool:
    """Whether two who waited may go on by themselves."""
    return not view.led
