"""What stays of an evening that somebody leaves at once, without a question."""

from typing import Literal

from workshop.ground.language import _
from workshop.sitting.view import View

Stays = Literal["nothing", "page", "everything"]
"""What is there afterwards: nothing, the page of whoever is alone with it for two hours, or all."""


def stays(view: View | None) -> Stays:
    """What is there when they come back; `view` is None where no session is under way."""
    if view is None:
        return "everything"
    if not view.kept or view.stage.atomic:
        return "nothing"
    # Who leaves in fear should know that leaving wipes nothing, and that stopping does.
    return "page" if view.stage.does == "turn" else "everything"


def left_behind(view: View | None) -> str:
    """One sentence for before they leave."""
    match stays(view):
        case "nothing":
            return _("Nothing of this is kept.")
        case "page":
            return _("Your page waits here, two hours at most.")
        case "everything":
            return _("Everything is saved already.")


def in_short(view: View) -> str:
    """The same beside a line that leaves, with the key that does it."""
    match stays(view):
        case "nothing":
            return _("nothing of this is kept")
        case "page":
            return _("Ctrl+Q; your page waits here, two hours at most")
        case "everything":
            return _("Ctrl+Q; everything is saved")


def has_left(*, kept: bool) -> str:
    """For afterwards, where lines were typed; `kept`: whether this evening is in the journal."""
    if kept:
        return _("Left. What you ended with Enter is saved.")
    return _("Left. Nothing of it is kept.")
