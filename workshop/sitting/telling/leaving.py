"""What stays of an evening that somebody leaves at once, without a question."""

from workshop.ground.language import _
from workshop.sitting.view import View


def left_behind(view: View | None) -> str:
    """One sentence for before they leave; `view` is None where no session is under way."""
    if view is not None and (not view.kept or view.stage.atomic):
        return _("Nothing of this is kept.")
    if view is not None and view.stage.does == "turn":
        return _("Your page waits here, two hours at most.")
    if view is not None and view.led:
        return _("Everything is saved. Coming back takes the room’s six words.")
    return _("Everything is saved already.")
