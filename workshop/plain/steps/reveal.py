"""The reveal: what each has shown. What was kept reads like what was not said."""

from workshop.ground.language import _
from workshop.plain.page import Page
from workshop.session import Action, GoOn
from workshop.sitting.telling.turns import NOTHING_STANDS


def lead(page: Page) -> list[Action]:
    """What to do with it, then the words."""
    view = page.view
    page.head()
    if view.activity.blocks(view.words.revealed):
        page.lines.say(page.fill(view.said.looking, view.alone))
        page.lines.put()
        page.outcome()
    else:
        page.lines.say(_(NOTHING_STANDS))
    if view.recalled:
        page.lines.say(_("Before:"))
        page.recall(view.recalled)
    page.enter()
    return [GoOn()]
