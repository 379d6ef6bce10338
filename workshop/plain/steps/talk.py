"""The talk: what about, for how long; then the two look at each other."""

from workshop.activities.read import Read
from workshop.ground.language import _
from workshop.plain.page import Page
from workshop.session import Action, GoOn
from workshop.sitting.telling.turns import in_turns, talk_prompt


def lead(page: Page) -> list[Action]:
    """What it is about; a half of it begins with a word, and then the screen is quiet."""
    view, turn = page.view, page.view.turn
    says = _("{name} speaks").format(name=turn.called) if turn else ""
    page.head(says)
    if view.small.part == "begin" or turn is None:
        if turn:
            page.lines.say(in_turns(view))
        page.lines.say(page.fill(talk_prompt(view)))
        if isinstance(view.activity, Read):
            page.points(view.activity.points)
    if view.small.part == "begin" and turn:
        page.enter(_("Enter when {name} begins.").format(name=turn.called))
        return [GoOn()]
    page.lines.say(_("Look at each other. A soft bell tells you when the time is over."))
    page.done()
    return [GoOn()]
