"""breathe: shared silence; Enter ends it."""

from workshop.activities.breathe import Breathe
from workshop.ground.language import _
from workshop.plain.page import Page
from workshop.session import Action, GoOn


def lead(page: Page) -> list[Action]:
    """What to do, and the lines of this quiet."""
    activity = page.view.activity
    assert isinstance(activity, Breathe)
    page.head()
    page.say(activity.text)
    page.points(activity.points)
    if activity.breath_in:
        told = _("Breathe in for {inward:g} seconds, and out for {outward:g}.")
        page.lines.say(told.format(inward=activity.breath_in, outward=activity.breath_out))
    page.enter(_("Enter when you are done."))
    return [GoOn()]
