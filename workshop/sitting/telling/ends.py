"""What is said when a sitting, or all of it, is over."""

from workshop.ground.language import N_, _
from workshop.sitting.view import View

LANDING_WORDS = (
    N_("Two minutes to land. Sit as you like, and breathe out slowly."),
    N_("Look around. Name to yourself three things you can see."),
    N_("We do not go on with this tonight. Not in the kitchen, and not in bed."),
    N_("Then get up, and do something plain together."),
)

ALONE_LANDING_WORDS = (
    N_("Two minutes to land. Sit as you like, and breathe out slowly."),
    N_("Look around. Name to yourself three things you can see."),
    N_("Nothing has to be decided tonight."),
    N_("Then get up, and do something plain that is good for you."),
)


def thanks(view: View) -> str:
    """After the last page."""
    if view.solo:
        return _("That was all of it. Be gentle with yourself tonight.")
    return _("That was all of it. Thank you both for sitting down.")


def part_done(view: View) -> tuple[str, str, str]:
    """At the end of a sitting: that it was one, whether the rest keeps, and what a stop wipes."""
    done = _("That was this part. You both sat down for it.")
    if not view.kept:
        return (
            done,
            _("Nothing of this is kept, so the rest does not wait for another evening."),
            _("Go straight on, or stop. Another day the whole of it can be begun anew."),
        )
    return (
        done,
        _("The rest keeps until another evening."),
        _("What you kept to yourself is wiped when you stop. What you showed stays in your book."),
    )


def light_evening(view: View) -> tuple[str, str]:
    """Where the rest of a guide waits, for tonight is a light evening. No reason, no name."""
    light = _("Tonight is a light evening.")
    if not view.kept:
        return light, _(
            "The workshop can be begun anew another day. "
            "Here is a quarter of an hour with nothing heavy in it, and nothing of it is kept."
        )
    return (
        light,
        _(
            "The workshop keeps until another day. "
            "Here is a quarter of an hour with nothing heavy in it."
        ),
    )


def farewell(view: View) -> tuple[str, str]:
    """A good word, and what is left of it."""
    words = _("This time was for you.") if view.solo else _("Until next time, both of you.")
    if view.solo:
        return words, _("Nothing of it is kept: no word, no date, not that you were here.")
    if not view.kept:
        return words, _("Nothing of it is kept: no word, no date, not that you both sat down.")
    if view.status != "done":
        return words, _("It goes on where you stopped, whenever you like.")
    if view.shown:
        return words, _("What you showed each other stands in “Past sessions”.")
    return words, _("What you said stays between you. Nothing of it is written down.")
