"""What the two left for each other another day, opened while both sit here."""

from workshop.ground.language import _
from workshop.plain.page import Page
from workshop.session import Action, GoOn, Stop
from workshop.sitting.telling.later import LATER_HOW, LATER_WORDS


def lead(page: Page) -> list[Action]:
    """The words, then on."""
    page.lines.put()
    page.lines.say(_(LATER_WORDS))
    page.recall(page.view.opened)
    page.lines.say(_(LATER_HOW))
    stop = page.choice([_("Go on"), _("Stop for today")])
    return [Stop()] if stop else [GoOn()]
