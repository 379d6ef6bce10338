"""Rests around a stage: a moment, a pause, coming back, is it enough, the landing."""

from workshop.ground.language import _
from workshop.plain.page import Page
from workshop.session import Action, Back, GoOn, Stop
from workshop.sitting.telling.ends import ALONE_LANDING_WORDS, LANDING_WORDS
from workshop.sitting.telling.pauses import (
    ALONE_WORDS,
    CLOCK_STANDS,
    MOMENT_WORDS,
    enough,
    goes,
    paused,
    where_they_were,
)
from workshop.sitting.telling.room import HAND_UP


def lead(page: Page) -> list[Action]:
    """The words of this rest, and the way on. What one wrote alone goes from the screen first."""
    view = page.view
    if view.stage.alone:
        page.lines.clear()
    else:
        page.lines.put()
    if view.interlude == "landing":
        page.lines.say(*map(_, ALONE_LANDING_WORDS if view.solo else LANDING_WORDS), goes(view))
        back = page.choice([_("Over for today."), _("Go on after all")])
        return [Back()] if back else [Stop()]
    if view.interlude == "moment":
        alone = view.solo or view.stage.alone
        stands = HAND_UP if view.led else CLOCK_STANDS
        page.lines.say(*map(_, (*(ALONE_WORDS if alone else MOMENT_WORDS), stands)))
    elif view.interlude == "paused":
        page.lines.say(_("Paused"), paused(view))
    elif view.interlude == "return":
        page.lines.say(where_they_were(view), page.fill(view.said.prompt))
        page.lines.say(_("One breath in, one slow breath out. Then go on."))
    else:
        page.lines.say(*enough(view))
    stop = page.choice([_("Go on"), _("Stop for today")])
    return [Stop()] if stop else [GoOn()]
