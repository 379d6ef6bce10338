"""What is said where one decides, alone, what the other may see."""

from workshop.activities import PrivateActivity
from workshop.activities.write import Write
from workshop.ground.language import N_, _
from workshop.ground.partner import other
from workshop.sitting.telling.turns import filled
from workshop.sitting.view import View

SEVERAL = (("all", N_("All of it")), ("some", N_("Let me choose")), ("none", N_("Nothing of it")))
ONE = (("all", N_("Yes")), ("none", N_("No, I keep it to myself")))
"""What may be shown; `ONE` where there is one thing to show only."""

NUMBERS = {"all": 1, "some": 2, "none": 3}
"""The same number is the same answer on every page."""


def given(view: View) -> list[tuple[str, str]]:
    """Every part of the answer at hand, with the line that stands for it."""
    mine = view.words.mine
    return [
        (part.id, f"{question(view, part.id)}{part.in_short(mine[part.id])}")
        for part in view.activity.parts()
        if part.id in mine
    ]


def share_question(view: View) -> str:
    """What is asked at the end of a private turn; there is no book where nothing is kept."""
    activity = view.activity
    assert isinstance(activity, PrivateActivity), "only what was answered alone is shown or kept"
    if no_book(view):
        return filled(view, _("Read it to {you}?"))
    return filled(view, activity.share_question())


def no_book(view: View) -> str:
    """That words head no book this time, where their author says they do; else empty."""
    if isinstance(view.activity, Write) and view.activity.keeps and not view.kept:
        return _("This time nothing is kept, so there is no book. You read it aloud, if you like.")
    return ""


def unseen(view: View) -> str:
    """That a thing shown stays shown."""
    seat = view.stage.seat
    assert seat != "both", "only one partner at a time decides what to show"
    if view.stage.later:
        return _("Until it is opened, you can take it back under “What is yours”.")
    told = _("Once {name} has seen it, it cannot be unseen.")
    return told.format(name=view.couple.at(other(seat)).called)


def question(view: View, part: str) -> str:
    """The question before its answer, where several were asked."""
    labels = {p.id: p.label for p in view.activity.parts() if p.holds == "text"}
    if len(labels) < 2 or part not in labels:
        return ""
    return f"{filled(view, labels[part])} "
