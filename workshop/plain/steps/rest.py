"""The end of a sitting: enough for today, or straight on; after the last one, the end."""

from workshop.ground.language import _
from workshop.plain.page import Page
from workshop.session import Action, GoOn, Stop
from workshop.sitting.telling.ends import part_done, thanks


def lead(page: Page) -> list[Action]:
    """What was agreed, then how to go on."""
    view = page.view
    done, keeps, wiped = part_done(view)
    page.lines.put()
    if view.last:
        page.lines.say(thanks(view))
    else:
        page.lines.say(done)
    for title, lines in view.agreed:
        page.lines.say(title)
        page.points(lines)
    if view.last:
        page.enter()
        return [GoOn()]
    page.lines.say(keeps, wiped)
    straight_on = page.choice([_("Enough for today"), _("Go straight on")])
    return [GoOn()] if straight_on else [Stop()]
