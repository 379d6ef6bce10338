"""Everything that can be done with one ritual now, as lines to choose from."""

from datetime import date

from workshop.ground.language import _
from workshop.rituals import Ritual
from workshop.tui.actions import UserAction
from workshop.tui.screens.one_of import OneOfScreen
from workshop.tui.screens.rituals import actions

WHOSE = (
    actions.DID_IT,
    actions.A_LINE,
    actions.MONTH,
    actions.LINES,
    actions.BEGIN,
    actions.CHANGE,
    actions.REST,
    actions.END,
    actions.DELETE,
)
"""What is done with one of them."""


def more(ritual: Ritual, today: date, *, read_only: bool) -> OneOfScreen:
    """A line for each, with its key. Gives the action that was chosen."""
    choices = [
        (action.do, _says(action, ritual, today), action.key_label)
        for action in WHOSE
        if _can(action, ritual, today, read_only=read_only)
    ]
    return OneOfScreen(ritual.what, choices)


def _says(action: UserAction, ritual: Ritual, today: date) -> str:
    """What the line of an action is called for this ritual."""
    if action is actions.REST and ritual.rests_on(today):
        return _("Go on with it")
    if action is actions.END and ritual.is_over_on(today):
        return _("Take it up again")
    return _(action.label)


def _can(action: UserAction, ritual: Ritual, today: date, *, read_only: bool) -> bool:
    """Whether there is something to be done by this for this ritual now."""
    if action in (actions.MONTH, actions.LINES):
        return True
    if read_only:
        return False
    if action in (actions.END, actions.DELETE):
        return True
    return not ritual.is_over_on(today) and (action is not actions.BEGIN or bool(ritual.guide))
