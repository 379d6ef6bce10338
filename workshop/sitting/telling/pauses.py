"""What is said while a session stands still, or asks whether it is enough."""

from workshop.ground.language import N_, _
from workshop.sitting.view import View

MOMENT_WORDS = (
    N_("You do not have to solve anything now."),
    N_("Ask each other: would you like me closer, or would you like quiet?"),
    N_("Saying nothing is an answer too."),
)

ALONE_WORDS = (N_("Take as long as you need."), N_("Nobody is waiting for an answer."))

CLOCK_STANDS = N_("The clock stands still.")


def where_they_were(view: View) -> str:
    """Whose turn it was, and in what."""
    if view.turn:
        told = _("It was {name}’s turn in “{title}”.")
        return told.format(name=view.turn.called, title=view.activity.title)
    return _("You were at “{title}”.").format(title=view.activity.title)


def goes(view: View) -> str:
    """What a stop takes with it."""
    if not view.kept:
        return _("Nothing of this is kept.")
    if view.drawers:
        return _(
            "What you kept to yourself, or have not finished, is wiped when you stop. "
            "A drawer with a passphrase keeps what is in it."
        )
    return _("What you kept to yourself, or have not finished, is wiped when you stop.")


def goes_in_short(view: View) -> str:
    """The same beside a line that stops."""
    if not view.kept:
        return _("nothing of this is kept")
    if view.drawers:
        return _("what is kept in no drawer is wiped")
    return _("what you kept to yourself is wiped")


def paused(view: View) -> str:
    """What becomes of a session while its clock stands."""
    if not view.kept:
        return _("Nothing runs. What stands here waits for two hours, then it is gone.")
    return _("Nothing runs. Nothing is lost.")


def enough(view: View) -> tuple[str, str]:
    """After fifteen minutes of a first time: a real question, with no push."""
    told = _("A quarter of an hour, together.")
    if not view.kept:
        return told, _(
            "Ask each other: is this enough for a first time? "
            "If one of you says yes, it is enough. Another day it begins anew."
        )
    return told, _(
        "Ask each other: is this enough for a first time? "
        "If one of you says yes, it is enough. It keeps until another day."
    )
